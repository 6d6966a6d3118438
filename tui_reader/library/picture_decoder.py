"""A picture's bytes -> its pixels, no larger than a screen. Runs in the child only.

Owns which formats are read and how many pixels are taken. Needs Pillow (the extra `images`).
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from tui_reader.errors import ParseError
from tui_reader.fast_dataclasses import dataclass

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

FORMATS: tuple[str, ...] = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
"""Of the forty that Pillow knows, those that news pages have."""
MAX_PIXELS = 40_000_000
"""Larger pictures are not decoded: a phone's camera makes 12 to 24 million."""
LONGEST_SIDE = 1600
"""Pixels; more no terminal shows."""


@dataclass(frozen=True, slots=True)
class Pixels:
    width: int
    height: int
    data: bytes
    """Red, green and blue of each pixel, row by row."""


def decoded(data: bytes) -> Pixels:
    """The pixels of the first frame."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as found:
            width, height = found.size
            if width * height > MAX_PIXELS:
                raise ParseError(f"The picture is too large ({width:,} by {height:,} pixels).")
            found.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # JPEG: decoded at a fraction
            small = ImageOps.exif_transpose(found)
            small.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            flat = _on_white(small)
    except (ParseError, MemoryError):
        raise
    except UnidentifiedImageError as error:
        raise ParseError("This is no picture that can be shown (JPEG, PNG, WebP, GIF).") from error
    except Exception as error:
        raise ParseError(f"The picture is damaged ({type(error).__name__}).") from error
    return Pixels(*flat.size, flat.tobytes())


def _on_white(image: Picture) -> Picture:
    """The picture without transparency: most that have it were drawn for a white page."""
    from PIL import Image

    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        ground = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(ground, layer).convert("RGB")
    return image.convert("RGB")
