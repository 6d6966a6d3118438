"""What parent and child say to each other: the length of a message, and a pickle.

Owns what a parent takes from a child: values only, as nothing that a stranger's bytes made of the
child may choose what is called here.
"""

from __future__ import annotations

import io
import pickle
import struct
from enum import Enum
from typing import IO, Any

from tui_reader.fast_dataclasses import dataclass

_LENGTH = struct.Struct("!Q")


@dataclass(frozen=True, slots=True)
class Answer:
    value: Any
    sentence: str = ""
    """Why there is no value."""
    spent: bool = False
    """True if the child ends itself now: its memory is used up."""
    more: bool = False
    """True if another answer to the same question follows."""


def send(stream: IO[bytes], message: object) -> int:
    """Returns the length of the message in bytes."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()
    return len(data)


def receive(stream: IO[bytes]) -> Any:
    """The parent's next message. Raises EOFError at the end of the stream."""
    return pickle.loads(_data(stream))


def receive_answer(stream: IO[bytes], longest: int) -> Answer:
    """The child's answer. Raises EOFError at the end of the stream and for what is none."""
    data = _data(stream, longest)
    try:
        found = _Values(io.BytesIO(data)).load()
    except Exception as error:
        raise EOFError from error
    if not isinstance(found, Answer):
        raise EOFError
    return found


def _data(stream: IO[bytes], longest: int | None = None) -> bytes:
    head = stream.read(_LENGTH.size)
    length = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else 0
    if not length or (longest is not None and length > longest):
        raise EOFError
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


class _Values(pickle.Unpickler):
    """Knows our data classes, named tuples and enumerations, and instants; calls nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        found = None if "." in name else super().find_class(module, name)
        if isinstance(found, type) and found.__module__ == module and _is_value(found):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value")


def _is_value(kind: type) -> bool:
    if kind.__module__.startswith("tui_reader."):
        return "__dataclass_fields__" in vars(kind) or issubclass(kind, (tuple, Enum))
    return kind.__module__ == "datetime"
