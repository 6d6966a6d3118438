"""What feeds try to do to a terminal, a parser and a network, and that none of it happens."""

import json
import re
from contextlib import suppress

import pytest
from costs import within
from server import item, rss

from tui_reader import feeds
from tui_reader.errors import ParseError
from tui_reader.feeds import opml
from tui_reader.model import ParsedFeed

ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
EVIL = "\x1b]52;c;UFdORUQ=\x07"
TITLE = f"safe{EVIL}\x9b31m\u202etxt\x00end"


def reference(text: str, form: str) -> str:
    return "".join(
        form.format(ord(char)) if ord(char) < 32 or ord(char) > 126 else char for char in text
    )


def feed_of(title: str, version: str = "1.0", encoding: str = "utf-8") -> str:
    return (
        f'<?xml version="{version}" encoding="{encoding}"?><rss version="2.0"><channel>'
        f"<title>{title}</title><item><title>{title}</title><author>{title}</author>"
        f"<category>{title}</category><guid>{title}</guid><link>https://example.org/{title}</link>"
        f'<enclosure url="https://example.org/a" type="{title}"/></item></channel></rss>'
    )


ROUTES: dict[str, bytes] = {
    "raw": feed_of(TITLE).encode(),
    "decimal references": feed_of(reference(TITLE, "&#{};")).encode(),
    "hex references": feed_of(reference(TITLE, "&#x{:X};")).encode(),
    "double encoded": feed_of(reference(TITLE, "&amp;#{};")).encode(),
    "triple encoded": feed_of(reference(TITLE, "&amp;amp;#{};")).encode(),
    "CDATA": feed_of(f"<![CDATA[{TITLE}]]>").replace('type="<![CDATA[', 'type="').encode(),
    "CDATA references": feed_of(f"<![CDATA[{reference(TITLE, '&#{};')}]]>").encode(),
    "XML 1.1": feed_of(reference(TITLE, "&#{};"), version="1.1").encode(),
    "UTF-16": feed_of(TITLE, encoding="utf-16").encode("utf-16"),
    "UTF-7": feed_of(TITLE, encoding="utf-7").encode("utf-7"),
    "Latin-1": feed_of(TITLE, encoding="iso-8859-1").encode("latin-1", "replace"),
    "ISO-2022-JP": feed_of(TITLE, encoding="iso-2022-jp").encode("iso-2022-jp", "replace"),
    "JSON": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": TITLE,
            "items": [{"id": TITLE, "title": TITLE, "authors": [{"name": TITLE}], "tags": [TITLE]}],
        }
    ).encode(),
}


def shown(feed: ParsedFeed) -> list[str]:
    found: list[str] = [feed.title, feed.problem, feed.site or ""]
    for one in feed.entries:
        found += [one.title, one.author, one.guid, one.link or "", *one.tags]
        found += [text for e in one.enclosures for text in (e.url, e.media_type)]
    return found


@pytest.mark.parametrize("route", ROUTES)
def test_nothing_that_acts_comes_through(route: str) -> None:
    feed = feeds.parse(ROUTES[route])
    assert len(feed.entries) == 1
    assert "safe" in feed.title or route == "UTF-7"
    for text in shown(feed):
        assert not ACTS.search(text), text


@pytest.mark.parametrize("route", ["raw", "decimal references", "hex references"])
def test_nothing_that_acts_comes_through_opml(route: str) -> None:
    text = TITLE if route == "raw" else reference(TITLE, "&#{};" if route[0] == "d" else "&#x{:x};")
    data = f'<opml><body><outline text="{text}"><outline title="{text}" category="{text}" '
    data += f'xmlUrl="https://example.org/{text}"/></outline></body></opml>'
    (found,) = opml.read(data.encode()).subscriptions
    assert found.title.startswith("safe") and found.folder
    for one in (found.title, found.url, *found.folder, *found.tags):
        assert not ACTS.search(one)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\x01javascript:1",
        "file:///etc/passwd", "data:text/html,x", "vbscript:x", "--help", "-x", "ssh://a",
        "about:blank",
        "view-source:https://x.org", "blob:https://x.org/1", "\\\\server\\share",
    ],
)  # fmt: skip
def test_links_are_web_or_mail_links_only(link: str) -> None:
    for body in (
        rss("t", [item("a", link=link, guid=link)]),
        (
            f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="{link}"/></entry></feed>'
        ).encode(),
        json.dumps({"items": [{"url": link, "external_url": link}]}).encode(),
    ):
        for one in feeds.parse(body, url="https://example.org/f").entries:
            assert one.link is None or one.link.startswith(("https://example.org/", "mailto:"))


