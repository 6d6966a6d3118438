"""A folder that devices share, without a server: one append-only file of JSON lines a device.

Owns the files: their names, lines and limits, and the cycle that brings a folder and the library
together. What words mean and which stand is `store/shared`'s.
"""
