"""A draft of a profile from what was learnt: a beginning that passes `profiles check`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tomlkit

from edgewatch.devices.learning.forms import form_of
from edgewatch.devices.learning.guess import Guess
from edgewatch.devices.learning.readings import stream_of
from edgewatch.devices.learning.recognise import Learnt
from edgewatch.devices.serial_settings import SerialSettings

_SAMPLES = 3
_LEAST_LISTENING_S = 5.0
_NO_SERIAL = "nothing that looks like a serial number was heard"
_HEAD = """\
# A draft from what was heard on the line. Before a slot relies on it, compare it with the
# maker's manual: what the equipment is called, which words are its serial number, whether it can
# be asked for more. Then: edgewatch profiles check FILE, edgewatch profiles try FILE --port P.
"""


def draft_profile(learnt: Learnt, heard_on: str, date: str) -> str | None:
    """The text of a profile file; None where there is nothing to write down.

    Args:
        learnt: What was learnt.
        heard_on: The port, for the `source`.
        date: The day, for the `source`.
    """
    guess = learnt.guess
    if guess is None or not guess.payloads:
        return None
    body = _profile(learnt, guess)
    body["source"] = f"heard on {heard_on}, {date}; the maker's manual has not been compared"
    document = tomlkit.document()
    for line in _HEAD.splitlines():
        document.add(tomlkit.comment(line.removeprefix("# ")))
    document["schema"] = 1
    table = tomlkit.table()
    stream = body.pop("stream", None)
    for key, value in body.items():
        table[key] = _item(value)
    if stream is not None:
        table["stream"] = tomlkit.table()
        for key, value in stream.items():
            table["stream"][key] = _item(value)
    tables = tomlkit.aot()
    tables.append(table)
    document["profile"] = tables
    return tomlkit.dumps(document)


def _profile(learnt: Learnt, guess: Guess) -> dict[str, Any]:
    form = form_of(guess)
    body: dict[str, Any] = {
        "id": f"draft.{guess.framing}",
        "title": "Unknown equipment (draft)",
        "mode": "passive",
        "risk": "none",
        "serial": _serial(learnt.capture.settings, learnt.parity),
        "framing": guess.framing,
        "checksum": guess.checksum,
    }
    if guess.frame:
        body["frame"] = guess.frame
    if form.match != "frame":
        body["match"] = form.match
    if not guess.is_sealed and guess.framing != "mllp" and len(guess.payloads) >= 2 * _SAMPLES:
        body["agree"] = 2
    period_s = learnt.rhythm.period_s if learnt.rhythm is not None else 0.0
    body["timeout_s"] = round(min(60.0, max(_LEAST_LISTENING_S, 4 * period_s)), 1)
    body |= {"retries": 0, "variants": [form.variant], "provides": [*form.fields]}
    if "serial" not in form.fields:
        body["lacks"] = {"serial": _NO_SERIAL}
    body["tests"] = [*form.samples]
    if (stream := stream_of(guess)) is not None:
        body["stream"] = stream
    return body


def _serial(settings: SerialSettings | None, parity: str) -> dict[str, Any]:
    line = settings or SerialSettings()
    return {
        "baud": [line.baud],
        "bits": 7 if parity else line.bits,
        "parity": parity or line.parity,
        "stop": line.stop,
    }


def _item(value: Any) -> Any:
    """Nested tables on one line each, lists of them on a line an entry."""
    if isinstance(value, Mapping):
        table = tomlkit.inline_table()
        for key, inner in value.items():
            table[key] = _item(inner)
        return table
    if isinstance(value, list):
        array = tomlkit.array()
        for inner in value:
            array.append(_item(inner))
        return array.multiline(any(isinstance(inner, Mapping) for inner in value))
    if isinstance(value, str) and "\\" in value and "'" not in value and value.isprintable():
        return tomlkit.string(value, literal=True)
    return value
