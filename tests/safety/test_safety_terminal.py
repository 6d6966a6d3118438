"""Whatever a feed holds, a real terminal gets our own control bytes only. So do files."""

import html
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import titles
from clocks import NOW
from hostile_texts import CLASSES, LINKS, texts
from patience import CEILING
from terminal import ESCAPE, TITLE, Terminal, foreign, kinds, plain

from tui_reader import feeds, sanitise
from tui_reader import library as rooms
from tui_reader.cli import main
from tui_reader.export import formats
from tui_reader.library import reading, saving
from tui_reader.library.refresh import store_body
from tui_reader.model import Fetched, Subscription
from tui_reader.store import feeds as stored_feeds
from tui_reader.ui.rich_styles import Styles
from tui_reader.view.theme.roles import choose

NEWSREADER = [sys.executable, "-m", "tui_reader"]


def entry(number: int, text: str, link: str) -> str:
    """An item with the text wherever it has a place for one, by character references."""
    safe = "".join(f"&#{ord(c)};" if ord(c) > 126 or ord(c) < 32 else html.escape(c) for c in text)
    body = html.escape(f"<p>{text}</p><h2>{text}</h2><a href='{link}'>a link</a> {safe}")
    return (
        f"<item><guid>{number}</guid><title>{safe}</title><author>{safe}</author>"
        f"<link>{html.escape(link)}</link><category>{safe}</category>"
        f"<description>{body}</description></item>"
    )


@pytest.fixture
def hostile(lib: rooms.Library) -> rooms.Library:
    """A library with our corpus, come in as a feed does."""
    rows = [entry(n, text, LINKS[n % len(LINKS)]) for n, text in enumerate(texts())]
    name = "".join(f"&#{ord(c)};" for c in "Feed \x1b]0;x\x07\u202e[@click=app.quit]x[/]")
    body = f"<rss><channel><title>{name}</title>{''.join(rows)}</channel></rss>"
    parsed = feeds.parse(body.encode("utf-8", "surrogatepass"), url="https://h.example/feed")
    assert len(parsed.entries) == len(rows)
    url = sanitise.url("https://h.example/feed")
    assert url is not None
    feed = stored_feeds.add(lib.store, Subscription(url, folder=(parsed.title,)), parsed.title)
    store_body(lib, feed, Fetched(url, url, 200), parsed)
    stored_feeds.record_failure(lib.store, feed.id, sanitise.line("Failed \x1b[2J"), NOW)
    return lib


def test_the_oracle_knows_what_is_not_ours() -> None:
    ours = b"\x1b[31mred\x1b[0m \x1b[2;3Hx\x1b[?25l \xe2\x80\xa6\r\n"
    assert foreign(ours) == [] and kinds(ours)["style"] == 2
    for text in (
        *CLASSES["OSC"],
        *CLASSES["ESC"],
        *CLASSES["bidi"],
        *CLASSES["C1"],
        "\x07",
        "\x1b[6n",
    ):
        if text not in ("\x1b=", "\x1b7x\x1b8"):
            assert foreign(text.encode("utf-8", "surrogateescape")), repr(text)
    assert foreign(b"\x9b31m") and foreign(b"\x1b]8;;https://x\x1b\\")


def test_a_real_terminal_gets_our_own_control_bytes_only(hostile: rooms.Library) -> None:
    home = str(hostile.paths.data.parent)
    hostile.close()
    config = hostile.paths.config_file
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text("[reading]\nannotate = false\n")
    with Terminal(NEWSREADER, {"NEWSREADER_HOME": home}, (60, 160)) as screen:
        screen.until("Feeds")
        screen.rest()
        screen.press(b"l", b"G", b"g", b"g", b" ", b" ", b" ", b" ", b"g", b"g", b"\r")
        for _ in range(25):
            screen.press(b"J")
        for key in (b"x", b"e", b"]", b"?", ESCAPE, b"g", b"e", ESCAPE, b"/", b"a", b"\r", b"'"):
            screen.press(key)
        screen.press(ESCAPE, ESCAPE, b"s")
        screen.until("aved")
        assert screen.code is None, plain(screen.raw)[-2000:]
        screen.press(b"\x11")
        assert screen.wait() == 0
    assert foreign(screen.raw, TITLE) == []
    seen = plain(screen.raw)
    assert "Traceback" not in seen and "Before" in seen
    assert "[/]" in seen


