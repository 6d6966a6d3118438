"""Lists of what somebody wanted to read: services' exports, bookmarks, saved feeds."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from documents_read import only, shown, told

from tui_reader.documents.readlater import services
from tui_reader.documents.story import DocumentStory
from tui_reader.errors import ParseError


def look(story: DocumentStory) -> tuple[object, ...]:
    when = story.entry.published
    day = when.strftime("%Y-%m-%d") if when else ""
    return (
        story.feed.title if story.feed else "",
        *(story.entry.title, story.entry.link, day, story.tags, story.read, story.starred),
    )


A, B, C = (f"https://a.example/{n}" for n in "123")
AT = int(datetime.fromisoformat("2024-05-06T10:00:00Z").timestamp())
DAY = "2024-05-06"
LISTS: dict[str, tuple[str, str | bytes, list[tuple[object, ...]]]] = {
    "Pocket": ("x.csv", f"title,url,time_added,tags,status\nBoats,{A},{AT},sea|north,archive\n"
               f"Tides,{B},{AT},,unread\n",
               [("Pocket", "Boats", A, DAY, ("sea", "north"), True, False),
                ("Pocket", "Tides", B, DAY, (), False, False)]),
    "of another sign, quoted, with a mark of byte order": (
        "x.csv", f'\ufefftitle;url;time_added;tags;status\r\n"Boats; ""ships""";{A};;;unread\r\n',
        [("Pocket", 'Boats; "ships"', A, "", (), False, False)]),
    "in UTF-16": ("x.tsv", f"Title\tURL\nBåter\t{A}\n".encode("utf-16"),
                  [("Reading list", "Båter", A, "", (), False, False)]),
    "Instapaper": (
        "x.csv", f'URL,Title,Selection,Folder,Timestamp,Tags\n{A},Boats,Hi,Starred,{AT},"[""sea""]"'
        f"\n{B},Old,,Archive,{AT},[]\n",
        [("Instapaper", "Boats", A, DAY, ("sea",), False, True),
         ("Instapaper", "Old", B, DAY, (), True, False)]),
    "Readwise": (
        "x.csv", "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
        f"Boats,{A},1,\"['sea', \"\"Ann's\"\"]\",2024-05-06 10:00:00+00:00,0.2,archive,True\n"
        f"Feed,{B},2,[],2024-05-06,0,feed,False\n",
        [("Readwise Reader", "Boats", A, DAY, ("sea", "Ann's"), True, False)]),
    "wallabag": (
        "x.json", json.dumps([{"is_archived": 1, "is_starred": 1, "tags": ["sea"], "title": "Boats",
                               "url": A, "content": "<p>Share this</p>",
                               "created_at": "2024-05-06T10:00:00+0200"}]),
        [("wallabag", "Boats", A, DAY, ("sea",), True, True)]),
    "Omnivore": (
        "x.json", json.dumps([{"slug": "b", "title": "Boats", "url": A, "state": "Archived",
                               "labels": ["RSS"], "savedAt": "2024-05-06T10:00:00.000Z"}]),
        [("Omnivore", "Boats", A, DAY, ("RSS",), True, False)]),
    "Pinboard": (
        "x.json", json.dumps([{"href": A, "description": "Boats", "extended": "Note",
                               "time": "2024-05-06T10:00:00Z", "toread": "yes", "tags": "a b"}]),
        [("Pinboard", "Boats", A, DAY, ("a", "b"), False, False)]),
    "in branches": (
        "x.json", json.dumps({"root": "x", "children": [
            {"children": [{"uri": A, "title": "Boats", "dateAdded": AT * 1_000_000}]},
            {"uri": "place:sort=8", "title": "Own"}]}),
        [("Firefox", "Boats", A, DAY, (), False, False)]),
    "lines": ("x.jsonl", f'{{"url":"{A}","title":"Boats","text":"Late."}}\nno json\n',
              [("Reading list", "Boats", A, "", (), False, False)]),
    "Pocket's page": (
        "x.html", "<!DOCTYPE html><html><title>Pocket Export</title><h1>Unread</h1><ul>"
        f'<li><a href="{A}" time_added="{AT}" tags="sea,north">Boats</a></li></ul>'
        f'<h1>Read Archive</h1><ul><li><a href="{B}" time_added="{AT}" tags="">Tides</a></li></ul>',
        [("Pocket", "Boats", A, DAY, ("sea", "north"), False, False),
         ("Pocket", "Tides", B, DAY, (), True, False)]),
    "bookmarks": (
        "x.html", "<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Menu</H1><DL><p>"
        '<DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bar</H3><DL><p>'
        f'<DT><A HREF="{A}?a&amp;b" ADD_DATE="13359463600000000">Tom &amp; Co</A><DD>Note\n'
        f'<DT><H3>Sea</H3><DL><p><DT><A HREF="{B}" ADD_DATE="{AT}000" TOREAD="0">Deep</A></DL><p>'
        f'<DT><A HREF="javascript:x()">No</A></DL><p><DT><A HREF="{C}" ADD_DATE="never">Out</A>',
        [("Bookmarks", "Tom & Co", f"{A}?a&b", DAY, (), False, False),
         ("Bookmarks", "Deep", B, DAY, ("Sea",), True, False),
         ("Bookmarks", "Out", C, "", (), False, False)]),
    "a saved feed": (
        "x.xml", '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><item>'
        f"<title>Boats</title><link>{A}</link><pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate>"
        "</item></channel></rss>", [("Harbour", "Boats", A, DAY, (), False, False)]),
    "JSON Feed": (
        "x.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Harbour",
                              "items": [{"id": "1", "url": A, "title": "Boats"}]}),
        [("Harbour", "Boats", A, "", (), False, False)]),
}  # fmt: skip


