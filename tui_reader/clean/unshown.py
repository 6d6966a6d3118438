"""What a page holds of its story and shows nowhere: in the state of its scripts, in data for them,
in templates and frames that a script would fill.

Knows no framework and no name of one: what is written between quotes is read with the keys and the
brackets around it, and the part that bears the page's title and tells most is the story. Believes
nothing without such a title or name. Slow, and asked only where the page itself tells little.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui_reader.clean import dom_blocks, markup_words, page_tree
from tui_reader.clean.blocks import Dom, TextBlock, tidy
from tui_reader.clean.judged import TAKEN, Judged, is_away
from tui_reader.clean.page_claims import Claims
from tui_reader.clean.script_texts import (
    NONE,
    TAGGED,
    Node,
    bare,
    is_aside,
    is_body,
    measure,
    parts,
    tells,
    words,
)
from tui_reader.model import Role
from tui_reader.sentences import WIDE, in_sentences, is_ended

TOLD = 200
"""Characters in sentences from which a part is a story."""
PART, CLEARLY = 0.4, 2
"""Share of all sentences outside menus below which a page shows little; so many times as much must
be written elsewhere."""
LONG, HALF, BEGINS = 500, 0.5, 40
"""What must be written where a page tells much, but bears no headline: characters in sentences,
share of what it tells; and with how many of its characters a line is found again."""
MOST = 0.6
"""Share of what a part tells from which a part of it is the story, and the rest is around it."""
ALIKE, MANY = 3, 50
"""So many parts that name the same are a list; how many are looked at."""
SAYS = 0.5
"""Share of the words of the page's title that a story without one says again."""
_KINDS = ("type", "tag", "nodeType", "_type", "style", "kind")
"""Keys that say what a text is."""
_SPANS = frozenset(("text", "span", "link", "a", "strong", "em", "bold", "italic", "mark", "code"))
"""What a piece of a paragraph is called."""
_HEADS = re.compile(r"h[1-6]$|head|subtitle", re.I)
_ITEMS = re.compile(r"(?:list-?_?item|li)$", re.I)
_CONTINUES = re.compile(r"[ \u00a0,.;:!?)\]»”’]")


def raised(judged: Judged, claims: Claims, html: str) -> Judged:
    """Where a page shows little, or little below its headline, the body that its JSON-LD holds, or
    what is written elsewhere."""
    own = judged.told(judged.kept)
    near = [not is_away(block) for block in judged.blocks]
    thin = own < max(2 * TOLD, PART * judged.told(near))
    if not thin and _tells_below_title(judged, claims):
        return judged
    for written in (claims.blocks, lambda: blocks(html, claims)):
        body = written()
        told = sum(in_sentences(block.text) for block in body)
        if told > max(TOLD, CLEARLY * own) if thin else _is_elsewhere(judged, body, told):
            return _instead(judged, body)
    return judged


def _tells_below_title(judged: Judged, claims: Claims) -> bool:
    """Whether a page shows its headline, and a story below it."""
    first = claims.headed_at(judged.blocks)
    if first < 0:
        return False
    below = [keep and at > first for at, keep in enumerate(judged.kept)]
    return judged.told(below) >= TOLD


def _is_elsewhere(judged: Judged, body: Sequence[TextBlock], told: int) -> bool:
    """Whether a page that shows little below its headline tells other things than its story."""
    if told < max(LONG, HALF * judged.told(judged.kept)):
        return False
    shown = " ".join(block.text for block in judged.blocks)
    return not any(block.text[:BEGINS] in shown for block in body if in_sentences(block.text))


def _instead(judged: Judged, body: Sequence[TextBlock]) -> Judged:
    """A body that the page does not show; what it shows instead is left out."""
    return Judged(
        [*body, *judged.blocks],
        [True] * len(body) + [False] * len(judged.blocks),
        [TAKEN] * len(body) + list(judged.doubts),
    )


def blocks(html: str, claims: Claims) -> list[TextBlock]:
    """The story that is written and not shown; [] where there is none to be believed."""
    page = Node([("", one) for one in parts(html)])
    if measure(page) < TOLD:
        return []
    home = _titled(page, claims)
    if home is not None:
        found = _lines(_inmost(home)[0])
        return [*_leads(home, found), *found]
    told = [one.told if isinstance(one, Node) else tells("", one) for _, one in page.rows]
    part = page.rows[told.index(max(told))][1]
    inmost, named = _inmost(part if isinstance(part, Node) else Node([("html", part)]))
    found = _lines(inmost)
    headed = any(claims.is_title(block.text) for block in found)
    named = named or (isinstance(part, Node) and _bears_title(part, claims))
    return found if headed or (named and _says(found, claims)) else []


def _inmost(part: Node) -> tuple[Node, bool]:
    """The part of a part that is the story, and whether a key on the way to it says so."""
    named = False
    while (inner := _most(part)) is not None:
        named = named or is_body(inner[0])
        if isinstance(inner[1], str):
            return Node([inner], in_sentences(inner[1])), named
        part = inner[1]
    return part, named


# --- what of it is the story


