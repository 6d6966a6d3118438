"""How long a test waits for what must come. It measures nothing: only a hang ends at it.

A test waits for an event, or looks whether work goes on; it names no seconds of its own. What
waits for a process, a thread or a terminal passes `CEILING`.
"""

CEILING = 300.0
"""Seconds. A hundred times what the slowest of these takes on a quiet machine."""
