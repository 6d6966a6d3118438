from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_reader.store import opening
from tui_reader.store.connection import Store


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Store]:
    store = opening.open(tmp_path / "library.db")
    yield store
    store.close()
