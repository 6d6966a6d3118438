"""Decides which blocks go: rules at their places, then the scorer; when in doubt a block stays.

Owns the order of the decisions. Nothing is cut from a point to the end: every block is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui_reader.clean import appeals, line_scorer, rule_matcher, voices
from tui_reader.clean.blocks import Decided, TextBlock, Verdict, as_role, fold
from tui_reader.clean.rules import BUTTON, CALLS, RULES, TIME, Rule
from tui_reader.folding import folded
from tui_reader.model import Overrides, Role

_CREDIT_END = re.compile(
    r"[.!?”\"’)] ?\(?(?:(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} ?)?(?:/|via |for |— ?|\| ?)?)"
    r"(?:REUTERS|Reuters|AFP|AP|AP Photo|EPA|Getty Images?|Getty|Shutterstock|POOL|Pool)"
    r"(?:[ /]?(?:AFP|AP|via|Getty Images?|Getty|Pool|POOL|Shutterstock|REUTERS|/)){0,4}\)?$"
    r"|[.!?”\"’)] ?(?:via|VIA) [A-Z]\S{1,30}$"
)
_CREDITED = (
    *("REUTERS", "Reuters", "AFP", "AP", "EPA", "Getty", "Shutterstock"),
    *("ool", "OOL", "ia ", "IA "),
)
"""One of these stands in every credit that `_CREDIT_END` knows: a cheap first look."""
_SAFE_ROLES = frozenset((Role.CODE, Role.TABLE, Role.TITLE))
"""Roles which no phrase proves to be junk."""
_UNSCORED = _SAFE_ROLES | {Role.CAPTION}
"""Those which the scorer's word alone does not cut."""
PAGE_SURE, PAGE_AGREES = 0.05, 0.2
"""The page's judge: up to the first probability no rule acts, above the second the scorer may."""
TOLD = 0.2
"""A sentence must be this likely junk to be cut by a rule for any place."""
STRUCTURED = 0.93
"""What is known to be an item, a heading or a quote needs a surer scorer to go."""
EATEN = 0.3
"""Share of a text's prose that the scorer may take on its own."""
FORMS = frozenset(rule.name for rule in (*RULES, voices.VOICE) if rule.form)
_FORM_ROLES = frozenset((Role.PARAGRAPH, Role.ITEM, Role.HEADING))
FORM_LINE, FORM_THRESHOLD = 160, 0.15
"""Longest line of a form, and the probability of the scorer from which it is one."""
PLAYERS = frozenset(("audio player", "audio notice"))
PLAYED = 5
"""Lines before or behind the one that names a player which may be of it."""
_SHOWN = rf"(?:{TIME}|{BUTTON})"
_PLAYED = re.compile(rf"(?i){_SHOWN}(?: ?[/|·•,–-]? ?{_SHOWN}){{0,4}}|[/|·•–-]")
SECTION_NAMES = frozenset(
    (
        *("share", "source", "sources", "release", "releases", "comments", "related", "topics"),
        *("tags", "credits", "contact", "about", "newsletter", "popular", "featured", "latest"),
    )
)
"""Words of the rules' tables which head sections of stories as well."""
DUPLICATE_MIN = 60
"""A repeated block shorter than this may be a refrain or an answer."""


def decide(
    rows: Sequence[Decided], feed_tails: frozenset[str] = frozenset(), *, told: bool = True
) -> list[Decided]:
    """Every kept row judged; captions get their role here. Rows that are cut stay as they are.

    Rows of a web page bring the word of the page's judge, who saw the tree: what he is sure of
    stays, and elsewhere the scorer needs his agreement. Unless `told` how likely he takes each for
    junk, the scorer is not asked of rows for which his word decides nothing.
    """
    open_rows = [row for row in rows if row.verdict is None]
    blocks = _with_captions([row.block for row in open_rows])
    lines = [block.text.replace("\n", " ") for block in blocks]
    found = voices.heard(open_rows, blocks, [rule_matcher.hits(line) for line in lines])
    probabilities = line_scorer.scores(lines, found, None if told else _asked(open_rows, found))
    alone = [
        probability
        for row, block, probability in zip(open_rows, blocks, probabilities, strict=True)
        if (block.role is Role.PARAGRAPH or probability >= STRUCTURED) and _open_to_score(row)
    ]
    if not told and line_scorer.depends(alone):  # on those around them
        probabilities = line_scorer.scores(lines, found)
    limits = [
        max(limit, line_scorer.CLEAN_TEXT) if row.of_page else limit  # two judges agree there
        for row, limit in zip(open_rows, line_scorer.limits(probabilities, found), strict=True)
    ]
    where = rule_matcher.places(lines, found)
    seen = zip(found, probabilities, where, strict=True)
    judged = [
        _judged(row, block, one, (limit, feed_tails))
        for row, block, one, limit in zip(open_rows, blocks, seen, limits, strict=True)
    ]
    judged = _with_players(_with_forms(_with_sections(_not_eaten(judged), found, where)))
    each = iter(judged)
    return [next(each) if row.verdict is None else row for row in rows]


