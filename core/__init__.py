"""The ticket desk: what a message means, what may happen to a ticket, what is answered."""
