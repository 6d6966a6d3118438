"""A row of the list of names: columns that line up at every width, kinds without colour."""

from __future__ import annotations

import pytest

from tui_reader import sanitise
from tui_reader.kinds import NAME_KINDS
from tui_reader.library.concordance import LibraryEntity
from tui_reader.store.entities import Joined
from tui_reader.view.lists import names
from tui_reader.view.lists.rows import Parts
from tui_reader.view.lists.timeline import BARS, line
from tui_reader.view.text.cells import width

WEEKS = (0, 1, 2, 4, 8, 4, 0, 3)
CALLED = (
    "Ada Lund", "Eloy Room", "Marks and Spencer",
    "国家発展改革委員会", "Владимир Путин", "محمد صلاح",
    "नरेन्द्र मोदी", "A" * 90, "X", "👩‍🚀 Club", "Île-de-France", "U.S.",
)  # fmt: skip


def entity(name: str, kind: str = "person", stories: int = 3) -> LibraryEntity:
    also = (Joined(2, kind, sanitise.line("Lund"), 1),)
    return LibraryEntity(1, kind, sanitise.line(name), stories, 2 * stories, joined=also)


def text(parts: Parts) -> str:
    return "".join(part for part, _ in parts)


@pytest.mark.parametrize("cells", [12, 20, 33, 34, 38, 53, 54, 76, 78, 87, 88, 98, 130, 200])
def test_every_row_is_as_wide_as_asked_and_its_numbers_stand_under_each_other(cells: int) -> None:
    ends = set()
    for at, name in enumerate(CALLED):
        made = names.row(entity(name, stories=10 ** (at % 5)), WEEKS, at % 2 == 0, cells)
        assert width(text(made)) == cells, name
        numbers = [n for n, (part, _) in enumerate(made) if part.strip().replace(",", "").isdigit()]
        ends.add(tuple(width(text(made[: n + 1])) for n in numbers))
    assert len(ends) == 1
    head = names.heading(("by mentions", "places"), cells)
    assert width(text(head)) == cells
    assert "by mentions" in text(head) or cells < 14
    for word, end in zip(("stories", "mentions"), *ends, strict=False):
        assert text(head)[:end].endswith(word) or cells < names.MIDDLE


def test_a_kind_is_told_by_colour_word_and_letter() -> None:
    assert sorted(names.LETTERS) == sorted(NAME_KINDS)
    assert len(set(names.LETTERS.values())) == len(NAME_KINDS)
    for kind in NAME_KINDS:
        wide = names.row(entity("Ada Lund", kind), WEEKS, True, 130)
        assert ("Ada Lund", f"kind:{kind}") in [(part.strip(), role) for part, role in wide]
        assert kind in text(wide) and "also: Lund" in text(wide) and "↑ rising" in text(wide)
        narrow = text(names.row(entity("Ada Lund", kind), WEEKS, True, 60))
        assert f" {names.LETTERS[kind]} " in narrow and narrow.rstrip().endswith("↑")


LINES = (
    ((0,) * 8, "▁▁▁▁▁▁▁▁"), ((1,) * 8, "████████"), ((0, 0, 0, 0, 0, 0, 0, 1), "▁▁▁▁▁▁▁█"),
    ((1, 1, 2, 5, 7, 3, 1, 2), "▂▂▃▆█▄▂▃"), ((1, 1_000_000), "▂█"), ((), ""),
)  # fmt: skip


@pytest.mark.parametrize(("counts", "shown"), LINES)
def test_weeks_are_a_line_in_which_one_is_more_than_none(
    counts: tuple[int, ...], shown: str
) -> None:
    assert line(counts) == shown and set(shown) <= set(BARS)
