"""Where a page goes on with another story: elements beside the story's own, made as it is made.

Endless scrolling, tickers and blogs put the next story into a twin of the element that holds the
first. Owns what makes a twin; knows no tree and no judge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from tui_reader.clean.blocks import Dom, TextBlock
from tui_reader.clean.page_claims import Claims
from tui_reader.model import Role
from tui_reader.sentences import in_sentences, is_ended

OWN = 200
"""Characters in sentences that the title's own element must tell: else it holds the title only."""
OTHERS = 120
"""The same of the other story, whether the judge keeps all of it or a sentence."""
NEAR = 3
"""Blocks behind a headline, or at the beginning of an element, among which its date stands."""
LONGEST = 200
"""Characters of a headline."""
Path = tuple[int, ...]
_STORY = re.compile(r"\b(?:article|post|entry|story|news item|hentry)\b")
_PART = re.compile(r"\b(?:section|part|body|content|chapter|block|paragraph|text|header|title)s?\b")
_HEAD = re.compile(r"\b(?:headline|title)\b")
_IN_LINE = r"(?:[^.!?]|(?<=\d)\.)"
"""A sign of a line: the point of a clock or of a day ends no sentence."""
_DATED = re.compile(
    r"(?i)(?:by |von |par |por |di |door )[A-ZÀ-Þ][^.!?]{2,60}$"
    rf"|{_IN_LINE}{{0,40}}"
    r"(?:\b\d{4}\b|\b\d{1,2}[:.h]\d\d\b|\d ?[月日]|\b\d{1,2}\.? \w{3,9}\b|\b\w{3,9} \d{1,2}\b)"
    rf"{_IN_LINE}{{0,40}}$"
)
"""A line that says who wrote, or when."""
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}(?:[,(][^()—–]{0,40}\)?)? ?(?:[—–]|--?) ")
"""How agencies begin a story: where, when, who."""
_SIGNED = re.compile(
    r"(?i)(?:by |von |par |por |di |door |av |af |autor:? )[A-ZÀ-Þ][^.!?]{2,80}\b(?:19|20)\d\d\b"
    rf"{_IN_LINE}{{0,30}}$"
)
"""A line that says both."""
_NEXT = re.compile(
    r"(?i)(?:(?:read |up )?next(?: up| article| story)?|nächster (?:artikel|beitrag)"
    r"|(?:article|actualité) suivante?|siguiente (?:artículo|noticia)|prossimo articolo"
    r"|próxim[oa] (?:artigo|notícia)|volgend artikel|następny artykuł|следующая (?:статья|новость)"
    r"|次の記事|下一篇(?:文章)?|다음 기사)[:：]?$"
)
"""A line that names what follows another story."""
_OTHERS = re.compile(
    r"(?i)(?:more (?:from|news|stories)\b.{0,40}"
    r"|other (?:news|stories|articles)|also in the news|in other news|latest (?:news|stories)"
    r"|weitere (?:meldungen|nachrichten|artikel|beiträge|themen)"
    r"|autres (?:articles|actualités|informations)|(?:otras|más) noticias|altre notizie"
    r"|(?:outras|mais) notícias|(?:ander|meer) nieuws|inne wiadomości|другие новости)[:：]?$"
)
"""One that may as well head a part of a briefing: only a story with its own date behind it is
another."""


def without(blocks: Sequence[TextBlock], kept: Sequence[bool], claims: Claims) -> list[bool]:
    """What is kept, less the stories beside the one that bears the page's title."""
    title = next(
        (
            at
            for at, block in enumerate(blocks)
            if is_head(block) and claims.is_title(block.text) and not block.dom.hidden
        ),
        None,
    )
    if title is None:
        return list(kept)
    others = _others(blocks, kept, title) | _inside(blocks, kept, title)
    out = [
        keep and not (others and any(path[:depth] in others for depth in range(1, len(path) + 1)))
        for keep, path in zip(kept, (block.dom.path for block in blocks), strict=True)
    ]
    return _until_next(blocks, out, title)


