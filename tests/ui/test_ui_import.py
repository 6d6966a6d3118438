"""Importing in the reader: the question for a path, its completion, what is told, and undo."""

from __future__ import annotations

from pathlib import Path

from ui_screen import column, filled, press, reader, text, until

MAIL = (
    "From: Harbour News <news@harbour.example>\nSubject: Ferry late\nMessage-ID: <1@h>\n\n"
    "The ferry is two hours late.\n"
)


async def test_a_path_is_completed_and_its_documents_are_taken_in_and_back(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "ferry.eml").write_text(MAIL)
    (folder / "other.eml").write_bytes(b"\0\1" * 600)
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "o", *f"{tmp_path}/pap")
        assert "papers/" in text(app)
        await press(pilot, "tab")
        await press(pilot, *"fer", "tab", "enter")
        await until(pilot, lambda: "1 story added." in column(app, "status"))
        assert "takes it back" in column(app, "status")
        await until(pilot, lambda: "Harbour News" in text(app))
        await press(pilot, "U")
        await until(pilot, lambda: "Undone: Import 1 story" in column(app, "status"))


async def test_what_is_refused_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "broken.eml").write_bytes(b"\0\1" * 600)
    async with reader(filled()) as (app, pilot):
        await press(pilot, "g", "o", *f"{tmp_path}/broken.eml", "enter")
        await until(pilot, lambda: "is not a text file" in column(app, "status"))
        await press(pilot, "g", "o", *f"{tmp_path}/nowhere/x")
        await until(pilot, lambda: "There is no folder" in text(app))
