"""The habits around the code agree with each other: packaging, recipes, workflows, forms.

Read as plain text and regular expressions, so that nothing has to be installed for it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from tui_reader.library import pictures

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
JUSTFILE = (ROOT / "justfile").read_text(encoding="utf-8")
RECIPES = set(
    re.findall(r"^([a-z][\w-]*)(?: [^:=\n]*(?:=[^:\n]*)?)?:(?!=)", JUSTFILE, re.MULTILINE)
)
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


def listed(variable: str) -> set[str]:
    """The words of a variable of the justfile."""
    found = re.search(rf'^{variable} := "([^"]*)"', JUSTFILE, re.MULTILINE)
    assert found is not None
    return set(found[1].replace("\\\n", " ").split())


def test_the_recipes_that_contributors_are_told_of_exist() -> None:
    guides = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / ".github").rglob("*.md")]
    texts = [guide.read_text(encoding="utf-8") for guide in guides if guide.exists()]
    told = {name for text in texts for name in re.findall(r"`just ([a-z][\w-]*)", text)}
    assert told and told <= RECIPES


@pytest.mark.skipif(shutil.which("just") is None, reason="needs just")
def test_just_reads_the_justfile_as_these_tests_do() -> None:
    words = ["just", "--justfile", str(ROOT / "justfile"), "--summary"]
    assert set(subprocess.check_output(words, text=True).split()) == RECIPES


def test_recipes_and_hooks_start_what_is_there() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    started = re.findall(r"(?:\.ci|tests|assets)/[\w./-]*\w", JUSTFILE + hooks)
    assert started
    for path in started:
        assert (ROOT / path).exists(), path
    for program in (ROOT / ".ci").iterdir():
        assert program.stat().st_mode & 0o111, f"{program.name} cannot be started"


def test_the_hooks_look_at_what_the_check_looks_at() -> None:
    """Each by the same tool; a hook may mend what the check only names."""
    tool = re.compile(r"\.ci/python -m ([a-z]+(?: check| format| tests/structure)?)")
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    check = (ROOT / ".ci" / "check").read_text(encoding="utf-8")
    assert tool.findall(hooks) == tool.findall(check) != []


def test_every_benchmark_is_in_the_list() -> None:
    folder = ROOT / "tests" / "benchmarks"
    if not folder.is_dir():
        pytest.skip("the sdist has no benchmarks")
    assert listed("benchmarks") == {path.stem for path in folder.glob("bench_*.py")}
    told = set(re.findall(r"`(?:tests/benchmarks/)?(\w+)\.py`", README.split("The long runs")[1]))
    assert listed("attacks") >= told & {path.stem for path in folder.glob("*.py")} != set()
    assert all((folder / f"{name}.py").exists() for name in listed("attacks"))
