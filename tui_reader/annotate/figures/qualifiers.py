"""Rows and search: "about", "more than", "or less" right before or after a figure's span."""

from __future__ import annotations

from tui_reader.annotate.figures.tokens import Tokens

_BEFORE_ROWS: tuple[tuple[str, str], ...] = (
    ("about", "about,around,roughly,approximately,approx,approx .,some,nearly,almost,circa,c,c .,"
              "ca,ca .,~,≈,close to,closer to,an estimated,estimated,nearer to,near,virtually,"
              "in the region of,in the order of,on the order of,in the vicinity of,"
              "practically,somewhere around,or so,order of,+ / -,± ,approaching"),
    ("over", "over,more than,above,upwards of,upward of,in excess of,greater than,higher than,"
             "larger than,bigger than,longer than,older than,taller than,better than,north of,>,"
             "exceeding -,heavier than,faster than,past the,beyond"),
    ("under", "under,less than,fewer than,below,short of,shy of,younger than,smaller than,"
              "lower than,shorter than,lighter than,<,south of,cheaper than,no longer under"),
    ("at_least", "at least,no less than,no fewer than,not less than,not fewer than,a minimum of,"
                 "minimum of,minimum,≥,as few as,as little as,at the least,at a minimum"),
    ("at_most", "at most,up to,as many as,as much as,as high as,as long as,as far as,as old as,"
                "as large as,as big as,as late as,as tall as,as deep as,as fast as,"
                "a maximum of,maximum of,maximum,no more than,not more than,"
                "not exceeding,≤,no higher than,no longer than,no later than,max,max .,upto,"
                "at the most,as low as -"),
)  # fmt: skip
_AFTER_ROWS: tuple[tuple[str, str], ...] = (
    ("at_least", "or more,or older,and older,and over,or over,and above,or above,and up,or higher,"
                 "or greater,or longer,or better,and more,or larger,or bigger,or later,minimum,"
                 "and upwards,or taller,or faster,or upwards,and upward,at least,years and older"),
    ("at_most", "or less,or fewer,or under,or younger,and under,and younger,or lower,or below,"
                "and below,or smaller,or shorter,maximum,max,at most,or earlier,tops"),
    ("over", "+,- plus,plus,-something,and counting"),
    ("about", "or so,- odd,odd,or thereabouts,- ish,ish,give or take,or thereabout,approximately"),
)  # fmt: skip
_GUARDED_PLUS = frozenset(("+", "plus", "odd", "minimum", "maximum", "max", "tops"))

Rows = dict[str, list[tuple[tuple[str, ...], str]]]


def _index(rows: tuple[tuple[str, str], ...], last: bool) -> Rows:
    """Phrases by their last (or first) word, the longest first."""
    table: Rows = {}
    for qualifier, phrases in rows:
        for phrase in phrases.split(","):
            words = tuple(phrase.split())
            table.setdefault(words[-1 if last else 0], []).append((words, qualifier))
    for found in table.values():
        found.sort(key=lambda row: -len(row[0]))
    return table


_BEFORE = _index(_BEFORE_ROWS, last=True)
_AFTER = _index(_AFTER_ROWS, last=False)


def before(tokens: Tokens, start: int) -> str | None:
    """The qualifier that ends right before token `start`."""
    if start > 1 and tokens[start - 1].low in ("a", "an"):
        start -= 1
    rows = _BEFORE.get(tokens[start - 1].low) if start else None
    for words, qualifier in rows or ():
        size = len(words)
        if size <= start and all(
            tokens[start - size + k].low == word for k, word in enumerate(words)
        ):
            return qualifier
    return None


def after(tokens: Tokens, end: int) -> tuple[str | None, int]:
    """The qualifier that begins at token `end`, and the token after it."""
    rows = _AFTER.get(tokens[end].low)
    for words, qualifier in rows or ():
        if all(tokens[end + k].low == word for k, word in enumerate(words)):
            stop = end + len(words)
            if len(words) == 1 and _part_of_sum(tokens, end, stop):
                continue
            return qualifier, stop
    return None, end


def _part_of_sum(tokens: Tokens, end: int, stop: int) -> bool:
    """ "£15 + £15", "two plus two": the sign adds, it does not qualify."""
    following = tokens[stop]
    if tokens[end].low not in ("+", "plus"):
        return False
    return following.num or following.text in ("$", "£", "€", "(") or following.low in (
        "a", "an", "the", "tax", "vat", "two", "three", "one", "tips", "interest", "another",
    )  # fmt: skip
