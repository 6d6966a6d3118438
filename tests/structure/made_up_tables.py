"""A made-up row in one of the tables, and what follows it everywhere.

`python tests/structure/made_up_tables.py TABLE`, run by test_structure_rows.py in a process and a
home of its own: the row is put in before what derives is imported, as if it stood in the source.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from types import ModuleType

TESTS = Path(__file__).parents[1]
sys.path += [str(TESTS / "structure"), str(TESTS / "ui"), str(TESTS)]


def edited(name: str, before: str, more: str) -> None:
    """Import a module as if `more` stood in its source, once, ahead of `before`."""
    spec = find_spec(name)
    assert spec is not None and spec.origin is not None
    source = Path(spec.origin).read_text(encoding="utf-8")
    assert source.count(before) == 1, f"{name}: {before!r}"
    sys.modules[name] = module = ModuleType(name)
    module.__file__ = spec.origin
    exec(compile(source.replace(before, more + before), spec.origin, "exec"), vars(module))


def said(*arguments: str) -> str:
    """What a call of the command line prints; it must succeed."""
    from tui_reader.cli import main

    with redirect_stdout(StringIO()) as out:
        code = main(arguments)
    assert code == 0, (code, out.getvalue())
    return out.getvalue()


def offered_in_the_shell(word: str) -> None:
    """The README's table of commands, completion and man page name a choice."""
    import readme

    assert f"/{word}" in readme.commands()
    for shell in ("bash", "zsh", "fish"):
        assert f" {word}" in said("completion", shell)
    assert f", {word}" in said("man")


def format() -> None:
    """csv: saved, printed, piped, previewed, put together as a book."""
    from tui_reader.export import formats
    from tui_reader.export.options import Options
    from tui_reader.model import OpenStory

    def write(stories: Sequence[OpenStory], _options: Options) -> bytes:
        return b"title\r\n" + b"".join(f"{one.article.title}\r\n".encode() for one in stories)

    formats.FORMATS += (formats.Format("csv", "titles", ".csv", write, book=True),)
    import readme
    from ui_screen import PLAIN, filled, press, reader, text, until

    from tui_reader import library as rooms
    from tui_reader import paths
    from tui_reader.library import saving

    assert "| csv | titles | one book |" in readme.formats()
    offered_in_the_shell("csv")
    lib = filled()
    (book,) = saving.save_many(lib, [1, 2], "csv")
    assert book.suffix == ".csv" and book.read_bytes().count(b"\r\n") == 3
    lib.close()
    lib.paths.config_file.parent.mkdir(parents=True, exist_ok=True)
    lib.paths.config_file.write_text('[reading]\nannotate = false\n[saving]\nformat = "csv"\n')
    assert said("save", "1").strip().endswith(".csv")
    saved = said("save", "1", "--format", "csv").strip()
    assert Path(saved).read_bytes().startswith(b"title\r\nStory number")
    story = lib.paths.data / "story.txt"
    story.write_text("A ferry\n\nIt sails until spring, says the council of the harbour.\n")
    assert "A ferry" in said("annotate", str(story), "--format", "csv")

    async def screen() -> None:
        target = lib.paths.data / "piped"
        code = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
        async with reader(rooms.open(paths.user_paths(), PLAIN)) as (app, pilot):
            await press(pilot, "S", *"csv")
            assert "titles" in text(app) and "Story number 1" in text(app).split("Preview")[1]
            await press(pilot, "escape")
            app.screen.controllers.pipe._last = f'{sys.executable} -c "{code}" "{target}"'
            await press(pilot, "vertical_line", "enter", *"csv", "enter")
            await until(pilot, target.exists)

    asyncio.run(screen())


def theme() -> None:
    """plum: may be set and chosen, is shown by the first frame, is in the README."""
    changes = 'id="plum", title="Plum: made up", ground="#301020"'
    row = f"SWATCHES += (replace(SWATCHES[0], {changes}),)\n"
    edited("tui_reader.themes", 'TERMINAL = "terminal"\n', row)
    import readme
    from ui_screen import filled, press, reader, text

    from tui_reader import config
    from tui_reader.library import listing
    from tui_reader.view.theme import roles, theme_names

    assert "| plum | Plum: made up |" in readme.themes()
    assert "paper, plum, terminal.\ntheme = " in readme.settings()
    lib = filled()
    file = lib.paths.config_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('[screen]\ntheme = "plum"\n')
    assert config.load(file).problems == ()
    shown = theme_names.palette(config.glance(str(file)), "")
    assert shown.id == "plum" and shown.inks["ground"].bg == "#301020"

    async def screen() -> None:
        async with reader(lib) as (app, pilot):
            await press(pilot, "g", "T")
            assert "Plum: made up" in text(app)
            await press(pilot, *["down"] * 6, "enter")
            assert app.screen.context.inks.palette == roles.palette("plum")
            assert listing.state(lib, theme_names.THEME) == "plum"

    asyncio.run(screen())


