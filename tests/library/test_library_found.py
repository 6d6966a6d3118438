"""What a search marks in the text and in the line of the list: as it stands, however typed."""

from __future__ import annotations

from datetime import timedelta

from clocks import NOW

from tui_reader import sanitise
from tui_reader.library import Library, listing, matches, reading
from tui_reader.model import Entry, Listing, Subscription
from tui_reader.store import feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import NewEntry

FOUND: tuple[tuple[str, str, str], ...] = (
    ("<p>In Zürich it rained.</p>", "zurich", "Zürich"),
    ("<p>Die Straße war leer.</p>", "strasse", "Straße"),
    ("<p>Smørrebrød til alle.</p>", "smorrebrod", "Smørrebrød"),
    ("<p>Łódź jest piękna.</p>", "lodz", "Łódź"),
    ("<p>İstanbul güzel.</p>", "istanbul", "İstanbul"),
    ("<p>An inter\u00adnational body.</p>", "international", "international"),
    ("<p>He said don’t go.</p>", "don't", "don’t"),
    ("<p>A cost-benefit study.</p>", '"cost benefit"', "cost-benefit"),
    ("<p>ＡＢＣ放送 is on.</p>", "abc", "ＡＢＣ"),
    ("<p>서울시는 발표했다.</p>", "서울", "서울"),
    ("<p>在北京的大学里。</p>", "北京", "北京"),
    ("<p>Hà Nội hôm nay.</p>", '"ha noi"', "Hà Nội"),
    ("<p>שָׁלוֹם עולם</p>", "שלום", "שָׁלוֹם"),
    ("<p>مُحَمَّد هنا</p>", "محمد", "مُحَمَّد"),
    ("<p>दिल्ली में बारिश</p>", "दिल्ली", "दिल्ली"),
    ("<p>กรุงเทพมหานคร สวยงาม</p>", "มหานคร", "มหานคร"),
    ("<p>Ёлка стоит.</p>", "елка", "Ёлка"),
    ("<p>ΑΘΉΝΑ σήμερα</p>", "αθηνα", "ΑΘΉΝΑ"),
    ("<table><tr><th>Bird</th><th>No</th></tr><tr><td>Zebrafinch</td><td>12</td></tr></table>",
     "zebrafinch", "Zebrafinch"),
    ("<pre><code>for q in plovers:\n    plover_count(q)</code></pre>", "plover_count",
     "plover_count"),
    ("<ul><li>one</li><li>the dotterel nests</li></ul>", "dotterel", "dotterel"),
    ("<h2>About dunlins</h2><p>They are small.</p>", "dunlins", "dunlins"),
    ("<blockquote><p>No curlew, he said.</p></blockquote>", "curlew", "curlew"),
    ('<p>See <a href="https://x.example">the avocet page</a>.</p>', "avocet", "avocet"),
    ("<p>It cost $4.5 million.</p>", '"4.5 million"', "4.5 million"),
    ("<p>godwit and swan.</p>", "godwit -heron", "godwit"),
    ("<p>Nobody saw the sanderling.</p>", "sanderling OR phalarope", "sanderling"),
    ("<p>Turnstones, Örtliche Zeitung.</p>", "ortliche turnstones", "Turnstones"),
    ("<p>Mail to a.b@c.example now</p>", "a.b@c.example", "a.b@c.example"),
)  # fmt: skip
"""(what stands in a story, what is typed, what is marked first)"""
AROUND = "".join(f"<p>Paragraph {n} tells of nothing that is looked for.</p>" for n in range(9))


def test_every_word_is_marked_as_it_stands(lib: Library) -> None:
    feed = feeds.add(lib.store, Subscription(sanitise.url("https://f.example/")))  # type: ignore[arg-type]
    for number, (body, _, _) in enumerate(FOUND):
        entry = Entry(
            guid=str(number), title=sanitise.line(f"Walk {number}"), link=None,
            author=sanitise.line(""),
            published=NOW - timedelta(hours=number), content=AROUND + body + AROUND,
        )  # fmt: skip
        arrivals.add_entries(lib.store, feed.id, [NewEntry(entry, sanitise.line(""))])
    wrong = []
    for number, (_, typed, shown) in enumerate(FOUND):
        rows = listing.page(lib, Listing("search", typed), None, 9)
        id = next((row.id for row in rows if row.title == f"Walk {number}"), 0)
        if not id:
            wrong.append(f"{typed}: not found")
            continue
        line = matches.excerpts(lib, typed, [id])[id]
        text = reading.open_story(lib, id).article.text
        places = matches.places(matches.wanted(lib, typed), text)
        for name, where, of in (("line", line.places, line.text), ("text", places, text)):
            marked = of[where[0].start : where[0].end] if where else ""
            if marked.replace("\u00ad", "") != shown:
                wrong.append(f"{typed}: {marked!r} is marked in the {name}")
    assert not wrong, "\n".join(wrong)
