"""What a judge may keep and is none of the story: the words of readers below it, and copies of it.

Owns what a comment's element is called, and how much of a copy must be told elsewhere.
"""

from __future__ import annotations

import re

from tui_reader.clean.judged import Judged

TOLD = 200
"""Characters in sentences that the story must tell beside its readers."""
MANY = 0.8
"""Share of all that is told from which the readers' words are the page's: a forum."""
UNSEEN, SEEN, MOST = 300, 500, 12
"""Characters from which a block that is not shown, or one that is, may be a copy; how many of the
longest are looked at."""
LINE = 40
"""Characters of a block that a copy may hold again."""
PARTS = 3
"""Blocks that one which can be seen holds again, for it to be a copy."""
COPIED = 0.7
"""Share of a block that others say, from which it is a copy."""
_COMMENTS = re.compile(
    r"(?:^| )(?:comments?(?:$| (?:list|thread|body|content|text|item|section|area|container|wrap\w*"
    r"|first|depth|even|odd|author|main|block|holder|post|box))"
    r"|comment(?:list|area|body)|disqus|(?:user|readers?|all|article|post) comments?(?:$| ))"
)
"""Class words of an element of comments. Not "comments open", nor a story's own "comment"."""
_NOT_WORD = re.compile(r"\W+")


def without(judged: Judged) -> Judged:
    """Less what is none of the story."""
    return _without_copies(_without_comments(judged))


def _without_comments(judged: Judged) -> Judged:
    """Without what readers wrote, where it is the lesser part and the story stands outside."""
    theirs = [
        keep and any(map(_COMMENTS.search, block.dom.words.split("/")))
        for block, keep in zip(judged.blocks, judged.kept, strict=True)
    ]
    if not any(theirs):
        return judged
    whole, said = judged.told(judged.kept), judged.told(theirs)
    if whole - said < TOLD or said > MANY * whole:
        return judged
    kept = [keep and not one for keep, one in zip(judged.kept, theirs, strict=True)]
    return judged.taking(kept)


def _without_copies(judged: Judged) -> Judged:
    """Without a block that says again, in one, what others say: a page may hold its story once
    more for machines or for printing."""
    blocks = judged.blocks
    lumps = [
        at
        for at, keep in enumerate(judged.kept)
        if keep and len(blocks[at].text) >= (UNSEEN if blocks[at].dom.hidden else SEEN)
    ]
    if not lumps:
        return judged
    kept = list(judged.kept)
    bare = [_NOT_WORD.sub("", b.text) if keep else "" for b, keep in zip(blocks, kept, strict=True)]
    lumps.sort(key=lambda at: (not blocks[at].dom.hidden, -len(bare[at])))
    for at in lumps[:MOST]:
        others = {bare[n] for n, keep in enumerate(kept) if keep and n != at}
        again = [len(one) for one in others if len(one) >= LINE and one in bare[at]]
        enough = len(again) >= PARTS or blocks[at].dom.hidden
        kept[at] = not enough or sum(again) < COPIED * len(bare[at])
    return judged.taking(kept)
