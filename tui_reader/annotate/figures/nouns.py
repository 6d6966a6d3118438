"""What a number counts: finds the head noun after it, and its lemma.

No dictionary of nouns: closed classes end the phrase, endings tell plurals and adjectives.
"""

from __future__ import annotations

from tui_reader.annotate.figures import heads
from tui_reader.annotate.figures.calendar_words import PERIODS, SHIFTS, WEEKDAYS
from tui_reader.annotate.figures.lemmas import lemma, plural
from tui_reader.annotate.figures.lexicon import (
    COMMON_VERBS,
    ENDING_ADJECTIVES,
    NOUNS_LIKE_ADJECTIVES,
    STOPS,
)
from tui_reader.annotate.figures.numerals import DASHES, SCALES, SMALL, TENS, VAGUE
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Tokens
from tui_reader.annotate.figures.verbs import third_person

_REACH = 9
"""Tokens looked at after a number."""

_QUOTED = frozenset('"“‘')
_CLOSING = frozenset("\"'”’")
_OPENING = frozenset("\"'“‘”’`")
_SKIPPED = word_set("the these those all its his her their our my your this that a an")
_PLACED = word_set("earlier later then once overseas nearby left right very most still so near")
"""Adverbs that may stand before the noun: "two earlier matches"."""

_WIDE = word_set("nationwide worldwide overseas")
"""Adverbs that are adjectives before a noun: "the second nationwide strike"."""


def find(
    tokens: Tokens, j: int, singular: bool = False, share: bool = False
) -> tuple[str | None, int]:
    """The lemma of the noun counted by a number that ends before token j, and the token after
    the noun. `singular`: the number is one or an ordinal, and a singular is expected, but for a
    `share` a plural may stand as well ("two-thirds of workers", "a third of the land")."""
    if tokens[j].text in _CLOSING and tokens[j + 1].low == "of":
        j += 1  # "“many dozens” of witnesses"
    of = tokens[j].low == "of"
    j = _skip_of(tokens, j, singular)
    if of and tokens[j].num and tokens[j + 1].word:
        j += 1
    if tokens[j].text in DASHES and tokens[j].glued:
        return _hyphenated(tokens, j)
    if tokens[j].low in ("under", "over") and tokens[j + 3].low == "s" and tokens[j + 3].glued:
        return f"{tokens[j].low}-{tokens[j + 2].text}", j + 4  # "15 under-18s"
    if share and not of and tokens[j].low.endswith("ed") and tokens[j].word:
        return None, j  # "two-thirds believed governments should act"
    named = heads.behind_name(tokens, j) if tokens[j].cap and (share or not singular) else -1
    if named >= 0:
        return _whole(tokens, named)
    run = _run(tokens, j, singular and not share)
    if not run:
        return None, j
    if not singular or share:
        run = _coordinated(tokens, run)
    if share and not any(plural(tokens[k].low) for k in run):
        run = _run(tokens, j, singular)
        share = False
    expected = singular and not share
    head = heads.of_singular(tokens, run) if expected else heads.among_plurals(tokens, run, share)
    if head < 0:
        return None, j
    return _whole(tokens, head)


def _coordinated(tokens: Tokens, run: list[int]) -> list[int]:
    """The run, or the one after "and" when that has the head: "oak and beech trees"."""
    link = run[-1] + 1
    first = tokens[run[0]].low if len(run) == 1 else ""
    if first in _FORCES and tokens[link].low == "and":
        second = _run(tokens, link + 1, False)
        joined = len(second) == 2 and not plural(tokens[second[0]].low)
        joined = joined and not heads.adjective(tokens[second[0]].low)
        return second if joined and plural(tokens[second[1]].low) else run
    if tokens[link].low not in ("and", "or", "&") or any(
        plural(tokens[k].low) and tokens[k].low not in _FIELDS for k in run
    ):
        return run
    following = tokens[link + 1]
    if following.num or following.low in SMALL or following.low in STOPS:
        return run
    second = _run(tokens, link + 1, False)
    ended = any(plural(tokens[k].low) for k in second[:3])
    return second if ended else run


