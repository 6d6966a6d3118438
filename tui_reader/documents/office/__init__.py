"""Documents that are zips of XML: DOCX, ODT, EPUB. Owns how such a package is opened and what may
be taken out of it; each format has a reader of its own here.

Nothing is unpacked to the disk, no entity is expanded, nothing is fetched.
"""
