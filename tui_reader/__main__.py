"""`python -m tui_reader` is `newsreader`."""

import _signal  # type: ignore[import-not-found]  # `signal` takes long to import
import sys


def main() -> int:
    """Run one call; returns the exit code."""
    # Until there is somebody to say that it was stopped, ^C ends it without a traceback.
    before = _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    from tui_reader.cli import main as run

    _signal.signal(_signal.SIGINT, before)
    return run()


if __name__ == "__main__":
    sys.exit(main())
