"""A site with several feeds offers the choice; the command line says what else there is."""

from __future__ import annotations

import pytest
from server import Page, Server, rss

from tui_reader import library as rooms
from tui_reader.cli import main
from tui_reader.errors import UsageError
from tui_reader.library import subscriptions

HEAD = (
    "<html><head><link rel=alternate type=application/rss+xml title='All news' href=/news>"
    "<link rel=alternate type=application/atom+xml title='Sport &amp; games' href=/sport>"
    "<link rel=alternate type=application/rss+xml href=/comments></head></html>"
)
PAGES = {
    "/": Page(HEAD.encode(), content_type="text/html"),
    "/news": rss("News", 2), "/sport": rss("Sport", 1), "/comments": rss("Comments", 1),
}  # fmt: skip


def test_the_command_line_says_what_else_a_site_has(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server(PAGES) as server:
        assert main(["add", server.url("/")]) == 0
        out = capsys.readouterr().out
        assert out.splitlines() == [
            "Subscribed to News: 2 stories.",
            "The site has other feeds; `newsreader add` takes each by its address:",
            f"  {server.url('/sport')}  Sport & games",
            f"  {server.url('/comments')}",
        ]
        assert main(["add", server.url("/")]) == 2
        said = capsys.readouterr().err
        assert "already, as News. The site has more: " in said and server.url("/sport") in said
        assert main(["add", server.url("/sport")]) == 0
        assert capsys.readouterr().out == "Subscribed to Sport: 1 story.\n"


def test_adding_says_what_of_the_feed_could_not_be_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Server({"/": rss("News", 2).replace(b"</channel></rss>", b"<item><title>Cut")}) as server:
        assert main(["add", server.url("/")]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("Subscribed to News: ")
    assert shown.err == "newsreader: The feed is damaged; what could be read is here.\n"


def test_what_is_found_can_be_looked_at_before_it_is_taken(lib: rooms.Library) -> None:
    with Server(PAGES) as server:
        found = subscriptions.find(lib, server.url("/"))
        assert [one.url for one in found.others] == [server.url("/sport"), server.url("/comments")]
        feed = subscriptions.take(lib, found, ("World",))
        assert (feed.url, feed.folder) == (server.url("/news"), ("World",))
        with pytest.raises(UsageError, match="already"):
            subscriptions.take(lib, found)
        assert not subscriptions.find(lib, server.url("/sport")).others
