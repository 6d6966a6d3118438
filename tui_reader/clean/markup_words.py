"""Words of class names, ids and the like, which are written in English the world over: what each
kind of them says of an element. No word of any language of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

GROUPS: dict[str, str] = {
    "text": "article body content entry main post story text copy prose paragraph markdown rich",
    "nav": "nav navigation menu breadcrumb breadcrumbs crumb crumbs pager pagination pagenav skip"
    " toc tab tabs",
    "comment": "comment comments disqus respond reply replies discussion livefyre",
    "related": "related recommend recommended recommendation recommendations more trending popular"
    " also next prev previous late latest outbrain taboola readmore recirc zergnet suggest"
    " suggested suggestion suggestions similar most teaser teasers card cards promo promos list"
    " feed grid",
    "share": "share sharing social follow addthis addtoany facebook twitter tools action actions"
    " button buttons",
    "foot": "footer foot copyright legal bottom colophon sitemap",
    "side": "sidebar side aside rail widget widgets right left module complementary secondary",
    "advert": "ad ads advert advertisement advertising sponsor sponsored promotion banner dfp"
    " commercial cta offer",
    "letter": "newsletter subscribe subscription signup sign form optin mailchimp paywall login"
    " register modal popup cookie consent gdpr overlay account",
    "meta": "meta tag tags byline author authors bio date time timestamp published category"
    " categories info details label kicker eyebrow profile",
    "title": "title headline heading subtitle dek standfirst summary lead lede intro header head"
    " hero",
    "caption": "caption credit figcaption cutline image photo gallery media video slideshow figure"
    " player",
    "quote": "quote pullquote blockquote embed tweet instagram",
    "lead": "standfirst dek deck lede lead leadtext perex chapo chapeau vorspann sottotitolo"
    " sommario occhiello entradilla bajada ingress excerpt subtitle subheadline subhead summary"
    " strap strapline abstract intro introduction description teaser kicker",
    "hides": "hide hidden sr invisible collapse collapsed visually noprint print modal popup"
    " overlay drawer offcanvas canvas toggle dropdown",
}
NAMES = tuple(GROUPS)
_BITS: dict[str, int] = {}
for _at, _words in enumerate(GROUPS.values()):
    for _word in _words.split():
        _BITS[_word] = _BITS.get(_word, 0) | 1 << _at


@lru_cache(maxsize=4096)
def flags(words: str) -> bytes:
    """Which groups stand on the element itself or its parent, and then which on those around.
    `words` are those of all, "/" between elements, nearest last."""
    own = near = 0
    *around, parent, last = map(bits, ("/" + words).split("/"))
    own = parent | last
    for one in around:
        near |= one
    return _unpacked(own) + _unpacked(near)


@lru_cache(maxsize=8192)
def bits(words: str) -> int:
    """The groups that one element's words belong to, a bit for each."""
    found = 0
    for word in words.split():
        found |= _BITS.get(word, 0)
    return found


@lru_cache(maxsize=1024)
def _unpacked(found: int) -> bytes:
    return bytes(found >> at & 1 for at in range(len(NAMES)))


def of_any(words: Sequence[str], groups: Sequence[str]) -> bool:
    """Whether the words of some elements belong to one of these groups."""
    wanted = sum(1 << NAMES.index(group) for group in groups)
    return any(bits(one) & wanted for one in words)


_LEADS = re.compile(
    r"\b(?:sub ?(?:title|head(?:line|ing)?)|sous ?titre|linha ?fina|gravata|bigode|copete"
    r"|catenaccio|unter(?:zeile|titel|zeilen)|an(?:reisser|lauf|riss)|accroche|inleiding|ondertitel|onderkop"
    r"|under(?:rubrik|titel)|preamble|ingressi?|zajawka|wstep|podtytul|anons|nadpis|rubro|manchet"
    r"|sumarios?|standfirst\w*|drop ?line|blurb|article (?:description|summary|abstract)"
    r"|subt[ií]tulos?)\b"
)
"""Names of the standfirst that the judge did not learn."""


def is_lead(words: str) -> bool:
    """Whether they name the sentence that tells the story in short."""
    return _is_lead(words.replace("/", " "))


@lru_cache(maxsize=1024)
def _is_lead(words: str) -> bool:
    return bits(words) >> NAMES.index("lead") & 1 > 0 or _LEADS.search(words) is not None
