"""The library on disk: one SQLite file with feeds, stories, texts, annotations and the undo log.

Owns the database; does no cleaning, annotating or fetching, and imports no other room of its floor.
Importing it costs nothing: everything stands in its modules, whose functions take a
`connection.Store` first, made by `opening.open(path)`:

    with store.write("Mark 12 stories read") as db: ...   one transaction; with a label undoable;
                                                          nested calls join it
    with store.read() as db: ...                          one consistent view, any thread

Instants go in as aware datetimes.

what the library holds
    feeds stories sources articles annotations corrections highlights figures entities rules
    entity_weeks story_names name_tally joins short_names romanised rule_actions feed_footers meta
how it comes in and goes       ingest imported entity_index prune
which stories tell one event   affairs
what servers say and are told  accounts
the same in a shared folder    shared
what is shown of it            lists
what is looked for             search index clauses
what was changed               changelog undo
the file                       schema schema_shared sql_functions database opening connection
                               failures sizes
a damaged file                 integrity soundness recovery row_copy
copies of the file             backups
of the user's own work         mirror mirrored journal lineage mirror_return
                               reconciliation
forms of rows and arguments    types codec
"""
