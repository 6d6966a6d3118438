"""What a reader must see in the files of ../shared/corpora/documents, line by line of
`expected.jsonl`: as a table, with what each file was taken for, its seconds and what is not so.

    python tests/benchmarks/documents.py [--all] [WORD ...]     # lines of files with that word

`--all` reads every file of the corpus besides, and prints one line each.
"""

from __future__ import annotations

import json
import sys
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui_reader.documents import table
from tui_reader.documents.story import DocumentStory, Problem, Recognised
from tui_reader.errors import ParseError
from tui_reader.library import document_reader, standalone
from tui_reader.model import Role

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "documents"


@dataclass
class Read:
    """What one file gave."""

    label: str
    stories: list[DocumentStory]
    problems: list[str]
    refused: str
    seconds: float

    def __post_init__(self) -> None:
        self.articles = [standalone.article(standalone.titled(one)) for one in self.stories]
        self.text = flat("\n".join(article.text for article in self.articles))


def flat(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def read(reader: document_reader.DocumentReader, path: Path) -> Read:
    """One file, as an import reads it."""
    stories: list[DocumentStory] = []
    problems: list[str] = []
    label = refused = ""
    start = time.perf_counter()
    try:
        for one in reader.read(document_reader.given(str(path))):
            if isinstance(one, DocumentStory):
                stories.append(one)
            elif isinstance(one, Problem):
                problems.append(one.sentence)
            elif isinstance(one, Recognised):
                label = table.BY_ID[one.format_id].id
    except ParseError as error:
        refused = str(error)
    return Read(label, stories, problems, refused, time.perf_counter() - start)


def faults(wanted: dict[str, Any], found: Read) -> Iterator[str]:
    """What of a line is not so."""
    if "refused" in wanted:
        if not found.refused:
            yield f"not refused: {len(found.stories)} stories"
        return
    if found.refused:
        yield f"refused: {found.refused}"
        return
    stories = found.stories
    if len(stories) != wanted["stories"]:
        yield f"{len(stories)} stories, not {wanted['stories']}"
    for said in wanted.get("must", ()):
        if flat(said) not in found.text:
            yield f"missing: {said[:60]}"
    for said in wanted.get("not", ()):
        if flat(said) in found.text:
            yield f"is there: {said[:60]}"
    for said, count in wanted.get("count", {}).items():
        if found.text.count(flat(said)) != count:
            yield f"{found.text.count(flat(said))} times: {said[:60]}"
    yield from _ends(wanted, found)
    yield from _facts(wanted, stories)
    for heading in wanted.get("headings", ()):
        heads = [
            flat(a.text[b.span.start : b.span.end])
            for a in found.articles
            for b in a.blocks
            if b.role in (Role.HEADING, Role.TITLE)
        ]
        if heading not in heads:
            yield f"no heading: {heading}"
    if found.seconds > wanted.get("seconds", 1e9):
        yield f"took {found.seconds:.1f} s"


def _ends(wanted: dict[str, Any], found: Read) -> Iterator[str]:
    """How the text begins and ends."""
    lines = [flat(line) for line in "\n".join(a.text for a in found.articles).split("\n") if line]
    if "first" in wanted and not any(line.startswith(wanted["first"]) for line in lines[:2]):
        yield f"begins: {' / '.join(lines[:2])[:80]}"
    if "last" in wanted and not (lines and lines[-1].endswith(wanted["last"])):
        yield f"ends: {lines[-1][-80:] if lines else ''}"


def _facts(wanted: dict[str, Any], stories: list[DocumentStory]) -> Iterator[str]:
    """Titles, authors, tags, dates, states."""
    titles = [flat(one.entry.title) for one in stories]
    books = [flat(one.feed.title) for one in stories if one.feed]
    if "title" in wanted and flat(wanted["title"]) not in (*titles, *books):
        yield f"title: {titles[:1]} {books[:1]}"
    if "author" in wanted and all(one.entry.author != wanted["author"] for one in stories):
        yield f"author: {[one.entry.author for one in stories][:1]}"
    for title in wanted.get("titles", ()):
        if flat(title) not in titles:
            yield f"no title: {title}"
    tags = {tag for one in stories for tag in (*one.tags, *one.entry.tags)}
    for tag in wanted.get("tags", ()):
        if tag not in tags:
            yield f"no tag: {tag}"
    if not stories:
        return
    first = stories[0]
    for tag in wanted.get("tags_of_first", ()):
        if tag not in first.tags:
            yield f"first has no tag: {tag}"
    if "read" in wanted and sum(one.read for one in stories) != wanted["read"]:
        yield f"{sum(one.read for one in stories)} read, not {wanted['read']}"
    if "read_first" in wanted and first.read != wanted["read_first"]:
        yield f"first read: {first.read}"
    if "date_first" in wanted:
        when = first.entry.published
        said = when.strftime("%Y-%m-%dT%H:%M:%SZ") if when else ""
        if said != wanted["date_first"]:
            yield f"first date: {said}"


def main() -> int:
    """The table; 1 if a line is not so."""
    words = [one for one in sys.argv[1:] if not one.startswith("-")]
    rows = [json.loads(line) for line in (CORPUS / "expected.jsonl").read_text().splitlines()]
    lines = wrong = absent = 0
    with document_reader.DocumentReader() as reader:
        for wanted in rows:
            path = CORPUS / wanted["file"]
            if words and not any(word in wanted["file"] for word in words):
                continue
            if not path.exists():
                absent += 1
                continue
            found = read(reader, path)
            bad = list(faults(wanted, found))
            lines, wrong = lines + 1, wrong + bool(bad)
            mark = "NO " if bad else "yes"
            print(f"{mark} {found.seconds:6.2f} s {found.label:10} {wanted['file']}")
            for one in bad or ([found.refused] if found.refused else []):
                print(f"{'':24}{one}")
        for path in sorted(CORPUS.rglob("*")) if "--all" in sys.argv else ():
            if path.is_file() and path.parent != CORPUS:
                found = read(reader, path)
                said = found.refused or "; ".join(found.problems)
                print(
                    f"{found.seconds:6.2f} s {found.label:10} {len(found.stories):5} stories"
                    f" {len(found.text.split()):7} words  {path.relative_to(CORPUS)}  {said}"
                )
    print(f"\n{lines - wrong} of {lines} lines are so; {absent} files are not here.")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
