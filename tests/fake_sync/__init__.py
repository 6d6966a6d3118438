"""A news server in memory that speaks every protocol we do, with each trap as a switch.

    with FakeServer("greader", Traps(ids="signed")) as server:
        feed = server.news.add_feed("https://example.org/feed", "Harbour", "Town")
        story = server.news.add_story(feed, "The ferry sails")
        server.address, server.user, server.password   # what a user types
        server.news.mark(READ, True, [story])          # an act there
        server.traps.lost_answers = 1                  # what it does next
        server.requests, server.sent                   # what was asked; bytes of answers

`news` is the truth there, as a plain object; the modules beside it say it in a protocol's words.
What servers do is from what real ones answered, or from the API's page that a module names.
"""

from .model import READ, STARRED, Feed, News, Story
from .server import Asked, FakeServer, Reply
from .traps import BAZQUX, FRESHRSS, INOREADER, MINIFLUX_226, OLD_READER, Traps

__all__ = [
    "BAZQUX",
    "FRESHRSS",
    "INOREADER",
    "MINIFLUX_226",
    "OLD_READER",
    "READ",
    "STARRED",
    "Asked",
    "FakeServer",
    "Feed",
    "News",
    "Reply",
    "Story",
    "Traps",
]
