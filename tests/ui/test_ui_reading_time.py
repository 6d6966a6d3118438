"""The minutes in the article's heading: of the text that is shown, in any script."""

from __future__ import annotations

import pytest

from tui_reader.view.article.drawn import reading_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("", 1),
        ("word " * 230, 1),
        ("word " * 2_300, 10),
        ("слово " * 2_300, 10),
        ("朝早く港に船が着いた。" * 450, 10),  # 11 characters each
        ("항구에 배가 닿았다. " * 766, 10),
    ],
)
def test_reading_time_is_told_for_any_script(text: str, minutes: int) -> None:
    assert reading_minutes(text) == minutes
