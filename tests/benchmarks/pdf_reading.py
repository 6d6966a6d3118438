"""How PDFs are read: words, sentences and their order, ours beside pdfium's plain text.

    python tests/benchmarks/pdf_reading.py PDFS VOTES [--pages 12] [--other readorder.py] [--each]

PDFS is a folder of .pdf files; VOTES holds what other tools read of the same pages, one text a tool
and file (NAME.TOOL.txt; those of the first 12 pages). Gold are the sentences and the words that two
of the tools or more read alike, and the pairs of such sentences that two or more have in the same
order, one right behind the other. Ours and pdfium's plain text have no vote. `--other` is a module
with `text(path, limit=pages)`, measured in the same run.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

SENTENCE = re.compile(r"(?<![\w.])([A-ZÄÖÜ„\"“][^.!?]{40,400}[.!?])(?=\s|$)")
LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "\u200b": ""})
HYPHENS = "\\-\u2010\ufffe\x02"
SHORT = 60
"""Letters of the longest name that is printed."""


def plain(text: str) -> str:
    """A text as sentences are compared: without blanks and hyphens."""
    text = re.sub(r"\[(\d{1,3})\]", r"\1", text.translate(LIGATURES))  # our marks of notes
    return re.sub(rf"[#\s{HYPHENS}\u00ad]+", "", text).lower()


def sentences(text: str) -> list[str]:
    """The sentences of a text, as they are compared, in order."""
    text = re.sub(rf"[{HYPHENS}]\s*\n\s*", "", text.translate(LIGATURES))
    text = re.sub(r"(\n\s*){2,}", "\n¶ ", text)
    text = re.sub(r"\s*\n(?!¶)\s*", " ", text)
    found = []
    for part in text.split("¶"):
        for one in SENTENCE.findall(part):
            letters = sum(sign.isalpha() or sign == " " for sign in one)
            if one.count(" ") >= 6 and letters > 0.9 * len(one):
                found.append(plain(one))
    return found


def words(text: str) -> Counter[str]:
    text = re.sub(rf"[{HYPHENS}]\s*\n\s*", "", text.translate(LIGATURES))
    return Counter(word for word in re.findall(r"[^\W_]{2,40}", text.lower()))


def gold(votes: list[str]) -> tuple[list[str], Counter[str], list[tuple[str, str]]]:
    """Sentences, words and neighbours that two votes or more share."""
    said: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for vote in votes:
        own = sentences(vote)
        said.update(set(own))
        pairs.update(set(pairwise(own)))
    lists = [words(vote) for vote in votes]
    shared: Counter[str] = Counter()
    for word in set().union(*lists):
        shared[word] = sorted(one[word] for one in lists)[-2]
    kept = {one for one, count in said.items() if count >= 2}
    # One that ends with another began with a running head or a heading: it is no sentence.
    longer = {one for one in kept if any(one.endswith(other) and one != other for other in kept)}
    kept -= longer
    both = [p for p, count in pairs.items() if count >= 2 and p[0] in kept and p[1] in kept]
    return sorted(kept), +shared, both


def ours(path: str, limit: int) -> str:
    from tui_reader.documents.pdf import reader

    found = reader.document(Path(path).read_bytes(), path, time.monotonic() + 600, limit)
    return "\n\n".join(one.text for one in found.paragraphs)


def pdfium(path: str, limit: int) -> str:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path)
    return "\n".join(pdf[i].get_textpage().get_text_bounded() for i in range(min(len(pdf), limit)))


def score(text: str, truth: tuple[list[str], Counter[str], list[tuple[str, str]]]) -> list[int]:
    """Found and all: sentences, words, pairs in order."""
    told, listed, pairs = truth
    run, own = plain(text), words(text)
    after = 0
    for one, two in pairs:
        at = run.find(one)
        after += at >= 0 and run.find(two, at + len(one), at + len(one) + len(two) + 400) >= 0
    kept = sum(min(count, own[word]) for word, count in listed.items())
    return [sum(one in run for one in told), len(told), kept, listed.total(), after, len(pairs)]


def loaded(path: str) -> Callable[..., str]:
    spec = importlib.util.spec_from_file_location("other", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return lambda name, limit: str(module.text(name, limit=limit))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pdfs", type=Path)
    parser.add_argument("votes", type=Path)
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--other", default="")
    parser.add_argument("--each", action="store_true")
    told = parser.parse_args()
    tools: dict[str, Callable[..., str]] = {"ours": ours, "pdfium": pdfium}
    if told.other:
        tools["other"] = loaded(told.other)
    votes: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted(told.votes.glob("*.txt")):
        text = re.sub(r"\(cid:\d+\)", "", file.read_text(errors="replace"))
        votes[file.name.rsplit(".", 2)[0]].append(text)
    sums = {tool: [0] * 6 for tool in tools}
    seconds: Counter[str] = Counter()
    for name, read in sorted(votes.items()):
        truth = gold(read)
        for tool, function in tools.items():
            start = time.perf_counter()
            text = function(str(told.pdfs / f"{name}.pdf"), told.pages)
            seconds[tool] += time.perf_counter() - start
            row = score(text, truth)
            sums[tool] = [a + b for a, b in zip(sums[tool], row, strict=True)]
            if told.each:
                print(name[:SHORT].ljust(SHORT), tool.ljust(7), shares(row))
    for tool, row in sums.items():
        print("all".ljust(SHORT), tool.ljust(7), shares(row), f"{seconds[tool]:6.1f} s")


def shares(row: list[int]) -> str:
    parts = zip(("sentences", "words", "order"), row[::2], row[1::2], strict=True)
    return "  ".join(f"{name} {100 * a / max(b, 1):5.1f} % of {b}" for name, a, b in parts)


if __name__ == "__main__":
    main()
