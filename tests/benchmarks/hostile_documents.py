"""Hostile documents, each read in a child as an import reads it: seconds, memory, what was said.

    python tests/benchmarks/hostile_documents.py FOLDER [WORD ...]     # files with that word

FOLDER holds the files: `tests/documents/hostile_files.py FOLDER` makes those of mails, archives,
lists and zips; ../shared/reference/documents/mkhostile.py those of PDF, DOCX, ODT, EPUB. Linux.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from tui_reader.documents.story import DocumentStory, Problem
from tui_reader.errors import ParseError
from tui_reader.library import document_reader


def one(path: Path) -> None:
    """Read one file and print what came of it, as JSON."""
    stories, letters, said = 0, 0, ""
    start = time.perf_counter()
    try:
        with document_reader.DocumentReader() as reader:
            for told in reader.read(document_reader.given(str(path))):
                if isinstance(told, DocumentStory):
                    stories += 1
                    letters += len(told.entry.content)
                elif isinstance(told, Problem):
                    said = told.sentence
    except ParseError as error:
        said = str(error)
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(json.dumps([seconds, memory, own, stories, letters, said]))


def main() -> None:
    """The table."""
    folder, words = Path(sys.argv[1]), sys.argv[2:]
    print("file                       bytes   s  child MB  ours MB  stories   letters  said")
    for path in sorted(folder.iterdir()):
        if words and not any(word in path.name for word in words):
            continue
        run = subprocess.run(
            [sys.executable, __file__, "--one", str(path)], capture_output=True, text=True
        )
        if run.returncode:
            print(f"{path.name:22} DIED: {run.stderr[-200:]}")
            continue
        seconds, memory, own, stories, letters, said = json.loads(run.stdout)
        print(
            f"{path.name:22} {path.stat().st_size:11,} {seconds:5.1f} {memory:6} {own:7}"
            f" {stories:8,} {letters:10,}  {said[:110]}",
            flush=True,
        )


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        one(Path(sys.argv[2]))
    else:
        main()
