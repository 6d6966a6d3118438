"""The lines of a briefing: what can be opened of them, and that they keep to their width."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from affairs_made import BRIDGE, affair_of, tell
from clocks import NOW

from tui_reader.library import Library, briefings, rule_runs, saved_searches
from tui_reader.view.lists.briefing_page import compose, heading
from tui_reader.view.lists.dossier import Dossier
from tui_reader.view.text.cells import width

HERE = int(NOW.timestamp())
HOSTILE = "\u202eevil \x1b[31mred\x07 مرحبا 橋が落ちた👩‍👩‍👧 " * 4


def made(lib: Library, *titles: str) -> briefings.Briefing:
    hosts = [f"paper{number}.example" for number in range(len(titles) or 3)]
    told = [(title, f"{title}. So it is said.") for title in titles] or list(BRIDGE)
    affair_of(lib, told, hosts, NOW - timedelta(hours=1))
    return briefings.make(lib, since=NOW - timedelta(hours=23))


def lines(page: Dossier) -> list[str]:
    return ["".join(text for text, *_ in runs).rstrip() for runs in page.lines]


def test_each_line_opens_what_it_is_of(lib: Library) -> None:
    saved_searches.add_rule(lib, "bridge", "star")
    told = made(lib)
    rule_runs.run(lib, [1, 2, 3])
    page = compose(briefings.make(lib, since=NOW - timedelta(hours=23)), 90, HERE)
    kinds = [(one.kind, one.entity_id or (one.row.id if one.row else 0)) for one in page.targets]
    assert kinds[:4] == [("affair", 1), ("story", 2), ("story", 3), ("story", 1)]
    assert page.heads == [0] and told.items[0].affair.number == 1
    assert lines(page)[0] == " 1. Tarn bridge near Millau collapses, lorries fall"
    assert any("bridge: starred 3 stories" in one for one in lines(page))


@pytest.mark.parametrize(
    ("hours", "said"),
    [(0, "last 1 min"), (5, "last 5 h"), (50, "last 2 d"), (24 * 200, "since 26 Aug")],
)
def test_the_head_says_since_when(lib: Library, hours: int, said: str) -> None:
    since = HERE - hours * 3_600 - 60
    ((words, _),) = heading(replace(made(lib), since=since), 80, HERE)
    assert words.startswith(f" {said}: 3 stories, 1 affair of several sources")


@pytest.mark.parametrize("cells", [1, 10, 20, 39, 80, 200])
@pytest.mark.parametrize("title", ["A title of some length that is told " * 3, HOSTILE])
def test_no_line_is_wider_than_its_room(lib: Library, cells: int, title: str) -> None:
    tell(lib, "alone.example", title, title)
    page = compose(made(lib, title, title), cells, HERE)
    for runs in page.lines:
        assert width("".join(text for text, *_ in runs)) <= max(cells, 10)
        assert all(-1 <= target < len(page.targets) for *_, target in runs)
    assert not {"\x1b", "\u202e"} & set("".join(lines(page)))


def test_without_news_it_says_so(lib: Library) -> None:
    assert lines(compose(briefings.make(lib), 60, HERE)) == [
        " No affair that several sources tell has news."
    ]
