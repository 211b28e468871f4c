"""An import takes a text as it was written, in whatever it is encoded, or refuses it: no letter
ever becomes another one, or U+FFFD, in silence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import RecordError
from core.store.archive import Archive
from handlers.data.imports import import_file
from tests.conftest import once_on_postgres
from tests.data.conftest import exported
from tests.data.program import content, fill, run, started
from tests.databases import Database

Write = Callable[[bytes], str]

SHEETS = [  # separator, encoding, titles
    (",", "utf-8", ["Büro ist zu", "打印机坏了"]),
    (",", "utf-8-sig", ["naïve café"]),
    (";", "cp1252", ["Drucker im Büro gestört", "Größe „A4“ kostet 5 €"]),
    (";", "latin-1", ["l'imprimante de l'étage est cassée", "ça marche à côté, là-bas"]),
    ("\t", "cp1252", ["¿Dónde está la señal?", "la 1ª planta no tiene vocales: áéíóú"]),
    (",", "cp1252", ["A impressão não funciona", "você não vê as ações", "irmã e mãe"]),
    (";", "cp1252", ["don’t print – it’s broken…", "30 m² at 20 °C", "œuvre & cœur"]),
    (",", "latin-1", ["äöü ÄÖÜ ß", "MÜLLER IST ÜBER ÖSTERREICH"]),
    ("\t", "utf-16", ["Büro ist zu", "프린터가 고장났어요"]),  # what Excel calls Unicode text
    (";", "utf-16-le", ["Büro ist zu", "プリンター"]),
    (",", "utf-16-be", ["Büro ist zu", "🔥 is on"]),
    ("\t", "utf-32", ["Büro ist zu"]),
    (";", "utf-8", ["vpn, dns and mail are down"]),
    ("\t", "utf-8", ["vpn, dns; mail"]),
]
BROKEN = [  # what is no encoding that proves itself, and no Windows-1252
    ("cp1251", "Принтер не работает"),
    ("koi8-r", "Принтер не работает"),
    ("cp1250", "drukarka nie działa"),
    ("cp1250", "tiskárna nefunguje, prosím o řešení"),
    ("iso8859-2", "tlačiareň nefunguje"),
    ("cp1250", "nincs rá idő"),
    ("cp1254", "yazıcı çalışmıyor"),
    ("cp1253", "ο εκτυπωτής χάλασε"),
    ("gbk", "打印机坏了"),
    ("gbk", "VPN故障"),
    ("shift_jis", "プリンターが動かない"),
    ("euc_kr", "프린터가 고장"),
    ("tis-620", "เครื่องพิมพ์เสีย"),
    ("mac_roman", "Drucker gestört"),
    ("cp850", "le café est fermé"),
    ("iso8859-15", "c½ur coûte 5 €"),
]


def sheet(separator: str, titles: list[str]) -> str:
    rows = (separator.join((f'"{title}"', "infra", "U1")) for title in titles)
    return "\r\n".join([separator.join(("title", "cat", "by")), *rows, ""])


async def titles(archive: Archive) -> list[str]:
    return [record.ticket.title for record in await exported(archive)]


@pytest.fixture
async def write(tmp_path: Path) -> Callable[[bytes], str]:
    """Makes a file of this, and gives its name."""

    def written(said: bytes) -> str:
        file = tmp_path / "came"
        file.write_bytes(said)
        return str(file)

    return written


@once_on_postgres("separator,encoding,said", SHEETS)
async def test_a_sheet_is_read_as_it_was_written(
    archive: Archive, write: Write, separator: str, encoding: str, said: list[str]
) -> None:
    file = write(sheet(separator, said).encode(encoding))
    await import_file(archive, file, None, None, dry=False)
    assert await titles(archive) == said
    assert {(r.ticket.cat, r.ticket.by) for r in await exported(archive)} == {("infra", "U1")}


@once_on_postgres("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("form", ["lines", "by id", "list", "indented"])
async def test_json_is_read_as_it_was_written(
    archive: Archive, write: Write, encoding: str, form: str
) -> None:
    said = [{"title": "Büro ist zu", "desc": "à l'étage"}, {"title": "señal"}]
    text = {
        "lines": "\n".join(json.dumps(one, ensure_ascii=False) for one in said),
        "by id": json.dumps({f"T{n}": s for n, s in enumerate(said, 1)}, ensure_ascii=False),
        "list": json.dumps(said, ensure_ascii=False),
        "indented": json.dumps({"tickets": said}, ensure_ascii=False, indent=2),
    }[form]
    file = write(text.encode(encoding))
    await import_file(archive, file, None, None, dry=False)
    assert await titles(archive) == ["Büro ist zu", "señal"]
    assert (await exported(archive))[0].ticket.desc == "à l'étage"


@once_on_postgres("encoding,title", BROKEN)
async def test_what_would_become_other_letters_is_refused(
    archive: Archive, write: Write, encoding: str, title: str
) -> None:
    file = write(f"title;cat\nvpn is down;infra\n{title};code\n".encode(encoding, "replace"))
    with pytest.raises(RecordError, match=r"^line 3 is not UTF-8 \(byte 0x\w\w\): save the file"):
        await import_file(archive, file, None, None, dry=False)
    assert await titles(archive) == []


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (b'{"title":"caf\xc3\xa9"}\n{"title":"caf\xe9"}\n', "line 2 is not UTF-8 (byte 0xe9)"),
        (b'{"title":"vpn"}\n{"title":"caf\xc3"}\n', "line 2 is not UTF-8 (byte 0xc3)"),
        (b"title\r\nvpn\r\n\x81\r\n", "line 3 is not UTF-8 (byte 0x81)"),
        (b"title\rvpn\rdns\r\xed\xa0\x80\r", "line 4 is not UTF-8 (byte 0xed)"),
        ('title\nvpn\nd"'.encode("utf-16")[:-1], "line 3 is not UTF-16"),
        ("title\nvpn\n".encode("utf-16-be") + b"\xd8\x00\x00d", "line 3 is not UTF-16"),
        ("title\nvpn\n".encode("utf-32") + b"\xff\xff\xff\xff", "line 3 is not UTF-32"),
        (b"PK\x03\x04\x14\x00\x06\x00\x81\xff", "line 1 is not UTF-8"),  # a sheet's own format
    ],
)
async def test_a_damaged_file_is_refused_with_line_and_encoding(
    archive: Archive, write: Write, written: bytes, problem: str
) -> None:
    file = write(written)
    with pytest.raises(RecordError) as error:
        await import_file(archive, file, None, None, dry=False)
    assert str(error.value).startswith(problem)
    assert await titles(archive) == []


@pytest.mark.parametrize("half", [r"caf\ud83d", r"\ude00 fire", r"a\udce9b"])
async def test_half_a_character_is_told_with_its_line(
    archive: Archive, write: Write, half: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(f'{{"title":"vpn"}}\n{{"title":"{half}"}}\n'.encode())
    with pytest.raises(RecordError, match="1 line is wrong"):
        await import_file(archive, file, None, None, dry=False)
    assert capsys.readouterr().err.startswith("line 2: title has half a character (U+D")
    assert await titles(archive) == []


async def test_a_whole_pair_of_escapes_is_a_character(archive: Archive, write: Write) -> None:
    file = write(b'{"title":"\\ud83d\\ude00 fire"}\n')
    await import_file(archive, file, None, None, dry=False)
    assert await titles(archive) == ["😀 fire"]


@pytest.mark.parametrize(("mark", "named"), [(",", "commas"), (";", "semicolons"), ("\t", "tabs")])
async def test_a_row_that_is_too_wide_names_what_to_quote(
    archive: Archive, write: Write, mark: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(f"title{mark}cat\nvpn{mark} dns{mark}infra\n".encode())
    with pytest.raises(RecordError):
        await import_file(archive, file, None, None, dry=False)
    told = capsys.readouterr().err
    assert told.startswith(f"line 2: 3 cells for 2 columns: quote {named}")


@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
async def test_what_comes_once_is_read_like_a_file(database: Database, name: str) -> None:
    await fill(database, tickets=0)
    process = started(database, "import", name)
    _, told = process.communicate("title;cat\nBüro ist zu;infra\n".encode("cp1252"))
    assert told.decode().splitlines() == [
        "imported 1 tickets, 1 changes, 0 notes",
        "read as Windows-1252, because it is not UTF-8",
    ]
    assert '"title":"Büro ist zu"' in run(database, "console", said="T1\n").stdout


async def test_what_is_refused_changes_nothing(database: Database, write: Write) -> None:
    await fill(database)
    before = await content(database)
    file = write("title\nvpn is down\nПринтер\n".encode("cp1251"))
    done = run(database, "import", file)
    assert done.stderr == "bot.py: line 3 is not UTF-8 (byte 0xcf): save the file as UTF-8\n"
    assert done.returncode == 2
    assert await content(database) == before