_FORE = word_set(
    "under over half co ex vice self by run e quarter semi para pre non sub super mini tri great "
    "step passer"
)
"""First parts that a noun keeps: "co-driver", "quarter-finalist"."""
_FIELDS = word_set(
    "maths mathematics physics economics politics athletics gymnastics news sports arts rights "
    "sales goods savings systems communications logistics ethics electronics robotics genetics"
)
"""Plurals by their looks that stand before the noun: "maths and science teachers"."""
_FORCES = frozenset(("police", "staff", "media", "crew"))
"""Plurals without an ending: "police and fire vehicles"."""
_PARTICLES = word_set("ups ins outs offs downs overs aways backs ons throughs")
_AFTERS = frozenset(("by", "on", "up", "in"))
"""Second parts of a noun whose first part has the plural: "passers-by", "mothers-in-law"."""


def _whole(tokens: Tokens, head: int) -> tuple[str, int]:
    """The head with the parts hyphened before it ("half-hour") when it began the phrase."""
    end = heads.code(tokens, head)
    if end:
        name = "".join(token.low for token in tokens[head:end])
        return name[:-1] if name.endswith("s") and len(name) > 2 else name, end
    first = head
    if tokens[head].low in _PARTICLES and head > 1 and tokens[head - 1].text == "-":
        return f"{tokens[head - 2].low}-{tokens[head].low[:-1]}", head + 1
    while first >= 2 and tokens[first].glued and tokens[first - 1].text == "-":
        if not (tokens[first - 1].glued and tokens[first - 2].word):
            break
        if tokens[first - 2].low in _FORE:
            return tokens[first - 2].low + "-" + lemma(tokens[head].text), head + 1
        first -= 2
    said, end = lemma(tokens[head].text), head + 1
    if tokens[end].glued and _postposed(tokens, end):
        law = tokens[end + 3].low == "law"
        return f"{said}-{tokens[end + 1].low}" + ("-law" if law else ""), end + 2 + 2 * law
    return said, end


def _skip_of(tokens: Tokens, j: int, share: bool) -> int:
    """Past "of the", "of all", "of its": "half of all children"."""
    limit = 3 if share else 0
    if tokens[j].low in ("all", "those", "these", "its"):
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
        if _hyphen(tokens, k):
            if _postposed(tokens, k):
                break
            if run and run[-1] == k - 1:
                run.pop()
            run.append(k + 1)
            k += 2
            continue
        if token.word and token.glued and k > j and tokens[k - 1].num:
            break  # "first 5K"
        after = heads.code(tokens, k)
        if after:
            if not tokens[after].word or _ends(tokens, after, [*run, k], singular):
                run.append(k)
                break
            k = after
            continue
        if not _passed(tokens, k, run, singular):
            compound = tokens[k + 1].text == "-" and tokens[k + 2].glued and tokens[k + 2].word
            if not token.word or (not compound and _ends(tokens, k, run, singular)):
                break
            run.append(k)
        if _possessive(tokens, k) or (token.low.endswith("s'") and len(token.low) > 3):
            run.clear()
        k += 1
    return run


def _hyphen(tokens: Tokens, k: int) -> bool:
    """Does a dash join two words ("well-known", not "in one place—below")?"""
    dash, after = tokens[k], tokens[k + 1]
    if dash.text == "&" and dash.glued and after.glued and after.cap:
        return True  # "300 AT&T workers"
    return dash.text in DASHES and dash.text != "—" and dash.glued and after.glued and after.word


def _postposed(tokens: Tokens, k: int) -> bool:
    """Does the dash at token k join a plural and what follows it in "passers-by"?"""
    return plural(tokens[k - 1].low) and tokens[k + 1].low in _AFTERS and tokens[k].text == "-"


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
    if token.low in _WIDE:
        after = tokens[k + 1]
        return after.word and after.low not in STOPS and after.low not in COMMON_VERBS
    if not run:
        if token.low in _PLACED:
            return tokens[k + 1].word and any(plural(tokens[m].low) for m in (k + 1, k + 2))
        number = token.num and (singular or _possessive(tokens, k - 1))
        return token.text in _OPENING or number or token.low in SMALL or token.low in TENS
    if token.num:
        return tokens[k - 1].cap and tokens[k + 1].word and not token.glued
    if token.text in _QUOTED and tokens[k + 1].glued:
        return not singular and not any(plural(tokens[m].low) for m in run)
    if token.text == ",":
        if singular and tokens[run[-1]].low != "single":
            return False
        return heads.adjective(tokens[run[-1]].low)
    return _possessive(tokens, k)