def action() -> None:
    """file: takes a folder, is done to what arrives and undone, offered and asked for."""
    import sqlite3

    from tui_reader import sanitise
    from tui_reader.store import codec, rule_actions

    def act(db: sqlite3.Connection, ids: str, argument: str) -> None:
        tags = codec.pack_names([sanitise.line(argument)])
        db.execute(
            "UPDATE stories SET tags = ? WHERE id IN (SELECT value FROM json_each(?))", (tags, ids)
        )

    takes = rule_actions.Argument("folder", "where to", "File them in:", "Name the folder.")
    rule_actions.ACTIONS += (
        rule_actions.Action("file", "File", "They are put away.", "filed", act, takes, tells=True),
    )
    import readme
    from ui_screen import add, filled, press, reader, story, text

    from tui_reader.errors import UsageError
    from tui_reader.library import listing, reading, rule_runs, saved_searches, undo
    from tui_reader.model import Listing

    assert "| `file` `--folder` | They are put away. |" in readme.actions()
    offered_in_the_shell("file")
    assert "[--folder X]" in readme.commands()
    lib = filled()
    rule = ("rules", "--add", "title:Arrived", "--do", "file")
    assert "Rule 1 (file Cellar) holds" in said(*rule, "--folder", "Cellar")
    assert "file Cellar" in said("rules")
    try:
        saved_searches.add_rule(lib, "ferry", "file")
    except UsageError as error:
        assert str(error) == "Name the folder."
    add(lib, "More", [story(30, "Arrived today")])
    (new,) = [row.id for row in listing.page(lib, Listing("all"), None, 50) if "Arr" in row.title]
    assert [(r.id, ids) for r, ids in rule_runs.run(lib, [new])] == [(1, [new])]
    assert reading.story(lib, new).row.tags == ("Cellar",)
    assert undo.undo(lib) == "Rule title:Arrived: filed 1 story"
    assert reading.story(lib, new).row.tags == ()

    async def screen() -> None:
        async with reader(lib) as (app, pilot):
            await press(pilot, "g", "R", "a", *"walrus", "enter")
            assert "They are put away." in text(app)
            await press(pilot, *["down"] * 5, "enter")
            assert "File them in:" in text(app)
            await press(pilot, *"Attic", "enter")
            assert "File Attic" in text(app) and "File Cellar" in text(app)
            await press(pilot, "escape")
            rules = app.screen.controllers.rules
            rules.look()
            add(lib, "Still more", [story(31, "Arrived later")])
            assert [ids for _, ids in rule_runs.run(lib, [new + 1])] == [[new + 1]]
            rules.look()
            assert "1 new for title:Arrived" in app.screen.context.status.said

    asyncio.run(screen())


def importer() -> None:
    """lines: a file of stories of no feed; told from its name, or said to be one."""
    from hashlib import sha256
    from pathlib import PurePath

    from tui_reader import sanitise
    from tui_reader.feeds import importers
    from tui_reader.feeds.imported import Imported
    from tui_reader.model import Entry

    def entry(line: str) -> Entry:
        title, empty = sanitise.line(line), sanitise.line("")
        return Entry(sha256(line.encode()).hexdigest(), title, None, empty, None, f"<p>{title}.")

    def read(data: bytes) -> Imported:
        lines = data.decode().splitlines()
        return Imported(
            stories=tuple(map(entry, lines)), problems=(sanitise.line("Half is left out."),)
        )

    def tells(name: PurePath, _data: bytes) -> bool:
        return name.suffix == ".starred"

    importers.IMPORTERS += (importers.Importer("lines", "lines of stars", tells, read),)
    import readme
    from ui_screen import PLAIN, column, filled, press, reader, text, until

    from tui_reader import library as rooms
    from tui_reader import paths

    offered_in_the_shell("lines")
    assert "newsboat's urls or lines of stars." in readme.commands()
    lib = filled()
    lib.close()
    told, named = lib.paths.data / "feedbin.starred", lib.paths.data / "feedbin.txt"
    told.write_text("A heron on the quay\nFog over the sound")
    named.write_text("A heron on the quay\nThe last tram")
    assert said("import", str(told)) == "2 articles added, 0 known already.\n"
    assert said("import", "--as", "lines", str(named)) == "1 article added, 1 known already.\n"
    assert "Fog over the sound" in said("stories", "fog")

    async def screen() -> None:
        told.write_text("The night ferry")
        async with reader(rooms.open(paths.user_paths(), PLAIN)) as (app, pilot):
            await press(pilot, "g", "o")
            assert "lines of stars" in text(app)
            await press(pilot, *str(told), "enter")
            await until(pilot, lambda: "1 story added. 1 line was left" in column(app, "status"))
            assert "Inbox" in column(app, "feeds")

    asyncio.run(screen())


def setting() -> None:
    """screen.tint: read by both readers, documented, its faults told."""
    field = '    tint: str = _setting("none", "Made up.", choices=("none", "some"))\n'
    edited("tui_reader.config.settings", "    sidebar: bool = ", field)
    import readme

    from tui_reader import config, paths

    documented = '# Made up. One of none, some.\ntint = "none"\n'
    assert documented in readme.settings() and documented in said("config")
    file = paths.user_paths().config_file
    file.parent.mkdir(parents=True, exist_ok=True)
    for value, read, told in (
        ('"some"', "some", ()),
        ('"much"', "none", (f"{file}, line 2: screen.tint must be one of none, some; ",)),
        ("3", "none", (f"{file}, line 2: screen.tint must be a text in quotes; ",)),
    ):
        file.write_text(f"[screen]\ntint = {value}\n")
        loaded = config.load(file)
        assert loaded.config.screen.tint == read == config.glance(str(file)).screen.tint
        assert loaded.problems == tuple(f"{one}the default is used." for one in told)


