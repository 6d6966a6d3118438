"""Makes the modules of tests/benchmarks importable, behind all others; skips without them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BENCHMARKS = ROOT / "tests" / "benchmarks"

if not BENCHMARKS.is_dir():
    pytest.skip("the sdist has no benchmarks", allow_module_level=True)
if str(BENCHMARKS) not in sys.path:
    sys.path.append(str(BENCHMARKS))
