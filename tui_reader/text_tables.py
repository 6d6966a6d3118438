"""Tables that are set in plain text: cells between bars, between tabs, or below each other.

Owns where such a table begins and ends and what its cells are. Pure functions over lines; knows no
block of an article.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from tui_reader import sentences

_BAR = re.compile(r"[|│║┃]")
_RULE = frozenset("-=+|:_─═━│║┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╪╤╧╭╮╯╰ \t")
_LINED = re.compile(r"[-=_─═━]{2}")
_DASHES = re.compile(r"[-=_─═━]{2,}")
_CROSSED = re.compile(r"[+|│║┃├┤┬┴┼╠╣╦╩╬╞╡╪╤╧]")
_LEADER = re.compile(r"[ \t]?(?:(?<!\.)\.{4,}+|(?<!…)…{2,}+|(?<!\.)(?:[ ]\.){4,}+)[ \t]*+(?=\S)")
_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|[ ]*\t[ \t]*)(?=\S)")
_MARKED = re.compile(r"[ \t]*(?:[-*+•·‣▪◦#>]|\d{1,4}[.)])[ \t]+\S|[ \t]*(?:```|~~~)")
"""What an item, a heading, a quote or code begins with."""
_FENCE = re.compile(r"[ \t]*(```|~~~)")
_MARKDOWN_RULE = re.compile(r" {0,3}\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_WIDE = frozenset("WF")
_FOLDED = 400
"""Characters of the longest line of a table."""
ROWS, PAIRS = 2, 3
"""Fewest rows of a table, and of one with two columns."""
FILLED = 0.6
"""Share of the rows that have more than one cell."""
CELL = 60
"""Characters from which a cell before the last is a sentence if it ends as one; shorter ones are
from half of them."""
MOST = 2_000
"""Rows of the longest table."""

Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class TextTable:
    start: int
    """Its first line."""
    end: int
    """The line after its last."""
    rows: tuple[tuple[str, ...], ...]

    def html(self) -> str:
        rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in self.rows)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"

    def piped(self) -> list[str]:
        """The lines of a table as Markdown has them."""
        escaped = ([cell.replace("|", r"\|") for cell in row] for row in self.rows)
        lines = [f"| {' | '.join(row)} |" for row in escaped]
        return ["", lines[0], "|" + "---|" * max(map(len, self.rows)), *lines[1:], ""]


def found(lines: Sequence[str]) -> list[TextTable]:
    """The tables among the lines of a text, in order."""
    tables: list[TextTable] = []
    at = 0
    while at < len(lines):
        end = _stretch(lines, at)
        if end - at < ROWS:
            at += 1
            continue
        rows = _cells(lines[at:end])
        if rows:
            tables.append(TextTable(at, end, tuple(map(tuple, rows))))
        at = end
    return tables


def as_html(text: str) -> str:
    """A text without blank lines as HTML: its lines, and the tables among them."""
    lines, parts, at = text.split("\n"), list[str](), 0
    for table in found(lines):
        parts += _paragraph(lines[at : table.start]), table.html()
        at = table.end
    return "".join([*parts, _paragraph(lines[at:])])


def in_markdown(text: str) -> str:
    """A text in Markdown with its tables as Markdown has them; what it takes for code stays."""
    lines = text.split("\n")
    for table in reversed(found(without_code(lines))):
        inside = lines[table.start : table.end]
        indented = inside[0].startswith(("    ", "\t"))
        if not indented and not any(map(_MARKDOWN_RULE.fullmatch, inside)):
            lines[table.start : table.end] = table.piped()
    return "\n".join(lines)


def without_code(lines: Sequence[str]) -> list[str]:
    """The lines, those between fences empty."""
    fence, kept = "", []
    for line in lines:
        opened = _FENCE.match(line)
        kept.append("" if fence else line)
        if fence and line.strip().startswith(fence):
            fence = ""
        elif opened and not fence:
            fence = opened[1]
    return kept


def _paragraph(lines: Sequence[str]) -> str:
    told = "<br>".join(escape(line) for line in "\n".join(lines).strip().split("\n"))
    return f"<p>{told}</p>" if told else ""


# --- where a table is


def _stretch(lines: Sequence[str], at: int) -> int:
    """Where the lines end that may be rows, from this one on."""
    first = at
    while first < len(lines) and _is_rule(lines[first]) and (first > at or _is_top(lines, at)):
        first += 1
    if first == len(lines) or not (_is_barred(lines[first]) or _is_parted(lines[first])):
        return at
    is_row = _is_barred if _is_barred(lines[first]) else _is_parted
    end = last = first
    while end < len(lines) and end - at < MOST and lines[end].strip():
        if is_row(lines[end]) or _is_rule(lines[end]):
            last = end + 1
        elif is_row is _is_barred or not lines[end].startswith((" ", "\t")):
            break
        end += 1
    return last


def _is_top(lines: Sequence[str], at: int) -> bool:
    """Whether a rule may be a table's: what stands right above it would be a heading."""
    return at == 0 or not lines[at - 1].strip()


def _is_barred(line: str) -> bool:
    bare = line.strip()
    return len(bare) > 1 and _BAR.search(bare) is not None and len(line) <= _FOLDED


def _is_parted(line: str) -> bool:
    if len(line) > _FOLDED or _MARKED.match(line):
        return False
    return _GAP.search(line) is not None or _LEADER.search(line) is not None


def _is_rule(line: str) -> bool:
    return _RULE.issuperset(line) and _LINED.search(line) is not None


# --- what its cells are


