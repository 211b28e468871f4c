"""Check a statement of hours without the desk that wrote it: python verify_statement.py FILE

Each line is a JSON object. This recomputes the chain of SHA-256 hashes and every number, and names
what is wrong. It needs Python 3.10 and nothing else. Compare the last hash that it prints with the
one that you were given by another way.
"""

import hashlib
import json
import sys
from datetime import date, timedelta

TEXTS = ("kind", "ticket", "title", "prev", "sha256")  # of a line; its other values are numbers


class Wrong(Exception): ...


def check(data):
    """Return the sum and the last hash of a file's bytes. Raises Wrong."""
    lines = read(data)
    head, entries = lines[0], [line for line in lines if line["kind"] == "entry"]
    if head["kind"] != "statement" or head["format"] != 1:
        raise Wrong("line 1: no statement of format 1")
    current, tickets = [e for e in entries if e["day"][:7] == head["month"]], {}
    for entry in current:
        tickets.setdefault(entry["ticket"], []).append(entry)
    told = [line for line in lines if line["kind"] == "ticket"]
    if [line["ticket"] for line in told] != list(tickets):
        raise Wrong("the tickets are not those of the entries")
    for line in told:
        same(f"ticket {line['ticket']}", line, minutes(tickets[line["ticket"]]))
    (whole,) = [line for line in lines if line["kind"] == "sum"]
    same("sum", whole, minutes(current) | standing(head["contract"], entries, head["month"]))
    return whole, lines[-1]["sha256"]


def read(data):
    """Return the lines as objects after a check of the chain."""
    if not data.endswith(b"\n"):
        raise Wrong("the end of the last line is missing")
    found, prev = [], "0" * 64
    for number, raw in enumerate(data[:-1].split(b"\n"), 1):
        try:
            line = json.loads(raw.decode("utf-8"))
            bare = {key: value for key, value in line.items() if key not in ("prev", "sha256")}
            own = hashlib.sha256((prev + canonical(bare)).encode("utf-8")).hexdigest()
            whole = canonical({**bare, "prev": prev, "sha256": own}).encode("utf-8")
        except (ValueError, AttributeError, RecursionError):
            own = whole = None
        if raw != whole:
            raise Wrong(f"line {number}: it was changed, or a line before it is missing")
        found, prev = [*found, line], own
    if found[-1]["kind"] != "end" or found[-1]["lines"] != len(found):
        raise Wrong(f"line {len(found)}: the end is missing")
    return found


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def same(what, line, numbers):
    told = {k: v for k, v in line.items() if k not in TEXTS}
    if told != numbers:
        raise Wrong(f"{what}: the file says {told}, the entries give {numbers}")


def minutes(entries):
    billed = sum(entry["minutes"] for entry in entries if entry["billed"])
    return {"minutes": sum(entry["minutes"] for entry in entries), "billed": billed}


def standing(contract, entries, month):
    """Return what the contract carried over, and what is used, left and over in the month."""
    result, carried, at = None, 0, contract[0]["since"] if contract else "9999"
    while at <= month:
        terms = [one for one in contract if one["since"] <= at][-1]
        if not terms["minutes"] or (terms["until"] or "9999") < at + "-01":
            result, carried = None, 0
        elif terms["monthly"]:
            used = total(entries, at, end(at, terms))
            left = terms["minutes"] + carried - used
            result = (terms, carried, used, left, max(0, -left))
            carried = min(terms["rollover"], max(0, left))
        else:
            before = total(entries, terms["since"], end(moved(at, -1), terms))
            used = total(entries, terms["since"], end(at, terms))
            left, over = terms["minutes"] - used, max(0, before - terms["minutes"])
            result, carried = (terms, 0, used, left, max(0, -left) - over), 0
        at = moved(at, 31)
    if result is None:
        return {}
    terms, carried, used, left, over = result
    price = terms["overage"] and (over * terms["overage"] * 100 + 30) // 60
    return {"carried": carried, "used": used, "left": left, "over": over, "price": price}


def total(entries, first, last):
    return sum(entry["minutes"] for entry in entries if first <= entry["day"] <= last)


def moved(month, days):
    return (date.fromisoformat(month + "-01") + timedelta(days=days)).isoformat()[:7]


def end(month, terms):
    last = date.fromisoformat(moved(month, 31) + "-01") - timedelta(days=1)
    return min(last.isoformat(), terms["until"] or "9999")


if __name__ == "__main__":
    try:
        with open(sys.argv[1], "rb") as file:
            found, last = check(file.read())
    except (Wrong, KeyError, TypeError, ValueError, IndexError) as error:
        sys.exit(f"WRONG: {error}")
    print({key: value for key, value in found.items() if key not in TEXTS})
    print(f"ok, last hash {last}")
