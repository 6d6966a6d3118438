"""The gold set: no figure falls below its floor, and the set itself is written without slips."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import gold_files
import gold_scores
import pytest
from gold_counts import Counts, Mistake
from gold_files import FIGURES, NAMES, GoldError, Mark, Page, Story

STORIES = gold_files.stories()
PAGES = gold_files.pages()
LANGUAGES = {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ar"}
UNITS = {
    "money": r"[A-Z]{3}",
    "percent": r"%|pp|bp",
    "duration": r"second|minute|hour|day|night|week|month|year|decade|century",
    "measure": r"km|m|cm|mm|mi|yd|ft|in|km2|m2|acre|kg|g|lb|t|L|km/h|mph|°C|°F|degree|MW|kW"
    r"|magnitude",
}
_DAY = r"\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d|SP|SU|FA|WI))?|\d{3}X|\d\dXX"
VALUES = {"date": rf"(?:{_DAY})(?:/(?:{_DAY}))?", "time": r"\d\d:\d\d"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def test_each_figure_has_a_floor_and_none_falls_below_it() -> None:
    counts = gold_scores.measure(STORIES, PAGES)
    assert set(gold_scores.FLOORS) == set(counts.scores())
    told = gold_scores.fallen(counts)
    assert not told, f"The gold set is read worse than before.\n{told}"


def test_what_fell_is_told_with_its_story(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = Counts()
    counts.shares["names en: person F1"].add_both(1, 2, 1, 2)
    counts.mistakes.append(Mistake("en_some_story", "names en", "missed person [Tove]"))
    counts.mistakes.append(Mistake("en_some_story", "figures en", "missed date [May]"))
    monkeypatch.setattr(gold_scores, "FLOORS", {"names en: person F1": 50.0})
    assert gold_scores.fallen(counts) == ""
    monkeypatch.setattr(gold_scores, "FLOORS", {"names en: person F1": 50.1})
    told = gold_scores.fallen(counts)
    assert "names en: person F1: 50.0, floor 50.1" in told
    assert "en_some_story: names en: missed person [Tove]" in told
    assert "May" not in told


# --- the set itself -----------------------------------------------------------------------------


def test_there_are_thirty_stories_and_thirty_pages_in_thirteen_languages() -> None:
    assert len(STORIES) >= 30 and len(PAGES) >= 30
    assert {story.language for story in STORIES} == LANGUAGES
    assert {page.language for page in PAGES} == LANGUAGES
    folder = gold_files.HERE / "pages"
    assert {path.stem for path in folder.glob("*.html")} == {page.name for page in PAGES}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_marks_of_a_story_hold(story: Story) -> None:
    at = 0
    for mark in story.marks:
        surface = story.surface(mark)
        assert at <= mark.span.start < mark.span.end <= len(story.text)
        assert surface == surface.strip() and "\n" not in surface
        at = mark.span.end
        if mark.kind in FIGURES:
            figure_holds(mark, surface)
        elif mark.kind in NAMES:
            assert any(char.isalpha() for char in surface) and not surface.endswith(("’s", ","))
    assert any(mark.kind in FIGURES for mark in story.marks)
    assert any(line.sort == gold_files.JUNK for line in story.lines)


def figure_holds(mark: Mark, surface: str) -> None:
    """A figure has a value and a unit of its kind, and a weekday is the day it is said to be."""
    if mark.kind in UNITS:
        assert re.fullmatch(UNITS[mark.kind], mark.unit or ""), surface
    if mark.kind not in VALUES:
        assert not isinstance(mark.value, str), surface
        return
    assert mark.unit is None and isinstance(mark.value, str), surface
    assert re.fullmatch(VALUES[mark.kind], mark.value), surface
    if surface in WEEKDAYS:
        assert date.fromisoformat(mark.value).weekday() == WEEKDAYS.index(surface), surface


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_one_key_is_one_entity(story: Story) -> None:
    kinds: dict[str, set[str]] = {}
    keyed = {story.surface(mark) for mark in story.marks if mark.key}
    for mark in story.marks:
        if mark.key:
            kinds.setdefault(mark.key, set()).add(mark.kind)
        elif mark.kind in NAMES:
            assert story.surface(mark) not in keyed, "a key for one mention, none for another"
    assert all(len(found) == 1 for found in kinds.values()), kinds


class Visible(HTMLParser):
    """The text of a page as its runs, and that of JSON-LD."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.runs: list[str] = []
        self.data: list[str] = []
        self._inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "title", "option"):
            self._inside.append("data" if ("type", "application/ld+json") in attrs else tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "title", "option") and self._inside:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.runs.append(data)
        elif self._inside[-1] == "data":
            self.data.append(data)


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_lines_of_a_page_are_all_its_text(page: Page) -> None:
    seen = Visible(page.html)
    whole = bare("".join(seen.runs)) + bare("".join(seen.data))
    assert [line.text for line in page.lines if bare(line.text) not in whole] == []
    told = bare("".join(line.text for line in page.lines))
    assert [run for run in seen.runs if bare(run) not in told] == []
    sorts = {line.sort for line in page.lines}
    assert {gold_files.STORY, gold_files.JUNK} <= sorts


@pytest.mark.parametrize(
    "line",
    [
        "[Anna|person]",
        "[Anna|person:Anna Berg]",
        "[Oslo|city]",
        "[three|number=some cat]",
        "[three|number=3 cat perhaps]",
        "[three|number]",
        "[Oslo|place",
        "Oslo|place]",
    ],
)
def test_a_mark_that_is_not_written_right_is_refused(line: str) -> None:
    with pytest.raises(GoldError):
        gold_files.read_story("slip", f"language: en\ndate: 2025-03-12\ntitle: A\n\n{line}\n")


def test_a_story_is_read_with_its_marks() -> None:
    story = gold_files.read_story(
        "small",
        "language: en\ndate: 2025-03-12\ntitle: [Anna|person:anna] left\n\n"
        "She took [about 3|number=3 cat about].\n- Share\n~ By [Bo|person:bo]\n",
    )
    assert story.text == "Anna left\n\nShe took about 3.\n\nBy Bo"
    assert [story.surface(mark) for mark in story.marks] == ["Anna", "about 3", "Bo"]
    assert (story.marks[1].value, story.marks[1].unit) == (3.0, "cat")
    assert [line.sort for line in story.lines] == ["story", "junk", "neither"]
    assert story.blocks[0].role == "title" and story.blocks[0].span.end == len("Anna left")
