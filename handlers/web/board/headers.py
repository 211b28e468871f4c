"""The board's responses, with headers that allow a browser only what the pages need."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from handlers.web.board.renderer import FILES, file, page

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self';"
    " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
YEAR = 31_536_000  # seconds


def html(text: str, status: int = 200) -> web.Response:
    """Return a page. No cache keeps it, because it is for one person."""
    headers = {**HEADERS, "Cache-Control": "no-store"}
    response = web.Response(text=text, content_type="text/html", status=status, headers=headers)
    response.enable_compression()
    return response


def notice(status: int, title: str, text: str, **values: Any) -> web.Response:
    """Return a page with one message.

    text: a sentence that says what to do
    values: `code`, the code of a sign-in link, shows its button; `slack` shows Sign in with Slack
    """
    shown = {"code": None, "slack": False, **values}
    return html(page("notice.html", title=title, text=text, **shown), status)


async def static(request: web.Request) -> web.Response:
    """Return a style sheet, a script or the icon. Its address changes with its content."""
    name = request.match_info["name"]
    if name not in FILES:
        raise web.HTTPNotFound
    content, version = file(name)
    kept = f"public, max-age={YEAR}, immutable"
    is_current = request.query.get("v") == version
    response = web.Response(
        body=content,
        content_type=FILES[name],
        charset="utf-8",
        headers={**HEADERS, "Cache-Control": kept if is_current else "no-cache"},
    )
    response.enable_compression()
    return response
