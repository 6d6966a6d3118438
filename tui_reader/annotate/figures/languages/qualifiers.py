"""rund, plus de, más de: the words right before a figure that say how exact it is."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.lexicon import Lexicon
from tui_reader.annotate.figures.sentence import Sentence

_WORDS = 3
"""The longest phrase."""
_KINDS = frozenset(("number", "money", "percent", "measure", "duration"))


def put(s: Sentence, lex: Lexicon) -> None:
    """Give each figure the qualifier that stands before it."""
    if not lex.qualifiers:
        return
    ends = {hit.end: hit.kind for hit in s.hits}
    for hit in s.hits:
        if hit.kind not in _KINDS or hit.value is None:
            continue
        for back in range(1, _WORDS + 1):
            i = hit.start - back
            found = lex.qualifiers.match(s.tokens, i) if i >= 0 else None
            if ends.get(i) == hit.kind:
                break  # from 50 to 62
            if found and found[1] == hit.start and not _of_noun(s, i, lex):
                hit.qualifier = found[0]


def _of_noun(s: Sentence, i: int, lex: Lexicon) -> bool:
    """ "ein Auftrag über 5 Mio. Euro": where nouns have capitals, the word belongs to one."""
    one = s.tokens[i - 1] if i else None
    single = s.tokens[i].low in lex.on | lex.little
    return bool(lex.tongue.noun_capitals and one and one.word and one.cap and single)
