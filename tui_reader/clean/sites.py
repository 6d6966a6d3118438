"""Per-site rules: what to take and what to strip, one alphabetical row per host.

Owns the table and the small selector language: `tag`, `.class`, `#id`, `[name=value]`, `[name]`,
joined without blanks, nested with blanks, alternatives with commas. User rules have the same form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from tui_reader import sanitise
from tui_reader.records import dataclass

_PART = re.compile(
    r"(?P<tag>[a-z][a-z0-9]*|\*)|\.(?P<cls>[\w-]+)|#(?P<id>[\w-]+)"
    r"|\[(?P<name>[\w-]+)(?:=[\"']?(?P<value>[^\"'\]]*)[\"']?)?\]"
)
_NAME = re.compile(r"(?<=[.#=\"'])[\w-]+")


@dataclass(frozen=True, slots=True)
class SiteRule:
    host: str
    """Host name; its subdomains are meant too. "*" is every site."""
    take: tuple[str, ...] = ()
    """Selectors of the elements that hold the story; empty leaves it to the extractor."""
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
        take=(".mw-parser-output",),
        strip=(".mw-editsection", ".navbox", ".metadata", ".noprint"),
    ),
)  # fmt: skip


def rule_for(url: str, own: Sequence[SiteRule] = ()) -> SiteRule:
    """The rules for a page, joined: the user's, the site's and the general one."""
    host = sanitise.host(url)
    found = [
        r for r in (*own, *SITES) if r.host == "*" or host == r.host or host.endswith("." + r.host)
    ]
    take = next((rule.take for rule in found if rule.take), ())
    return SiteRule(str(host), take, tuple(s for rule in found for s in rule.strip))


def prune(tree: Any, rule: SiteRule, html: str) -> None:
    """Removes the elements that the rule strips; text behind them stays. `html` is the tree's
    source: a selector whose name does not occur in it is not worth a search."""
    wanted = (selector for selector in rule.strip if _may_occur(selector, html))
    for path in filter(None, map(xpath, wanted)):
        for element in tree.xpath(path):
            if element.getparent() is not None:
                element.drop_tree()


def _may_occur(selector: str, html: str) -> bool:
    return any(
        all(name in html for name in _NAME.findall(alternative))
        for alternative in selector.split(",")
    )


def taken(tree: Any, rule: SiteRule) -> Any:
    """The element which holds the story by the rule, or None."""
    for path in filter(None, map(xpath, rule.take)):
        found = tree.xpath(path)
        if found:
            return found[0]
    return None


@lru_cache(maxsize=512)
def xpath(selector: str) -> str:
    """A selector as XPath; "" if it cannot be read."""
    paths = []
    for alternative in selector.split(","):
        steps = [_step(part) for part in alternative.split()]
        if not steps or not all(steps):
            return ""
        paths.append("".join("//" + step for step in steps))
    return " | ".join(paths)


def _step(compound: str) -> str:
    tag, tests, at = "*", [], 0
    while at < len(compound):
        found = _PART.match(compound, at)
        if not found:
            return ""
        at = found.end()
        if found["tag"]:
            tag = found["tag"]
        elif found["cls"]:
            tests.append(f"contains(@class,'{found['cls']}')")  # most fail here, and soon
            tests.append(f"contains(concat(' ',normalize-space(@class),' '),' {found['cls']} ')")
        elif found["id"]:
            tests.append(f"@id='{found['id']}'")
        else:
            value = found["value"]
            tests.append(f"@{found['name']}" if value is None else f"@{found['name']}='{value}'")
    return tag + "".join(f"[{test}]" for test in tests)
