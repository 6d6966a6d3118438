"""What is subscribed to is what was typed, unless its server says that it has moved for good."""

from __future__ import annotations

import pytest
from server import Server, redirect, rss

from tui_reader import library as rooms
from tui_reader.errors import UsageError
from tui_reader.library import subscriptions


@pytest.mark.parametrize(("status", "kept"), [(301, False), (302, True), (303, True), (307, True),
                                              (308, False)])  # fmt: skip
def test_an_address_that_is_sent_on_for_now_stays(
    lib: rooms.Library, status: int, kept: bool
) -> None:
    with Server({"/feed": redirect("/now", status), "/now": rss("Feed", 2)}) as server:
        feed = subscriptions.add(lib, server.url("/feed"))
        assert feed.url == server.url("/feed" if kept else "/now")
        with pytest.raises(UsageError, match="already"):
            subscriptions.add(lib, server.url("/feed"))


def test_a_place_on_the_page_is_no_other_feed(lib: rooms.Library) -> None:
    with Server({"/feed": rss("Feed", 2)}) as server:
        feed = subscriptions.add(lib, server.url("/feed#top"))
        assert feed.url == server.url("/feed")
        with pytest.raises(UsageError, match="already"):
            subscriptions.add(lib, server.url("/feed#x"))
