"""Mails: one in a file, or many in a mailbox. The sender is the feed, or the list that people
discuss on. Nothing that a mail names is ever fetched.

Owns the caps below which the standard library's parser is linear: it takes gigabytes for a header
of a few megabytes and seconds for ten thousand parts.
"""
