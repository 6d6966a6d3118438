"""`import`: documents, pages and the files of other readers. Owns what it prints."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui_reader.cli.library_annotation import stopped_by_interrupt
from tui_reader.cli.session import library
from tui_reader.corpus.layout import is_corpus
from tui_reader.errors import UsageError
from tui_reader.feeds.importers import Importer
from tui_reader.library import Library, imports
from tui_reader.library.progress import FileReport, Importing, ImportReport
from tui_reader.wording import counted

STOPPED = 130
"""What is exited with after Ctrl-C."""


def import_(args: argparse.Namespace) -> int:
    """Take in what is named; 1 if something could not be read."""
    if not args.files and not args.watch:
        raise UsageError("Name files, folders or addresses to import, or a folder to --watch.")
    with library() as lib, stopped_by_interrupt() as stop:
        work = _Work(lib, args, stop)
        for at, name in enumerate(args.files):
            if is_corpus(Path(name).expanduser()):
                work.corpus(name, args.files[at + 1 :])
                break
            if not stop.is_set():
                work.take(name)
        work.documents()
        if args.watch:
            work.watch(Path(args.watch))
        return work.done()


class _Work:
    """One call of the command: what it takes in, and what it says of it."""

    def __init__(self, lib: Library, args: argparse.Namespace, stop: threading.Event) -> None:
        from tui_reader.library.document_imports import Wanted

        self.lib, self.args, self.stop = lib, args, stop
        row = imports.kind_of(args.kind)
        format_id = args.kind if args.kind and row is None and args.kind != imports.ARTICLES else ""
        self.wanted = Wanted(args.feed, tuple(args.tag), format_id)
        self.failed = False
        self.waiting: list[Path] = []
        """Documents, which go in together: one change."""
        self.reports: list[FileReport] = []

    def take(self, name: str) -> None:
        """One thing that was named."""
        if name.lower().startswith(("http://", "https://")):
            from tui_reader.library import address_import

            self.say(address_import.take(self.lib, name, self.wanted))
        elif name == "-":
            from tui_reader.library import document_imports

            data = sys.stdin.buffer.read(imports.MOST + 1)
            self.say(document_imports.take_bytes(self.lib, data, self.wanted))
        else:
            path = Path(name).expanduser()
            row = imports.importer_of(path, self.args.kind)
            if row is None:
                self.waiting.append(path)
            else:
                self._take_list(path, row)

    def corpus(self, name: str, query: Sequence[str]) -> None:
        """What a query finds in a corpus."""
        from tui_reader.cli.corpus import importing as corpus_import

        out = Path(name).expanduser()
        self.say(corpus_import.take(self.lib, out, query, self.wanted, self.stop.is_set))

    def _take_list(self, path: Path, row: Importer) -> None:
        report = imports.take(self.lib, path, row, self.args.tag)
        if self.args.json:
            self.reports.append(
                replace(report.stories or FileReport((), 0), problems=report.problems)
            )
        else:
            _say_lists(report)

    def documents(self) -> None:
        """All documents that were named, as one change."""
        if not self.waiting:
            return
        names, self.waiting = self.waiting, []
        with _progress() as hear:
            report = _taken(self.lib, names, self, hear)
        self.say(report)

    def watch(self, folder: Path) -> None:
        """What comes into a folder, until Ctrl-C."""
        from tui_reader.library import watching

        if not self.args.json:
            print(f"Watching {folder} until you interrupt it.", file=sys.stderr)
        for found in watching.arrivals(folder, self.stop.wait):
            report = _taken(self.lib, found, self, lambda _step: None)
            if report.added or report.problems:
                self.say(report)
        self.stop.clear()  # that is how it ends

    def say(self, report: FileReport) -> None:
        """What became of documents."""
        self.failed |= bool(report.problems)
        self.reports.append(report)
        if self.args.json:
            return
        for problem in report.problems:
            print(f"newsreader: {problem}", file=sys.stderr)
        if not (report.added or report.known or report.problems):
            print(
                "There was no document to import; `newsreader import --help` says what is taken.",
                file=sys.stderr,
            )
            return
        if report.added or report.known or report.files:
            print(f"{_summary(report)}.")

    def done(self) -> int:
        """The last word, and what is exited with."""
        if self.args.json:
            print(json.dumps(_object(self.reports)))
        if self.stop.is_set():
            print("Stopped; what was read is kept.", file=sys.stderr)
            return STOPPED
        return int(self.failed)


def _taken(
    lib: Library, names: Sequence[Path], work: _Work, hear: Callable[[Importing], None]
) -> FileReport:
    from tui_reader.library import document_imports

    return document_imports.take(lib, names, work.wanted, hear, work.stop.is_set)


@contextmanager
def _progress() -> Iterator[Callable[[Importing], None]]:
    """Counts on a line of the terminal, which is gone at the end."""
    shown = sys.stderr.isatty()

    def hear(step: Importing) -> None:
        if shown:
            files = f"{step.done:,} of {counted(step.total, 'file')}"
            line = f"{files}, {counted(step.stories, 'story')}  {step.name[:40]}"
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

    try:
        yield hear
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _summary(report: FileReport) -> str:
    """The counts of a report in one line."""
    parts = [f"{counted(len(report.added), 'article')} added, {report.known} known already"]
    refused = sum(one.refused for one in report.files)
    if refused:
        parts.append(f"{counted(refused, 'file')} refused")
    if report.left_out:
        parts.append(f"{counted(report.left_out, 'file')} left out, by their names no documents")
    return "; ".join(parts)


def _say_lists(report: ImportReport) -> None:
    """What became of a file of another reader."""
    for problem in report.problems:
        print(f"newsreader: {problem}", file=sys.stderr)
    if report.settings:
        print("# Put these lines into your settings (`newsreader dirs` says where they are).")
        print(report.settings, end="")
        return
    if report.added or report.known or not report.stories:
        print(f"{counted(report.added, 'feed')} added, {report.known} known already.")
    if report.stories:
        print(f"{_summary(report.stories)}.")


def _object(reports: Sequence[FileReport]) -> dict[str, Any]:
    """What `--json` prints."""
    files = [one for report in reports for one in report.files]
    return {
        "added": [id for report in reports for id in report.added],
        "known": sum(report.known for report in reports),
        "left_out": sum(report.left_out for report in reports),
        "files": [
            {"path": one.path, "format": one.label, "added": one.added, "known": one.known,
             "refused": one.refused, "problems": list(one.problems)}
            for one in files
        ],
        "problems": [problem for report in reports for problem in report.problems],
    }  # fmt: skip
