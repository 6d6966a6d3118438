"""BibTeX, with the fields of BibLaTeX beside those of old: for LaTeX, pandoc and Zotero.

Owns escaping: whatever a story holds, TeX reads it back as those characters. Lone braces are
written as commands, since BibTeX counts them even where TeX does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui_reader.export.authors import Author
from tui_reader.export.citation import Citation, citations
from tui_reader.export.options import Options
from tui_reader.model import OpenStory

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL: dict[str, str] = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "<": r"\textless{}", ">": r"\textgreater{}", **{char: f"\\{char}" for char in "$&#_%{}"},
}  # fmt: skip
_LONE: dict[str, str] = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
"""Which pandoc does not know: only where it must be."""
_FOUND = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")
_NO_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def pieces(stories: Iterable[OpenStory], options: Options) -> Iterator[bytes]:
    """An entry for each story."""
    before = ""
    for one in citations(stories):
        yield (before + _entry(one)).encode("utf-8", "replace")
        before = "\n"


def escape(text: str) -> str:
    """Text on one line that TeX reads as itself."""
    line = " ".join(text.split())
    special = _SPECIAL if _is_paired(line) else _SPECIAL | _LONE
    return _FOUND.sub(lambda found: special[found.group()], line)


def _is_paired(line: str) -> bool:
    """Whether every brace that opens is closed after it."""
    depth = 0
    for char in line:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


def _entry(one: Citation) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(one))
    return f"@{'article' if one.is_news else 'misc'}{{{one.key},\n{fields}}}\n"


def _fields(one: Citation) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{{{escape(one.title)}}}}}"  # two pairs: its capitals stay
    if one.authors:
        yield "author", f"{{{' and '.join(map(_name, one.authors))}}}"
    if one.container:
        yield "journal" if one.is_news else "publisher", _braced(one.container)
    if one.issued:
        yield "date", f"{{{one.issued.year:04}-{one.issued:%m-%d}}}"
        yield "year", f"{{{one.issued.year:04}}}"
        yield "month", _MONTHS[one.issued.month - 1]
    if one.url:
        yield "url", f"{{{''.join(_NO_ADDRESS.get(char, char) for char in one.url)}}}"
    yield "urldate", f"{{{one.accessed.year:04}-{one.accessed:%m-%d}}}"
    if one.is_news:
        yield "entrysubtype", "{newspaper}"
    for name, value in (  # a "note" would be printed
        ("langid", one.language), ("abstract", one.abstract), ("keywords", _tags(one)),
        ("annote", "; ".join(one.notes)),
    ):  # fmt: skip
        if value:
            yield name, _braced(value)


def _tags(one: Citation) -> str:
    """A comma parts keywords: one inside a tag goes."""
    return ", ".join(" ".join(tag.replace(",", " ").split()) for tag in one.tags)


def _braced(text: str) -> str:
    return f"{{{escape(text)}}}"


def _name(author: Author) -> str:
    if not author.is_person:
        return _braced(author.whole)
    parts = (author.surname, author.suffix, author.given)
    return ", ".join(_part(part) for part in parts if part)


def _part(name: str) -> str:
    """A part of a name; where it has a comma or a joining word, BibTeX would part it again."""
    words = escape(name)
    parted = "," in words or " and " in f" {words.lower()} "
    return f"{{{words}}}" if parted else words
