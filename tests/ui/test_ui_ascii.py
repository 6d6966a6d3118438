"""ASCII alone: nothing of ours outside it, nothing moves, story text is left as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from test_ui_marks import annotated
from test_ui_prepaint import drawn as frame_of
from ui_screen import PLAIN, add, column, filled, open_first, press, reader, story, text
from ui_screen import with_screen as screen

from tui_reader import clock
from tui_reader.library import listing
from tui_reader.startup import painter
from tui_reader.startup import snapshot as first_rows
from tui_reader.view import terminal
from tui_reader.view.keys.keymap import shown
from tui_reader.view.text import glyphs, spelling

ASCII = screen(ascii="always")
SIZES = [(160, 48), (110, 30), (80, 24), (40, 12)]
JUNK = "<p>Sign up for our newsletter</p><p>Share on Facebook</p><p>Read more:</p>"


def not_ascii(shown: str) -> list[str]:
    return [line for line in shown.splitlines() if not line.isascii()]


@pytest.fixture(autouse=True)
def afterwards() -> object:
    """Other tests draw with all signs."""
    yield
    glyphs.use(False)


def test_each_sign_has_one_character_as_wide_as_it_is() -> None:
    for sign, plain in glyphs.TABLE.items():
        assert cell_len(sign) == cell_len(plain) == 1 and plain.isascii(), sign


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_no_cell_of_ours_is_outside_ascii(size: tuple[int, int]) -> None:
    from ui_screen import BODY

    lib = filled(ASCII)
    add(lib, "A feed with a title that is much too long for its column", [], ["Work"])
    add(lib, "Junk", [story(0, "A title much too long for any list " * 4, BODY + JUNK)])
    annotated(lib)
    async with reader(lib, size) as (app, pilot):
        await press(pilot, "f", "v")
        await open_first(app, pilot)
        for keys in (
            (), ("x",), ("x", "e"), ("e",), ("right_square_bracket",), ("tab",), ("v",),
            ("escape", "question_mark"), ("escape", "g", "T"), ("escape", "g", "h"),
            ("escape", "S"), ("escape", "g", "n"), ("escape", "g", "R"), ("escape", "g", "i"),
            ("escape", "slash", "a"), ("escape", "g", "slash", "t"), ("escape", "g", "e"),
            ("escape", "z"), ("z", "q", "h"), ("minus",), ("ctrl+p",), ("escape", "L"),
        ):  # fmt: skip
            await press(pilot, *keys)
            assert not_ascii(text(app)) == [], keys


async def test_everything_stands_where_it_stands_with_all_signs() -> None:
    from tui_reader import library as rooms
    from tui_reader import paths

    seen = []
    lib = filled()
    annotated(lib)
    for settings in (PLAIN, PLAIN, ASCII):  # read once, it stays read
        lib = rooms.open(paths.user_paths(), settings)
        async with reader(lib) as (app, pilot):
            await open_first(app, pilot)
            seen.append(text(app))
    plain = seen[1].translate(str.maketrans(glyphs.TABLE))
    assert seen[2] == plain != seen[1]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_first_frame_is_the_same(size: tuple[int, int]) -> None:
    lib = filled(ASCII)
    seen = first_rows.look(lib.paths, size[1])
    assert seen is not None
    first = frame_of(painter.page(seen, lib.config, *size, clock.now()), *size)
    assert first.isascii()
    async with reader(lib, size) as (app, _):
        assert text(app) == first


async def test_story_text_is_not_spelled_anew() -> None:
    lib = filled(ASCII)
    add(lib, "Quay", [story(0, "Žluťoučký kůň", "<p>He said “no” – in Łódź • and 東京.</p>" * 9)])
    async with reader(lib) as (app, pilot):
        assert "Žluťoučký kůň" in column(app, "stories")
        await press(pilot, "enter")
        from ui_screen import until

        await until(pilot, lambda: "“no” – in Łódź • and 東京" in column(app, "article"))


def test_keys_are_named_in_ascii() -> None:
    glyphs.use(True)
    assert [shown(k) for k in ("up", "shift+tab", "ctrl+left", "g g", "enter", "f1")] == [
        "Up", "S-Tab", "^Left", "gg", "Enter", "F1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("environ", "codec"),
    [({}, "utf-8"), ({"LANG": "C.UTF-8"}, "utf-8"), ({"LC_CTYPE": "UTF-8"}, "utf-8"),
     ({"LANG": "de_DE.utf8"}, "utf-8"), ({"LANG": "C"}, "ascii"), ({"LC_ALL": "POSIX"}, "ascii"),
     ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, "ascii"), ({"LANG": "xx.nonsense"}, "ascii"),
     ({"LANG": "de_DE"}, "ascii"), ({"LANG": "ja_JP.eucJP@x"}, "ascii")],
)  # fmt: skip
def test_the_locale_says_what_the_terminal_can_show(environ: dict[str, str], codec: str) -> None:
    assert terminal.codec(environ) == codec
    assert terminal.ascii_only("auto", environ) == (codec != "utf-8")
    assert terminal.ascii_only("always", environ) and not terminal.ascii_only("never", environ)


@given(st.text(), st.sampled_from(["ascii", "latin-1", "koi8-r"]))
def test_what_cannot_be_shown_is_as_wide_as_it_was(written: str, codec: str) -> None:
    found = spelling.spelled(written, codec)
    found.encode(codec)
    graphemes = [run for run in written.split("\n") if run]
    assert spelling.spelled(written, "utf-8") == written
    if all(ord(char) < 0x300 for run in graphemes for char in run):
        assert cell_len(found) == cell_len(written)


@pytest.mark.parametrize(
    "title", ["東京の新聞", "naïve café", "👩‍👩‍👧 family", "e\u0301t\u0301", "🇩🇪 flag"]
)
def test_a_title_keeps_its_width_on_a_terminal_of_ascii(title: str) -> None:
    found = spelling.spelled(f"\x1b[31m{title}\x1b[0m", "ascii")
    assert found.isascii() and found.startswith("\x1b[31m") and found.endswith("\x1b[0m")
    assert cell_len(found[5:-4]) == cell_len(title)


async def test_by_itself_a_library_is_drawn_with_all_signs() -> None:
    lib = filled()
    assert listing.state(lib, "theme") == "" and lib.config.screen.ascii == "auto"
    async with reader(lib) as (app, _):
        assert "▎" in text(app)
