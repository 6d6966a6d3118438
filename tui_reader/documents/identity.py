"""What a story of a document is known by: its bytes. The same file is the same story."""

from __future__ import annotations

import hashlib


def of(data: bytes, part: str = "") -> str:
    """The identity of a file's story; `part` tells the stories of one file apart."""
    told = "sha256:" + hashlib.sha256(data).hexdigest()[:32]
    return f"{told}#{part}" if part else told
