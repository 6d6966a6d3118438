"""Long work says how far it is and when it ends."""

from __future__ import annotations

import pytest

from tui_reader.view import progress


@pytest.mark.parametrize(
    ("done", "total", "seconds", "said"),
    [
        (0, 40, 9.0, "names 0 of 40"), (10, 1_000, 1.0, "names 10 of 1,000"),
        (10, 20, 10.0, "names 10 of 20 · 10 s left"), (1, 6, 8.0, "names 1 of 6 · 40 s left"),
        (10, 20, 57.0, "names 10 of 20 · 1 min left"),
        (10, 100, 60.0, "names 10 of 100 · 9 min left"),
        (1, 1_000, 30.0, "names 1 of 1,000 · 8 h left"), (20, 20, 60.0, "names 20 of 20"),
    ],
)  # fmt: skip
def test_its_end_is_told_once_it_can_be_known(
    done: int, total: int, seconds: float, said: str
) -> None:
    assert progress.words("names", done, total, seconds) == said


def test_what_else_is_known_follows_the_counts() -> None:
    said = progress.words("↻", 128, 468, 10.0, "12 new", "", "3 failed")
    assert said == "↻ 128 of 468 · 12 new · 3 failed · 30 s left"
