"""Settings from the environment, checked at start. Pure: no I/O.

An empty value counts as not set, as in `SLACK_BOT_TOKEN= python bot.py`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal

from core.errors import SettingsError
from core.frozen import dataclass
from core.patterns import pattern

DATABASE_URL = "sqlite:///tickets.db"
SLACK_API_URL = "https://slack.com/api/"
HOST = "127.0.0.1"
PORT = 3000
PORT_MAX = 65_535
LOG_LEVEL = "info"
LOG_LEVELS = ("debug", "info", "warning", "error")
LogFormat = Literal["text", "json"]
LOG_FORMATS: tuple[LogFormat, ...] = ("text", "json")

_USER = pattern(r"[^\s,]+")
_KEY = pattern(r"[A-Za-z0-9_-]{43}=")
_TOKEN = {"SLACK_BOT_TOKEN": "xoxb-", "SLACK_APP_TOKEN": "xapp-"}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of the program. None means not set.

    database: path of the SQLite file, or a postgresql:// URL
    admins, agents: ids of users and of Slack user groups
    bot_token: `xoxb-...`; None runs without Slack, or for many workspaces with secret_keys
    app_token: `xapp-...`, for Socket Mode
    signing_secret: verifies Slack's requests over HTTP
    client_id, client_secret: for Sign in with Slack; both or none, and only with public_url
    secret_keys: keys that encrypt stored tokens; the first one encrypts, all decrypt
    connection_keys: keys that encrypt the secrets of connections in the same way
    api_url: base of Slack's Web API, with a slash at its end
    public_url: base of the board's address, without a slash at its end
    host, port: where HTTP listens
    log_format: `text` or `json`
    log_level: one of LOG_LEVELS
    requests: file of the types of requests
    """

    database: Path | str
    admins: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    bot_token: str | None = None
    app_token: str | None = None
    signing_secret: str | None = None
    client_id: str | None = None
    client_secret: str | None = None
    secret_keys: tuple[str, ...] = ()
    connection_keys: tuple[str, ...] = ()
    api_url: str = SLACK_API_URL
    public_url: str | None = None
    host: str = HOST
    port: int = PORT
    log_format: LogFormat = "text"
    log_level: str = LOG_LEVEL
    requests: Path | None = None

    @property
    def database_name(self) -> str:
        """The database's path or URL for display, without a password."""
        if isinstance(self.database, Path):
            return str(self.database)
        return re.sub(r"//[^/@]*@", "//", self.database).partition("?")[0]

    @property
    def transport(self) -> Literal["socket", "http"] | None:
        """How Slack reaches the bot; None means no Slack: the console is used."""
        if self.is_installed:
            return "http"
        if self.bot_token is None:
            return None
        return "socket" if self.app_token else "http"

    @property
    def is_installed(self) -> bool:
        """Whether many workspaces can install the bot; else it serves its token's workspace."""
        return bool(self.secret_keys)


def load(environ: Mapping[str, str], *, slack: bool = True, listens: bool = False) -> Settings:
    """Return the settings.

    slack: False skips the Slack variables, for a way in that does not need them
    listens: with slack=False, HOST and PORT are read all the same
    Raises SettingsError: one line that names the variable and what to do.
    """
    said = {name: text.strip() for name, text in environ.items() if text.strip()}
    log = _log(said) | _requests(said)
    database = _database(said.get("DATABASE_URL", DATABASE_URL))
    admins, agents = _people(said, "ADMINS"), _people(said, "AGENTS")
    public_url = _public_url(said.get("PUBLIC_URL"))
    connection_keys = _keys(said, "CONNECTION_KEYS") or _keys(said, "SECRET_KEYS")
    base: dict[str, Any] = {"public_url": public_url, "connection_keys": connection_keys, **log}
    if not slack:
        where = _where(said) if listens else {}
        return Settings(database, admins, agents, **where, **base)
    bot, app = _token(said, "SLACK_BOT_TOKEN"), _token(said, "SLACK_APP_TOKEN")
    secret = said.get("SLACK_SIGNING_SECRET")
    client_id, client_secret = _client(said)
    keys = _keys(said, "SECRET_KEYS")
    if keys:
        _check_installed(said)
    else:
        _check_whole(bot, app, secret)
    return Settings(
        database=database,
        admins=admins,
        agents=agents,
        bot_token=bot,
        app_token=app,
        signing_secret=secret,
        client_id=client_id,
        client_secret=client_secret,
        secret_keys=keys,
        api_url=_api_url(said.get("SLACK_API_URL", SLACK_API_URL)),
        **_where(said),
        **base,
    )


def lacking(what: str, package: str) -> SettingsError:
    """Return the error for a missing optional package, with the command that installs it."""
    return SettingsError(f'{what} needs a package: {sys.executable} -m pip install "{package}"')