def column() -> None:
    """stories.words: in every kind of file, the schema, both pages and the manual."""
    row = (
        '    Column("words", INTEGER, "Made up",'
        ' lambda t: len(t.opened.article.text.split()), "words"),\n'
    )
    edited("tui_reader.export.tables.table", "))  # fmt: skip\n\nMENTIONS", row)
    import json

    import readme
    from ui_screen import filled

    assert "| words | integer | words | Made up |" in readme.tables()
    assert ".B words\nMade up (integer, words)." in said("man")
    lib = filled()
    lib.close()
    for kind in ("csv", "jsonl"):
        said("export", "tables", "--to", str(lib.paths.data / kind), "--format", kind)
    head = (lib.paths.data / "csv" / "stories.csv").read_text().partition("\n")[0]
    assert head.endswith(',"words"')
    lines = (lib.paths.data / "jsonl" / "stories.jsonl").read_text().splitlines()
    assert all(json.loads(line)["words"] > 100 for line in lines)
    schema = json.loads((lib.paths.data / "csv" / "schema.json").read_text())
    field = schema["resources"][0]["schema"]["fields"][-1]
    assert (field["name"], field["type"], field["unit"]) == ("words", "integer", "words")
    assert "| words | integer | words | Made up |" in (lib.paths.data / "csv/README.md").read_text()


def file_kind() -> None:
    """tsv: chosen on the command line, written, told of beside the files."""
    from typing import IO, Any

    from tui_reader.export.tables import file_kinds

    class Writer:
        def __init__(self, _table: Any, file: IO[bytes]) -> None:
            self.file = file

        def write(self, row: Sequence[object]) -> None:
            self.file.write(b"\t".join(str(cell).encode() for cell in row) + b"\n")

        def close(self) -> None:
            self.file.write(b"end\n")

    row = file_kinds.FileKind("tsv", "Tabs", "text/tab-separated-values", Writer, note="Made up.")
    file_kinds.FILE_KINDS += (row,)
    from ui_screen import filled

    offered_in_the_shell("tsv")
    lib = filled()
    lib.close()
    folder = lib.paths.data / "tables"
    assert said("export", "tables", "--to", str(folder), "--format", "tsv").startswith("12 stories")
    assert (folder / "notes.tsv").read_text() == "end\n"
    assert (folder / "stories.tsv").read_text().count("\tHarbour News\t") == 8
    assert "Tabs: Made up." in (folder / "README.md").read_text()
    assert '"stories.tsv"' in (folder / "schema.json").read_text()


def corpus_input() -> None:
    """A text a paragraph: told by its name and by what is in it, cut, read, worked on."""
    from types import SimpleNamespace

    from tui_reader.corpus.inputs import table
    from tui_reader.corpus.partition import Document, Input, Partition

    def cut(given: Input, _size: int) -> list[Partition]:
        return [Partition("tales", given.name, given.address, 0, 2, 1, 2, 9, "0")]

    def read(partition: Partition) -> list[Document]:
        tales = Path(partition.address).read_text().split("\n\n")
        return [Document(n, {}, data=tale.encode()) for n, tale in enumerate(tales, 1)]

    reader = SimpleNamespace(
        cut=cut, read=read, described=lambda document: {"text": document.data.decode()}
    )
    row = table.InputKind(
        "tales", "tales", (".tale",), lambda: reader, "a tale", lambda head: head[:4] == b"Once"
    )  # type: ignore[arg-type,return-value]
    table.INPUT_KINDS = (row, *table.INPUT_KINDS)
    table.BY_ID["tales"] = row
    sys.path.append(str(TESTS / "corpus"))
    import corpora
    import readme

    from tui_reader import paths

    folder = paths.user_paths().data / "in"
    folder.mkdir(parents=True)
    for name in ("a.tale", "no name for it"):
        (folder / name).write_text("Once upon a time.\n\nOnce more.")
    found = corpora.read(folder.parent / "out", folder)
    assert list(found) == [
        "in/a.tale#1", "in/a.tale#2", "in/no name for it#1", "in/no name for it#2",
    ]  # fmt: skip
    assert found["in/a.tale#2"] == {"text": "Once more."}
    assert "| tales | `.tale` | a tale |" in readme.corpus_inputs()
    assert "tales" in table.labels()


TABLES: dict[str, Callable[[], None]] = {
    "format": format,
    "action": action,
    "theme": theme,
    "importer": importer,
    "setting": setting,
    "column": column,
    "file kind": file_kind,
    "corpus input": corpus_input,
}

if __name__ == "__main__":
    from clocks import Stopped

    from tui_reader import clock

    clock.ask(Stopped())
    TABLES[sys.argv[1]]()
