"""Accounts on servers and in shared folders: what they last said, and what they are to be told."""