def _asked(rows: Sequence[Decided], found: Sequence[Sequence[Rule]]) -> list[bool] | None:
    """For which rows the scorer's word may count: for itself, for a rule, or for a line of a form.
    None is all."""
    if not all(row.of_page for row in rows):
        return None
    asked = list(map(_may_be_scored, rows, found))
    formed = [any(rule.name in FORMS for rule in rules) for rules in found]
    for at in range(1, len(rows) - 1):
        asked[at] |= formed[at - 1] and formed[at + 1]
    return asked


def _may_be_scored(row: Decided, rules: Sequence[Rule]) -> bool:
    if _open_to_score(row):
        return row.block.role not in _UNSCORED or (row.block.role is Role.CAPTION and bool(rules))
    return row.probability > PAGE_SURE and not all(rule.certain for rule in rules)


def _judged(
    row: Decided,
    block: TextBlock,
    seen: tuple[Sequence[Rule], float, str],
    bounds: tuple[float, frozenset[str]],
) -> Decided:
    """One row judged by the rules, the feed and the scorer, in this order."""
    rules, probability, place = seen
    limit, feed_tails = bounds
    usable = [rule for rule in rules if _may_act(rule, block, row, probability)]
    verdict = _by_rule(block, usable, place) or _by_feed(block, place, feed_tails)
    if verdict is None and _open_to_score(row):
        verdict = _by_score(block, probability, limit)
    said = max(probability, row.probability) if verdict else probability
    return Decided(block, verdict, said, row.of_page)


def _may_act(rule: Rule, block: TextBlock, row: Decided, probability: float) -> bool:
    """Whether the judges leave a block to the rule. A sentence may tell of what the rule's phrases
    mean, and stand anywhere in a story: it needs a higher probability."""
    if rule.certain:
        prose = rule_matcher.is_prose(block.text) and not rule.speaks
        return not (appeals.is_told if prose else appeals.is_quoted)(block.text)
    told = "body" in rule.where and rule_matcher.is_prose(block.text)
    if told and appeals.is_told(block.text):
        return False
    least = max(rule.least, TOLD) if told else rule.least
    return _open_to_rules(row, probability) and max(probability, row.probability) >= least


def _with_sections(
    rows: list[Decided], found: Sequence[Sequence[Rule]], where: Sequence[str]
) -> list[Decided]:
    """A short line amid the story, before a paragraph that stays, may be its heading: it stays
    too, even if it reads "Share" or "Sources"."""
    out = list(rows)
    for at in reversed(range(1, len(rows) - 1)):
        verdict, text = rows[at].verdict, rows[at].block.text
        if verdict is None or verdict.rule != "scorer":
            continue
        if rows[at].block.dom.tag == "dt" and out[at + 1].verdict is None:
            out[at] = replace(rows[at], verdict=None)  # what the next line tells of
        if where[at] != "body":
            continue
        heading = len(text.split()) <= 3 and (not found[at] or fold(text) in SECTION_NAMES)
        if heading and _stays(rows[at + 1]) and rows[at - 1].verdict is None:
            out[at] = replace(rows[at], verdict=None)
    return out


def _with_forms(rows: list[Decided]) -> list[Decided]:
    """A short line right between two that one rule for forms took is of that form, if the scorer
    does not vouch for it: "Sign up", what one gets, "Your email address". A sentence must call."""
    out = list(rows)
    for at in range(1, len(rows) - 1):
        before, row, after = rows[at - 1 : at + 2]
        if row.verdict or not before.verdict or before.verdict != after.verdict:
            continue
        text = row.block.text
        formed = before.verdict.rule in FORMS and row.block.role in _FORM_ROLES
        called = not rule_matcher.is_prose(text) or CALLS.match(text)
        if formed and called and row.probability >= FORM_THRESHOLD and len(text) <= FORM_LINE:
            out[at] = replace(row, verdict=before.verdict)
    return out


