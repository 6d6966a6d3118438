"""Per-site rules: what to take and what to strip, one alphabetical row per host.

Owns the table; the language of its selectors is `selector.py`'s. User rules have the same form
and are the stronger ones: what they take, no rule of ours strips.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tui_reader import sanitise, selector

_CLASS_ONLY = re.compile(r"(?:\.[\w-]+)+")
_CLASSES = re.compile(r"class\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)")


@dataclass(frozen=True, slots=True)
class SiteRule:
    host: str
    """Host name; its subdomains are meant too. "*" is every site."""
    take: tuple[str, ...] = ()
    """Selectors of the elements that hold the story, all of them, in the order of the page;
    empty leaves it to the extractor."""
    strip: tuple[str, ...] = ()
    """Selectors of elements that are removed first."""


SITES: tuple[SiteRule, ...] = (
    SiteRule(
        "*",
        strip=(
            ".feedflare", ".sharedaddy", ".jp-relatedposts", ".addtoany_share_save_container",
            ".wp-block-jetpack-subscriptions", ".mc4wp-form", ".navigation.post-navigation",
            "#disqus_thread", ".fb-comments", ".OUTBRAIN", ".taboola", ".yarpp-related",
            ".wpcnt", ".screen-reader-text", ".sr-only", ".visually-hidden",
        ),
    ),
    SiteRule("arstechnica.com", strip=(".xrail", ".story-sidebar")),
    SiteRule("bbc.co.uk", strip=("[data-component=links-block]", "[data-component=topic-list]")),
    SiteRule("bbc.com", strip=("[data-component=links-block]", "[data-component=topic-list]")),
    SiteRule("github.com", take=("article.markdown-body",)),
    SiteRule(
        "theguardian.com",
        strip=("[data-component=rich-link]", ".submeta", ".element-rich-link"),
    ),
    SiteRule(
        "wikipedia.org",
        take=("#mw-content-text .mw-parser-output",),
        strip=(".mw-editsection", ".navbox", ".metadata", ".noprint"),
    ),
)  # fmt: skip


def rule_for(url: str, own: Sequence[SiteRule] = ()) -> SiteRule:
    """The rules for a page, joined: the user's, the site's and the general one."""
    host = sanitise.host(url)
    found = [rule for rule in (*own, *SITES) if _meant(rule, host)]
    take = next((rule.take for rule in found if rule.take), ())
    return SiteRule(str(host), take, tuple(s for rule in found for s in rule.strip))


def mark(url: str, own: Sequence[SiteRule]) -> int:
    """A number for the user's rules that hold for a page, another one when they are changed; 0 if
    there are none."""
    host = sanitise.host(url)
    found = [(rule.host, rule.take, rule.strip) for rule in own if _meant(rule, host)]
    return 1 + zlib.crc32(repr(found).encode()) % 0x7FFFFF if found else 0


def _meant(rule: SiteRule, host: str) -> bool:
    return rule.host == "*" or host == rule.host or host.endswith("." + rule.host)


def prune(tree: Any, rule: SiteRule, html: str) -> None:
    """Removes the elements that the rule strips; text behind them stays. `html` is the tree's
    source: a selector whose name does not occur in it is not worth a search."""
    _strip(tree, rule.strip, html, frozenset())


def taken(tree: Any, rule: SiteRule, html: str) -> list[Any]:
    """The elements which hold the story by the rule, outermost ones, without what it strips; none
    if it says nothing or finds nothing."""
    found = {element for one in rule.take for element in _found(tree, one)}
    outer = [one for one in found if not any(a in found for a in one.iterancestors())]
    around = {a for one in outer for a in one.iterancestors()}
    _strip(tree, rule.strip, html, frozenset((*outer, *around)))
    places = {one: at for at, one in enumerate(tree.iter())} if len(outer) > 1 else {}
    return sorted(outer, key=lambda one: places.get(one, 0))


def _strip(tree: Any, selectors: Sequence[str], html: str, kept: frozenset[Any]) -> None:
    classes = _classes(html)
    for one in selectors:
        by_class, names = _looked_for(one)
        may_occur = _may_occur(names, classes if by_class else html)
        for element in _found(tree, one) if may_occur else ():
            if element not in kept and element.getparent() is not None:
                element.drop_tree()


def _classes(html: str) -> str:
    """What stands in the class attributes of a page, each once, or all of it where it is written
    in another way than most."""
    if "CLASS" in html or "Class" in html:
        return html
    return " ".join(frozenset(_CLASSES.findall(html)))


def _found(tree: Any, one: str) -> list[Any]:
    """The elements that a selector means."""
    found: list[Any] = []
    for steps in selector.steps(one):
        *around, last = (tree.xpath(path) for path in steps)
        sets = [set(elements) for elements in around]
        found += [element for element in last if _is_inside(element, sets)]
    return found


def _is_inside(element: Any, around: list[set[Any]]) -> bool:
    """Whether one of each set is around the element, the first outermost."""
    left = len(around)
    for outer in element.iterancestors() if left else ():
        if outer in around[left - 1]:
            left -= 1
            if not left:
                break
    return not left


@lru_cache(maxsize=512)
def _looked_for(one: str) -> tuple[bool, tuple[tuple[str, ...], ...]]:
    """Whether a selector speaks of classes alone, and for each alternative its names."""
    return _CLASS_ONLY.fullmatch(one) is not None, selector.names(one)


def _may_occur(alternatives: Sequence[Sequence[str]], html: str) -> bool:
    for names in alternatives:
        for name in names:
            if name not in html:
                break
        else:
            return True
    return False
