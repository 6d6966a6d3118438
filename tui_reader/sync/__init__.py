"""Accounts on servers and in shared folders: one engine, a row and a module a protocol.

Owns how two sides are brought together. What comes goes through the library's own door (`Ports`),
what is sent comes from the store's outbox. Knows no screen.
"""
