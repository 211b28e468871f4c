"""Connections with other systems: what they share, and a module for each kind."""
