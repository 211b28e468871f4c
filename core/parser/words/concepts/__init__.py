"""What a word is about, in five languages: the models look at this beside the word itself, so that
what is learned of one word holds for its like. A `*` stands for any ending; no accents."""

from __future__ import annotations

from core.parser.words.concepts import lists, orders, talk, tickets, values

TABLE = {**orders.TABLE, **tickets.TABLE, **values.TABLE, **talk.TABLE, **lists.TABLE}
JOINING = """
and then also und dann y luego et puis e depois plus
& danach ensuite despues auch after
"""
"""Words at which another command may begin."""
