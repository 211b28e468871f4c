"""The kind "mail": a mailbox whose mails are tickets, and the desk's mails to their senders."""
