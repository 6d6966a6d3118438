"""Who publishes a feed, as one word: ten feeds of one publisher are one source.

Owns what of an address tells publishers apart: the part of its host that is registered, and more
where one host holds many. No list of all suffixes is bundled: second levels are told by their form.
"""

from __future__ import annotations

from urllib.parse import urlsplit

_SECOND_LEVELS = "ac co com edu gob gouv gov gv info ltd mil ne net nic nom nsw or org plc sch vic"
"""Second levels under which a country registers: "bbc.co.uk", "abc.net.au"."""
_NAMING = (
    "blogspot.com wordpress.com substack.com github.io gitlab.io tumblr.com livejournal.com"
    " typepad.com over-blog.com netlify.app vercel.app pages.dev web.app ghost.io medium.com"
    " bearblog.dev neocities.org hypotheses.org"
)
"""Hosts that give everybody a name below their own."""
_PATHS = (
    "feedburner.com medium.com youtube.com reddit.com github.com gitlab.com rss.app feedly.com"
    " google.com t.me mastodon.social"
)
"""Hosts that give everybody a path, or a parameter, of their own."""
_SECOND, _HOSTS_OF_MANY, _PATHS_OF_MANY = (
    frozenset(words.split()) for words in (_SECOND_LEVELS, _NAMING, _PATHS)
)
_PARTS = 2
"""Parts of such a path that say whose it is: "youtube.com/channel/UC…"."""


def publisher(address: str, site: str | None = None) -> str:
    """Who publishes the feed of an address: by its site, where it names one, else by the address;
    an address that is of no host (a local feed's) stands for itself. Linear, never raises."""
    return _of(site) or _of(address) or address


def _of(address: str | None) -> str:
    """The publisher by one web address; "" where it is none."""
    if not address or not address[:8].lower().startswith(("http://", "https://")):
        return ""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return ""
    labels = host.split(".")
    if ":" in host or labels[-1].isdigit():  # the address of a machine
        return host
    count = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND else 2
    domain = ".".join(labels[-count:])
    if domain in _HOSTS_OF_MANY and len(labels) > count and labels[-count - 1] != "www":
        return ".".join(labels[-count - 1 :])
    if domain in _PATHS_OF_MANY:
        path = "/".join([part for part in parts.path.split("/") if part][:_PARTS])
        own = f"{path}?{parts.query}" if parts.query else path
        return f"{domain}/{own}" if own else domain
    return domain
