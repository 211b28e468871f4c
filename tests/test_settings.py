from pathlib import Path

import pytest

from core.errors import SettingsError
from core.settings import Settings, load

ROOT = Path(__file__).parent.parent
BOT, APP, SECRET = (
    {"SLACK_BOT_TOKEN": "xoxb-1"},
    {"SLACK_APP_TOKEN": "xapp-1"},
    {"SLACK_SIGNING_SECRET": "s3cr3t"},
)
CLIENT = {"SLACK_CLIENT_ID": "12.34", "SLACK_CLIENT_SECRET": "s3cret"}
KEYS = {"SECRET_KEYS": f"{'k' * 43}=,{'l' * 43}="}
URL = {"PUBLIC_URL": "https://desk.example.com/"}
MANY = URL | CLIENT | KEYS | {"SLACK_SIGNING_SECRET": "s"}


def test_nothing_set_is_the_console_on_an_embedded_file() -> None:
    settings = load({})
    assert settings == Settings(database=Path("tickets.db"))
    assert settings.transport is None


@pytest.mark.parametrize(
    ("environ", "transport"),
    [(BOT | APP, "socket"), (BOT | SECRET, "http"), (BOT | APP | SECRET, "socket")],
)
def test_the_tokens_choose_the_transport(environ: dict[str, str], transport: str) -> None:
    assert load(environ).transport == transport


def test_every_setting_is_read() -> None:
    settings = load(
        {
            "DATABASE_URL": "sqlite:////var/lib/desk.db",
            "ADMINS": " U1, U2 ,,U1",
            "SLACK_API_URL": "http://127.0.0.1:9/api",
            "HOST": "0.0.0.0",
            "PORT": "8080",
            **URL,
            **CLIENT,
            **BOT,
            **APP,
            **SECRET,
        }
    )
    assert settings == Settings(
        database=Path("/var/lib/desk.db"),
        admins=("U1", "U2"),
        bot_token="xoxb-1",
        app_token="xapp-1",
        signing_secret="s3cr3t",
        client_id="12.34",
        client_secret="s3cret",
        api_url="http://127.0.0.1:9/api/",
        public_url="https://desk.example.com",
        host="0.0.0.0",
        port=8080,
    )


@pytest.mark.parametrize(
    ("environ", "names"),
    [
        (BOT, ("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")),
        (APP, ("SLACK_BOT_TOKEN",)),
        (SECRET, ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET")),
        (APP | SECRET, ("SLACK_BOT_TOKEN",)),
        (BOT | {"SLACK_APP_TOKEN": "  "}, ("SLACK_APP_TOKEN",)),
        ({"SLACK_BOT_TOKEN": "xapp-1"} | APP, ("SLACK_BOT_TOKEN", "xoxb-")),
        (BOT | {"SLACK_APP_TOKEN": "xoxb-1"}, ("SLACK_APP_TOKEN", "xapp-")),
        (CLIENT, ("PUBLIC_URL", "SLACK_CLIENT_ID")),
        (URL | CLIENT | {"SLACK_CLIENT_ID": ""}, ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")),
        (URL | CLIENT | {"SLACK_CLIENT_SECRET": ""}, ("SLACK_CLIENT_SECRET", "SLACK_CLIENT_ID")),
        (URL | CLIENT | {"SLACK_CLIENT_ID": "A123"}, ("SLACK_CLIENT_ID", "123.456")),
        ({"SECRET_KEYS": "short"}, ("SECRET_KEYS", "32 bytes")),
        (KEYS, ("SLACK_CLIENT_ID", "SECRET_KEYS")),
        (URL | CLIENT | KEYS, ("SLACK_SIGNING_SECRET", "SECRET_KEYS")),
        (MANY | {"ADMINS": "U1"}, ("ADMINS", "one workspace", "SECRET_KEYS")),
        (MANY | {"REQUESTS": "requests.toml"}, ("REQUESTS", "one workspace")),
        (MANY | {"SLACK_BOT_TOKEN": "xoxb-1"}, ("SLACK_BOT_TOKEN", "SECRET_KEYS")),
        ({"PORT": "http"}, ("PORT", "65535")),
        ({"PORT": "0"}, ("PORT",)),
        ({"PORT": "65536"}, ("PORT",)),
        ({"PORT": "-1"}, ("PORT",)),
        ({"PORT": "²"}, ("PORT",)),
        ({"HOST": "my host"}, ("HOST",)),
        ({"LOG_FORMAT": "xml"}, ("LOG_FORMAT", "json")),
        ({"LOG_LEVEL": "LOUD"}, ("LOG_LEVEL", "info")),
        ({"PUBLIC_URL": "desk.example.com"}, ("PUBLIC_URL", "https://")),
        ({"PUBLIC_URL": "https://desk.example.com/desk"}, ("PUBLIC_URL",)),
        ({"SLACK_API_URL": "slack.com/api"}, ("SLACK_API_URL", "https://")),
        ({"DATABASE_URL": "tickets.db"}, ("DATABASE_URL", "sqlite:///")),
        ({"DATABASE_URL": "mysql://host/db"}, ("DATABASE_URL", "sqlite:///")),
        ({"DATABASE_URL": "sqlite://tickets.db"}, ("DATABASE_URL", "sqlite:///")),
        ({"DATABASE_URL": "sqlite:///"}, ("DATABASE_URL",)),
        ({"DATABASE_URL": "sqlite:///:memory:"}, ("DATABASE_URL",)),
        ({"DATABASE_URL": "mysql://host/db"}, ("DATABASE_URL", "postgresql://", "sqlite:///")),
        ({"ADMINS": "U1 U2"}, ("ADMINS", "U1 U2")),
        ({"AGENTS": "U1;S 2"}, ("AGENTS", "U1;S 2")),
    ],
)
def test_a_wrong_value_is_one_line_that_names_it_and_what_to_do(
    environ: dict[str, str], names: tuple[str, ...]
) -> None:
    with pytest.raises(SettingsError) as raised:
        load(environ)
    message = str(raised.value)
    assert "\n" not in message
    assert all(name in message for name in names)


def test_a_secret_is_never_shown_in_an_error() -> None:
    with pytest.raises(SettingsError) as raised:
        load({"SLACK_BOT_TOKEN": "xoxp-hush"} | APP)
    assert "hush" not in str(raised.value)


def test_empty_values_count_as_not_set() -> None:
    names = ("DATABASE_URL", "ADMINS", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "HOST", "PORT")
    assert load(dict.fromkeys(names, "")) == load({})


def test_a_way_in_without_slack_does_not_mind_slacks_settings() -> None:
    assert load(BOT | {"PORT": "x"}, slack=False) == load({})


def test_the_example_file_names_every_setting_with_its_default() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    said = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    assert load(said) == load({})
    assert set(said) == {
        *("DATABASE_URL", "ADMINS", "AGENTS", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"),
        *("LOG_FORMAT", "LOG_LEVEL", "REQUESTS"),
        *("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SECRET_KEYS", "CONNECTION_KEYS"),
        *("SLACK_SIGNING_SECRET", "SLACK_API_URL", "PUBLIC_URL", "HOST", "PORT"),
    }


def test_a_postgresql_url_is_taken_as_it_is_and_told_of_without_its_password() -> None:
    found = load({"DATABASE_URL": "postgresql://desk:se@host:5432/desk?password=cret"})
    assert found.database == "postgresql://desk:se@host:5432/desk?password=cret"
    assert found.database_name == "postgresql://host:5432/desk"
