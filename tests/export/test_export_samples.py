"""The sample stories: what the manifest says is there, varied, and ours to give away."""

from __future__ import annotations

import json
import re
from datetime import datetime

import pytest

from tui_reader import sanitise
from tui_reader.paths import asset

FOLDER = asset("samples")
MANIFEST = json.loads((FOLDER / "samples.json").read_text(encoding="utf-8"))
STORIES = MANIFEST["stories"]


def source(row: dict[str, str]) -> str:
    return (FOLDER / row["file"]).read_text(encoding="utf-8")


def test_the_manifest_names_every_file_once():
    assert (MANIFEST["version"], MANIFEST["feed"]["url"]) == (1, "local:samples")
    files = [row["file"] for row in STORIES]
    assert sorted([*files, "samples.json"]) == sorted(path.name for path in FOLDER.iterdir())
    assert len({row["id"] for row in STORIES}) == len(files) >= 6


@pytest.mark.parametrize("row", STORIES, ids=lambda row: row["id"])
def test_each_row_is_complete_and_holds_safe_text(row):
    assert row["file"] in (f"{row['id']}.txt", f"{row['id']}.html")
    assert datetime.fromisoformat(row["date"]).tzinfo is not None
    assert sanitise.url(row["link"]) == row["link"]
    assert row["link"].startswith("https://example.org/")
    for text in (row["title"], row["author"], *row["tags"]):
        assert text and sanitise.line(text) == text
    assert row["title"] in source(row)


@pytest.mark.parametrize("row", STORIES, ids=lambda row: row["id"])
def test_no_sample_points_anywhere_but_at_the_example_domain(row):
    for address in re.findall(r"https?://[^\s\"'<>]+", source(row)):
        assert address.startswith("https://example.org/")


def test_there_is_a_long_read_and_another_script_and_another_language():
    words = [len(re.sub(r"<[^>]*>", " ", source(row)).split()) for row in STORIES]
    assert max(words) >= 2_500
    assert {"en", "de", "ja"} <= {row["language"] for row in STORIES}
    assert {"txt", "html"} == {row["file"].rpartition(".")[2] for row in STORIES}
