"""The tables of the library and the steps that lead to them. Owns DDL only, runs nothing.

`MIGRATIONS` is append-only: a step's place is its version (`PRAGMA user_version`), and a step
that was released is never edited. Instants are epoch seconds UTC; flags are 0 or 1.
"""

from __future__ import annotations

from tui_reader.store.schema_shared import SHARED

APPLICATION_ID = 0x4E575352
"""`PRAGMA application_id`: "NWSR", so that `file` and we ourselves know a library by its head."""

_FEEDS = """
-- One subscription. A removed feed keeps its row (and its stories, off the shelf) until the
-- retention has passed, so that undo and a second subscription find everything as it was.
CREATE TABLE feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,                 -- http(s), or local:samples, local:inbox
    own_title TEXT NOT NULL DEFAULT '',       -- the user's title; '' takes the feed's
    feed_title TEXT NOT NULL DEFAULT '',      -- the feed's own title
    site TEXT,
    folder TEXT NOT NULL DEFAULT '',          -- names from the top, joined by U+001F
    tags TEXT NOT NULL DEFAULT '',            -- JSON array of the user's tags; '' is none
    interval_minutes INTEGER,                 -- NULL follows the config, 0 is off
    full_text INTEGER NOT NULL DEFAULT 0,
    removed_at INTEGER,                       -- when the user removed it; NULL is subscribed
    added_at INTEGER NOT NULL,
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    body_sha TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',           -- the last failure in words
    failures INTEGER NOT NULL DEFAULT 0,      -- in a row
    checked_at INTEGER,
    succeeded_at INTEGER,
    not_before INTEGER,                       -- Retry-After
    took_ms INTEGER,                          -- the last fetch, for the health view
    moved_from TEXT,                          -- address before a permanent redirect
    gone INTEGER NOT NULL DEFAULT 0           -- 410
);

-- Maintained by triggers on stories, so that no count ever reads more than one row a feed.
CREATE TABLE counts (
    feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
    total INTEGER NOT NULL DEFAULT 0,         -- on the shelf
    unread INTEGER NOT NULL DEFAULT 0,        -- on the shelf and unread
    starred INTEGER NOT NULL DEFAULT 0,       -- starred and not hidden
    saved INTEGER NOT NULL DEFAULT 0,         -- saved and not hidden
    hidden INTEGER NOT NULL DEFAULT 0         -- shown nowhere (shelf 0)
);
CREATE TRIGGER feed_counts AFTER INSERT ON feeds BEGIN
    INSERT INTO counts (feed_id) VALUES (NEW.id);
END;
"""

_STORIES = """
-- What the lists need of a story and nothing more: list queries touch no other wide table.
CREATE TABLE stories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,     -- in order of arrival, never used again
    feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
    at INTEGER NOT NULL,                      -- sort instant: published, or arrival if absurd
    read INTEGER NOT NULL DEFAULT 0,
    read_at INTEGER,
    starred INTEGER NOT NULL DEFAULT 0,
    starred_at INTEGER,
    saved INTEGER NOT NULL DEFAULT 0,
    hidden INTEGER NOT NULL DEFAULT 0,        -- when the user or a rule deleted it; 0 is not
    noted INTEGER NOT NULL DEFAULT 0,         -- highlights and notes on it (by trigger)
    shelf INTEGER NOT NULL DEFAULT 2,         -- by trigger: 2 in every list; 1 only starred,
                                              -- saved, tagged, found (feed removed); 0 nowhere
    updated INTEGER NOT NULL DEFAULT 0,       -- the publisher changed it
    cleaned INTEGER NOT NULL DEFAULT 0,       -- cleaner_version of its article; 0 is stale
    annotated INTEGER,                        -- annotator_version; 0 waits; NULL not cleaned yet
    position INTEGER NOT NULL DEFAULT 0,      -- reading position, offset in Article.text
    title TEXT NOT NULL,
    tags TEXT NOT NULL DEFAULT '',            -- JSON array of the user's tags; '' is none
    path TEXT NOT NULL DEFAULT ''             -- where its saved file lies
);
-- Every list is a walk along one of these (rowids stand at the end of each by nature).
CREATE INDEX stories_by_date ON stories (at) WHERE shelf = 2;
CREATE INDEX stories_by_title ON stories (substr(title, 1, 40) COLLATE NOCASE) WHERE shelf = 2;
CREATE INDEX stories_by_feed ON stories (feed_id, shelf, at);
CREATE INDEX stories_unread ON stories (at) WHERE shelf = 2 AND read = 0;
CREATE INDEX stories_unread_by_feed ON stories (feed_id, at) WHERE shelf = 2 AND read = 0;
CREATE INDEX stories_read_lately ON stories (read_at) WHERE read_at IS NOT NULL;
CREATE INDEX stories_starred ON stories (at) WHERE starred = 1;
CREATE INDEX stories_saved ON stories (at) WHERE saved = 1;
CREATE INDEX stories_to_clean ON stories (cleaned, at);
CREATE INDEX stories_to_annotate ON stories (annotated, at) WHERE annotated IS NOT NULL;

-- The rest of what is known of a story, read when it is opened.
CREATE TABLE details (
    story_id INTEGER PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE,
    guid TEXT NOT NULL,
    link TEXT,
    author TEXT NOT NULL DEFAULT '',
    published INTEGER,
    arrived INTEGER NOT NULL,
    updated_at INTEGER,
    content_key INTEGER NOT NULL,             -- hash of title and visible text: was it edited?
    enclosures TEXT NOT NULL DEFAULT '',      -- JSON [[url, media type, length], ...]
    categories TEXT NOT NULL DEFAULT '',      -- JSON, the feed's own
    snippet TEXT NOT NULL DEFAULT ''          -- plain text for search until it is cleaned
);

-- Which story of a feed a guid, a link or a content stands for. story_id NULL: pruned, not to
-- come back. usable 0: several stories share it (every link is the home page), so it tells
-- nothing.
CREATE TABLE identities (
    feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
    key INTEGER NOT NULL,                     -- 64-bit BLAKE2b of sort and value
    story_id INTEGER REFERENCES stories(id) ON DELETE SET NULL,
    usable INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (feed_id, key)
) WITHOUT ROWID;
CREATE INDEX identities_by_story ON identities (story_id) WHERE story_id IS NOT NULL;

-- stories.tags as an index, kept by triggers.
CREATE TABLE story_tags (
    tag TEXT NOT NULL,
    at INTEGER NOT NULL,
    story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
    PRIMARY KEY (tag, at, story_id)
) WITHOUT ROWID;
CREATE INDEX story_tags_by_story ON story_tags (story_id);
"""

