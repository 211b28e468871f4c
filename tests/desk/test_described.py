"""Which tickets are meant: by a description, by "them", by "my tickets"."""

from __future__ import annotations

from core.desk import Desk
from core.store import Store
from tests.talks import spoken


async def talked(store: Store, *said: str) -> str:
    """The answer to the last message."""
    answer = ""
    for turn, text in enumerate(said):
        answer = await spoken(Desk(store), text, turn)
    return answer


async def test_a_described_ticket_goes_to_work_if_it_is_open(store: Store) -> None:
    answer = await talked(
        store, "projector is dark", "vpn is down", "put the projector one in prog"
    )
    assert answer == "T001 prog"


async def test_a_described_ticket_is_taken_up_again_if_only_a_closed_one_matches(
    store: Store,
) -> None:
    filed = ("projector is dark", "vpn is down", "close T1")
    assert await talked(store, *filed, "put the projector one in prog") == "T001 prog"


async def test_them_are_the_rows_of_the_list_after_a_word_about_one_of_them(store: Store) -> None:
    filed = ("projector is dark", "vpn is down", "list open", "the first one is p1")
    assert await talked(store, *filed, "close them") == "T001 done\nT002 done"


async def test_my_tickets_of_who_was_assigned_none_are_those_they_filed(store: Store) -> None:
    assert (await talked(store, "projector is dark", "show my tickets")).startswith("T001")


async def test_the_word_mine_lists_only_what_is_assigned(store: Store) -> None:
    assert await talked(store, "projector is dark", "mine") == "0"
    assert await talked(store, "what is assigned to me?") == "0"
