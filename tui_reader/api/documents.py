"""Files -> documents of the public interface, read in a child of the sandbox."""

from __future__ import annotations

from pathlib import Path

from tui_reader.api import made
from tui_reader.api.values import Document, Documents
from tui_reader.documents.story import DocumentStory, Problem
from tui_reader.errors import UsageError
from tui_reader.library import document_reader, standalone


def read(name: str, data: bytes | None) -> Documents:
    """All that can be read of a file, or of bytes that are called so. Raises ReaderError."""
    if data is None and not Path(name).is_file():
        raise UsageError(f"There is no file {name}.")
    format_id, found, problems = "", [], []
    with document_reader.DocumentReader() as reader:
        for one in reader.read(document_reader.given(name, data)):
            if isinstance(one, DocumentStory):
                found.append(_document(one))
            elif isinstance(one, Problem):
                problems.append(str(one.sentence))
            else:
                format_id = one.format_id
    return Documents(format_id, tuple(found), tuple(problems))


def _document(found: DocumentStory) -> Document:
    entry = standalone.titled(found)
    article = standalone.article(entry)
    return Document(
        title=str(entry.title or article.title),
        author=str(entry.author),
        published=entry.published,
        url=str(entry.link or ""),
        tags=tuple(map(str, (*found.tags, *entry.tags))),
        article=made.article(article),
        feed=str(found.feed.title) if found.feed else "",
    )
