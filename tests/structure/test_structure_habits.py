"""The habits around the code agree with each other: packaging, recipes, workflows, forms.

Read as plain text and regular expressions, so that nothing has to be installed for it.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tui_reader.library import pictures

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DISTRIBUTIONS = {"PIL": "pillow", "textual_image": "textual-image"}
"""What the packages are called where they are installed, if not as where they are imported."""


def between(name: str) -> str:
    """What stands in the README between the markers of this name."""
    return README.split(f"<!-- {name}:begin -->")[1].split(f"<!-- {name}:end -->")[0]


def test_the_distribution_has_one_name() -> None:
    for text in (README, pictures.EXTRA):
        assert set(re.findall(r"install '([\w-]+)\[", text)) == {PROJECT["name"]}


def test_extras_that_the_readme_and_the_reader_name_exist() -> None:
    for text in (README, pictures.EXTRA):
        named = re.findall(r"install (?:-\S+ )*'[\w.-]+\[([\w,]+)\]'", text)
        assert named
        assert set(",".join(named).split(",")) <= set(PROJECT["optional-dependencies"])


def test_the_readmes_test_command_installs_what_tests_would_be_skipped_without() -> None:
    extras = re.search(r"\[([\w,]+)\]", between("tests"))
    assert extras is not None
    installed = {
        re.split(r"[<>=!~\[ ]", requirement)[0]
        for extra in extras[1].split(",")
        for requirement in PROJECT["optional-dependencies"][extra]
    }
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for package in re.findall(r"importorskip\([\"'](\w+)", path.read_text(encoding="utf-8")):
            assert DISTRIBUTIONS.get(package, package) in installed, f"{path.name}: {package}"
