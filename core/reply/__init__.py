"""Replies as values. Renderers (terse JSON, lines, text, blocks) make text of them.

`changed` is field -> new value, in schema order; a field that became empty is None.
"""

from __future__ import annotations

from core.reply.others import (
    Choice as Choice,
)
from core.reply.others import (
    Chosen as Chosen,
)
from core.reply.others import (
    Failed as Failed,
)
from core.reply.others import (
    Forgotten as Forgotten,
)
from core.reply.others import (
    FormatSet as FormatSet,
)
from core.reply.others import (
    Helped as Helped,
)
from core.reply.others import (
    Linked as Linked,
)
from core.reply.others import (
    Table as Table,
)
from core.reply.others import (
    When as When,
)
from core.reply.others import (
    Who as Who,
)
from core.reply.tickets import (
    Batch as Batch,
)
from core.reply.tickets import (
    Beaten as Beaten,
)
from core.reply.tickets import (
    Changes as Changes,
)
from core.reply.tickets import (
    Counted as Counted,
)
from core.reply.tickets import (
    Created as Created,
)
from core.reply.tickets import (
    Explained as Explained,
)
from core.reply.tickets import (
    Fact as Fact,
)
from core.reply.tickets import (
    Fresh as Fresh,
)
from core.reply.tickets import (
    Label as Label,
)
from core.reply.tickets import (
    Listed as Listed,
)
from core.reply.tickets import (
    Logged as Logged,
)
from core.reply.tickets import (
    Missing as Missing,
)
from core.reply.tickets import (
    News as News,
)
from core.reply.tickets import (
    Noted as Noted,
)
from core.reply.tickets import (
    Offered as Offered,
)
from core.reply.tickets import (
    Reminded as Reminded,
)
from core.reply.tickets import (
    Row as Row,
)
from core.reply.tickets import (
    State as State,
)
from core.reply.tickets import (
    Told as Told,
)
from core.reply.tickets import (
    Viewed as Viewed,
)
from core.reply.tickets import (
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
