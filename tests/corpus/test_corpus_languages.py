"""What a worker's child finds is what is found without one, in every language and stage: it may
make no file, so that whatever is loaded late must not want one."""

from pathlib import Path

from corpora import lines
from test_corpus_run import asked, table

from tui_reader import annotate
from tui_reader.corpus import run
from tui_reader.corpus.job import CLEAN
from tui_reader.library import standalone

TEXTS = (
    "Der Bürgermeister von Hamburg hat am Montag mit Angela Merkel über den Hafen gesprochen.",
    "Le maire de Lyon a reçu lundi Emmanuel Macron, et trois cents personnes sont venues les voir.",
    "Ordføreren i Bergen sa mandag at femti hus er ødelagt, og at ingen er skadd i brannen.",
    "El alcalde de Sevilla dijo el lunes que cincuenta casas han ardido y que nadie está herido.",
    "Мэр Москвы сообщил в понедельник, что сгорели пятьдесят домов, и никто не пострадал.",
    "قال رئيس بلدية القاهرة يوم الاثنين إن خمسين منزلا احترقت ولم يصب أحد في الحريق.",
    "मुंबई के महापौर ने सोमवार को कहा कि आग में पचास घर जल गए और कोई घायल नहीं हुआ।",
    "東京都知事は月曜日、火事で五十軒の家が焼けたが、けが人はいないと述べた。",
    "北京市长周一表示，大火烧毁了五十座房屋，但没有人受伤。",
    "Mayor Jane Holt said that fifty houses had burned, and that nobody was hurt in Leeds.",
    "Kaupunginjohtaja kertoi maanantaina Helsingissä, että viisikymmentä taloa paloi maan tasalle.",
)


def test_no_language_wants_a_file_that_the_child_may_not_make(tmp_path: Path) -> None:
    alone = [{"title": "", "text": text} for text in TEXTS]
    mixed = [{"title": "Fire", "text": f"{TEXTS[9]}\n\n{text}\n\n{text}"} for text in TEXTS]
    records = [*alone, *mixed]
    (tmp_path / "a.jsonl").write_bytes(lines(*records))
    run.run(asked([tmp_path / "a.jsonl"], tmp_path / "out"))
    assert table(tmp_path / "out", "errors") == []
    annotator = annotate.load()
    expected = []
    for record in records:
        text, marks = standalone.annotate_record(annotator, record, cleaned=True)
        expected.append((text, marks.language, len(marks.items)))
    marked: dict[object, int] = {}
    for name in ("mentions", "figures"):
        for row in table(tmp_path / "out", name):
            marked[row["document"]] = marked.get(row["document"], 0) + 1
    documents = table(tmp_path / "out", "documents")
    assert [
        (one["text"], one["language"], marked.get(one["document"], 0)) for one in documents
    ] == expected


def test_a_run_that_only_cleans_looks_for_no_names(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(*({"text": text} for text in TEXTS)))
    run.run(asked([tmp_path / "a.jsonl"], tmp_path / "out", stages=(CLEAN,)))
    assert table(tmp_path / "out", "errors") == table(tmp_path / "out", "mentions") == []
    assert [one["annotated"] for one in table(tmp_path / "out", "documents")] == [False] * len(
        TEXTS
    )
