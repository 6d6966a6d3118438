"""Files that are no articles are refused in words; what web clippers write on top is read."""

import io
import json
import zipfile

import documents_read
import pytest

from tui_reader.documents.given import Given, seen
from tui_reader.documents.reading import entry
from tui_reader.documents.table import FORMATS, told
from tui_reader.errors import RefusedError

MAIL = (
    "From: Ann <ann@a.example>\r\nTo: bo@b.example\r\nSubject: Boats\r\nDate: Mon, 6 May 2024\r\n"
)


def zipped(**members: str) -> bytes:
    """A zip of such members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in members.items():
            file.writestr(name, text)
    return made.getvalue()


ARTICLE = {"a web page", "a Markdown text", "a text"}
ROWS: dict[str, list[tuple[str, bytes | str]]] = {
    "a mail": [
        ("x.eml", f"{MAIL}\r\nHello.\r\n"),
        ("letter.txt", f"Received: from a\n by b\nMessage-ID: <1@a>\n{MAIL}\nHello."),
        ("x", "MIME-Version: 1.0\nContent-Type: text/plain\n\nHello."),
        ("x.msg", f"{MAIL}Content-Type: multipart/related; boundary=x\nMIME-Version: 1.0\n\n--x"),
    ],
    "a mailbox (mbox)": [
        ("inbox", f"From ann@a.example Mon May  6 10:30:00 2024\n{MAIL}\nHello."),
        ("x.mbox", f"From - Mon May  6 10:30:00 2024\n{MAIL}\nHello."),
    ],
    "a web archive (MHTML)": [
        ("x.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\n\r\n-"),
        ("x.txt", "From: <Saved by X 5>\nSubject: A\nContent-Type: multipart/related\n\n-"),
    ],
    "a web archive (WARC)": [("x.warc", "WARC/1.0\r\nWARC-Type: x\r\n"), ("x", "WARC/1.1\n")],
    "a table (CSV)": [
        ("x.csv", "one line"), ("x.tsv", "a\tb\n1\t2\n"),
        ("x.txt", 'title,place,time\nBoats,https://a.example,1\n"Hills, high",https://b.example,2\n'),
        ("x", "Title;Place;Tags\nBoats;https://a.example;x\nHills;https://b.example;y\n"),
    ],
    "a list of bookmarks": [
        ("x.html", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><DL><p><DT>"),
        ("x.htm", "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>"),
    ],
    "a PDF": [("x.pdf", "%PDF-1.7\n%abc"), ("story.txt", b"%PDF-1.4\n\x00\x01")],
    "a book (EPUB)": [("x.epub", zipped(mimetype="application/epub+zip"))],
    "an OpenDocument text": [
        ("x.odt", zipped(mimetype="application/vnd.oasis.opendocument.text"))
    ],
    "a Word document (DOCX)": [("x.docx", zipped(**{"[Content_Types].xml": "", "word/x.xml": ""}))],
    "a spreadsheet": [("x.xlsx", zipped(**{"[Content_Types].xml": "", "xl/workbook.xml": ""}))],
    "an OpenDocument file that is no text": [
        ("x.ods", zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"))
    ],
    "a text that is named like another kind of document": [
        ("x.odt", "Not a zip."), ("x.epub", "Nor this."),
    ],
    "an encrypted document": [
        ("x.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"))
    ],
    "a book (MOBI)": [("x.mobi", b"Boats".ljust(60, b"\0") + b"BOOKMOBI")],
    "a packed file (zip)": [("x.zip", b"PK\x03\x04\x14\0a.txt")],
    "a packed file": [("x.txt.gz", b"\x1f\x8b\x08\0"), ("x", b"BZh91AY")],
    "a Word document (DOC)": [("x.doc", b"\xd0\xcf\x11\xe0\xa1")],
    "rich text (RTF)": [("x.rtf", "{\\rtf1\\ansi Hello}")],
    "a web archive of Safari's": [("x.webarchive", b"bplist00\xd1")],
    "a database (SQLite)": [("x.db", b"SQLite format 3\0")],
    "a picture": [("x.png", b"\x89PNG\r\n"), ("x.jpg", b"\xff\xd8\xff\xe0")],
    "a feed": [
        ("x.xml", '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>'),
        ("x.json", '{"version": "https://jsonfeed.org/version/1.1", "items": []}'),
        ("x.atom", '<!-- a --><feed xmlns="http://www.w3.org/2005/Atom"></feed>'),
    ],
    "JSON": [
        ("x.json", "{"), ("x.jsonl", '{"a": 1}\n{"a": 2}\n'),
        ("x.txt", json.dumps([{"name": "https://a.example"}])),
    ],
    "a list to read later (CSV)": [
        ("x.csv", "Title,URL\nBoats,https://a.example\n"),
        ("x", 'title;"url"\nBoats;https://a.example\n'),
    ],
    "a list to read later (JSON)": [("x.txt", json.dumps([{"url": "https://a.example"}]))],
    "XML of another kind": [("x.xml", "<?xml version='1.0'?><note><to>Ann</to></note>")],
    "a list of feeds (OPML)": [("x.xml", "<?xml version='1.0'?><opml version='2.0'/>")],
    "a web archive (WACZ)": [("x.zip", zipped(**{"archive/data.warc": ""}))],
    "a mail of Outlook's (MSG)": [("x.msg", b"\xd0\xcf\x11\xe0\xa1")],
}  # fmt: skip


def test_each_format_has_its_files() -> None:
    assert {row.label for row in FORMATS} - set(ROWS) <= ARTICLE


@pytest.mark.parametrize("label", ROWS)
def test_a_file_is_told_by_what_is_in_it(label: str) -> None:
    for name, data in ROWS[label]:
        raw = data if isinstance(data, bytes) else data.encode()
        row = told(seen(Given(name, data=raw)))
        assert row is not None and row.label == label, name
        if row.load is None:
            with pytest.raises(RefusedError) as caught:
                entry(Given(name, data=raw))
            said = str(caught.value)
            assert said.startswith(f"{name} is {label}, which is not read: ")
            assert said.endswith(".")


ARTICLES = {
    "a memo": "From: the harbour office\nTo: all captains\n\nThe ferry is late today.",
    "a dialogue": "Ann: When does it sail?\nBo: At ten.\nAnn: Good.\n",
    "a note on time": "Date: tomorrow\n\nThe ferry sails, the harbour sleeps.",
    "commas": "The ferry, late again, sailed.\nThe captain, tired, slept.\nThe crew, glad, sang.\n",
    "a list in brackets": "[Bergen] The ferry is late.\n\nIt sails at ten.",
    "braces": "{sic} is what editors write.\n\nAnd so do we.",
    "from somebody": "From Ann to Bo, with love, 2024.\n\nThe ferry is late.",
    "PK": "PK is a short name.\n\nSo is XY.",
    "an address": "https://a.example/story\nhttps://b.example/story\n",
    "a page": "<html><head><title>Pocket calculators</title></head><body><p>Old.</p></body></html>",
}


@pytest.mark.parametrize("what", ARTICLES)
def test_an_article_is_no_other_format(what: str) -> None:
    assert entry(Given("x.txt", data=ARTICLES[what].encode())).content


CLIPPED = {
    "Obsidian": 'title: "Boats"\nsource: "https://a.example/1"\nauthor:\n  - "[[Ann Oar]]"\n'
    "published: 2024-05-06\ncreated: 2024-05-09\ntags:\n  - \"clippings\"",
    "MarkDownload": "created: 2024-05-06T00:00:00 (UTC +00:00)\ntags: [clippings]\n"
    "source: https://a.example/1\nauthor: Ann Oar",
    "Omnivore": "id: 1\ntitle: Boats\nauthor: Ann Oar\ntags: [clippings]\ndate_saved: 2024-05-09\n"
    "date_published: 2024-05-06\noriginal_url: https://a.example/1\nurl_x: y",
    "Jekyll": "layout: post\ntitle: Boats\ndate: 2024-05-06 00:00:00 +0000\ntags: clippings\n"
    "canonical_url: https://a.example/1\nbyline: Ann Oar",
    "Joplin": "title: Boats\nsource: https://a.example/1\ncreated: 2024-05-06 00:00:00Z\n"
    "authors: Ann Oar\ntags:\n- clippings",
}  # fmt: skip


@pytest.mark.parametrize("clipper", CLIPPED)
def test_what_a_clipper_writes_on_top_is_read(clipper: str) -> None:
    text = f"---\n{CLIPPED[clipper]}\n---\n\n# Boats\n\nThe ferry is late.\n"
    found = entry(Given("boats.md", data=text.encode()))
    assert (found.title, found.link, found.author) == ("Boats", "https://a.example/1", "Ann Oar")
    assert found.published is not None and found.published.isoformat()[:10] == "2024-05-06"
    assert found.tags == ("clippings",) and "created" not in found.content


ON_TOP = {
    "TOML": '+++\ntitle = "Boats"\ndate = 2024-05-06T08:10:00+02:00\nauthors = ["Ann Oar"]\n+++\n',
    "a name within": "---\ntitle: 'Boats'\ndate: 2024-05-06\nauthor: {name: Ann Oar}\n---\n",
    "a name below": "---\ntitle: Boats\ndate: 2024-05-06\nauthor:\n  name: Ann Oar\n---\n",
    "names of a list": "---\ntitle: Boats\ndate: 2024-05-06\nauthor:\n  - name: Ann Oar\n---\n",
    "a folded title": "---\ntitle: >-\n  Boats\nauthor: Ann Oar\ndate: 2024-05-06\n---\n",
    "comments": "---\ntitle: Boats # a draft\ndate: 2024-05-06 # Monday\nauthor: Ann Oar\n---\n",
    "dots at the end": "---\ntitle: Boats\ndate: 2024-05-06\nauthor: Ann Oar\n...\n",
}


@pytest.mark.parametrize("what", ON_TOP)
def test_other_ways_to_write_on_top_are_read(what: str) -> None:
    found = entry(Given("b.md", data=f"{ON_TOP[what]}The ferry is late.\n".encode()))
    assert (found.title, found.author) == ("Boats", "Ann Oar")
    assert found.published is not None and found.published.isoformat()[:10] == "2024-05-06"
    assert found.content.strip() == "<p>The ferry is late.</p>"


def test_a_sign_of_a_number_is_no_comment() -> None:
    found = entry(
        Given("b.md", data=b"---\ntitle: Issue #12 of the Boats\n---\nThe ferry is late.\n")
    )
    assert found.title == "Issue #12 of the Boats"


def test_a_line_amid_a_text_opens_no_fields() -> None:
    found = entry(Given("b.md", data=b"The ferry is late.\n\n---\n\nIt came at ten.\n"))
    assert "late" in f"{found.title} {found.content}" and "ten" in found.content


PUBLISHED = {
    "the host of its address": ("source: https://www.gazette.example/a", "gazette.example"),
    "a publisher": ("publisher: The Gazette\nurl: https://www.gazette.example/a", "The Gazette"),
    "a publication": ("publication: The Gazette", "The Gazette"),
    "a site": ('site: "The Gazette"\nlink: https://gazette.example/a', "The Gazette"),
    "a name as the source": ("source: The Gazette\nlink: https://gazette.example/a", "The Gazette"),
    "a site by its address": ("site: https://gazette.example", "gazette.example"),
    "a domain": ("domain: gazette.example", "gazette.example"),
}


@pytest.mark.parametrize("what", PUBLISHED)
@pytest.mark.parametrize("name", ["b.md", "b.txt"])
def test_who_published_a_clipping_is_its_feed(what: str, name: str) -> None:
    said, title = PUBLISHED[what]
    text = f"---\ntitle: Boats\n{said}\n---\n\nThe ferry is late.\n"
    (story,), _ = documents_read.told(name, text)
    assert story.feed is not None and story.feed.title == title
    link = "https://gazette.example/a" if "link:" in said else story.entry.link
    assert story.entry.link == link


def test_a_note_that_names_no_publisher_is_of_no_feed() -> None:
    for said in ("title: Boats", "title: Boats\ntags: [sea]\nauthor: Ann Oar"):
        (story,), _ = documents_read.told("b.md", f"---\n{said}\n---\n\nThe ferry is late.\n")
        assert story.feed is None
