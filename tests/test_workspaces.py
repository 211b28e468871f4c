"""What is said in one workspace is answered as if there were no other."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings, strategies as st

from core.store import Store
from tests.test_leak import LOOKS, OBSERVERS, TITLES, WORK, Asker, World

TEXTS = (*TITLES, *(text.format("T1") for text in (*WORK, *LOOKS)), "no, that is doc", "new")

SAID = st.lists(
    st.tuples(st.booleans(), st.sampled_from(OBSERVERS), st.sampled_from(TEXTS)), max_size=16
)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(SAID)
async def test_of_two_workspaces_each_is_answered_as_if_alone(
    store: Store, said: list[tuple[bool, Asker, str]]
) -> None:
    both = World(store, "left"), World(store, "right")
    heard = [(is_right, await both[is_right].say(who, text)) for is_right, who, text in said]
    for side in (False, True):
        alone = World(store, "alone")
        mine = [(who, text) for is_right, who, text in said if is_right is side]
        answers = [await alone.say(who, text) for who, text in mine]
        assert answers == [answer for is_right, answer in heard if is_right is side]