def _others(blocks: Sequence[TextBlock], kept: Sequence[bool], title: int) -> set[tuple[int, ...]]:
    """The elements of other stories, as paths."""
    own, found = blocks[title].dom.path, set()
    told: dict[int, dict[tuple[int, ...], int]] = {}
    holds: dict[int, dict[tuple[int, ...], int]] = {}
    for at in range(title + 1, len(blocks)):
        path = blocks[at].dom.path
        if path == blocks[at - 1].dom.path:
            continue  # the first block of no element
        depth = _common(own, path) + 1
        branch = path[:depth]
        if depth > min(len(own), len(path)) or not _is_twin(blocks, (title, at), depth):
            continue
        if depth not in told:
            told[depth] = _told(blocks, kept, depth)
            holds[depth] = _told(blocks, [True] * len(blocks), depth)
        if told[depth].get(own[:depth], 0) < OWN:
            break  # the title's element holds no story: these are parts of one
        if told[depth].get(branch, 0) and holds[depth][branch] >= OTHERS:
            found.add(branch)
    return found


def _is_twin(blocks: Sequence[TextBlock], places: tuple[int, int], depth: int) -> bool:
    """Whether the element at a depth in which a block stands first is made as the title's is, and
    begins as a story begins."""
    title, other = (blocks[at] for at in places)
    at = places[1]
    branch = other.dom.path[:depth]
    if blocks[at - 1].dom.path[:depth] == branch:
        return False  # not its first block
    words = _words(title.dom, depth)
    if words is None or _words(other.dom, depth) != words:
        return False
    first = [block for block in blocks[at : at + NEAR + 1] if block.dom.path[:depth] == branch]
    above = takewhile(lambda one: not in_sentences(one.text), first)
    head = next(filter(is_head, above), None)
    dated = _is_dated(first)
    articles = all(one.dom.article == one.dom.path[depth - 1] for one in (title, other))
    part = _PART.search(words) is not None
    named = articles or (not part and _STORY.search(words) is not None)
    if head is None:
        return named and dated
    linked = head.dom.linked >= 0.9 * len(head.text)
    own = blocks[places[0] + 1 : places[0] + 1 + NEAR]
    alike = dated and head.level == title.level and _is_dated(own)
    if part or alike:
        return (linked or alike) and dated
    below = blocks[places[0] + 1].role
    if head.level == title.level and below is Role.ITEM is first[-1].role:
        return True  # the page's title stands in an item of a list: the others are stories, too
    return named or (head.level == title.level == 1) or (bool(words) and (linked or dated))


def _is_dated(first: Sequence[TextBlock]) -> bool:
    """Whether one of the blocks below a headline says who wrote, or when."""
    lines = (one.text.partition("\n")[0] for one in first if not is_head(one))
    above = takewhile(lambda line: not in_sentences(line), lines)
    return any(map(_DATED.match, above))


def _inside(blocks: Sequence[TextBlock], kept: Sequence[bool], title: int) -> set[Path]:
    """The elements, anywhere behind the title's story, that begin with a headline of the page's
    first rank and who wrote below it or when, or no article's where the title's is one: a story
    within the first one's element or behind it."""
    found: set[Path] = set()
    own, told = blocks[title].dom.path, 0
    if blocks[title].level != 1:
        return found
    for at in range(title + 1, len(blocks) - 1):
        block = blocks[at]
        told += in_sentences(block.text) if kept[at] else 0
        if told < OWN or block.level != 1 or block.role is not Role.HEADING:
            continue
        path = block.dom.path
        depth = max(_common(blocks[at - 1].dom.path, path), _common(own, path)) + 1
        first = blocks[at : at + 1 + NEAR]
        apart = blocks[title].dom.article not in (0, block.dom.article)
        inside = [b for b in first if b.dom.path[:depth] == path[:depth]]
        if depth < len(path) and (apart or _is_dated(inside)):
            found.add(path[:depth])
    return found


