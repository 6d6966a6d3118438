"""`newsreader clean`: web pages, the user's rules for sites, walls and base addresses."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from server import Page, Server

from tui_reader.cli import main

STORY = [
    "The harbour master closed the inner basin on Monday, after two weeks of storms at sea.",
    "Fishing boats go out by the northern gate, Ida Brandt said, and the ferry waits.",
    "A dredger from the mainland is expected on Thursday; it will stay until March.",
]
WALL = "<p>You have reached your article limit. Subscribe to continue reading.</p>"


def page(body: str, head: str = "") -> str:
    canonical = '<link rel="canonical" href="https://news.harbour.example/basin">'
    return (
        f"<!doctype html><html><head><title>Basin closed</title>{canonical}{head}</head>"
        f"<body><article><h1>Basin closed</h1>{body}</article></body></html>"
    )


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server({}) as running:
        yield running


def written(home: Path, text: str, settings: str = "") -> str:
    home.mkdir(parents=True, exist_ok=True)
    (home / "config").mkdir(exist_ok=True)
    (home / "config" / "config.toml").write_text(settings, encoding="utf-8")
    path = home / "basin.html"
    path.write_text(text, encoding="utf-8")
    return str(path)


RULES = '[sites."harbour.example"]\ntake = ["article"]\nstrip = [".crew p", "p:hover"]\n'


def test_a_rule_of_the_settings_can_be_tried_on_a_file(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = f"{paragraphs(STORY)}<div class=crew><p>Ida Brandt sails a red boat.</p></div>"
    path = written(home, page(body), RULES)
    assert main(["clean", "--explain", path]) == 0
    said = capsys.readouterr()
    assert "red boat" not in said.out and said.out.count("keep") == 1 + len(STORY)
    assert 'line 3: sites.harbour.example.strip: "p:hover" is no selector' in said.err
    assert main(["clean", path]) == 0
    assert "red boat" not in capsys.readouterr().out


def test_a_rule_holds_for_a_fetched_page_and_for_records_with_an_address(
    home: Path,
    server: Server,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from test_cli import feed

    text = page(f"{paragraphs(STORY)}<div class=crew><p>Ida Brandt sails a red boat.</p></div>")
    server.pages["/basin"] = Page(text.encode(), content_type="text/html")
    written(home, "", RULES.replace("harbour.example", "127.0.0.1"))
    assert main(["clean", server.url("/basin")]) == 0
    assert "red boat" not in capsys.readouterr().out
    written(home, "", RULES)
    feed(monkeypatch, {"html": text, "url": "https://harbour.example/basin"}, {"html": text})
    assert main(["clean", "--jsonl"]) == 0
    texts = [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()]
    assert ["red boat" in text for text in texts] == [False, True]


def test_a_page_that_is_a_wall_is_said_to_be_one(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(home, page(WALL))
    for arguments in (["clean", path], ["clean", "--explain", path]):
        assert main(arguments) == 0
        assert "behind a paywall" in capsys.readouterr().err
    assert main(["clean", written(home, page(paragraphs(STORY)))]) == 0
    assert capsys.readouterr().err == ""
