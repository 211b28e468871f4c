"""Orders on tickets that exist."""

from core.parser.orders.details import checked
from core.parser.orders.ending import ending
from core.parser.orders.internal import internal
from core.parser.orders.many import many
from core.parser.orders.merging import merging
from core.parser.orders.states import closing_order, noted, on_ids
from core.parser.orders.verbs import order, taken

__all__ = [
    "checked",
    "closing_order",
    "ending",
    "internal",
    "many",
    "merging",
    "noted",
    "on_ids",
    "order",
    "taken",
]
