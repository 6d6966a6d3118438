"""Annotated stories -> files: the formats, safe file names, and writing without loss.

Owns what a saved story looks like. Takes stories as the library hands them out, never looks into
the store. Importing it costs nothing: everything stands in its modules. `formats` is the table,
`filenames` names a file, `files` writes it; a format's own module is imported when it is used.
Besides: `tables` for other programs, `vault_note` and `vault_folder` for Obsidian; `staging` writes
files that are too large for memory or belong together.
"""
