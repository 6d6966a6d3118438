"""A cheap look before a slow pattern: letters of which some stand in all that it can find.

Reads the letters from the pattern itself, so that a new word needs no second list. Owns this
reading; it may say yes for nothing, never no. Knows no word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

SHORTEST = 2
"""Letters from which a look is worth it."""
_ATOM = re.compile(r"\\[bBAZwWdDsS]|\\(.)|\[(?:\\.|[^\]\\])+\]|(\(\?[a-zA-Z-]*:)|(\()|(.)", re.S)
_OFTEN = re.compile(r"(?:([*?])|([+])|\{(\d*)(?:,\d*)?\})[?+]?")
_FLAGS = re.compile(r"\(\?([a-z]+)\)")
_PLACES = frozenset(("^", "$", r"\b", r"\B", r"\A", r"\Z"))
_ASIDE = ("(?=", "(?!", "(?<=", "(?<!")
"""Groups that only look around."""
_BREAKS = frozenset(".^$")

Letters = frozenset[str]
"""One of these stands in what is found; none at all is said of what may find anything."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A pattern that is searched for only where its letters are."""

    pattern: re.Pattern[str]
    letters: Letters

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        if self.letters:
            low = small(text)
            if not any(map(low.__contains__, self.letters)):
                return None
        return self.pattern.search(text)


def looked(pattern: re.Pattern[str]) -> Looked:
    """A pattern with the letters of which it needs some, in small ones. It is written without
    comments and references."""
    return Looked(pattern, _of_choice(_FLAGS.sub("", pattern.pattern, count=1)))


def begins(pattern: str) -> Callable[[str], object]:
    """Tells of a sign whether what the pattern matches may begin with it."""
    flags = _FLAGS.match(pattern)
    firsts = _firsts(pattern[flags.end() :] if flags else pattern)
    whole = "" if None in firsts else "|".join(one for one in firsts if one is not None)
    return re.compile(f"(?{flags[1]}:{whole})" if flags else whole).match


def _firsts(pattern: str) -> list[str | None]:
    """A pattern for the first sign of each branch; None for one that may be empty or is beyond
    us."""
    return [one for branch in _branches(pattern) for one in _firsts_of_branch(branch)]


def _firsts_of_branch(branch: str) -> Iterator[str | None]:
    for atom, least, _ in _atoms(branch):
        if atom in _PLACES or atom.startswith(_ASIDE):
            continue
        empty = not least
        if atom[0] == "(":
            opening = _ATOM.match(atom)
            flags = (opening and opening[2]) or "("
            if flags == "(" and atom[1] == "?":
                break
            inside = _firsts(atom[len(flags) : -1])
            empty = empty or None in inside
            yield from (f"{flags}{one})" for one in inside if one is not None)
        else:
            yield atom
        if not empty:
            return
    yield None


def small(text: str) -> str:
    """A text as it is looked through: letters that `re.IGNORECASE` takes for one are one."""
    if text.isascii():
        return text.lower()
    return text.casefold().replace("i\u0307", "i").replace("\u0131", "i")


def _of_choice(pattern: str) -> Letters:
    """Letters of each branch."""
    each = [_of_branch(branch) for branch in _branches(pattern)]
    return frozenset().union(*each) if all(each) else frozenset()


def _branches(pattern: str) -> list[str]:
    found, start, at = list[str](), 0, 0
    while at < len(pattern):
        if pattern[at] == "|":
            found.append(pattern[start:at])
            start = at + 1
        at = _end_of(pattern, at)
    return [*found, pattern[start:]]


def _of_branch(branch: str) -> Letters:
    """The letters that say most: the shortest of a choice is as long as may be."""
    sure = [Letters([run]) for run in _runs(branch)]
    sure += [inside for group in _groups(branch) if (inside := _of_choice(group))]
    return max(sure, key=lambda one: (min(map(len, one)), -len(one)), default=Letters())


def _runs(branch: str) -> Iterator[str]:
    """Letters that stand one behind the other, each of them once at least."""
    run = ""
    for atom, least, once in _atoms(branch):
        sign = atom[1] if len(atom) == 2 and not atom[1].isalnum() else atom
        if len(sign) != 1 or sign in _BREAKS or not least:
            yield from _worth(run)
            run = ""
            continue
        run += sign
        if not once:
            yield from _worth(run)
            run = ""
    yield from _worth(run)


def _worth(run: str) -> Sequence[str]:
    return [small(run)] if len(run) >= SHORTEST else ()


def _groups(branch: str) -> Iterator[str]:
    """What stands in groups that must be there."""
    for atom, least, _ in _atoms(branch):
        if atom[0] == "(" and least and not atom.startswith(_ASIDE):
            opening = _ATOM.match(atom)
            yield atom[len((opening and opening[2]) or "(") : -1]


def _atoms(branch: str) -> Iterator[tuple[str, int, bool]]:
    """Each sign, class or group; whether it must be there; whether it is there just once."""
    at = 0
    while at < len(branch):
        end = _end_of(branch, at)
        often = _OFTEN.match(branch, end)
        least = 0 if often and (often[1] or often[3] in ("", "0")) else 1
        yield branch[at:end], least, often is None
        at = often.end() if often else end


def _end_of(pattern: str, at: int) -> int:
    """Where the sign, class or group ends that starts here."""
    found = _ATOM.match(pattern, at)
    if not found:
        return at + 1
    if pattern[at] != "(":
        return found.end()
    at = found.end()
    while at < len(pattern) and pattern[at] != ")":
        at = _end_of(pattern, at)
    return at + 1
