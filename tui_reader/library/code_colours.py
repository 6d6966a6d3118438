"""The colours of an article's code: which blocks, as what language, within which limits.

Owns the guess at a language where the page names none. Blocks: call it in a worker.
"""

from __future__ import annotations

import re

from tui_reader.code_languages import LANGUAGES
from tui_reader.errors import ParseError
from tui_reader.library import tasks
from tui_reader.library.code_lexer import Code, Colour
from tui_reader.model import Article, Block, Role
from tui_reader.sandbox.process import run

MAX_BLOCK = 20_000
"""Characters of a block that are coloured; the rest stays plain."""
MAX_ARTICLE = 80_000
"""Characters of all blocks of an article."""
LOOKED_AT = 600
"""Characters by which a language is guessed."""

_GUESSES: tuple[tuple[str, str], ...] = (
    (r"\A#!.{0,40}\bpython", "python"),
    (r"\A#!.{0,40}sh\b", "bash"),
    (r"\A<\?xml\b", "xml"),
    (r"\A<(?:!doctype|html|head|body|div|script)\b", "html"),
    (r"^diff --git |^@@ -\d", "diff"),
    (r"^\$ \w", "console"),
    (r"^(?:def|class) \w+.{0,80}:$|^from [\w.]{1,60} import ", "python"),
    (r"^#include\s*<", "c"),
    (r"^package \w+$|^func [\w(]", "go"),
    (r"^ {0,8}(?:pub )?fn \w+|^ {0,8}let mut ", "rust"),
    (r"^(?:const|let|var) \w+ = |^function \w+\(|=> \{$", "javascript"),
    (r"\A(?:select|insert into|create table|update|with) ", "sql"),
    (r"\A[\[{]\s*[\"\[{]", "json"),
)
"""What the beginning of a block tells of its language; the first that fits."""
_COMPILED = tuple((re.compile(p, re.M | re.I), name) for p, name in _GUESSES)


def language(article: Article, block: Block) -> str:
    """The language of a block of code; "" if nothing tells it."""
    named = block.marker.lower()
    if named:
        return named if named in LANGUAGES else ""
    start = article.text[block.span.start : min(block.span.end, block.span.start + LOOKED_AT)]
    return next((name for pattern, name in _COMPILED if pattern.search(start)), "")


def colours(article: Article) -> tuple[Colour, ...]:
    """What is told apart in the code of an article, by its offsets."""
    starts: list[int] = []
    blocks: list[Code] = []
    left = MAX_ARTICLE
    for block in article.blocks:
        if block.role is Role.CODE and left > 0 and (known := language(article, block)):
            at = block.span.start
            code = article.text[at : min(block.span.end, at + min(MAX_BLOCK, left))]
            starts.append(at)
            blocks.append((known, code))
            left -= len(code)
    if not blocks:
        return ()
    try:
        answers = run(tasks.COLOURS, blocks)
    except ParseError:
        return ()  # a lexer that hangs on this code: it is read without colours
    return tuple(
        (at + start, at + end, kind)
        for at, spans in zip(starts, answers, strict=True)
        for start, end, kind in spans
    )
