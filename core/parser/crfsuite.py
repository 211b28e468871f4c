"""CRFsuite's model format: a model rewritten without what reading a message does not need.

A model has a header, then features, label names, attribute names (each a CQDB: a hash table on
disk), and for each label and attribute which features it has. All numbers are little-endian.

CRFsuite writes a feature of 20 bytes for each attribute and label. A tagger looks only at the
label and the weight, so attributes with the same weight can share a feature, and attributes with
the same features can share their list. The names by number serve for dumps alone.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_HEADER = 48  # bytes
_PLACES = 28  # in the header: where features, labels, attributes and the two lists begin
_TABLES = 256  # hash tables of a CQDB, each with (hash, place) pairs
_CQDB_HEAD, _CQDB_TABLES = 24, 8 * _TABLES
_FREE = 0.5  # free pairs for each used one, where CRFsuite has 1
_FEATURE, _LISTED = 20, 4  # bytes of a feature, and of a number in the lists


def grouped(model: bytes) -> bytes:
    """Return the model with like bytes of its numbers together: zlib packs it smaller."""
    made = bytearray(model)
    for start, end, width in _numbers(model):
        size = (end - start) // width
        for k in range(width):
            made[start + k * size : start + (k + 1) * size] = model[start + k : end : width]
    return bytes(made)


def ungrouped(model: bytes) -> bytes:
    """Return the model that `grouped` was given."""
    made = bytearray(model)
    for start, end, width in _numbers(model):
        size = (end - start) // width
        for k in range(width):
            made[start + k : end : width] = model[start + k * size : start + (k + 1) * size]
    return bytes(made)


def _numbers(model: bytes) -> tuple[tuple[int, int, int], ...]:
    """Return where the features and the lists of attributes are: start, end, bytes of a number."""
    features, labels, _, _, lists = struct.unpack_from("<5I", model, _PLACES)
    return (features + 12, labels, _FEATURE), (lists + 12, len(model), _LISTED)


def slim(model: bytes) -> bytes:
    """Return the model, smaller. It tags as before; it cannot be dumped."""
    features, labels, attributes, of_labels, of_attributes = struct.unpack_from(
        "<5I", model, _PLACES
    )
    kept: dict[bytes, int] = {}  # feature -> its new number
    new = [_number(kept, one) for one in _features(model, features)]
    edges = [[new[k] for k in one] for one in _lists(model, of_labels)]
    states = [[new[k] for k in one] for one in _lists(model, of_attributes)]
    parts = [_chunk(b"FEAT", len(kept), b"".join(kept)), model[labels:attributes]]
    parts.append(_cqdb(model[attributes:of_labels]))
    places = [_HEADER]
    for one in parts:
        places.append(places[-1] + len(one))
    parts.append(_listed(b"LFRF", edges, places[-1]))
    places.append(places[-1] + len(parts[-1]))
    parts.append(_listed(b"AFRF", states, places[-1]))
    size = places[-1] + len(parts[-1])
    head = model[:4] + struct.pack("<I", size) + model[8:_PLACES] + struct.pack("<5I", *places)
    return head + b"".join(parts)


def _number(kept: dict[bytes, int], feature: bytes) -> int:
    return kept.setdefault(feature, len(kept))


def _features(model: bytes, start: int) -> Iterator[bytes]:
    """Yield each feature; one of an attribute (kind 0) no longer says which attribute it is of."""
    _, _, count = struct.unpack_from("<4sII", model, start)
    for kind, source, label, weight in struct.iter_unpack(
        "<IIId", model[start + 12 : start + 12 + 20 * count]
    ):
        yield struct.pack("<IIId", kind, source if kind else 0, label, weight)


def _lists(model: bytes, start: int) -> Iterator[tuple[int, ...]]:
    """Yield the numbers of the features of each label or attribute."""
    _, _, count = struct.unpack_from("<4sII", model, start)
    for place in struct.unpack_from(f"<{count}I", model, start + 12):
        if not place:
            continue
        (size,) = struct.unpack_from("<I", model, place)
        yield struct.unpack_from(f"<{size}I", model, place + 4)


def _listed(name: bytes, lists: list[list[int]], start: int) -> bytes:
    """Return the part that has the lists. start: its place in the model."""
    start += 12 + 4 * len(lists)
    kept: dict[bytes, int] = {}  # list -> its place
    places = []
    for one in lists:
        packed = struct.pack(f"<{len(one) + 1}I", len(one), *one)
        if packed not in kept:
            kept[packed], start = start, start + len(packed)
        places.append(kept[packed])
    return _chunk(name, len(lists), struct.pack(f"<{len(places)}I", *places) + b"".join(kept))


def _chunk(name: bytes, count: int, body: bytes) -> bytes:
    return struct.pack("<4sII", name, 12 + len(body), count) + body


def _cqdb(old: bytes) -> bytes:
    """Return a CQDB with smaller hash tables and without its names by number."""
    name, _, flag, order, _, _ = struct.unpack_from("<4s5I", old)
    refs = list(struct.iter_unpack("<II", old[_CQDB_HEAD : _CQDB_HEAD + _CQDB_TABLES]))
    start = _CQDB_HEAD + _CQDB_TABLES
    end = min(place for place, size in refs if size)  # the names are before the tables
    heads, tables = [], [old[start:end]]
    for place, size in refs:
        table = _table(old[place : place + 8 * size])
        heads.append(struct.pack("<II", end if table else 0, len(table) // 8))
        tables.append(table)
        end += len(table)
    head = struct.pack("<4s5I", name, end, flag, order, 0, 0)
    return head + b"".join(heads) + b"".join(tables)


def _table(old: bytes) -> bytes:
    """Return a hash table with the pairs of another one: each at its hash's place or after it."""
    pairs = [pair for pair in struct.iter_unpack("<II", old) if pair[1]]
    size = int(len(pairs) * (1 + _FREE)) + 1 if pairs else 0
    found = [(0, 0)] * size
    for hashed, place in pairs:
        k = (hashed >> 8) % size
        while found[k][1]:
            k = (k + 1) % size
        found[k] = hashed, place
    return b"".join(struct.pack("<II", *pair) for pair in found)
