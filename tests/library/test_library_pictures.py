"""Pictures: decoded apart, within limits; hostile ones cost a sentence and nothing else."""

from __future__ import annotations

import io
import struct
import zlib

import pytest

from tui_reader.errors import FetchError, ParseError
from tui_reader.fast_dataclasses import replace
from tui_reader.library import Library, pictures, tasks
from tui_reader.sandbox.process import run

Image = pytest.importorskip("PIL.Image")


def made(kind: str, width: int = 40, height: int = 20, mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, kind)
    return out.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that unpacks to width times height black pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack("!I", len(data)) + name + data + struct.pack("!I", zlib.crc32(name + data))
        )

    head = struct.pack("!IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packer = zlib.compressobj(9)
    row = b"\0" * (3 * width + 1)
    data = b"".join(packer.compress(row) for _ in range(min(height, 50))) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_pictures_of_news_pages_become_pixels(kind: str) -> None:
    found = pictures.decoded(made(kind))
    assert (found.width, found.height, len(found.data)) == (40, 20, 40 * 20 * 3)


def test_transparent_pictures_stand_on_white() -> None:
    assert set(pictures.decoded(made("PNG", mode="RGBA")).data) == {255}


def test_a_large_picture_is_made_small() -> None:
    found = pictures.decoded(made("JPEG", 5_000, 2_500))
    assert max(found.width, found.height) <= 1600


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", made("PNG")[:60], b"<svg xmlns='x'/>", b"%!PS-Adobe",
     b"\0" * 5_000, made("JPEG")[:200], made("TIFF")],
    ids=["empty", "gif", "png", "cut", "svg", "postscript", "zeros", "half jpeg", "tiff"],
)  # fmt: skip
def test_what_is_no_whole_picture_of_a_known_kind_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(ParseError, match="cannot be shown"):
        pictures.decoded(data)


def test_bombs_are_refused_before_they_are_unpacked() -> None:
    for width, height in ((60_000, 60_000), (3, (1 << 31) - 1), (10_000, 10_000)):
        with pytest.raises(ParseError, match=r"too large|damaged|broke|too much memory"):
            pictures.decoded(bomb(width, height))


def test_a_decoder_that_needs_too_long_or_too_much_is_ended() -> None:
    with pytest.raises(ParseError, match="took longer"):
        run(replace(tasks.PICTURE, seconds=0.01), made("PNG", 3_000, 3_000))
    with pytest.raises(ParseError, match=r"memory|broke down"):
        run(replace(tasks.PICTURE, memory=120 << 20), made("PNG", 6_000, 6_000))


def test_a_picture_on_the_readers_own_network_is_not_fetched(lib: Library) -> None:
    with pytest.raises(FetchError, match="private network"):
        pictures.picture(lib, "http://127.0.0.1:9/pic.png", home="https://news.example/feed")