@pytest.mark.parametrize(
    "command", [["stories", "--limit", "500"], ["feeds"], ["stories", "--json"]]
)
def test_the_command_line_prints_nothing_that_acts(
    hostile: rooms.Library, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    hostile.close()
    assert main(command) == 0
    captured = capsys.readouterr()
    assert "Before" in captured.out or command == ["feeds"]
    assert foreign((captured.out + captured.err).replace("\t", " ").encode()) == []


@pytest.mark.parametrize("text", CLASSES["OSC"] + CLASSES["bidi"])
def test_what_is_wrong_is_said_without_what_acts(
    lib: rooms.Library, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lib.close()
    name = text.replace("\0", "").replace("/", "")
    for command in (
        ["remove", name], ["read", name], ["save", name], ["clean", name], ["entity", name],
        ["import", name], ["add", name], ["stories", name], ["entities", "--since", name],
    ):  # fmt: skip
        main(command)
        captured = capsys.readouterr()
        assert foreign((captured.out + captured.err).encode("utf-8", "surrogateescape")) == []


def test_every_story_is_saved_inert_and_inside_its_folder(
    hostile: rooms.Library, tmp_path: Path
) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    with hostile.store.read() as db:
        ids = [row[0] for row in db.execute("SELECT id FROM stories")]
    for number in ids:
        opened = reading.open_story(hostile, number)
        for row in formats.FORMATS:
            data = formats.render(opened, row.id)
            if row.id in ("json", "jsonld"):
                json.loads(data)
            if not row.binary:
                zero_width = {"org": ("\u200b",)}.get(row.id, ())
                assert foreign(data.replace(b"\t", b" "), zero_width) == []
            if row.id == "html":
                page = data.decode()
                assert not re.search(r"<(?:script|iframe|svg|img|base|object|math|form)\b", page)
                assert not re.search(r"<[^<>]*\s(?:on\w+|style|src)\s*=", page)
                links = re.findall(r'href="([^"]*)"', page)
                assert all(re.match(r"https?://|mailto:|#", link) for link in links), links
        path = saving.write(hostile, opened, "txt", folder)
        assert path.parent == folder and len(os.fsencode(path.name)) <= 255
        assert not path.name.startswith(("-", ".", " ")) and not foreign(path.name.encode())
    assert len(list(folder.iterdir())) == len(ids)
    assert {path.name for path in tmp_path.rglob("*")} >= {"a", "b"}
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]


def test_titles_are_shown_verbatim_and_trigger_nothing() -> None:
    styles = Styles(choose("dark"))
    wrong = [
        fault
        for number, raw in enumerate(titles.titles(3_000, seed=7))
        for fault in titles.faults(raw, 20 + number % 90, styles)
    ]
    assert wrong == []


def test_an_emoji_joins_no_column_beside_it() -> None:
    styles = Styles(choose("dark"))
    for raw in ("Flag \U0001f1e9\U0001f1ea\u200d", "\U0001f469\u200d text", "\u2764\ufe0f\u200d"):
        assert titles.faults(raw, 60, styles) == []
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467 at \u2764\ufe0f\u200d\U0001f525"
    assert sanitise.line(family) == family


def test_a_wide_blank_carries_no_selector_and_no_joiner() -> None:
    for raw in ("\u01f6\u3000\ufe00", "\u6f22\u3000\u200d\u6f22"):
        line = sanitise.line(raw)
        assert sanitise.line(line) == line and "\ufe00" not in line and "\u200d" not in line


# --- privacy ------------------------------------------------------------------------------------

AUDIT = """
import sys
calls = []
def hook(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto",
                 "urllib.Request", "http.client.connect"):
        calls.append((event, args[1:]))
sys.addaudithook(hook)
from tui_reader import config, library, paths
from tui_reader.library import annotation, files, listing, reading, saving
from tui_reader.model import Listing
lib = library.open(paths.user_paths(), config.load(paths.user_paths().config_file).config)
files.ensure_samples(lib)
for row in listing.page(lib, Listing("all"), None, 20):
    reading.open_story(lib, row.id)
    annotation.annotate(lib, row.id)
    saving.save(lib, row.id, "html")
assert listing.count(lib, Listing("search", "the")) >= 0
lib.close()
from tui_reader.ui.app import ReaderApp
import asyncio
async def look():
    lib = library.open(paths.user_paths(), config.Config())
    app = ReaderApp(lib)
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.press("l", "enter", "J", "J", "x", "e")
        await pilot.pause()
    lib.close()
asyncio.run(look())
print("calls", calls)
"""


def test_opening_reading_and_saving_ask_nobody(home: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", AUDIT], capture_output=True, text=True, timeout=CEILING
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert run.stdout.splitlines()[-1] == "calls []"
