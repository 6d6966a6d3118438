"""Saving annotated articles to disk. Owns where they go and what the library remembers of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tui_reader import clock, sanitise
from tui_reader.errors import ExportError, ReaderError, UsageError
from tui_reader.export import filenames, files, formats
from tui_reader.export.formats import Format
from tui_reader.export.options import Options
from tui_reader.library import Library, affairs, annotation, browser, hooks, known_names, reading
from tui_reader.model import InAffair, OpenStory, SafeText
from tui_reader.paths import make_folder
from tui_reader.store import stories as stored_stories


def offered() -> tuple[Format, ...]:
    """The formats an article can be saved in."""
    return formats.FORMATS


def piped() -> tuple[Format, ...]:
    """The formats in which another program can be given an article, the usual one first."""
    return formats.piped()


def folder_of(lib: Library) -> Path:
    """The user's folder of saved articles."""
    chosen = lib.config.saving.folder
    return Path(chosen).expanduser() if chosen else lib.paths.saved


def save(lib: Library, entry_id: int, format_id: str = "", folder: Path | None = None) -> Path:
    """Write a story, annotated, as a file that did not exist before; its path.

    Annotates first if that was not done (call it in a worker). Raises ExportError in words.
    """
    opened = annotated(lib, entry_id)
    path = write(lib, opened, format_id, folder)
    stored_stories.set_saved(lib.store, entry_id, sanitise.line(str(path)))
    given = {"path": str(path), "url": opened.story.link or "", "title": opened.title}
    hooks.start(lib, lib.config.hooks.on_save, given)
    return path


def save_many(
    lib: Library, ids: Sequence[int], format_id: str = "", folder: Path | None = None
) -> tuple[Path, ...]:
    """Save several stories: as one book where the format can be one, else a file each.

    Blocks: call it in a worker. A story that cannot be saved is told after the others were.
    """
    chosen = format_id or lib.config.saving.format
    if len(ids) < 2 or not formats.format_of(chosen).book:
        return tuple(save(lib, entry_id, chosen, folder) for entry_id in ids)
    return (save_as_one(lib, ids, f"{len(ids)} stories", chosen, folder),)


def save_as_one(
    lib: Library, ids: Sequence[int], title: str, format_id: str = "", folder: Path | None = None
) -> Path:
    """Save several stories as one file, called by the day and a title; its path. Blocks."""
    chosen = format_id or lib.config.saving.format
    data = book(lib, ids, chosen)
    name = f"{clock.instant():%Y-%m-%d} {title}"
    target = make_folder(folder_of(lib)) if folder is None else _there(folder)
    path = files.save(data, target, name, formats.format_of(chosen).suffix)
    with lib.store.write(f"Save {len(ids)} stories"):
        for entry_id in ids:
            stored_stories.set_saved(lib.store, entry_id, sanitise.line(str(path)))
    hooks.start(lib, lib.config.hooks.on_save, {"path": str(path), "url": "", "title": name})
    return path


def nobody(_done: int, _of: int) -> None:
    """Nobody wants to know how far it is."""


def book(
    lib: Library, ids: Sequence[int], format_id: str, progress: Callable[[int, int], None] = nobody
) -> bytes:
    """Several stories as one file. `progress` is told how many are ready, and of how many."""
    named: dict[int, InAffair | None] = {}
    opened = []
    for entry_id in ids:
        opened.append(_in_affair(lib, annotated(lib, entry_id), named))
        progress(len(opened), len(ids))
    # Over several stories a name is the library's, lest one person is two.
    ready = [known_names.as_known(lib, browser.without_tracking(lib, one)) for one in opened]
    return formats.render(ready, format_id, options(lib))


def _there(folder: Path) -> Path:
    if not folder.is_dir():
        raise ExportError(f"There is no folder {sanitise.line(str(folder))}.")
    return folder


def preview(lib: Library, opened: OpenStory, format_id: str, lines: int = 40) -> list[str]:
    """The first lines of a story as it would be saved; a binary format says how large it is."""
    data = render(lib, opened, format_id)
    if formats.format_of(format_id).binary:
        return [sanitise.line(f"{formats.format_of(format_id).label}, {len(data):,} bytes")]
    text = sanitise.text(data[: 400 * lines].decode("utf-8", "replace"))
    return text.split("\n")[:lines]


def write(lib: Library, opened: OpenStory, format_id: str = "", folder: Path | None = None) -> Path:
    """Write a story that may not be in the library."""
    chosen = format_id or lib.config.saving.format
    data = render(lib, opened, chosen)
    target = make_folder(folder_of(lib)) if folder is None else _there(folder)
    stem = filenames.stem(opened.story, lib.config.saving.name)
    return files.save(data, target, stem, formats.format_of(chosen).suffix)


def render(lib: Library, opened: OpenStory, format_id: str) -> bytes:
    """A story as the bytes of a file."""
    if format_id not in formats.names():  # "term" is none of a file's
        raise UsageError(
            f"There is no format {sanitise.line(format_id)}: {', '.join(formats.names())}."
        )
    ready = browser.without_tracking(lib, _in_affair(lib, opened, {}))
    if formats.format_of(format_id).known:
        ready = known_names.as_known(lib, ready)
    return formats.render(ready, format_id, options(lib))


def _in_affair(lib: Library, opened: OpenStory, named: dict[int, InAffair | None]) -> OpenStory:
    """A story with the affair that it is of; `named` keeps what was looked up."""
    number = affairs.of_story(lib, opened.story.row.id) if opened.story.row.id else 0
    if number and number not in named:
        found = affairs.get(lib, number)
        told = InAffair(number, found.name, len(found.sources))
        named[number] = told if len(found.rows) > 1 else None
    return replace(opened, affair=named[number] if number else None)


def options(lib: Library) -> Options:
    """What the settings say of saved files."""
    saving = lib.config.saving
    return Options(
        wikilinks=saving.wikilinks,
        callouts=saving.notes == "callouts",
        template=saving.template,
        saved_at=clock.instant(),
    )


def faults(lib: Library) -> tuple[SafeText, ...]:
    """What is wrong with the settings of saving, in words: told when the reader opens, not when
    the first story is to be saved."""
    chosen = lib.config.saving.format
    if chosen in formats.names():
        return ()
    known = ", ".join(formats.names())
    return (sanitise.line(f"saving.format: there is no format “{chosen}”; known are {known}."),)


def annotated(lib: Library, entry_id: int) -> OpenStory:
    """The story with its marks, made now if need be; without them where there is no model."""
    opened = reading.open_story(lib, entry_id)
    if opened.annotations is not None or not lib.config.reading.annotate:
        return opened
    try:
        return annotation.annotate(lib, entry_id)
    except ReaderError:
        return opened  # an article without marks is better than none
