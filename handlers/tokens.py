"""`bot.py token`: creates, lists and revokes tokens of the HTTP API."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime

from core.message import iso
from core.store import Store
from core.tokens import Token, hash_of, new_token


async def run(store: Store, args: argparse.Namespace) -> int:
    """Run `token create`, `list` or `revoke`; return the exit code."""
    if args.does == "list":
        return await show(store)
    if args.does == "revoke":
        return await revoke(store, args.name)
    return await create(store, args.name, args.workspace, args.user, args.read_only)


async def create(store: Store, name: str, workspace: str, user: str, read_only: bool) -> int:
    """Create a token and print it, this once. Return the exit code: 1 if the name is taken."""
    secret = new_token()
    token = Token(name, workspace, user, read_only, iso(datetime.now(UTC)))
    if not await store.add_token(hash_of(secret), token):
        sys.stderr.write(
            f"bot.py: a token named {name} exists already: revoke it, or choose another name\n"
        )
        return 1
    sys.stdout.write(f"{secret}\n")
    sys.stdout.flush()
    sys.stderr.write(f"made {name}: keep the token, it is shown this once\n")
    return 0


async def show(store: Store) -> int:
    """Print one line for each token, without its secret. Return the exit code."""
    tokens = await store.tokens()
    if not tokens:
        sys.stderr.write("there are none: `bot.py token create NAME` makes one\n")
    for token in tokens:
        may = "reads" if token.read_only else "reads and writes"
        who = f"{may} as {token.user} in {token.workspace}"
        sys.stdout.write(f"{token.name}: {who}, since {token.created[:10]}\n")
    return 0


async def revoke(store: Store, name: str) -> int:
    """Revoke the token of this name. Return the exit code: 1 if there is none."""
    if not await store.revoke_token(name):
        sys.stderr.write(f"bot.py: no token is named {name}: see `bot.py token list`\n")
        return 1
    sys.stderr.write(f"revoked {name}\n")
    return 0
