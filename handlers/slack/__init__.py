"""Slack: one file for each surface, and what they share: answers, the outbox, connections."""
