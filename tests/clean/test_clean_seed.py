"""The first promises of `clean`, on a text in the manner of a copied news page."""

from __future__ import annotations

from tui_reader import clean
from tui_reader.model import Role

TEXT = """Harbour town opens its new bridge after nine years

The bridge over the Lenne was opened on Friday by the mayor, Ruth Amsel, who called it the longest
wait of her life.

Workers cross the bridge on its first morning. via REUTERS

It cost 41 million euros, twice what was planned, and it will carry about 12,000 cars a day.

Source link

Credit to Somebody AND Others

Related Articles

Leave a Reply

Your email address will not be published. Required fields are marked *
"""


def test_a_copied_page_loses_its_tail_and_nothing_else() -> None:
    made = clean.clean_text(TEXT)
    roles = [block.role for block in made.blocks]
    assert roles == [Role.TITLE, Role.PARAGRAPH, Role.CAPTION, Role.PARAGRAPH]
    assert made.title == "Harbour town opens its new bridge after nine years"
    assert [cut.rule for cut in made.cuts] == [
        "source link", "credit line", "related", "comment form", "comment form",
    ]  # fmt: skip
