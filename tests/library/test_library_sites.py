"""The user's rules for sites hold for stories: at once, and anew when they are changed."""

from collections.abc import Iterator

import pytest
from server import Page, Server, item, rss

from tui_reader.config import Config, Site
from tui_reader.library import Library, listing, reading, subscriptions
from tui_reader.model import Listing

STORY = "The harbour master closed the inner basin on Monday, after two weeks of storms at sea."
PLEA = "Ida Brandt, who sails a red boat, has written about the sea for thirty years and more."


@pytest.fixture
def server() -> Iterator[Server]:
    with Server({}) as running:
        yield running


def ruled(lib: Library, **sites: Site) -> Library:
    hosts = {name.replace("_", "."): site for name, site in sites.items()}
    return Library(lib.paths, Config(sites=hosts), lib.store)


def test_a_rule_strips_and_takes_from_the_next_opening_on(lib: Library, server: Server) -> None:
    body = f"<p>{STORY}</p><p>{STORY[:-1]} again.</p><div class='author'><p>{PLEA}</p></div>"
    entry = item("Basin", 1, body, link="http://harbour.example/basin")
    server.pages["/feed"] = rss("News", [entry])
    subscriptions.add(lib, server.url("/feed"))
    number = listing.page(lib, Listing("all"), None, 1)[0].id
    assert PLEA in reading.open_story(lib, number).article.text
    own = ruled(lib, harbour_example=Site(strip=[".author"]))
    assert reading.cached_story(own, number) is None
    stripped = reading.open_story(own, number).article
    assert PLEA not in stripped.text and STORY in stripped.text
    assert reading.cached_story(own, number) is not None
    other = ruled(lib, elsewhere_example=Site(strip=["p"]))
    assert PLEA in reading.open_story(other, number).article.text


def test_a_rule_takes_the_story_of_a_fetched_page(lib: Library, server: Server) -> None:
    entry = item("Basin", 1, f"<p>{STORY} [...]</p>", link=server.url("/story"))
    server.pages["/feed"] = rss("News", [entry])
    parts = "".join(f"<div class={name}><p>{STORY} {name}</p></div>" for name in "abc")
    html = f"<html><body>{parts}</body></html>"
    server.pages["/story"] = Page(html.encode(), content_type="text/html")
    subscriptions.add(lib, server.url("/feed"))
    number = listing.page(lib, Listing("all"), None, 1)[0].id
    own = Library(lib.paths, Config(sites={"127.0.0.1": Site(take=[".c", ".a"])}), lib.store)
    text = reading.full_text(own, number).article.text
    assert f"{STORY} a\n\n{STORY} c" in text and f"{STORY} b" not in text
