"""One fact, one place: a made-up row of a table is seen wherever rows are, without another line.

Each is put in by a process of its own (made_up_tables.py), before what derives is imported.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from made_up_tables import TABLES

SCRIPT = Path(__file__).with_name("made_up_tables.py")


@pytest.mark.parametrize("table", TABLES)
def test_a_made_up_row_is_seen_everywhere(table: str) -> None:
    done = subprocess.run([sys.executable, str(SCRIPT), table], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
