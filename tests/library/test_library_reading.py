"""Files and samples in, opened clean and annotated, saved: without a screen."""

import json
import threading
from pathlib import Path

import pytest

from tui_reader.errors import ExportError, UsageError
from tui_reader.library import (
    Library,
    annotation,
    browser,
    files,
    listing,
    reading,
    saving,
    subscriptions,
    undo,
)
from tui_reader.model import Listing, Role

STORY = """\
Ferry line to Bornholm is saved

The ferry line to Bornholm will run for another ten years, Minister Karen Holst said on Friday.

The state pays 120 million euros, Holst added. The town of Ystad pays 5 percent of it.

Karen Holst at the harbour of Ystad. AFP via Getty Images

Source link

Related Articles

Adblock Detected

Please disable your ad blocker to continue
"""


@pytest.fixture
def story(lib: Library, tmp_path: Path) -> int:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    (number,) = files.import_files(lib, [path]).added
    return number


def test_an_imported_article_opens_clean(lib: Library, story: int) -> None:
    opened = reading.open_story(lib, story)
    article = opened.article
    assert article.title == "Ferry line to Bornholm is saved"
    assert "Holst added." in article.text
    for junk in ("Source link", "Related Articles", "Adblock"):
        assert junk not in article.text
        assert any(junk in cut.text and cut.rule for cut in article.cuts)
    captions = [block for block in article.blocks if block.role is Role.CAPTION]
    assert len(captions) == 1
    assert reading.cached_story(lib, story) == opened


def test_it_is_annotated_and_stays_so(lib: Library, story: int) -> None:
    assert reading.open_story(lib, story).annotations is None
    opened = annotation.annotate(lib, story)
    assert opened.annotations is not None
    people = [e.name for e in opened.annotations.entities if e.kind == "person"]
    assert people == ["Karen Holst"]
    assert reading.cached_story(lib, story) == opened


def test_the_background_annotator_does_all_stories_and_stops(lib: Library, story: int) -> None:
    files.ensure_samples(lib)
    done: list[int] = []
    annotation.run_ahead(lib, lambda n, _left: done.append(n), lambda: False, threading.Event())
    assert len(done) == listing.count(lib, Listing("all"))
    opened = reading.cached_story(lib, story)
    assert opened is not None and opened.annotations is not None
    annotation.run_ahead(lib, lambda n, _left: done.append(-n), lambda: False, threading.Event())
    assert min(done) == 1


def test_a_cut_is_given_back_and_undo_takes_it_again(lib: Library, story: int) -> None:
    article = reading.open_story(lib, story).article
    cut = next(cut for cut in article.cuts if "Related" in cut.text)
    restored = reading.restore_cut(lib, story, cut).article
    assert "Related Articles" in restored.text and len(restored.cuts) == len(article.cuts) - 1
    undo.undo(lib)
    assert reading.open_story(lib, story).article == article


def test_a_block_is_cut_by_hand(lib: Library, story: int) -> None:
    article = reading.open_story(lib, story).article
    block = article.blocks[1]
    assert "ten years" in article.text[block.span.start : block.span.end]
    shorter = reading.cut_block(lib, story, block).article
    assert "ten years" not in shorter.text
    undo.undo(lib)
    assert reading.open_story(lib, story).article == article


def test_saving_writes_a_file_and_the_row_says_where(
    lib: Library, story: int, tmp_path: Path
) -> None:
    path = saving.save(lib, story, "json")
    found = json.loads(path.read_text())
    assert found["title"] == "Ferry line to Bornholm is saved"
    (row,) = listing.page(lib, Listing("saved"), None, 10)
    assert (row.id, row.path) == (story, str(path))
    again = saving.save(lib, story, "json")
    assert again != path and path.exists()


@pytest.mark.parametrize("format_id", [row.id for row in saving.offered()])
def test_every_format_is_written(lib: Library, story: int, format_id: str) -> None:
    path = saving.save(lib, story, format_id)
    assert path.stat().st_size > 200 and path.parent == lib.paths.saved


def test_saving_where_one_cannot_write_is_a_sentence(
    lib: Library, story: int, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="There is no folder"):
        saving.save(lib, story, "md", tmp_path / "none")
    with pytest.raises(UsageError, match="no format"):
        saving.save(lib, story, "docx")


def test_samples_come_once_and_never_back(lib: Library) -> None:
    assert files.ensure_samples(lib)
    (feed,) = listing.feeds(lib)
    assert feed.title == "Samples" and feed.total >= 6
    subscriptions.remove(lib, feed.id)
    assert not files.ensure_samples(lib)
    assert listing.feeds(lib) == []


def test_every_sample_reads_well(lib: Library) -> None:
    files.ensure_samples(lib)
    for row in listing.page(lib, Listing("all"), None, 50):
        opened = annotation.annotate(lib, row.id)
        assert opened.article.title == row.title
        assert len(opened.article.blocks) > 3
        assert opened.annotations is not None and opened.annotations.items
        for junk in ("Adblock", "Leave a Reply", "Source link", "appeared first on"):
            assert junk not in opened.article.text


def test_importing_twice_adds_nothing(lib: Library, story: int, tmp_path: Path) -> None:
    report = files.import_files(lib, [tmp_path / "story.txt"])
    assert (report.added, report.known) == ((), 1)


def test_tags_find_stories(lib: Library, story: int) -> None:
    reading.set_tags(lib, story, ["ships", " ships ", ""])
    assert [row.id for row in listing.page(lib, Listing("tag", "ships"), None, 9)] == [story]
    undo.undo(lib)
    assert listing.page(lib, Listing("tag", "ships"), None, 9) == []


def test_search_finds_the_text_not_the_junk(lib: Library, story: int) -> None:
    reading.open_story(lib, story)
    assert listing.count(lib, Listing("search", "ferry minister")) == 1
    assert listing.count(lib, Listing("search", "adblock")) == 0


def test_mark_all_read_is_undone(lib: Library, story: int) -> None:
    files.ensure_samples(lib)
    unread = listing.smart_counts(lib)["unread"]
    assert reading.mark_all_read(lib, Listing("all")) == unread
    assert listing.smart_counts(lib)["unread"] == 0
    undo.undo(lib)
    assert listing.smart_counts(lib)["unread"] == unread
    undo.redo(lib)
    assert listing.smart_counts(lib)["unread"] == 0


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "--help", "ftp://x/"])
def test_only_web_and_mail_links_open(lib: Library, url: str) -> None:
    with pytest.raises(UsageError):
        browser.open_in_browser(lib, url)


def test_links_lose_their_tracking(lib: Library) -> None:
    link = browser.clean_link(lib, "https://example.org/a?utm_source=x&id=3&fbclid=9")
    assert link == "https://example.org/a?id=3"
