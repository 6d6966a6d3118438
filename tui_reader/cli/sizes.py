"""How the sizes of the library are printed."""

from __future__ import annotations

from tui_reader.library.sizes import Disk

LARGEST = 12
"""Tables and indexes that are printed by name; JSON has all."""
MB = 1_000_000


def as_object(disk: Disk) -> dict[str, object]:
    library = disk.library
    return {
        "stories": library.stories,
        "bytes": library.whole,
        "free": library.free,
        "purposes": [
            {
                "purpose": purpose.id,
                "label": purpose.label,
                "bytes": size,
                "a_story": round(size / max(1, library.stories), 1),
            }
            for purpose, size in library.by_purpose()
        ],
        "trees": [
            {
                "name": tree.name,
                "table": tree.table,
                "purpose": tree.purpose,
                "bytes": tree.size,
                "unused": tree.unused,
            }
            for tree in library.trees
        ],
        "beside": [
            {"what": one.what, "path": str(one.path), "bytes": one.size} for one in disk.beside
        ],
    }


def as_text(disk: Disk) -> str:
    library = disk.library
    stories = max(1, library.stories)
    lines = [f"{'':44}{'MB':>9}{'bytes a story':>15}{'':>6}"]

    def row(label: str, size: int) -> str:
        share = f"{100 * size / max(1, library.whole):4.0f} %"
        return f"{label:44}{size / MB:9.1f}{size / stories:15,.0f}{share:>6}"

    lines.append(row(f"The library, {library.stories:,} stories", library.whole))
    lines += [row(f"  {one.label}", size) for one, size in library.by_purpose() if size]
    lines.append(row("  free, for what comes next", library.free))
    if not library.trees:
        lines.append("This SQLite cannot tell tables apart (it was built without dbstat).")
    else:
        lines += ["", "The largest tables and indexes:"]
        lines += [row(f"  {tree.name}", tree.size) for tree in library.trees[:LARGEST]]
    if disk.beside:
        lines += ["", "Beside the library:"]
        lines += [f"{'  ' + one.what:44}{one.size / MB:9.1f}  {one.path}" for one in disk.beside]
    return "\n".join(lines)
