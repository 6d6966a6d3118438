"""The library as an Obsidian vault: a note a story, a note a name that leads from story to story.

Owns which notes there are and what ours of them says. A name has a note from its second story on,
and keeps it: people of one story would be thousands of notes that lead nowhere. Stories that are in
the vault already are brought up to date with those that are asked for, so that what a name's note
lists is all that the vault has of it.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from tui_reader.export import filenames, markdown, objects, vault_folder
from tui_reader.export.frontmatter import Field
from tui_reader.export.markdown_inline import escape, wikilink
from tui_reader.export.options import Options
from tui_reader.export.segments import fresh
from tui_reader.export.vault_folder import Vault
from tui_reader.export.vault_note import Wanted
from tui_reader.folding import folded
from tui_reader.kinds import BY_ID, NAME_KINDS, OTHER
from tui_reader.library import Library, known_names, leaving, saving
from tui_reader.library.leaving import Left
from tui_reader.library.tables import NAMES, Progress
from tui_reader.model import OpenStory
from tui_reader.store import entities, story_names
from tui_reader.store.entities import LibraryEntity
from tui_reader.store.name_tally import Place, Tallied, Tally
from tui_reader.wording import counted

STORIES = "Stories"
"""Folder of the stories' notes; those of names are called like their kinds."""
FROM = 2
"""Stories from which on a name has a note."""
LISTED = 1_000
"""Newest stories that a name's note lists."""


@dataclass(frozen=True, slots=True)
class VaultReport:
    left: Left
    names: int
    """Notes of names."""
    written: int
    """Notes that are new or became others."""
    kept: Sequence[str]
    """Notes whose part of ours was left, since the user wrote into it."""


@dataclass(slots=True)
class _Run:
    """What one export needs all along."""

    lib: Library
    vault: Vault
    tally: Tally
    options: Options
    noted: dict[int, str]
    """Name of the library -> its note."""


def write(
    lib: Library, folder: Path, query: str = "", *, progress: Progress = saving.nobody
) -> VaultReport:
    """Write all stories, or those that a search finds, with their names, into a vault.

    Blocks. What the user wrote is kept. Raises UsageError, ExportError in words; what was written
    till then stays, and the next run goes on.
    """
    asked = leaving.numbers(lib, query)
    vault = vault_folder.opened(folder)
    ids = array("q", sorted({*asked, *_there(lib, vault)}))
    with Tally() as tally:
        options = replace(saving.options(lib), wikilinks=True, saved_at=None)
        run = _Run(lib, vault, tally, options, {})
        left = _count(run, ids, progress)
        joined = _choose(run)
        for story_id in ids:
            if (one := leaving.opened(lib, story_id)) is not None:
                vault.put(_story(run, one))
        _put_names(run)
        for id, name in joined.items():
            vault.put(Wanted(id, {}, {}, f"Now one with [[{run.noted[name]}]]."))
    return VaultReport(left, len(run.noted), vault.written, vault.kept)


def _there(lib: Library, vault: Vault) -> list[int]:
    """The stories of this library that have a note."""
    found = []
    for id in vault.notes:
        number = id.removeprefix("story-").partition("-")[0]
        if id.startswith("story-") and number.isdigit() and len(number) < 19:
            one = leaving.header(lib, int(number))
            if one is not None and story_id_of(one.row.id, one.arrived) == id:
                found.append(int(number))
    return found


def story_id_of(number: int, arrived: datetime) -> str:
    """Which note is a story's: its number, and when it came, which is no other library's."""
    return f"story-{number}-{int(arrived.timestamp()):x}"


def name_ids(kind: str, names: Sequence[str]) -> list[str]:
    """Which notes may be a name's: that of what it is called, then those of what it is called
    besides."""
    return [
        f"{kind}-{hashlib.sha256(folded(one).encode('utf-8', 'replace')).hexdigest()[:12]}"
        for one in names
    ]


def _count(run: _Run, ids: Sequence[int], progress: Progress) -> Left:
    """Go through the stories once: who is named, and where each has its note."""
    unmarked = gone = 0
    for done, story_id in enumerate(ids, 1):
        progress(done, len(ids))
        one = leaving.opened(run.lib, story_id)
        if one is None:
            gone += 1
            continue
        batch = leaving.batch(run.lib, one)
        unmarked += batch.told.marks is None
        run.tally.count(story_id, one.story.row.at, leaving.counted(batch.mentions))
        name = filenames.stem(one, "{date} {title}")
        run.vault.place(_id(one), STORIES, name)
    return Left(len(ids) - gone, unmarked, gone)


def _id(one: OpenStory) -> str:
    return story_id_of(one.story.row.id, one.story.arrived)