def _cells(lines: Sequence[str]) -> Rows:
    """The cells of lines that may be a table, row by row; none if they are no table."""
    told = [line for line in lines if not _is_rule(line)]
    if len(told) < ROWS:
        return []
    if all(map(_is_barred, told)):
        return _barred(lines)
    if any("\t" in line for line in told):
        rows = _tabbed(told)
    else:
        lines = [_LEADER.sub(lambda dots: "   ".ljust(len(dots.group())), line) for line in lines]
        told = [line for line in lines if not _is_rule(line)]
        rows = _ruled(lines) or _even(told) or _aligned(told)
    return rows if _is_table(rows) else []


def _barred(lines: Sequence[str]) -> Rows:
    """Cells between bars, where each line begins with one or a rule stands among them. Between
    rules, a row may have several lines."""
    rules = [at for at, line in enumerate(lines) if _is_rule(line)]
    told = [line for line in lines if not _is_rule(line)]
    framed = all(_BAR.match(line.strip()) for line in told)
    if not framed and not any(_CROSSED.search(lines[at]) for at in rules):
        return []
    rows = [_between_bars(line) for line in told]
    inner = [b - a - 1 for a, b in pairwise(rules) if b > a + 1]
    gridded = len(inner) > 2 and sum(inner) == len(told)
    if gridded and max(inner) > 1:
        each = iter(rows)
        rows = [_joined([next(each) for _ in range(size)]) for size in inner]
    return rows if max(map(len, rows)) > 1 else []


def _between_bars(line: str) -> list[str]:
    bare = line.strip()
    cells = [cell.strip() for cell in _BAR.split(bare)]
    first, last = not cells[0] and _BAR.match(bare) is not None, not cells[-1]
    return cells[1 if first else 0 : len(cells) - 1 if last else len(cells)]


def _joined(rows: Rows) -> list[str]:
    """The lines of one row."""
    width = max(map(len, rows))
    full = ([*row, *[""] * (width - len(row))] for row in rows)
    return [" ".join(filter(None, parts)) for parts in zip(*full, strict=True)]


def _tabbed(lines: Sequence[str]) -> Rows:
    """Cells between tabs; where the lines differ in their number, tabs only fill up."""
    if len({line.rstrip().count("\t") for line in lines}) == 1:
        rows = [[cell.strip() for cell in line.rstrip().split("\t")] for line in lines]
    else:
        rows = [[cell.strip() for cell in re.split(r"\t+", line.strip())] for line in lines]
    most = max(map(len, rows))
    full = sum(len(row) == most for row in rows)
    return rows if full >= FILLED * len(rows) else []


def _ruled(lines: Sequence[str]) -> Rows:
    """Cells below the dashes of a line that has some for each column."""
    rule = next((line for line in lines if _is_rule(line) and len(_DASHES.findall(line)) > 1), "")
    if not rule or _BAR.search(rule) or "+" in rule:
        return []
    starts = [dashes.start() for dashes in _DASHES.finditer(rule)]
    edges = list(pairwise([0, *starts[1:], _FOLDED]))
    told = [_places(line) for line in lines if not _is_rule(line)]
    return [[line[a:b].replace("\0", "").strip() for a, b in edges] for line in told]


def _even(lines: Sequence[str]) -> Rows:
    """Cells between gaps, where each line has as many; two must stand below each other, too."""
    rows = [_GAP.split(line.strip()) for line in lines]
    if len(set(map(len, rows))) != 1:
        return []
    return rows if len(rows[0]) > 2 or _is_below(lines) else []


def _is_below(lines: Sequence[str]) -> bool:
    """Whether the second cells of lines begin or end below each other, or stand far apart."""
    placed = [_places(line.rstrip()) for line in lines]
    gaps = [gap for line in placed if (gap := _GAP.search(line))]
    if min(gap.end() - gap.start() for gap in gaps) > 2:
        return True
    ends = (Counter(gap.end() for gap in gaps), Counter(map(len, placed)))
    return any(max(counted.values()) >= FILLED * len(lines) for counted in ends)


def _aligned(lines: Sequence[str]) -> Rows:
    """Cells between the columns that are blank in each line."""
    placed = [_places(line) for line in lines]
    taken = {at for line in placed for at, sign in enumerate(line) if not sign.isspace()}
    edges = [b for a, b in pairwise(sorted(taken)) if b - a > 2]
    bounds = list(pairwise([0, *edges, _FOLDED]))
    return [[line[a:b].replace("\0", "").strip() for a, b in bounds] for line in placed]


def _places(line: str) -> str:
    """The line with a sign for each of its cells on the screen: wide signs take two."""
    if line.isascii():
        return line
    return "".join(
        f"{sign}\0" if unicodedata.east_asian_width(sign) in _WIDE else sign for sign in line
    )


def _is_table(rows: Rows) -> bool:
    """Whether these cells say something by where they stand: no sentences with a gap between."""
    columns = max(map(len, rows), default=0)
    if columns < 2 or len(rows) < (PAIRS if columns == 2 else ROWS):
        return False
    full = sum(sum(map(bool, row)) > 1 for row in rows)
    inner = [cell for row in rows for cell in row[:-1] if cell]
    if 2 * sum(" " in cell and sentences.is_ended(cell) for cell in inner) > len(inner):
        return False  # short sentences, with two blanks behind each
    spoken = (cell for row in rows for cell in row[:-1] if len(cell) > CELL // 2)
    return full >= FILLED * len(rows) and not any(map(sentences.is_ended, spoken))
