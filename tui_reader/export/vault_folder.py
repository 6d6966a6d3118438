"""The folder of an Obsidian vault: which notes of ours it has, how new ones are called, writing.

Owns names and files; what stands in a note is `vault_note`'s. Writes a note whole or not at all,
and none that would be as it is. A note that the user may have written into is on the disk before it
takes the place of the old one; new ones are not waited for, since a thousand would take a minute.
Follows no links, looks into no hidden folder.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from tui_reader.errors import ExportError
from tui_reader.export import files, vault_note
from tui_reader.export.filenames import FALLBACK, safe
from tui_reader.export.vault_note import Wanted

HEAD = 16_384
"""Bytes of a note in which its front matter says which it is."""
LARGEST = 16 << 20
"""Bytes of a note that is still read and written anew."""
LONGEST = 120
"""Bytes of a note's name: a path of folders has room before it on every system."""
_NOT_LINKED = re.compile(r"[\[\]|#^\\<>`*_=%]+")
"""What a link of Obsidian's, or Markdown around it, cannot have in a note's name."""


@dataclass(slots=True)
class Vault:
    """A vault as it was found, and what is written into it since."""

    folder: Path
    notes: dict[str, str] = field(default_factory=dict)
    """Id -> path below the folder without its suffix, with "/" between the parts."""
    taken: set[str] = field(default_factory=set)
    """Such paths of all notes, folded as file systems fold them."""
    numbers: dict[str, int] = field(default_factory=dict)
    """The last number that a name was given, lest each of thousands of one name tries all."""
    written: int = 0
    same: int = 0
    kept: list[str] = field(default_factory=list)
    """Notes whose part of ours was left as it is."""

    def place(self, id: str, under: str, name: str) -> str:
        """Where a note is, or is to be: the first free name."""
        if id not in self.notes:
            stem = f"{under}/{linkable(name)}"
            folded = files.folded(stem)
            path, number = stem, self.numbers.get(folded, 1)
            while files.folded(path) in self.taken:
                number += 1
                path = f"{stem} ({number})"
            self.numbers[folded] = number
            self.taken.add(files.folded(path))
            self.notes[id] = path
        return self.notes[id]

    def put(self, wanted: Wanted) -> None:
        """Write a note, or bring it up to date. Raises ExportError in words."""
        path = self.folder / f"{self.notes[wanted.id]}.md"
        if not path.exists() or path.stat().st_size == 0:
            self._write(path, vault_note.new(wanted))
            return
        if (old := _read(path)) is None:
            self.kept.append(self.notes[wanted.id])
            return
        made = vault_note.merged(old, wanted)
        if not made.ours:
            self.kept.append(self.notes[wanted.id])
        if made.text == old:
            self.same += 1
        else:
            self._write(path, made.text)

    def _write(self, path: Path, text: str) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise files.in_words(error, path.parent) from error
        files.put(path, text.encode("utf-8", "replace"), flush=path.exists())
        self.written += 1


def opened(folder: Path) -> Vault:
    """The vault in a folder, made where it is missing. Raises ExportError in words."""
    vault = Vault(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in _notes(folder):
            name = path.relative_to(folder).with_suffix("").as_posix()
            if path.is_symlink() or path.stat().st_size:  # an empty one was cut by a power cut
                vault.taken.add(files.folded(name))
            if id := _id(path):
                vault.notes.setdefault(id, name)  # a copy of the user's is his own
    except OSError as error:
        raise files.in_words(error, folder) from error
    return vault


def linkable(name: str) -> str:
    """A file name that links can have, safe on every system."""
    made = safe(" ".join(_NOT_LINKED.sub(" ", name).split()), LONGEST)
    if "_" in made:  # the name is one of a device: another word makes it none
        made = safe(f"{FALLBACK} {made.replace('_', ' ')}")
    return made


def _notes(folder: Path) -> list[Path]:
    found = []
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (Path(at) / name for name in sorted(names) if name.lower().endswith(".md"))
        found += [path for path in paths if not path.name.startswith(".")]
    return found


def _id(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open("rb") as file:
        return vault_note.id_of(file.read(HEAD).decode("utf-8", "replace"))


def _read(path: Path) -> str | None:
    """A note's text; None where it is no text that could be written again as it is."""
    try:
        if path.is_symlink() or path.stat().st_size > LARGEST:
            return None
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    except OSError as error:
        raise ExportError(f"Cannot read {path}: {error.strerror}.") from error