_STORY_TRIGGERS = """
CREATE TRIGGER stories_counted_in AFTER INSERT ON stories BEGIN
    UPDATE counts SET
        total = total + (NEW.shelf = 2),
        unread = unread + (NEW.shelf = 2 AND NEW.read = 0),
        starred = starred + (NEW.shelf > 0 AND NEW.starred = 1),
        saved = saved + (NEW.shelf > 0 AND NEW.saved = 1),
        hidden = hidden + (NEW.shelf = 0)
    WHERE feed_id = NEW.feed_id;
END;
CREATE TRIGGER stories_counted_out AFTER DELETE ON stories BEGIN
    UPDATE counts SET
        total = total - (OLD.shelf = 2),
        unread = unread - (OLD.shelf = 2 AND OLD.read = 0),
        starred = starred - (OLD.shelf > 0 AND OLD.starred = 1),
        saved = saved - (OLD.shelf > 0 AND OLD.saved = 1),
        hidden = hidden - (OLD.shelf = 0)
    WHERE feed_id = OLD.feed_id;
END;
CREATE TRIGGER stories_recounted AFTER UPDATE OF read, starred, saved, shelf ON stories
WHEN OLD.read <> NEW.read OR OLD.starred <> NEW.starred
  OR OLD.saved <> NEW.saved OR OLD.shelf <> NEW.shelf
BEGIN
    UPDATE counts SET
        total = total + (NEW.shelf = 2) - (OLD.shelf = 2),
        unread = unread + (NEW.shelf = 2 AND NEW.read = 0) - (OLD.shelf = 2 AND OLD.read = 0),
        starred = starred + (NEW.shelf > 0 AND NEW.starred = 1)
                          - (OLD.shelf > 0 AND OLD.starred = 1),
        saved = saved + (NEW.shelf > 0 AND NEW.saved = 1) - (OLD.shelf > 0 AND OLD.saved = 1),
        hidden = hidden + (NEW.shelf = 0) - (OLD.shelf = 0)
    WHERE feed_id = NEW.feed_id;
END;

-- The shelf follows from the story's own marks and from whether its feed is still subscribed.
CREATE TRIGGER stories_reshelved AFTER UPDATE OF hidden, starred, saved, tags, noted ON stories
WHEN NEW.hidden <> OLD.hidden
  OR (SELECT removed_at FROM feeds WHERE id = NEW.feed_id) IS NOT NULL
BEGIN
    UPDATE stories SET shelf = CASE
        WHEN hidden > 0 THEN 0
        WHEN (SELECT removed_at FROM feeds WHERE id = feed_id) IS NULL THEN 2
        WHEN starred OR saved OR noted OR tags <> '' THEN 1
        ELSE 0 END
    WHERE id = NEW.id;
END;
CREATE TRIGGER feed_removed AFTER UPDATE OF removed_at ON feeds
WHEN (OLD.removed_at IS NULL) <> (NEW.removed_at IS NULL)
BEGIN
    UPDATE stories SET shelf = CASE
        WHEN hidden > 0 THEN 0
        WHEN NEW.removed_at IS NULL THEN 2
        WHEN starred OR saved OR noted OR tags <> '' THEN 1
        ELSE 0 END
    WHERE feed_id = NEW.id;
END;

CREATE TRIGGER stories_retagged AFTER UPDATE OF tags ON stories WHEN OLD.tags <> NEW.tags BEGIN
    DELETE FROM story_tags WHERE story_id = NEW.id;
    INSERT OR IGNORE INTO story_tags (tag, at, story_id)
        SELECT value, NEW.at, NEW.id
        FROM json_each(CASE NEW.tags WHEN '' THEN '[]' ELSE NEW.tags END);
END;
CREATE TRIGGER stories_redated AFTER UPDATE OF at ON stories WHEN OLD.at <> NEW.at BEGIN
    UPDATE story_tags SET at = NEW.at WHERE story_id = NEW.id;
    UPDATE mentions SET at = NEW.at WHERE story_id = NEW.id;
END;
"""

_TEXTS = """
-- What came over the wire, zlib-compressed; the cleaner's input.
CREATE TABLE sources (
    story_id INTEGER PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE,
    plain INTEGER NOT NULL DEFAULT 0,         -- a plain-text file, not HTML
    body BLOB NOT NULL,                       -- zlib of JSON [content, summary]
    page BLOB                                 -- zlib of the story's web page, beside the feed's
);
-- Earlier sources of stories that their publishers changed.
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
    replaced_at INTEGER NOT NULL,
    title TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX revisions_by_story ON revisions (story_id);

CREATE TABLE articles (
    story_id INTEGER PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE,
    text_sha TEXT NOT NULL,
    cleaner_version INTEGER NOT NULL,
    body BLOB NOT NULL                        -- zlib of JSON, see codec.py
);
CREATE TABLE annotations (
    story_id INTEGER PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE,
    text_sha TEXT NOT NULL,                   -- of the text they belong to
    annotator_version INTEGER NOT NULL,
    body BLOB NOT NULL                        -- zlib of JSON, see codec.py
);

-- Title and text of each story (rowid is stories.id): the article's text, or the snippet until
-- there is one. Contentless: the text is stored once, compressed, in articles.
CREATE VIRTUAL TABLE story_index USING fts5(
    title, text, content = '', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
"""

