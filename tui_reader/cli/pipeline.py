"""`annotate` and `clean`: the library's stages as filters, for files and for pipelines.

Owns how their results are printed. JSON is written in ASCII, so that no byte of a hostile text can
act on a terminal; the offsets count code points of the decoded text.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from tui_reader import config, paths, sanitise
from tui_reader.errors import ReaderError
from tui_reader.library import cleaning, standalone
from tui_reader.model import Source
from tui_reader.wording import Sentence, counted

if TYPE_CHECKING:
    from tui_reader.annotate.annotator import Annotator
    from tui_reader.clean import SiteRule


def annotate(args: argparse.Namespace) -> int:
    """Annotate a file, standard input, JSON lines, or the library."""
    if args.library:
        return _annotate_library()
    from tui_reader import annotate as room
    from tui_reader.export import formats, objects
    from tui_reader.export.options import Options

    annotator = room.load()
    if annotator.problem:
        print(f"newsreader: {annotator.problem}", file=sys.stderr)
    if args.jsonl:
        return _each(lambda record: _annotated(annotator, record, cleaned=not args.no_clean))
    data = standalone.read_bytes(args.file, sys.stdin)
    if args.no_clean:
        return _annotate_raw(annotator, data, args.format)
    opened = standalone.annotated(
        annotator, standalone.entry(args.file, data, lambda: _more(args.file))
    )
    if args.format == "json":
        _print_json(objects.story_object(opened))
        return 0
    options = Options(colour=sys.stdout.isatty())
    _write(formats.render(opened, args.format, options))
    return 0


def _annotate_library() -> int:
    from tui_reader.cli.library_annotation import (
        RuleReport,
        annotate_waiting,
        stopped_by_interrupt,
    )
    from tui_reader.cli.session import library

    with library() as lib, stopped_by_interrupt() as stop:
        rules = RuleReport(lib)
        count = annotate_waiting(lib, stop)
        done = rules.lines()
        rules.notify()
    print(f"{counted(count, 'story')} annotated.")
    print("\n".join(done), end="\n" if done else "")
    if stop.is_set():
        print("Stopped; what was done is kept.", file=sys.stderr)
        return 130
    return 0


def clean(args: argparse.Namespace) -> int:
    """Clean a file, a page, standard input, or JSON lines."""
    loaded = config.load(paths.user_paths().config_file)
    for problem in loaded.problems:
        print(f"newsreader: {problem}", file=sys.stderr)
    own = cleaning.site_rules(loaded.config)
    if args.jsonl:
        return _each(lambda record: _cleaned(record, own))
    if args.file.startswith(("http://", "https://")):
        from tui_reader.library import pages

        entry = pages.entry(loaded.config, args.file)
    else:
        entry = standalone.entry(
            args.file, standalone.read_bytes(args.file, sys.stdin), lambda: _more(args.file)
        )
    if args.explain:
        _explain(standalone.source_of(entry), own)
        return 0
    article = standalone.article(entry, own)
    if article.notice:
        print(f"newsreader: {Sentence(article.notice)}", file=sys.stderr)
    if args.format == "json":
        from tui_reader.export import objects

        _print_json(objects.article_object(None, article))
    elif args.cuts:
        for cut in article.cuts:
            print(f"[{cut.rule}] {cut.text}")
    else:
        print(article.text)
    return 0


def _more(name: str) -> None:
    """Says that a file has more stories than the one that is taken."""
    said = f"{sanitise.line(name)} holds more stories than this one"
    print(f"newsreader: {said}; `newsreader import` takes them all.", file=sys.stderr)


def _annotate_raw(annotator: Annotator, data: bytes, format_id: str) -> int:
    """`--no-clean`: the text exactly as given, annotated."""
    from tui_reader.export import formats, objects
    from tui_reader.export.options import Options

    text = data.decode("utf-8", "replace")
    if format_id == "json":
        marks = annotator.annotate(text)
        _print_json({"id": None, "text": text, **objects.annotations_object(marks)})
        return 0
    opened = standalone.verbatim(
        annotator, text
    )  # what goes to a terminal or a file passes the door
    _write(formats.render(opened, format_id, Options(colour=sys.stdout.isatty())))
    return 0


def _each(answer: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    """One JSON line out for each JSON line in, in order; 1 if any could not be read."""
    failed = 0
    if isinstance(sys.stdin, io.TextIOWrapper):  # bytes that are no UTF-8 must not stop the others
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    for record in standalone.records(sys.stdin):
        if isinstance(record, standalone.RecordError):
            failed = 1
            _print_json({"id": record.id, "error": str(record)})
            continue
        try:
            _print_json({"id": record.get("id"), **answer(record)})
        except ReaderError as error:
            failed = 1
            _print_json({"id": record.get("id"), "error": str(error)})
    return failed


def _annotated(annotator: Annotator, record: dict[str, Any], *, cleaned: bool) -> dict[str, Any]:
    from tui_reader.export import objects

    text, marks = standalone.annotate_record(annotator, record, cleaned=cleaned)
    return {"text": text, **objects.annotations_object(marks)}


def _cleaned(record: dict[str, Any], own: Sequence[SiteRule]) -> dict[str, Any]:
    article = standalone.clean_record(record, own)
    cuts = [{"rule": cut.rule, "text": cut.text} for cut in article.cuts]
    known = standalone.told(record)
    return {"title": article.title, **known, "text": article.text, "cuts": cuts}


def _explain(source: Source, own: Sequence[SiteRule]) -> None:
    from tui_reader import clean as room

    if notice := room.article(source, sites=own).notice:
        print(f"newsreader: {Sentence(notice)}", file=sys.stderr)
    for row in room.explain(source, sites=own):
        verdict = "keep" if row.kept else "cut "
        print(f"{verdict} {row.score:4.2f} {row.rule:24} {sanitise.line(row.text, 100)}")


def _print_json(value: dict[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=True), flush=True)


def _write(data: bytes) -> None:
    sys.stdout.write(data.decode("utf-8"))
