"""Rules on the screen: tried before they are kept, listed with what they did, undone."""

from __future__ import annotations

import asyncio
import dataclasses

import pytest
from patience import CEILING
from server import Server, rss
from ui_rest import settled
from ui_screen import PLAIN, add, column, filled, press, reader, story, text, until

from tui_reader import config
from tui_reader.cli import main
from tui_reader.library import Library, hooks, listing, saved_searches, subscriptions
from tui_reader.model import Listing
from tui_reader.store import rules
from tui_reader.store.changelog import begin
from tui_reader.ui.messages import RulesRan


async def test_a_rule_is_tried_and_added() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "R")
        assert "No rules yet" in text(app)
        await press(pilot, "a", *"title:tech", "enter")
        assert "The library has 4 stories like these now" in text(app)
        assert "Tech piece 21" in text(app)
        await press(pilot, "j", "enter")
        assert "title:tech" in text(app) and "Star · 0 stories so far" in text(app)
        await press(pilot, "escape", "U", "g", "R")
        assert "No rules yet" in text(app)


async def test_a_trial_says_how_many_stories_nobody_marked_yet() -> None:
    lib = filled()
    saved_searches.add_rule(lib, "place:Hamburg", "star")
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "R", "t")
        assert "not marked yet, and may be missing" in text(app)
        await press(pilot, "escape", "g", "R", "a", *"person:Ann", "enter")
        assert "not marked yet, and may be missing" in text(app)


async def test_a_tag_rule_asks_for_its_tag() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "colon", *"rules", "enter", "a", *"tech", "enter", "j", "j", "enter")
        await press(pilot, *"gadgets", "enter")
        assert "Tag gadgets" in text(app)
        assert saved_searches.all_rules(lib)[0].argument == "gadgets"


async def test_a_rule_is_switched_tried_and_removed_in_its_place() -> None:
    lib = filled()
    saved_searches.add_rule(lib, "tech", "star")
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "R", "o")
        assert not saved_searches.all_rules(lib)[0].enabled
        assert "off" in text(app)
        await press(pilot, "t")
        assert "4 now for tech" in text(app)
        await press(pilot, "backspace", "d")
        assert "No rules yet" in text(app)
        await press(pilot, "U")
        assert "Star · 0 stories" in text(app)


async def test_that_only_the_last_of_very_many_are_listed_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lib = filled()
    made = saved_searches.add_rule(lib, "title:talk", "star")
    add(lib, "Talks", [story(n, f"Talk {n}", "<p>Words.</p>") for n in range(60)])
    rules.apply(lib.store, saved_searches.rule(lib, made), found(lib, "title:talk"))
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "R", "enter")
        assert "Star: title:talk, the last 50 of 60" in text(app)
    assert main(["rules", "--hits", str(made)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 60


def found(lib: Library, typed: str) -> list[int]:
    return [row.id for row in listing.page(lib, Listing("search", typed), None, 100)]


async def test_what_a_rule_did_is_listed_and_opens() -> None:
    lib = filled()
    saved_searches.add_rule(lib, "feed:fjord", "star")
    with Server({"/feed": rss("Fjord Times", 3)}) as server:
        await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
        async with reader(lib) as (app, pilot):
            await press(pilot, "g", "R")
            assert "3 stories so far, the last now" in text(app)
            await press(pilot, "enter")
            assert "Star: feed:fjord" in text(app)
            await press(pilot, "enter")
            await until(pilot, lambda: app.screen.id != "x" and len(app.screen_stack) == 1)
            assert "★" in column(app, "stories")


async def test_a_rule_that_notifies_is_told_after_a_refresh() -> None:
    lib = filled()
    routes = {"/feed": rss("Fjord Times", 1)}
    with Server(routes) as server:
        feed = await asyncio.to_thread(subscriptions.add, lib, server.url("/feed"))
        saved_searches.add_rule(lib, "feed:fjord", "notify")
        async with reader(lib) as (app, pilot):
            await settled(pilot)
            server.pages["/feed"] = rss("Fjord Times", 3)
            app.screen.controllers.feeds.refresh([feed.id], asked=True)
            await until(pilot, lambda: "2 new for feed:fjord" in column(app, "status"))


@pytest.mark.parametrize("ahead", [True, False], ids=["ahead", "opened"])
async def test_rules_that_ask_for_names_act_and_tell_when_these_are_known(ahead: bool) -> None:
    given = dataclasses.replace(PLAIN, reading=config.Reading(annotate=True, annotate_ahead=ahead))
    lib = filled(given)
    saved_searches.add_rule(lib, "place:Hamburg", "notify")
    saved_searches.add_rule(lib, "place:Hamburg", "star")
    body = "<p>The harbour of Hamburg closes on Monday, said Mayor Helga Norberg of Bergen.</p>"
    add(lib, "Port News", [story(0, "The harbour closes", body)])
    async with reader(lib) as (app, pilot):
        if not ahead:
            await press(pilot, "enter")
        await until(pilot, lambda: "1 new for place:Hamburg" in column(app, "status"))
        first = next(row for row in column(app, "stories").splitlines() if "closes" in row)
        assert "★" in first
        await press(pilot, "U")
        assert "Undone: Rule place:Hamburg: starred 1 story" in column(app, "status")


async def test_a_wrong_query_is_said() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "R", "a", *"is:gone", "enter")
        assert "Column 1" in column(app, "status")


@pytest.mark.parametrize(("wrong", "why"), [("place:", "place: what?"), ("", "Type words")])
async def test_a_wrong_rule_stays_to_be_put_right(wrong: str, why: str) -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "R", "a", *wrong, "enter")
        assert why in column(app, "status") and not saved_searches.all_rules(lib)
        await press(pilot, *"Hamburg", "enter")
        assert f"New rule: {wrong}Hamburg" in text(app)


