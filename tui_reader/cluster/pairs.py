"""How near two stories are to telling one event: log-odds, by two judges who must agree.

The first is linear, with rules for what looks like a double and is none (two towns' weather,
releases 1.2.3 and 1.2.4); it is cheap and asked of nearly every pair. The second, boosted trees, is
asked where the first leaves hope, and never believed by more than `LEEWAY` above it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from tui_reader.cluster import trees
from tui_reader.cluster.signs import NOTHING, Sign
from tui_reader.cluster.terms import CAPITAL, NUMBER
from tui_reader.durations import DAY

LEEWAY = 0.5
"""Log-odds that the trees may be above the linear judge."""
HOPELESS = -1.0
"""The linear judge's word from which on the trees are not asked."""
NEVER = -9.0
FAR, FAR_APART = 0.08, -7.0
"""Cosine of two texts below which no judge is asked, and what is said then."""
NAMED_FORM = 2.5
"""Nats from which a word is what a recurring form is filled with: towns stand in many titles."""
LONE_WORD, ONE_FORM = 3.0, 5.0
"""Log-odds that titles lose which share one word only (numbers are none), or are one form filled in
twice."""
FRAME, BETWEEN, MOSTLY = 0.33, 4, 0.7
"""A form: share of a title that is its frame; words that may stand between; how much of what these
say the other story must lack."""
HARDLY = 0.1
"""Share of what follows two titles that is the same, below which they are about two things."""
HEADLINE = 4
"""Words from which a title without a name says what it is about."""
BLANKS = 3
"""Words that fill a form."""
REPEATED = 0.6
"""Share of what two titles of one feed say, beyond what its titles always say, that both must."""

FEATURES = (
    *("shared", "shared_words", "cover_max", "cover_min", "cosine", "title_overlap"),
    *("clash", "clash_max", "both_texts", "same_feed", "days", "title_cosine", "shared_terms"),
    *("rarest", "second", "contained", "contains", "shared_numbers", "number_clash", "name_clash"),
    *("lead_clash", "three_rarest", "one_form"),
)
"""What the trees are given, in this order; weights in nats, shares from 0 to 1."""


class Nearness(NamedTuple):
    both: float
    """What both judges grant."""
    linear: float


class _Shared(NamedTuple):
    title: set[int]
    text: set[int]
    info: float
    words: float
    cover: tuple[float, float]
    clash: tuple[float, float]
    cosine: float
    overlap: float
    days: int


def nearness(a: Sign, b: Sign, *, same_feed: bool) -> Nearness:
    """Of two stories; `same_feed`: they are of one feed, and its titles do not always say so."""
    if a.dotted and b.dotted and not a.dotted & b.dotted:
        return Nearness(NEVER, NEVER)  # 1.2.3 is not 1.2.4
    text = a.text.keys() & b.text.keys()
    cosine = sum(a.text[term] * b.text[term] for term in text) / (a.norm * b.norm)
    if cosine < FAR:
        return Nearness(FAR_APART, FAR_APART)
    shared = _shared(a, b, text, cosine)
    both = a.has_text and b.has_text
    lost = LONE_WORD * (not both and sum(not term & NUMBER for term in shared.title) < 2)
    linear = _linear(a, b, shared, same_feed, both) - lost
    if linear < HOPELESS:
        return Nearness(linear, linear)
    same_title = a.title.keys() == b.title.keys()
    form = _one_heading(a, b) if same_title else one_form(a, b, shared.overlap)
    if form:
        lost, linear = lost + ONE_FORM, linear - ONE_FORM
    told = trees.load("pair").value(features(a, b, shared, same_feed, form)) - lost
    return Nearness(min(told, linear + LEEWAY), linear)


def one_form(a: Sign, b: Sign, alike: float) -> bool:
    """Whether two titles are one form filled in twice: "Leeds: things to do this weekend" and
    "York: five things to do". Each has a name, none of its names is the other's."""
    names = _name_missing(a, b), _name_missing(b, a)
    if min(names) >= NAMED_FORM and max(_name_common(a, b), _name_common(b, a)) < min(names) - 1.0:
        return True
    if alike > 0.3 and _leads_clash(a, b):
        return True
    if _one_frame(a, b):
        return True
    common = a.title.keys() & b.title.keys()
    rest = [(s, o, s.title.keys() - common) for s, o in ((a, b), (b, a))]
    return len(common) > 1 and all(_filled(s, o, words) for s, o, words in rest)


def _one_heading(a: Sign, b: Sign) -> bool:
    """Whether one title stands over two things: it names nobody, and what follows it has nothing in
    common ("What you need to know this morning", of two papers)."""
    if a.names:
        return False
    if not (a.has_text and b.has_text):
        return len(a.title) < HEADLINE
    rest = [s.text.keys() - s.title.keys() for s in (a, b)]
    least = min(sum(s.text[term] for term in own) for s, own in zip((a, b), rest, strict=True))
    return sum(a.text[term] for term in rest[0] & rest[1]) < HARDLY * least


def _one_frame(a: Sign, b: Sign) -> bool:
    """Whether two titles begin and end alike, and what stands between says of each what the other
    story does not have: "Senate passes bill on broadband", "Senate passes bill on ships"."""
    between = _between(a.order, b.order)
    frame = min(len(a.order) - len(between[0]), len(b.order) - len(between[1]))
    if frame < 2 or frame < FRAME * max(len(a.order), len(b.order)):
        return False
    return _says_else(a, b, between[0]) and _says_else(b, a, between[1])


