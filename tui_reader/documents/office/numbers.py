"""Numbers as office documents write them: in figures, letters, Roman letters."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST = 3_000


def written(number: int, form: str) -> str:
    """A number in a form as Word calls it; in figures where the form is another."""
    if not 1 <= number <= _MOST:
        return str(number)
    if form.endswith("Letter"):
        # after z come aa, bb, cc, as Word has them
        times, at = divmod(number - 1, len(_LETTERS))
        return _cased(_LETTERS[at] * (times + 1), form)
    if form.endswith("Roman"):
        made = ""
        for worth, sign in _ROMAN:
            times, number = divmod(number, worth)
            made += sign * times
        return _cased(made, form)
    return f"{number:02}" if form == "decimalZero" else str(number)


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text
