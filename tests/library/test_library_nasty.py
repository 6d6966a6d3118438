"""Libraries that nobody wishes for leave whole: as tables, as a vault, in a file of each format."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest

from tui_reader import clean, config, library, paths, sanitise
from tui_reader.errors import ExportError, ReaderError
from tui_reader.export import formats, vault_note
from tui_reader.export.tables import csv_file
from tui_reader.export.tables.file_kinds import ids
from tui_reader.export.tables.table import TABLES
from tui_reader.library import Library, leaving, reading, saving, tables, vault
from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Block,
    Entity,
    Entry,
    Highlight,
    Role,
    Span,
    Subscription,
)
from tui_reader.store import annotations, articles, feeds, highlights
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry

LINK = re.compile(r"\[\[([^\[\]|\n]+?)(?:\\?\|[^\[\]\n]*)?\]\]")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Told:
    """A story: its text is its title, then a sentence a name."""

    title: str
    names: Sequence[tuple[str, str]] = ()
    text: str = ""
    published: datetime | None = NOON
    tags: Sequence[str] = ()
    author: str = "Ann Oar"
    notes: Sequence[str] = ()
    role: Role = Role.PARAGRAPH
    figures: Sequence[float] = field(default=())


def put(lib: Library, several: Sequence[Told], feed: str = "Boats") -> list[int]:
    """Stories with their marks, as a model would have made them."""
    address = sanitise.url("https://boats.example/feed")
    assert address is not None
    found = feeds.add(lib.store, Subscription(address), sanitise.line(feed))
    entries = [
        Entry(
            f"g{n}", sanitise.line(one.title), sanitise.url(f"https://boats.example/{n}"),
            sanitise.line(one.author), one.published, f"<p>{n}</p>",
        )
        for n, one in enumerate(several)
    ]  # fmt: skip
    arrivals.add_entries(
        lib.store, found.id, [NewEntry(e, sanitise.line("")) for e in entries], NOON
    )
    with lib.store.read() as db:
        rows = dict(db.execute("SELECT guid, story_id FROM details"))
    made = [rows[f"g{n}"] for n in range(len(several))]
    for id, one in zip(made, several, strict=True):
        _mark(lib, id, one)
    return made


def _mark(lib: Library, id: int, one: Told) -> None:
    title = sanitise.line(one.title) or "Untitled"
    said = [sanitise.line(f"They met {name} there.") for _, name in one.names]
    said += [f"It was {value!r} there." for value in one.figures]
    body = sanitise.text(one.text or "\n\n".join(said) or "Nothing was said.")
    text = sanitise.text(f"{title}\n\n{body}")
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(Span(at, at + len(part)), one.role if at else Role.TITLE))
        at += len(part) + 2
    sha = hashlib.sha256(text.encode()).hexdigest()
    articles.put(lib.store, Article(id, text, sha, tuple(blocks), cleaner_version=clean.VERSION))
    items, entities, at = [], {}, len(title)
    for kind, name in one.names:
        written = sanitise.line(name)
        at = text.index(f"They met {written}", at) + len("They met ")
        new = Entity(len(entities) + 1, kind, written)
        entity = entities.setdefault((kind, written), new)
        items.append(Annotation(Span(at, at + len(written)), kind, entity.id))
    for value in one.figures:
        start = text.index(repr(value), at)
        items.append(Annotation(Span(start, start + len(repr(value))), "number", None, value))
    marks = Annotations(sha, tuple(items), tuple(entities.values()), annotator_version=1)
    annotations.put(lib.store, id, marks)
    for note in one.notes:
        nothing = sanitise.line("")
        mark = Highlight(0, Span(0, 3), sanitise.line(text[:3]), nothing, nothing,
                         note=sanitise.text(note))  # fmt: skip
        highlights.add(lib.store, id, mark)
    if one.tags:
        reading.set_tags(lib, id, one.tags)


WHO = ("person", "Signe Aune")
SIGNS = (
    "\u202egnp.exe", "👩\u200d👩\u200d👧", "a\u0301" * 50, "\ufeffx", "\u200b", "\x00x\x07",
)  # fmt: skip
BYLINES = (
    ",", "and", "; ;", "a" * 900, "{x} and }", "By By", "O'Neil, \"Bo\"", "@", "X & Y & Z",
)  # fmt: skip
DEVICES = ("CON", "aux", "NUL.txt", "COM1", "lpt9.x", "PRN ")
LIBRARIES: dict[str, list[Told]] = {
    "nothing": [],
    "no title": [Told(""), Told("", [WHO]), Told(" ")],
    "line ends in titles": [Told("a\nb\r\nc\u2028d", [WHO]), Told("\n", [WHO])],
    "formulas": [
        Told(f, [("person", f), WHO], tags=[f], author=f, notes=[f])
        for f in ("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "＝1", "'=1", " =1")
    ],
    "quotes": [Told('He said "a", ""b"" and \'c\'; d', [WHO, ("other", '"x" \'y\'')])] * 2,
    "case": [
        Told(f"Boat {n}", [("person", n), WHO]) for n in ("Ann Oar", "ann oar", "ANN OAR") * 2
    ],
    "composed": [Told(n, [("place", n)]) for n in ("Ålesund", "A\u030alesund", "ålesund") * 2],
    "devices": [Told(n, [("person", n), ("place", n)]) for n in DEVICES * 2],
    "paths": [
        Told(n, [("organisation", n)])
        for n in ("AC/DC", "../../etc", "..", ".", "C:\\x", "a:b", "~", "-rf", "*?<>|") * 2
    ],
    "links": [
        Told(n, [("person", n), WHO])
        for n in ("[[x]]", "a|b", "#h", "^x", "a]] b", "%% x %%", "***", "[[", "![[x]]") * 2
    ],
    "one title": [Told("The same", [WHO])] * 40,
    "long": [Told("x" * 4_000, [("person", "Ann " + "y" * 900)]), Told("日" * 2_000, [WHO])] * 2,
    "signs": [
        Told(n, [("person", f"Ann {n}")])
        for n in SIGNS * 2
    ],
    "days": [
        Told("early", [WHO], published=datetime(1, 1, 1, tzinfo=UTC)),
        Told("late", [WHO], published=datetime(9999, 12, 31, 23, 59, tzinfo=UTC)),
        Told("undated", [WHO], published=None),
    ],
    "tags": [Told("t", [WHO], tags=['a"b', "c, d", "#e", "x y", "🙂", "'"])] * 2,
    "notes": [
        Told("n", [WHO], notes=[f"{vault_note.END}\n---\n{vault_note.BEGIN}", "=1\n\n# h", ""])
    ] * 2,
    "our marks in code": [
        Told("c", [], f"{vault_note.END}\n---\n{vault_note.ID}: story-1\n{vault_note.BEGIN}",
             role=Role.CODE),
    ] * 2,
    "a thousand names": [
        Told(f"s{n}", [("person", f"Name{m} Of{m % 7}") for m in range(n % 5, 1_000, 5)])
        for n in range(10)
    ],
    "sizes": [Told("f", figures=[1e300, -5e-324, float("2e15"), 0.1, -0.0])],
    "bylines": [
        Told("b", [WHO], author=a)
        for a in BYLINES
    ],
}  # fmt: skip


@pytest.fixture
def lib(home: Path) -> Iterator[Library]:
    """Without the model: what is marked was marked by the test."""
    settings = config.Config(reading=config.Reading(annotate=False))
    opened = library.open(paths.user_paths(), settings)
    yield opened
    opened.close()


@pytest.mark.parametrize("told", LIBRARIES.values(), ids=LIBRARIES)
def test_its_tables_agree_in_every_kind_of_file(
    lib: Library, told: list[Told], tmp_path: Path
) -> None:
    made = put(lib, told)
    for kind in (one for one in ids() if one != "parquet"):
        left = tables.write(lib, tmp_path / kind, kind=kind)
        assert left.stories == len(made) and not left.unmarked and not left.gone
    for table in TABLES:
        with (tmp_path / "csv" / f"{table.id}.csv").open(encoding="utf-8", newline="") as file:
            plain = list(csv.DictReader(file))
        lines = (tmp_path / "jsonl" / f"{table.id}.jsonl").read_bytes().split(b"\n")[:-1]
        exact = [json.loads(line) for line in lines]
        assert len(plain) == len(exact)
        keys = [tuple(row[one] for one in table.key) for row in exact]
        assert len(set(keys)) == len(keys), table.id
        for cells in plain:
            for column in (one for one in table.columns if one.type.worded):
                assert cells[column.name].strip()[:1] not in {"=", "+", "-", "@", "＝"}


@pytest.mark.parametrize("told", LIBRARIES.values(), ids=LIBRARIES)
def test_its_vault_has_links_that_lead_somewhere_and_is_written_once(
    lib: Library, told: list[Told], tmp_path: Path
) -> None:
    made = put(lib, told)
    folder = tmp_path / "vault"
    done = vault.write(lib, folder)
    found = {
        path.relative_to(folder).with_suffix("").as_posix(): path.read_bytes().decode()
        for path in folder.rglob("*.md")
    }
    assert sum(name.startswith("Stories/") for name in found) == len(made)
    assert len(found) == len(made) + done.names == len({name.casefold() for name in found})
    for name, text in found.items():
        front, body = text.split("\n---\n", 1)
        part = body.split(vault_note.BEGIN, 1)[1].rsplit(vault_note.END, 1)[0]
        outside = re.sub(r"```.*?```", "", front + part, flags=re.S)
        assert set(LINK.findall(outside)) <= found.keys(), name
        assert not {char for char in name if char in '[]#^|\\:*?"<>'}, name
        assert all(piece.strip(" .") == piece and piece for piece in name.split("/")), name
    again = vault.write(lib, folder)
    assert (again.written, list(again.kept)) == (0, [])


@pytest.mark.parametrize("row", formats.FORMATS, ids=lambda row: row.id)
@pytest.mark.parametrize("told", LIBRARIES.values(), ids=LIBRARIES)
def test_it_is_one_file_of_every_format(
    lib: Library, told: list[Told], row: formats.Format
) -> None:
    if not put(lib, told):
        return
    data = saving.book(lib, leaving.numbers(lib), row.id)
    if not row.binary:
        assert "\0" not in data.decode("utf-8")


READERS = ("pandas", "duckdb", "pyarrow")
"""Too heavy to install for every run of the tests: they are asked where they are there."""


@pytest.mark.skipif(not all(map(find_spec, READERS)), reason=f"needs {', '.join(READERS)}")
@pytest.mark.parametrize("told", LIBRARIES.values(), ids=LIBRARIES)
def test_other_programs_read_its_tables_as_they_are(
    lib: Library, told: list[Told], tmp_path: Path
) -> None:
    import duckdb
    import pandas as pd
    import pyarrow.parquet as pq

    put(lib, told)
    for kind in ids():
        tables.write(lib, tmp_path / kind, kind=kind)
    for table in TABLES:
        data = (tmp_path / "jsonl" / f"{table.id}.jsonl").read_bytes()
        exact = [json.loads(line) for line in data.split(b"\n")[:-1]]
        columns = pq.read_table(tmp_path / "parquet" / f"{table.id}.parquet").to_pydict()
        path = tmp_path / "csv" / f"{table.id}.csv"
        framed = pd.read_csv(path, dtype=str, keep_default_na=False)
        how = "header=true, all_varchar=true, allow_quoted_nulls=false"
        rows = duckdb.sql(f"SELECT * FROM read_csv('{path}', {how})").fetchall()
        assert len(rows) == len(framed) == len(exact)
        assert duckdb.sql(f"SELECT count(*) FROM '{path}'").fetchall() == [(len(exact),)]
        for place, column in enumerate(table.columns):
            wanted = [row[column.name] for row in exact]
            said = column.type.said
            typed = [None if one is None else said(one) for one in columns[column.name]]
            assert typed == wanted
            if column.type.worded:
                cells = [row[place] for row in rows]
                assert [one and csv_file.shown(one) for one in cells] == wanted
                assert list(map(csv_file.shown, framed[column.name])) == [w or "" for w in wanted]


def test_a_story_that_is_damaged_or_gone_costs_nobody_else_anything(
    lib: Library, tmp_path: Path
) -> None:
    made = put(lib, [Told(f"s{n}", [WHO]) for n in range(4)])
    with lib.store.write() as db:
        db.execute("UPDATE articles SET body = x'00' WHERE story_id = ?", (made[0],))
        db.execute("UPDATE annotations SET body = x'00' WHERE story_id = ?", (made[1],))
        for table in ("articles", "sources"):
            db.execute(f"DELETE FROM {table} WHERE story_id = ?", (made[2],))
        db.execute("UPDATE stories SET cleaned = 0 WHERE id = ?", (made[2],))
    left = tables.write(lib, tmp_path / "t")
    assert left.stories == 3 and left.gone == 1
    assert vault.write(lib, tmp_path / "v").left.stories == 3


def test_a_place_that_cannot_be_written_is_told_in_words(lib: Library, tmp_path: Path) -> None:
    put(lib, [Told("a", [WHO])])
    taken = tmp_path / "file"
    taken.write_text("mine")
    for folder in (taken, taken / "below"):
        for write in (tables.write, vault.write):
            with pytest.raises(ExportError, match="it is not a folder"):
                write(lib, folder)
    assert taken.read_text() == "mine"


def test_a_link_to_a_folder_is_written_into(lib: Library, tmp_path: Path) -> None:
    put(lib, [Told("a", [WHO])])
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    tables.write(lib, tmp_path / "link")
    assert (tmp_path / "there" / "stories.csv").exists()
    vault.write(lib, tmp_path / "link")
    assert (tmp_path / "there" / "Stories").is_dir()


def test_notes_behind_links_are_not_written(lib: Library, tmp_path: Path) -> None:
    put(lib, [Told("a", [WHO]), Told("b", [WHO])])
    folder = tmp_path / "vault"
    vault.write(lib, folder)
    path = next((folder / "Stories").iterdir())
    elsewhere = tmp_path / "elsewhere.md"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    with lib.store.write() as db:
        db.execute("UPDATE details SET author = 'Another'")
    vault.write(lib, folder)
    assert elsewhere.read_bytes() == before


def test_a_library_that_can_only_be_read_leaves_too(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = config.Config(reading=config.Reading(annotate=False))
    one = library.open(paths.user_paths(), settings)
    put(one, [Told("a", [WHO]), Told("b", [WHO])])
    one.close()
    places = paths.user_paths()
    one = library.open(places, settings)
    monkeypatch.setattr(one.store, "read_only", True)
    try:
        assert tables.write(one, tmp_path / "t").stories == 2
        assert vault.write(one, tmp_path / "v").left.stories == 2
    except ReaderError as error:  # no sentence is wanted: nothing is to be written into it
        pytest.fail(str(error))
    finally:
        one.close()
