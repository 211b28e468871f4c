"""The ticket desk: what a message means, what may happen to a ticket, what is answered."""

VERSION = "0.5.0"  # as in pyproject.toml and on top of CHANGELOG.md
