"""newsboat's urls, as people publish them: order, titles, tags, hidden feeds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui_reader.cli import main
from tui_reader.config import Config
from tui_reader.library import imports, listing
from tui_reader.library import open as open_library
from tui_reader.model import Listing
from tui_reader.paths import user_paths
from tui_reader.startup import snapshot
from tui_reader.view.lists import feed_tree

ZEBRA, APPLE, MANGO = (f"https://{name}.example/feed" for name in ("zebra", "apple", "mango"))

FILES: dict[str, tuple[str, list[tuple[str, tuple[str, ...], bool]]]] = {
    # the file; then title, tags and whether it is hidden, in the order of the feed pane
    "bare addresses": (
        f"{ZEBRA}\n{APPLE}\n", [("zebra.example", (), False), ("apple.example", (), False)]
    ),
    "headings as comments": (
        f"# --- News ---\n{ZEBRA} news\n\n# --- Apps ---\n{APPLE} apps # the second\n",
        [("zebra.example", ("news",), False), ("apple.example", ("apps",), False)],
    ),
    "titles": (
        f'{ZEBRA} "~Zebra times" news\n{APPLE} "~Äpfel: täglich"\n{MANGO} ~Mango\n',
        [("Zebra times", ("news",), False), ("Äpfel: täglich", (), False), ("Mango", (), False)],
    ),
    "two titles": (f'{ZEBRA} "~One" "~Two"\n', [("One", (), False)]),
    "hidden": (
        f'{ZEBRA} "!" news\n{APPLE} !\n{MANGO} "!hidden" "~M"\n',
        [("zebra.example", ("news",), True), ("apple.example", (), True), ("M", (), True)],
    ),
    "tags with blanks, twice": (
        f'{ZEBRA} "linux and bsd" news "linux and bsd"\n',
        [("zebra.example", ("linux and bsd", "news"), False)],
    ),
    "quoted addresses and tabs": (
        f'"{ZEBRA}"\tnews\n\t{APPLE}\t"~A"\n',
        [("zebra.example", ("news",), False), ("A", (), False)],
    ),
    "DOS lines and a byte order mark": (
        f"\ufeff{ZEBRA} news\r\n{APPLE}\r\n",
        [("zebra.example", ("news",), False), ("apple.example", (), False)],
    ),
    "queries and commands between": (
        f'"query:New:unread = \\"yes\\""\n{ZEBRA}\nexec:~/bin/x\n{APPLE}\n',
        [("zebra.example", (), False), ("apple.example", (), False)],
    ),
    "one feed twice": (f"{ZEBRA} a\n{APPLE}\n{ZEBRA} b\n", [("zebra.example", ("a",), False),
                                                            ("apple.example", (), False)]),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_feeds_stand_as_the_file_has_them(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, wanted = FILES[name]
    (tmp_path / "urls").write_bytes(text.encode())
    assert main(["import", str(tmp_path / "urls")]) == 0
    capsys.readouterr()
    assert main(["feeds", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    found = [
        (row["title"], tuple(t for t in row["tags"] if t != "!"), row["hidden"]) for row in rows
    ]
    assert found == wanted


def test_the_pane_and_the_first_frame_leave_hidden_feeds_out_and_keep_the_order(
    tmp_path: Path,
) -> None:
    lib = open_library(user_paths(), Config())
    (tmp_path / "one").write_text(f'{ZEBRA} z\n{APPLE} "!" b\n{MANGO} a\n')
    (tmp_path / "two").write_text(f"https://beta.example/ c\n{MANGO} a\nhttps://alpha.example/ 0\n")
    for name in ("one", "two"):
        imports.take(lib, tmp_path / name)
    feeds = listing.feeds(lib)
    titles = ["zebra.example", "apple.example", "beta.example", "mango.example", "alpha.example"]
    assert [feed.title for feed in feeds] == titles
    assert [tag for tag, _ in listing.tags(lib)] == ["z", "b", "c", "a", "0", "!"]
    for known in (feeds, snapshot.read(lib, 5).feeds):
        rows = [row for row in feed_tree.rows(known, {}) if row.kind == "feed"]
        assert [row.label for row in rows] == [title for title in titles if title[:5] != "apple"]
    lib.close()


def test_lists_can_begin_with_the_oldest(tmp_path: Path) -> None:
    lib = open_library(user_paths(), Config())
    (tmp_path / "urls").write_text(f"{ZEBRA}\n")
    imports.take(lib, tmp_path / "urls")
    files = tmp_path / "texts"
    files.mkdir()
    for day in (3, 1, 2):
        (files / f"{day}.md").write_text(
            f"---\ntitle: Day {day}\ndate: 2024-05-0{day}\n---\nText\n"
        )
    lib.close()
    assert main(["import", str(files)]) == 0
    lib = open_library(user_paths(), Config())
    oldest = Listing(order="oldest")
    rows = listing.page(lib, oldest, None, 2)
    rows += listing.page(lib, oldest, rows[-1], 2)
    assert [row.title for row in rows] == ["Day 1", "Day 2", "Day 3"]
    assert [listing.index_of(lib, oldest, row) for row in rows] == [0, 1, 2]
    assert [row.title for row in listing.at(lib, oldest, 1, 1)] == ["Day 2"]
    assert [row.title for row in listing.page(lib, oldest, None, 2, True)] == ["Day 2", "Day 3"]
    assert snapshot.read(lib, 5, "oldest").stories[0].title == "Day 1"
    lib.close()
