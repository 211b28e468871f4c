"""Slack: one file for each surface, what answers them, and what carries both."""