_USER = """
-- The user's word on junk: a cut's fingerprint to keep or to cut, for one story or one feed.
CREATE TABLE overrides (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,                      -- story or feed
    scope_id INTEGER NOT NULL,
    decision TEXT NOT NULL,                   -- keep or cut
    fingerprint TEXT NOT NULL,
    UNIQUE (scope, scope_id, fingerprint)     -- one word on each
);
-- However an override comes or goes (undo too), what was cleaned without it is stale.
CREATE TRIGGER override_made AFTER INSERT ON overrides BEGIN
    UPDATE stories SET cleaned = 0 WHERE NEW.scope = 'story' AND id = NEW.scope_id;
    UPDATE stories SET cleaned = 0
        WHERE NEW.scope = 'feed' AND feed_id = NEW.scope_id AND cleaned > 0;
END;
CREATE TRIGGER override_dropped AFTER DELETE ON overrides BEGIN
    UPDATE stories SET cleaned = 0 WHERE OLD.scope = 'story' AND id = OLD.scope_id;
    UPDATE stories SET cleaned = 0
        WHERE OLD.scope = 'feed' AND feed_id = OLD.scope_id AND cleaned > 0;
END;
-- The user's word on a name; story_id NULL holds for the whole library.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id INTEGER REFERENCES stories(id) ON DELETE CASCADE,
    action TEXT NOT NULL,
    surface TEXT NOT NULL,
    target TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
CREATE INDEX corrections_by_story ON corrections (story_id);
-- However a correction comes or goes, the stories it speaks of are to be annotated again.
CREATE TRIGGER correction_made AFTER INSERT ON corrections BEGIN
    UPDATE stories SET annotated = 0 WHERE annotated > 0 AND id = NEW.story_id;
    UPDATE stories SET annotated = 0 WHERE NEW.story_id IS NULL AND annotated > 0 AND id IN
        (SELECT rowid FROM story_index
         WHERE story_index MATCH '"' || replace(NEW.surface, '"', '""') || '"');
END;
CREATE TRIGGER correction_dropped AFTER DELETE ON corrections BEGIN
    UPDATE stories SET annotated = 0 WHERE annotated > 0 AND id = OLD.story_id;
    UPDATE stories SET annotated = 0 WHERE OLD.story_id IS NULL AND annotated > 0 AND id IN
        (SELECT rowid FROM story_index
         WHERE story_index MATCH '"' || replace(OLD.surface, '"', '""') || '"');
END;
CREATE TABLE highlights (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    colour TEXT NOT NULL,
    note TEXT NOT NULL,
    orphaned INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL
);
CREATE INDEX highlights_by_story ON highlights (story_id);
CREATE TRIGGER highlight_made AFTER INSERT ON highlights BEGIN
    UPDATE stories SET noted = noted + 1 WHERE id = NEW.story_id;
END;
CREATE TRIGGER highlight_dropped AFTER DELETE ON highlights BEGIN
    UPDATE stories SET noted = noted - 1 WHERE id = OLD.story_id;
END;

-- Small facts of the library (samples_seen, ...), and what the screen remembers per view.
CREATE TABLE meta (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
);
CREATE TABLE view_state (
    view TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,                      -- JSON
    PRIMARY KEY (view, key)
) WITHOUT ROWID;
"""

_ENTITIES = """
-- The library's memory of names: one row for a kind and a folded name. A user's merge points
-- a row at another one; nothing is rewritten, so taking it back is one column.
CREATE TABLE entities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,                        -- folded name
    name TEXT NOT NULL,
    stories INTEGER NOT NULL DEFAULT 0,
    mentions INTEGER NOT NULL DEFAULT 0,
    merged_into INTEGER REFERENCES entities(id),
    UNIQUE (kind, key)
);
CREATE INDEX entities_by_size ON entities (kind, mentions);
CREATE INDEX entities_merged ON entities (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE mentions (
    entity_id INTEGER NOT NULL REFERENCES entities(id) ON DELETE CASCADE,
    at INTEGER NOT NULL,                      -- the story's
    story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    PRIMARY KEY (entity_id, at, story_id)
) WITHOUT ROWID;
CREATE INDEX mentions_by_story ON mentions (story_id, entity_id, n);
CREATE TABLE entity_days (
    entity_id INTEGER NOT NULL REFERENCES entities(id) ON DELETE CASCADE,
    day INTEGER NOT NULL,                     -- at / 86400
    n INTEGER NOT NULL,
    PRIMARY KEY (entity_id, day)
) WITHOUT ROWID;
CREATE INDEX entity_days_by_day ON entity_days (day, entity_id, n);

CREATE TRIGGER mention_in AFTER INSERT ON mentions BEGIN
    UPDATE entities SET stories = stories + 1, mentions = mentions + NEW.n
        WHERE id = NEW.entity_id;
    INSERT INTO entity_days (entity_id, day, n) VALUES (NEW.entity_id, NEW.at / 86400, NEW.n)
        ON CONFLICT (entity_id, day) DO UPDATE SET n = n + NEW.n;
END;
CREATE TRIGGER mention_out AFTER DELETE ON mentions BEGIN
    UPDATE entities SET stories = stories - 1, mentions = mentions - OLD.n
        WHERE id = OLD.entity_id;
    UPDATE entity_days SET n = n - OLD.n WHERE entity_id = OLD.entity_id AND day = OLD.at / 86400;
    DELETE FROM entity_days WHERE entity_id = OLD.entity_id AND day = OLD.at / 86400 AND n <= 0;
END;
CREATE TRIGGER mention_redated AFTER UPDATE OF at ON mentions WHEN OLD.at <> NEW.at BEGIN
    INSERT INTO entity_days (entity_id, day, n) VALUES (NEW.entity_id, NEW.at / 86400, NEW.n)
        ON CONFLICT (entity_id, day) DO UPDATE SET n = n + NEW.n;
    UPDATE entity_days SET n = n - OLD.n WHERE entity_id = OLD.entity_id AND day = OLD.at / 86400;
    DELETE FROM entity_days WHERE entity_id = OLD.entity_id AND day = OLD.at / 86400 AND n <= 0;
END;
"""

