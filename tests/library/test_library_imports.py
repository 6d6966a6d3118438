"""Pages, feeds and tags of what is imported from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from server import Page, Server

from tui_reader.cli import main

PAGE = (
    "<html><head><title>Ferry late</title></head><body><h1>Ferry late</h1>"
    "<p>The ferry to Bergen was two hours late on Monday.</p></body></html>"
)


def rows(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["stories", "--json", "--text"]) == 0
    return list(json.loads(capsys.readouterr().out))


def test_an_address_is_kept_as_a_story(capsys: pytest.CaptureFixture[str]) -> None:
    pages = {"/1": Page(PAGE.encode(), content_type="text/html"),
             "/2": Page(b"Tides\n\nHigh at ten.\n", content_type="text/plain")}  # fmt: skip
    with Server(pages) as server:
        both = [server.url("/1"), server.url("/2")]
        assert main(["import", *both, "--tag", "sea", "--tag", "later"]) == 0
        assert main(["import", both[0]]) == 0
        assert "0 articles added, 1 known already" in capsys.readouterr().out
        found = {row["title"]: row for row in rows(capsys)}
        assert set(found) == {"Ferry late", "Tides"}
        ferry = found["Ferry late"]
        assert (ferry["url"], ferry["feed"]) == (both[0], "Inbox")
        assert ferry["tags"] == ["later", "sea"] or ferry["tags"] == ["sea", "later"]
        assert "two hours late" in str(ferry["text"])
        assert main(["import", server.url("/none")]) == 1
        assert "(404)" in capsys.readouterr().err


def test_articles_go_into_the_feed_that_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in (1, 2, 3):
        (tmp_path / f"{number}.txt").write_text(f"Ferry {number}\n\nIt is late.\n")
    for number, name in ((1, "Harbour"), (2, "harbour")):
        assert main(["import", str(tmp_path / f"{number}.txt"), "--feed", name]) == 0
    assert main(["import", str(tmp_path / "3.txt")]) == 0
    feeds = {row["title"]: row["feed"] for row in rows(capsys)}
    assert feeds == {"Ferry 1": "Harbour", "Ferry 2": "Harbour", "Ferry 3": "Inbox"}


def test_tags_go_to_the_feeds_of_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.opml"
    path.write_text(
        '<opml><body><outline xmlUrl="https://a.example/f" category="a"/></body></opml>'
    )
    assert main(["import", str(path), "--tag", "b"]) == 0
    capsys.readouterr()
    assert main(["feeds", "--json"]) == 0
    (feed,) = json.loads(capsys.readouterr().out)
    assert feed["tags"] == ["a", "b"]
