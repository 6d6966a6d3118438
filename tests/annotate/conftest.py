"""One annotator for all tests of this room: the model is loaded once."""

import pytest

from tui_reader import annotate
from tui_reader.annotate.annotator import Annotator


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    loaded = annotate.load()
    assert loaded.problem == ""
    return loaded
