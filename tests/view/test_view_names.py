"""Names and figures as they are listed: the sidebar's rows, an entity's page, what is marked."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tui_reader import sanitise
from tui_reader.library.concordance import Appearance, EntityPage, Figure, LibraryEntity
from tui_reader.library.quotes import Quote
from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Block,
    Entity,
    Highlight,
    Role,
    Span,
    StoryRow,
)
from tui_reader.store.entities import Joined
from tui_reader.store.highlights import Noted
from tui_reader.view.article.blocks import Page
from tui_reader.view.article.marks import annotation_layer, highlight_layer
from tui_reader.view.lists import entity_sections
from tui_reader.view.lists.dossier import MEASURE, Dossier, Target, line_cells
from tui_reader.view.lists.entity_page import compose
from tui_reader.view.lists.entity_sections import Wish
from tui_reader.view.lists.mark_filter import MarkFilter, remembered

NOW = 1_773_480_413  # 14 March 2026, 09:26
NONE = sanitise.line("")
TEXT = "Ada wins. Bo paid $40 to Ada for 12 cups and 3 pies. Bo, Bo and Cy left in 2024."


def marks(confidence: float = 1.0) -> Annotations:
    surfaces = {"Ada": 1, "Bo": 2, "Cy": 3}
    items = [
        Annotation(Span(at, at + len(name)), "person", id)
        for name, id in surfaces.items()
        for at in range(len(TEXT))
        if TEXT.startswith(name, at)
    ]
    for surface, kind, unit, value in (
        ("$40", "money", "USD", 40.0), ("12", "number", "cup", 12.0), ("3", "number", "pie", 3.0),
    ):  # fmt: skip
        at = TEXT.index(surface)
        items.append(Annotation(Span(at, at + len(surface)), kind, unit=unit, value=value))
    people = tuple(
        Entity(id, "person", sanitise.line(name), titles=(sanitise.line("Mayor"),) * (id == 1),
               confidence=confidence if id == 3 else 1.0)
        for name, id in surfaces.items()
    )  # fmt: skip
    return Annotations("sha", tuple(sorted(items, key=lambda item: item.span)), people)


def article(*spans: tuple[int, int, Role]) -> Article:
    blocks = tuple(Block(Span(start, end), role) for start, end, role in spans)
    return Article(1, sanitise.text(TEXT), "sha", blocks)


STORY = article((0, 9, Role.TITLE), (10, 52, Role.PARAGRAPH), (53, len(TEXT), Role.PARAGRAPH))


def listed(wish: Wish | None = None, found: Annotations | None = None) -> list[tuple[str, int]]:
    rows = entity_sections.rows(STORY, found or marks(), wish or Wish())
    return [(str(row.label) if row.kind != "gap" else "-", row.count) for row in rows]


# --- the sidebar


def test_names_stand_by_weight_and_figures_by_place_under_their_heads() -> None:
    # Ada: 4 in the title, 2 in the first paragraph. Bo: 2, and twice 1 later. Cy: 1.
    names = [("People", 3), ("Ada", 2), ("Bo", 3), ("Cy", 1)]
    figures = [("Figures", 3), ("$40", 1), ("12 cups", 1), ("3 pies", 1)]
    assert listed() == [*names, ("-", 0), *figures]
    by_size = [figures[0], *figures[2:], figures[1]]
    assert listed(Wish(MarkFilter(by_size=True))) == [*names, ("-", 0), *by_size]
    assert entity_sections.rows(STORY, None, Wish()) == []


@pytest.mark.parametrize(
    ("spans", "order"),
    [
        (((0, 9, Role.TITLE), (10, 52, Role.PARAGRAPH)), ["Ada", "Bo"]),  # 6 : 4
        (((10, 52, Role.PARAGRAPH), (53, 81, Role.PARAGRAPH)), ["Bo", "Ada"]),  # 4 : 3, no title
        (((0, 52, Role.ITEM),), ["Bo", "Ada"]),  # 3 : 2, nothing weighs more
        (((0, 52, Role.PARAGRAPH),), ["Ada", "Bo"]),  # 4 : 4, and Ada comes first
    ],
)
def test_title_and_lead_weigh_more(
    spans: tuple[tuple[int, int, Role], ...], order: list[str]
) -> None:
    found = entity_sections.rows(article(*spans), marks(), Wish())
    assert [str(row.label) for row in found[1:3]] == order


def test_sections_fold_and_open_while_words_are_looked_for() -> None:
    folded = MarkFilter(folded=frozenset({"People"}))
    assert listed(Wish(folded))[:2] == [("People", 3), ("-", 0)]
    assert listed(Wish(folded, "bo")) == [("People", 1), ("Bo", 3)]
    assert listed(Wish(words="MAYOR ada")) == [("People", 1), ("Ada", 2)]
    assert listed(Wish(words="person cy")) == [("People", 1), ("Cy", 1)]
    assert listed(Wish(words="ada bo")) == []


def test_the_doubtful_are_faint_or_hidden_and_kinds_that_are_off_say_so() -> None:
    unsure = marks(0.4)
    rows = entity_sections.rows(STORY, unsure, Wish())
    assert [str(row.label) for row in rows if row.faint] == ["Cy"]
    sure = MarkFilter(sure=True)
    assert ("Cy", 1) not in listed(Wish(sure), unsure) and ("Cy", 1) in listed(Wish(sure))
    off = entity_sections.rows(STORY, unsure, Wish(MarkFilter(off=frozenset({"person", "money"}))))
    assert [(str(row.label), row.off) for row in off if row.kind == "section"] == [
        ("People", True), ("Figures", False),
    ]  # fmt: skip
    assert [str(row.label) for row in off if row.off] == ["People", "Ada", "Bo", "Cy", "$40"]


# --- what is marked


def test_marks_follow_the_filter_and_the_doubtful_are_dimmed() -> None:
    page = Page(TEXT)
    page._source.append(0)
    page._shown.append(0)
    page._length.append(len(TEXT))

    def roles(sight: MarkFilter) -> list[str]:
        return [role for *_, role in annotation_layer(page, marks(0.4), sight).within(0, len(TEXT))]

    assert roles(MarkFilter()).count("kind:person") == 5 and roles(MarkFilter()).count("dim") == 1
    assert "dim" not in roles(MarkFilter(sure=True))
    assert "dim" not in roles(MarkFilter(threshold=0.4))
    assert set(roles(MarkFilter(off=frozenset({"person"})))) == {"kind:money", "kind:number"}
    assert len(annotation_layer(page, None, MarkFilter())) == 0
    mark = Highlight(1, Span(0, 3), sanitise.line("Ada"), NONE, NONE)
    noted = Highlight(1, Span(4, 8), NONE, NONE, NONE, "green", sanitise.line("Why?"))
    gone = Highlight(1, Span(4, 8), NONE, NONE, NONE, orphaned=True)
    layer = highlight_layer(page, [mark, noted, gone])
    assert list(layer.within(0, 9)) == [
        (0, 3, "highlight:yellow"), (4, 8, "highlight:green"), (4, 8, "noted"),
    ]  # fmt: skip


def test_kinds_are_turned_together() -> None:
    some = MarkFilter().turned(["person"])
    assert some.off == {"person"}
    both = some.turned(["person", "place"])  # one of them is marked: none is
    assert both.off == {"person", "place"}
    assert both.turned(["place"]).off == {"person"}


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"off": 3, "folded": "x"}'])
def test_nonsense_that_was_remembered_is_the_usual(text: str) -> None:
    assert remembered(text, 0.5) == MarkFilter()
    assert remembered('{"off": ["person", "gone", 4], "sure": 1}', 0.7) == MarkFilter(
        frozenset({"person"}), sure=True, threshold=0.7
    )


# --- an entity's page


def row(id: int = 1, read: bool = True, title: str = "Bridge opens") -> StoryRow:
    named = sanitise.line("Harbour News")
    return StoryRow(id, 1, named, sanitise.line(title), NOW - 7_200, read=read, starred=False,
                    saved=False)  # fmt: skip


def quote(text: str, name: str, at: int = 7) -> Quote:
    start = text.index(name)
    return Quote(sanitise.line(text), Span(start, start + len(name)), at)


def page(**values: object) -> EntityPage:
    ada = LibraryEntity(1, "person", sanitise.line("Ada Lund"), 1, 1)
    parts = ("appearances", "days", "stories", "together", "figures")
    fields = {"entity": ada, **dict.fromkeys(parts, ()), **values}
    return EntityPage(**fields)  # type: ignore[arg-type]


def lines(made: Dossier) -> list[str]:
    return ["".join(text for text, *_ in runs).rstrip() for runs in made.lines]


def test_the_head_counts_stories_mentions_and_days() -> None:
    def head(first: datetime | None, last: datetime | None) -> str:
        ada = LibraryEntity(1, "person", NONE, 2, 1_204, first, last)
        return lines(compose(page(entity=ada), 80, NOW))[0]

    march, april = datetime(2026, 3, 4, tzinfo=UTC), datetime(2025, 4, 1, tzinfo=UTC)
    assert head(None, None) == " person · 2 stories · 1,204 mentions"
    assert head(march, march) == " person · 2 stories · 1,204 mentions · 4 Mar"
    assert head(april, march).endswith(" · 1 Apr 2025 to 4 Mar")


def test_stories_over_time_are_drawn_from_two_days_on() -> None:
    days = (date(2026, 3, 4), 1), (date(2026, 3, 6), 7)
    assert not any("column" in line for line in lines(compose(page(stories=days[:1]), 80, NOW)))
    made = lines(compose(page(stories=days), 80, NOW))
    assert made[2:5] == [
        " Stories  ▂▂▂   ███",
        "          Mar",
        "          a column is a day, the highest 7 stories",
    ]
    assert lines(compose(page(stories=days), 40, NOW))[2:4] == [" Stories", " ▂▂▂   ███"]


def others(count: int) -> tuple[LibraryEntity, ...]:
    return tuple(
        LibraryEntity(n, "place", sanitise.line(f"Place number {n}"), 2 * (count + 1 - n), n)
        for n in range(1, count + 1)
    )


def test_names_beside_it_have_bars_and_each_can_be_opened() -> None:
    made = compose(page(together=others(3)), 60, NOW)
    assert lines(made)[2:5] == [
        " With     Place number 1 6 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇",
        "          Place number 2 4 ▇▇▇▇▇▇▇▇▇▇",
        "          Place number 3 2 ▇▇▇▇▇",
    ]
    assert [target.entity_id for target in made.targets] == [1, 2, 3]
    wide = lines(compose(page(together=others(3)), 120, NOW))
    assert "Place number 1" in wide[2] and "Place number 2" in wide[2] and len(wide[2]) <= MEASURE
    narrow = lines(compose(page(together=others(3)), 40, NOW))
    assert narrow[2] == " With" and narrow[3].startswith(" Place number 1") and "▇" in narrow[3]


def said(label: str, count: int = 1, text: str = "") -> Figure:
    text = text or f"Ada has {label} here."
    return Figure(sanitise.line(label), count, row(), quote(text, label, 8))


PARTS: tuple[tuple[str, dict[str, object], str, int], ...] = (
    ("with", {"together": others(14)}, "… and 8 more names", 14),
    ("figures", {"figures": tuple(said(f"{n} cups") for n in range(9))}, "… and 4 more figures", 9),
    ("story 1", {"appearances": (Appearance(
        row(), tuple(quote(f"Ada went {n} times.", "Ada", n) for n in range(9)), 9),)},
     "… and 5 more sentences", 10),
    ("also", {"entity": LibraryEntity(1, "person", NONE, 1, 1, joined=tuple(
        Joined(n, "person", sanitise.line(f"Ada the {n}th of her name"), 1) for n in range(9)))},
     "… and 5 more names", 0),
)  # fmt: skip


@pytest.mark.parametrize(("part", "values", "line", "count"), PARTS, ids=[row[0] for row in PARTS])
def test_everything_unfolds(part: str, values: dict[str, object], line: str, count: int) -> None:
    made = compose(page(**values), 60, NOW)
    assert any(shown.strip() == line for shown in lines(made))
    (more,) = (at for at, target in enumerate(made.targets) if target.kind == "unfold")
    whole = compose(page(**values), 60, NOW, {made.targets[more].part})
    assert made.targets[more].part == part
    assert not any("more" in shown for shown in lines(whole))
    assert len(whole.targets) == count
    one_hidden = {name: value[:-2] for name, value in values.items() if name == "figures"}  # type: ignore[index]
    if one_hidden:
        assert len(compose(page(figures=values["figures"][:6]), 60, NOW).targets) == 6  # type: ignore[index]


def test_figures_say_what_they_count_and_open_their_sentence() -> None:
    far = "It was said in the long session of the council of the town on Monday that 40 men left."
    figures = (said("12 cups", 2), said("$40"), said("40 men", text=far))
    made = compose(page(figures=figures), 60, NOW)
    assert lines(made)[2:5] == [
        " Figures  12 cups ×2  Ada has 12 cups here.",
        "          $40         Ada has $40 here.",
        "          40 men      …town on Monday that 40 men left.",
    ]
    assert [target.offset for target in made.targets] == [8, 8, 8]
    assert [text for text, role, _ in made.lines[4] if role == "kind:number"][1] == "40 men"


def test_notes_open_where_they_were_written() -> None:
    mark = Highlight(
        1, Span(40, 44), sanitise.text("Ada\nwins"), NONE, NONE, note=sanitise.line("Why?")
    )
    long = Highlight(2, Span(9, 44), sanitise.line("Ada wins " * 12), NONE, NONE)
    made = compose(page(notes=(Noted(row(), mark), Noted(row(), long))), 60, NOW)
    at = lines(made).index(" Notes    Why? “Ada wins”")
    assert lines(made)[at + 1].startswith(" " * 10 + "“Ada wins")
    assert lines(made)[at + 2].startswith(" " * 10 + "Ada wins")
    assert [target.offset for target in made.targets[:2]] == [40, 9]
    assert made.spans[0] == (at, at) and made.spans[1][1] > made.spans[1][0]


def test_a_story_has_its_sentences_and_says_what_is_left() -> None:
    found = Appearance(
        row(read=False), (quote("Then Ada won.", "Ada", 12), quote("Ada left.", "Ada", 40)), 5, 12
    )
    made = compose(page(appearances=(found,)), 60, NOW)
    assert lines(made)[2].startswith(" Bridge opens") and lines(made)[2].endswith(
        "Harbour News · 2 h"
    )
    assert lines(made)[3:] == [" · Then Ada won.", " · Ada left."]
    assert [(t.kind, t.offset) for t in made.targets] == [
        ("story", 12),
        ("story", 12),
        ("story", 40),
    ]
    assert made.heads == [0]
    assert [role for text, role, _ in made.lines[2] if "Bridge" in text] == ["strong"]
    assert [text for text, role, _ in made.lines[3] if role == "kind:person"] == ["Ada"]
    whole = Appearance(row(title="First words…"), (quote("Ada left.", "Ada"),), 1)
    made = compose(page(appearances=(whole,)), 60, NOW)
    assert lines(made)[2].startswith(" First words…") and "more" not in lines(made)[-1]
    assert [role for text, role, _ in made.lines[2] if "First" in text] == ["text"]


def test_a_title_that_names_it_is_marked_and_cut_whole() -> None:
    for cells, marked in ((80, "Ada Lund"), (35, "Ad"), (28, "")):
        one = Appearance(row(title="The bridge of Ada Lund opens"), (), 1, 14, Span(14, 22))
        made = compose(page(appearances=(one,)), cells, NOW)
        named = [text for text, role, _ in made.lines[2] if role == "kind:person"]
        assert "".join(named).startswith(marked) and made.targets[0].offset == 14, cells
        assert max(map(len, lines(made))) <= cells


def test_older_stories_are_one_line_to_open() -> None:
    one = Appearance(row(), (), 0)
    ada = LibraryEntity(1, "person", NONE, 3, 9)
    made = compose(page(entity=ada, appearances=(one,)), 60, NOW)
    assert lines(made)[-1] == " … and 2 older stories: open this line"
    assert made.targets[-1] == Target("more", entity_id=1)
    assert made.targets[0].offset == 0  # no sentence to go to: the top
    ada = LibraryEntity(1, "person", NONE, 1, 9)
    assert "older" not in lines(compose(page(entity=ada, appearances=(one,)), 60, NOW))[-1]


def test_a_line_is_as_wide_as_its_pane() -> None:
    runs = [("Ada ", "text", -1), ("won it", "text", 0)]
    assert "".join(text for text, *_ in line_cells(runs, 12)) == "Ada won it  "
    assert "".join(text for text, *_ in line_cells(runs, 8)) == "Ada won…"
    long = compose(page(figures=(said("x" * 300),)), 200, NOW)
    assert max(map(len, lines(long))) == MEASURE
