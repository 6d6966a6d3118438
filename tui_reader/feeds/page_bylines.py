"""Whom the markup of a page's story calls its author, where no data of the page say it."""

from __future__ import annotations

import re

from tui_reader import sanitise
from tui_reader.feeds import fields
from tui_reader.model import SafeText

NEAR = 30_000
"""Characters below the headline within which a byline is the story's."""
MOST = 5
"""Authors of one story."""
_WROTE = re.compile(
    r"<[a-z][^<>]{0,500}\b(?:(?:rel|itemprop)\s{0,3}=\s{0,3}[\"']?author\b"
    r"|class\s{0,3}=\s{0,3}(?:[\"'][^\"'<>]{0,100})?(?<![\w-])(?:p-author|autore?|auteur"
    r"|(?:article|post|entry|story)?[-_]{0,2}author(?:[-_]{1,2}name)?|byline[-_]{1,2}(?:name|author))"
    r"(?![\w-]))[^<>]{0,500}>(?:\s{0,20}<[^<>]{0,500}>){0,4}\s{0,20}([^<>]{2,120})<",
    re.IGNORECASE,
)
"""Whom an element names that is called so, and the first words there."""
_BY = re.compile(r"(?i)^(?:by|von|par|por|di|de|door|av|af|autor|author)[: ]\s{0,3}")
_NAME = re.compile(r"[^\W\d_][^\d@:;!?|<>]{1,60}")


def written_by(page: str, headline: int) -> SafeText:
    """The authors named behind the headline; "" without one, since a teaser names its own."""
    if not headline or not any(word in page for word in ("author", "byline", "aut")):
        return sanitise.line("")
    near = _WROTE.finditer(page, headline, headline + NEAR)
    told = (fields.author(_BY.sub("", found[1].strip())) for found in near)
    names = dict.fromkeys(one for one in told if _is_name(one))
    return sanitise.line(", ".join(list(names)[:MOST]))


def _is_name(words: str) -> bool:
    """Whether words may be somebody's name: a few, and one with a capital where there are any."""
    cased = words.upper() != words.lower()
    return (
        _NAME.fullmatch(words) is not None
        and words.count(" ") <= 5
        and (not cased or any(map(str.isupper, words)))
    )
