"""Corpora that lie elsewhere: files, folders and patterns at addresses; nothing secret is said."""

import gzip
import io
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpora import FIRE, PAGE, cut, lines, ran, read, rows

from tui_reader.errors import UsageError

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    "a.jsonl": lines(*rows(2)),
    "sub/b.jsonl.gz": gzip.compress(lines(*rows(1))),
    "sub/page.html": PAGE.encode(),
    "note.txt": FIRE.encode(),
    ".hidden.jsonl": lines(*rows(1)),
    ".git/x.html": PAGE.encode(),
}
WANTED = ["corpus/a.jsonl#1", "corpus/a.jsonl#2", "corpus/note.txt", "corpus/sub/b.jsonl.gz#1",
          "corpus/sub/page.html"]  # fmt: skip


class Handler(SimpleHTTPRequestHandler):
    """Files of a folder; with `parts` as such a server gives them, in parts where it is asked."""

    parts = True
    folder = ""

    def __init__(self, *said: object, **more: object) -> None:
        super().__init__(*said, directory=self.folder, **more)  # type: ignore[arg-type,misc]

    def log_message(self, *_: object) -> None:
        """Nothing is said."""

    def do_GET(self) -> None:
        asked = self.headers.get("Range", "")
        path = Path(self.translate_path(self.path))
        if not (self.parts and asked.startswith("bytes=") and path.is_file()):
            super().do_GET()
            return
        first, _, last = asked.removeprefix("bytes=").partition("-")
        data = path.read_bytes()
        start, end = int(first), min(int(last or len(data)), len(data) - 1)
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {start}-{end}/{len(data)}")
        self.send_header("Content-Length", str(end - start + 1))
        self.end_headers()
        self.wfile.write(data[start : end + 1])

    def end_headers(self) -> None:
        if self.parts:
            self.send_header("Accept-Ranges", "bytes")
        super().end_headers()


