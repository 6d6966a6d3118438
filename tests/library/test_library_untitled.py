"""What stories without a title are called, by what they hold; and the names of their files."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui_reader import library as rooms
from tui_reader import paths, sanitise
from tui_reader.cli import main
from tui_reader.config import Config
from tui_reader.library import ingest
from tui_reader.model import Entry, Subscription
from tui_reader.store import feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.ingest.prepared import ready

NONE = sanitise.line("")
WHEN = datetime(2024, 9, 3, 10, tzinfo=UTC)
LINK = sanitise.url("https://www.micro.example/7/")

BODIES = [
    ("<p>Landed in <b>Lis</b>bon at last.</p><p>More later.</p>", "Landed in Lisbon at last."),
    ("<p>E=mc<sup>2</sup> is some 10<sup>6</sup> times it</p>", "E=mc² is some 10⁶ times it"),
    ("<p>A tag, &lt;b&gt;, and an &amp; sign</p>", "A tag, <b>, and an & sign"),
    ("&lt;p&gt;Escaped &lt;b&gt;twice&lt;/b&gt; here&lt;/p&gt;", "Escaped twice here"),
    ("<p></p><p>&nbsp;</p><p>Below what is empty</p>", "Below what is empty"),
    ("<h2>A heading of its own</h2><p>And the text.</p>", "A heading of its own"),
    ("<ul><li>First of the list</li><li>second</li></ul>", "First of the list"),
    ("<blockquote><p>Somebody said so.</p></blockquote><p>I agree.</p>", "Somebody said so."),
    ("<p>One line<br>and another</p>", "One line"),
    ("<script>x()</script><style>p{}</style><p>After them</p>", "After them"),
    ("<img src='https://a.example/p.jpg' alt='A heron on a pier'>", "A heron on a pier"),
    ("<p>東<b>京</b>は今日も雨</p>", "東京は今日も雨"),
    ("🎉🎉", "🎉🎉"),
    ("", "micro.example/7"),
    ("<p> </p>", "micro.example/7"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "name"), BODIES)
def test_a_story_without_a_title_is_called_by_what_is_read_first(body: str, name: str) -> None:
    entry = Entry("1", NONE, LINK, NONE, WHEN, body)
    assert ready(ingest.new_entry(entry)).called(LINK, 0) == name


def test_command_line_json_and_files_say_the_same(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lib = rooms.open(paths.user_paths(), Config())
    feed = feeds.add(lib.store, Subscription(sanitise.url("https://micro.example/feed")))
    entry = Entry("1", NONE, LINK, NONE, WHEN, "<p>The ferry sails: at 9/10.</p>")
    arrivals.add_entries(lib.store, feed.id, [ingest.new_entry(entry)])
    lib.close()
    assert main(["stories", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["title"] == "The ferry sails: at 9/10." and row["titled"] is False
    assert row["feed"] == "micro.example"
    assert main(["read", "1"]) == 0
    assert capsys.readouterr().out.startswith("The ferry sails: at 9/10.\n")
    for format_id in ("md", "txt", "html", "org", "json"):
        assert main(["save", "1", "--format", format_id, "--to", str(home.parent)]) == 0
        path = Path(capsys.readouterr().out.strip())
        assert path.stem == "2024-09-03 The ferry sails at 9 10"
        assert "The ferry sails: at 9/10." in path.read_text().replace("\u200b", "")