_UNDO = """
-- The undo log: one row a command, and the images of the rows it changed, in order. A change's
-- images are the ids first_row..last_row, since one writer writes at a time.
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,                      -- "Mark 12 stories read"
    made_at INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL
);
CREATE TABLE change_rows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    facet INTEGER NOT NULL,                   -- Facet.code of undo.py
    key INTEGER NOT NULL,                     -- rowid in the facet's table
    before TEXT,                              -- JSON of the facet's columns; NULL: no row
    after TEXT
);
"""

_QUERIES = """
-- The figures of each story, for "money>1m": one row a value, whatever its surface. A range has
-- low < high; a number is its own range.
CREATE TABLE figures (
    story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    unit TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (story_id, kind, low, high, unit)
) WITHOUT ROWID;
CREATE INDEX figures_by_high ON figures (kind, high);
CREATE INDEX figures_by_low ON figures (kind, low);
CREATE INDEX figures_by_unit ON figures (unit) WHERE unit <> '';
UPDATE stories SET annotated = 0 WHERE annotated > 0;

-- A query kept under a name.
CREATE TABLE smart_feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    query TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
-- What is done with stories on arrival when a query holds for them.
CREATE TABLE rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    query TEXT NOT NULL,
    action TEXT NOT NULL,                     -- read, star, tag, hide or notify
    argument TEXT NOT NULL DEFAULT '',        -- the tag
    enabled INTEGER NOT NULL DEFAULT 1,
    made_at INTEGER NOT NULL
);
-- What each rule did.
CREATE TABLE rule_hits (
    rule_id INTEGER NOT NULL REFERENCES rules(id) ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
    hit_at INTEGER NOT NULL,
    PRIMARY KEY (rule_id, story_id)
) WITHOUT ROWID;
CREATE INDEX rule_hits_by_story ON rule_hits (story_id);
"""

_RULES_DUE = """
-- Stories whose names and figures became known, and that the rules which ask for them have not
-- seen. Only the first time: another annotator or a correction is no news.
CREATE TABLE rules_due (
    story_id INTEGER PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE
);
CREATE TRIGGER rules_due_known AFTER INSERT ON annotations
WHEN EXISTS (SELECT 1 FROM rules WHERE enabled = 1) BEGIN
    INSERT OR IGNORE INTO rules_due (story_id) VALUES (NEW.story_id);
END;
"""

_ALL = "SELECT k.id FROM entities k WHERE k.id = entities.id OR k.merged_into = entities.id"
_COUNTED = f"""
        stories = (SELECT count(DISTINCT story_id) FROM mentions WHERE entity_id IN ({_ALL})),
        mentions = (SELECT ifnull(sum(n), 0) FROM mentions WHERE entity_id IN ({_ALL}))"""
"""The counts of a name and of those that are joined to it."""
_BESIDE = """(SELECT 1 FROM entities k JOIN mentions m
            ON m.entity_id = k.id AND m.at = {row}.at AND m.story_id = {row}.story_id
            WHERE (k.merged_into = entities.id OR k.id = entities.id)
            AND k.id <> {row}.entity_id)"""
_COUNT_IN, _COUNT_OUT = (
    f"""
    UPDATE entities SET mentions = mentions {sign} {row}.n,
        stories = stories {sign} (merged_into IS NOT NULL OR NOT EXISTS {_BESIDE.format(row=row)})
        WHERE id = {row}.entity_id
        OR id = (SELECT merged_into FROM entities WHERE id = {row}.entity_id);"""
    for sign, row in (("+", "NEW"), ("-", "OLD"))
)

_JOINS = f"""
-- Who says what a name is joined to (merged_into): 0 nobody, 1 a table or the story's company, 2
-- the user. The counts of a name are those of all that are joined to it; a joined one's its own.
ALTER TABLE entities ADD COLUMN said_by INTEGER NOT NULL DEFAULT 0;
CREATE INDEX entities_by_surname ON entities (replace(key, rtrim(key, replace(key, ' ', '')), ''));
DROP TRIGGER mention_in;
CREATE TRIGGER mention_in AFTER INSERT ON mentions BEGIN{_COUNT_IN}
    INSERT INTO entity_days (entity_id, day, n) VALUES (NEW.entity_id, NEW.at / 86400, NEW.n)
        ON CONFLICT (entity_id, day) DO UPDATE SET n = n + NEW.n;
END;
DROP TRIGGER mention_out;
CREATE TRIGGER mention_out AFTER DELETE ON mentions BEGIN{_COUNT_OUT}
    UPDATE entity_days SET n = n - OLD.n WHERE entity_id = OLD.entity_id AND day = OLD.at / 86400;
    DELETE FROM entity_days WHERE entity_id = OLD.entity_id AND day = OLD.at / 86400 AND n <= 0;
END;
CREATE TRIGGER entity_joined AFTER UPDATE OF merged_into ON entities
WHEN OLD.merged_into IS NOT NEW.merged_into BEGIN
    UPDATE entities SET{_COUNTED}
        WHERE id IN (NEW.id, OLD.merged_into, NEW.merged_into);
END;
"""

_CALLED = """
-- What a story without a title is called (see `naming`), so that no list reads a text for it. Those
-- that are here get their first words when they are cleaned anew, till then what can be had.
ALTER TABLE stories ADD COLUMN called TEXT NOT NULL DEFAULT '';
UPDATE stories SET cleaned = 0, called = ifnull(
    (SELECT CASE WHEN d.snippet <> '' THEN substr(d.snippet, 1, 60) ELSE d.link END
     FROM details d WHERE d.story_id = stories.id),
    'Story of ' || date(at, 'unixepoch'))
    WHERE title = '';
DROP INDEX stories_by_title;
CREATE INDEX stories_by_title
    ON stories (substr(CASE title WHEN '' THEN called ELSE title END, 1, 40) COLLATE NOCASE)
    WHERE shelf = 2;
"""

_PLACES = """
-- Where a feed stands in a list that was imported in its own order; 0: behind those, by title.
ALTER TABLE feeds ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
"""

