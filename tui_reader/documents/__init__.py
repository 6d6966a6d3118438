"""The room that reads documents: files that people have -> stories. One row a format in `table.py`.

A file is told by what is in it, not by its suffix alone. Stories come one by one, so that what was
read before an end stays; what is no document, encrypted or without text is refused in words. Reads
strangers' bytes: it runs in a child of `sandbox/` (`library.tasks.DOCUMENT`). Asks no server,
stores nothing, and imports a format's reader when a file of that format is read.
"""
