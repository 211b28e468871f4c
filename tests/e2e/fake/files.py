"""Files: an upload in three steps, as Slack wants it."""

from __future__ import annotations

from aiohttp import web

from tests.e2e.fake.checks import SlackError
from tests.e2e.fake.state import Body, State


class Files(State):
    """files.*, and the address that takes the content."""

    base: str
    uploads: dict[str, bytes | None]  # id -> content, None until it has arrived
    shared: list[tuple[str, str, bytes]]  # channel, title and content of each file

    def __init__(self, scopes: set[str] | None = None) -> None:
        super().__init__(scopes)
        self.uploads, self.shared = {}, []

    def m_files_getUploadURLExternal(self, body: Body) -> Body:
        if not body.get("filename") or not int(body["length"]) > 0:
            raise SlackError("invalid_arguments", problem=True)
        id = f"F{len(self.uploads) + 1}"
        self.uploads[id] = None
        return {"file_id": id, "upload_url": f"{self.base}/upload/{id}"}

    def m_files_completeUploadExternal(self, body: Body) -> Body:
        self.need_channel({"channel": body.get("channel_id")})
        for file in body["files"]:
            content = self.uploads.get(file["id"])
            if content is None:
                raise SlackError("file_not_found", problem=True)
            self.shared.append((body["channel_id"], file["title"], content))
        return {"files": body["files"]}

    async def _upload(self, request: web.Request) -> web.Response:
        self.uploads[request.match_info["id"]] = await request.read()
        return web.Response(text="OK")