_WORDS = """
-- The whole text of each story, as `index_words` has it: scripts without blanks in pairs of signs,
-- letters folded, vowel signs of Indic scripts in their words; the article's text, or its source's
-- until there is one (or one of this source, see `index.STALE`).
DROP TABLE story_index;
CREATE VIRTUAL TABLE story_index USING fts5(
    title, text, content = '', prefix = '3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
-- Merging less often halves what a refresh costs here; no search was slower for it.
INSERT INTO story_index (story_index, rank) VALUES ('automerge', 16);
INSERT INTO story_index (rowid, title, text)
    SELECT s.id, indexed_words(s.title), indexed_story(a.body, a.cleaner_version, r.body, d.snippet)
    FROM stories s
    JOIN details d ON d.story_id = s.id LEFT JOIN articles a ON a.story_id = s.id
    LEFT JOIN sources r ON r.story_id = s.id ORDER BY s.id;
DROP TRIGGER correction_made;
CREATE TRIGGER correction_made AFTER INSERT ON corrections BEGIN
    UPDATE stories SET annotated = 0 WHERE annotated > 0 AND id = NEW.story_id;
    UPDATE stories SET annotated = 0 WHERE NEW.story_id IS NULL AND annotated > 0 AND id IN
        (SELECT rowid FROM story_index WHERE story_index MATCH indexed_phrase(NEW.surface));
END;
DROP TRIGGER correction_dropped;
CREATE TRIGGER correction_dropped AFTER DELETE ON corrections BEGIN
    UPDATE stories SET annotated = 0 WHERE annotated > 0 AND id = OLD.story_id;
    UPDATE stories SET annotated = 0 WHERE OLD.story_id IS NULL AND annotated > 0 AND id IN
        (SELECT rowid FROM story_index WHERE story_index MATCH indexed_phrase(OLD.surface));
END;
"""

_SOUNDS = """
-- By which a person is known again in another language (see `name_sounds`); and the language of the
-- story that brought the name.
ALTER TABLE entities ADD COLUMN sound TEXT NOT NULL DEFAULT '';
ALTER TABLE entities ADD COLUMN language TEXT NOT NULL DEFAULT '';
CREATE INDEX entities_by_sound ON entities (sound) WHERE sound <> '';
"""

_SESSIONS = """
-- Several programs change one library, and a reader takes its own changes back. `undone` is the
-- turn in which a change was taken back (0: it stands), so that the last is made again first.
-- `session` made it (0: it was not noted then), `undone_by` is the one that took it back.
ALTER TABLE changes ADD COLUMN session INTEGER NOT NULL DEFAULT 0;
ALTER TABLE changes ADD COLUMN undone_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE changes ADD COLUMN undone_at INTEGER NOT NULL DEFAULT 0;
"""

_TOLD = """
-- Stories that tell one event: shown as one row (told) and, wider, on one page (affair). The number
-- is a story's that was first in it, and never changes; 0 stands alone.
ALTER TABLE stories ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN affair INTEGER NOT NULL DEFAULT 0;
CREATE INDEX stories_told ON stories (told) WHERE told > 0;
CREATE INDEX stories_affair ON stories (affair, at) WHERE affair > 0;
-- Whether stories of a feed are shown once with others, and whose is shown (the highest rank).
ALTER TABLE feeds ADD COLUMN told_once INTEGER NOT NULL DEFAULT 1;
ALTER TABLE feeds ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;

-- Groups that turned out to be another, older one.
CREATE TABLE moved (
    level TEXT NOT NULL,                      -- told or affair
    number INTEGER NOT NULL,
    into_number INTEGER NOT NULL,
    PRIMARY KEY (level, number)
) WITHOUT ROWID;
CREATE TRIGGER told_moved AFTER UPDATE OF told ON stories
WHEN NEW.told > 0 AND EXISTS (SELECT 1 FROM moved WHERE level = 'told' AND number = NEW.told) BEGIN
    UPDATE stories SET told =
        (SELECT into_number FROM moved WHERE level = 'told' AND number = NEW.told)
        WHERE id = NEW.id;
END;
CREATE TRIGGER affair_moved AFTER UPDATE OF affair ON stories
WHEN NEW.affair > 0
AND EXISTS (SELECT 1 FROM moved WHERE level = 'affair' AND number = NEW.affair) BEGIN
    UPDATE stories SET affair =
        (SELECT into_number FROM moved WHERE level = 'affair' AND number = NEW.affair)
        WHERE id = NEW.id;
END;
-- The user's word: these two are the same, or not.
CREATE TABLE verdicts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    level TEXT NOT NULL,                      -- told or affair
    story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL,                -- a story of the other group
    same INTEGER NOT NULL,
    made_at INTEGER NOT NULL
);
CREATE INDEX verdicts_by_story ON verdicts (story_id);
CREATE INDEX verdicts_by_other ON verdicts (other_id);

-- How many stories of each row are on the shelf, and unread there; kept by triggers.
CREATE TABLE told_rows (
    told INTEGER PRIMARY KEY,
    shown INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0
);
-- How many stories all rows together keep behind the one they show.
CREATE TABLE told_behind (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    shown INTEGER NOT NULL,
    unread INTEGER NOT NULL
);
INSERT INTO told_behind VALUES (1, 0, 0);
CREATE TRIGGER told_row_counted AFTER UPDATE ON told_rows
WHEN max(OLD.shown, NEW.shown) > 1 BEGIN
    UPDATE told_behind SET
        shown = shown + max(NEW.shown - 1, 0) - max(OLD.shown - 1, 0),
        unread = unread + max(NEW.unread - 1, 0) - max(OLD.unread - 1, 0);
END;
CREATE TRIGGER told_counted AFTER UPDATE OF told, shelf, read ON stories
WHEN (OLD.told > 0 OR NEW.told > 0)
AND (OLD.told <> NEW.told OR OLD.shelf <> NEW.shelf OR OLD.read <> NEW.read) BEGIN
    INSERT OR IGNORE INTO told_rows (told) SELECT NEW.told WHERE NEW.told > 0;
    UPDATE told_rows SET shown = shown - 1, unread = unread - (OLD.read = 0)
        WHERE told = OLD.told AND OLD.shelf = 2;
    UPDATE told_rows SET shown = shown + 1, unread = unread + (NEW.read = 0)
        WHERE told = NEW.told AND NEW.shelf = 2;
END;
CREATE TRIGGER told_dropped AFTER DELETE ON stories WHEN OLD.told > 0 AND OLD.shelf = 2 BEGIN
    UPDATE told_rows SET shown = shown - 1, unread = unread - (OLD.read = 0)
        WHERE told = OLD.told;
END;

-- What linking keeps of stories, as long as others may be of their event: `cluster` says what the
-- bytes mean. Nothing here is worth a copy.
CREATE TABLE signs (
    story_id INTEGER PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    feed_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    title BLOB NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX signs_by_feed ON signs (feed_id, story_id);
CREATE TABLE postings (
    term INTEGER NOT NULL,
    at INTEGER NOT NULL,
    story_id INTEGER NOT NULL,
    PRIMARY KEY (term, at, story_id)
) WITHOUT ROWID;
CREATE TABLE term_counts (
    language TEXT NOT NULL,
    term INTEGER NOT NULL,                    -- 0 counts the stories
    titles INTEGER NOT NULL,
    texts INTEGER NOT NULL,
    PRIMARY KEY (language, term)
) WITHOUT ROWID;
CREATE TABLE title_endings (
    part TEXT PRIMARY KEY,                    -- "reuters" of "... - Reuters"
    n INTEGER NOT NULL
) WITHOUT ROWID;
"""