async def test_a_word_that_is_nearly_a_field_is_to_be_put_right_or_in_quotes() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "R", "a", *"persn:Biden", "enter")
        assert "Did you mean person: instead of persn:?" in column(app, "status")
        await press(pilot, *["backspace"] * 11, *'"persn:Biden"', "enter")
        assert 'New rule: "persn:Biden"' in text(app)


async def test_the_same_rule_is_not_kept_twice() -> None:
    lib = filled()
    saved_searches.add_rule(lib, "title:tech", "read")
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "R", "a", *"title:Tech", "enter", "enter")
        assert "Rule 1 does that already." in column(app, "status")
        assert len(saved_searches.all_rules(lib)) == 1


async def test_rules_that_another_program_removed_or_made_are_no_fault() -> None:
    lib = filled()
    gone = saved_searches.add_rule(lib, "title:tech", "read")
    odd = saved_searches.add_rule(lib, "title:piece", "star")
    with lib.store.write() as db:
        db.execute("UPDATE rules SET action = 'fly' WHERE id = ?", (odd,))
    async with reader(lib) as (app, pilot):
        await press(pilot, "g", "R")
        assert "fly (another version's)" in text(app)
        for key in ("o", "t", "d", "enter"):
            lib.store.session, mine = begin(), lib.store.session
            saved_searches.remove_rule(lib, gone)
            lib.store.session = mine
            await press(pilot, key)
            assert f"There is no rule {gone}." in column(app, "status")
            await press(pilot, "escape")
            gone = saved_searches.add_rule(lib, f"title:{key}", "read")
            with lib.store.write() as db:  # it is the first that is listed
                db.execute("UPDATE rules SET id = id - 1000 WHERE id = ?", (gone,))
            gone -= 1000
            await press(pilot, "g", "R")


async def test_that_no_rule_ran_is_no_news() -> None:
    lib = filled()
    saved_searches.add_rule(lib, "title:tech", "notify")
    async with reader(lib) as (app, pilot):
        await press(pilot, "j", "j")
        before = text(app)
        app.screen.post_message(RulesRan([]))
        await settled(pilot)
        assert text(app) == before


async def test_a_hook_that_ends_with_a_fault_is_said() -> None:
    lib = filled()
    async with reader(lib) as (app, pilot):
        hooks.start(lib, ["false"], {})
        lib.hooks[0].wait(CEILING)
        app.screen.lifecycle.look()
        await settled(pilot)
        assert "The hook false ended with 1." in column(app, "status")
        assert "a hook: The hook false ended with 1." in lib.paths.log.read_text()