def _titled(node: Node, claims: Claims) -> Node | None:
    """The part that bears the page's title and tells the most."""
    best = None
    for one in _all(node, TOLD):
        if one.told > (best.told if best else TOLD) and _is_titled(one, claims):
            best = one
    return best


def _is_titled(node: Node, claims: Claims) -> bool:
    """Whether a part bears the page's title, itself or in a small part of it."""
    small = (one for _, one in node.rows if isinstance(one, Node) and one.told < TOLD)
    return _names_title(node, claims) or any(_names_title(one, claims) for one in small)


def _names_title(node: Node, claims: Claims) -> bool:
    return any(claims.is_title(entities.unescape(bare(text)).strip()) for _, text in node.texts)


def _bears_title(node: Node, claims: Claims) -> bool:
    """Whether the page's title stands anywhere in a part."""
    return any(_is_titled(one, claims) for one in _all(node, 0))


def _all(node: Node, least: int) -> Iterator[Node]:
    yield node
    for _, one in node.rows:
        if isinstance(one, Node) and one.told >= least:
            yield from _all(one, least)


def _most(node: Node) -> tuple[str, str | Node] | None:
    """What tells the most of a part: of several of one kind only if hardly any beside it tells."""
    told = [
        tells(key, one) if isinstance(one, str) else one.told * (not is_aside(key))
        for key, one in node.rows
    ]
    most = max(told, default=0)
    if not most or (most < MOST * node.told and _is_list(node)):
        return None
    named = (told[at] for at, (key, _) in enumerate(node.rows) if key and is_body(key))
    best = next((size for size in named if size >= TOLD), most)
    return node.rows[told.index(best)]


def _is_list(node: Node) -> bool:
    """Whether a part is a list of what is alike: without names, or of parts that name the same."""
    if not any(key for key, _ in node.rows):
        return True
    shapes = [
        frozenset(key for key, _ in one.rows)
        for _, one in node.rows
        if isinstance(one, Node) and one.told
    ]
    return max((shapes.count(shape) for shape in shapes[:MANY]), default=0) >= ALIKE


def _says(found: Sequence[TextBlock], claims: Claims) -> bool:
    """Whether a text says the words of the page's title; a page without one says nothing."""
    text = " ".join(block.text.casefold() for block in found)
    shares = [
        sum(word in text for word in words) / len(words)
        for title in claims.titles
        if (words := [word for word in title.split() if len(word) > 3 or WIDE.search(word)])
    ]
    return max(shares, default=1.0) >= SAYS


def _leads(home: Node, found: Sequence[TextBlock]) -> list[TextBlock]:
    """The standfirst that stands beside the title, where the story does not begin with it."""
    for key, text in home.texts:
        lead = tidy(entities.unescape(bare(text)))
        if markup_words.is_lead(words(key)) and in_sentences(lead):
            whole = " ".join(block.text for block in found)
            return [] if lead.rstrip(" .…")[:80] in whole else [TextBlock(lead)]
    return []


def _lines(node: Node) -> list[TextBlock]:
    """The lines of a part: all texts under the keys that tell, as markup where they are."""
    rows = list(_rows(node, ""))
    keys = {key for _, key, text, _ in rows if tells(key, text)}
    made: list[TextBlock] = []
    last, joined = 0, ""
    for home, key, text, kind in rows:
        if key not in keys or key.lower() in NONE or not text.strip():
            continue
        if TAGGED.search(text):
            made += _marked(text)
            joined = ""
        elif home == last and joined and _goes_on(joined, text, kind):
            joined += text
            made[-1:] = [replace(made[-1], text=tidy(joined))]
        else:
            each = (tidy(entities.unescape(part)) for part in text.split("\n"))
            made += [TextBlock(line, *_role(kind)) for line in each if line]
            joined = "" if "\n" in text else text
        last = home
    once = {block.text: block for block in made if " " in block.text or WIDE.search(block.text)}
    return list(once.values())


def _rows(node: Node, kind: str, home: int = 0) -> Iterator[tuple[int, str, str, str]]:
    """The texts of a part in order: the list they stand in, the key, the text, what it is."""
    said = dict(node.texts)
    kind = next((said[key] for key in _KINDS if key in said), kind)
    for key, one in node.rows:
        if isinstance(one, str):
            yield home, key, one, kind
        else:
            listed = all(not name for name, _ in one.rows)
            yield from _rows(one, kind, id(one) if listed else home)


def _goes_on(line: str, text: str, kind: str) -> bool:
    """Whether a text goes on with a line: marked words of one paragraph stand one by one."""
    seam = line[-1:].isspace() or _CONTINUES.match(text) is not None
    return seam or (kind in _SPANS and not is_ended(line))


def _role(kind: str) -> tuple[Role, int]:
    if _HEADS.match(kind):
        return Role.HEADING, 2
    return (Role.ITEM if _ITEMS.match(kind) else Role.PARAGRAPH), 0


def _marked(text: str) -> list[TextBlock]:
    """The blocks of markup, as of no tree."""
    tree = page_tree.tree_of(text)
    found = dom_blocks.stripped_blocks(text) if tree is None else dom_blocks.blocks_of(tree)
    return [
        replace(one, dom=Dom(tag=one.dom.tag, linked=one.dom.linked, links=one.dom.links))
        for one in found
    ]
