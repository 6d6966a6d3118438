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
from tui_reader.documents.limits import ENDLESS, MB, USUAL, Limits
from tui_reader.documents.story import Member, Told

Reader = Callable[[Given, Limits], Iterator[Told | Member] | Iterator[Told]]


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


def _mail() -> Reader:
    from tui_reader.documents.mail import letter

    return letter.read


def _mbox() -> Reader:
    from tui_reader.documents.mail import mbox

    return mbox.read


def _mhtml() -> Reader:
    from tui_reader.documents.mail import mhtml

    return mhtml.read


def _warc() -> Reader:
    from tui_reader.documents import warc

    return warc.read


def _wacz() -> Reader:
    from tui_reader.documents import warc

    return warc.read_zip


def _bookmarks() -> Reader:
    from tui_reader.documents.readlater import bookmarks

    return bookmarks.read


def _json_list() -> Reader:
    from tui_reader.documents.readlater import json_file

    return json_file.read


def _csv_list() -> Reader:
    from tui_reader.documents.readlater import table_file

    return table_file.read


def _feed() -> Reader:
    from tui_reader.documents import feed_file

    return feed_file.read


def _zip() -> Reader:
    from tui_reader.documents import zip_file

    return zip_file.read


LIST = Limits(items=100_000, seconds=300)
"""Of lists of addresses: they are long, and each story is a line."""
ARCHIVE = Limits(bytes=ENDLESS, part=20 * MB, expanded=ENDLESS, seconds=1_200)
"""Of archives, which are read record by record: a part is one page."""


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
    holds_files: bool = False
    """Whether its reader gives files (`Member`), which are then read as what they are."""
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
    Format("wacz", "a web archive (WACZ)", looks.is_wacz, _wacz, whole=False, suffixes=(".wacz",), limits=ARCHIVE),
    Format("sheet", "a spreadsheet", looks.holds("xl/")),
    Format("zip", "a packed file (zip)", looks.starts(*ZIP), _zip, holds_files=True, suffixes=(".zip",), limits=Limits(bytes=ENDLESS)),
    Format("packed", "a packed file", looks.starts(*looks.PACKED), instead="unpack it first"),
    Format("locked", "an encrypted document", looks.is_locked, instead="save it without a password"),
    Format("outlook", "a mail of Outlook's (MSG)", looks.is_outlook, instead="save it as .eml"),
    Format("doc", "a Word document (DOC)", looks.starts(b"\xd0\xcf\x11\xe0")),
    Format("rtf", "rich text (RTF)", looks.starts(b"{\\rtf")),
    Format("webarchive", "a web archive of Safari's", looks.starts(b"bplist0"), instead="save the page as HTML"),
    Format("sqlite", "a database (SQLite)", looks.starts(b"SQLite format 3"), instead="export what is in it"),
    Format("mobi", "a book (MOBI)", looks.is_mobi),
    Format("picture", "a picture", looks.starts(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"), instead="import its text"),
    Format("mhtml", "a web archive (MHTML)", looks.is_mhtml, _mhtml, whole=False, suffixes=(".mhtml", ".mht")),
    Format("mbox", "a mailbox (mbox)", looks.is_mbox, _mbox, nameless=True, suffixes=(".mbox", ".mbx"), limits=Limits(bytes=ENDLESS, items=100_000, seconds=1_200)),
    Format("mail", "a mail", looks.is_mail, _mail, nameless=True, suffixes=(".eml", ".mail", ".msg")),
    Format("warc", "a web archive (WARC)", looks.starts(b"WARC/", b"filedesc://"), _warc, whole=False, nameless=True, suffixes=(".warc", ".arc"), limits=ARCHIVE),
    Format("bookmarks", "a list of bookmarks", looks.is_bookmarks, _bookmarks, limits=LIST),
    Format("opml", "a list of feeds (OPML)", looks.is_opml, instead="name it by itself, and its feeds are subscribed to"),
    Format("feed", "a feed", looks.either(looks.is_feed, looks.is_json_feed), _feed, whole=False, suffixes=(".rss", ".atom", ".xml")),
    Format("list-json", "a list to read later (JSON)", looks.is_list_in_json, _json_list, suffixes=(".json", ".jsonl", ".ndjson"), limits=LIST),
    Format("list-csv", "a list to read later (CSV)", looks.is_list_in_csv, _csv_list, suffixes=(".csv", ".tsv"), limits=LIST),
    Format("xml", "XML of another kind", looks.is_xml),
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


def ids() -> tuple[str, ...]:
    """Of the formats that are read."""
    return tuple(row.id for row in FORMATS if row.load)


def labels() -> str:
    """What is read, for people to read."""
    *most, last = (row.label for row in FORMATS if row.load)
    return f"{', '.join(most)}, {last}"
