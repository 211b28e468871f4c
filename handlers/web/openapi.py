"""The API's description as OpenAPI 3.1, built from the desk's own values and limits."""

from __future__ import annotations

from typing import Any

from core.details import MANY_MAX
from core.ticket import CATS, PRIS, STATS, STORED, Field, Kind

Json = dict[str, Any]

# One user: no white space or control characters, written for the regex of every language.
PERSON = (
    r"^[^\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2060\u3000\ufeff]*$"
)

ID = "^T[0-9]{3,9}$"
CURSOR = r"^[0-2]\.[1-3]\.-?[0-9]{1,17}\.[0-9]{1,17}$"

_TEXT = {"type": "string"}
_DAY = {"type": "string", "format": "date"}
_LABEL = "[a-z](?:[-_.]?[a-z0-9]){0,29}"  # letters of other alphabets are taken too
_KINDS: dict[Kind, Json] = {"id": _TEXT, "person": _TEXT, "day": _DAY}
_STATUS = {"type": "string", "enum": ["ok", "nf", "er"]}


def document() -> Json:
    """Return the OpenAPI document."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Ticket Desk",
            "version": "1",
            "description": "One message in, one terse reply out: say `help` to /api/process.",
        },
        "security": [{"bearer": []}],
        "paths": {
            "/api/process": {"post": _process()},
            "/api/tickets": {"get": _list()},
            "/api/tickets.csv": {"get": _sheet()},
            "/api/tickets/{id}": {"get": _get("One ticket", [_id()], bad=True, missing=True)},
            "/api/tickets/{id}/history": {
                "get": _get("What happened to a ticket", [_id()], bad=True, missing=True)
            },
            "/api/stats": {"get": _get("Counts", [])},
            "/api/events": {"get": _get("What changed since a cursor", [_after()], bad=True)},
        },
        "components": {
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Ticket": _ticket(), "Reply": _reply()},
        },
    }


def _process() -> Json:
    one = {"type": "object", "required": ["message"], "properties": {"message": _TEXT}}
    texts = {"type": "array", "items": _TEXT, "minItems": 1, "maxItems": 100}
    many = {"type": "object", "required": ["messages"], "properties": {"messages": texts}}
    key = {"type": "string", "minLength": 1, "maxLength": 200}
    return {
        "summary": "Say something",
        "description": "The reply of a command, an array of several, or null of none. "
        "With `Accept: text/plain` lines.",
        "parameters": [{"name": "Idempotency-Key", "in": "header", "schema": key}],
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": {"anyOf": [one, many]}},
                "text/plain": {"schema": _TEXT},
            },
        },
        "responses": {
            **_answers(many=True),
            **{status: _error() for status in ("400", "403", "409", "413")},
        },
    }


def _get(summary: str, parameters: list[Json], *, bad: bool = False, missing: bool = False) -> Json:
    more = {**({"400": _error()} if bad else {}), **({"404": _error()} if missing else {})}
    return {
        "summary": summary,
        "parameters": parameters,
        "responses": {**_answers(), **more},
    }


def _answers(*, many: bool = False) -> Json:
    reply: Json = {"$ref": "#/components/schemas/Reply"}
    schema = {"anyOf": [reply, {"type": "array", "items": reply}, {"type": "null"}]}
    content = {
        "application/json": {"schema": schema if many else reply},
        "text/plain": {"schema": _TEXT},
    }
    ok = {"description": "The reply", "content": content}
    return {"200": ok, "401": _error(), "429": _error()}


def _list() -> Json:
    """Describe a page of a list and its header Link."""
    said = _get("List tickets", [*_filters(), *_paging()], bad=True)
    told = "The next page, as RFC 8288 has it: it goes on after this one's last ticket"
    link = {"description": told, "schema": _TEXT}
    said["responses"]["200"]["headers"] = {"Link": link}
    return said


def _sheet() -> Json:
    said = _get("All tickets of a list, as CSV", _filters(), bad=True)
    ok = {"description": "A row a ticket", "content": {"text/csv": {"schema": _TEXT}}}
    return {**said, "responses": {**said["responses"], "200": ok}}


def _error() -> Json:
    content = {
        "application/json": {"schema": {"$ref": "#/components/schemas/Reply"}},
        "text/plain": {"schema": _TEXT},
    }
    return {"description": "What to do instead", "content": content}


def _filters() -> list[Json]:
    kinds: Json = {
        "stat": {"enum": list(STATS)},
        "cat": {"enum": list(CATS)},
        "pri": {"enum": list(PRIS)},
        "since": _DAY,
        "until": _DAY,
    }
    person = {"type": "string", "pattern": PERSON}
    texts = {"own": person, "by": person, "text": _TEXT}
    several = {"type": "string", "pattern": f"^{_LABEL}(,{_LABEL}){{0,{MANY_MAX - 1}}}$"}
    client = {"type": "string", "pattern": f"^{_LABEL}$"}
    return _asked({**kinds, **texts, "labels": several, "client": client})


def _paging() -> list[Json]:
    """Describe the page's number, and the cursor where the page before it ended."""
    return _asked(
        {
            "page": {"type": "integer", "minimum": 1, "maximum": 10**6},
            "after": {"type": "string", "pattern": CURSOR},
        }
    )


def _asked(schemas: Json) -> list[Json]:
    return [{"name": name, "in": "query", "schema": schema} for name, schema in schemas.items()]


def _id() -> Json:
    schema = {"type": "string", "pattern": ID}
    return {"name": "id", "in": "path", "required": True, "schema": schema}


def _after() -> Json:
    schema = {"type": "integer", "minimum": 0, "maximum": 10**17}
    return {"name": "after", "in": "query", "schema": schema}


def _ticket() -> Json:
    return {
        "type": "object",
        "required": ["id"],
        "properties": {
            **{field.name: _value(field) for field in STORED if field.is_shown},
            "labels": {"type": "array", "items": _TEXT, "maxItems": MANY_MAX},
            "client": _TEXT,
            "lease": _TEXT,
            "voices": {"type": "integer", "minimum": 1},
        },
    }


def _value(field: Field) -> Json:
    if field.kind == "text":
        return {"type": "string", "maxLength": field.limit}
    return {"enum": list(field.choices)} if field.choices else _KINDS[field.kind]


def _reply() -> Json:
    ticket = {"$ref": "#/components/schemas/Ticket"}
    return {
        "type": "object",
        "required": ["status"],
        "properties": {
            "status": _STATUS,
            "action": _TEXT,
            "id": _TEXT,
            "msg": _TEXT,
            "count": {"type": "integer"},
            "next": {"type": "integer"},
            "data": {"anyOf": [{"type": "array"}, ticket, {"type": "object"}]},
        },
    }
