"""The lines of an affair's page: who, where, what its sources say of each figure, its turns."""

from __future__ import annotations

import time

import pytest
from clocks import NOW
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.library.affairs import Account, Affair, Figures, NamedIn, Said, Source, Thing, Turn
from tui_reader.library.quotes import Quote
from tui_reader.model import Span, StoryRow
from tui_reader.view.lists.affair_page import compose, heading
from tui_reader.view.lists.dossier import Dossier
from tui_reader.view.text.cells import width

HERE = int(NOW.timestamp())
HOUR = 3_600
HOSTILE = "\u202eevil \x1b[31mred\x07 مرحبا 橋が落ちた👩‍👩‍👧 " * 4


def row(
    id: int, title: str, feed: str = "Gazette", hours: float = 1, read: bool = True
) -> StoryRow:
    return StoryRow(
        id, id, sanitise.line(feed), sanitise.line(title), int(HERE - hours * HOUR), read=read,
        starred=False, saved=False,
    )  # fmt: skip


def affair(*turns: Turn, names: tuple[NamedIn, ...] = (), known: int = 0) -> Affair:
    rows = tuple(sorted((r for turn in turns for r in turn.rows), key=lambda r: -r.at))
    feeds = dict.fromkeys(one.feed_title for one in rows)
    return Affair(
        7, rows[0].title if rows else sanitise.line(""), min((r.at for r in rows), default=0),
        max((r.at for r in rows), default=0), rows,
        tuple(Source(feed, feed, 1, 0) for feed in feeds), turns, names, known,
        {one.id: one.feed_title for one in rows},
    )  # fmt: skip


def said(of: StoryRow, sentence: str, figure: str, at: int = 40) -> Said:
    start = sentence.index(figure)
    return Said(of, Quote(sanitise.line(sentence), Span(start, start + len(figure)), at))


def account(written: str, *told: StoryRow) -> Account:
    sentence = f"In all {written} people were killed, said the mayor."
    sources = tuple(one.feed_title for one in told)
    return Account(
        sanitise.line(written), sources, told[0].at, tuple(said(r, sentence, written) for r in told)
    )


ONE, TWO = row(1, "Bridge collapses", "The Courier", 30), row(2, "Tarn bridge falls", "Gazette", 29)
THREE = row(3, "Inquiry opened", "Tribune", 2, read=False)
BRIDGE = (Turn((THREE,), 1), Turn((ONE, TWO), 2))
DEAD = Thing(
    sanitise.line("people killed"), "number", "disagree",
    (account("12", ONE, TWO), account("19", THREE)), 3,
)  # fmt: skip
LONG = Thing(sanitise.line("bridge long"), "measure", "agree", (account("90 metres", ONE, TWO),), 2)
GROWN = Thing(
    sanitise.line("people injured"), "number", "changed",
    (account("30", ONE), account("44", THREE)), 2,
)  # fmt: skip
WHO = (
    NamedIn(1, "person", sanitise.line("Helene Garrigue"), 3, 4, ONE.at),
    NamedIn(2, "place", sanitise.line("Millau"), 3, 4, THREE.at),
)


def lines(made: Dossier) -> list[str]:
    return ["".join(text for text, *_ in runs).rstrip() for runs in made.lines]


def line(made: Dossier, word: str) -> str:
    return next(one for one in lines(made) if word in one)


def figures(*things: Thing, read: int = 3, of: int = 3) -> Figures:
    return Figures(things, read, of)


def test_the_head_says_since_when_and_by_how_many() -> None:
    (told, *_), _ = (part[0] for part in heading(affair(*BRIDGE), 80, HERE)), 0
    since = time.localtime(ONE.at)
    assert told.strip() == f"since {since.tm_mday} Mar · 3 sources · 3 stories"
    parts = heading(affair(*BRIDGE), 80, HERE, "taken out; U takes it back")
    assert parts[1] == (" taken out; U takes it back ", "accent")
    assert sum(width(text) for text, _ in parts) == 80


def test_names_are_counted_by_kind_and_can_be_opened() -> None:
    made = compose(affair(*BRIDGE, names=WHO), None, 100, HERE)
    assert lines(made)[0] == " Who      Helene Garrigue 3"
    assert lines(made)[1] == " Where    Millau 3 from 14 Mar"
    assert [(one.kind, one.entity_id) for one in made.targets[:2]] == [("entity", 1), ("entity", 2)]


def test_many_names_unfold() -> None:
    many = tuple(
        NamedIn(n, "person", sanitise.line(f"Person number {n}"), 40 - n, 1, ONE.at)
        for n in range(40)
    )
    made = compose(affair(*BRIDGE, names=many), None, 100, HERE)
    (more,) = (one for one in made.targets if one.kind == "unfold")
    assert "more names" in line(made, "…") and "Person number 39" not in "".join(lines(made))
    whole = compose(affair(*BRIDGE, names=many), None, 100, HERE, {more.part})
    assert "Person number 39" in "".join(lines(whole))


