"""The formats of documents, one row each: how one is told, who reads it, within which limits.

A further one is a module here with `read(given, limits) -> Iterator[Told]`, a function that imports
it when it is first used, and a row. A row without a reader refuses its files in words, since an
article of raw text is worse than a sentence. What the command line takes and says, the README and
the folders that are walked follow the table. The first row that tells a file is its format: the
narrower stand before the wider.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tui_reader.documents import looks
from tui_reader.documents.given import ZIP, Given, Seen
from tui_reader.documents.limits import USUAL, Limits
from tui_reader.documents.story import Told

Reader = Callable[[Given, Limits], Iterator[Told]]


def _texts() -> Reader:
    from tui_reader.documents import texts

    return texts.read


def _pdf() -> Reader:
    from tui_reader.documents.pdf import reader

    return reader.read


def _epub() -> Reader:
    from tui_reader.documents.office import epub

    return epub.read


def _odt() -> Reader:
    from tui_reader.documents.office import odt

    return odt.read


def _docx() -> Reader:
    from tui_reader.documents.office import docx

    return docx.read


@dataclass(frozen=True, slots=True)
class Format:
    id: str
    """What `import --as` takes."""
    label: str
    """What such a file is, after "is"."""
    tells: Callable[[Seen], bool]
    """Whether a file, by what it begins with or holds, is one."""
    load: Callable[[], Reader] | None = None
    """Imports its reader; None: it is not read."""
    whole: bool = True
    """Whether its stories are documents, of which all is text; False: pages, of which the cleaner
    takes the story and leaves what surrounds it."""
    nameless: bool = False
    """Whether such files often have no suffix: a folder's are looked into."""
    suffixes: tuple[str, ...] = ()
    """How such files are usually called: those are taken from a folder."""
    limits: Limits = USUAL
    instead: str = "save its text as .txt, .md or .html"
    """What the user can do where it is not read."""


FORMATS: tuple[Format, ...] = (
    Format("pdf", "a PDF", looks.is_pdf, _pdf, suffixes=(".pdf",), limits=Limits(seconds=25.0)),
    Format("epub", "a book (EPUB)", looks.either(looks.says("application/epub+zip"), looks.holds("META-INF/container.xml")), _epub, suffixes=(".epub",)),
    Format("odt", "an OpenDocument text", looks.is_odt, _odt, suffixes=(".odt", ".ott", ".fodt"), limits=Limits(seconds=25.0)),
    Format("opendocument", "an OpenDocument file that is no text", looks.says("application/vnd.oasis.opendocument")),
    Format("docx", "a Word document (DOCX)", looks.is_docx, _docx, suffixes=(".docx", ".docm"), limits=Limits(seconds=25.0)),
    Format("sheet", "a spreadsheet", looks.holds("xl/")),
    Format("zip", "a packed file (zip)", looks.starts(*ZIP), instead="unpack it first"),
    Format("packed", "a packed file", looks.starts(*looks.PACKED), instead="unpack it first"),
    Format("locked", "an encrypted document", looks.is_locked, instead="save it without a password"),
    Format("doc", "a Word document (DOC)", looks.starts(b"\xd0\xcf\x11\xe0")),
    Format("rtf", "rich text (RTF)", looks.starts(b"{\\rtf")),
    Format("webarchive", "a web archive of Safari's", looks.starts(b"bplist0"), instead="save the page as HTML"),
    Format("sqlite", "a database (SQLite)", looks.starts(b"SQLite format 3"), instead="export what is in it"),
    Format("mobi", "a book (MOBI)", looks.is_mobi),
    Format("picture", "a picture", looks.starts(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"), instead="import its text"),
    Format("mhtml", "a web archive (MHTML)", looks.is_mhtml, instead="open it in your browser and save the page as HTML"),
    Format("mbox", "a mailbox (mbox)", looks.is_mbox, instead="save the text of its mails as .txt or .html"),
    Format("mail", "a mail", looks.is_mail),
    Format("warc", "a web archive (WARC)", looks.starts(b"WARC/", b"filedesc://"), instead="import the pages in it as HTML"),
    Format("bookmarks", "a list of bookmarks", looks.is_bookmarks, instead="import its pages: newsreader import ADDRESS"),
    Format("feed", "a feed", looks.is_feed, instead="subscribe to its address: newsreader add ADDRESS"),
    Format("json", "JSON", looks.is_json),
    Format("csv", "a table (CSV)", looks.is_table),
    Format("misnamed", "a text that is named like another kind of document", looks.is_misnamed, instead="call it .txt if it is to be read"),
    Format("html", "a web page", looks.is_page, _texts, whole=False, suffixes=looks.HTML),
    Format("markdown", "a Markdown text", looks.is_markdown, _texts, whole=False, suffixes=looks.MARKDOWN),
    Format("text", "a text", looks.is_text, _texts, whole=False, suffixes=(".txt", ".text")),
)  # fmt: skip

BY_ID: dict[str, Format] = {row.id: row for row in FORMATS}


def told(look: Seen) -> Format | None:
    """The row that a file is of; None: it is none that we know."""
    return next((row for row in FORMATS if row.tells(look)), None)


def suffixes() -> frozenset[str]:
    """Of the files that are taken from a folder."""
    return frozenset(suffix for row in FORMATS if row.load for suffix in row.suffixes)
