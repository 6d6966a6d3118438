"""The command line as a user and a pipeline see it."""

import io
import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tui_reader import __version__, config, library, paths
from tui_reader.cli import main
from tui_reader.export import formats
from tui_reader.library import listing, reading
from tui_reader.model import Listing

STORY = """\
Harbour bridge opens after four years

The new bridge over the Elbe opened on Tuesday, Mayor Anna Lindqvist said in Hamburg.

It cost 48 million euros, about 12 percent more than planned, Lindqvist told reporters.

Source link

Leave a Reply

Your email address will not be published. Required fields are marked *
"""


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def feed(monkeypatch: pytest.MonkeyPatch, *records: object) -> None:
    rows = [r if isinstance(r, str) else json.dumps(r) for r in records]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(rows) + "\n"))


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"newsreader {__version__}\n"


def test_a_wrong_command_exits_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fly"]) == 2
    assert "invalid choice" in capsys.readouterr().err


def test_a_missing_file_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "nowhere.txt"]) == 2
    assert (
        capsys.readouterr().err
        == "newsreader: Cannot read nowhere.txt: No such file or directory.\n"
    )


def test_without_a_terminal_the_reader_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_clean_strips_the_tail_and_says_by_which_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    assert main(["clean", str(path)]) == 0
    out = capsys.readouterr().out
    assert "Lindqvist told reporters." in out
    assert "Source link" not in out and "Leave a Reply" not in out
    assert main(["clean", "--cuts", str(path)]) == 0
    cuts = capsys.readouterr().out.splitlines()
    assert any("Source link" in cut for cut in cuts) and all(cut.startswith("[") for cut in cuts)


def test_annotate_gives_the_documented_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    assert main(["annotate", str(path), "--format", "json"]) == 0
    (found,) = lines(capsys)
    assert {"title", "text", "blocks", "cuts", "annotations", "entities"} <= found.keys()
    text = str(found["text"])
    names = {entity["name"]: entity for entity in found["entities"]}  # type: ignore[attr-defined]
    assert names["Anna Lindqvist"]["kind"] == "person" and names["Anna Lindqvist"]["count"] == 2
    assert names["Hamburg"]["kind"] == "place"
    surfaces = {text[a["start"] : a["end"]]: a for a in found["annotations"]}  # type: ignore[attr-defined]
    assert surfaces["48 million euros"]["value"] == 48_000_000
    assert surfaces["48 million euros"]["unit"] == "EUR"
    assert surfaces["12 percent"]["qualifier"] == "about"


def test_json_lines_keep_their_order_and_name_a_bad_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(
        monkeypatch,
        {"id": "a", "text": STORY},
        "{broken",
        {
            "id": 3,
            "html": "<article><h1>T</h1><p>" + "A long enough story. " * 20 + "</p></article>",
        },
        {"id": "none"},
    )
    assert main(["clean", "--jsonl"]) == 1
    first, second, third, fourth = lines(capsys)
    assert first["id"] == "a" and {"rule", "text"} == set(first["cuts"][0])  # type: ignore[index]
    assert second["id"] is None and "Line 2 is not JSON" in str(second["error"])
    assert third["id"] == 3 and "A long enough story." in str(third["text"])
    assert "Line 4" in str(fourth["error"])


@pytest.mark.parametrize(
    "text", [STORY, "", "\x1b]0;x\x07 5 \ud800 km\r\n\tAnna", "5\u00a0000\u202e km"]
)
def test_no_clean_echoes_the_text_and_its_offsets(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    feed(monkeypatch, {"id": 1, "text": text, "date": "2026-03-05"})
    assert main(["annotate", "--jsonl", "--no-clean"]) == 0
    out = capsys.readouterr().out
    assert out.isascii() and "\x1b" not in out
    found = json.loads(out)
    assert found["text"] == text
    for mark in found["annotations"]:
        assert 0 <= mark["start"] < mark["end"] <= len(text)


@pytest.mark.parametrize("format_id", [row.id for row in formats.printed()])
def test_annotate_prints_other_formats(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], format_id: str
) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    assert main(["annotate", str(path), "--format", format_id]) == 0
    assert "Lindqvist" in capsys.readouterr().out


