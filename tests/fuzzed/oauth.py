"""Stage: the pages by which strangers install the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
from cryptography.fernet import Fernet
from hypothesis import strategies as st
from slack_sdk.web.async_client import AsyncWebClient

from core.desk import Desk
from core.encryption import Seal
from core.settings import load
from core.store.sqlite import SqliteStore
from handlers.slack.install import INSTALL, install
from handlers.slack.installations import Installed
from handlers.slack.manifest import INSTALLED
from handlers.slack.teams import Opening
from handlers.web.site import build_site, listen
from tests.e2e.conftest import scopes
from tests.e2e.fake.many import ManySlacks
from tests.fuzzed.attempts import Attempts, listened
from tests.fuzzed.junk import TEXT
from tests.fuzzed.wire import ask, check

FRESH = "[a fresh state]"
_SAID = TEXT | st.sampled_from([FRESH, "code0", "", "access_denied", "xoxb-1"])
_VISITS = st.fixed_dictionaries(
    {
        "path": st.sampled_from([INSTALL, INSTALLED, INSTALLED, INSTALLED]),
        "query": st.lists(
            st.tuples(st.sampled_from(["state", "code", "error", "x"]), _SAID), max_size=4
        ),
        "cookie": st.sampled_from([FRESH, FRESH, "junk", '"', ";;=", "\udc80"]),
    }
)


@asynccontextmanager
async def installing(folder: Path) -> AsyncIterator[Attempts]:
    """The pages, with a Slack that answers, and states that are right now and then."""
    key = Fernet.generate_key().decode()
    slacks = await ManySlacks().start(scopes(), "T1")
    store, seal = await SqliteStore.open(folder / "tickets.db"), Seal([key])
    env = {
        "SLACK_SIGNING_SECRET": slacks.secret,
        "SLACK_CLIENT_ID": slacks.client_id,
        "SLACK_CLIENT_SECRET": slacks.client_secret,
        "SLACK_API_URL": slacks.api_url,
        "SECRET_KEYS": key,
        "PUBLIC_URL": "http://127.0.0.1:3000",
    }
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(base_url=slacks.api_url, session=session)
        client.proxy = None
        opening = Opening(Desk(store), store, lambda: None)
        installed = Installed(store, seal, opening, client, slacks.client_id, slacks.client_secret)
        site = build_site(install(load(env), client, installed, seal))
        runner = await listen(site, "127.0.0.1", 0)
        with listened() as errors:

            async def attempt(said: dict[str, Any]) -> None:
                fresh = seal.close("install").decode()
                query = "&".join(
                    f"{name}={quote(text.replace(FRESH, fresh), errors='surrogatepass')}"
                    for name, text in said["query"]
                )
                cookie = str(said["cookie"]).replace(FRESH, fresh)
                head = (
                    f"GET {said['path']}?{query} HTTP/1.1\r\nHost: desk\r\n"
                    f"Cookie: slack-app-oauth-state={cookie}"
                )
                check(await ask(runner.addresses[0][1], head, b""), errors)

            yield Attempts(_VISITS, attempt)
        await runner.cleanup()
    await store.close()
    await slacks.stop()
