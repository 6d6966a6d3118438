"""A note of an Obsidian vault: what is ours in it, and what is the user's. Pure.

Ours are some keys of the front matter and the part between two comments; both are written anew. All
else is kept as it is, to the letter, and so is our part where somebody wrote into it: a sum in the
front matter tells.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from tui_reader.export.frontmatter import Field, front_matter

ID, SUM = "newsreader", "newsreader-part"
"""Keys of the front matter: which note it is, wherever it lies and whatever it is called; and the
sum of our part as we wrote it."""
BEGIN = "%% newsreader: this part is written anew; write above or below it %%"
END = "%% newsreader: end of the part %%"
FENCE = "---"
_KEY = re.compile(r"([^\s#:'\"\[{-][^:]*):(?:\s|$)")
_TARGET = re.compile(r"\[\[[^\[\]|\n]*?(\\?\|)")
_SAID_ID = re.compile(rf"^{ID}:[ \t]*\"?([\w-]{{1,100}})\"?[ \t]*\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A note as we would write it."""

    id: str
    fields: Mapping[str, Field]
    """Keys of ours: written anew each time."""
    first: Mapping[str, Field]
    """Keys that are written once and are the user's then."""
    part: str
    """What stands between the comments, in Markdown."""


@dataclass(frozen=True, slots=True)
class Merged:
    text: str
    ours: bool
    """False where our part was left as it is, since somebody wrote into it or took it out."""


def id_of(head: str) -> str:
    """Which note of ours a text is, by its beginning; "" if it is none."""
    if not head.lstrip("\ufeff").startswith((f"{FENCE}\n", f"{FENCE}\r\n")):
        return ""
    end = re.search(rf"^{FENCE}[ \t]*\r?$", head[4:], re.MULTILINE)
    found = _SAID_ID.search(head, 0, end.start() + 4 if end else len(head))
    return found.group(1) if found else ""


def new(wanted: Wanted) -> str:
    """A note that was not there."""
    front = front_matter(_fields(wanted, wanted.part) | dict(wanted.first))
    return f"{front}\n{BEGIN}\n\n{wanted.part.strip()}\n\n{END}\n"


def merged(old: str, wanted: Wanted) -> Merged:
    """A note as it is, with our part and our keys as they are to be."""
    crlf = "\r\n" in old
    front, body = _parted(old.replace("\r\n", "\n"))
    begin, end = body.find(BEGIN), body.rfind(END)
    there = body[begin + len(BEGIN) : end] if 0 <= begin < end else None
    kept = {key: lines for key, lines in front.items() if key not in (*wanted.fields, ID, SUM)}
    before = "".join(front.get(SUM, [])).partition(":")[2].strip().strip('"')
    ours = there is not None and (before == summed(there) or summed(wanted.part) == summed(there))
    if ours:
        body = f"{body[: begin + len(BEGIN)]}\n\n{wanted.part.strip()}\n\n{body[end:]}"
        fields = _fields(wanted, wanted.part)
    else:
        fields = {ID: wanted.id, **wanted.fields} | ({SUM: before} if before else {})
    lines = front_matter(fields).splitlines()[1:-1]
    text = "\n".join([FENCE, *lines, *(line for one in kept.values() for line in one), FENCE])
    text = f"{text}\n{body}"
    return Merged(text.replace("\n", "\r\n") if crlf else text, ours)


def summed(part: str) -> str:
    """The sum of a part: where its links lead does not count, since renaming a note changes that in
    all others; nor do blanks at the ends of lines."""
    lines = (line.rstrip() for line in _TARGET.sub(r"[[\1", part).strip().split("\n"))
    return hashlib.sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:16]


def _fields(wanted: Wanted, part: str) -> dict[str, Field]:
    return {ID: wanted.id, **wanted.fields, SUM: summed(part)}


def _parted(text: str) -> tuple[dict[str, list[str]], str]:
    """The lines of each key of the front matter, and the rest. What stands before the first key is
    that of the key ""."""
    bare = text.lstrip("\ufeff")
    if not bare.startswith(f"{FENCE}\n"):
        return {}, text
    lines = bare.split("\n")
    stop = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    if not stop:
        return {}, text
    front: dict[str, list[str]] = {}
    key = ""
    for line in lines[1:stop]:
        if (found := _KEY.match(line)) is not None:
            key = found.group(1).strip()
        front.setdefault(key, []).append(line)
    return front, "\n".join(lines[stop + 1 :])
