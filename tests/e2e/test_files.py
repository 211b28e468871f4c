"""Files in Slack: charts and sheets of hours, for those who may see what is in them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.e2e.conftest import scopes
from tests.e2e.office import Office

PNG = b"\x89PNG\r\n\x1a\n"


async def logged(office: Office) -> None:
    await office.alice.says("C1", "<@UBOT> new ticket: vpn down")
    await office.alice.says("C1", "<@UBOT> T1 +45m proxy")
    await office.quiet()


async def test_a_chart_is_a_picture_where_it_was_asked_for(office: Office) -> None:
    pytest.importorskip("PIL")
    await logged(office)
    await office.alice.says("C1", "<@UBOT> report chart")
    await office.slack.until(lambda: bool(office.slack.shared))
    ((channel, title, content),) = office.slack.shared
    assert (channel, title, content[:8]) == ("C1", "report.png", PNG)
    assert "opened" in str(office.posts("C1")[-1].body)


async def test_what_only_one_sees_comes_as_a_direct_message(office: Office) -> None:
    pytest.importorskip("PIL")
    await logged(office)
    await office.bob.slash("report chart", channel="C1")
    await office.slack.until(lambda: bool(office.slack.shared))
    ((channel, _, _),) = office.slack.shared
    assert channel == office.slack.direct("U2")


async def test_hours_come_as_a_file_of_every_entry(office: Office) -> None:
    await logged(office)
    await office.alice.says("C1", "<@UBOT> T1 +1h cables")
    await office.alice.says("D1", "hours csv")
    await office.slack.until(lambda: bool(office.slack.shared))
    ((channel, title, content),) = office.slack.shared
    head, first, second = content.decode("utf-8-sig").splitlines()
    assert (channel, title[:6], title[-4:]) == ("D1", "hours-", ".csv")
    assert '"minutes"' in head
    assert (",45," in first, ",60," in second) == (True, True)


async def test_hours_come_as_a_workbook(quick: Office) -> None:
    pytest.importorskip("xlsxwriter")
    await logged(quick)
    await quick.alice.says("D1", "hours T1 xlsx")
    await quick.slack.until(lambda: bool(quick.slack.shared))
    ((_, title, content),) = quick.slack.shared
    assert title == "hours-T001.xlsx"
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(content)).namelist()


async def test_without_the_scope_it_says_what_to_do(tmp_path: Path) -> None:
    granted = scopes() - {"files:write"}
    async with Office.opened(tmp_path / "t.db", "inprocess", granted) as office:
        await logged(office)
        await office.alice.says("D1", "hours csv")
        await office.quiet()
        assert "files:write" in str(office.posts("D1")[-1].body)
        assert office.slack.shared == []
