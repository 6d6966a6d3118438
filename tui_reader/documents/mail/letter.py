"""One mail -> a story. Owns what is said beside its text: attachments, how one unsubscribes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from email.message import Message

from tui_reader import sanitise
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.mail import headers, parts
from tui_reader.documents.mail.parsing import parsed
from tui_reader.documents.story import DocumentStory, Origin
from tui_reader.errors import RefusedError
from tui_reader.feeds import fields
from tui_reader.model import Entry, SafeText

_SYSTEM = frozenset(
    ("inbox", "unread", "opened", "archived", "important", "sent", "starred", "drafts", "spam",
     "trash", "chat")
)  # fmt: skip
"""Labels of Google's that are no tags."""


def read(given: Given, limits: Limits) -> Iterator[DocumentStory]:
    """The one mail in a file."""
    found = story(given.whole(limits.bytes))
    if found is None:
        raise RefusedError(f"{given.called} is a mail that was deleted.")
    yield found


def story(data: bytes) -> DocumentStory | None:
    """A mail as a story; None for one that its program has marked as deleted. Raises RefusedError
    in words."""
    mail = parsed(data)
    marks = set(headers.marks(mail))
    if "deleted" in marks:
        return None
    found = parts.found_in(mail)
    sender, group = headers.sender(mail), headers.discussion(mail)
    html, text = _body(mail, found)
    entry = Entry(
        guid=_guid(mail, data),
        title=sanitise.line(headers.text(mail, "Subject").strip()),
        link=headers.archived(mail),
        author=sender.name,
        published=headers.date(mail),
        content=html or text,
        plain=not html,
        language=headers.raw(mail, "Content-Language").partition(",")[0].strip()[:40],
    )
    return DocumentStory(
        *(entry, _origin(sender, group), _tags(mail)),
        read="read" in marks,
        starred="starred" in marks,
    )


def _body(mail: Message, found: parts.Found) -> tuple[str, str]:
    """The mail's text as HTML, or else as plain text."""
    told = [one for one in found.pieces if parts.says(one)]
    leave = headers.unsubscribe(mail)
    if not any(one.html for one in told):
        lines = ["\n\n".join(one.text.strip("\n") for one in told)]
        lines += [f"Attached: {', '.join(found.attached)}"] if found.attached else []
        lines += [f"Unsubscribe: {leave}"] if leave else []
        return "", "\n\n".join(filter(None, lines))
    html = parts.as_html(told)
    if found.attached:
        html += f"\n<p>Attached: {fields.escaped(', '.join(found.attached))}</p>"
    if leave:
        html += (
            f'\n<p>Unsubscribe: <a href="{fields.escaped(leave)}">{sanitise.host(leave)}</a></p>'
        )
    return html, ""


def _origin(sender: headers.Sender, group: tuple[str, SafeText] | None) -> Origin | None:
    """None for a mail that says of nobody that it is theirs."""
    if group is not None:
        return Origin(f"mail:{group[0]}", group[1])
    who = sender.address or sender.name
    return Origin(f"mail:{who}", sender.name) if who else None


def _tags(mail: Message) -> tuple[SafeText, ...]:
    labels = [one for one in headers.gmail_labels(mail) if not one.lower().startswith("category ")]
    keywords = re.split(r"[\s,]+", headers.text(mail, "X-Keywords"))
    return fields.tags(one for one in (*labels, *keywords) if one.lower() not in _SYSTEM)


def _guid(mail: Message, data: bytes) -> str:
    own = headers.message_id(mail)
    return f"mid:{own}" if own else "sha256:" + hashlib.sha256(data.strip()).hexdigest()[:32]
