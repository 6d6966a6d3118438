"""The library on disk: one SQLite file with feeds, stories, texts, annotations and the undo log.

Owns the database; does no cleaning, annotating or fetching, and imports neither Textual nor any
room of its floor. Importing it costs nothing: everything stands in its modules.
`opening.open(path) -> connection.Store`; the other modules hold functions that take it first:

    with store.write("Mark 12 stories read") as db: ...   one transaction; with a label undoable;
                                                          nested calls join it
    with store.read() as db: ...                          one consistent view, any thread
    store.close()   store.read_only   store.path   store.data_version()

Instants go in as aware datetimes. What is marked (u) is undoable by itself.

feeds        add(store, Subscription, feed_title="")(u) -> Feed      add_local(store, url, title)
             get  by_url  all -> [Feed] with unread and total        totals(store) -> Totals
             counts(store) -> {id: (unread, total)}
             remove(u)  rename(u)  move(ids, folder)(u)  rename_folder(u)  set_tags(ids, tags)(u)
             set_interval(u)  set_full_text(u)                       SAMPLES  INBOX
             record_success(id, Success)  record_failure(id, sentence, when, not_before=None)
             mark_gone(id, sentence, when)  forget_validators(id)
stories      add_entries(store, feed_id, [NewEntry(entry, snippet)], when=None) -> AddResult
             row  rows(ids)  story(id) -> Story   tags -> {tag: n}   last_id
             set_read(ids, read=True, undoable=True)(u)  mark_all_read(listing)(u) -> n
             set_starred(ids, on)(u)  set_tags(ids, tags)(u)  set_hidden(ids, on)(u): delete
             set_saved(id, path)  set_position(id, offset)  seen_update(id)
listings     page(store, listing, after=None, limit=50, backwards=False) -> [StoryRow]
             key_of(row) -> StoryKey   count(listing)   rank(listing, key)   at(listing, place)
             next_unread(listing, after, backwards=False)   newer_than(listing, story_id) -> n
             Listing.upto holds back later arrivals; order "relevance" is for kind "search"
query        parse(typed) -> Query   words(query): what to mark as hits
sources      get(id) -> Source   set_page(id, html)   revisions(id): texts before edits
articles     put(Article)  get(id)  is_fresh(id, cleaner_version)  stale(limit, cleaner_version)
             set_overrides(id, Overrides, whole_feed=False)(u)  overrides(id)  own_overrides(id)
annotations  put(id, Annotations) -> bool  get(id)  is_fresh(id, annotator_version)
             waiting(limit, annotator_version)
corrections  add(Correction, story_id=None)(u)  remove(id)(u)  for_story(id)  all
highlights   add(story_id, Highlight)(u) -> id  change(id, note=, colour=)(u)  remove(id)(u)
             of_story(id)  all(words="", before=0, limit=50) -> [Noted]  re_anchor([Highlight])
entities     get(id)  find(name, kind=None)  complete(prefix)  top(kind=None, since=None, limit=50)
             days(id)  together_with(id)  in_story(id)  merge(id, into)(u)  split(id)(u)  members
             stories of one: Listing("entity", str(id))
meta         get(key, default="")  put(key, value)  view_state(view)  set_view_state(view, key, v)
prune        prune(Retention(days, per_feed, unread_too)) -> Pruned: never what is marked or noted
doctor       check(path) -> [sentence]   repair(path) -> Repair (sentence, aside, ...)
glance       look(path, version, (kind, key), limit) -> Glance or None: raw rows for the first
             frame; importing it costs sqlite3 and nothing else
changelog    facets, and the recording of labelled changes (`Store.write` calls it)
undo         undo(store) -> label or None   redo(store) -> label or None   history(store)
"""
