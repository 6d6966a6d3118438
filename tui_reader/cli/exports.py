"""`export`: subscriptions, tables, stories in one file. Owns what it asks and what it prints."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tui_reader.cli.session import library
from tui_reader.errors import ExportError, UsageError
from tui_reader.export import formats
from tui_reader.export.files import put
from tui_reader.export.staging import staged_file
from tui_reader.export.tables import file_kinds
from tui_reader.library import Library, leaving, saving, subscriptions, tables, vault
from tui_reader.library.leaving import Left
from tui_reader.model import OpenStory
from tui_reader.wording import counted

TABLES, VAULT = "tables", "vault"
STEP = 100
"""Stories after which it is told how far it is."""
SHOWN = 10
"""Notes that are named."""


def export(args: argparse.Namespace) -> None:
    """Write what was asked for; without a word, the subscriptions as OPML."""
    what = args.what[0] if args.what else ""
    run = WHAT.get(what)
    with library() as lib:
        if run is not None:
            run(lib, args, " ".join(args.what[1:]))
        elif args.what or args.format:
            _stories(lib, args, " ".join(args.what))
        else:
            _opml(lib, args)


def _opml(lib: Library, args: argparse.Namespace) -> None:
    data = subscriptions.export_opml(lib)
    if args.to in (None, "-"):
        sys.stdout.write(data.decode("utf-8"))
        return
    put(Path(args.to), data)


def _stories(lib: Library, args: argparse.Namespace, query: str) -> None:
    """Stories, all or those that a search finds, in one file, the oldest first."""
    row = formats.format_of(args.format or lib.config.saving.format)
    if args.to is None and row.binary:
        raise UsageError(f"{row.label}: name a file with --to.")
    ids = leaving.found(lib, query) if query else leaving.numbers(lib)
    if not ids:
        raise UsageError("There are no stories in the library.")
    if args.to in (None, "-"):
        sys.stdout.flush()
        for piece in _pieces(lib, ids, row):
            sys.stdout.buffer.write(piece)
        sys.stdout.flush()
        return
    path = Path(args.to).expanduser()
    if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe, a terminal
        put(path, b"".join(_pieces(lib, ids, row)))
        return
    if path.exists() and not args.force:
        raise ExportError(f"There is a file {path} already; --force writes over it.")
    with staged_file(path, overwrite=args.force) as file:
        for piece in _pieces(lib, ids, row):
            file.write(piece)
    print(f"{counted(len(ids), 'story')} in {path}.")


def _pieces(lib: Library, ids: Sequence[int], row: formats.Format) -> Iterator[bytes]:
    """A file of stories: piece by piece where there may be any number, else at once."""
    if row.pieces is None:
        yield saving.book(lib, ids, row.id, progress=_told)
        return
    gone = unmarked = 0

    def hear(done: int, one: OpenStory | None) -> None:
        nonlocal gone, unmarked
        gone += one is None
        unmarked += row.known and one is not None and one.annotations is None
        _told(done, len(ids))

    yield from leaving.pieces(lib, ids, row, hear)
    _tell(Left(len(ids) - gone, unmarked, gone))


def _tables(lib: Library, args: argparse.Namespace, query: str) -> None:
    if args.to in (None, "-"):
        raise UsageError("Tables are several files: name a folder for them with --to.")
    kind = args.format or file_kinds.ids()[0]
    folder = Path(args.to).expanduser()
    left = tables.write(lib, folder, query, kind, overwrite=args.force, progress=_told)
    print(f"{counted(left.stories, 'story')} in {folder}.")
    _tell(left)


def _vault(lib: Library, args: argparse.Namespace, query: str) -> None:
    if args.to in (None, "-"):
        raise UsageError("A vault is a folder of notes: name it with --to.")
    if args.format:
        raise UsageError("A vault has one format, Obsidian's: leave --format out.")
    folder = Path(args.to).expanduser()
    done = vault.write(lib, folder, query, progress=_told)
    stories = counted(done.left.stories, "story")
    print(
        f"{stories} and {counted(done.names, 'name')} in {folder}; {done.written:,} notes written."
    )
    for note in done.kept[:SHOWN]:
        print(f"newsreader: {note} was left: you wrote into our part.", file=sys.stderr)
    if len(done.kept) > SHOWN:
        print(f"newsreader: so were {len(done.kept) - SHOWN:,} others.", file=sys.stderr)
    _tell(done.left)


def _told(done: int, of: int) -> None:
    """How far it is, where somebody looks on."""
    if sys.stderr.isatty() and (done % STEP == 0 or done == of):
        print(
            f"\r{done:,} of {counted(of, 'story')}", end="\n" if done == of else "", file=sys.stderr
        )


def _tell(left: Left) -> None:
    if left.unmarked:
        said = f"In {counted(left.unmarked, 'story')} names and figures were not looked for yet."
        print(f"newsreader: {said} `annotate --library` does.", file=sys.stderr)
    if left.gone:
        print(f"newsreader: {counted(left.gone, 'story')} had no text.", file=sys.stderr)


WHAT: dict[str, Callable[[Library, argparse.Namespace, str], None]] = {
    TABLES: _tables,
    VAULT: _vault,
}
"""The first word of what is asked for -> who writes it."""