_TOLD_APART = """
-- The few feeds that have a rank, or stay out of rows: lists ask whether there are any.
CREATE INDEX feeds_told_apart ON feeds (id) WHERE rank <> 0 OR told_once = 0;
"""

_AFFAIRS = """
-- Who publishes a feed (see `publishers`), and how many independent sources tell each affair on the
-- shelf: ten feeds of one publisher are one. Kept by triggers, so that no list counts.
ALTER TABLE feeds ADD COLUMN publisher TEXT NOT NULL DEFAULT '';
UPDATE feeds SET publisher = publisher_of(url, site);
CREATE TABLE affair_sources (
    affair INTEGER NOT NULL,
    publisher TEXT NOT NULL,
    n INTEGER NOT NULL,                       -- stories
    PRIMARY KEY (affair, publisher)
) WITHOUT ROWID;
CREATE TABLE affairs (
    number INTEGER PRIMARY KEY,
    sources INTEGER NOT NULL DEFAULT 0,
    stories INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX affairs_by_sources ON affairs (sources);
-- Affairs that grew, and that the rules which ask of affairs have not seen since.
CREATE TABLE affairs_due (
    affair INTEGER PRIMARY KEY
);
INSERT INTO affair_sources
    SELECT s.affair, f.publisher, count(*) FROM stories s JOIN feeds f ON f.id = s.feed_id
    WHERE s.affair > 0 AND s.shelf > 0 GROUP BY 1, 2;
INSERT INTO affairs SELECT affair, count(*), sum(n) FROM affair_sources GROUP BY 1;

CREATE TRIGGER affair_source_counted AFTER UPDATE OF n ON affair_sources BEGIN
    INSERT OR IGNORE INTO affairs (number) VALUES (NEW.affair);
    UPDATE affairs SET sources = sources + (NEW.n > 0) - (OLD.n > 0),
        stories = stories + NEW.n - OLD.n
        WHERE number = NEW.affair;
END;
CREATE TRIGGER affairs_due_told AFTER UPDATE OF stories ON affairs
WHEN NEW.stories > OLD.stories AND EXISTS (SELECT 1 FROM rules WHERE enabled = 1) BEGIN
    INSERT OR IGNORE INTO affairs_due (affair) VALUES (NEW.number);
END;
CREATE TRIGGER affair_counted AFTER UPDATE OF affair, shelf ON stories
WHEN (OLD.affair > 0 OR NEW.affair > 0)
AND (OLD.affair <> NEW.affair OR (OLD.shelf > 0) <> (NEW.shelf > 0)) BEGIN
    INSERT OR IGNORE INTO affair_sources (affair, publisher, n)
        SELECT a.affair, f.publisher, 0
        FROM (SELECT OLD.affair AS affair UNION SELECT NEW.affair) a
        JOIN feeds f ON f.id = NEW.feed_id WHERE a.affair > 0;
    UPDATE affair_sources SET n = n - 1
        WHERE affair = OLD.affair AND OLD.affair > 0 AND OLD.shelf > 0
        AND publisher = (SELECT publisher FROM feeds WHERE id = NEW.feed_id);
    UPDATE affair_sources SET n = n + 1
        WHERE affair = NEW.affair AND NEW.affair > 0 AND NEW.shelf > 0
        AND publisher = (SELECT publisher FROM feeds WHERE id = NEW.feed_id);
    DELETE FROM affair_sources WHERE affair IN (OLD.affair, NEW.affair) AND n = 0;
    DELETE FROM affairs WHERE number IN (OLD.affair, NEW.affair) AND stories = 0 AND sources = 0;
END;
CREATE TRIGGER affair_dropped AFTER DELETE ON stories WHEN OLD.affair > 0 AND OLD.shelf > 0 BEGIN
    UPDATE affair_sources SET n = n - 1 WHERE affair = OLD.affair
        AND publisher = (SELECT publisher FROM feeds WHERE id = OLD.feed_id);
    DELETE FROM affair_sources WHERE affair = OLD.affair AND n = 0;
    DELETE FROM affairs WHERE number = OLD.affair AND stories = 0 AND sources = 0;
END;
CREATE TRIGGER feed_published AFTER INSERT ON feeds BEGIN
    UPDATE feeds SET publisher = publisher_of(NEW.url, NEW.site) WHERE id = NEW.id;
END;
CREATE TRIGGER feed_republished AFTER UPDATE OF url, site ON feeds
WHEN publisher_of(OLD.url, OLD.site) <> publisher_of(NEW.url, NEW.site) BEGIN
    UPDATE feeds SET publisher = publisher_of(NEW.url, NEW.site) WHERE id = NEW.id;
END;
CREATE TRIGGER publisher_changed AFTER UPDATE OF publisher ON feeds
WHEN OLD.publisher <> NEW.publisher BEGIN
    INSERT OR IGNORE INTO affair_sources (affair, publisher, n)
        SELECT DISTINCT s.affair, NEW.publisher, 0 FROM stories s
        WHERE s.feed_id = NEW.id AND s.affair > 0 AND s.shelf > 0;
    UPDATE affair_sources SET n = n + (CASE publisher WHEN NEW.publisher THEN 1 ELSE -1 END)
            * (SELECT count(*) FROM stories s
               WHERE s.feed_id = NEW.id AND s.affair = affair_sources.affair AND s.shelf > 0)
        WHERE publisher IN (OLD.publisher, NEW.publisher) AND affair IN
            (SELECT affair FROM stories WHERE feed_id = NEW.id AND affair > 0 AND shelf > 0);
    DELETE FROM affair_sources WHERE publisher = OLD.publisher AND n = 0;
END;
"""

