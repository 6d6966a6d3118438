"""What stands above or below the line, written in it: powers, indices, fractions, marks of notes.

Owns which of these a raised text is, by what stands beside it, so that no figure grows by a digit
and no word by a letter. Pure functions over text; knows no tree.
"""

from __future__ import annotations

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_RAISABLE, _SINKABLE = "0123456789+-−–=()ni", "0123456789+-−–=()"
_RAISE = str.maketrans(_RAISABLE, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ")
_SINK = str.maketrans(_SINKABLE, "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
_WORD = re.compile(r"[^\W\d_]{1,40}$")
_NUMBER = re.compile(r"\d[\d.,'’\u00a0\u202f]{0,30}$")
_BARE = re.compile(r"[\w.,]+")
_MARKS = re.compile(r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9}")
_BRACKETED = re.compile(r"[\[(].{1,30}[\])]")
_SIGNED = re.compile(r"[+\-−–]\d{1,3}|\d{0,3}[+\-−–]")
_MATH_GROUP = re.compile(r"\((?:[^()a-z]|(?<![a-z])[a-z]{1,2}(?![a-z])){1,20}\)$")
_PRICE = re.compile(r"[$€£¥₹₽]\s?\d[\d.,]{0,12}$")
_CURRENCY = re.compile(r"\s?(?:[$€£¥₹₽]|(?:EUR|USD|GBP|CHF)\b)")
_TERM = re.compile(r"[=+×·⋅*<>≈≤≥/^−–-]\s?\d{0,6}[A-Za-zΑ-ω]{2,3}$")
"""Two or three unknowns side by side: mc², 4ac."""
_LETTERED = re.compile(r"(?<![\w.])[A-Z]{1,2}\d{1,2}$")
"""What is called by a letter and a figure: Q3, G7."""
_SERIES = re.compile(r"(?<![A-Za-z])[A-Z]{2,4}$")
_MATH_AFTER = re.compile(r"\s?[=×·⋅*+<>≈≤≥/^)]")
_ELEMENT = re.compile(r"[A-Z][a-z]?$|[A-Z)\]]\)$")
_ROMAN = re.compile(r"[IVXLCDM]{1,8}$")
_ORDINALS = _words(
    "st nd rd th er re ère ier ière ers e es ème eme ième nde o os as ro do da to mo te de"
)
"""Ends of ordinals as they are raised behind a figure; a lone "a" is as often a note's mark."""
_ABBREVIATIONS = _words("me mes mme lle lles gr grs r rs te tes ve ves os as e es rd nd st th in")
"""Ends of shortened words as they are raised behind a capital: Mme, Mlle, Dr, Ste."""
_TRADE = {"tm": "™", "sm": "℠", "mc": "ᴹᶜ", "o": "º"}
_UNITS = _words("mm cm dm km hm nm µm μm ft in yd mi sec sq px fm pm mol kg")
_NOTES = frozenset("abcdefgh")
"""Letters that mark notes; those behind them are unknowns."""
_GLUED = 4
"""Letters of a word from which what is below its end is an index no more."""


def mark(text: str) -> str:
    """The mark of a note in brackets, once."""
    return text if _BRACKETED.fullmatch(text) else f"[{text}]"


def group(text: str) -> str:
    """A part of a formula, in parentheses where it would fall apart without."""
    whole = _BARE.fullmatch(text) or (text[:1] == "(" and text.find(")") == len(text) - 1)
    return text if whole else f"({text})"


def power(base: str, exponent: str) -> str:
    if exponent and set(exponent) <= set(_RAISABLE):
        return base + exponent.translate(_RAISE)
    single = len(exponent) < 2 or exponent.isdigit() or exponent[0] == "("
    return f"{base}^{exponent}" if single else f"{base}^({exponent})"


def index(base: str, below: str) -> str:
    if below and set(below) <= set(_SINKABLE):
        return base + below.translate(_SINK)
    return f"{base}_{group(below)}"


def fraction(before: str, above: str, below: str) -> str:
    """A fraction on one line, apart from the whole number before it."""
    blank = " " if before[-1:].isdigit() else ""
    return blank + over(above, below)


def over(above: str, below: str) -> str:
    """One part above another; below the line a product stays together."""
    product = below[:1].isdigit() and not below.isdigit() and _BARE.fullmatch(below)
    return f"{group(above)}/{f'({below})' if product else group(below)}"


def raised(text: str, before: str, after: str) -> str:
    """A superscript, as it is written behind `before` and in front of `after`."""
    text = " ".join(text.split())
    if not text or _BRACKETED.fullmatch(text) or not any(map(str.isalnum, text)):
        return text
    if _SIGNED.fullmatch(text):
        return power("", text)
    if text[0].isdigit():
        return _raised_figure(text, before, after)
    return _raised_letters(text, before, after)


def _raised_figure(text: str, before: str, after: str) -> str:
    if len(text) == 2 and text.isdigit() and _is_price(before, after):
        return f".{text}"
    if not _MARKS.fullmatch(text):
        return power("", text) if before[-1:].isalnum() else text
    if not text.isdigit():  # several marks, a range of them
        return mark(text)
    return power("", text) if _is_exponent(text, before, after) else mark(text)


def _is_price(before: str, after: str) -> bool:
    """Whether a raised figure is the cents of a price."""
    if _PRICE.search(before):
        return True
    return before[-1:].isdigit() and _CURRENCY.match(after) is not None


def _is_exponent(text: str, before: str, after: str) -> bool:
    if _LETTERED.search(before):
        return False
    if _TERM.search(before):
        return True
    if number := _NUMBER.search(before):
        bare = number.group()
        return bare == "10" or len(bare) == 1 or _MATH_AFTER.match(after) is not None
    if word := _WORD.search(before):
        return len(word.group()) == 1 or word.group() in _UNITS
    if before[-1:] == ")":
        return _MATH_GROUP.search(before) is not None
    isotope = len(text) > 1 and after[:1].isupper()
    return isotope and before[-1:] in ("", " ", "\u00a0", "-", "(", "/")


def _raised_letters(text: str, before: str, after: str) -> str:
    low, word = text.lower(), _WORD.search(before)
    if low == "o" and after[:1] in ("C", "F") and before.rstrip()[-1:].isdigit():
        return "°"
    number = _NUMBER.search(before)
    said = word.group() if word else ""
    if low in _TRADE and (text.isupper() if low != "o" else number or said in ("n", "N")):
        return _TRADE[low]
    if low in _ORDINALS and (number or said in ("n", "k", "m", "i") or _ROMAN.fullmatch(said)):
        return text
    if said[:1].isupper() and low in _ABBREVIATIONS:
        return text
    if len(text) == 1 and low in _NOTES and (number or len(said) > 2):
        return mark(text)
    if " " in text or len(text) > 12:
        return f" [{text}]"
    if number or len(said) == 1 or before[-1:] == ")":
        return power("", text)
    if not said:
        return text
    return mark(text) if len(text) == 1 else f" {text}"


def sunk(text: str, before: str, after: str = "") -> str:
    """A subscript, as it is written behind `before` and in front of `after`. Of formulas of
    substances the plain figures: they are called CO2."""
    text = " ".join(text.split())
    if text.isdigit() and _ELEMENT.search(before) and not after[:1].isdigit():
        return text
    if _SERIES.search(before) and _NUMBER.fullmatch(text):
        return text
    if not text or not before[-1:].isalnum():
        return text if not set(text) <= set(_SINKABLE) else text.translate(_SINK)
    word = _WORD.search(before)
    if set(text) <= set(_SINKABLE) or len(text) == 1 or (word and len(word.group()) <= _GLUED):
        return text if " " in text else index("", text)
    return f" {text}"
