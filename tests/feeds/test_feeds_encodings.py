"""Bytes are read as browsers read them: labels by WHATWG's table, and UTF-8 whatever is said."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.feeds import parse
from tui_reader.feeds.text import decode, known

TEXTS: tuple[tuple[str, str, str], ...] = (
    ("iso-8859-1", "cp1252", "Straße “Été” à l’œuvre — 5 €"),
    ("ISO_8859-1", "cp1252", "Straße à l’œuvre"),
    ("us-ascii", "cp1252", "Straße “Été”"),
    ("iso-8859-9", "cp1254", "“Şişli” İstanbul ğ"),
    ("iso-8859-2", "iso8859-2", "Łódź źle ś"),
    ("windows-1250", "cp1250", "Łódź „źle” ś"),
    ("windows-1251", "cp1251", "Привет, мир — «это» №5"),
    ("win-1251", "cp1251", "Привет, мир"),
    ("koi8-r", "koi8-r", "Привет, мир"),
    ("koi8-u", "koi8-u", "Їжак і ґава"),
    ("windows-1253", "cp1253", "Ελλάδα – €"),
    ("greek", "iso8859-7", "Ελλάδα"),
    ("windows-1255", "cp1255", "שלום עולם"),
    ("iso-8859-8-i", "iso8859-8", "שלום עולם"),
    ("windows-1256", "cp1256", "مرحبا بالعالم"),
    ("tis-620", "cp874", "สวัสดี …"),
    ("shift_jis", "cp932", "東京①㈱髙"),
    ("x-sjis", "cp932", "東京①"),
    ("euc-jp", "euc_jp", "東京の市長"),
    ("iso-2022-jp", "iso2022_jp", "東京の市長"),
    ("ks_c_5601-1987", "cp949", "서울 똠방각하"),
    ("euc-kr", "cp949", "서울 똠방각하"),
    ("gb2312", "gb18030", "北京 镕 €"),
    ("big5", "big5hkscs", "台北 嘅"),
    ("macintosh", "mac-roman", "“Été” – œ"),
    ("x-mac-cyrillic", "mac-cyrillic", "Привет"),
    ("ibm866", "cp866", "Привет"),
)


@pytest.mark.parametrize(("label", "codec", "text"), TEXTS)
@pytest.mark.parametrize("where", ["header", "declaration"])
def test_a_label_means_what_browsers_take_it_for(
    label: str, codec: str, text: str, where: str
) -> None:
    head = f'<?xml version="1.0" encoding="{label}"?>' if where == "declaration" else "<?xml?>"
    body = f"{head}<rss>{text * 3}</rss>".encode(codec)
    header = f"text/xml; charset={label}" if where == "header" else ""
    assert decode(body, header).endswith(f"<rss>{text * 3}</rss>")


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252", "us-ascii", "koi8-r", "latin1"])
@pytest.mark.parametrize("text", ["Été à l’œuvre — 5 €", "Straße", "Привет", "東京"])
def test_what_is_valid_utf_8_is_utf_8_whatever_it_says(label: str, text: str) -> None:
    body = f"<rss><channel><title>{text}</title></channel></rss>".encode()
    assert text in decode(body, f"text/xml; charset={label}")
    declared = f'<?xml version="1.0" encoding="{label}"?>'.encode() + body
    assert text in decode(declared)
    assert text in decode(f'<html><meta charset="{label}"><p>{text}'.encode())


@given(st.sampled_from([label for label, _, _ in TEXTS]), st.binary(max_size=80))
def test_no_bytes_are_refused(label: str, body: bytes) -> None:
    assert known(label)
    decode(body, f"text/html; charset={label}")


RSS = "<rss version='2.0'><channel><title>T</title><item><title>{}</title><guid>1</guid>" \
      "<description>{}</description></item></channel></rss>"  # fmt: skip
REFERENCES = {
    "It&#146;s 5&#150;6 &#128; now": "It’s 5–6 € now",
    "It&amp;#146;s &amp;#x80;5": "It’s €5",
    "A &#55357;&#56832; smile": "A 😀 smile",
    "A &#xD83D;&#xDE00; smile": "A 😀 smile",
    "A &amp;#55357;&amp;#56832; smile": "A 😀 smile",
    "One &#55357; half": "One half",
    "Ctrl &#129; none": "Ctrl none",
}


@pytest.mark.parametrize(("raw", "shown"), REFERENCES.items())
def test_references_are_read_as_browsers_read_them(raw: str, shown: str) -> None:
    entry = parse(RSS.format(raw, "x").encode()).entries[0]
    assert entry.title.replace("\ufffd ", "").replace(" \ufffd", "") == shown


def test_halves_of_a_character_are_one_in_the_text_too() -> None:
    for raw in ("&#55357;&#56832;", "<![CDATA[&#55357;&#56832;]]>", "&amp;#xd83d;&amp;#xde00;"):
        assert "😀" in parse(RSS.format("t", f"A smile {raw} here").encode()).entries[0].content


def test_json_feeds_titles_are_read_with_references_and_slips() -> None:
    text = (
        '{"version":"https://jsonfeed.org/version/1.1","title":"River &#8211; Notes","items":[{'
        '"id":"1","title":"The miller&#8217;s yard &amp; <b>the</b> ferry","content_html":"\n'
        '<p>First\tline &#55357;&#56832;</p>\n"}]}'
    )
    feed = parse(text.encode())
    assert feed.title == "River – Notes"
    assert feed.entries[0].title == "The miller’s yard & <b>the</b> ferry"
    assert "First" in feed.entries[0].content and "😀" in feed.entries[0].content
    assert json.loads(text, strict=False)["items"][0]["id"] == feed.entries[0].guid
