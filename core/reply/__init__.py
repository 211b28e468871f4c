"""Replies as values. Renderers (terse JSON, lines, text, blocks) make text of them.

`changed` is field -> new value, in schema order; a field that became empty is None.
"""

from __future__ import annotations

from core.reply.others import (
    Choice as Choice,
    Chosen as Chosen,
    Failed as Failed,
    Forgotten as Forgotten,
    FormatSet as FormatSet,
    Helped as Helped,
    Linked as Linked,
    Measure as Measure,
    Table as Table,
    When as When,
    Who as Who,
    with_unit as with_unit,
)
from core.reply.tickets import (
    Batch as Batch,
    Beaten as Beaten,
    Changes as Changes,
    Counted as Counted,
    Created as Created,
    Explained as Explained,
    Fact as Fact,
    Fresh as Fresh,
    Label as Label,
    Listed as Listed,
    Logged as Logged,
    Missing as Missing,
    News as News,
    Noted as Noted,
    Offered as Offered,
    Reminded as Reminded,
    Row as Row,
    State as State,
    Summed as Summed,
    Told as Told,
    Viewed as Viewed,
    Voiced as Voiced,
)

Reply = (
    Created
    | Changes
    | Batch
    | Viewed
    | Fact
    | Listed
    | News
    | Counted
    | Told
    | Explained
    | Summed
    | Noted
    | Reminded
    | Voiced
    | Logged
    | Chosen
    | Beaten
    | Linked
    | Forgotten
    | Helped
    | FormatSet
    | Missing
    | Failed
    | Table
)