def is_loopback(host: str) -> bool:
    """Whether the name or address is of this machine only."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _where(said: Mapping[str, str]) -> dict[str, Any]:
    return {
        "host": _host(said.get("HOST", HOST)),
        "port": _port(said.get("PORT", str(PORT))),
    }


def _database(url: str) -> Path | str:
    scheme, found, rest = url.partition("://")
    if found and scheme in ("postgresql", "postgres"):
        return url
    path = rest.removeprefix("/")
    if scheme != "sqlite" or not rest.startswith("/") or not path or path == ":memory:":
        raise SettingsError(
            "DATABASE_URL: set it to sqlite:///relative/path.db, sqlite:////absolute/path.db or "
            f"postgresql://..., or unset it ({DATABASE_URL})"
        )
    return Path(path)


def _people(said: Mapping[str, str], setting: str) -> tuple[str, ...]:
    names = [name.strip() for name in said.get(setting, "").split(",")]
    wrong = next((name for name in names if name and not _USER.fullmatch(name)), None)
    if wrong is not None:
        raise SettingsError(f"{setting}: set it to comma-separated ids, like U1,U2, not {wrong!r}")
    return tuple(dict.fromkeys(name for name in names if name))


def _token(said: Mapping[str, str], name: str) -> str | None:
    token = said.get(name)
    if token is not None and not token.startswith(_TOKEN[name]):
        raise SettingsError(f"{name}: set it to the token that starts with {_TOKEN[name]}")
    return token


def _check_whole(bot: str | None, app: str | None, secret: str | None) -> None:
    """Raise SettingsError unless the bot token and an app token or secret are set, or none."""
    if bot is None and (app or secret):
        other = "SLACK_APP_TOKEN" if app else "SLACK_SIGNING_SECRET"
        raise SettingsError(
            f"SLACK_BOT_TOKEN is missing: set it to the token that starts with xoxb-, "
            f"or unset {other} to run without Slack"
        )
    if bot is not None and not (app or secret):
        raise SettingsError(
            "SLACK_APP_TOKEN is missing: set it (xapp-...) for Socket Mode, or set "
            "SLACK_SIGNING_SECRET for HTTP, or unset SLACK_BOT_TOKEN to run without Slack"
        )


def _client(said: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return client id and secret, for the OAuth redirect from Slack to PUBLIC_URL."""
    id, secret = said.get("SLACK_CLIENT_ID"), said.get("SLACK_CLIENT_SECRET")
    if id is not None and not re.fullmatch(r"[0-9]+\.[0-9]+", id):
        raise SettingsError("SLACK_CLIENT_ID: set it to two numbers with a dot between, 123.456")
    if (id is None) != (secret is None):
        both = "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"
        missing, other = both if id is None else both[::-1]
        raise SettingsError(
            f"{missing} is missing: copy it from Basic Information, or unset {other}"
        )
    if id is not None and "PUBLIC_URL" not in said:
        raise SettingsError(
            "PUBLIC_URL is missing: set it to the address that Slack sends people back to, "
            "or unset SLACK_CLIENT_ID and SLACK_CLIENT_SECRET"
        )
    return id, secret


def _keys(said: Mapping[str, str], setting: str) -> tuple[str, ...]:
    keys = tuple(key.strip() for key in said.get(setting, "").split(",") if key.strip())
    if not all(_KEY.fullmatch(key) for key in keys):
        raise SettingsError(
            f"{setting}: set it to comma-separated keys, each of 32 bytes in URL-safe base64"
        )
    return keys


def _check_installed(said: Mapping[str, str]) -> None:
    """Raise SettingsError if a variable is missing or set that many workspaces cannot share.

    Each workspace has its own token and admins, and is served over HTTP.
    """
    for name in ("SLACK_CLIENT_ID", "SLACK_SIGNING_SECRET"):
        if name not in said:
            raise SettingsError(
                f"{name} is missing: copy it from Basic Information, or unset SECRET_KEYS"
            )
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "ADMINS", "AGENTS", "REQUESTS"):
        if name in said:
            raise SettingsError(
                f"{name}: it is about one workspace, unset it, or unset SECRET_KEYS, with which "
                "many install the bot"
            )


def _api_url(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", url):
        raise SettingsError(f"SLACK_API_URL: set it to an address like {SLACK_API_URL}")
    return url if url.endswith("/") else f"{url}/"


def _public_url(url: str | None) -> str | None:
    if url is not None and not re.fullmatch(r"https?://([\w.-]+|\[[\w:]+\])(:[0-9]+)?/?", url):
        raise SettingsError("PUBLIC_URL: set it to an address like https://desk.example.com")
    return url.rstrip("/") if url else None


def _log(said: Mapping[str, str]) -> dict[str, Any]:
    format, level = said.get("LOG_FORMAT", "text"), said.get("LOG_LEVEL", LOG_LEVEL).lower()
    if format not in LOG_FORMATS:
        raise SettingsError(f"LOG_FORMAT: set it to {' or '.join(LOG_FORMATS)}, not {format!r}")
    if level not in LOG_LEVELS:
        raise SettingsError(f"LOG_LEVEL: set it to {', '.join(LOG_LEVELS)}, not {level!r}")
    return {"log_format": format, "log_level": level}


def _requests(said: Mapping[str, str]) -> dict[str, Any]:
    path = said.get("REQUESTS")
    return {"requests": Path(path)} if path else {}


def _host(host: str) -> str:
    if not re.fullmatch(r"[\w.:%-]+", host):
        raise SettingsError(f"HOST: set it to an address or a name to listen on, like {HOST}")
    return host


def _port(port: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", port) or not 1 <= int(port) <= PORT_MAX:
        raise SettingsError(f"PORT: set it to a number from 1 to 65535, not {port!r}")
    return int(port)
