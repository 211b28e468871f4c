"""What a command depends on besides tickets, in one statement: each costs a round trip."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any

from core.message import iso
from core.store.context import Context
from core.store.people import Manner
from core.store.shared.session import Part

_CONTEXT = """
SELECT (SELECT answers FROM deliveries WHERE ws = $1 AND source = $4 AND at >= $5),
  (SELECT answers FROM deliveries WHERE ws = $1 AND source = $6),
  (SELECT format FROM people WHERE ws = $1 AND "user" = $2),
  coalesce((SELECT language FROM people WHERE ws = $1 AND "user" = $2),
    (SELECT nullif(value, 'off') FROM options WHERE ws = $1 AND name = 'workspace language')),
  EXISTS (SELECT 1 FROM admins WHERE "user" = $2),
  EXISTS (SELECT 1 FROM agents WHERE "user" = $2) OR NOT EXISTS (SELECT 1 FROM agents),
  (SELECT told FROM talks WHERE ws = $1 AND "user" = $2 AND place = $3),
  (SELECT version FROM learnt WHERE ws = $1),
  (SELECT {roles} FROM channels WHERE ws = $1),
  (SELECT {clients} FROM clients WHERE ws = $1),
  (SELECT {options} FROM options WHERE ws = $1),
  EXISTS (SELECT 1 FROM followed WHERE ws = $1),
  EXISTS (SELECT 1 FROM followed_lists WHERE ws = $1),
  (SELECT {saved} FROM saved_lists WHERE ws = $1 AND "user" = $2),
  (SELECT {routes} FROM routes WHERE ws = $1),
  (SELECT {away} FROM presence
    WHERE ws = $1 AND (until IS NOT NULL OR later IS NOT NULL)),
  (SELECT {deputies} FROM presence WHERE ws = $1 AND deputy IS NOT NULL),
  (SELECT {requests} FROM request_types r WHERE ws = $1 OR ws = '' AND NOT EXISTS
    (SELECT 1 FROM request_types own WHERE own.ws = $1 AND own.name = r.name)),
  EXISTS (SELECT 1 FROM saved_answers WHERE ws = $1),
  EXISTS (SELECT 1 FROM options WHERE ws = $1 AND name = 'offers' AND value = 'on'),
  EXISTS (SELECT 1 FROM leases WHERE ws = $1)"""


@cache
def _statement(all_of: str) -> str:
    """Return the statement. all_of: the database's `OBJECT`"""
    return _CONTEXT.format(
        roles=all_of.format("channel", "role"),
        clients=all_of.format("channel", "name"),
        options=all_of.format("name", "value"),
        saved=all_of.format("name", "said"),
        routes=all_of.format("what || '#' || place", '"user"'),
        away=all_of.format('"user"', "coalesce(until, '') || ' ' || coalesce(later, '')"),
        deputies=all_of.format('"user"', "deputy"),
        requests=all_of.format("name", "told"),
    )


class ContextReading(Part):
    """Part of a Snapshot."""

    async def context(
        self,
        ws: str,
        user: str,
        place: str,
        source: str | None,
        since: datetime | None = None,
        other: str | None = None,
    ) -> Context:
        sql = _statement(self._db.OBJECT)
        asked = (source, iso(since) if since else "", other)
        row = await self._db.first(sql, ws, user, place, *asked)
        answers, kept, format, language, is_admin, is_agent, *more = row
        talk, learnt, roles, clients, options, *own = more
        return Context(
            tuple(json.loads(answers)) if answers else (),
            tuple(json.loads(kept)) if kept else (),
            Manner(format, language),
            bool(is_admin),
            bool(is_agent),
            talk,
            learnt or 0,
            _object(roles),
            _object(clients),
            _object(options),
            is_followed=bool(own[0]),
            has_lists=bool(own[1]),
            saved=_object(own[2]),
            routes=_object(own[3]),
            away=_object(own[4]),
            deputies=_object(own[5]),
            requests=_object(own[6]),
            has_answers=bool(own[7]),
            offers=bool(own[8]),
            has_leases=bool(own[9]),
        )


_EMPTY: Mapping[str, Any] = MappingProxyType({})


def _object(text: str | None) -> Mapping[str, Any]:
    """Return the JSON object that a statement gathered from rows; most have none."""
    return _EMPTY if text is None or text == "{}" else json.loads(text)
