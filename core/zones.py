"""Time zones by name. Pure: no I/O but the system's table of zones, no clock."""

from __future__ import annotations

from datetime import tzinfo
from functools import lru_cache


@lru_cache(maxsize=64)
def zone_of(name: str | None, otherwise: tzinfo) -> tzinfo:
    """Return the zone of an IANA name (`Europe/Berlin`), `otherwise` if there is no such zone."""
    from zoneinfo import ZoneInfo  # imported late: it would add 5 ms to the start

    try:
        return ZoneInfo(name) if name else otherwise
    except (KeyError, OSError, ValueError):  # no such zone, a folder, `../x`
        return otherwise
