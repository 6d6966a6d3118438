"""Pictures of stories, fetched and decoded on the user's act only.

Owns the way from an address to pixels: the guarded fetch of pages, then a process of its own that
can be killed. Keeps nothing on disk. Blocks: call it in a worker.
"""

from __future__ import annotations

import asyncio

from tui_reader import sanitise
from tui_reader.errors import FetchError, ParseError
from tui_reader.library import Library, tasks
from tui_reader.library.connections import client
from tui_reader.library.picture_decoder import Pixels as Pixels
from tui_reader.model import Fetched
from tui_reader.sandbox.process import run

ACCEPT = "image/webp,image/png,image/jpeg,image/gif,image/*;q=0.5"
EXTRA = "pip install 'newsreader-tui[images]'"
"""What brings the packages that decode and show pictures."""


def installed() -> bool:
    """True when the packages of the extra `images` are there. Imports none of them."""
    from importlib.util import find_spec

    return all(find_spec(name) is not None for name in ("PIL", "textual_image"))


def picture(lib: Library, url: str, home: str = "") -> Pixels:
    """The pixels of a picture. Raises FetchError and ParseError in words.

    `home` is the address of the story's feed: its own server may be asked even if it is private.
    """
    answer = asyncio.run(_get(lib, url, home))
    kind = answer.content_type.partition(";")[0].strip().lower()
    if kind and not kind.startswith(("image/", "application/octet-stream", "binary/")):
        raise FetchError(f"The address holds no picture ({sanitise.line(kind, 60)}).")
    return decoded(answer.body)


def decoded(data: bytes) -> Pixels:
    """Pixels of a picture's bytes, within limits of memory and time."""
    try:
        found = run(tasks.PICTURE, data)
    except ParseError as error:
        raise ParseError(f"The picture cannot be shown: {error}") from error
    if len(found.data) != 3 * found.width * found.height or not found.data:
        raise ParseError("The picture cannot be shown: its reader broke down on it.")
    return found


async def _get(lib: Library, url: str, home: str) -> Fetched:
    async with client(lib) as http:
        return await http.get(url, accept=ACCEPT, home=home)
