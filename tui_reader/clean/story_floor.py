"""A floor under what the judge of pages keeps: no story is lost, and no other one is read with it.

Looks at how much the kept blocks tell in sentences and, where that is thin, asks whoever else holds
the story: the first extractor, the markup, the page's JSON-LD. Owns these rules; knows no tree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from tui_reader.clean import amid, markup_words, other_stories, outsiders
from tui_reader.clean.blocks import TextBlock
from tui_reader.clean.judged import NAVIGATION, Judged, is_away
from tui_reader.clean.page_claims import Claims
from tui_reader.clean.rule_matcher import hits, is_prose
from tui_reader.clean.rules import MADE
from tui_reader.model import Role
from tui_reader.sentences import WIDE, in_sentences, is_ended, weight

LITTLE = 150
"""Characters below which an extractor found nothing worth the name."""
TOLD = 200
"""Characters in sentences below which nobody has found a story."""
SHORT, MOSTLY = 1_000, 4
"""Characters in sentences below which what is shown may be a story's beginning, and so many times
as much that is hidden behind it is then the rest."""
PART = 0.4
"""Share of all sentences outside menus below which the kept ones look thin."""
CLEARLY = 2
"""So many times as much must another candidate tell."""
ARTICLES = 4
"""Most articles beside the title's own that are other stories; more are a list."""
BEFORE = 12
"""A standfirst stands among so many blocks before the story."""
ALONE, BESIDE = 0.8, 0.95
"""The doubt below which the one sentence right behind the headline is the standfirst, and below
which it is that where both stand in one element."""
MANY = 7
"""Blanks of one that does not end as a sentence does."""
WORDS, SAYS = 5, 40
"""Blanks and characters of a standfirst that is too short for a paragraph."""
_STANDFIRST = (30, 500)
_BYLINE = re.compile(r"\b(?:bylines?|authors?|dates?|published|caption|credits?)\b")
_NAME = re.compile(r"\b(?:author|user|username|nickname|member|poster|profile|name)\b")
"""On a heading: it names who wrote what follows, as over the posts of a thread."""
_HIDES = re.compile(
    r"\b(?:hide(?! (?:from|on|for|in|when|mobile|desktop|tablet|small|print|toc)\b)"
    r"|(?<!flow )hidden(?! (?:print|xs|sm|md|lg|mobile|desktop|phone|tablet|on|for|from|in)\b)"
    r"|invisible|d none(?! d (?:sm|md|lg|xl|block|print)\b)|offcanvas)\b"
)
"""Not "collapse", "modal" and the like: stories stand in these until they are asked for."""


Ask = Callable[[], Sequence[bool]]
"""Which blocks another extractor takes; it is slow."""
Written = Callable[[Judged], Judged]
"""The same with the story that a page holds and does not show, where it shows none."""


def raised(judged: Judged, ask: Ask, written: Written, claims: Claims) -> Judged:
    """The judge's word, put right where it cannot be right."""
    judged = written(_with_story(_with_captions(judged, ask), ask, claims))
    if judged.size(judged.kept) < LITTLE:
        judged = judged.taking(_no_menu(judged))
    judged = _with_steps(judged, claims)
    judged = amid.with_middle(judged)
    judged = amid.with_last_part(judged)
    judged = _without_cards(_one_story(judged, claims), claims)
    judged = judged.taking(other_stories.without(judged.blocks, judged.kept, claims))
    judged = outsiders.without(judged)
    return _with_standfirst(judged, claims)


# --- thin answers


def _with_captions(judged: Judged, ask: Ask) -> Judged:
    """Captions that tell more than all else that is kept are the story's paragraphs."""
    telling = [
        block.role is Role.CAPTION and not is_away(block) and in_sentences(block.text) > 0
        for block in judged.blocks
    ]
    told = sum(in_sentences(b.text) for b, one in zip(judged.blocks, telling, strict=True) if one)
    if told <= max(TOLD, judged.told(judged.kept)) or told <= judged.told(ask()):
        return judged
    blocks = [
        replace(block, role=Role.PARAGRAPH) if one else block
        for block, one in zip(judged.blocks, telling, strict=True)
    ]
    kept = [keep or one for keep, one in zip(judged.kept, telling, strict=True)]
    return Judged(blocks, judged.kept, judged.doubts).taking(kept)


