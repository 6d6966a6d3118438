"""Rules on the screen: tried before they are kept, listed with what they did, undone."""

from __future__ import annotations

import asyncio
import dataclasses

import pytest
from server import Server, rss
from ui_rest import settled
from ui_screen import PLAIN, add, column, filled, press, reader, story, text, until

from tui_reader import config
from tui_reader.library import saved_searches, subscriptions


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


async def test_a_word_that_is_nearly_a_field_is_said_when_a_rule_is_tried() -> None:
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "R", "a", *"persn:Biden", "enter")
        assert "Did you mean person: instead of persn:?" in text(app)
