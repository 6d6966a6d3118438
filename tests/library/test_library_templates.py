"""What the tables say a template may place is what is placed where it is used, no more, no less."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

import pytest
from server import Server, rss

from tui_reader import config, templates
from tui_reader.errors import TemplateError
from tui_reader.library import Library, programs, reading, refresh, saving, subscriptions

WRONG = "{nothing}"


def save(lib: Library, **values: str) -> None:
    lib.config = dataclasses.replace(lib.config, saving=config.Saving(**values))  # type: ignore[arg-type]
    saving.save(lib, 1)


def hook(lib: Library, **argv: list[str]) -> None:
    lib.config = dataclasses.replace(lib.config, hooks=config.Hooks(**argv))
    refresh.refresh(lib) if "after_refresh" in argv else saving.save(lib, 1)


def command(lib: Library) -> None:
    own = config.UserCommand(["program", WRONG])
    lib.config = dataclasses.replace(lib.config, commands={"own": own})
    programs.command(lib, reading.open_story(lib, 1), "own")


USES: dict[str, tuple[dict[str, str], Callable[[Library], None]]] = {
    "file name": (templates.FILE_NAME, lambda lib: save(lib, name=WRONG)),
    "page": (templates.PAGE, lambda lib: save(lib, template=WRONG)),
    "command": (templates.STORY, command),
    "hook after saving": (templates.SAVED, lambda lib: hook(lib, on_save=["program", WRONG])),
    "hook after a refresh": (
        templates.REFRESHED,
        lambda lib: hook(lib, after_refresh=["program", WRONG]),
    ),
}


@pytest.mark.parametrize("use", USES)
def test_what_is_documented_is_what_is_placed(lib: Library, use: str) -> None:
    documented, fill = USES[use]
    lib.config = config.Config(reading=config.Reading(annotate=False))
    with Server({"/feed": rss("News", 1)}) as server:
        subscriptions.add(lib, server.url("/feed"))
        with pytest.raises(TemplateError) as raised:
            fill(lib)
    known = str(raised.value).partition("it knows ")[2].partition(";")[0]
    assert re.findall(r"\{(\w+)\}", known) == list(documented)
