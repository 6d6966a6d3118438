"""Trains the judge of voices. Not part of the program: needs scipy and the data.

    python assets/clean/train_voice.py PAGES.jsonl.gz SHARED_GOLD UI.json

PAGES is what `page_sets.py` writes; pages of the classes 0 and 1 are not trained on. SHARED_GOLD
holds languages/*.jsonl.gz, whose sentences are stories'. UI.json is a list of what programs say
in many languages (Ghost's portal, video.js: see CARD.md). What a publisher says is invented
(tests/clean/clean_voice_rows.py, clean_junk_rows.py); to it come the lines of the pages that are
none of their stories and that a first fit on these tells for a publisher's.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from scipy.special import expit

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT), str(ROOT / "tests" / "clean")]

import page_sets  # noqa: E402
from clean_junk_rows import JUNK, STORIES  # noqa: E402
from clean_junk_rows import TOLD as SOUNDING  # noqa: E402
from clean_voice_rows import ABOUT, SPOKEN, TOLD  # noqa: E402
from truth import labelled, truth_of  # noqa: E402

from tui_reader.clean import dom_blocks, input_limits, page_tree, tongues, voice  # noqa: E402
from tui_reader.clean.blocks import fold  # noqa: E402

OWN, UI, MINED, OTHER, SOUNDS = 1.0, 0.3, 0.3, 0.5, 3.0
"""What a line weighs: invented, of a program, mined, of another set, written to sound alike."""
LANGUAGES = ("de", "ja", "pl", "pt", "sv", "tr", "da", "nb", "en")
STORIES_MOST, SENTENCES_MOST = 26_000, 1_500
C, TURNS, SEEN, REAL, MINED_FROM = 2.0, 1_200, 4, 3, 1.0
"""Regularisation; steps of the descent; how often a feature is seen at least, and a word in lines
that are not invented unless a table of `words_of_voices` knows it; odds from which one is mined."""
_OF_THE_SEA = """harbou port puerto porto island sea ferry ships ship coast tide fähre insel küste
    hafen hafenp dock docksi barco mer mar mare zee havet morze morzu isla île isola costa costie"""
INVENTED = frozenset(_OF_THE_SEA.split())
"""What the invented lines are of, which is no reason."""

Lines = list[tuple[str, float]]


def page_lines(path: Path) -> Iterator[tuple[str, int, float]]:
    """Each line of a page of the classes 2 to 4, its label, and how much of it is a link."""
    for row in page_sets.trained(path):
        tree = page_tree.parse(input_limits.without_scripts(row["html"])) if "gt" in row else None
        truth = truth_of(row["gt"]) if tree is not None else {}
        for block in dom_blocks.blocks_of(tree) if tree is not None else ():
            text = str(block.text).replace("\n", " ")
            if len(text) <= voice.LONGEST and not block.dom.hidden:
                yield text, labelled(text, truth), block.dom.linked / len(text)


def stories(pages: Sequence[tuple[str, int, float]], gold: Path) -> Lines:
    lines = [(text, 1.0) for text in dict.fromkeys(t for t, label, _ in pages if label == 1)]
    random.shuffle(lines)
    lines = lines[:STORIES_MOST]
    for name in LANGUAGES:
        for path in gold.glob(f"languages/{name}-*.jsonl.gz"):
            told = [row["text"] for row in page_sets.read(path)]
            random.shuffle(told)
            lines += [(text, OTHER) for text in told[:SENTENCES_MOST] if len(text) <= 400]
    lines += [(text, SOUNDS) for told in SOUNDING.values() for text in told]
    lines += [(text, SOUNDS) for told in TOLD.values() for text in told]
    whole = [story for those in ABOUT.values() for story in those]
    lines += [(text, SOUNDS) for story in whole for text in story]
    return lines + [(text, 1.0) for told in STORIES.values() for text in told]


def invented() -> Lines:
    kinds = [rows for kind, rows in JUNK.items() if kind not in ("symbols", "goes on")]
    each = [text for rows in (*kinds, SPOKEN) for told in rows.values() for text in told]
    return [(text, OWN) for text in dict.fromkeys(each)]


def fitted(spoken: Lines, told: Lines, real: Sequence[str]) -> dict[str, float]:
    """The weights of a logistic regression, most of them none."""
    lines = [*spoken, *told]
    usable = _usable(spoken, real)
    shown = [list(filter(usable, voice.features(text))) for text, _ in lines]
    often = Counter(name for names in shown for name in names)
    at = {name: place for place, name in enumerate(n for n, k in often.items() if k >= SEEN)}
    columns = [[at[name] for name in names if name in at] for names in shown]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.concatenate([np.array(one, dtype=np.int32) for one in columns])
    table = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(lines), len(at)))
    labels = np.r_[np.ones(len(spoken)), np.zeros(len(told))]
    found, bias = _regression(table, labels, np.array([weight for _, weight in lines]))
    weights = {name: float(found[place]) for name, place in at.items()}
    return {"": bias} | {n: w for n, w in weights.items() if abs(w) > 1e-3}


def _regression(table: csr_matrix, labels: Any, weights: Any) -> tuple[Any, float]:
    """The weights of columns and the bias of the logistic regression with the least loss and sum of
    weights, by descent with momentum (FISTA) in steps that no curvature is too sharp for."""
    table = csr_matrix(hstack([table, np.ones((table.shape[0], 1))]))
    other = csr_matrix(table.T)
    step = 4.0 / (C * _sharpest(table, other, weights))
    at = before = np.zeros(table.shape[1])
    pull = np.r_[np.full(table.shape[1] - 1, step), 0.0]
    for turn in range(TURNS):
        ahead = at + turn / (turn + 3) * (at - before)
        missed = weights * (expit(table @ ahead) - labels)
        moved = ahead - step * C * (other @ missed)
        before, at = at, np.sign(moved) * np.maximum(np.abs(moved) - pull, 0.0)
    return at[:-1], float(at[-1])


def _sharpest(table: csr_matrix, other: csr_matrix, weights: Any) -> float:
    """The largest eigenvalue of the weighted columns' products, by powers."""
    at = np.ones(table.shape[1])
    for _ in range(40):
        at = other @ (weights * (table @ at))
        at /= np.linalg.norm(at)
    return float(np.linalg.norm(other @ (weights * (table @ at))) * 1.02)


