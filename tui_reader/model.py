"""The nouns of the house: frozen, slotted dataclasses that every room speaks in.

Owns no behaviour beyond trivial derivations. Instants are aware UTC datetimes. All spans are
half-open and count Unicode code points of `Article.text` (the offset law: the text is NFC, has
LF only, no tabs, no C0/C1 controls and no bidirectional overrides, and no one edits it after
`clean` made it). The surface of a mention is always `text[start:end]`, never stored apart.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from tui_reader.fast_dataclasses import dataclass, field
from tui_reader.folding import folded
from tui_reader.highlight_colours import USUAL
from tui_reader.list_model import Feed as Feed
from tui_reader.list_model import Listing as Listing
from tui_reader.list_model import SafeText as SafeText
from tui_reader.list_model import SafeUrl as SafeUrl
from tui_reader.list_model import StoryRow as StoryRow

Value = float | tuple[float, float] | str | None
"""A figure's normalised value: a number, a range (lo, hi), an ISO/EDTF string, or unknown."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    """First code point."""
    end: int
    """One past the last code point."""

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


# --- what comes over the wire -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answered HTTP request, its body within the limits and content-decoded."""

    url: SafeUrl
    """The address asked for."""
    final_url: SafeUrl
    """The address that answered, after redirects."""
    status: int
    """HTTP status; 304 means `body` is empty and the copy at hand is fresh."""
    body: bytes = b""
    """The content-decoded body."""
    content_type: str = ""
    """The Content-Type header as sent (parsers need its charset)."""
    etag: str = ""
    """ETag, to be sent back as If-None-Match."""
    last_modified: str = ""
    """Last-Modified, to be sent back as If-Modified-Since."""
    moved_to: SafeUrl | None = None
    """Where every redirect hop from the start was permanent (301/308): the new address."""
    retry_after: float | None = None
    """Seconds the server asked us to wait (Retry-After), if it did."""
    problem: SafeText = SafeText("")
    """A sentence if the body ended early or was damaged on its way; validators are then empty."""
    private: bool = False
    """True where the user's own address, asked for the first time, is in his own network."""
    took: float = 0.0
    """Seconds from asking to the last byte, redirects and all."""
    connecting: float = 0.0
    """Of these: looking up names, and making connections."""
    waiting: float = 0.0
    """Of these: until answers began."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    url: SafeUrl
    media_type: SafeText
    length: int
    """Bytes as declared by the feed; 0 if unknown."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a document that has a name: a page, a chapter."""

    label: SafeText
    """"Page 12", "2 Methods"."""
    starts: SafeText
    """The words of the text that stand there, 120 code points of them at the most: they are looked
    for in the article, after the anchor before."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One story as its feed gives it. Strings for display are safe; HTML is raw until cleaned."""

    guid: str
    """Identity inside the feed: id/guid, else link, else a hash of the content."""
    title: SafeText
    link: SafeUrl | None
    author: SafeText
    published: datetime | None
    """As dated by the feed, clamped to sane years; None if undated."""
    content: str = ""
    """Raw HTML or text of the fullest body given (content, content:encoded, content_html)."""
    summary: str = ""
    """Raw HTML or text of the summary/description, when it differs from `content`."""
    tags: tuple[SafeText, ...] = ()
    """The feed's own categories."""
    enclosures: tuple[Enclosure, ...] = ()
    updated: datetime | None = None
    plain: bool = False
    """True when the source is a plain-text file and `content` is not HTML."""
    language: str = ""
    """The language tag that the entry or its feed gives ("pt-BR"), however wrong; "" for none."""
    document: bool = False
    """True where all of `content` is the story: a document, not a page with its surroundings."""
    anchors: tuple[Anchor, ...] = ()
    """The pages and chapters of a document."""


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """The result of parsing a body: whatever could be read, and in words what could not."""

    title: SafeText
    site: SafeUrl | None
    entries: tuple[Entry, ...]
    problem: SafeText = SafeText("")
    """A sentence if the feed is damaged but was readable in part."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """One line of an OPML file, of newsboat's `urls`, or of the user's own typing."""

    url: SafeUrl
    title: SafeText = SafeText("")
    """The user's title, or empty to take the feed's own."""
    folder: tuple[SafeText, ...] = ()
    tags: tuple[SafeText, ...] = ()


# --- what lies in the library ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Story:
    """Everything the article pane's header and an export need, but not the text."""

    row: StoryRow
    author: SafeText
    link: SafeUrl | None
    published: datetime | None
    arrived: datetime
    feed_url: str
    position: int = 0
    """The remembered reading position: an offset into `Article.text`."""
    enclosures: tuple[Enclosure, ...] = ()


