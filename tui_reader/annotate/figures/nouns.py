"""What a number counts: finds the head noun after it, and its lemma.

No dictionary of nouns: closed classes end the phrase, endings tell plurals and adjectives.
"""

from __future__ import annotations

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

_IRREGULAR: dict[str, str] = {
    "people": "people", "children": "child", "mice": "mouse", "teeth": "tooth", "geese": "goose",
    "feet": "foot", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf",
    "wolves": "wolf", "halves": "half", "shelves": "shelf", "thieves": "thief", "loaves": "loaf",
    "calves": "calf", "hooves": "hoof", "selves": "self", "elves": "elf", "scarves": "scarf",
    "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "data": "data",
    "media": "medium", "alumni": "alumnus", "fungi": "fungus", "nuclei": "nucleus",
    "stimuli": "stimulus", "crises": "crisis", "analyses": "analysis", "theses": "thesis",
    "hypotheses": "hypothesis", "bases": "base", "oases": "oasis", "diagnoses": "diagnosis",
    "series": "series", "species": "species", "aircraft": "aircraft", "spacecraft": "spacecraft",
    "fish": "fish", "sheep": "sheep", "deer": "deer", "personnel": "personnel", "staff": "staff",
    "cattle": "cattle", "police": "police", "offspring": "offspring", "crew": "crew",
    "lottery": "lottery", "movies": "movie", "cookies": "cookie", "zombies": "zombie",
    "calories": "calorie", "ties": "tie", "pies": "pie", "selfies": "selfie", "rookies": "rookie",
    "indices": "index", "matrices": "matrix", "vertices": "vertex", "oxen": "ox", "dice": "die",
    "buses": "bus", "gases": "gas", "lenses": "lens", "viruses": "virus", "campuses": "campus",
    "bonuses": "bonus", "statuses": "status", "censuses": "census", "choruses": "chorus",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "echoes": "echo",
    "volcanoes": "volcano", "tornadoes": "tornado", "vetoes": "veto", "mosquitoes": "mosquito",
    "cargoes": "cargo", "torpedoes": "torpedo", "shoes": "shoe", "horses": "horse",
    "quizzes": "quiz", "axes": "axe", "news": "news", "means": "means", "headquarters":
    "headquarters", "forces": "force", "barracks": "barracks", "crossroads": "crossroads",
    "caches": "cache", "headaches": "headache", "niches": "niche", "taxis": "taxi",
    "women": "woman", "men": "man", "rbi": "rbi", "rbis": "rbi", "swiss": "swiss", "gallows":
    "gallows", "works": "work", "salmon": "salmon", "trout": "trout", "youth": "youth",
    "innings": "inning", "troops": "troop", "odds": "odds", "lbs": "lb", "heirs": "heir",
}  # fmt: skip
_NOT_PLURAL = word_set(
    "its his this was is has does us plus thus yes less across always perhaps towards besides "
    "business campus status bus gas lens virus bonus census chorus congress press process access "
    "success class mass glass grass loss boss cross dress stress address express fitness illness "
    "witness wilderness darkness happiness weakness religious various serious previous numerous "
    "famous dangerous mathematics politics economics physics gymnastics athletics basis crisis "
    "analysis tennis paris texas versus james christmas overseas illinois cannabis arkansas kansas "
    "massachusetts united mars venus jesus atlas canvas chaos focus minus sales sports arms "
    "goods savings systems human-rights women's men's lotus consensus surplus radius "
    "progress princess mattress wireless homeless fearless"
)
"""Words in -s that are no plural, or that usually stand before the noun ("sports cars")."""
_OPENING = frozenset("\"'“‘”’`")
_HEAVY = word_set(
"time year day week month place season century decade half round quarter "
                   "minute hour anniversary edition"
)  # fmt: skip
"""Singular nouns that end the phrase after an ordinal."""


def lemma(word: str) -> str:
    """The singular, in lower case."""
    low = word.lower().replace("’", "'")
    if low.endswith(("'s", "s'")):
        low = low[:-2] if low.endswith("'s") else low[:-1]
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("men") and len(low) > 4 and low not in ("specimen", "regimen", "abdomen"):
        return low[:-3] + "man"
    if low.endswith(("children", "people")):
        return low[:-3] if low.endswith("children") else low
    if not plural(low):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


