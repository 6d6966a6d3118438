"""Small PDFs, written letter by letter: lines of text where a test wants them."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 612, 792
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
"""What a password is filled up with, by the rules of PDF."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; x and y are points from the lower left corner."""

    text: str
    x: float
    y: float
    size: float = 10.0
    font: str = "F"
    """F is Helvetica, B is bold."""
    turn: str = "1 0 0 1"
    """The first four figures of its matrix."""


def column(texts: Sequence[str], x: float, top: float = 700.0, size: float = 10.0) -> list[Line]:
    """Lines one below the other."""
    return [Line(text, x, top - 1.2 * size * at, size) for at, text in enumerate(texts)]


def pdf(
    pages: Sequence[Sequence[Line]], info: str = "", extra: str = "", catalog: str = ""
) -> bytes:
    """A PDF of such pages. `info` are entries of its information, `extra` more of the trailer."""
    objects: list[bytes] = []
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(pages)))
    objects.append(f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode())
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode())
    for name in ("Helvetica", "Helvetica-Bold"):
        font = f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"
        objects.append(font.encode())
    objects.append(f"<<{info}>>".encode("latin-1"))
    for at, lines in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {7 + 2 * at} 0 R"
            "/Resources<</Font<</F 3 0 R/B 4 0 R>>>>>>".encode()
        )
        objects.append(stream("".join(map(_drawn, lines)).encode("cp1252")))
    return joined(objects, f"/Info 5 0 R{extra}".encode("latin-1"))


def stream(data: bytes) -> bytes:
    packed = zlib.compress(data, 9)
    return b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed)


def joined(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """The objects, numbered from 1, as a file."""
    data, places = b"%PDF-1.7\n", []
    for at, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (at, one)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF"
    return data + end % (len(objects) + 1, trailer, start)


def locked(pages: Sequence[Sequence[Line]]) -> bytes:
    """A PDF that opens with a password only (RC4 of 40 bits; what it says is never reached)."""
    key = hashlib.md5((b"owner" + PADDING)[:32]).digest().hex()
    lock = f"<</Filter/Standard/V 1/R 2/P -4/O<{key}{key}>/U<{key}{key}>>>"
    encrypted = f"/Encrypt {lock}/ID[<{key}><{key}>]"
    return pdf(pages, extra=encrypted)


def _drawn(line: Line) -> str:
    text = line.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{line.font} {line.size} Tf {line.turn} {line.x} {line.y} Tm ({text}) Tj ET\n"