def _between(a: Sequence[int], b: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    """The words of two titles that stand within what they begin and end with alike; of titles that
    are as long, those that differ."""
    if len(a) == len(b):
        differ = [pair for pair in zip(a, b, strict=True) if pair[0] != pair[1]]
        return [x for x, _ in differ], [y for _, y in differ]
    head = next((n for n, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]),
                min(len(a), len(b)))  # fmt: skip
    rest = a[head:], b[head:]
    ends = zip(reversed(rest[0]), reversed(rest[1]), strict=False)
    tail = next((n for n, pair in enumerate(ends) if pair[0] != pair[1]), min(map(len, rest)))
    return rest[0][: len(rest[0]) - tail], rest[1][: len(rest[1]) - tail]


def _says_else(a: Sign, b: Sign, words: Sequence[int]) -> bool:
    missing = [a.title[term] for term in words if term not in b.text]
    whole = sum(a.title[term] for term in words)
    return (
        0 < len(words) <= BETWEEN
        and max(missing, default=0.0) >= NAMED_FORM
        and sum(missing) >= MOSTLY * whole
    )


def _filled(a: Sign, b: Sign, words: Set[int]) -> bool:
    """Whether what a title does not share is a short name that the other story does not have."""
    return (
        0 < len(words) <= BLANKS
        and all(a.marks.get(term, 0) & CAPITAL for term in words)
        and any(a.title[term] >= NAMED_FORM and term not in b.text for term in words)
    )


def _name_common(a: Sign, b: Sign) -> float:
    """The rarest name of a title that the other story has."""
    return max((a.title[term] for term in a.names if term in b.text), default=0.0)


def features(a: Sign, b: Sign, shared: _Shared, same_feed: bool, form: bool) -> Sequence[float]:
    """In the order of `FEATURES`."""
    wa, wb = a.title, b.title
    rarest = sorted((wa[term] for term in shared.title), reverse=True)
    texts = sorted((a.text[term] for term in shared.text), reverse=True)
    title_product = sum(wa[term] * wb[term] for term in shared.title)
    numbers = [
        max((w for term, w in s.title.items() if term & NUMBER and term not in o.text), default=0.0)
        for s, o in ((a, b), (b, a))
    ]
    return (
        shared.info, shared.words, max(shared.cover), min(shared.cover), shared.cosine,
        shared.overlap, min(shared.clash), max(shared.clash),
        float(a.has_text and b.has_text), float(same_feed), shared.days,
        title_product / (a.title_norm * b.title_norm), len(shared.title),
        rarest[0] if rarest else 0.0, rarest[1] if len(rarest) > 1 else 0.0,
        sum(texts) / a.text_mass, sum(b.text[term] for term in shared.text) / b.text_mass,
        shared.info - shared.words, min(numbers),
        min(_name_missing(a, b), _name_missing(b, a)), float(_leads_clash(a, b)),
        sum(texts[:3]), float(form),
    )  # fmt: skip


def _shared(a: Sign, b: Sign, text: set[int], cosine: float) -> _Shared:
    wa, wb, ta, tb = a.title, b.title, a.text, b.text
    title = wa.keys() & wb.keys()
    info = sum(wa[term] for term in title)
    words = sum(wa[term] for term in title if not term & NUMBER)
    covered = (
        sum(w for term, w in wa.items() if term in tb),
        sum(w for term, w in wb.items() if term in ta),
    )
    return _Shared(
        title,
        text,
        info,
        words,
        (min(1.0, covered[0] / a.mass), min(1.0, covered[1] / b.mass)),
        (_missing(a, b), _missing(b, a)),
        cosine,
        words / max(NOTHING, a.words_mass + b.words_mass - words),
        max(0, min(5, abs(a.at - b.at) // DAY) - 1),
    )


def _linear(a: Sign, b: Sign, shared: _Shared, same_feed: bool, both: bool) -> float:
    bias, weights, with_texts = trees.linear()
    value = {
        "shared": shared.info,
        "cover_max": max(shared.cover),
        "cover_min": min(shared.cover),
        "least_mass": min(a.mass, b.mass),
        "cosine": shared.cosine,
        "title_overlap": shared.overlap,
        "clash": min(shared.clash),
        "both_texts": float(both),
        "same_feed": float(same_feed),
        "days": shared.days,
    }
    told = bias + sum(w * value[name] for name, w in weights.items())
    if both:
        told += sum(w * value[name] for name, w in with_texts.items())
    return told


def _missing(a: Sign, b: Sign) -> float:
    """The rarest word of a title that the other story does not have."""
    return max((w for term, w in a.title.items() if term not in b.text), default=0.0)


def _name_missing(a: Sign, b: Sign) -> float:
    return max((a.title[term] for term in a.names if term not in b.text), default=0.0)


def _leads_clash(a: Sign, b: Sign) -> bool:
    """Each title has a lead ("Leeds: ...") that the other story does not have at all."""
    return bool(a.leads and b.leads and not a.leads & b.text.keys() and not b.leads & a.text.keys())
