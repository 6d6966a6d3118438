"""Lists of what somebody wanted to read: exports of services, and bookmarks. A story each, with its
address, tags, dates and whether it was read; few have a text, the others' pages can be fetched.

`services.py` knows the services, `record.py` their fields; a module each reads CSV, JSON, HTML.
"""
