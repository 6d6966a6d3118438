from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_makers import open_at

from tui_reader.store.connection import Store


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Store]:
    store = open_at(tmp_path)
    yield store
    store.close()