@pytest.fixture(params=[True, False], ids=["in parts", "as a whole"])
def web(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a server of a folder."""
    folder = tmp_path / "web"
    told = {"parts": request.param, "folder": str(folder)}
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Of", (Handler,), told))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    fill(folder / "corpus")
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def fill(folder: Path) -> Path:
    for name, data in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def memory() -> Iterator[str]:
    system = fsspec.filesystem("memory")
    for name, data in FILES.items():
        system.pipe(f"/corpus/{name}", data)
    yield "memory://corpus"
    system.rm("/corpus", recursive=True)


@pytest.mark.parametrize("size", [1, 1 << 20])
def test_a_folder_at_an_address_is_read_as_one_here(tmp_path: Path, memory: str, size: int) -> None:
    here = read(tmp_path / "here", fill(tmp_path / "corpus"), size=size)
    assert sorted(here) == WANTED
    assert read(tmp_path / "a", memory, size=size) == here
    assert read(tmp_path / "b", f"{memory}/", size=size) == here
    assert read(tmp_path / "c", f"file://{tmp_path}/corpus", size=size) == here


def test_patterns_and_files_at_addresses(tmp_path: Path, memory: str) -> None:
    assert list(read(tmp_path / "a", f"{memory}/**/*.jsonl*")) == [
        "corpus/a.jsonl#1", "corpus/a.jsonl#2", "corpus/sub/b.jsonl.gz#1",
    ]  # fmt: skip
    assert list(read(tmp_path / "b", f"{memory}/a.jsonl")) == ["a.jsonl#1", "a.jsonl#2"]
    assert list(read(tmp_path / "c", f"{memory}/sub/page.html")) == ["sub/page.html"]


def test_files_in_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as file:
        for name, data in FILES.items():
            file.writestr(f"corpus/{name}", data)
    found = read(tmp_path / "a", f"zip://corpus::file://{tmp_path}/x.zip")
    assert sorted(found) == WANTED
    found = read(tmp_path / "b", f"zip://*/*.jsonl::file://{tmp_path}/x.zip")
    assert [one.rpartition("/")[2] for one in found] == ["a.jsonl#1", "a.jsonl#2"]


def test_a_folder_on_the_web(tmp_path: Path, web: str) -> None:
    found = read(tmp_path / "a", f"{web}/corpus/")
    assert sorted(found) == WANTED


@pytest.mark.parametrize("size", [200, 1 << 20])
def test_files_on_the_web(tmp_path: Path, web: str, size: int) -> None:
    noise = [one | {"text": f"{FIRE} {n * 7919 % 1009}"} for n, one in enumerate(rows(40))]
    (tmp_path / "web" / "c.jsonl").write_bytes(lines(*noise))
    found = read(tmp_path / "a", f"{web}/c.jsonl?x=1", size=size)
    assert list(found.values()) == noise
    from test_corpus_warc import pages

    (tmp_path / "web" / "d.warc.gz").write_bytes(pages(5, packed=True).data)
    found = read(tmp_path / "b", f"{web}/d.warc.gz", size=size)
    assert [one["url"] for one in found.values()] == [  # type: ignore[index]
        f"https://a.example/{n}" for n in range(5)
    ]


def test_parquet_on_the_web(tmp_path: Path, web: str) -> None:
    pq.write_table(pa.table({"text": ["x", "y"]}), tmp_path / "web" / "e.parquet")
    made = cut(tmp_path / "a", f"{web}/e.parquet")
    if made.partitions:
        found = read(tmp_path / "a", f"{web}/e.parquet")
        assert list(found.values()) == [{"text": "x"}, {"text": "y"}]
    else:
        (said,) = made.unread
        assert "gives no parts of files: copy it here first" in said


def test_what_is_not_there_is_told_without_its_secrets(
    tmp_path: Path, web: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "web" / "c.jsonl").write_bytes(lines(*rows(1)))
    host = web.removeprefix("http://")
    good = f"http://user:SECRET@{host}/c.jsonl?token=SECRET"
    outcome = ran(tmp_path / "out", good, f"http://user:SECRET@{host}/gone.jsonl?key=SECRET")
    assert (outcome.documents, outcome.unread) == (1, 1)
    assert outcome.told[0].startswith(f"Cannot read http://{host}/gone.jsonl: ")
    written = b"".join(
        str(one).encode() + (one.read_bytes() if one.is_file() else b"")
        for one in (tmp_path / "out").rglob("*")
    )
    assert b"c.jsonl" in written
    assert "SECRET" not in str(outcome) + "".join(capfd.readouterr())
    assert b"SECRET" not in written


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nosuch://x/a.jsonl", "Cannot read nosuch://x/a.jsonl: "),
        ("s3://bucket/a.jsonl", "Cannot read s3://bucket/a.jsonl: Install s3fs"),
    ],
)
def test_a_protocol_without_its_package_is_told(tmp_path: Path, address: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        cut(tmp_path / "out", address)
    assert str(caught.value).startswith(said)


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    code = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
sys.modules["fsspec"] = sys.modules["zstandard"] = None
from pathlib import Path
from tui_reader.corpus import plan
from tui_reader.errors import UsageError
for said in sys.argv[1:]:
    try:
        plan.planned_for(Path("out"), [said], 1)
    except UsageError as error:
        print(error)
"""
    import zstandard

    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.ZstdCompressor().compress(lines(*rows(1))))
    told = [sys.executable, "-c", code, "memory://x", str(tmp_path / "a.jsonl.zst")]
    done = subprocess.run(told, capture_output=True, text=True, check=True, cwd=tmp_path)
    wanted = "need a package that is not installed: pip install 'newsreader-tui[corpus]'"
    assert done.stdout.splitlines() == [
        f"Addresses {wanted}",
        f"zstd {wanted.replace('need', 'needs', 1)}",
    ]


def test_bytes_that_cannot_be_sought_in_are_read_all_the_same() -> None:
    from tui_reader.corpus import packings

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    stream = packings.Stream(Pipe(b"0123456789"))
    rest = stream.skip(4)
    assert rest + stream.read() == b"456789"
