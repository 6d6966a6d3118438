"""Pictures of stories, fetched and decoded on the user's act only.

Owns the way from an address to pixels: the guarded fetch of pages, then a process of its own that
can be killed. Keeps nothing on disk. Blocks: call it in a worker.
"""

from __future__ import annotations

import asyncio

from tui_reader import sandbox, sanitise
from tui_reader.errors import FetchError, ParseError
from tui_reader.fast_dataclasses import dataclass
from tui_reader.library import Library
from tui_reader.library.refresh import client
from tui_reader.model import Fetched

ACCEPT = "image/webp,image/png,image/jpeg,image/gif,image/*;q=0.5"
SECONDS = 15.0
"""For decoding one picture."""
EXTRA = "pip install 'newsreader-tui[images]'"
"""What brings the packages that decode and show pictures."""


@dataclass(frozen=True, slots=True)
class Pixels:
    width: int
    height: int
    data: bytes
    """Red, green and blue of each pixel, row by row."""


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
        found = sandbox.run("picture", data, seconds=SECONDS)
    except ParseError as error:
        raise ParseError(f"The picture cannot be shown: {error}") from error
    width, height = int.from_bytes(found[:4], "big"), int.from_bytes(found[4:8], "big")
    if len(found) != 8 + 3 * width * height or not width or not height:
        raise ParseError("The picture cannot be shown: its reader broke down on it.")
    return Pixels(width, height, found[8:])


async def _get(lib: Library, url: str, home: str) -> Fetched:
    async with client(lib) as http:
        return await http.get(url, accept=ACCEPT, home=home)