PAGE_BREAK = "\n<!-- tui-reader: next page -->\n"
"""Stands in `Source.page` between the pages of a story that was split over several addresses."""


@dataclass(frozen=True, slots=True)
class Source:
    """What was stored of a story as it came: the cleaner's input, kept compressed on disk."""

    title: SafeText
    content: str = ""
    summary: str = ""
    page: str = ""
    """The story's web page (HTML) when full text was fetched."""
    url: str = ""
    plain: bool = False
    language: str = ""
    """As `Entry.language`."""
    document: bool = False
    """As `Entry.document`: its blocks are taken as they are, and no rule cuts any of them."""
    anchors: tuple[Anchor, ...] = ()


# --- the article ----------------------------------------------------------------------------


class Role(StrEnum):
    """What a block is. Values are the stored and exported names."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    ITEM = "item"
    CODE = "code"
    TABLE = "table"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of `Article.text`. Blocks are disjoint, in order and joined by "\\n\\n"."""

    span: Span
    role: Role
    level: int = 0
    """Heading level 1-6; nesting depth (from 1) of a list item or quote; else 0."""
    marker: str = ""
    """What a list item or footnote shows before its text ("•", "3."), or the language that code
    says it is in ("python"); not part of the text."""


def cells_of(text: str, span: Span) -> list[list[Span]]:
    """The cells of a table block: its lines are rows, " | " stands between cells. A row that
    begins with a bar has an empty first cell."""
    rows, at = [], span.start
    for line in text[span.start : span.end].split("\n"):
        cells, start, end = [], at, at + len(line)
        while (bar := _bar(text, start, end)) >= 0:
            cells.append(_trimmed(text, start, bar))
            start = bar + 1
        rows.append([*cells, _trimmed(text, start, end)])
        at = end + 1
    return rows


def _bar(text: str, start: int, end: int) -> int:
    """The next bar that parts two cells: blanks, or the line's ends, stand on both sides."""
    at = text.find("|", start, end)
    while at >= 0:
        before, after = at == start or text[at - 1] == " ", at + 1 == end or text[at + 1] == " "
        if before and after:
            return at
        at = text.find("|", at + 1, end)
    return -1


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without the blank on either side that stands beside a bar."""
    end -= start < end and text[end - 1] == " "
    start += start < end and text[start] == " "
    return Span(start, end)


class Style(StrEnum):
    """Inline styles."""

    LINK = "link"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Inline:
    """A styled stretch inside a block: a link, emphasis or code. May nest, never crosses blocks."""

    span: Span
    style: Style
    href: SafeUrl | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """An image stood before the block that starts at `at` (or at the end of the text)."""

    at: int
    src: SafeUrl | None
    alt: SafeText


@dataclass(frozen=True, slots=True)
class Cut:
    """What was stripped, where it stood, by which rule: always showable, always restorable."""

    at: int
    """Offset in `Article.text` where the block would stand again: the start of the block that
    follows it there, or len(text)."""
    span_in_source: Span
    """Where it stood in the source's extracted blocks: [index of first block, one past last)."""
    rule: str
    """Name of the rule, or "scorer"."""
    score: float
    """How sure, 0-1; 1 for a rule."""
    text: SafeText
    role: Role = Role.PARAGRAPH
    level: int = 0

    @property
    def fingerprint(self) -> str:
        """What the user's "keep" and "cut" decisions are remembered by: the folded text."""
        return folded(self.text)


@dataclass(frozen=True, slots=True)
class Article:
    """The cleaned text of one revision of a story; `text` is the one coordinate system."""

    entry_id: int
    """Row id in the library; 0 for a text that is not in it."""
    text: SafeText
    text_sha: str
    """sha256 hex of the UTF-8 text: what annotations and highlights refer to."""
    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...] = ()
    inlines: tuple[Inline, ...] = ()
    images: tuple[Image, ...] = ()
    notice: SafeText = SafeText("")
    """A sentence for the header: "summary only", "the page is behind a paywall", ... Ours, with
    nothing foreign in it: it may name commands, as in `wording`."""
    cleaner_version: int = 0
    language: str = ""
    """The language tag that the page, the entry or its feed gives, however wrong; "" for none."""

    @property
    def title(self) -> SafeText:
        """The title block's text; empty if the article has none."""
        if self.blocks and self.blocks[0].role is Role.TITLE:
            span = self.blocks[0].span
            return SafeText(self.text[span.start : span.end])
        return SafeText("")