def is_head(block: TextBlock) -> bool:
    """Whether a block is a headline, of an element for it or of one that is called so."""
    if block.role is Role.HEADING:
        return True
    own = block.dom.words.rpartition("/")[2]
    plain = block.role is Role.PARAGRAPH and len(block.text) <= LONGEST
    return plain and not is_ended(block.text) and _HEAD.search(own) is not None


def _until_next(blocks: Sequence[TextBlock], kept: Sequence[bool], title: int) -> list[bool]:
    """Less what follows a heading that says that other stories do, where a headline with a text of
    its own follows it, and no list of links; and less what follows a second title."""
    told = 0
    for at in range(title + 1, len(blocks) - 2):
        block, head, *after = blocks[at : at + 3 + NEAR]
        told += in_sentences(block.text) if kept[at] else 0
        if told < OWN or block.role is not Role.HEADING:
            continue
        if _is_second_title(blocks, title, at) or _is_signed_alike(blocks, title, at):
            return [keep and place < at for place, keep in enumerate(kept)]
        if head.role is not Role.HEADING:
            continue
        above = [one.text for one in takewhile(lambda one: not in_sentences(one.text), after)]
        tells = len(above) < len(after) and kept[at + 2 + len(above)]
        dated = any(map(_DATED.match, above))
        if tells and (_NEXT.match(block.text) or (dated and _OTHERS.match(block.text))):
            return [keep and place < at for place, keep in enumerate(kept)]
    return list(kept)


def _is_second_title(blocks: Sequence[TextBlock], title: int, at: int) -> bool:
    """Whether a headline is one more of the title's rank, beside it, and below it stands who wrote
    it or when, as below the title of a story, or both begin as agencies' do: of another rank than
    the first, in an element that is called alike."""
    one, other = blocks[title], blocks[at]
    if not (one.level == other.level and one.dom.path[:-1] == other.dom.path[:-1]):
        return False
    below, beyond = (blocks[n + 1] for n in (title, at))
    dated = (below.dom.tag, below.dom.words) == (beyond.dom.tag, beyond.dom.words)
    if _DATELINE.match(below.text) and _DATELINE.match(beyond.text):
        return True
    if one.level != 1 and not (dated and _DATED.match(below.text) and _DATED.match(beyond.text)):
        return False
    after = blocks[at + 1 : at + 1 + NEAR]
    above = [each.text for each in takewhile(lambda each: not in_sentences(each.text), after)]
    return len(above) < len(after) and any(map(_DATED.match, above))


def _is_signed_alike(blocks: Sequence[TextBlock], title: int, at: int) -> bool:
    """Whether below a headline beside the title stands who wrote and on which day, as it does
    below the title, in elements that are called alike: each is a story of somebody's."""
    one, other = blocks[title], blocks[at]
    if one.dom.path[:-1] != other.dom.path[:-1] or other.level > one.level + 1:
        return False
    own, theirs = blocks[title + 1], blocks[at + 1]
    alike = (own.dom.tag, own.dom.words) == (theirs.dom.tag, theirs.dom.words)
    return alike and all(_SIGNED.match(each.text) is not None for each in (own, theirs))


def _told(
    blocks: Sequence[TextBlock], kept: Sequence[bool], depth: int
) -> dict[tuple[int, ...], int]:
    """How much is kept in sentences in each element at a depth."""
    told: dict[tuple[int, ...], int] = {}
    for block, keep in zip(blocks, kept, strict=True):
        if keep:
            branch = block.dom.path[:depth]
            told[branch] = told.get(branch, 0) + in_sentences(block.text)
    return told


def _common(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """How many elements two paths share."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _words(dom: Dom, depth: int) -> str | None:
    """Class and id words of the element at a depth of a block's path; None where it is too far up
    for them to be known."""
    near = dom.words.split("/")
    at = depth - 1 - len(dom.path)
    return near[at] if -at <= len(near) else None


def within(path: tuple[int, ...], elements: set[tuple[int, ...]]) -> bool:
    """Whether a path leads into one of the elements, or to it."""
    return bool(elements) and any(path[:depth] in elements for depth in range(len(path) + 1))
