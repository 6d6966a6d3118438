"""What a number counts: finds the head noun after it, and its lemma.

No dictionary of nouns: closed classes end the phrase, endings tell plurals and adjectives.
"""

from __future__ import annotations

from tui_reader.annotate.figures.lemmas import lemma, plural
from tui_reader.annotate.figures.lexicon import (
    ADJECTIVE_ENDINGS,
    COMMON_VERBS,
    ENDING_ADJECTIVES,
    MODIFIERS,
    STOPS,
)
from tui_reader.annotate.figures.numerals import DASHES, SCALES, SMALL, TENS, VAGUE
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens

_REACH = 9
"""Tokens looked at after a number."""

_OPENING = frozenset("\"'“‘”’`")
_SKIPPED = word_set("the these those all its his her their our my your this that a an")
_AFTER_VERB = word_set("a the for in on to an his her its their")
_HEAVY = word_set(
    "time year day week month place season century decade half round quarter minute hour "
    "anniversary edition"
)
"""Singular nouns that end the phrase after an ordinal."""


def _adjective(low: str) -> bool:
    return low in MODIFIERS or (len(low) > 4 and low.endswith(ADJECTIVE_ENDINGS))


def find(tokens: Tokens, j: int, singular: bool = False) -> tuple[str | None, int]:
    """The lemma of the noun counted by a number that ends before token j, and the token after
    the noun. `singular`: the number is one or an ordinal, and a singular is expected."""
    j = _skip_of(tokens, j)
    if tokens[j].text in DASHES and tokens[j].glued:
        return _hyphenated(tokens, j)
    run = _run(tokens, j, singular)
    if not run:
        return None, j
    head = _head_singular(tokens, run) if singular else _head_plural(tokens, run)
    if head < 0:
        return None, j
    return _whole(tokens, head)


def _whole(tokens: Tokens, head: int) -> tuple[str, int]:
    """The head with the parts hyphened before it ("half-hour") when it began the phrase."""
    first = head
    while first >= 2 and tokens[first].glued and tokens[first - 1].text == "-":
        if not (tokens[first - 1].glued and tokens[first - 2].word):
            break
        if tokens[first - 2].low in ("half", "co", "ex", "vice", "self", "by", "run", "e"):
            return tokens[first - 2].low + "-" + lemma(tokens[head].text), head + 1
        first -= 2
    return lemma(tokens[head].text), head + 1


def _skip_of(tokens: Tokens, j: int) -> int:
    """Past "of the", "of all", "of its": "half of all children"."""
    limit = 3
    if tokens[j].low == "of":
        j += 1
        limit = 4
    while limit and tokens[j].low in _SKIPPED:
        j += 1
        limit -= 1
    return j


def _hyphenated(tokens: Tokens, j: int) -> tuple[str | None, int]:
    """ "three-nation", "six-member": the part after the hyphen."""
    part = tokens[j + 1]
    if not part.word:
        return None, j
    end = j + 2
    if part.low in STOPS or part.low in ("strong", "plus", "odd", "ish", "time"):
        return (None, end) if part.low != "time" else ("time", end)
    return lemma(part.text), end


def _run(tokens: Tokens, j: int, singular: bool) -> list[int]:
    """Indexes of the words of the phrase; hyphened words count by their last part."""
    run: list[int] = []
    k = j
    for _ in range(_REACH):
        token = tokens[k]
        if token.text in DASHES and token.glued and tokens[k + 1].glued and tokens[k + 1].word:
            if run and run[-1] == k - 1:
                run.pop()
            run.append(k + 1)
            k += 2
            continue
        if not _passed(tokens, k, run, singular):
            if not token.word or _ends(tokens, k, run, singular):
                break
            run.append(k)
        if _possessive(tokens, k) or (token.low.endswith("s'") and len(token.low) > 3):
            run.clear()
        k += 1
    return run


def _possessive(tokens: Tokens, k: int) -> bool:
    """’s, or the lone apostrophe of "the nurses’ union"."""
    token, after = tokens[k], tokens[k + 1]
    if token.low == "'s":
        return True
    if token.text not in ("'", "’") or not token.glued or not k or tokens[k - 1].low[-1:] != "s":
        return False
    return (
        after.word and not after.glued and after.low not in STOPS and after.low not in COMMON_VERBS
    )


def _passed(tokens: Tokens, k: int, run: list[int], singular: bool) -> bool:
    """What stands inside the phrase without being a part of it: quotes, ’s, a number."""
    token = tokens[k]
    if not run:
        number = token.num and singular
        return token.text in _OPENING or number or token.low in SMALL or token.low in TENS
    if token.text == ",":
        return not singular and _adjective(tokens[run[-1]].low)
    return _possessive(tokens, k)