def _usable(spoken: Lines, real: Sequence[str]) -> Callable[[str], bool]:
    """Words that a table knows, or that lines say which nobody invented."""
    often = Counter(word for text in real for word in tongues.beginnings(text))
    known = {
        word[: tongues.HEAD]
        for text, _ in spoken
        for word in fold(text).split()
        if any(tongue.words[word] for tongue in tongues.tongues())
    }

    def usable(name: str) -> bool:
        word = name.removeprefix(voice.WORD)
        return word == name or (word not in INVENTED and (word in known or often[word] >= REAL))

    return usable


def odds(weights: dict[str, float], text: str) -> float:
    return weights[""] + sum(weights.get(name, 0.0) for name in voice.features(text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("ui", type=Path)
    options = parser.parse_args()
    random.seed(1)
    pages, said = list(page_lines(options.pages)), json.loads(options.ui.read_text("utf-8"))
    told, spoken = stories(pages, options.gold), [*invented(), *((text, UI) for text in said)]
    first = fitted(spoken, told, said)
    none = dict.fromkeys(text for text, label, linked in pages if label == 0 and linked < 0.5)
    mined = [text for text in none if odds(first, text) > MINED_FROM]
    weights = fitted([*spoken, *((text, MINED) for text in mined)], told, [*said, *mined])
    rounded = {name: round(weight, 2) for name, weight in sorted(weights.items())}
    (HERE / "voice.json").write_text(json.dumps(rounded, indent=0, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
