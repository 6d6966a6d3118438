"""Prints how well and how fast names are found and grouped. Run by hand:

    python tests/benchmarks/bench_names.py [--folder ../shared] [--spacy en_core_web_md]

Needs the labelled data beside a developer's checkout. "bare" is the model alone, line by line, as
its own `reference_infer.py` runs it. With `--spacy` a spaCy pipeline runs side by side.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from tui_reader import annotate

KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation", "MISC": "other"}
SPACY = {"PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation"}
Mention = dict[str, Any]
Find = Callable[[str], list[Mention]]


def ours() -> Find:
    annotator = annotate.load()

    def find(text: str) -> list[Mention]:
        return [
            {"start": i.span.start, "end": i.span.end, "kind": i.kind, "entity": i.entity_id}
            for i in annotator.annotate(text).items
            if i.entity_id is not None
        ]

    return find


def bare() -> Find:
    folder = Path(__file__).parents[3] / "shared" / "entity-model"
    found = importlib.util.spec_from_file_location("reference", folder / "reference_infer.py")
    assert found is not None and found.loader is not None
    reference = importlib.util.module_from_spec(found)
    found.loader.exec_module(reference)
    onnxruntime = importlib.import_module("onnxruntime")
    tokeniser = importlib.import_module("tokenizers").Tokenizer.from_file(
        str(folder / "tokenizer.json")
    )
    tokeniser.no_padding()
    tokeniser.no_truncation()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options)

    def find(text: str) -> list[Mention]:
        return [
            {
                "start": line.start() + entity["start"],
                "end": line.start() + entity["end"],
                "kind": KINDS[entity["kind"]],
                "entity": line.group()[entity["start"] : entity["end"]],
            }
            for line in re.finditer(r"[^\n]+", text)
            for entity in reference.entities(session, tokeniser, line.group(), 1.2)
        ]

    return find


def spacy(name: str) -> Find:
    pipeline = importlib.import_module("spacy").load(name)

    def find(text: str) -> list[Mention]:
        return [
            {
                "start": e.start_char,
                "end": e.end_char,
                "kind": SPACY[e.label_],
                "entity": e.text,
            }
            for e in pipeline(text).ents
            if e.label_ in SPACY
        ]

    return find


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def score(script: Path, lines: Iterable[dict[str, Any]], *arguments: str) -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
        file.flush()
        command = [sys.executable, str(script), "--pred", file.name, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def speed(find: Find, texts: list[str]) -> float:
    """Words a second, warm: the median of three passes."""
    count = sum(len(text.split()) for text in texts)
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        for text in texts:
            find(text)
        taken.append(time.perf_counter() - start)
    return count / statistics.median(taken)


COLD = """
import pathlib, resource, sys, time
def rss():  # Linux; elsewhere the peak, which counts the parent's memory, too
    statm = pathlib.Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
text = sys.stdin.read()
import tui_reader.annotate
before, start = rss(), time.perf_counter()
annotator = tui_reader.annotate.load()
loaded = time.perf_counter()
annotator.annotate(text)
print(f"{1000 * (loaded - start):.0f} ms to load, {1000 * (time.perf_counter() - start):.0f} ms "
      f"to the first story, {rss() - before:.0f} MB added")
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(__file__).parents[3] / "shared")
    parser.add_argument("--spacy", default="")
    options = parser.parse_args()
    gold = options.folder / "gold"
    finders = {"ours": ours(), "bare": bare()}
    if options.spacy:
        finders[options.spacy] = spacy(options.spacy)
    documents = rows(gold / "groups_public.jsonl")
    texts = [row["text"] for row in documents]
    for name, find in finders.items():
        print(f"== {name}: {speed(find, texts):.0f} words/s, warm, one thread")
        found = [{"id": row["id"], "mentions": find(row["text"])} for row in documents]
        print(score(gold / "score_groups.py", found))
        for path in sorted((gold / "names").glob("*.jsonl")):
            sentences = [
                {"id": number, "annotations": find(row["text"])}
                for number, row in enumerate(rows(path))
            ]
            print(path.stem)
            print(score(gold / "score_names.py", sentences, "--gold", str(path)))
    thousand = " ".join(" ".join(texts).split(" ")[:1000])
    print(f"a story of 1,000 words: {1e6 / speed(finders['ours'], [thousand]):.0f} ms")
    for _ in range(3):
        command = [sys.executable, "-c", COLD]
        print(
            subprocess.run(command, input=thousand, capture_output=True, text=True).stdout, end=""
        )


if __name__ == "__main__":
    main()
