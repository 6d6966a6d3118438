"""What only the whole of a corpus can say: which names of its documents are one, which of its
documents tell of one event; and who asks for it.

`parts` says which parts count, `duck` reads them, `whole` writes tables over all of them; `names`,
`figures` and `events` answer. Nothing here holds more than a window of a table in memory.
"""
