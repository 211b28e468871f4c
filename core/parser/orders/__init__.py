"""Orders on tickets that exist."""

from core.parser.orders.details import checked
from core.parser.orders.states import noted, on_ids
from core.parser.orders.verbs import order, taken

__all__ = ["checked", "noted", "on_ids", "order", "taken"]