_SYNC = """
-- Servers and shared folders with which the library is kept alike. The password is in none of these
-- rows: `secret` says where it comes from.
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    protocol TEXT NOT NULL,                   -- id of a row of sync/protocols.py
    address TEXT NOT NULL,                    -- where it is asked; a path for a folder
    user TEXT NOT NULL DEFAULT '',
    secret TEXT NOT NULL DEFAULT '',          -- 'command:...', 'keyring', 'file'
    title TEXT NOT NULL DEFAULT '',           -- the user's name for it
    added_at INTEGER NOT NULL,
    tried_at INTEGER,
    succeeded_at INTEGER,
    error TEXT NOT NULL DEFAULT '',           -- why the last cycle did not end well, in words
    not_before INTEGER,                       -- the server asked to be left alone until then
    state TEXT NOT NULL DEFAULT '',           -- JSON: what the protocol keeps between cycles
    UNIQUE (protocol, address, user)
);
-- The account that a feed is subscribed through; NULL: fetched here.
ALTER TABLE feeds ADD COLUMN account_id INTEGER;
CREATE INDEX feeds_by_account ON feeds (account_id) WHERE account_id IS NOT NULL;

-- Feeds as a server last said them, and what of ours it was told: who changed something since is
-- seen by comparing. NULL is being told: what the server knows of it is not certain.
CREATE TABLE remote_feeds (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    remote_id TEXT NOT NULL,
    feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
    title TEXT NOT NULL,                      -- the server's
    folder TEXT NOT NULL,
    told_title TEXT,                          -- feeds.own_title when both were alike
    told_folder TEXT,                         -- feeds.folder then
    PRIMARY KEY (account_id, remote_id)
) WITHOUT ROWID;
CREATE INDEX remote_feeds_by_feed ON remote_feeds (feed_id);

-- Stories as a server last said them. story_id NULL: known, and not here (pruned).
CREATE TABLE remote_stories (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    remote_id TEXT NOT NULL,                  -- canonical, see `sync/service.py`
    story_id INTEGER REFERENCES stories(id) ON DELETE SET NULL,
    read INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    tags TEXT NOT NULL DEFAULT '',            -- JSON array
    PRIMARY KEY (account_id, remote_id)
) WITHOUT ROWID;
CREATE INDEX remote_stories_by_story ON remote_stories (story_id) WHERE story_id IS NOT NULL;

-- What the server is to be told: a row for each mark of each story, in the transaction of the
-- change, whoever makes it. `turn` grows with each further change: a row that changed while it was
-- being sent stays.
CREATE TABLE outbox (
    account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    remote_id TEXT NOT NULL,
    key TEXT NOT NULL,                        -- read, starred, tag:NAME
    value INTEGER NOT NULL,
    turn INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, remote_id, key)
) WITHOUT ROWID;
CREATE TRIGGER story_read_to_tell AFTER UPDATE OF read ON stories
WHEN OLD.read <> NEW.read
AND EXISTS (SELECT 1 FROM remote_stories WHERE story_id = NEW.id) BEGIN
    UPDATE outbox SET value = NEW.read, turn = turn + 1 WHERE key = 'read'
        AND (account_id, remote_id) IN
            (SELECT account_id, remote_id FROM remote_stories WHERE story_id = NEW.id);
    INSERT INTO outbox (account_id, remote_id, key, value)
        SELECT r.account_id, r.remote_id, 'read', NEW.read FROM remote_stories r
        WHERE r.story_id = NEW.id AND r.read <> NEW.read
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.account_id = r.account_id
                        AND o.remote_id = r.remote_id AND o.key = 'read');
END;
CREATE TRIGGER story_starred_to_tell AFTER UPDATE OF starred ON stories
WHEN OLD.starred <> NEW.starred
AND EXISTS (SELECT 1 FROM remote_stories WHERE story_id = NEW.id) BEGIN
    UPDATE outbox SET value = NEW.starred, turn = turn + 1 WHERE key = 'starred'
        AND (account_id, remote_id) IN
            (SELECT account_id, remote_id FROM remote_stories WHERE story_id = NEW.id);
    INSERT INTO outbox (account_id, remote_id, key, value)
        SELECT r.account_id, r.remote_id, 'starred', NEW.starred FROM remote_stories r
        WHERE r.story_id = NEW.id AND r.starred <> NEW.starred
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.account_id = r.account_id
                        AND o.remote_id = r.remote_id AND o.key = 'starred');
END;
CREATE TRIGGER story_tags_to_tell AFTER UPDATE OF tags ON stories
WHEN OLD.tags <> NEW.tags
AND EXISTS (SELECT 1 FROM remote_stories WHERE story_id = NEW.id) BEGIN
    UPDATE outbox SET turn = turn + 1, value = substr(key, 5) IN
            (SELECT value FROM json_each(CASE NEW.tags WHEN '' THEN '[]' ELSE NEW.tags END))
        WHERE key LIKE 'tag:%' AND (account_id, remote_id) IN
            (SELECT account_id, remote_id FROM remote_stories WHERE story_id = NEW.id)
        AND value <> (substr(key, 5) IN
            (SELECT value FROM json_each(CASE NEW.tags WHEN '' THEN '[]' ELSE NEW.tags END)));
    INSERT INTO outbox (account_id, remote_id, key, value)
        SELECT r.account_id, r.remote_id, 'tag:' || t.name, t.here
        FROM remote_stories r JOIN (
            SELECT value AS name, 1 AS here
                FROM json_each(CASE NEW.tags WHEN '' THEN '[]' ELSE NEW.tags END)
            UNION ALL
            SELECT value, 0 FROM json_each(CASE OLD.tags WHEN '' THEN '[]' ELSE OLD.tags END)
                WHERE value NOT IN (SELECT value
                    FROM json_each(CASE NEW.tags WHEN '' THEN '[]' ELSE NEW.tags END))
        ) t
        WHERE r.story_id = NEW.id
        AND t.here <> (t.name IN
            (SELECT value FROM json_each(CASE r.tags WHEN '' THEN '[]' ELSE r.tags END)))
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.account_id = r.account_id
                        AND o.remote_id = r.remote_id AND o.key = 'tag:' || t.name);
END;
CREATE TRIGGER account_left AFTER DELETE ON accounts BEGIN
    UPDATE feeds SET account_id =
        (SELECT r.account_id FROM remote_feeds r
         WHERE r.feed_id = feeds.id AND r.account_id <> OLD.id)
        WHERE account_id = OLD.id;
END;
"""

