"""Tickets as issues of another tracker, kept alike both ways: GitHub and Linear."""
