"""The runtime of the bundled models: loads an ONNX file and its tokenizer.

Owns the runtime's options, and that it talks to nobody; knows nothing of labels or texts.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tui_reader.annotate.mentions import Stretch
from tui_reader.errors import ModelError

LONGEST_SLICE: Final = 50_000
"""Code points of one line given to the tokeniser at a time, to bound its memory."""


def load(folder: Path, threads: int) -> tuple[Any, Any]:
    """(session, tokenizer) of a folder; raises ModelError in words when they cannot be had."""
    # From 1.29 on the runtime keeps a device's number and tells its maker of every model it
    # loads; it looks for this word when it is imported. The reader talks to nobody.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise ModelError(f"The entity model cannot run here: {error}.") from error
    try:
        tokeniser = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokeniser.no_padding()
        tokeniser.no_truncation()
        return _session(onnxruntime, folder / "model.onnx", threads), tokeniser
    # The two libraries raise bare Exceptions of their own for a missing or damaged file.
    except Exception as error:
        raise ModelError(f"The entity model in {folder} cannot be loaded: {error}") from error


def _session(onnxruntime: Any, model: Path, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = max(1, threads)
    options.inter_op_num_threads = 1
    # Without the arena and its patterns, 12 MB less stay in memory, for no measurable time.
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def slices(text: str, line: Stretch) -> Iterator[tuple[int, int]]:
    """Parts of a line of bounded length, cut at a blank where there is one."""
    start = line.start
    while line.end - start > LONGEST_SLICE:
        blank = text.rfind(" ", start + LONGEST_SLICE // 2, start + LONGEST_SLICE)
        end = blank + 1 or start + LONGEST_SLICE
        yield start, end
        start = end
    yield start, line.end
