"""The public interface: its examples are true, its surface stays, and it loads what it needs."""

from __future__ import annotations

import dataclasses
import doctest
import inspect
import json
import re
import subprocess
import sys
import textwrap
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui_reader import api
from tui_reader.api import values

ROOT = Path(__file__).parents[2]
SURFACE = Path(__file__).with_name("surface.txt")
PAGE = (
    '<html lang="en"><body><article><h1>Boats</h1><p>Mayor Signe Aune told the council of Bergen on'
    " 3 March 2026 that 12,000 people take the ferry each year.</p><p>=cmd is a long enough"
    " paragraph about nothing else.</p></article></body></html>"
)


def test_the_examples_are_so() -> None:
    done = doctest.testmod(api, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert done.attempted > 10 and not done.failed


def test_the_example_of_the_readme_runs(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    part = text.split("<!-- api:begin -->")[1].split("<!-- api:end -->")[0]
    code = re.search(r"```python\n(.*?)```", part, re.DOTALL)
    assert code is not None
    (tmp_path / "page.html").write_text(PAGE)
    run = subprocess.run(
        [sys.executable, "-c", code[1]], cwd=tmp_path, capture_output=True, text=True,
        env={"PYTHONPATH": str(ROOT), "NEWSREADER_HOME": str(tmp_path / "home")}, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert "Signe Aune" in run.stdout and "12000.0 people" in run.stdout


def surface() -> list[str]:
    """Every name, argument and field, a line each."""
    lines = []
    for name in sorted(api.__all__):
        one = getattr(api, name)
        if dataclasses.is_dataclass(one):
            lines += [f"{name}.{field.name}: {field.type}" for field in dataclasses.fields(one)]
        elif inspect.isfunction(one):
            lines.append(f"{name}{told(one)}")
        elif one is api.Library:
            public = (n for n in vars(one) if not n.startswith("_") and callable(vars(one)[n]))
            lines += [f"{name}.{n}{told(vars(one)[n])}" for n in public]
        else:
            lines.append(name)
    return lines


def told(function: Callable[..., object]) -> str:
    """The arguments of a function, as every Python writes them."""
    found = inspect.signature(function)
    empty = inspect.Parameter.empty
    arguments = [
        f"{'*, ' * (one.kind is one.KEYWORD_ONLY)}{one.name}: {one.annotation}"
        + ("" if one.default is empty else f" = {one.default!r}")
        for one in found.parameters.values()
        if one.name != "self"
    ]
    return f"({', '.join(arguments)}) -> {found.return_annotation}"


def test_names_arguments_and_fields_stay() -> None:
    """After a wanted addition: its lines in surface.txt. What is there is never taken away."""
    assert surface() == SURFACE.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", [one for one in api.__all__ if one != "ReaderError"])
def test_everything_is_explained_and_typed(name: str) -> None:
    one = getattr(api, name)
    assert one.__doc__ and not one.__doc__.startswith(f"{name}(")
    members = [one] if inspect.isfunction(one) else vars(one).values()
    for function in filter(inspect.isfunction, members):
        if not function.__name__.startswith("_"):
            assert function.__doc__
            assert "return" in function.__annotations__, function.__name__


def test_values_are_frozen() -> None:
    for one in vars(values).values():
        if dataclasses.is_dataclass(one):
            assert one.__dataclass_params__.frozen  # type: ignore[union-attr]
    with pytest.raises(dataclasses.FrozenInstanceError):
        api.clean(PAGE).title = "x"  # type: ignore[misc]


def test_importing_it_loads_no_screen_no_model_and_no_parser() -> None:
    code = "import json, sys, tui_reader.api; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in json.loads(run.stdout)}
    heavy = {"textual", "rich", "lxml", "trafilatura", "onnxruntime", "numpy", "aiohttp"}
    assert not loaded & heavy
    assert "tui_reader.ui" not in json.loads(run.stdout)


def test_nothing_of_it_loads_a_screen() -> None:
    code = textwrap.dedent("""
        import sys, tempfile
        from tui_reader import api
        api.annotate(api.clean("Anna Berg paid $5 in Bergen.", plain=True))
        api.read_document(b"Title\\n\\nText of it.", name="a.txt")
        with tempfile.TemporaryDirectory() as folder, api.open_library(folder) as library:
            list(library.stories()); library.names()
        print("textual" in sys.modules or "rich" in sys.modules)
    """)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_offsets_lead_to_words_of_any_text() -> None:
    text = "=x \u202e\U0001f642 Anna Berg of Bergen paid 5 to 7 million euros on Tuesday."
    found = api.annotate(text, published=datetime(2026, 3, 5, tzinfo=UTC), language="en")
    assert found.text == text
    for one in (*found.mentions, *found.figures):
        assert text[one.start : one.end] == one.surface
    (money,) = (one for one in found.figures if one.kind == "money")
    assert (money.low, money.high, money.unit) == (5e6, 7e6, "EUR")
    assert [one.iso for one in found.figures if one.kind == "date"] == ["2026-03-03"]
    assert {one.name for one in found.names} >= {"Anna Berg", "Bergen"}


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(api.ReaderError, match="There is no file"):
        api.read_document(tmp_path / "none.txt")
    with pytest.raises(api.ReaderError, match="is empty"):
        api.read_document(b"", name="a.txt")
    mail = b"From: Ann Oar <ann@boats.example>\nSubject: Boats\nTo: me@x.example\n\nThey sail on.\n"
    (letter,) = api.read_document(mail, name="a.eml").documents
    assert (letter.title, letter.feed) == ("Boats", "Ann Oar")
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    read = api.read_document(path)
    assert read.format == "html" and read.documents[0].title == "Boats"
    assert read.documents[0].article.text.startswith("Boats\n\nMayor Signe Aune")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with one story of a page."""
    from tui_reader.cli import main

    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "home"))
    (tmp_path / "page.html").write_text(PAGE)
    assert main(["import", str(tmp_path / "page.html"), "--tag", "sea"]) == 0
    return tmp_path / "home"


def test_a_library_is_asked_and_exported(home: Path, tmp_path: Path) -> None:
    with api.open_library() as library, api.open_library(home) as same:
        (story,) = library.stories()
        assert story == same.story(story.id) and story.tags == ("sea",)
        assert story.annotations is None and list(library.stories("walrus")) == []
        (marked,) = library.stories("ferry", annotate=True)
        assert marked.annotations is not None
        assert marked.annotations.text == marked.article.text == story.article.text
        (aune,) = library.names("person")
        assert aune.name == "Signe Aune" and aune.stories == 1
        assert library.export("ferry", format="ris").startswith(b"TY  - ")
        assert library.export_tables(tmp_path / "t", format="jsonl") == 1
        assert (tmp_path / "t" / "stories.jsonl").read_text().count("\n") == 1
        with pytest.raises(api.ReaderError, match="already"):
            library.export_tables(tmp_path / "t", format="jsonl")
        wrong: tuple[Callable[[], object], ...] = (
            lambda: library.story(99),
            lambda: list(library.stories("date:never")),
            lambda: library.export(format="docx"),
            lambda: library.names("ship"),
        )
        for call in wrong:
            with pytest.raises(api.ReaderError):
                call()
