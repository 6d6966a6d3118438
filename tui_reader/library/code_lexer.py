"""Code -> its colours: Pygments over blocks of code. Runs in the child only: lexers are regexes
that nobody has shown to be linear.

Owns which languages are known and what of Pygments' many tokens is told apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.code_languages import LANGUAGES

_CLASSES: tuple[tuple[str, str], ...] = (
    ("Token.Comment.Preproc", "keyword"),
    ("Token.Comment", "comment"),
    ("Token.Keyword", "keyword"),
    ("Token.Operator.Word", "keyword"),
    ("Token.Literal.String", "string"),
    ("Token.Literal.Number", "number"),
    ("Token.Literal.Date", "number"),
    ("Token.Name.Function", "name"),
    ("Token.Name.Class", "name"),
    ("Token.Name.Tag", "keyword"),
    ("Token.Name.Decorator", "name"),
    ("Token.Name.Attribute", "name"),
    ("Token.Generic.Deleted", "deleted"),
    ("Token.Generic.Inserted", "inserted"),
    ("Token.Generic.Heading", "keyword"),
    ("Token.Generic.Subheading", "keyword"),
    ("Token.Generic.Prompt", "comment"),
    ("Token.Generic.Output", "comment"),
)
"""Beginnings of the names of Pygments' tokens, and the class each is shown as."""


Code = tuple[str, str]
"""(language as pages name it, text)."""
Colour = tuple[int, int, str]
"""(start, end, class)."""


def colours(blocks: Sequence[Code]) -> list[list[Colour]]:
    """What is told apart in each block, in order."""
    return [_spans(language, code) for language, code in blocks]


def _spans(language: str, code: str) -> list[Colour]:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(LANGUAGES[language])
    except (KeyError, ClassNotFound):
        return []
    spans: list[Colour] = []
    # Straight from the lexer: `get_tokens` strips and adds line ends, which moves offsets.
    for start, token, value in lexer.get_tokens_unprocessed(code + "\n"):
        kind, end = _class(str(token)), min(start + len(value), len(code))
        if not kind or not value.strip():
            continue
        if spans and spans[-1][1] == start and spans[-1][2] == kind:
            start = spans.pop()[0]
        spans.append((start, end, kind))
    return spans


def _class(token: str) -> str:
    return next((kind for name, kind in _CLASSES if token.startswith(name)), "")