@dataclass(frozen=True, slots=True)
class Overrides:
    """The user's word on what is junk, stronger than every rule. Entries are `Cut.fingerprint`s."""

    keep: frozenset[str] = frozenset()
    cut: frozenset[str] = frozenset()


# --- annotations ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Annotation:
    """One mention of an entity, or one figure. Resolved annotations of a text are disjoint."""

    span: Span
    kind: str
    """A kind id of `kinds.py`."""
    entity_id: int | None = None
    """`Entity.id` for names; None for figures."""
    value: Value = None
    unit: str | None = None
    """Counted noun's lemma, ISO 4217 code, "%", measure unit, singular period; or None."""
    qualifier: str | None = None
    """about, over, under, at_least or at_most."""
    score: float = 1.0
    """Confidence 0-1."""
    source: str = ""
    """The recogniser that found it ("tagger", "gazetteer", "figures", "user", ...)."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place, organisation or other name of a story, with all its mentions."""

    id: int
    """Unique inside the story, from 1 in order of first mention."""
    kind: str
    name: SafeText
    """The fullest form in the text."""
    aliases: tuple[SafeText, ...] = ()
    """The other surfaces, in order of appearance."""
    titles: tuple[SafeText, ...] = ()
    """Ranks and honorifics it is given ("Col. Gen.")."""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that was recognised in one revision of a text."""

    text_sha: str
    items: tuple[Annotation, ...] = ()
    """Disjoint, in order of their start."""
    entities: tuple[Entity, ...] = ()
    language: str = "en"
    """ISO 639-1 code as detected; "" when unknown."""
    notice: SafeText = SafeText("")
    """What a reader must know ("not English: figures and known places only")."""
    annotator_version: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """The user's word on a name, applied after the recognisers and always stronger."""

    action: str
    """"drop" (not an entity), "kind" (is a ...), "merge" (same as ...), "split", "rename" (is
    called ...) or "add" (a name that was missed)."""
    surface: SafeText
    """The name it is about: an entity's name or one of its aliases."""
    target: SafeText = SafeText("")
    """The kind id for "kind" and "add", the other entity's name for "merge", the new one for
    "rename"; for "drop" the only kind it holds for, if any; else empty."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch the user marked, with what is needed to find it again in a changed text."""

    id: int
    span: Span
    quote: SafeText
    prefix: SafeText
    """Up to 32 code points before it (W3C TextQuoteSelector)."""
    suffix: SafeText
    colour: str = USUAL
    """A row of `HIGHLIGHT_COLOURS`."""
    note: SafeText = SafeText("")
    orphaned: bool = False
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InAffair:
    """The affair that a story is of, as far as an exporter names it."""

    number: int
    name: SafeText
    sources: int
    """Independent ones."""


@dataclass(frozen=True, slots=True)
class OpenStory:
    """All that is shown of a story: what the article pane and an exporter take."""

    story: Story
    article: Article
    annotations: Annotations | None = None
    """None until the annotator has seen it."""
    highlights: tuple[Highlight, ...] = field(default=())
    affair: InAffair | None = None
    """Looked up where it is exported; None where nobody else tells of it."""

    @property
    def title(self) -> SafeText:
        """The article's title, else the story's, or what it is called without one."""
        return self.article.title or self.story.row.title


@dataclass(frozen=True, slots=True)
class Change:
    """A change that can be taken back, or made again."""

    id: int
    label: str
    at: int
    """When it was made, or taken back (epoch seconds)."""
    rows: int
    """How many it is to write, about."""
    own: bool
    """This session made it, or took it back."""
    meanwhile: bool = False
    """Another's, since this session began."""
    old: bool = False
    large: bool = False
    overlaid: bool = False
    """Somebody else has since changed the same."""

    @property
    def doubtful(self) -> bool:
        """Whether it is to be named and asked about first."""
        return not self.own or self.old or self.large or self.overlaid
