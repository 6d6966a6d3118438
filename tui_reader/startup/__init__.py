"""The first frame, all of it. README.md beside this says what may be imported here."""
