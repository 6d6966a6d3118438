"""Frames, videos and sounds of a page: what is left of them is a link.

Owns the stand-in that takes their place before any parser sees them, and which of them show
something to a reader: no advertisement, no counter, no form. Linear in the length of the page.
"""

from __future__ import annotations

import html as entities
import re
from urllib.parse import urlsplit

STAND_IN = "tui-media"
"""Name of the element that stands for one of them; it holds nothing."""
_PLAYER = re.compile(
    r"<((?:amp-)?(?:video|audio)|amp-(?:iframe|vimeo)|embed|object|lite-youtube|amp-youtube)(?=[\s/>])",
    re.I,
)
_ANY = re.compile(
    r"<(?:(?:amp-)?(?:video|audio|iframe)|embed|object|lite-youtube|amp-(?:youtube|vimeo))[\s/>]",
    re.I,
)
NAMES = frozenset(("amp", "video", "audio", "iframe", "embed", "object", "lite"))
"""What the names of these begin with, up to a "-": a cheap first look."""
_SOURCE = re.compile(r"<source\b[^<>]{0,2000}>", re.I)
_VALUE = r"\s{0,9}=\s{0,9}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'>]{1,2000}))"
_VALUES = {
    name: re.compile(rf"(?<=[\s\"']){name}{_VALUE}", re.I)
    for name in (
        "src", "data-src", "data-lazy-src", "data", "title", "aria-label", "type", "videoid",
        "data-videoid", "playlabel",
    )
}  # fmt: skip
_UNSEEN = re.compile(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden"
    r"|(?<=[\s\"'])(?:width|height)\s{0,9}=\s{0,9}[\"']?[0-2](?:px)?[\"'\s/>]",
    re.I,
)
_NOISE = re.compile(
    r"doubleclick|googlesyndication|googletagmanager|adservice|adsystem|/ads?[/.?-]|[/.]ads?\."
    r"|captcha|facebook\.com/plugins|twitter\.com/widgets|disqus|newsletter|subscribe|consent"
    r"|mailchimp|pixel|beacon|tracking|sharethis|addtoany|/comments?/|feedburner|list-manage|login",
    re.I,
)
_SOUND = re.compile(r"audio|sound|podcast|spotify|music|bandcamp|\.mp3|\.ogg|\.m4a|radio", re.I)
_SIGHT = re.compile(
    r"video|youtu|vimeo|player|embed|dailymotion|twitch|peertube|\.mp4|\.webm|\.m3u8|\btv\b|ted\.com",
    re.I,
)
WINDOW = 4_000
"""Characters behind a player in which its sources are sought."""


def has_any(html: str) -> bool:
    return _ANY.search(html) is not None


def stand_ins(html: str) -> str:
    """The page with a stand-in before each player that has an address."""
    return _PLAYER.sub(lambda found: _player(found, html) + found.group(), html)


def frame(tag: str) -> str:
    """The stand-in for the frame that opens with this tag, "" if it shows nothing to a reader."""
    return "" if _UNSEEN.search(tag) else _stand_in(tag, _address(tag), "")


def _player(found: re.Match[str], html: str) -> str:
    start, name = found.start(), found[1].lower()
    end = html.find(">", start, start + WINDOW) + 1
    tag = html[start:end]
    if name == "amp-vimeo":
        video = _value(tag, "data-videoid")
        return _stand_in(tag, f"https://vimeo.com/{video}" if video.isdigit() else "", "Video")
    name = name.removeprefix("amp-") if name != "amp-youtube" else name
    if name == "iframe":
        return frame(tag)
    if not tag or (name in ("embed", "object") and _UNSEEN.search(tag)):
        return ""
    if name.endswith("youtube"):
        video = _value(tag, "videoid") or _value(tag, "data-videoid")
        known = re.fullmatch(r"[\w-]{5,20}", video) is not None
        return _stand_in(tag, f"https://www.youtube.com/watch?v={video}" if known else "", "Video")
    address = _address(tag)
    if not address and name in ("video", "audio"):
        close = html.find(f"</{found[1]}", end, end + WINDOW)
        source = _SOURCE.search(html, end, close if close >= 0 else end + WINDOW)
        address = _address(source.group()) if source else ""
    if name == "object":
        name = _value(tag, "type").partition("/")[0].lower()
        if name not in ("video", "audio", "application"):
            return ""
    return _stand_in(tag, address, name.capitalize() if name in ("video", "audio") else "")


def _stand_in(tag: str, address: str, kind: str) -> str:
    web = address.startswith(("http://", "https://", "/", "./", "../")) or (
        kind and address and not re.match(r"[a-z][a-z0-9+.-]{0,20}:", address, re.I)
    )
    if not web or _NOISE.search(address):
        return ""
    title = _value(tag, "title") or _value(tag, "aria-label") or _value(tag, "playlabel")
    said = f"{address} {title}"
    kind = kind or ("Audio" if _SOUND.search(said) else "Video" if _SIGHT.search(said) else "Frame")
    pairs = (("src", address), ("alt", title[:200]), ("data-kind", kind))
    told = " ".join(f'{name}="{entities.escape(value)}"' for name, value in pairs)
    return f"<{STAND_IN} {told}></{STAND_IN}>"


def _address(tag: str) -> str:
    for name in ("data-src", "data-lazy-src", "src", "data"):
        value = _value(tag, name).strip()
        if value and not value.lower().startswith(("data:", "about:", "javascript:", "blob:")):
            return f"https:{value}" if value.startswith("//") else value
    return ""


def _value(tag: str, name: str) -> str:
    found = _VALUES[name].search(tag)
    return entities.unescape(next(filter(None, found.groups()), "")) if found else ""


def label(kind: str, title: str, address: str) -> str:
    """What the link says: what it is, what it is called, where it leads."""
    try:
        parts = urlsplit(address)
        host, last = (parts.hostname or "").removeprefix("www."), parts.path.rpartition("/")[2]
    except ValueError:
        host, last = "", ""
    said = title or (last if kind in ("Video", "Audio") and "." in last else "")
    where = f"({host})" if said and host else host
    return f"{kind}: " + " ".join(filter(None, (said, where)))
