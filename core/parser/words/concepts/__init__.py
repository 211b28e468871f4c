"""Concepts: what words are about, in five languages.

The chains see a word's concepts next to the word, so that a lesson about one word helps with all of
its concept. Words have no accents. A `*` stands for any ending.
"""

from __future__ import annotations

from core.parser.words.concepts import lists, orders, talk, tickets, values

TABLE = {**orders.TABLE, **tickets.TABLE, **values.TABLE, **talk.TABLE, **lists.TABLE}
JOINING = """
and then also und dann y luego et puis e depois plus
& danach ensuite despues auch after
"""
"""Joining words: another command may begin there."""
