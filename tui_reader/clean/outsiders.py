"""What a judge may keep and is none of the story: readers' words, links to others, copies of it.

Owns what a comment's element is called, and how much of a copy must be told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from tui_reader.clean.blocks import TextBlock, narrow
from tui_reader.clean.judged import TAKEN, Judged
from tui_reader.clean.rule_matcher import is_prose
from tui_reader.model import Role
from tui_reader.sentences import in_sentences, is_ended

TOLD = 200
"""Characters in sentences that the story must tell beside its readers."""
MANY = 0.8
"""Share of all that is told from which the readers' words are the page's: a forum."""
FEW = 0.3
"""The same of what is said of other stories, from which it is a list of them."""
UNSEEN, SEEN, MOST = 300, 500, 12
"""Characters from which a block that is not shown, or one that is, may be a copy; how many of the
longest are looked at."""
LINE = 40
"""Characters of a block that a copy may hold again."""
PARTS = 3
"""Blocks that one which can be seen holds again, for it to be a copy."""
COPIED = 0.7
"""Share of a block that others say, from which it is a copy."""
_COMMENTS = re.compile(
    r"(?:^| )(?<!\bhas )(?<!\bno )(?<!\bwith )(?<!\bwithout )(?<!\ballow )(?<!\bshow )"
    r"(?:comments?(?:$| (?:list|thread|body|content|text|item|section|area|container|wrap\w*"
    r"|first|depth|even|odd|author|main|block|holder|post|box))"
    r"|comment(?:list|area|body)|disqus|(?:user|readers?|all|article|post) comments?(?:$| )"
    r"|(?:kommentare|comentarios|commentaires|commenti|reacties)(?:$| ))"
    r"|\b(?:cookies?|consent|gdpr|onetrust|cmplz) (?:law|table|list|bar|banner|notice|modal|popup"
    r"|dialog|settings|preferences|description)s?\b"
    r"|\b(?:onetrust|ot sdk|ot pc|cli (?:modal|privacy)|moove gdpr|borlabs cookie|didomi"
    r"|usercentrics|sourcepoint|cookiebot|qc cmp)\b"
)
"""Class words of an element of comments, of a list of cookies, or of who asks about these. Not
"comments open", nor "has comments" of the story's own element."""
DOUBT = 0.35
"""How likely the judge takes what stands below a headline for junk, for it to be of a card."""
LINKED, NEAR = 0.9, 4
"""Share of a line that is a link, and how many elements around it may say whither."""
MENU = 8
"""Links of one block, and nothing else in it, that are a menu."""
_RELATED = re.compile(
    r"\b(?:related|recommend\w*|recirc\w*|trending|most (?:read|popular|viewed)"
    r"|read (?:also|next|more)|also (?:read|like)|you may|popular posts?|see also|taboola"
    r"|outbrain)\b"
)
_BOXED = re.compile(
    r"\b(?:related|recirc\w*|correlat\w*|relacionad\w*|relate[sz]|verwandt\w*|mehr zum thema"
    r"|lire aussi|leia (?:mais|tambem)|saiba ?mais|leggi anche|lees ook|czytaj (?:tez|takze))\b"
)
"""On an element amid the story, linked or not: it tells of others."""
_MOVES = re.compile(r"\b(?:wow|aos|anim\w*|fade\w*|reveal\w*|scroll\w*|invisible)\b")
"""An element that is hidden until one comes to it."""
_WORDS = re.compile(r"\w+")
_NO_WORDS = bytes(code for code in range(256) if not _WORDS.match(chr(code)))
"""Of a narrow text."""


def without(judged: Judged) -> Judged:
    """Less what is none of the story."""
    judged = _without_named(judged, _COMMENTS, MANY)
    judged = _without_deks(_without_links(_without_named(judged, _BOXED, FEW, TAKEN)))
    judged = _without_unseen(judged)
    return _without_copies(_told_once(judged))


def _without_named(
    judged: Judged, names: re.Pattern[str], most: float, least: float = -1.0
) -> Judged:
    """Without what is doubted and stands in elements that are called so, if it is the lesser part
    and the story stands outside."""
    is_named = _namer(names)
    theirs = [
        keep and doubt > least and any(map(is_named, block.dom.words.split("/")))
        for block, keep, doubt in zip(judged.blocks, judged.kept, judged.doubts, strict=True)
    ]
    if not any(theirs):
        return judged
    whole, said = judged.told(judged.kept), judged.told(theirs)
    if whole - said < TOLD or said > most * whole:
        return judged
    kept = [keep and not one for keep, one in zip(judged.kept, theirs, strict=True)]
    return judged.taking(kept)


@cache
def _namer(names: re.Pattern[str]) -> Callable[[str], bool]:
    """Tells of an element's words whether they name it so: most elements are asked for often, and
    to find a pattern in a dictionary takes as long as to search with it."""

    @lru_cache(maxsize=4096)
    def is_named(words: str) -> bool:
        return names.search(words) is not None

    return is_named


def _without_links(judged: Judged) -> Judged:
    """Without links in an element that says of itself that it leads to other stories, without what
    else stands in a link that began before it, as in cards, and without lines that are nothing but
    many links, or each a link: a menu that no element says it is."""
    is_related = _namer(_RELATED)
    kept = [
        keep
        and not (
            block.dom.linked >= LINKED * (len(block.text) - block.text.count("\n"))
            and block.role in (Role.ITEM, Role.PARAGRAPH, Role.HEADING)
            and (
                block.dom.links >= MENU
                or (
                    2 < block.dom.links == block.text.count("\n") + 1
                    and not in_sentences(block.text)
                )
                or (block.dom.links < 1 and not _is_titled(judged.blocks, at))
                or any(map(is_related, block.dom.words.split("/")[-NEAR:]))
            )
        )
        for at, (block, keep) in enumerate(zip(judged.blocks, judged.kept, strict=True))
    ]
    return judged.taking(kept) if judged.told(kept) >= TOLD else judged


