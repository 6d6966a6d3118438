"""One row for each command of what lies over the screen: how it is brought about, what is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ui_command_rows import (
    Case,
    article,
    asks,
    at_the_end,
    highlighted,
    picked,
    says,
    sees,
    titles,
    told,
)
from ui_stage import Stage

from tui_reader.library import saved_searches
from tui_reader.store import highlights
from tui_reader.store.accounts import rows

LONG = "A note of very many words, which has no room below the list. " * 40


def over(screen: str) -> Callable[[Stage], object]:
    return lambda s: type(s.app.screen).__name__ == screen


def top(s: Stage) -> Any:
    return s.app.screen


async def opened(s: Stage, command: str, screen: str) -> None:
    """What a command brings about lies over the screen."""
    s.main.run_command(command)
    assert await s.until(lambda: over(screen)(s)), f"{command}: {s.status}"
    await s.pilot.pause()


async def rules(s: Stage) -> None:
    saved_searches.add_rule(s.lib, "council", "star")
    await opened(s, "rules", "ListDialogScreen")


async def rule_stories(s: Stage) -> None:
    await rules(s)
    top(s).acts["rule_try"](0)
    await s.until(lambda: s.sees("now for council"))


async def notes(s: Stage) -> None:
    await highlighted(s)
    await opened(s, "notes", "ListDialogScreen")


async def long_note(s: Stage) -> None:
    await article(s)
    s.highlight(20, 30, LONG)
    await opened(s, "notes", "ListDialogScreen")


async def scrolled_note(s: Stage) -> None:
    await long_note(s)
    top(s).whole.scroll_top(5)


async def links(s: Stage) -> None:
    await article(s)
    await opened(s, "links", "ListDialogScreen")


async def health(s: Stage) -> None:
    await opened(s, "health", "ListDialogScreen")


async def picture(s: Stage) -> None:
    await at_the_end(s)
    await opened(s, "picture", "PictureScreen")


async def affair(s: Stage) -> None:
    await opened(s, "affair", "AffairScreen")


async def affair_row(s: Stage) -> None:
    await told(s)
    await affair(s)


async def names(s: Stage) -> None:
    await opened(s, "entities", "ListDialogScreen")


async def query(s: Stage) -> None:
    s.main.run_command("search")
    await s.pilot.pause()
    await s.pilot.press(*"pers")


async def note(s: Stage) -> None:
    await picked(s)
    await opened(s, "note", "NoteEditor")
    await s.pilot.press(*"Why")


def an_account(s: Stage) -> None:
    for one in rows.all(s.lib.store):
        rows.remove(s.lib.store, one.id)
    rows.add(s.lib.store, "greader", "http://127.0.0.1:9", "ada", "file", "Home")


async def account_list(s: Stage) -> None:
    an_account(s)
    await opened(s, "accounts", "ListDialogScreen")


def rule_on(on: bool) -> Callable[[Stage], object]:
    return lambda s: [rule.enabled for rule in saved_searches.all_rules(s.lib)] == [on]


def line(words: str) -> Callable[[Stage], object]:
    return lambda s: s.main._prompt.value == words


def kept(note: str) -> Callable[[Stage], object]:
    return lambda s: [m.note for m in highlights.of_story(s.lib.store, s.row().id)] == [note]


DIALOGS: dict[str, Case] = {
    "preview_down": Case(long_note, lambda s: top(s).whole.top > 0),
    "preview_up": Case(scrolled_note, lambda s: top(s).whole.top < 5),
    "rule_add": Case(rules, asks("Rule for stories that match")),
    "rule_try": Case(rules, sees("now for council", "Back to the rules")),
    "rule_switch": Case(rules, rule_on(False)),
    "rule_remove": Case(rules, lambda s: not saved_searches.all_rules(s.lib)),
    "rules_again": Case(rule_stories, sees("Rules for stories that arrive")),
    "notes_edit": Case(notes, lambda s: over("NoteEditor")(s) and s.sees("Note on")),
    "notes_copy": Case(notes, says("Copied.")),
    "notes_remove": Case(notes, lambda s: not highlights.of_story(s.lib.store, s.row().id)),
    "links_copy": Case(links, says("Copied http")),
    "health_sort": Case(health, sees("By failures")),
    "health_site": Case(health, says("in the browser")),
    "health_interval": Case(health, asks("Reload every so many minutes")),
    "health_remove": Case(health, lambda s: len(titles(s)) == 1),
    "account_add": Case(account_list, asks("Add an account, by its server's address")),
    "account_accept": Case(account_list, sees("Nothing of it was refused.")),
    "account_password": Case(account_list, asks("New password of ada at Home")),
    "account_remove": Case(account_list, sees("Remove the account Home?")),
    "affair_differences": Case(affair, sees("no sources disagree")),
    "affair_unfold": Case(affair_row, sees("└")),
    "affair_out": Case(affair, sees("taken out", "0 stories")),
    "affair_save": Case(affair, sees("saved as")),
    "picture_link": Case(picture, says("Opened 127.0.0.1 in the browser")),
    "next_kind": Case(names, sees("by mentions · people")),
    "previous_kind": Case(names, sees("by mentions · other names")),
    "names_sort": Case(names, sees("by stories")),
    "names_rising": Case(names, sees("by mentions · rising only")),
    "names_correct": Case(names, sees("Not a name", "in the whole library")),
    "complete": Case(query, line("person:")),
    "clear_line": Case(query, line("")),
    "note_save": Case(note, kept("Why")),
    "health_reload": Case(health, says("1 feed reloaded")),
}
"""What brings stories stands at the end."""
