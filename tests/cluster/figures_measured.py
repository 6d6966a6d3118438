"""Stories of one measure, made without the annotator."""

from datetime import UTC, datetime, timedelta

from tui_reader.cluster.figures import Told
from tui_reader.model import Annotation, Span

START = datetime(2026, 6, 1, tzinfo=UTC)
NAMES = ("Herald", "Post", "Wire")


def measured(number: int, value: float, unit: str, hours: int) -> Told:
    """The fence of the camp is {value} {unit} long."""
    head = "The new fence around the camp of Dorra measures "
    written = f"{value:.10g} {unit}"
    figure = Annotation(Span(len(head), len(head + written)), "measure", value=value, unit=unit)
    return Told(
        number,
        NAMES[number % 3],
        START + timedelta(hours=hours),
        "en",
        f"{head}{written} along the border.",
        (figure,),
    )
