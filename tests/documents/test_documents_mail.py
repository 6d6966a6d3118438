"""Mails and mailboxes: whose they are, what of them is read, in whatever state they are."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from documents_read import only, shown, told

from tui_reader.documents import folders
from tui_reader.documents.mail.flowed import joined
from tui_reader.errors import ParseError
from tui_reader.library import Library, document_imports, listing
from tui_reader.model import Listing

HEAD = (
    b"From: Ann <Ann@A.example>\nDate: Mon, 6 May 2024 10:00:00 +0200\nMessage-ID: <1@a>\n"
    b"MIME-Version: 1.0\n"
)


def mail(subject: bytes = b"Boats", rest: bytes = b"\nThe ferry is late.\n") -> bytes:
    return HEAD + b"Subject: " + subject + b"\n" + rest


def typed(kind: str, body: bytes, more: str = "") -> bytes:
    return mail(rest=f"Content-Type: {kind}\n{more}\n".encode() + body)


def word(text: str, charset: str) -> bytes:
    packed = base64.b64encode(text.encode(charset)).decode()
    return f"=?{charset}?B?{packed}?=".encode()


def parts(kind: str, *several: bytes, name: str = "B") -> bytes:
    """A multipart: each part with its own head."""
    inside = b"".join(b"--%s\n%s\n" % (name.encode(), one) for one in several)
    return (
        f"Content-Type: multipart/{kind}; boundary={name}\n\n".encode()
        + inside
        + (f"--{name}--\n".encode())
    )


HTML = b"Content-Type: text/html; charset=utf-8\n\n<p>The <b>ferry</b> is late.</p>\n"
TEXT = b"Content-Type: text/plain\n\nThe ferry is late, in letters.\n"
FILE = (
    b'Content-Type: application/pdf; name="=?utf-8?Q?Pl=C3=A4ne.pdf?="\n'
    b"Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n"
)


def test_the_sender_is_the_feed_and_the_author() -> None:
    found = only("x.eml", mail())
    assert found.feed is not None
    assert (found.feed.key, found.feed.title) == ("mail:ann@a.example", "Ann")
    assert (found.entry.title, found.entry.author, found.entry.guid) == ("Boats", "Ann", "mid:1@a")
    assert str(found.entry.published) == "2024-05-06 08:00:00+00:00"
    assert shown(found) == ["The ferry is late."] and found.entry.document


def test_a_discussion_is_the_list_s_and_a_newsletter_its_sender_s() -> None:
    listed = b"List-Id: Harbour talk <talk.harbour.example>\n"
    post = b"List-Post: <mailto:talk@harbour.example>\n"
    discussion = only("x.eml", mail(rest=listed + post + b"\nHi.\n"))
    newsletter = only("x.eml", mail(rest=listed + b"\nHi.\n"))
    assert discussion.feed is not None and discussion.feed.title == "Harbour talk"
    assert newsletter.feed is not None and newsletter.feed.title == "Ann"


CHARSETS: dict[str, tuple[bytes, str, str]] = {
    "koi8": (
        mail(word("Лодки", "koi8-r"), b"Content-Type: text/plain; charset=koi8-r\n\n"
             + "Паром опоздал.".encode("koi8-r")), "Лодки", "Паром опоздал."),
    "a charset that is none": (
        typed("text/plain; charset=x-none", "“Café” – naïve".encode("cp1252")), "Boats",
        "“Café” – naïve"),
    "Japanese": (
        mail(word("渡し船", "iso-2022-jp"), b"Content-Type: text/plain; charset=ISO-2022-JP\n\n"
             + "渡し船は遅れた。".encode("iso2022_jp")), "渡し船", "渡し船は遅れた。"),
    "UTF-7": (typed("text/plain; charset=utf-7", b"Gr+APwA3w-e"), "Boats", "Grüße"),
    "one letter in two words": (
        mail(b"=?utf-8?B?" + base64.b64encode("Zü".encode()[:2]) + b"?=\n =?utf-8?B?"
             + base64.b64encode("Zü".encode()[2:]) + b"?= heute"),
        "Zü heute", "The ferry is late."),
    "bytes in a header": (mail("Grüße".encode("cp1252")), "Grüße", "The ferry is late."),
    "quoted-printable": (
        typed("text/plain; charset=iso-8859-15", b"5 =A4 und eine Zeile, die =\nweitergeht=20",
              "Content-Transfer-Encoding: quoted-printable\n"), "Boats",
        "5 € und eine Zeile, die weitergeht"),
    "base64 that breaks off": (
        typed("text/plain; charset=utf-8", base64.b64encode(b"The ferry is late today.")[:-3],
              "Content-Transfer-Encoding: base64\n"), "Boats", "The ferry is late tod"),
    "ends of an old Mac": (mail().replace(b"\n", b"\r"), "Boats", "The ferry is late."),
}  # fmt: skip


@pytest.mark.parametrize("what", CHARSETS)
def test_letters_are_read_as_they_were_meant(what: str) -> None:
    data, title, text = CHARSETS[what]
    found = only("x.eml", data)
    assert (found.entry.title, shown(found)) == (title, [text])


SHOWN: dict[str, tuple[bytes, list[str]]] = {
    "HTML before text": (parts("alternative", TEXT, HTML), ["The ferry is late."]),
    "text where the HTML says nothing": (
        parts("alternative", TEXT,
              b"Content-Type: text/html\n\n<head><title>x</title></head><img src=x>"),
        ["The ferry is late, in letters."]),
    "a calendar is no text": (
        parts("alternative", TEXT, b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n"),
        ["The ferry is late, in letters."]),
    "all of a mixture, nested": (
        parts("mixed", parts("related", parts("alternative", TEXT, HTML, name="A"), name="R"),
              FILE, b"Content-Type: text/plain\n\nThe list's footer.\n"),
        ["The ferry is late.", "The list's footer.", "Attached: Pläne.pdf (1 kB)"]),
    "a mail in a mail": (
        parts("mixed", b"Content-Type: text/plain\n\nSee below.\n",
              b"Content-Type: message/rfc822\n\nFrom: Bo <b@b.example>\nSubject: Tides\n\nHigh.\n"),
        ["See below.", "Tides · Bo", "High."]),
    "no end": (
        b"Content-Type: multipart/mixed; boundary=B\n\n--B\n" + TEXT,
        ["The ferry is late, in letters."]),
    "how one leaves": (
        b"List-Unsubscribe: <mailto:out@l.example>, <https://l.example/out>\n\nHi.\n",
        ["Hi.", "Unsubscribe: https://l.example/out"]),
    "soft line ends": (
        b"Content-Type: text/plain; format=flowed\n\nOne \ntwo.\n\n> Three \n> four.\n-- \nAnn\n",
        ["One two.", "Three four.", "--", "Ann"]),
    "hidden lines": (
        b"Content-Type: text/html\n\n<div style='display:none'>Preview</div><p>Herring is up.</p>",
        ["Herring is up."]),
    "only a file": (FILE, ["Attached: Pläne.pdf (1 kB)"]),
}  # fmt: skip


@pytest.mark.parametrize("what", SHOWN)
def test_of_a_mail_is_shown(what: str) -> None:
    rest, lines = SHOWN[what]
    assert shown(only("x.eml", mail(rest=rest))) == lines


def test_pictures_keep_their_words_and_no_address() -> None:
    body = b'<p>Hi</p><img src="https://track.example/1.gif" alt="A heron"><img src="//t.example">'
    found = only("x.eml", typed("text/html", body))
    assert "track.example" not in found.entry.content and "t.example" not in found.entry.content
    assert "A heron" in found.entry.content


def test_no_word_of_a_newsletter_is_lost() -> None:
    words = [f"Issue {n}: share this, sign up, unsubscribe, advertisement." for n in range(40)]
    body = "".join(f"<table><tr><td><p>{one}</p></td></tr></table>" for one in words)
    assert " ".join(shown(only("x.eml", typed("text/html", body.encode())))) == " ".join(words)


def test_a_mail_without_subject_is_called_as_it_begins(lib: Library, tmp_path: Path) -> None:
    path = tmp_path / "x.eml"
    path.write_bytes(HEAD + b"\nThe ferry is late again, said the master.\n")
    document_imports.take(lib, [path])
    (row,) = listing.page(lib, Listing(), None, 5)
    assert row.title.startswith("The ferry is late again")


MBOX = (
    b"From a@b Mon May  6 10:00:00 2024\nStatus: RO\n" + mail(b"One")
    + b"\n>From me.\n>>From you.\n\nFrom the sea nothing.\n\n"
    b"From - Mon May 06 10:00:00 2024\nX-Mozilla-Status: 0009\n" + mail(b"Deleted")
    + b"\nFrom 12@xxx Mon May  6 10:00:00 +0000 2024\n"
    b"X-Gmail-Labels: =?utf-8?Q?Inbox,Unread,Starred,H=C3=A4fen?=\n" + mail(b"Two")
)  # fmt: skip


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_a_mailbox_is_read_mail_by_mail(ends: bytes) -> None:
    (one, two), problems = told("inbox", MBOX.replace(b"\n", ends))
    assert (one.entry.title, one.read, two.entry.title, two.read) == ("One", True, "Two", False)
    assert shown(one)[1:] == ["From me.", "From you.", "From the sea nothing."]
    assert two.starred and two.tags == ("Häfen",) and not problems


def test_a_mailbox_that_is_cut_gives_what_is_there() -> None:
    (one, two), _ = told("inbox", MBOX[:-25])
    assert one.entry.title == "One" and two.entry.title in ("Two", "")


def test_one_mail_that_cannot_be_read_does_not_stop_the_others() -> None:
    bad = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n)
                   for n in range(3_000))  # fmt: skip
    box = b"From a@b Mon May  6 10:00:00 2024\n"
    stories, problems = told("inbox", box + mail(b"One") + b"\n" + box + bad + b"\n" + box + mail())
    assert len(stories) == 2
    assert problems == ["Mail 2 could not be read. The mail has too many parts to be read."]


HOSTILE: dict[str, bytes] = {
    "parts in parts": b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3_000)
    ),
    "mails in mails": b"From: a@b\nContent-Type: message/rfc822\n\n" * 5_000 + b"x",
    "very many parts": b"From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\n\nx\n" * 50_000,
    "a header without end": b"From: a@b\nSubject: " + b"=?utf-8?q?a?= " * 200_000 + b"\n\nx\n",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_mail_is_refused_in_words(what: str) -> None:
    with pytest.raises(ParseError, match=r"too many parts|nested too deeply|headers are longer"):
        told("x.eml", HOSTILE[what])


def test_quotes_in_a_name_and_styles_that_never_end_take_no_time() -> None:
    assert told("x.eml", b"From: " + b'"' * 50_000 + b"@b\nTo: x\nSubject: x\n\nx\n")[0]
    assert told("x.eml", typed("text/html", b"<style>" * 100_000 + b"<p>Hi</p>"))[0]


def test_a_maildir_is_read_whatever_its_files_are_called(lib: Library, tmp_path: Path) -> None:
    for folder in ("cur", "new", "tmp", ".Archive/cur", ".Archive/new", ".Archive/tmp"):
        (tmp_path / "Mail" / folder).mkdir(parents=True)
    (tmp_path / "Mail/cur/17.M1.host:2,FS").write_bytes(mail(b"Old").replace(b"1@a", b"old@a"))
    (tmp_path / "Mail/new/18.M2.host").write_bytes(mail(b"New").replace(b"1@a", b"new@a"))
    (tmp_path / "Mail/.Archive/cur/1.host:2,S").write_bytes(mail(b"Filed"))
    (tmp_path / "Mail/tmp/19.half").write_bytes(mail(b"Half"))
    assert len(folders.files_of(tmp_path / "Mail").files) == 3
    document_imports.take(lib, [tmp_path / "Mail"])
    rows = {row.title: (row.read, row.starred) for row in listing.page(lib, Listing(), None, 9)}
    assert rows == {"Old": (True, True), "New": (False, False), "Filed": (True, False)}


def test_the_blank_of_a_soft_line_end_may_be_none() -> None:
    assert joined("渡し \n船は遅れた。", deleted=True) == "渡し船は遅れた。"
    assert joined("a \nb\n> c \nd") == "a b\n> c \nd"
