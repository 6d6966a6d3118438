"""Ordinals that rank something: "third", "22nd", "twenty-first", "#3", "number 3"."""

from __future__ import annotations

from tui_reader.annotate.figures import dates, nouns, ordinal_uses, years
from tui_reader.annotate.figures.calendar_words import EDGES
from tui_reader.annotate.figures.labels import LINES, label
from tui_reader.annotate.figures.lemmas import lemma
from tui_reader.annotate.figures.lexicon import (
    AUXILIARIES,
    COMMON_VERBS,
    DETERMINERS,
    ENDING_ADJECTIVES,
    LABELS,
    ORDINAL_NAMES,
    ORDINAL_PHRASES,
    PRONOUNS,
    STREETS,
)
from tui_reader.annotate.figures.numerals import ORDINAL_SUFFIXES, ORDINALS, SMALL, TENS
from tui_reader.annotate.figures.sentence import Hit, Sentence
from tui_reader.annotate.figures.tables import word_set
from tui_reader.annotate.figures.tokens import Token, Tokens

_DETERMINED = word_set(
    "the a his her its their our my your this that 's every each another one very their"
)
_RANK_VERBS = word_set(
    "finished finish finishes finishing came come comes coming placed place places placing "
    "ranked rank ranks ranking ended end stood stands was is were are be being been remained "
    "sits sit sat lies qualified up dropped fell rose moved from to at in and or , third "
    "second fourth joint equal tied"
)
_ADVERBIAL = frozenset(("first", "second", "third"))


def digits(s: Sentence, i: int, start: int) -> int:
    """22nd"""
    tokens = s.tokens
    suffix = tokens[i + 1]
    text = tokens[i].text.replace(",", "")
    if not suffix.glued or suffix.low not in ORDINAL_SUFFIXES or not text.isdigit():
        return 0
    if (tokens[i + 2].glued and tokens[i + 2].num) or len(text) > 12:
        return 0
    if not ordinal_uses.agrees(text, suffix.low):
        return 0
    number, j = int(text), i + 2
    end = years.century(s, number, j, start) or centuries(s, number, j, start)
    end = end or (number <= 31 and dates.day_first(s, i, start)) or 0
    if end:
        return end
    if _name_follows(tokens, j) or _street(tokens, j) or ordinal_uses.corner(tokens, j):
        return j
    if ordinal_uses.named(tokens, i, j):
        return j
    if i > 1 and tokens[i - 1].low == "the" and not tokens[j].word:
        if tokens[i - 2].low in ("on", "until", "by", "of") and number <= 31:
            return dates.add(s, start, j, f"XXXX-XX-{number:02}")
        if tokens[i - 2].cap:
            return j  # "Henry the 8th"
    return _keep(s, i, j, float(number))


def centuries(s: Sentence, number: int, j: int, start: int) -> int:
    """The first of "19th and 20th centuries", "12th to the 14th century"."""
    tokens = s.tokens
    if tokens[j].low not in ("and", "to", "or", "through") or not 1 <= number <= 30:
        return 0
    k = j + 1
    while k < j + 4 and (tokens[k].low in EDGES or tokens[k].low == "the" or tokens[k].text == "-"):
        k += 1
    if tokens[k].num and tokens[k + 1].low in ORDINAL_SUFFIXES:
        k += 2
    elif tokens[k].low in ORDINALS:
        k += 1
    else:
        return 0
    if tokens[k].text == "-":
        k += 1
    if tokens[k].low in ("century", "centuries"):
        return dates.add(s, start, j, f"{number - 1:02}XX")
    return 0


