"""A language without blanks made ready: its patterns and the values of its words. No grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tui_reader.annotate.figures.languages.tables_signs import SIGN_TONGUES, SignTongue

Values = dict[str, str]


def _rows(text: str) -> Iterator[tuple[str, str]]:
    for part in text.split():
        words, _, payload = part.partition("=")
        for word in words.split("/"):
            yield word, payload


def values(text: str) -> Values:
    """word -> payload; "_" is a blank, which texts may leave out."""
    made: Values = {}
    for word, payload in _rows(text):
        word = word.replace("÷", "/")
        made[word.replace("_", " ")] = payload
        made[word.replace("_", "")] = payload
    return made


def grouped(text: str, first: int) -> Values:
    """The words of numbered groups."""
    return {
        word: str(n) for n, group in enumerate(text.split(), first) for word in group.split("/")
    }


def either(words: Values) -> str:
    """A pattern for any of the words, the longest first; one that fits nothing where none are."""
    longest = sorted(filter(None, words), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest)) or r"(?!)"


class SignLexicon:
    """One language's words by what they are, and its number in a pattern."""

    def __init__(self, code: str, tongue: SignTongue) -> None:
        self.code = code
        self.tongue = tongue
        self.small = {w: float(v) for w, v in _rows(tongue.digits)}
        self.places = {w: float(v) for w, v in _rows(tongue.places)}
        self.groups = {w: float(v) for w, v in _rows(tongue.groups)}
        self.natives = {w: float(v) for w, v in _rows(tongue.natives)}
        words = {**self.small, **self.places, **self.groups}
        digit = either({word: "" for word in words if word in self.small})
        every = either(dict.fromkeys(words, ""))
        start = digit + "|" + either(dict.fromkeys(self.places, ""))
        self.morpheme = re.compile(rf"[0-9]+(?:[.,][0-9]+)*|{every}")
        apart = r"(?<![A-Za-z0-9_.,:/$€£¥₩-])"
        figure = rf"(?:[0-9]|{start})(?:[0-9]|[.,](?=[0-9])|{every})*"
        if code == "th":
            steps = either(dict.fromkeys((*self.places, *self.groups), ""))
            figure = rf"(?:[0-9]|{start})(?:[0-9]|[.,](?=[0-9])|{every}|(?<=[0-9]) (?={steps}))*"
        if tongue.natives:  # its numerals are particles as well: 25이, 1만
            steps = either(dict.fromkeys((*self.places, *self.groups), ""))
            gap = r"(?<=[만억조천]) (?=[0-9])"
            figure = (
                rf"(?:[0-9](?:[0-9]|[.,](?=[0-9])|{steps}|{gap})*"
                rf"|(?<![가-힣])(?:{start})(?:{every})+)"
            )
        self.number = re.compile(apart + figure)
        self.units = self._units(tongue)
        self.unit = re.compile(f" ?(?:{either(self.units)})")
        self.to = re.compile(f" ?(?:{either(values(tongue.to))}) ?")
        self.idiom = re.compile(either(values(tongue.idioms)))

    @staticmethod
    def _units(t: SignTongue) -> Values:
        """unit -> "kind:payload"."""
        made: Values = {}
        for kind, row in (
            ("number", t.counters), ("duration", t.durations), ("measure", t.measures),
            ("money", t.money), ("age", t.ages), ("percent", t.percents), ("tenth", t.tenths),
            ("point", t.points),
        ):  # fmt: skip
            for word, payload in values(row).items():
                made[word] = f"{kind}:{payload}"
        made["%"] = "percent:"
        return made

    def value(self, text: str) -> float | None:
        """What a numeral is worth: 1億2千万, 二十三, 3.5; None where it is none."""
        total = section = 0.0
        current: float | None = None
        last, written = "", False
        for found in self.morpheme.finditer(text):
            word = found[0]
            if word[0].isdigit() and word.isascii():
                if current is not None:
                    return None
                current, written = self._digits(word), True
                if current is None:
                    return None
            elif word in self.small:
                again = last == "small" and current is not None
                current = (current or 0) * 10 + self.small[word] if again else self.small[word]
            elif word in self.places:
                section += (1.0 if current is None else current) * self.places[word]
                current = None
            else:
                part = section + (current or 0)
                if not part and not total:
                    return None
                factor = self.groups[word]
                total = total * factor if not part else total + part * factor
                section, current = 0.0, None
            last = "small" if word in self.small else ""
        return total + section + (current or 0) if text or written else None

    @staticmethod
    def _digits(word: str) -> float | None:
        plain = word.replace(",", "")
        groups = word.split(".")[0].split(",")
        if len(plain) > 20 or plain.count(".") > 1:
            return None
        if len(groups) > 1 and not all(len(group) == 3 for group in groups[1:]):
            return None
        return float(plain)


def covers(code: str) -> bool:
    """Is the language read without regard to blanks?"""
    return code in SIGN_TONGUES


@cache
def sign_lexicon(code: str) -> SignLexicon:
    """The words of one of these languages."""
    return SignLexicon(code, SIGN_TONGUES[code])