_LISTED = """
-- What a search asks for and few stories have: listed, so that none is looked for among all.
CREATE INDEX details_by_author ON details (author) WHERE author <> '';
CREATE INDEX details_with_enclosures ON details (story_id) WHERE enclosures <> '';
CREATE INDEX sources_with_page ON sources (story_id) WHERE page IS NOT NULL;
CREATE INDEX stories_updated ON stories (updated) WHERE updated = 1;
"""

MIGRATIONS: tuple[str, ...] = (
    _FEEDS + _STORIES + _STORY_TRIGGERS + _TEXTS + _USER + _ENTITIES + _UNDO,
    _QUERIES,
    _RULES_DUE,
    _JOINS,
    _CALLED,
    _PLACES,
    _WORDS,
    _SOUNDS,
    _SESSIONS,
    _TOLD,
    _TOLD_APART,
    _AFFAIRS,
    _SYNC,
    SHARED,
    _LISTED,
)
"""Step n leads from version n to n + 1."""

VERSION = len(MIGRATIONS)

_INDEX = "made anew from titles and texts"
_LOG = "the undo log: not worth a risk"
_LINKING = "kept for days only: what comes is linked to what comes"
NOT_COPIED: dict[str, str] = {
    "counts": "made anew from the stories",
    "story_tags": "made anew from the stories' tags",
    "entity_days": "made anew from the mentions",
    "story_index": _INDEX,
    "story_index_config": _INDEX,
    "story_index_data": _INDEX,
    "story_index_docsize": _INDEX,
    "story_index_idx": _INDEX,
    "told_rows": "made anew from the stories",
    "told_behind": "made anew from the stories",
    "affair_sources": "made anew from the stories",
    "affairs": "made anew from the stories",
    "signs": _LINKING,
    "postings": _LINKING,
    "term_counts": _LINKING,
    "title_endings": _LINKING,
    "changes": _LOG,
    "change_rows": _LOG,
}
"""The tables that a repair does not copy, each with the reason. Every other one is copied, in the
order in which the steps make them."""

DERIVED = f"""
DELETE FROM sqlite_sequence WHERE name IN ('changes', 'change_rows');
DELETE FROM counts;
INSERT INTO counts (feed_id, total, unread, starred, saved, hidden)
    SELECT f.id,
        count(s.id) FILTER (WHERE s.shelf = 2),
        count(s.id) FILTER (WHERE s.shelf = 2 AND s.read = 0),
        count(s.id) FILTER (WHERE s.shelf > 0 AND s.starred = 1),
        count(s.id) FILTER (WHERE s.shelf > 0 AND s.saved = 1),
        count(s.id) FILTER (WHERE s.shelf = 0)
    FROM feeds f LEFT JOIN stories s ON s.feed_id = f.id GROUP BY f.id;
DELETE FROM story_tags;
INSERT OR IGNORE INTO story_tags (tag, at, story_id)
    SELECT j.value, s.at, s.id FROM stories s, json_each(s.tags) j WHERE s.tags <> '';
UPDATE stories SET noted = (SELECT count(*) FROM highlights WHERE story_id = stories.id)
    WHERE noted > 0;
UPDATE stories SET cleaned = 0, annotated = NULL
    WHERE cleaned > 0 AND id NOT IN (SELECT story_id FROM articles);
UPDATE stories SET annotated = 0
    WHERE annotated > 0 AND id NOT IN (SELECT story_id FROM annotations);
DELETE FROM told_rows;
INSERT INTO told_rows (told, shown, unread)
    SELECT told, count(*) FILTER (WHERE shelf = 2), count(*) FILTER (WHERE shelf = 2 AND read = 0)
    FROM stories WHERE told > 0 GROUP BY told;
DELETE FROM told_behind;
INSERT INTO told_behind SELECT 1, ifnull(sum(max(shown - 1, 0)), 0),
    ifnull(sum(max(unread - 1, 0)), 0) FROM told_rows;
DELETE FROM affair_sources;
INSERT INTO affair_sources
    SELECT s.affair, f.publisher, count(*) FROM stories s JOIN feeds f ON f.id = s.feed_id
    WHERE s.affair > 0 AND s.shelf > 0 GROUP BY 1, 2;
DELETE FROM affairs;
INSERT INTO affairs SELECT affair, count(*), sum(n) FROM affair_sources GROUP BY 1;
DELETE FROM entity_days;
INSERT INTO entity_days (entity_id, day, n)
    SELECT entity_id, at / 86400, sum(n) FROM mentions GROUP BY 1, 2;
UPDATE entities SET{_COUNTED};
"""
"""What a repair makes anew instead of copying: all that the triggers maintain."""