def test_dirs_and_config(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dirs", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["library"].startswith(str(home))
    assert main(["config"]) == 0
    assert "[screen]" in capsys.readouterr().out


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m tui_reader man | head -n 1"
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert run.stderr == ""


def test_a_wrong_setting_is_told_and_the_command_goes_on(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.toml").write_text("[screen]\nspeed = 3\n")
    assert main(["feeds"]) == 0
    assert "line 2: screen.speed is not a setting" in capsys.readouterr().err


class TestFiles:
    def test_articles_are_imported_listed_read_and_saved(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder = tmp_path / "articles"
        folder.mkdir()
        (folder / "one.txt").write_text(STORY)
        (folder / "two.md").write_text("# Second story\n\nBody of the second, by *Karl Brandt*.\n")
        assert main(["import", str(folder)]) == 0
        assert "2 articles" in capsys.readouterr().out
        assert main(["import", str(folder)]) == 0
        assert "known" in capsys.readouterr().out
        assert main(["stories", "bridge", "--json"]) == 0
        (found,) = json.loads(capsys.readouterr().out)
        assert found["title"] == "Harbour bridge opens after four years"
        assert main(["read", str(found["id"])]) == 0
        assert "Source link" not in capsys.readouterr().out
        target = tmp_path / "out"
        target.mkdir()
        assert main(["save", str(found["id"]), "--format", "md", "--to", str(target)]) == 0
        (saved,) = target.iterdir()
        assert saved.suffix == ".md" and "Anna Lindqvist" in saved.read_text()
        assert str(saved) in capsys.readouterr().out

    def test_unread_stories_are_looked_for_behind_the_read_ones(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for n in range(4):
            (tmp_path / f"{n}.txt").write_text(f"Ferry number {n}\n\nThe ferry {n} sailed.\n")
        assert main(["import", str(tmp_path)]) == 0
        with closing(library.open(paths.user_paths(), config.Config())) as lib:
            newest = [row.id for row in listing.page(lib, Listing(), None, 2)]
            reading.set_read(lib, newest, True)
        capsys.readouterr()
        query = ["ferry", "or", "boat", "--unread", "--limit", "2", "--json"]
        assert main(["stories", *query]) == 0
        found = [row["id"] for row in json.loads(capsys.readouterr().out)]
        assert len(found) == 2 and not set(found) & set(newest)

    def test_a_file_is_saved_without_entering_the_library(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "story.txt"
        path.write_text(STORY)
        assert main(["save", str(path), "--format", "json", "--to", "-"]) == 0
        assert json.loads(capsys.readouterr().out)["title"].startswith("Harbour bridge")

    def test_subscriptions_go_in_and_out(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        urls = tmp_path / "urls"
        urls.write_text(
            'https://example.org/feed news "~My title"\n"query:Unread:flags # \\"yes\\""\n'
        )
        assert main(["import", str(urls)]) == 0
        captured = capsys.readouterr()
        assert "1 feed" in captured.out and "query:" in captured.err
        target = tmp_path / "feeds.opml"
        assert main(["export", "--to", str(target)]) == 0
        assert "My title" in target.read_text() and "https://example.org/feed" in target.read_text()
        capsys.readouterr()
        assert main(["feeds", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)[0]["title"] == "My title"
        assert main(["remove", "My title"]) == 0
        assert main(["remove", "My title"]) == 2


def test_newsboat_keys_are_printed_and_nothing_is_written(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config").write_text(
        "bind-key ; open-in-browser\nbind-key B enqueue\nreload-time 30\n"
    )
    assert main(["import", "--as", "newsboat", str(tmp_path / "config")]) == 0
    told = capsys.readouterr()
    assert 'keys = "newsboat"' in told.out and 'open_link = ["o", ";"]' in told.out
    assert "enqueue" in told.err and "minutes = 30" in told.out
    assert not list(home.rglob("*.toml"))
