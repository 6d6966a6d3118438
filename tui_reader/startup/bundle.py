"""The bytecode of all modules that the first key waits for, in one file of the cache folder.

Python looks for each of them along its path, then opens, reads and checks a file: for 440 modules
that is a seventh of the time until the first key. Here it is one file, and a glance at each source,
which must be as old and as long as it was, as Python itself demands of bytecode. Owns that file
alone. Whatever is odd about it, Python's own way goes on; where Python is to write no bytecode,
neither is this.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from typing import TYPE_CHECKING
from zlib import crc32

from tui_reader.startup import cache_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import CodeType
    from typing import Any

    Entry = tuple[str, bool, int, int, int, int, int]
    """Of a module: its source, whether it is a package, when that was changed (nanoseconds), its
    length; where its bytecode begins in the file, how long that is, and its checksum."""

NAME = "modules.bin"
_MARK = b"newsreader's modules 2\n"
_SIZE, _SUM = 8, 4
"""Bytes of the length of the table that follows the mark, and of its checksum: `marshal` ends the
program at bytes that are not its own."""
_ODD = (OSError, EOFError, ValueError, TypeError, KeyError, IndexError, AttributeError)
"""What reading a file may come to that is not as we write it."""


class _Loader(SourceFileLoader):
    """Loads a module from bytecode that is at hand."""

    bytecode: memoryview
    checksum: int
    table: dict[str, Entry]

    def get_code(self, fullname: str) -> CodeType | None:
        bytecode, self.bytecode = self.bytecode, memoryview(b"")  # or all of them would stay
        if crc32(bytecode) != self.checksum:
            self.table.pop(fullname, None)  # the file is written anew, then
            return super().get_code(fullname)
        code: CodeType = marshal.loads(bytecode)
        return code


class Bundle:
    """Finds modules in the file before Python looks for theirs."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.table: dict[str, Entry] = {}
        self.begun: tuple[str, ...] = ()
        """The modules that were there when the first frame of Textual's stood."""
        self._bytes = memoryview(b"")

    def read(self) -> None:
        """Read the file, if it is there and was written by and for this very Python."""
        try:
            found = cache_file.read(self.path)
            if found is None:
                return
            raw = memoryview(found)
            size, at = len(_MARK) + _SIZE, len(_MARK) + _SIZE + _SUM
            end = at + int.from_bytes(raw[len(_MARK) : size], "little")
            said = int.from_bytes(raw[size:at], "little")
            if raw[: len(_MARK)] != _MARK or crc32(raw[at:end]) != said:
                return
            written_for, table = marshal.loads(raw[at:end])
            if written_for == _python():
                self.table, self._bytes = table, raw[end:]
        except _ODD:
            return

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:
        """As Python asks; None for a module that is not here, or whose source is another one."""
        entry = self.table.get(name)
        if entry is None or not _is_of(entry):
            return None
        origin, package, _, _, start, length, checksum = entry
        loader = _Loader(name, origin)
        loader.bytecode, loader.checksum = self._bytes[start : start + length], checksum
        loader.table = self.table
        spec = ModuleSpec(name, loader, origin=origin, is_package=package)
        spec.has_location = True
        if package and spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(origin))
        return spec

    def forget(self) -> None:
        """Nothing is to be loaded from it any more."""
        self._bytes = memoryview(b"")

    def keep(self) -> None:
        """Write the file anew where a module that was needed is not in it, or is another one by
        now. For when nobody waits: it takes a tenth of a second."""
        wanted = [*_sources(self.begun)]
        known = all(name in self.table and _is_of(self.table[name]) for name, _ in wanted)
        if not wanted or known or sys.dont_write_bytecode:
            return
        table: dict[str, Entry] = {}
        codes: list[bytes] = []
        at = 0
        for name, loader in wanted:
            made = _made(name, loader, at)
            if made is not None:
                table[name], code = made
                codes.append(code)
                at += len(code)
        head = marshal.dumps((_python(), table))
        size, checksum = len(head).to_bytes(_SIZE, "little"), crc32(head).to_bytes(_SUM, "little")
        cache_file.write(self.path, b"".join((_MARK, size, checksum, head, *codes)))


def _python() -> list[object]:
    """For whom bytecode is: this Python, and where it finds modules. The first folder of the path
    is where the program was started from, and has none of ours."""
    return [sys.version, sys.prefix, sys.flags.optimize, sys.path[1:]]


def _is_of(entry: Entry) -> bool:
    """Whether a source is as it was."""
    try:
        found = os.stat(entry[0])
    except OSError:
        return False
    return found.st_mtime_ns == entry[2] and found.st_size == entry[3]


def _sources(names: Iterable[str]) -> Iterable[tuple[str, SourceFileLoader]]:
    """Modules that were loaded from a source."""
    for name in names:
        spec = getattr(sys.modules.get(name), "__spec__", None)
        loader = getattr(spec, "loader", None)
        if spec is not None and spec.name == name and isinstance(loader, SourceFileLoader):
            yield name, loader


def _made(name: str, loader: SourceFileLoader, at: int) -> tuple[Entry, bytes] | None:
    """The entry of a module whose bytecode is to stand at a place, and that bytecode."""
    origin = loader.path
    try:
        before = os.stat(origin)
        code = marshal.dumps(SourceFileLoader(name, origin).get_code(name))
    except (*_ODD, ImportError, SyntaxError):
        return None
    package = loader.is_package(name)
    return (origin, package, before.st_mtime_ns, before.st_size, at, len(code), crc32(code)), code


_used: list[Bundle] = []


def use(folder: str) -> None:
    """Let modules be found in the file of a cache folder from now on."""
    if os.name != "posix":
        return
    bundle = Bundle(os.path.join(folder, NAME))
    bundle.read()
    sys.meta_path.insert(0, bundle)
    _used.append(bundle)


def note() -> None:
    """What is loaded by now is what the first key needs. The file is not asked any more."""
    for bundle in _used:
        bundle.begun = tuple(sys.modules)
        bundle.forget()
        if bundle in sys.meta_path:
            sys.meta_path.remove(bundle)


def keep() -> None:
    """Keep the file as the next start needs it."""
    while _used:
        _used.pop().keep()
