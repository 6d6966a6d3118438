"""Pictures of a page: where they are, what they show, and which are none.

Knows no place of a picture in the text: that is `dom_blocks`'.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tui_reader import sanitise
from tui_reader.clean import embeds
from tui_reader.clean.blocks import Mark, Picture, TextBlock
from tui_reader.clean.first_look import looked
from tui_reader.model import Role, SafeText, Style
from tui_reader.sentences import WIDE, is_ended

_TRACKER = looked(
    re.compile(
        r"feedburner|feedsportal|/pixel|pixel\.|doubleclick|/track|stats\.wordpress|scorecardresearch"
        r"|google-analytics|/beacon|1x1|spacer\.gif|blank\.gif|feeds\.feedblitz|/counter"
    )
)
_SIGN = re.compile(
    r"(?:^|\s)(?:emoji|wp-smiley|latex|tex|math|mathtex|formula|mwe-math-fallback-image-inline)(?:\s|$)"
)
"""Pictures that stand for a sign or a formula in a sentence."""
_TOOL = re.compile(
    r"(?:click|tap|press|view|open|show|see)\b.{0,30}\b(?:enlarge|zoom|full|larger|bigger|original|image)"
    r"|(?:zum )?vergrößern|(?:cliquez|clic) .{0,20}agrandir|(?:haga )?cli[ck] para ampliar|enlarge",
    re.I,
)
"""Titles that tell what a click does."""
_CREDITED = re.compile(
    r"\((?:(?:image|photo|picture|pic|credit|source|file photo|bild|foto|quelle|crédits?|imagen"
    r"|immagine|fot\.|фото)(?: by)?\b"
    r"|(?:AP|AFP|EPA|Reuters|Getty|dpa|NASA|PA|AAP|ANSA|EFE|Keystone|TASS)\b)[^()]{0,80}\)$"
    r"|[(|][^()|.!?]{2,40}/[^()|.!?]{2,60}\)?$|[©®] ?[^.!?]{2,60}$",
    re.I,
)
"""How a line ends that says what a picture shows, and whose it is."""
LONGEST = 320
"""Characters of such a line."""
TITLED = " \u2014 "
"""Stands between what a picture shows and what its title says."""
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-actualsrc")
"""Where lazy loaders keep the address; what stands in its place is a placeholder."""
_SIZE = re.compile(r"(\d{1,5}(?:\.\d{1,3})?)[wx](?:,(.*))?$")
MAX_SIGN = 8
"""Characters of the longest face or emoji that stands for a picture: :-) 👩‍👩‍👧."""
MOST_WIDE = 1_600
MAX_TITLE = 1_000
"""Characters of a picture's description with its title: a comic's may be a paragraph."""


def of(element: Any) -> Picture | None:
    """The picture that an element shows; None for counters, spacers and empty ones."""
    src = source(element)
    if not src or _TRACKER.search(src) or _is_tiny(element):
        return None
    alt = sanitise.line(element.get("alt") or "", 300)
    return Picture(src, alt if is_sign(element) else _with_title(alt, element.get("title") or ""))


def is_credited(text: str) -> bool:
    """Whether a line behind a picture says whose it is, and so is its caption."""
    return len(text) <= LONGEST and _CREDITED.search(text, max(0, len(text) - 100)) is not None


def is_sign(element: Any) -> bool:
    """Whether it stands for a sign or a formula in a sentence."""
    alt = (element.get("alt") or "").strip()
    drawn = 0 < len(alt) <= MAX_SIGN and not any(map(str.isalnum, alt))
    return drawn or _SIGN.search(element.get("class") or "") is not None


def _with_title(alt: SafeText, raw: str) -> SafeText:
    """What a picture shows and, where that is a sentence of its own, what its title says."""
    title = sanitise.line(raw, MAX_TITLE)
    if not title or title in alt or _TOOL.match(title) or not _tells(title):
        return alt
    return title if alt in title else sanitise.line(f"{alt}{TITLED}{title}", MAX_TITLE)


def _tells(title: str) -> bool:
    """Whether a title is a sentence, in whatever script, or words enough for one."""
    return len(title.split()) > 2 or is_ended(title) or len(WIDE.findall(title)) > 3


def alone(left: tuple[Picture, ...]) -> TextBlock:
    """The block of a story that is pictures only: what they say of themselves."""
    shown = [picture for picture in left if not picture.media]
    if not shown:
        first = left[0]
        said = sanitise.line(embeds.label(first.media, first.alt, first.src))
        link = Mark(0, len(said), Style.LINK, first.src)
        return TextBlock(said, marks=(link,), after=left[1:])
    told = next((picture.alt for picture in shown if picture.alt), sanitise.line("Picture"))
    alt, _, title = told.partition(TITLED)
    pictures = tuple(
        replace(one, alt=sanitise.line(alt)) if one.alt == told and title else one for one in left
    )
    return TextBlock(sanitise.line(title or told), Role.CAPTION, pictures=pictures)


def source(image: Any) -> str:
    """The picture's address; lazy loaders keep the real one beside a placeholder."""
    for name in (*_LAZY, "src"):
        value = (image.get(name) or "").strip()
        if value and not value.startswith(("data:", "{", "about:")) and " " not in value:
            return str(value)
    around = next((one.iter("source") for one in image.iterancestors("picture")), ())
    for one in (image, *around):
        for name in ("data-srcset", "data-lazy-srcset", "srcset"):
            if found := _largest(one.get(name) or ""):
                return found
    return ""


def _largest(listed: str) -> str:
    """The largest of the pictures that are listed with their sizes, up to what a screen shows."""
    found: list[tuple[str, float]] = []
    for word in listed[:20_000].split():
        sized = _SIZE.match(word)
        if sized and found:
            found[-1] = (found[-1][0], min(float(sized[1]), MOST_WIDE))
            word = sized[2] or ""
        if address := word.strip(","):
            found.append((address, 1.0))
    shown = [one for one in found if not one[0].startswith("data:")]
    return max(shown, key=lambda one: one[1])[0] if shown else ""


def _is_tiny(image: Any) -> bool:
    sizes = (image.get("width") or "", image.get("height") or "")
    return any(size.strip().removesuffix("px") in ("0", "1", "2") for size in sizes)
