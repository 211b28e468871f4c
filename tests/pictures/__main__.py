"""Renders every kind of answer, and the board, to FOLDER/NAME.png; pngquant, where there is one,
makes them small.

python -m tests.pictures [FOLDER]          FOLDER: docs/pictures

Once: `npm ci` in tests/pictures, and Debian's `chromium` (or another: CHROMIUM=path).
"""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.pictures.board import photograph
from tests.pictures.scenes import scenes

HERE = Path(__file__).parent
SHOWN = HERE.parents[1] / "docs" / "pictures"


def main(argv: list[str]) -> int:
    folder = Path(argv[0] if argv else SHOWN).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        pictures = asyncio.run(scenes(Path(place)))
        boards = asyncio.run(photograph(folder, Path(place)))
    subprocess.run(
        ["node", "render.mjs", str(folder)],
        cwd=HERE,
        input=json.dumps(pictures),
        text=True,
        check=True,
    )
    files = [*(folder / f"{picture['name']}.png" for picture in pictures), *boards]
    if shutil.which("pngquant"):
        options = ["--force", "--ext", ".png", "--strip", "32", "--"]
        subprocess.run(["pngquant", *options, *map(str, files)], check=True)
    for file in files:
        print(f"{file.stat().st_size / 1000:5.1f} kB  {file.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
