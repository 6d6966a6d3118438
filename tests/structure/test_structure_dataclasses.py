"""The rule of `fast_dataclasses`: quick classes where somebody waits, else the standard ones."""

from __future__ import annotations

import re

import pytest
from module_graph import PACKAGE, loaded, modules

FIRST_KEY = (
    *("ui.app", "ui.controllers.navigation", "ui.controllers.story_list"),
    *("ui.controllers.visibility", "store.opening"),
)
"""What the first key waits for: the screen, and what is imported late but for the first list."""
CHILDREN = ("sandbox.child", "library.code_lexer", "library.differences", "library.picture_decoder")
"""What a child of the sandbox begins with, while somebody waits for colours or a picture; the
parser's children are started before they are needed, and feedparser imports `dataclasses`."""
WAITING: frozenset[str] = frozenset()
"""Modules that are to follow the rule, but do not yet. One that does must go from here."""


CONFIGURED = ("config.early_settings", "config.plain_toml", "config.reader")
"""The first frame waits for them, too, where there is a config file."""


def first_frame() -> set[str]:
    """The modules that the first frame waits for, as the page of `startup/` lists them."""
    page = (PACKAGE / "startup" / "README.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- frame:begin -->\n```\n(.*?)```", page, re.DOTALL)
    assert found is not None
    named = (*CONFIGURED, *found[1].split())
    return {"tui_reader", *(f"tui_reader.{name}" for name in named)}


def made_by(package: str) -> set[str]:
    """The modules whose data classes are made by this package."""
    start = re.compile(rf"^from {re.escape(package)} import .*\bdataclass\b", re.MULTILINE)
    return {name for name, path in modules().items() if start.search(path.read_text("utf-8"))}


@pytest.fixture(scope="module")
def waited_for() -> frozenset[str]:
    return loaded({*first_frame(), *(f"tui_reader.{name}" for name in FIRST_KEY + CHILDREN)})


def test_quick_classes_are_for_what_somebody_waits_for(waited_for: frozenset[str]) -> None:
    too_quick = made_by("tui_reader.fast_dataclasses") - waited_for
    assert too_quick - WAITING == set(), "take `dataclasses`"
    too_slow = made_by("dataclasses") & waited_for - {"tui_reader.fast_dataclasses"}
    assert too_slow - WAITING == set(), "take `tui_reader.fast_dataclasses`"
    assert WAITING - too_quick - too_slow == set(), "no longer waiting"


def test_typing_is_left_out_before_the_first_frame_only() -> None:
    tricks = {
        name
        for name, path in modules().items()
        if re.search(r"^TYPE_CHECKING = False", path.read_text("utf-8"), re.MULTILINE)
    }
    assert tricks - first_frame() == set(), "take `typing.TYPE_CHECKING`"