def parse(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """(value, token after it) of an ordinal in words."""
    low = tokens[i].low
    if low in ORDINALS:
        return ORDINALS[low], i + 1
    if low in TENS and tokens[i + 1].text in "-–" and tokens[i + 1].text:
        unit = ORDINALS.get(tokens[i + 2].low, 0)
        if 0 < unit < 10:
            return TENS[low] + unit, i + 3
    if low in SMALL and tokens[i + 1].low == "hundredth" and SMALL[low]:
        return SMALL[low] * 100, i + 2
    if low in SMALL and tokens[i + 1].text == "-" and tokens[i + 2].low == "hundredth":
        return SMALL[low] * 100, i + 3
    return None


def word(s: Sentence, i: int, start: int) -> int:
    """first, twenty-first, and what begins with one: "fourth of July", "nineteenth century"."""
    tokens = s.tokens
    found = parse(tokens, i)
    if found is None:
        return 0
    number, j = found
    end = years.century(s, number, j, start) or centuries(s, number, j, start)
    if not end and number <= 31 and tokens[j].low == "of" and tokens[j + 1].cap:
        end = dates.day_first(s, i, start)
    if end:
        return end
    if _idiom(s, i, j) or _adverbial(s, i, j) or ordinal_uses.named(tokens, i, j):
        return j
    if tokens[j].low == "or":
        second = parse(tokens, j + 1)
        if second and second[0] == number + 1:
            return _keep(s, i, second[1], (float(number), float(second[0])))
    return _keep(s, i, j, float(number))


def _keep(s: Sentence, i: int, j: int, value: float | tuple[float, float]) -> int:
    """Add it with the noun it ranks."""
    unit, noun_end = _noun(s.tokens, j)
    hit = Hit(i, j, "ordinal", value, unit, elided=unit is None, noun_end=noun_end)
    return s.add(hit)


def _noun(tokens: Tokens, j: int) -> tuple[str | None, int]:
    """Past "-most-popular" and "and fifth" to the noun."""
    if tokens[j].text == "-" and tokens[j].glued:
        k = j
        part = tokens[j + 1]
        if part.word and tokens[j + 2].text != "-" and not _ranking(part.low):
            return lemma(part.text), j + 2  # "an 89th-minute goal"
        while k < j + 8 and tokens[k].text == "-" and tokens[k].glued and tokens[k + 1].word:
            k += 2
        if tokens[k].word:
            found, end = nouns.find(tokens, k, singular=True)
            if found:
                return found, end
        last = tokens[k - 1]
        return lemma(last.text), k
    for _ in range(2):
        joined = tokens[j].low in ("and", "or", "to", ",")
        if not joined:
            break
        following = parse(tokens, j + 1)
        if following:
            j = following[1]
        elif tokens[j + 1].num and tokens[j + 2].low in ORDINAL_SUFFIXES:
            j += 3
        elif tokens[j].low == "and" and ordinal_uses.superlative(tokens[j + 1].low):
            j += 2
        else:
            return None, j
    if tokens[j].low == "of" or tokens[j].low in DETERMINERS or tokens[j].low in PRONOUNS:
        return None, j
    return nouns.find(tokens, j, singular=True)


def _ranking(low: str) -> bool:
    """The "largest" of "third-largest", the "seeded" of "third-seeded"."""
    return low in _RANKING or low.endswith(("est", "ed"))


_RANKING = word_set("most least ever best worst born bottom top choice string rate class hand")


def _name_follows(tokens: Tokens, j: int) -> bool:
    """ "501st Legion", "2nd Earl of", "3rd Infantry Division"."""
    for k in range(j, j + 4):
        if not tokens[k].word or not tokens[k].cap:
            return False
        if tokens[k].low in ORDINAL_NAMES:
            return True
    return False


def _street(tokens: Tokens, j: int) -> bool:
    return tokens[j].cap and (
        tokens[j].low in STREETS or (tokens[j + 1].cap and tokens[j + 1].low in STREETS)
    )


def _idiom(s: Sentence, i: int, j: int) -> bool:
    """ "first lady", "third-party", "Second Amendment", "second-degree", "at first"."""
    tokens = s.tokens
    k = j + 1 if tokens[j].text == "-" and tokens[j].glued else j
    if tokens[k].low in ORDINAL_PHRASES and tokens[k].low != "time":
        person = tokens[k].low in _PERSONS and k == j and tokens[i - 1].low in ("a", "the")
        return not person or tokens[k + 1].low in ("singular", "plural", "narrator", "narrative")
    if tokens[i].text == "First" and tokens[k].text in ("Minister", "Secretary", "Officer"):
        return True
    if i and tokens[i - 1].low in ("at", "from") and tokens[i].low == "first":
        return True
    if i and tokens[i - 1].low == "nuclear":
        return True
    if _name_follows(tokens, j) or _street(tokens, j):
        return True
    return tokens[i].cap and i > 0 and _proper(s, i, j)


def _proper(s: Sentence, i: int, j: int) -> bool:
    """A capitalised ordinal inside a name, not at the head of a sentence."""
    if s.headline:
        return False
    tokens = s.tokens
    before = tokens[i - 1]
    if before.text in ("“", '"', "‘", "'", ":", "(", "—", "–", "-", "•", ".") and tokens[
        i
    ].text != (tokens[i].text.upper()):
        if before.text == "(" and tokens[j].text == ")":
            return True
        return tokens[j].cap and tokens[j].word
    return True


def _adverbial(s: Sentence, i: int, j: int) -> bool:
    """ "first noticed", "Second, ...", "was first used": says when, ranks nothing."""
    tokens = s.tokens
    low, before, after = tokens[i].low, tokens[i - 1] if i else None, tokens[j]
    if ordinal_uses.adverb(tokens, i, j) or ordinal_uses.compound(tokens, i):
        return True
    if i == 0 and (after.text in (",", ":") or low == "first"):
        return after.text in (",", ":") or _verbal(after) or not after.word
    if low == "second" and ordinal_uses.per_time(before, after):
        return True
    if before is not None and (before.low in _DETERMINED or before.low.endswith("s'")):
        return False
    if low not in _ADVERBIAL or j > i + 1:
        return False
    if low == "first" and after.low in ("of", "and") and tokens[j + 1].low in ("all", "foremost"):
        return True
    if not after.word:
        if before is not None and before.low in _RANK_VERBS and after.text not in ("-",):
            return False
        return after.text != "-" and (
            low == "first" or before is None or before.text in (",", ";", ":")
        )
    if after.low in AUXILIARIES or after.low in PRONOUNS or _verbal(after):
        return True
    if after.low in ("and", "but") and before is not None and before.low.endswith("ed"):
        return before.low not in _RANK_VERBS
    if after.low in ("to", "by", "when", "as", "with", "for", "because", "a", "the"):
        return before is None or before.low not in _RANK_VERBS or before.low in ("was", "were")
    return False


def _verbal(token: Token) -> bool:
    low = token.low
    if low in ENDING_ADJECTIVES:
        return False
    return low in COMMON_VERBS or (low.endswith("ed") and len(low) > 3) or low in (
        "introduce", "use", "notice", "meet", "appear", "became", "broke", "need", "try",
    )  # fmt: skip


_PERSONS = word_set("person persons")
_RANKED = word_set("ranked seeded rated at to world as is was hit from")
_WORN = LINES | {"line", "road", "route", "pencil", "iron", "wood"}
_RANK_AFTER = word_set("in on spot single song seed for of among priority")


def rank(s: Sentence, i: int, start: int) -> int:
    """ "#3", "number 3 in", "No. 1 song"; "number one, ..." and "– No. 12" are none."""
    tokens = s.tokens
    j = i + 1
    if tokens[j].text == "." and tokens[j].glued and tokens[i].low == "no":
        j += 1
    number = tokens[j]
    value = float(SMALL.get(number.low, 0))
    if number.num and number.text.isdigit() and len(number.text) <= 4:
        value = float(number.text)
    if not value:
        return 0
    if tokens[i].text == "#" and i and tokens[i - 1].low in LABELS:
        return j + 1  # "prompt #2"
    if tokens[i].text == "#":
        return _keep(s, i, j + 1, value) if number.glued and number.num else j + 1
    if tokens[i].low == "no" and not (tokens[i].cap and (number.num or tokens[i + 1].text == ".")):
        return 0
    if not _ranks(s, i, j + 1):
        label(s, j, j + 1)
        return j + 1
    return _keep(s, i, j + 1, value)


def _ranks(s: Sentence, i: int, end: int) -> bool:
    """Does it say a rank: after "ranked", "the", "at"; before a plain noun or "in the"?"""
    tokens = s.tokens
    before = tokens[i - 1].low if i else ""
    after = tokens[end]
    if after.low in _WORN or ordinal_uses.labelled(tokens, i, _RANKED):
        return False
    if before in _RANKED or after.low in _RANK_AFTER:
        return True
    determined = before in ("the", "a", "'s", "its", "his", "her", "their", "our", "my", "current")
    return determined and after.word and not after.cap and after.low not in PRONOUNS