def _ends(tokens: Tokens, k: int, run: list[int], singular: bool) -> bool:
    """Does the word at k end the noun phrase?"""
    token = tokens[k]
    low = token.low
    if low in STOPS and not (token.text.isupper() and low in ("us", "it", "who")):
        return run != [] or low not in ("all", "most", "about")
    if low in SMALL or low in TENS or low in VAGUE or low in SCALES:
        return bool(run)
    if not run:
        return low in ("pm", "am")
    if low in COMMON_VERBS:
        counted = any(plural(tokens[m].low) for m in run)
        return singular or counted or not low.endswith("s")
    return _turns(tokens, k, tokens[run[-1]]) or ("'" in low and not low.endswith("s'"))


def _turns(tokens: Tokens, k: int, last: Token) -> bool:
    """A name or a participle after what may be the head begins something new."""
    token, low = tokens[k], tokens[k].low
    nounish = not _adjective(last.low) and not last.low.endswith("ly")
    if token.cap and not last.cap and not token.text.isupper():
        return nounish and not last.low.endswith(("ing", "ed"))
    if low.endswith("ed") and len(low) > 4 and not tokens[k + 1].cap:
        return nounish
    return low.endswith("ing") and len(low) > 5 and plural(last.low)


def _head_plural(tokens: Tokens, run: list[int]) -> int:
    """The first plural, or the last of plurals in a row; else the first noun."""
    for at, k in enumerate(run):
        if plural(tokens[k].low) and tokens[k].low not in ENDING_ADJECTIVES:
            head = k
            for after in run[at + 1 :] if tokens[k].low.endswith("s") else ():
                if after != head + 1 or not plural(tokens[after].low):
                    break
                head = after
            return head
    if tokens[run[0]].low in ENDING_ADJECTIVES:
        return -1
    nouns = [k for k in run if not _adjective(tokens[k].low) and not _weak(tokens[k])]
    if len(nouns) > 1 and tokens[nouns[0]].low.endswith("ing"):
        return nouns[1]
    of = tokens[run[-1] + 1].low == "of"
    if nouns and (len(run) > 1 or of or tokens[run[0]].cap or _introduced(tokens, run[0])):
        return nouns[-1] if tokens[nouns[0]].cap else nouns[0]
    return _only_modifier(tokens, run)


def _introduced(tokens: Tokens, first: int) -> bool:
    """ "a 12 page report", "2 cup": an article or digits before, and so no verb after."""
    for k in range(max(0, first - 4), first):
        if tokens[k].low in ("a", "an", "each", "per", "every"):
            return True
    return False


def _only_modifier(tokens: Tokens, run: list[int]) -> int:
    """ "three more": no noun at all. "the lives of two": none either."""
    last = run[-1]
    low = tokens[last].low
    if low in MODIFIERS or low in ENDING_ADJECTIVES or _weak(tokens[last]):
        return -1
    return last if low.endswith(("al", "ive", "ese", "ic")) else -1


def _weak(token: Token) -> bool:
    """A participle or adverb: no noun."""
    low = token.low
    if low in ENDING_ADJECTIVES or low in COMMON_VERBS:
        return True
    return len(low) > 4 and low.endswith(("ed", "ly", "est"))


def _head_singular(tokens: Tokens, run: list[int]) -> int:
    """The last noun of the phrase; heavy nouns, plurals and verbs end it."""
    head = -1
    for at, k in enumerate(run):
        low = tokens[k].low
        if low in _HEAVY:
            return k
        verb = low.endswith("ing") and head >= 0 and not tokens[k].cap
        if verb and (at + 1 == len(run) or tokens[k + 1].low in _AFTER_VERB):
            break
        if _adjective(low) or _weak(tokens[k]):
            if head >= 0 and low in ENDING_ADJECTIVES:
                break
            continue
        head = k
        following = tokens[run[at + 1]] if at + 1 < len(run) else None
        if following is None:
            break
        if plural(low) and not tokens[k].cap and not following.low.endswith("s"):
            break
    return head if head >= 0 else _last_resort(tokens, run)


def _last_resort(tokens: Tokens, run: list[int]) -> int:
    """All look like adjectives: the last one, unless it surely is one."""
    low = tokens[run[-1]].low
    if low in ENDING_ADJECTIVES or low in COMMON_VERBS or low.endswith(("ly", "est", "ous")):
        return -1
    return -1 if any(tokens[k].low in ("most", "least") for k in run) else run[-1]
