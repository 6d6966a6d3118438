"""Reading a page makes no rings of garbage, so Python need not search for them meanwhile; and the
search is on again afterwards, whatever happens."""

from __future__ import annotations

import gc
import threading

import pytest

from tui_reader import clean
from tui_reader.clean import collector
from tui_reader.model import Source

SENTENCE = "The council said on Tuesday that the bridge would be open to all traffic by the spring."
PAGE = (
    "<html><head><title>The bridge</title></head><body><nav><a href='/'>Home</a></nav>"
    f"<article><h1>The bridge</h1>{f'<p>{SENTENCE} <a href=x>More</a></p>' * 30}</article>"
    f"<aside>{'<li><a href=y>Another story of the town</a></li>' * 30}</aside></body></html>"
)


@pytest.fixture
def _searching():
    """The search as a program has it that does not think of it, and as it was before."""
    was = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was else gc.disable)()


@pytest.mark.usefixtures("_searching")
def test_a_page_leaves_nothing_to_the_collector():
    clean.clean_html(PAGE)  # what is made once stays
    gc.collect()
    gc.disable()
    made = [clean.clean_html(PAGE.replace("bridge", f"bridge {n}")) for n in range(5)]
    assert all(SENTENCE.replace("bridge", f"bridge {n}") in a.text for n, a in enumerate(made))
    assert gc.collect() < 50


@pytest.mark.usefixtures("_searching")
def test_the_collector_rests_only_while_a_text_is_read():
    seen = []
    resting = collector.resting(lambda: seen.append(gc.isenabled()))
    collector.resting(resting)()
    assert seen == [False]
    assert gc.isenabled()


@pytest.mark.usefixtures("_searching")
def test_the_collector_is_on_again_after_a_fault():
    with pytest.raises(AttributeError):
        clean.article(None)  # type: ignore[arg-type]
    assert gc.isenabled()


@pytest.mark.usefixtures("_searching")
def test_who_turned_the_collector_off_finds_it_off():
    gc.disable()
    clean.article(Source(clean.clean_html(PAGE).notice, page=PAGE))
    assert not gc.isenabled()


@pytest.mark.usefixtures("_searching")
def test_threads_that_read_at_once_leave_the_collector_on():
    threads = [threading.Thread(target=clean.clean_html, args=(PAGE,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert gc.isenabled()