def _is_titled(blocks: Sequence[TextBlock], at: int) -> bool:
    """Whether a block stands right below a headline of the page's first rank."""
    return at > 0 and blocks[at - 1].role is Role.HEADING and blocks[at - 1].level == 1


def _without_unseen(judged: Judged) -> Judged:
    """Without what is set where nobody sees it, and what is hidden between two paragraphs that are
    shown: what waits for a reader stands behind the last of them, or below its own name."""
    blocks, hidden = judged.blocks, dict[int, list[int]]()
    for at, block in enumerate(blocks):
        if judged.kept[at] and block.dom.hidden:
            hidden.setdefault(block.dom.hidden, []).append(at)
    if not hidden:
        return judged
    shown = [keep and not b.dom.hidden for b, keep in zip(blocks, judged.kept, strict=True)]
    told, kept = judged.told(shown), list(judged.kept)
    if told < TOLD:
        return judged
    for element, inside in hidden.items():
        size = sum(in_sentences(blocks[at].text) for at in inside)
        amid = _is_told(blocks, shown, inside[0], -1) and _is_told(blocks, shown, inside[-1], 1)
        moved = _MOVES.search(blocks[inside[0]].dom.words) is not None
        if element < 0 or (amid and size <= told and not moved):
            for at in inside:
                kept[at] = False
    return judged.taking(kept)


def _is_told(blocks: Sequence[TextBlock], shown: Sequence[bool], at: int, step: int) -> bool:
    """Whether the next block that is shown, before or behind one, is a paragraph of the story."""
    at += step
    while 0 <= at < len(blocks) and not shown[at]:
        at += step
    near = blocks[at] if 0 <= at < len(blocks) else None
    if near is None or near.role is not Role.PARAGRAPH:
        return False
    return is_prose(near.text) and is_ended(near.text) and not near.text.endswith(("?", "？"))


def _without_deks(judged: Judged) -> Judged:
    """Without what is said of another story below its headline, a link that is not kept, where the
    judge doubts all that stands with it in their element."""
    blocks, kept = judged.blocks, list(judged.kept)
    heads = [
        at
        for at, block in enumerate(blocks)
        if block.role is Role.HEADING
        and not kept[at]
        and block.dom.linked >= LINKED * len(block.text)
    ]
    if not heads:
        return judged
    sure = {
        block.dom.path[:-1]
        for block, keep, doubt in zip(blocks, kept, judged.doubts, strict=True)
        if keep and doubt < DOUBT
    }
    for at in heads:
        home = blocks[at].dom.path[:-1]
        for below in range(at + 1, min(len(blocks), at + 1 + NEAR)):
            other = blocks[below].dom.path[:-1] != home or blocks[below].role is Role.HEADING
            if other or home in sure:
                break
            kept[below] = False
    return judged.taking(kept)


def _told_once(judged: Judged) -> Judged:
    """Without a second telling of the whole story, as for printing or for another screen."""
    first: dict[str, int] = {}
    again: dict[str, int] = {}
    for at, block in enumerate(judged.blocks):
        text = block.text
        told = judged.kept[at] and len(text) >= LINE and in_sentences(text)
        if told and first.setdefault(text, at) != at:
            if text in again:
                return judged  # it is said over and over
            again[text] = at
    if len(again) < PARTS:
        return judged
    twice, once = (sum(map(in_sentences, texts)) for texts in (again, first))
    if twice < COPIED * once:
        return judged
    start, end = min(again.values()), max(again.values())
    seen = {judged.blocks[at].text for at in range(start) if judged.kept[at]}
    while start and judged.blocks[start - 1].text in seen and _is_heading(judged.blocks[start - 1]):
        start -= 1
    tells = any(start <= at <= end for at in first.values())
    kept = [keep and not (start <= at <= end) for at, keep in enumerate(judged.kept)]
    return judged if tells else judged.taking(kept)


def _is_heading(block: TextBlock) -> bool:
    return block.role is Role.HEADING


def _without_copies(judged: Judged) -> Judged:
    """Without a block that says again, in one, what others say: a page may hold its story once
    more for machines or for printing."""
    blocks = judged.blocks
    lumps = [
        at
        for at, keep in enumerate(judged.kept)
        if keep and len(blocks[at].text) >= (UNSEEN if blocks[at].dom.hidden else SEEN)
    ]
    if not lumps:
        return judged
    kept = list(judged.kept)
    bare = [_bare(b.text) if keep else "" for b, keep in zip(blocks, kept, strict=True)]
    lumps.sort(key=lambda at: (not blocks[at].dom.hidden, -len(bare[at])))
    for at in lumps[:MOST]:
        others = {bare[n] for n, keep in enumerate(kept) if keep and n != at}
        again = [len(one) for one in others if len(one) >= LINE and one in bare[at]]
        rest = sum(map(len, others))
        whole = len(again) >= PARTS and sum(again) > COPIED * rest  # not a summary of it
        copied = sum(again) >= COPIED * len(bare[at])
        kept[at] = not (copied and (whole or blocks[at].dom.hidden))
    return judged.taking(kept)


def _bare(text: str) -> str:
    plain = narrow(text)
    if plain is None:
        return "".join(_WORDS.findall(text))
    return plain.translate(None, _NO_WORDS).decode("latin-1")