def plural(low: str) -> bool:
    """Looks like a plural noun."""
    if low in _IRREGULAR:
        return low not in ("work", "crew", "lottery", "youth", "die", "news")
    if low.endswith("men") and len(low) > 4 and low != "specimen":
        return True
    if low.endswith(("children", "people")):
        return True
    if not low.endswith("s") or len(low) < 3 or low in _NOT_PLURAL or "'" in low:
        return False
    return not low.endswith(("ss", "ous", "sis", "ics", "itis"))


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
    if tokens[j].low != "of":
        while tokens[j].low in (
            "the",
            "these",
            "those",
            "all",
            "its",
            "his",
            "her",
            "their",
            "our",
        ):
            j += 1
        return j
    j += 1
    for _ in range(3):
        if tokens[j].low in (
            "the", "these", "those", "all", "its", "his", "her", "their", "our", "my", "your",
            "this", "that", "a", "an",
        ):  # fmt: skip
            j += 1
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
        if token.text in _OPENING and not run:
            k += 1
            continue
        if token.text in DASHES and token.glued and tokens[k + 1].glued and tokens[k + 1].word:
            if run and run[-1] == k - 1:
                run.pop()
            k += 1
            run.append(k)
            k += 1
            continue
        if token.low == "'s" and run:
            run.clear()
            k += 1
            continue
        if token.text == "," and run and _adjective(tokens[run[-1]].low) and not singular:
            k += 1
            continue
        if token.num and not run and k == j and singular:
            k += 1
            continue
        if not token.word or _ends(tokens, k, run, singular):
            break
        if token.low in SMALL or token.low in TENS:
            k += 1
            continue
        run.append(k)
        if token.low.endswith("s'") and len(token.low) > 3:
            run.clear()
        k += 1
    return run


def _ends(tokens: Tokens, k: int, run: list[int], singular: bool) -> bool:
    """Does the word at k end the noun phrase?"""
    token = tokens[k]
    low = token.low
    if low in STOPS and not (token.text.isupper() and low in ("us", "it", "who")):
        return not (low in ("all", "most", "about") and not run)
    if low in SMALL or low in TENS or low in VAGUE or low in SCALES:
        return bool(run)
    if low == "and" and not run:
        return True
    if not run:
        return low in ("pm", "am")
    if low in COMMON_VERBS:
        counted = any(plural(tokens[m].low) for m in run)
        return singular or counted or not low.endswith("s")
    last = tokens[run[-1]]
    if (
        token.cap
        and not last.cap
        and not _adjective(last.low)
        and not token.text.isupper()
        and not last.low.endswith(("ing", "ed"))
    ):
        return True
    if low.endswith("ed") and len(low) > 4 and not tokens[k + 1].cap and _nounish(tokens, run):
        return True
    if low.endswith("ing") and len(low) > 5 and plural(tokens[run[-1]].low):
        return True
    return "'" in low and not low.endswith("s'")


def _nounish(tokens: Tokens, run: list[int]) -> bool:
    """Could the run so far hold the head?"""
    last = tokens[run[-1]].low
    return not _adjective(last) and not last.endswith("ly")


def _head_plural(tokens: Tokens, run: list[int]) -> int:
    """The first plural, or the last of plurals in a row; else the first noun."""
    for at, k in enumerate(run):
        if plural(tokens[k].low) and tokens[k].low not in ENDING_ADJECTIVES:
            head = k
            for after in run[at + 1 :]:
                if after != head + 1 or not plural(tokens[after].low):
                    break
                head = after
            return head
    if tokens[run[0]].low in ENDING_ADJECTIVES:
        return -1
    nouns = [k for k in run if not _adjective(tokens[k].low) and not _weak(tokens[k])]
    if len(nouns) > 1 and tokens[nouns[0]].low.endswith("ing"):
        return nouns[1]
    if nouns and (len(run) > 1 or tokens[run[0]].cap or _introduced(tokens, run[0])):
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
        if low.endswith("ing") and head >= 0 and not tokens[k].cap and at + 1 == len(run):
            break
        if low.endswith("ing") and head >= 0 and not tokens[k].cap and tokens[k + 1].low in (
            "a", "the", "for", "in", "on", "to", "an", "his", "her", "its", "their",
        ):  # fmt: skip
            break
        if _adjective(low) or _weak(tokens[k]):
            if head >= 0 and low in ENDING_ADJECTIVES:
                break
            continue
        head = k
        following = tokens[run[at + 1]] if at + 1 < len(run) else None
        if plural(low) and not (tokens[k].cap and following is not None):
            if following is None or not following.low.endswith("s"):
                break
    if head < 0:
        last = run[-1]
        low = tokens[last].low
        ranked = any(tokens[k].low in ("most", "least") for k in run)
        if low in ENDING_ADJECTIVES or low in COMMON_VERBS or low.endswith("ly"):
            return -1
        return -1 if ranked or low.endswith(("est", "ous")) else last
    return head