def _with_story(judged: Judged, ask: Ask, claims: Claims) -> Judged:
    """Where little is kept, what another extractor, the markup or JSON-LD tells instead."""
    own = judged.told(judged.kept)
    near = [not is_away(block) for block in judged.blocks]
    thin = own < max(2 * TOLD, PART * judged.told(near))
    if not thin and judged.size(judged.kept) >= LITTLE:
        return judged
    mask = ask()
    little = judged.size(judged.kept) < max(LITTLE, 0.3 * judged.size(mask))
    candidates = _candidates(judged, mask, near, claims)
    if not any(map(judged.told, candidates)):  # a list, a table: the page's own word first
        candidates.reverse()
    for chosen in candidates:
        told = judged.told(chosen)
        if told > CLEARLY * own or (little and told >= own and judged.size(chosen) >= LITTLE):
            judged, own, little = judged.taking(chosen), told, False
    return judged


def _with_steps(judged: Judged, claims: Claims) -> Judged:
    """With what the page's own recipe or guide says is to be done."""
    kept = [
        keep or (claims.is_step(block.text) and not is_away(block))
        for block, keep in zip(judged.blocks, judged.kept, strict=True)
    ]
    return judged if kept == list(judged.kept) else judged.taking(kept)


def _no_menu(judged: Judged) -> list[bool]:
    """All that can be seen and is no menu; where that is next to nothing, what is hidden too."""
    outside = [not (block.dom.zones & NAVIGATION) for block in judged.blocks]
    seen = [one and not block.dom.hidden for block, one in zip(judged.blocks, outside, strict=True)]
    return seen if judged.size(seen) >= LITTLE else outside


def _candidates(
    judged: Judged, mask: Sequence[bool], near: Sequence[bool], claims: Claims
) -> list[Sequence[bool]]:
    """The other extractor's, the body that the markup names, and the first article that tells, or
    where none does that with the title."""
    named = [b.dom.named == "articlebody" and n for b, n in zip(judged.blocks, near, strict=True)]
    articles = [block for block in judged.blocks if block.dom.article]
    telling = (b.dom.article for b in articles if in_sentences(b.text))
    titled = (b.dom.article for b in articles if _is_headline(b) and claims.is_title(b.text))
    first = next(chain(telling, titled), -1)
    article = [
        b.dom.article == first and n and "aside" not in b.dom.zones
        for b, n in zip(judged.blocks, near, strict=True)
    ]
    return [mask, named, article]


# --- other stories


def _one_story(judged: Judged, claims: Claims) -> Judged:
    """Without the articles beside the title's own that have a headline of their own."""
    told: dict[int, int] = {}
    for block, keep in zip(judged.blocks, judged.kept, strict=True):
        if keep and block.dom.article:
            told[block.dom.article] = told.get(block.dom.article, 0) + in_sentences(block.text)
    titled = {b.dom.article for b in judged.blocks if _is_headline(b) and claims.is_title(b.text)}
    long = [article for article, size in told.items() if size >= TOLD]
    home = next((article for article in long if article in titled), 0)
    if len(told) < 2 or not long or not (home or len(told) <= ARTICLES):
        return judged
    others = {article for article in told if article != (home or long[0])}
    lowest = 6 if len(told) <= ARTICLES else 1  # of many, those that are headed as pages are
    levels = _headings(judged.blocks)
    others = {article for article in others if 0 < levels.get(article, 0) <= lowest}
    kept = [
        keep and block.dom.article not in others
        for block, keep in zip(judged.blocks, judged.kept, strict=True)
    ]
    return judged.taking(kept)


def _is_headline(block: TextBlock) -> bool:
    return block.role is Role.HEADING and block.level <= 2


def _headings(blocks: Sequence[TextBlock]) -> dict[int, int]:
    """The level of the headline that each article begins with, among its first four blocks; a
    writer's name is none, nor is a single word."""
    seen: dict[int, int] = {}
    levels: dict[int, int] = {}
    for block in blocks:
        article = block.dom.article
        seen[article] = seen.get(article, 0) + 1
        named = _NAME.search(" ".join(block.dom.words.split("/")[-2:]))
        part = " " not in block.text and not WIDE.search(block.text)  # "Instructions"
        if seen[article] <= 4 and block.role is Role.HEADING and not named and not part:
            levels.setdefault(article, block.level)
    return levels


def _without_cards(judged: Judged, claims: Claims) -> Judged:
    """Without other stories in an element that hides: a headline tells them, which is a link or of
    an article of its own where only a class says that it hides."""
    articles = {block.dom.article: at for at, block in reversed([*enumerate(judged.blocks)])}
    hiding = [
        at
        for at, block in enumerate(judged.blocks)
        if _hides(block, articles.get(block.dom.article) == at, claims)
    ]
    plain = not any(judged.blocks[at].dom.links for at in hiding)
    cards = {judged.blocks[at].dom.path[:-1] for at in hiding}
    unseen = {judged.blocks[at].dom.hidden for at in hiding} - {0}
    kept = [
        keep and block.dom.hidden not in unseen and not other_stories.within(block.dom.path, cards)
        for block, keep in zip(judged.blocks, judged.kept, strict=True)
    ]
    left = judged.told(kept)
    if left < TOLD or (left < SHORT and judged.told(judged.kept) > (1 + MOSTLY) * left and plain):
        return judged  # what waits hidden is the story
    return judged.taking(kept)


