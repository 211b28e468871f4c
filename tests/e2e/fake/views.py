"""Modals and Home."""

from __future__ import annotations

import itertools
import time

from tests.e2e.fake.checks import SlackError, check_view
from tests.e2e.fake.state import Body, State

TRIGGER_SECONDS = 3.0
STACK_MAX = 3  # modals of one person, one over the other


class Views(State):
    """views.*; a view is what Slack would show, with its id, hash and owner."""

    def __init__(self, scopes: set[str] | None = None) -> None:
        super().__init__(scopes)
        self.views: dict[str, Body] = {}  # open modals by id, latest last
        self.homes: dict[str, Body] = {}  # by user
        self.typed: dict[str, Body] = {}  # what is in a form, by its id: an update keeps it
        self.trigger_seconds = TRIGGER_SECONDS  # 0: every trigger comes too late
        self._triggers: dict[str, tuple[str, float]] = {}
        self._view_numbers = itertools.count(1)

    def trigger(self, user: str, name: str | None = None) -> str:
        """A trigger id for what somebody just did; name: of one that is delivered again."""
        name = name or f"{time.time_ns()}.{next(self._view_numbers)}"
        self._triggers.setdefault(name, (user, time.monotonic()))
        return name

    def _use_trigger(self, body: Body) -> str:
        name = body.get("trigger_id") or ""
        user, born = self._triggers.get(name, ("", 0.0))
        if not user and name in self._triggers:
            raise SlackError("exchanged_trigger_id")  # as after an answer that was lost
        if not user:
            raise SlackError("invalid_trigger", problem=True)
        if time.monotonic() - born >= self.trigger_seconds:
            raise SlackError("expired_trigger_id")
        self._triggers[name] = ("", 0.0)
        return user

    def m_views_open(self, body: Body) -> Body:
        view = _view_of(body, "modal")
        return {"view": self._shown(view, self._use_trigger(body), [])}

    def m_views_push(self, body: Body) -> Body:
        view = _view_of(body, "modal")
        user = self._use_trigger(body)
        return {"view": self._shown(view, user, self.modals(user))}

    def modals(self, user: str) -> list[Body]:
        """The modals somebody has open, the one in front last."""
        return [view for view in self.views.values() if view["user"] == user]

    def _shown(self, view: Body, user: str, under: list[Body]) -> Body:
        """A modal over those that are open; an opened one takes their place."""
        if len(under) >= STACK_MAX:
            raise SlackError("push_limit_reached", problem=True)
        if not under:
            for other in self.modals(user):
                del self.views[other["id"]]
        number = next(self._view_numbers)
        shown = self._completed(view, f"V{number}", user)
        shown["root_view_id"] = under[0]["id"] if under else shown["id"]
        shown["previous_view_id"] = under[-1]["id"] if under else None
        self.views[shown["id"]] = shown
        return shown

    def pushed(self, view: Body, over: Body) -> Body:
        """A modal that the answer to a submission lays over the submitted one."""
        check_view(view)
        return self._shown(view, over["user"], self.modals(over["user"]))

    def _completed(self, view: Body, id: str, user: str) -> Body:
        """With what Slack adds."""
        number = next(self._view_numbers)
        blocks = [
            {"block_id": f"{id}-{number}-{index}", **block}
            for index, block in enumerate(view["blocks"])
        ]
        return {
            "callback_id": "",
            "private_metadata": "",
            "notify_on_close": False,
            **view,
            "blocks": blocks,
            "id": id,
            "hash": f"{time.time_ns()}.{number}",
            "team_id": self.team,
            "app_id": self.app,
            "bot_id": self.bot,
            "user": user,
        }

    def m_views_update(self, body: Body) -> Body:
        was = self._found(body)
        if body.get("hash") and body["hash"] != was["hash"]:
            raise SlackError("hash_conflict")
        return {"view": self.replaced(was, _view_of(body, was["type"]))}

    def _found(self, body: Body) -> Body:
        outer = body.get("external_id")
        for view in [*self.views.values(), *self.homes.values()]:
            if view["id"] == body.get("view_id") or (outer and view.get("external_id") == outer):
                return view
        raise SlackError("not_found")

    def replaced(self, was: Body, view: Body) -> Body:
        """Another view in the place of an open one."""
        check_view(view)
        placed = {name: was.get(name) for name in ("root_view_id", "previous_view_id")}
        now = self._completed(view, was["id"], was["user"]) | placed
        was.clear()
        was.update(now)
        return was

    def m_views_publish(self, body: Body) -> Body:
        view = _view_of(body, "home")
        user = self.need_user(body, "user_id")["id"]
        was = self.homes.get(user)
        if was and body.get("hash") and body["hash"] != was["hash"]:
            raise SlackError("hash_conflict")
        self.homes[user] = self._completed(view, f"VH{user}", user)
        return {"view": self.homes[user]}


def _view_of(body: Body, kind: str) -> Body:
    view = body.get("view")
    if not isinstance(view, dict) or view.get("type") != kind:
        raise SlackError("invalid_arguments: view.type", problem=True)
    check_view(view)
    return view
