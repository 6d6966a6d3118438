"""The files of a folder that may be documents. Owns what is left out; of a file whose name tells
nothing it looks at the beginning.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tui_reader.documents.given import HEAD, Seen, suffix_of
from tui_reader.documents.story import DocumentStory
from tui_reader.documents.table import FORMATS, suffixes

MAILDIR = frozenset(("cur", "new", "tmp"))
"""The folders of a maildir: in the first two each file is a mail, whatever it is called."""


@dataclass(frozen=True, slots=True)
class Found:
    files: tuple[Path, ...]
    """Those that are taken, by name."""
    left_out: int
    """Others: what is called as no document is."""


def files_of(path: Path) -> Found:
    """The documents of a folder and its folders; of a file, the file itself.

    Links to folders are not followed; hidden, special and empty files are passed over.
    """
    if path.is_file():
        return Found((path,), 0)
    there = list(all_of(path))
    taken = tuple(found for found in there if is_wanted(found))
    return Found(taken, len(there) - len(taken))


def is_wanted(path: Path) -> bool:
    """Whether a file of a folder is taken: by its name, or by its beginning where that tells."""
    return suffix_of(path.name) in suffixes() or is_mail_of_folder(path) or _tells_itself(path)


def is_mail_of_folder(path: Path) -> bool:
    """Whether a file lies where a maildir keeps its mails."""
    return path.parent.name in ("cur", "new") and (path.parent.parent / "tmp").is_dir()


def marked(story: DocumentStory, path: Path) -> DocumentStory:
    """A mail of a maildir, read and starred as the name of its file says ("...:2,FS")."""
    flags = path.name.rpartition(":2,")[2] if ":2," in path.name else ""
    if not flags or not is_mail_of_folder(path):
        return story
    return replace(story, read=story.read or "S" in flags, starred=story.starred or "F" in flags)


def all_of(path: Path) -> Iterator[Path]:
    """Every file of a folder and its folders that is not hidden, by name."""
    for folder, folders, names in os.walk(path, followlinks=False):
        maildir = set(folders) >= MAILDIR
        hidden = [] if maildir else [one for one in folders if one.startswith(".")]
        # The folders of a maildir begin with a dot: ".Archive", ".Lists.harbour".
        folders[:] = sorted(one for one in folders if one not in hidden and one != "tmp")
        for name in sorted(names):
            found = Path(folder, name)
            if not name.startswith(".") and _holds_any(found):
                yield found


def _holds_any(found: Path) -> bool:
    try:
        return found.is_file() and found.stat().st_size > 0
    except OSError:
        return False


def _tells_itself(found: Path) -> bool:
    """Whether what it begins with tells a format whose files often have no suffix."""
    try:
        with found.open("rb") as file:
            seen = Seen(found.name.lower(), suffix_of(found.name), file.read(HEAD))
    except OSError:
        return False
    return any(row.tells(seen) for row in FORMATS if row.nameless and row.load)
