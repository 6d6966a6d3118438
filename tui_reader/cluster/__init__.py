"""Which stories tell one event, told by what they say: no screen, no network, no database.

Linking is incremental: a story is compared once, when it arrives, to what arrived lately
(`linking`), by the terms of its title and beginning (`terms`, `signs`, `pairs`, `groups`). What it
needs to remember is asked of a `memory`, which the library's store is.
"""