def test_disagreement_is_told_in_words_with_each_figure_and_its_sources() -> None:
    made = compose(affair(*BRIDGE), figures(DEAD, GROWN, LONG), 120, HERE)
    assert "1 disagree · 1 changed · 1 agree" in line(made, "Figures")
    first, second = lines(made).index(line(made, "people killed")), 0
    assert lines(made)[first].startswith(" disagree people killed")
    assert "12" in lines(made)[first] and "The Courier, Gazette" in lines(made)[first]
    second = first + 1
    assert "19" in lines(made)[second] and "Tribune" in lines(made)[second]
    assert "people were killed" in lines(made)[second]
    assert lines(made)[first].index("12") == lines(made)[second].index("19")


def test_what_changed_has_its_times() -> None:
    made = compose(affair(*BRIDGE), figures(GROWN), 120, HERE)
    at = time.strftime("%a %H:%M", time.localtime(ONE.at))
    assert at in line(made, "people injured") and line(made, "people injured").startswith(
        " changed"
    )


def test_a_figure_leads_to_its_sentence_and_unfolds_to_all() -> None:
    made = compose(affair(*BRIDGE), figures(DEAD), 120, HERE)
    first = next(one for one in made.targets if one.part == "figure 0 0")
    assert (first.row, first.offset) == (ONE, 40)
    whole = compose(affair(*BRIDGE), figures(DEAD), 120, HERE, {"figure 0 0"})
    assert len(whole.targets) == len(made.targets) + 2
    assert [one.row for one in whole.targets if one.offset][1:3] == [ONE, TWO]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (None, "looking at what the sources say"),
        (figures(), "no figure that two sources tell"),
        (figures(read=0), "names known of 0 of 3 stories"),
        (figures(DEAD, read=2, of=3), "names known of 2 of 3 stories"),
        (figures(DEAD, read=2, of=2), "of the newest 2 stories"),
    ],
)
def test_what_is_not_known_is_said(found: Figures | None, words: str) -> None:
    for cells in (120, 60):
        assert any(words in one for one in lines(compose(affair(*BRIDGE), found, cells, HERE)))


def test_turns_stand_by_day_with_who_was_first_and_how_many_others() -> None:
    made = compose(affair(*BRIDGE), figures(), 100, HERE)
    newest, oldest = line(made, "Inquiry"), line(made, "Bridge collapses")
    assert time.strftime("%H:%M  Tribune", time.localtime(THREE.at)) in newest
    assert "The Courier" in oldest and "+1" in oldest and oldest.endswith("first")
    assert "Tarn bridge falls" not in "\n".join(lines(made))
    assert newest.split()[1] == "Mar" and oldest.split()[1] == "Mar"
    opened = compose(affair(*BRIDGE), figures(), 100, HERE, {"turn 1"})
    assert "└" in line(opened, "Tarn bridge falls") and "Gazette" in line(opened, "Tarn")
    inks = {text.strip(): role for runs in made.lines for text, role, _ in runs}
    assert inks["Inquiry opened"] == "strong" and inks["Bridge collapses"] == "text"


def test_a_day_has_its_year_where_another_year_begins() -> None:
    old = row(9, "Plans of a bridge", hours=24 * 200)
    made = compose(affair(*BRIDGE, Turn((old,), 1)), figures(), 100, HERE)
    at = lines(made).index(line(made, "Plans of a bridge"))
    year = time.localtime(old.at).tm_year
    assert lines(made)[at - 1] == f" {year}" and str(year + 1) not in "".join(lines(made))
    assert heading(affair(*BRIDGE, Turn((old,), 1)), 80, HERE)[0][0].split()[3] == f"{year % 100}"


def test_an_affair_without_stories_says_so() -> None:
    assert lines(compose(affair(), None, 80, HERE)) == [
        " No story of this affair is in the lists any more."
    ]
    assert heading(affair(), 40, HERE)[0][0].strip() == "0 sources · 0 stories"


@given(cells=st.integers(1, 200), many=st.integers(1, 9), hostile=st.booleans())
def test_no_line_is_wider_than_its_room(cells: int, many: int, hostile: bool) -> None:
    words = sanitise.line(HOSTILE if hostile else "A title of some length that is told")
    told = [row(n, words, words if n % 2 else "Feed", n) for n in range(1, many + 1)]
    thing = Thing(
        words, "number", "disagree", tuple(account(f"{n} 000", r) for n, r in enumerate(told)), many
    )
    names = tuple(NamedIn(n, "person", words, n, n, 0) for n in range(many))
    turns = tuple(Turn((one, told[0]), 2) for one in told)
    opened = {"turn 1", "figure 0 0"}
    made = compose(affair(*turns, names=names), figures(thing, read=1), cells, HERE, opened)
    wide = [one for one in lines(made) if width(one) > max(cells, 40)]
    assert not wide
    assert all(
        0 <= target < len(made.targets) for runs in made.lines for *_, target in runs if target >= 0
    )
    shown = "".join(text for runs in made.lines for text, *_ in runs)
    assert "\x1b" not in shown and "\u202e" not in shown


def test_five_hundred_turns_are_all_there() -> None:
    turns = tuple(Turn((row(n, f"Report {n}", hours=n),), 1) for n in range(1, 501))
    made = compose(affair(*turns), figures(), 100, HERE)
    assert len(made.heads) == 500