def _choose(run: _Run) -> dict[str, int]:
    """Say where the note of each name is that has one; notes of names that were joined to it since,
    with the number of that name."""
    joined: dict[str, int] = {}
    notes = run.vault.notes
    own = {id for _, found in _known(run) for id in _ids(found, found.kind) if id in notes}
    for one, found in _known(run):
        there = [id for id in _ids(found, found.kind) if id in notes]
        # What was of another kind left a note that is nobody's now: its own, or a joined name's.
        names = found.also if there else (found.name, *found.also)
        others = (id for kind in NAME_KINDS for id in name_ids(kind, names))
        there += [id for id in others if id in notes and id not in own]
        if there or one.stories >= FROM:
            id = there[0] if there else _ids(found, found.kind)[0]
            run.noted[found.id] = run.vault.place(id, _folder(found.kind), found.name)
            own.update((id, *there))
            joined |= dict.fromkeys(there[1:], found.id)
    return joined


def _ids(found: LibraryEntity, kind: str) -> list[str]:
    return name_ids(kind, (found.name, *found.also))


def _known(run: _Run) -> Iterator[tuple[Tallied, LibraryEntity]]:
    """The names of all stories that can have a note."""
    counted = run.tally.all()
    while page := list(islice(counted, NAMES)):
        names = {one.id: one for one in entities.some(run.lib.store, [one.id for one in page])}
        found = ((one, names[one.id]) for one in page if one.id in names)
        yield from ((one, known) for one, known in found if known.kind != OTHER)


def _folder(kind: str) -> str:
    return BY_ID[kind].plural.capitalize()


def _story(run: _Run, one: OpenStory) -> Wanted:
    """The note of a story, its names links to theirs."""
    behind = story_names.behind(run.lib.store, one.story.row.id)
    marks = fresh(one)
    targets: dict[int, str] = {}
    links: dict[str, list[str]] = {}
    for entity in marks.entities if marks else ():
        known = known_names.meant(behind, entity)
        if known is not None and known.id in run.noted:
            targets[entity.id] = run.noted[known.id]
            link = wikilink(run.noted[known.id], known.name)
            links.setdefault(_folder(known.kind).casefold(), []).append(link)
    part = markdown.page(one, replace(run.options, targets=targets, template=""), alone=False)
    story = one.story
    fields: dict[str, Field] = {
        "title": _plain(one.title),
        "source": _plain(story.row.feed_title),
        "url": story.link or "",
        "author": _plain(story.author),
        "published": objects.instant(story.published) or "",
        **{name: list(dict.fromkeys(found)) for name, found in links.items()},
    }
    return Wanted(_id(one), fields, {"tags": list(map(_tag, story.row.tags))}, part)


def _plain(text: str) -> str:
    """Text that is no link in the front matter, where Obsidian follows "[[x]]"."""
    return text.replace("[[", "[ [").replace("]]", "] ]")


def _tag(tag: str) -> str:
    """Obsidian's tags have no blanks."""
    return "-".join(tag.split())


def _put_names(run: _Run) -> None:
    notes = run.vault.notes
    paths = {int(id.split("-")[1]): notes[id] for id in notes if id.startswith("story-")}
    ids = {path: id for id, path in notes.items()}
    for one, found in _known(run):
        if found.id in run.noted:
            run.vault.put(_name(run, one, found, ids[run.noted[found.id]], paths))


def _name(run: _Run, one: Tallied, found: LibraryEntity, id: str, paths: dict[int, str]) -> Wanted:
    """The note of a name: its stories, the newest first, each with a sentence."""
    rows = [_row(run, place, paths) for place in run.tally.places(one.id, LISTED)]
    left = one.stories - len(rows)
    often = f"{counted(one.mentions, 'mention')} in {counted(one.stories, 'story')}"
    said = f"{BY_ID[found.kind].label.capitalize()}: {often}."
    also = f" Also {escape(', '.join(found.also))}." if found.also else ""
    part = "\n".join([
        f"# {escape(found.name)}", "", f"{said}{also}", "", "## Stories", "", *rows,
        *([f"- and {counted(left, 'older story')}"] if left > 0 else []),
    ])  # fmt: skip
    fields: dict[str, Field] = {
        "kind": found.kind,
        "name": _plain(found.name),
        "stories": one.stories,
        "mentions": one.mentions,
        "first": _day(one.first),
        "last": _day(one.last),
    }
    aliases = list(dict.fromkeys(map(_plain, (found.name, *found.also))))
    return Wanted(id, fields, {"aliases": aliases}, part)


def _row(run: _Run, place: Place, paths: dict[int, str]) -> str:
    title = leaving.header(run.lib, place.story)
    shown = title.row.title if title else str(place.story)
    said = escape(" ".join(place.said.split()))
    return f"- {_day(place.at)} {wikilink(paths[place.story], shown)}: {said}"


def _day(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d")
