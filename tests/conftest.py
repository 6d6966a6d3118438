"""What all tests share: a home of their own, a library in it, and the place of ../shared."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from clocks import Stopped
from hypothesis import HealthCheck, settings

from tui_reader import clock, config, paths
from tui_reader import library as rooms

# One profile for every law. A busy machine must not fail one: no deadline, and slow data is no
# fault. The same examples every time: that a law fails must be the doing of the change at hand, not
# of the run; `pytest --hypothesis-profile=explore` looks for others.
settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,  # soups of whole pages are meant
        HealthCheck.function_scoped_fixture,  # the examples of a law may share a home
    ],
)
settings.register_profile("explore", settings.get_profile("steady"), derandomize=False)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a home of its own; nothing of the developer's is read or written."""
    folder = tmp_path / "home"
    monkeypatch.setenv("NEWSREADER_HOME", str(folder))
    proxies = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
    for name in (*proxies, "NO_COLOR", "COLUMNS", "LINES"):  # pytest-xdist sets the last two
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    return folder


@pytest.fixture(autouse=True)
def stopped() -> Iterator[Stopped]:
    """Time stands still in each test, and is the test's own to move."""
    found = Stopped()
    clock.ask(found)
    yield found
    clock.ask(time.time)


@pytest.fixture
def lib(home: Path) -> Iterator[rooms.Library]:
    """An empty library in the test's home."""
    opened = rooms.open(paths.user_paths(), config.Config())
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of third-party data beside the checkout; without it the test is skipped."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared, which lies beside a developer's checkout only")
    return folder