def _with_players(rows: list[Decided]) -> list[Decided]:
    """How long a player plays, how fast, and its buttons go with the line that names it."""
    out = list(rows)
    for at, row in enumerate(rows):
        if not row.verdict or row.verdict.rule not in PLAYERS:
            continue
        for way in (1, -1):
            here = at + way
            while 0 <= here < len(rows) and abs(here - at) <= PLAYED:
                if not _PLAYED.fullmatch(rows[here].block.text):
                    break
                out[here] = replace(rows[here], verdict=out[here].verdict or row.verdict)
                here += way
    return out


def _not_eaten(rows: list[Decided]) -> list[Decided]:
    """Where the scorer would take a good part of a text's prose, it is out of its depth: its word
    on prose does not count."""
    prose = [(row, len(row.block.text)) for row in rows if rule_matcher.is_prose(row.block.text)]
    taken = sum(size for row, size in prose if _is_scored(row))
    if taken <= EATEN * sum(size for _, size in prose):
        return rows
    return [
        replace(row, verdict=None)
        if _is_scored(row) and rule_matcher.is_prose(row.block.text)
        else row
        for row in rows
    ]


def _is_scored(row: Decided) -> bool:
    return row.verdict is not None and row.verdict.rule == "scorer"


def _stays(row: Decided) -> bool:
    return row.verdict is None and rule_matcher.is_prose(row.block.text)


def _open_to_rules(row: Decided, probability: float) -> bool:
    return row.probability > PAGE_SURE if row.of_page else probability > line_scorer.VETO


def _open_to_score(row: Decided) -> bool:
    return not row.of_page or row.probability > PAGE_AGREES


def overridden(decided: Iterable[Decided], overrides: Overrides) -> list[Decided]:
    """The user's word, stronger than every rule."""
    if not overrides.keep and not overrides.cut:
        return list(decided)
    return [_user_word(row, overrides) for row in decided]


def _user_word(row: Decided, overrides: Overrides) -> Decided:
    mark = folded(row.block.text)
    if mark in overrides.keep:
        return replace(row, verdict=None)
    if mark in overrides.cut and row.block.role is not Role.TITLE:
        return replace(row, verdict=Verdict("your rule"))
    return row


def is_credited(line: str) -> bool:
    """Whether a sentence ends in an agency's credit, as captions do in copied text."""
    end = line[-120:]
    return (
        len(line) < 600 and any(map(end.__contains__, _CREDITED)) and bool(_CREDIT_END.search(end))
    )


def _with_captions(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    return [
        as_role(block, Role.CAPTION)
        if block.role is Role.PARAGRAPH and is_credited(block.text)
        else block
        for block in blocks
    ]


def _by_rule(block: TextBlock, rules: Sequence[Rule], place: str) -> Verdict | None:
    if block.role in _SAFE_ROLES:
        return None
    for rule in rules:
        if block.role is Role.CAPTION and rule.in_captions:
            continue
        if place in rule.where:
            return Verdict(rule.name)
    return None


def _by_feed(block: TextBlock, place: str, feed_tails: frozenset[str]) -> Verdict | None:
    if not feed_tails or place == "head" or fold(block.text) not in feed_tails:
        return None
    return Verdict("repeats in feed")


def _by_score(block: TextBlock, probability: float, limit: float) -> Verdict | None:
    if block.role is not Role.PARAGRAPH:
        limit = max(limit, STRUCTURED)
    if probability < limit or block.role in _UNSCORED:
        return None
    return Verdict("scorer", round(probability, 3))


def without_duplicates(rows: Iterable[Decided]) -> list[Decided]:
    """A paragraph said twice running is a slip of the feed; farther apart, or on a page, it may
    be meant."""
    last, kept = "", []
    for row in rows:
        if row.verdict is None and not row.of_page and row.block.role not in _SAFE_ROLES:
            mark = folded(row.block.text)
            if mark == last and len(mark) >= DUPLICATE_MIN:
                row = replace(row, verdict=Verdict("duplicate"))
            last = mark
        kept.append(row)
    return kept
