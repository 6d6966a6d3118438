"""File names from stories: safe on every system, whatever the title holds.

Owns the rules of Windows, macOS and Unix put together: what none of them forbids, hides or takes
for something else. Touches no file system; `files` writes.
"""

from __future__ import annotations

import re
import unicodedata

from tui_reader import naming, sanitise
from tui_reader.model import OpenStory, Story
from tui_reader.templates import expand

MAX_BYTES = 180
"""Longest stem in UTF-8: with number and suffix it stays under NAME_MAX (255), under the 143 of
encrypted folders for names of our usual length, and under HFS+'s 255 units when decomposed."""
FALLBACK = "story"

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_EDGES = " .-_~\u3000"
# Windows takes these for devices with any suffix, also with superscript digits.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$", re.I)


def stem(story: Story | OpenStory, template: str = "{date}-{title}") -> str:
    """A file name without its suffix. Raises TemplateError for unknown names."""
    found = story.story if isinstance(story, OpenStory) else story
    title = story.title if isinstance(story, OpenStory) else story.row.title
    return safe(expand(template, _values(found, title)))


def safe(name: str, limit: int = MAX_BYTES) -> str:
    """`name` as a file name's stem on any system: never empty, a path, hidden or an option."""
    line: str = sanitise.line(unicodedata.normalize("NFC", name))
    line = " ".join(_FORBIDDEN.sub(" ", line).split())
    # A byte is kept for the "_" below; a cut may leave a joiner at the end, which joins nothing.
    line = _trimmed(sanitise.line(_shortened(_trimmed(line), limit - 1)))
    base, dot, rest = line.partition(".")
    if _RESERVED.match(base.rstrip(" ")):
        line = f"{base.rstrip(' ')}_{dot}{rest}"
    return line or FALLBACK


def _values(story: Story, title: str) -> dict[str, str]:
    """What the template may place: the names of `templates.FILE_NAME`."""
    at = (story.published or story.arrived).astimezone()
    return {
        "date": at.strftime("%Y-%m-%d"),
        "time": at.strftime("%H%M"),
        "title": title,
        "feed": story.row.feed_title,
        "author": story.author,
        "id": str(story.row.id),
    }


def _trimmed(line: str) -> str:
    """Without a dash (an option), a dot (hidden; dropped by Windows) or a blank at either end."""
    return line.strip(_EDGES)


def _shortened(line: str, limit: int) -> str:
    """At most `limit` bytes, cut between characters, at a word's end if one is near."""
    raw = line.encode("utf-8", "replace")
    if len(raw) <= limit:
        return raw.decode("utf-8")
    kept = raw[:limit].decode("utf-8", "ignore")
    kept = line[: naming.boundary(line, len(kept))] or kept
    words, blank, _ = kept.rpartition(" ")
    if blank and len(words) > len(kept) * 3 // 4:
        kept = words
    return _trimmed(kept)
