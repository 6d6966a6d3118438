"""What the judge of names looks at: one name of a story, in all its mentions, as numbers.

Owns what each number means and how it is reckoned; the judge that weighs them is `judge.py`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Final

from tui_reader.annotate import (
    common_words,
    first_names,
    headlines,
    kind_cues,
    phrases,
    seen_names,
    works,
)
from tui_reader.annotate import words as tables
from tui_reader.annotate.gazetteer import fold, lookup
from tui_reader.annotate.mentions import Chances, Mention
from tui_reader.annotate.worth import is_shaped
from tui_reader.kinds import NAME_KINDS, ORGANISATION, OTHER, PERSON, PLACE

MOST: Final = 12
"""Mentions of one name that are looked at: the first ones."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’.&+-][^\W_]+)*")
_LEFT: Final = re.compile(r"([^\W_][\w'’.&+]{0,24})([ \u00a0\-–‑]?)$")
_RIGHT: Final = re.compile(r"([ \u00a0\-–‑]?)([^\W_][\w'’&+]*)")
_SENTENCE: Final = re.compile(r"(?:^|[.!?:;…]|\n)[\s\"“”‘’'(\[•–—|-]*$")
_QUOTES: Final = '“”"‘«»'
_BULLET: Final = re.compile(r"(?:^|\n)\W*$")
_SMALL: Final = frozenset(
    ("of", "and", "for", "the", "in", "on", "at", "to", "a", "an", "by", "with", "from", "or")
)
_FIRM_ENDS: Final = frozenset(
    ("inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "group")
)
_PERSON, _PLACE = NAME_KINDS.index(PERSON), NAME_KINDS.index(PLACE)
_BODY, _OTHER = NAME_KINDS.index(ORGANISATION), NAME_KINDS.index(OTHER)
_FLOOR: Final = 1e-4


def _logit(chance: float) -> float:
    chance = min(0.999, max(0.001, chance))
    return math.log(chance / (1 - chance))


def _any(evidence: Sequence[float] | None) -> float:
    """The chance that words are some name's."""
    return min(1.0, sum(math.exp(value) for value in evidence)) if evidence else 0.0


class Features:
    """A text, asked about its names. `small` are the words that it writes small."""

    def __init__(self, text: str, chances: Chances) -> None:
        self._text = text
        self._chances = chances
        self._small = headlines.written_small(text)

    def of(self, same: Sequence[Mention]) -> dict[str, float]:
        """The numbers of one name; those that are left out are 0."""
        some = same[:MOST]
        first = same[0]
        surface = self._text[first.start : first.end]
        found = _of_surface(surface)
        found.update(self._of_model(some))
        found["mentions"] = math.log(len(same))
        rows = [self._of_place(mention) for mention in some]
        for name in {name for row in rows for name in row}:
            found[name] = sum(row.get(name, 0.0) for row in rows) / len(rows)
        lower = [word.casefold() for word in _WORD.findall(surface)]
        small = sum(word in self._small for word in lower)
        found["small"] = small / len(lower) if lower else 1.0
        found["all small"] = float(small == len(lower))
        return found

    def said(self, mention: Mention) -> tuple[float, ...]:
        """Log-odds for each kind by the words beside a mention."""
        return kind_cues.read(self._text, mention.start, mention.end)

    def _of_model(self, some: Sequence[Mention]) -> dict[str, float]:
        """What the tagger thought, over all mentions."""
        count = len(some)
        mean = [sum(m.evidence[k] for m in some) / count for k in range(len(NAME_KINDS))]
        edges = [self._edges(m) for m in some]
        words = [self._least(m) for m in some]
        best = max(m.score for m in some)
        return {
            "best": _logit(best),
            "mean": _logit(sum(m.score for m in some) / count),
            "named": _logit(sum(_any(m.evidence) for m in some) / count),
            "like body": mean[_BODY],
            "like other": mean[_OTHER],
            "like person": mean[_PERSON],
            "like place": mean[_PLACE],
            "body-other": mean[_BODY] - mean[_OTHER],
            "weakest word": sum(words) / count,
            "before": sum(edge[0] for edge in edges) / count,
            "after": sum(edge[1] for edge in edges) / count,
            "filled": sum(m.source != "tagger" for m in some) / count,
        }

    def _least(self, mention: Mention) -> float:
        """The chance of being a name of its weakest word."""
        found = [
            _any(self._chances(mention.start + w.start(), mention.start + w.end()))
            for w in _WORD.finditer(self._text[mention.start : mention.end])
        ]
        return _logit(min(found, default=0.0))

    def _edges(self, mention: Mention) -> tuple[float, float]:
        """The chance that the word before and the word after belong to some name."""
        before = _LEFT.search(self._text, max(0, mention.start - 30), mention.start)
        after = _RIGHT.match(self._text, mention.end, mention.end + 30)
        left = _any(self._chances(before.start(1), before.end(1))) if before else 0.0
        right = _any(self._chances(after.start(2), after.end(2))) if after else 0.0
        return left, right

    def _of_place(self, mention: Mention) -> dict[str, float]:
        """Where one mention stands."""
        text, start, end = self._text, mention.start, mention.end
        before, after = text[max(0, start - 30) : start], text[end : end + 30]
        left, right = _LEFT.search(before), _RIGHT.match(after)
        cues = self.said(mention)
        said = left[1].casefold() if left and left[2] == " " else ""
        told = right[2] if right and right[1] == " " else ""
        return {
            "opens": float(start == 0 or _SENTENCE.search(before[-12:]) is not None),
            "headline": float(headlines.in_title_case(text, start, end)),
            "alone": float(
                _BULLET.search(before[-8:]) is not None and (not after.strip() or after[0] == "\n")
            ),
            "quoted": float(before[-1:] in _QUOTES and before != ""),
            "closed": float(after.lstrip(" ,.!?…")[:1] in ("”", '"', "’", "»")),
            "hyphen before": float(before[-1:] in ("-", "–", "‑") and before[-2:-1].isalnum()),
            "hyphen after": float(after[:1] in ("-", "–", "‑") and after[1:2].isalnum()),
            "capital before": float(left is not None and left[2] == " " and left[1][0].isupper()),
            "capital after": float(told[:1].isupper()),
            "small after": float(told.islower()),
            "number after": float(told[:1].isdigit()),
            "number before": float(said[:1].isdigit()),
            "the": float(said == "the"),
            "a": float(said in ("a", "an")),
            "in": float(said in ("in", "on", "at", "from", "with", "by", "of", "for", "to", "and")),
            "owner": float(after[:2] in ("'s", "’s")),
            "acts": float(phrases.acts(text, end)),
            "work": float(works.is_one(text, start, end)),
            "called": float(works.is_called(text, start)),
            "cue body": cues[_BODY] / 5,
            "cue other": cues[_OTHER] / 5,
            "cue person": cues[_PERSON] / 5,
            "bracketed": float(before[-1:] == "(" and after[:1] == ")"),
            "listed": float(before[-2:] in (", ", "| ", "/ ") or after[:1] in (",", "|", "/")),
        }


def _of_surface(surface: str) -> dict[str, float]:
    """What the name itself says."""
    lower = [word.casefold() for word in _WORD.findall(surface)] or [""]
    return {
        **_of_shape(surface, lower),
        **_of_tables(surface, lower),
    }


def _of_shape(surface: str, lower: Sequence[str]) -> dict[str, float]:
    """How it is built."""
    one = len(lower) == 1
    common = sum(common_words.are_common([word]) for word in lower) / len(lower)
    return {
        "one word": float(one),
        "two words": float(len(lower) == 2),
        "many words": float(len(lower) > 4),
        "length": math.log(len(surface)),
        "capitals": float(surface.isupper() and one),
        "short capitals": float(surface.isupper() and len(surface) < 4),
        "shaped": float(is_shaped(surface)),
        "digits": float(any(char.isdigit() for char in surface)),
        "common": common,
        "common one": common * one,
        "all common": float(common == 1.0),
        "small end": float(lower[-1] in _SMALL),
        "small start": float(surface[:1].islower()),
        "of": float("of" in lower or "for" in lower),
        "and": float("&" in surface or "and" in lower),
        "sign": float(any(char in surface for char in "®™+!?:,'’")),
        "dot": float("." in surface[:-1]),
        "hyphen": float("-" in surface),
        "plural": float(one and lower[0].endswith("s") and not lower[0].endswith("ss")),
    }


def _of_tables(surface: str, lower: Sequence[str]) -> dict[str, float]:
    """What our tables know of it."""
    one = len(lower) == 1
    folded = fold(surface)
    seen = [math.log1p(count) for count in seen_names.counts(surface)]
    return {
        "seen body": seen[0],
        "seen other": seen[1],
        "seen place": seen[2],
        "seen person": seen[3],
        "body head": float(
            lower[-1] in tables.ORGANISATION_HEADS or lower[-1] in tables.PRESS_HEADS
        ),
        "body word": float(any(word in tables.BODY_WORDS for word in lower)),
        "says body": float(phrases.says_body(lower)),
        "event head": float(lower[-1] in tables.EVENT_HEADS and not one),
        "law": float(surface in tables.LAWS),
        "firm end": float(lower[-1] in _FIRM_ENDS and not one),
        "firm": float(folded in tables.FIRMS or folded in tables.COMMON_FIRMS),
        "firm first": float(lower[0] in tables.FIRMS and not one),
        "known body": float(folded in tables.BODIES or surface in tables.BODIES),
        "gazetteer": float(bool(lookup(surface))),
        "place first": float(not one and bool(lookup(surface.split()[0]))),
        "first name": float(first_names.is_known(surface.split()[0])),
        "leader": float(any(word in tables.LEADERS for word in lower)),
        "title": float(lower[-1] in tables.TITLES or lower[0] in tables.TITLES),
        "plain": float(all(word in tables.PLAIN for word in lower)),
        "generic": float(lower[-1] in tables.GENERIC),
    }
