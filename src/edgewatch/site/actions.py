"""What a person does: sent through the spool, done once the agent has committed it.

Window and command line use the same functions; neither ever writes the record.
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.sdk.paths import spool_folder
from edgewatch.site.errors import InputError
from edgewatch.site.unpacked import refuse_unpacked
from edgewatch.spool import Kind, SegmentWriter

if TYPE_CHECKING:
    from edgewatch.site.people import Signer

ACKNOWLEDGE = "alarm.acknowledge"
"""Payload: ``seen``, the causes that were shown; ``state``, the state that was shown."""
SHELVE = "alarm.shelve"
"""Payload: ``until_ns`` (at most 12 h on), ``role``."""
UNSHELVE = "alarm.unshelve"
OUT_OF_SERVICE = "alarm.out-of-service"
"""Subject: CODE or CODE@PLACE. Payload: ``until_ns``, or None until returned; ``role``."""
RETURN_TO_SERVICE = "alarm.return-to-service"
"""Subject: as it was taken out of service. Payload: ``role``."""
NOT_USEFUL = "alarm.not-useful"
AUDIO_PAUSE = "alarm.audio-pause"
"""Subject: the number of an alarm, or "all". Payload: ``until_ns`` (at most 10 min on)."""
ENROL = "device.enrol"
APPROVE = "device.approve"
REJECT = "device.reject"
ROLL_BACK = "device.rollback"
MAINTAIN = "device.maintain"
END_MAINTENANCE = "device.maintain.end"
BASELINE = "baseline.activate"
REVIEW_BASELINE = "baseline.review"
EXPORT = "bundle.export"
SETTING = "site.setting"
"""Subject: the section of ``site.toml``. Note: what was set. The file is changed already."""
REPORT = "report.made"
"""Subject: the file. Payload: ``kind`` of report, its span."""
COMPARE = "model.compared"
"""Subject: the model. Payload: digests of both model files, the span."""
INCIDENT = "incident.extracted"
"""Subject: the case or number of the prediction."""
RECEIPT = "receipt.issued"
"""Payload: ``receipt``, its text."""
KEEP_RECEIPT = "receipt.kept"
"""Subject: the folder. Payload: ``receipt``, its text."""
VERIFY = "record.verified"
"""Payload: ``valid``, the number of ``findings``, the ``size`` and ``root`` of the log."""
SHIFT = "shift.sign-off"
"""Subject: "shift". Payload: ``from_ns``, ``to_ns``, ``meaning``, ``receipt``, what it held."""
REVIEW = "record.review"
"""Subject: "record". Payload: as of SHIFT."""
ERASE = "record.erase"
"""Subject: what is erased. The bodies of its records are taken out; see docs/privacy.md."""
ADD_PERSON = "people.add"
"""Subject: the name. Payload: ``person_role``, ``public_key`` and ``secret_sha256`` (hex),
``until_ns``."""
END_PERSON = "people.end"
"""Subject: the name."""
SET_PIN = "people.pin"
"""Subject: the name. Payload: ``public_key`` (hex), ``secret_sha256``."""
UNLOCK = "people.unlock"
"""Subject: the name."""
RECOVER = "people.recover"
"""Subject: an engineer whose PIN is lost. Payload: as of SET_PIN. Signed with the site's key."""

TRACES = frozenset(
    {EXPORT, SETTING, REPORT, COMPARE, INCIDENT, RECEIPT, KEEP_RECEIPT, VERIFY, SHIFT, REVIEW}
)
"""What is done by the one who asks; the agent has nothing more to do than to write it down."""

_SIGNED_AS = b"edgewatch action/1\n"
_SIGNED = ("token", "time_ns", "by", "kind", "subject", "note", "payload")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a named person did. ``token`` tells whether it has been committed.

    Attributes:
        signature: Of the person over :func:`signed_message`, in hex; empty at a site without
            people.
        secret: What the agent needs and no log of actions may show: a person's locked key. The
            payload holds its SHA-256, so that it is signed as well.
    """

    token: str
    time_ns: int
    by: str
    kind: str
    subject: str
    note: str
    payload: dict[str, Any]
    signature: str = ""
    secret: str = field(default="", repr=False)

    def to_json(self) -> dict[str, Any]:
        body = {name: getattr(self, name) for name in _SIGNED}
        more = {"signature": self.signature, "secret": self.secret}
        return body | {name: value for name, value in more.items() if value}


def signed_message(action: Mapping[str, Any]) -> bytes:
    """What a person's key signs: a purpose, and the action as canonical JSON in ASCII.

    Keys are in order, nothing stands between the signs; equal actions give equal bytes.

    Raises:
        KeyError, ValueError, TypeError: it is no action that JSON can hold.
    """
    body = {name: action[name] for name in _SIGNED}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return _SIGNED_AS + text.encode("ascii")


def send_action(
    site: Path,
    kind: str,
    subject: str,
    *,
    by: str,
    note: str = "",
    time_ns: int | None = None,
    signer: Signer | None = None,
    secret: str = "",
    **payload: Any,
) -> Action:
    """Put an action into the spool, forced to the disk, and return it with its token.

    ``time_ns`` is its event time, now unless it belongs to recorded data that is replayed. With
    a ``signer`` it is theirs, whatever ``by`` says.

    Raises :class:`InputError` without a name, where the signer may not do this, where the folder
    came out of a bundle, or where the spool cannot be written.
    """
    refuse_unpacked(site)
    by = by if signer is None else signer.name
    if not by.strip():
        raise InputError(
            "an action needs the name of the person who does it",
            expected="a name",
            remedy="Give it with --by NAME.",
        )
    token = secrets.token_hex(8)
    at_ns = time.time_ns() if time_ns is None else time_ns
    action = Action(token, at_ns, by.strip(), kind, subject, note.strip(), payload, secret=secret)
    if signer is not None:
        signer.require(kind)
        signature = signer.sign(signed_message(action.to_json()))
        action = replace(action, signature=signature.hex())
    _append(site, "action", Kind.ACTION, action.to_json(), action.time_ns)
    return action


def send_event(site: Path, kind: str, subject: str, **detail: Any) -> None:
    """Put something that happened now into the spool, forced to the disk.

    Raises :class:`InputError` where the folder came out of a bundle or cannot be written.
    """
    refuse_unpacked(site)
    body = {"kind": kind, "subject": subject, **detail}
    _append(site, "event", Kind.EVENT, body, time.time_ns())


def _append(site: Path, producer: str, kind: Kind, body: dict[str, Any], wall_ns: int) -> None:
    writer = SegmentWriter(spool_folder(site), producer)
    try:
        writer.append_json(kind, body, wall_ns=wall_ns)
        writer.sync()
        writer.close()
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(spool_folder(site)),
            expected="a folder this user may write to",
        ) from error
