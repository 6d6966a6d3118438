"""A program that writes to a library until it is killed, and says each time what is done.

`store_worker.py PATH NAME [COUNT]`: prints the number of each acknowledged round.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from store_makers import entry, open_at, sql, subscription, text

from tui_reader.model import Highlight, Span
from tui_reader.store import feeds, highlights, meta, stories


def main() -> None:
    path, name = Path(sys.argv[1]), sys.argv[2]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
    library = open_at(path)
    feed = feeds.add(library, subscription(name)).id
    begin = int(meta.get(library, f"round-{name}", "0"))
    for number in range(begin + 1, begin + 1 + count):
        stories.add_entries(library, feed, [entry(f"{name}-{number}")])
        # Not the new id: a round that was killed halfway is done again.
        [(story,)] = sql(
            library, "SELECT id FROM stories WHERE title = ?", f"Story {name}-{number}"
        )
        stories.set_starred(library, [story])
        mark = Highlight(0, Span(0, 1), text(name), text(""), text(""), note=text(str(number)))
        highlights.add(library, story, mark)
        with library.write():
            counter = int(meta.get(library, "shared", "0"))
            meta.put(library, "shared", str(counter + 1))
            meta.put(library, f"round-{name}", str(number))
        print(number, flush=True)
    library.close()


if __name__ == "__main__":
    main()