def _ends(tokens: Tokens, k: int, run: list[int], singular: bool) -> bool:
    """Does the word at k end the noun phrase?"""
    token = tokens[k]
    low = token.low
    joined = low in ("us", "it", "who") or tokens[k + 1].text == "&"  # "300 AT&T workers"
    if low in STOPS and not (token.text.isupper() and joined):
        return run != [] or low not in ("all", "most", "about")
    if low in SMALL or low in TENS or low in VAGUE or low in SCALES:
        named = token.cap and bool(run) and tokens[k - 1].cap and tokens[k + 1].word
        return bool(run) and not named  # "four Formula One drivers"
    if not run:
        dated = low in SHIFTS and (tokens[k + 1].low in PERIODS or tokens[k + 1].low in WEEKDAYS)
        return dated or low in ("pm", "am") or (singular and heads.past(low))
    nounish = not heads.adjective(tokens[run[-1]].low)
    day = low in WEEKDAYS and token.cap and not tokens[k - 1].cap
    if nounish and (day or third_person(tokens, k, run, singular)):
        return True  # "the insurer announced Wednesday", "the section focuses on"
    if low in COMMON_VERBS and not _modifies(tokens[run[-1]].low):
        counted = any(plural(tokens[m].low) for m in run)
        return singular or counted or not low.endswith("s")
    return _turns(tokens, k, run[-1]) or ("'" in low and not low.endswith("s'"))


def _modifies(low: str) -> bool:
    """After such a word stands its noun, no verb: "a Western-developed shot", "an early lead"."""
    if low in ENDING_ADJECTIVES or low in NOUNS_LIKE_ADJECTIVES:
        return False
    return low.endswith("ly") or heads.adjective(low) or (low.endswith("ed") and len(low) > 4)


def _turns(tokens: Tokens, k: int, before: int) -> bool:
    """A name or a participle after what may be the head begins something new."""
    token, low, last = tokens[k], tokens[k].low, tokens[before]
    dash = tokens[before - 1]
    in_law = tokens[before - 3].text in DASHES and plural(tokens[before - 4].low)
    whole = plural(last.low) or in_law  # "mothers-in-law"
    compound = last.glued and dash.glued and dash.text in DASHES and not whole
    if token.cap and compound:
        return False  # "30 German-made Leopard 2 tanks"
    nounish = not heads.adjective(last.low) and not last.low.endswith("ly")
    if token.cap and not last.cap and not token.text.rstrip("s").isupper():
        counted = plural(low) and token.text[-1:] == "s"
        if not plural(last.low) and (counted or _plural_ahead(tokens, k)):
            return False  # "teenage Americans", "hundreds of teenage TikTok fans"
        return nounish and not last.low.endswith(("ing", "ed"))
    named = not plural(last.low) and tokens[k + 1].cap and tokens[k + 1].low not in WEEKDAYS
    if low.endswith("ed") and len(low) > 4 and not named:
        modifies = not plural(last.low) and plural(tokens[k + 1].low)
        return nounish and not modifies  # "6,536 California registered voters"
    return low.endswith("ing") and len(low) > 5 and plural(last.low)


def _plural_ahead(tokens: Tokens, k: int) -> bool:
    """A name and then what is counted, in small letters: "freshman Democratic women"."""
    for j in range(k + 1, k + 4):
        token = tokens[j]
        if not token.word or token.low in STOPS or token.low in COMMON_VERBS:
            return False
        if not token.cap:
            return plural(token.low) and not third_person(tokens, j, [], False)
    return False
