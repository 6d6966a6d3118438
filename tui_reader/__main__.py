"""`python -m tui_reader` is `newsreader`."""

import sys

from tui_reader.cli import main

if __name__ == "__main__":
    sys.exit(main())
