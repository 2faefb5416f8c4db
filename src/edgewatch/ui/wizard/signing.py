"""Whose PIN the commands of a step take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QWidget

from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.store.connection import RecordError, open_reader
from edgewatch.store.people import person_named
from edgewatch.ui.widgets.pin_dialog import PinDialog
from edgewatch.ui.wizard.step import Words


def who_signs(site: Path, commands: Sequence[Words]) -> str:
    """The person of the site whom the commands name with ``--by``; empty where none needs a PIN.

    A name that is no person's, and a record that cannot be read, are for the command to refuse: it
    says which names there are, or what is wrong.
    """
    names = [words[words.index("--by") + 1] for words in commands if "--by" in words]
    if not names or not record_file(site).exists():
        return ""
    try:
        with closing(open_reader(record_file(site))) as db:
            person = person_named(db, names[0])
    except (InputError, RecordError):
        return ""
    return person.name if person is not None else ""


def with_pin(
    site: Path, commands: Sequence[Words], verb: str, parent: QWidget, go: Callable[[str], object]
) -> None:
    """Call ``go`` with the PIN that the commands take, once it is given; with none at once."""
    person = who_signs(site, commands)
    if not person:
        go("")
        return
    dialog = PinDialog(verb.replace("&", ""), person, parent)
    dialog.given.connect(go)
    dialog.open()  # the fields stay as they were signed