HEAD = '<?xml version="1.0"?>'
DTDS = {
    "laughs": "<!DOCTYPE r ["
    + '<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>",
    "quadratic": f'<!DOCTYPE r [<!ENTITY j "{"A" * 100_000}">]>',
    "file": '<!DOCTYPE r [<!ENTITY j SYSTEM "file:///etc/hostname">]>',
    "parameter": '<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    "external": '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/evil.dtd">',
    "cyclic": '<!DOCTYPE r [<!ENTITY j "&k;"><!ENTITY k "&j;">]>',
    "many": "<!DOCTYPE r [" + "".join(f'<!ENTITY e{n} "x">' for n in range(50_000)) + "]>",
    "unclosed": "<!DOCTYPE r [" * 1000,
    "nested quotes": """<!DOCTYPE r [<!ENTITY j '">]>'>]>""",
}


@pytest.mark.parametrize("name", DTDS)
def test_declarations_load_and_multiply_nothing(name: str) -> None:
    body = f"{HEAD}{DTDS[name]}" + rss("t", [item("x", body="&j;" * 20_000)]).decode()[38:]
    body = body.replace("<title>x", "<title>x&j;")
    found = []

    def read() -> None:
        with suppress(ParseError):
            found.extend(feeds.parse(body.encode()).entries)

    assert within(5, read)
    for one in found:
        assert len(one.title) < 100 and len(one.content) < 2_000_000
        with open("/etc/hostname") as secret:  # noqa: PTH123
            assert secret.read().strip() not in one.content


def test_small_entities_of_a_document_are_kept() -> None:
    body = (
        '<!DOCTYPE r [<!ENTITY pub "The Paper">]><rss><channel><title>&pub;</title></channel></rss>'
    )
    assert feeds.parse((HEAD + body).encode()).title == "The Paper"


def test_xinclude_and_processing_instructions_do_nothing() -> None:
    body = (
        '<rss xmlns:xi="http://www.w3.org/2001/XInclude"><?php system("x") ?><channel><item>'
        '<title>t<xi:include href="file:///etc/hostname" parse="text"/></title>'
        "</item></channel></rss>"
    )
    assert feeds.parse(body.encode()).entries[0].title == "t"


START, END = (
    "<rss><channel><item><title>i</title><description>",
    "</description></item></channel></rss>",
)
SLOW = {
    "deep html": START + "&lt;div&gt;" * 100_000 + END,
    "deep xml": START + "<x>" * 50_000 + "</x>" * 50_000 + END,
    "unclosed xml": START + "<x>" * 100_000,
    "many attributes": START + "<p " + " ".join(f'a{n}="1"' for n in range(50_000)) + "/>" + END,
    "long attribute": START + '<p a="' + "x" * 5_000_000 + '"/>' + END,
    "ampersands": START + "&" * 500_000 + END,
    "angles": START + "<" * 500_000 + END,
    "open comments": START + "<!--" * 200_000 + END,
    "open CDATA": START + "<![CDATA[" * 100_000 + END,
    "doctypes": "<!DOCTYPE [" * 100_000 + START + END,
    "long title": START + END.replace("</item>", f"<title>{'<b ' * 300_000}</title></item>"),
    "categories": START + "</description>" + "<category>a</category>" * 50_000 + END[14:],
    "prefixes": START + "".join(f"<p{n}:x/>" for n in range(50_000)) + END,
    "instructions": "<?x " * 200_000 + START + END,
}


@pytest.mark.parametrize("name", SLOW)
def test_adversarial_documents_take_linear_time(name: str) -> None:
    def read() -> None:
        with suppress(ParseError):
            assert len(feeds.parse(SLOW[name].encode()).entries) <= 1

    assert within(8, read)


def test_json_that_nests_or_counts_too_far_is_refused_in_words() -> None:
    for inner in ("[" * 100_000, '[{"id":' + "1" * 100_000 + "}]", '{"a":' * 100_000):
        with pytest.raises(ParseError, match="JSON"):
            feeds.parse(b'{"version":"https://jsonfeed.org/version/1","items":' + inner.encode())