@pytest.mark.parametrize("what", LISTS)
def test_a_list_is_read(what: str) -> None:
    name, data, wanted = LISTS[what]
    assert [look(one) for one in told(name, data)[0]] == wanted


def test_every_service_is_one_of_the_lists_or_told_by_its_own_signs() -> None:
    for row in services.SERVICES:
        assert services.service_of(row.signs).title == row.title


def test_a_text_that_was_kept_is_whole_and_a_note_stands_for_none() -> None:
    (kept,), _ = told(*LISTS["wallabag"][:2])
    assert shown(kept) == ["Share this"] and kept.entry.document
    (noted,), _ = told(*LISTS["Pinboard"][:2])
    assert shown(noted) == ["Note"]


def test_a_list_that_is_cut_gives_what_is_there() -> None:
    name, data, _ = LISTS["Pocket"]
    assert len(told(name, data[:-5])[0]) == 2
    name, data, _ = LISTS["bookmarks"]
    assert len(told(name, data[:-10])[0]) >= 2
    with pytest.raises(ParseError, match="damaged JSON"):
        told("x.json", str(LISTS["wallabag"][1])[:-5])


def test_lines_without_an_address_are_counted() -> None:
    _, problems = told("x.csv", f"title,url\nBoats,{A}\nNothing,\nFile,file:///etc/passwd\n")
    assert problems == ["2 lines have no address of a page."]


def test_hostile_lists_are_read_or_refused_in_time() -> None:
    with pytest.raises(ParseError, match="nested too deeply"):
        told("x.json", f'[{{"url":"{A}","x":' + "[" * 200_000)
    assert told("x.csv", f'title,url\nBoats,{A}\n"' + '"' * 300_001)[0]
    deep = "<!DOCTYPE NETSCAPE-Bookmark-file-1>" + "<DL><DT><H3>x</H3>" * 50_000
    assert only("x.html", f'{deep}<A HREF="{A}">Boats</A>').entry.title == "Boats"
    entities = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    laughs = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">{entities}]><rss version="2.0">'
    stories, _ = told("x.xml", f"{laughs}<channel><item><title>&m;</title></item></channel></rss>")
    assert all(len(one.entry.title) < 2_000 for one in stories)
