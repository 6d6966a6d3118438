"""No import runs in a circle: not a late one either, nor one for types only."""

from __future__ import annotations

from pathlib import Path

from module_graph import circles, graph

WAITING: tuple[set[str], ...] = ()
"""Circles that are being opened. One that is gone must go from here, too."""


def test_no_import_runs_in_a_circle() -> None:
    found = [set(circle) for circle in circles(graph())]
    assert [circle for circle in found if circle not in WAITING] == []
    assert [circle for circle in WAITING if circle not in found] == [], "no longer waiting"


def test_late_and_type_only_imports_count(tmp_path: Path) -> None:
    package = tmp_path / "house"
    (package / "cellar").mkdir(parents=True)
    sources = {
        "__init__.py": "",
        "roof.py": "def up():\n    from house.cellar import floor\n",
        "cellar/__init__.py": "",
        "cellar/floor.py": "if TYPE_CHECKING:\n    from house import walls\n",
        "walls.py": "import house.roof\n",
        "garden.py": "from house.roof import up\nfrom house.cellar import apple\n",
    }
    for name, source in sources.items():
        (package / name).write_text(source)
    seen = graph(package)
    assert seen["house.garden"] == {"house.roof", "house.cellar"}
    assert circles(seen) == [{"house.roof", "house.cellar.floor", "house.walls"}]
