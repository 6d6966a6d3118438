"""HTML -> the lxml tree that a browser would make of it.

A browser's parser reads the page, so that no element that is skipped swallows what follows it; lxml
reads what that one writes. Owns which elements go before any text is read. Decides nothing about
junk, and never takes away what holds a story.
"""

from __future__ import annotations

import html as entities
import re
from typing import Any

from tui_reader.clean import (
    base_url,
    dom_blocks,
    embeds,
    input_limits,
    page_source,
    parse_cost,
    pictures,
    spelled_out,
    style_sheets,
)
from tui_reader.sentences import in_sentences

HOLDERS = ("button", "select", "object", "video", "audio", "canvas", "map", "option")
"""Elements whose text is no story, unless they were left open and hold what follows."""
DROPPED = [*HOLDERS, "embed", "iframe", "textarea", "svg", "style", "template"]
_TABLES = ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col")
"""Where one of these is, the parser may set a <tbody>."""
HELD = 300
"""Characters in sentences from which such an element holds a story."""
_SIGN = re.compile(r"[a-zA-Z]\w{0,9}[$,;)\]+*^|]")
_LESS = re.compile(rf"<(?={_SIGN.pattern})")
"""A sign of a formula that a parser would take for a tag."""
_FRACTION = re.compile(r"(?<=\d)(?:\u2044|&frasl;|&#8260;)(?=\d)")
_NOT_WORD = re.compile(r"\W+")
_WRITTEN = re.compile(
    r"(<noscript\b[^<>]{0,200}>)([^<]{0,100000}&lt;[^<]{0,100000})(?=</noscript>)", re.I
)
"""What is for those without scripts, as a browser with scripts writes it: as text."""


def tree_of(html: str) -> Any:
    """The tree of HTML, or None where it goes beyond the limits and no parser should see it."""
    return parse(input_limits.without_scripts(html))


def parse(bare: str) -> Any:
    """The tree of HTML without scripts. What would be too much for a browser's parser is read by
    lxml alone, which gives up in time."""
    bare = _as_meant(bare)
    tokens = parse_cost.tokens_of(bare)
    if any(map(_SIGN.match, tokens.numbers)):
        bare = _LESS.sub("&lt;", bare)
        tokens = parse_cost.tokens_of(bare)
    named = tokens.named()
    if _has_players(bare, named):
        bare = embeds.stand_ins(bare)
        tokens = parse_cost.tokens_of(bare)
    if parse_cost.is_small(bare, tokens):
        bare = _as_browsers_do(bare, named)
    tags = input_limits.tags_of(bare)
    if not input_limits.passes(bare, tags):
        return None
    written = bare.encode("utf-8", "replace")
    tree = dom_blocks.parse(written)
    if tree is not None:
        source = page_source.page_source(written, tags)
        if base_url.XML_BASE in bare:
            base_url.follow_xml_base(tree)
        if style_sheets.NAME in bare:
            style_sheets.apply(tree)
        if source.has("noscript"):
            _show_noscript(tree)
            _show_lazy(tree)
        spelled_out.spell_out(tree, source)
    return tree


def _as_meant(bare: str) -> str:
    """Slashes of fractions as slashes, and what is written for those without scripts."""
    if "\u2044" in bare or "&frasl;" in bare or "&#8260;" in bare:
        bare = _FRACTION.sub("/", bare)
    if "&lt;" in bare and "<noscript" in bare:
        bare = _WRITTEN.sub(lambda found: found[1] + entities.unescape(found[2]), bare)
    return bare


def _has_players(bare: str, named: frozenset[str]) -> bool:
    begun = frozenset(name.partition("-")[0] for name in named)
    return not begun.isdisjoint(embeds.NAMES) and embeds.has_any(bare)


def _as_browsers_do(bare: str, named: frozenset[str]) -> str:
    """The page as a browser's parser writes it again, without what is no text. `named` are the
    names of all its elements."""
    from selectolax.lexbor import LexborHTMLParser

    page = LexborHTMLParser(bare)
    for node in page.css(",".join(HOLDERS)) if not named.isdisjoint(HOLDERS) else ():
        if in_sentences(node.text()) >= HELD:
            node.unwrap()
        else:
            node.insert_before(" ")  # what stands on both sides is not one word
    page.strip_tags([name for name in DROPPED if name in named])
    if not named.isdisjoint(_TABLES):
        page.unwrap_tags(["tbody"])
    return page.html or ""


def _show_noscript(tree: Any) -> None:
    """A story for those without scripts is shown, unless the page tells it anyway."""
    told = [one for one in tree.iter("noscript") if in_sentences(" ".join(one.itertext())) >= HELD]
    if told:
        shown = _bare(" ".join(_texts_outside(tree)))
        for one in told:
            if _bare(" ".join(one.itertext()))[:HELD] not in shown:
                one.tag = "div"


def _show_lazy(tree: Any) -> None:
    """Pictures for those without scripts are shown where nothing else shows them."""
    for one in list(tree.iter("noscript")):
        inside = [pictures.source(image) for image in one.iter("img")]
        beside = (one.getprevious(), one.getnext())
        shown = any(
            near is not None and near.tag == "img" and pictures.source(near) for near in beside
        )
        if any(inside) and not shown and not in_sentences("".join(one.itertext())):
            one.tag = "span"


def _texts_outside(tree: Any) -> list[str]:
    """The texts of a tree that stand in no <noscript>."""
    found: list[str] = tree.xpath("//text()[not(ancestor::noscript or ancestor::script)]")
    return found


def _bare(text: str) -> str:
    return _NOT_WORD.sub("", text)