def _hides(block: TextBlock, heads_article: bool, claims: Claims) -> bool:
    dom = block.dom
    if block.role is not Role.HEADING or claims.is_title(block.text):
        return False
    linked = dom.linked >= 0.9 * len(block.text)
    return bool(dom.hidden) or bool(
        (linked or (dom.article and heads_article)) and _HIDES.search(dom.words)
    )


# --- the standfirst


def _with_standfirst(judged: Judged, claims: Claims) -> Judged:
    """With the sentence between title and story that its markup, or the page's description, names
    as the story in short."""
    blocks, kept = judged.blocks, list(judged.kept)
    told = (at for at, keep in enumerate(kept) if keep and in_sentences(blocks[at].text) >= 60)
    start = next(told, 0)
    after = claims.headed_at(blocks[:start])
    said: set[str] = {b.text for b, keep in zip(blocks, kept, strict=True) if keep}
    for at in range(max(0, start - BEFORE, after - 1), start):
        apart = at <= after and blocks[at].dom.path[:-1] != blocks[after].dom.path[:-1]
        if not apart and blocks[at].text not in said and _is_standfirst(blocks[at], claims):
            kept[at] = True
            said.add(blocks[at].text)
    judged = judged.taking(kept)
    headed = after >= 0 and blocks[after].role is Role.HEADING
    beyond = (at for at in range(after + 1, start) if not _is_made(blocks[at]))
    first = next(beyond, start) if headed else start
    if first < start and not kept[first] and _stands_alone(judged, first, said):
        kept[first] = True  # what the judge thought of it stays, so that rules may act
    return Judged(blocks, kept, judged.doubts)


def _is_made(block: TextBlock) -> bool:
    """Whether a block tells who made the story, or of the picture above it."""
    made = block.pictures or not MADE.isdisjoint(one.name for one in hits(block.text))
    return block.role is Role.CAPTION or (bool(made) and not in_sentences(block.text))


def _stands_alone(judged: Judged, at: int, said: set[str]) -> bool:
    """Whether a block is a sentence that looks like a standfirst, whatever its markup calls it."""
    block = judged.blocks[at]
    plain = block.role in (Role.PARAGRAPH, Role.HEADING, Role.QUOTE) and not is_away(block)
    most = _STANDFIRST[1]
    spoken = block.text.count(" ") >= WORDS or WIDE.search(block.text) is not None
    short = is_ended(block.text) and spoken and weight(block.text) >= SAYS
    told = (short or is_prose(block.text) or _is_below(judged, at)) and len(block.text) <= most
    most_doubt = BESIDE if short and _beside(judged, at) else ALONE
    if not (plain and told) or block.dom.links or judged.doubts[at] >= most_doubt:
        return False
    return block.text not in said and MADE.isdisjoint(one.name for one in hits(block.text))


def _is_below(judged: Judged, at: int) -> bool:
    """Whether a line of many words and no figure stands with the headline right above it in one
    element: a standfirst may end without a full stop."""
    block = judged.blocks[at]
    worded = block.text.count(" ") >= MANY and weight(block.text) >= SAYS
    return worded and _beside(judged, at) and not any(map(str.isdigit, block.text))


def _beside(judged: Judged, at: int) -> bool:
    """Whether a block stands right below a heading, in the element that holds that."""
    block, head = judged.blocks[at], judged.blocks[at - 1]
    return head.role is Role.HEADING and head.dom.path[:-1] == block.dom.path[:-1]


def _is_standfirst(block: TextBlock, claims: Claims) -> bool:
    own = " ".join(block.dom.words.split("/")[-2:])
    named = block.dom.named in ("description", "alternativeheadline") or markup_words.is_lead(own)
    roles = (Role.PARAGRAPH, Role.HEADING, Role.QUOTE, Role.ITEM)  # several may be listed
    plain = block.role in roles and not is_away(block)
    byline = _BYLINE.search(block.dom.words.rpartition("/")[2])
    least, most = _STANDFIRST
    wide = WIDE.search(block.text) is not None
    said = wide or (least <= len(block.text) and block.text.count(" ") >= 5)
    fits = said and len(block.text) <= most and not claims.is_title(block.text)
    return plain and fits and not byline and (named or claims.describes(block.text))
