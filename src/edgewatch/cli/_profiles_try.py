"""``edgewatch profiles try``: one profile on one port, every byte shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import typer

from edgewatch.cli._errors import INTERRUPTED
from edgewatch.cli._output import print_json, print_table, rfc3339, say, tell
from edgewatch.devices import to_json
from edgewatch.devices.conversation import TranscriptEntry
from edgewatch.devices.port_errors import PortLost
from edgewatch.devices.ports import port_evidence
from edgewatch.devices.profiles import Profile
from edgewatch.devices.trying import Trial, trials
from edgewatch.site.errors import InputError

_BYTES_A_LINE = 16


def try_profile(profile: Profile, port: str, *, as_json: bool, consent: str) -> None:
    """Try it, show all of it, and exit with 1 where the equipment did not name itself.

    Raises:
        InputError: The port cannot be used, or the profile's risk asks for consent.
    """
    if profile.risk == "high" and not consent:
        raise InputError(
            f"opening or asking {profile.title} can reset or move it",
            where=f"profile {profile.id}, risk high",
            expected="--consent with your name, where that does no harm",
        )
    if profile.mode == "bus":
        _show_bus(profile, port, as_json=as_json)
        return
    session = _session(profile, port, silent=as_json)
    if as_json:
        print_json(_as_json(profile, port, session))
    else:
        _say_result(session)
    if session.broken_off == "interrupted":
        raise typer.Exit(INTERRUPTED)
    if session.outcome != "identified":
        raise typer.Exit(1)


@dataclass(slots=True)
class _Session:
    """All tries on one port, every byte, and why it ended early, if it did."""

    tried: list[Trial] = field(default_factory=list)
    pieces: list[TranscriptEntry] = field(default_factory=list)
    broken_off: str = ""
    why: str = ""

    @property
    def outcome(self) -> str:
        last = self.tried[-1].found.outcome if self.tried else "silent"
        return self.broken_off or last

    @property
    def detail(self) -> str:
        return self.why or (self.tried[-1].found.detail if self.tried else "")


def _session(profile: Profile, port: str, *, silent: bool) -> _Session:
    session = _Session()

    def watch(piece: TranscriptEntry) -> None:
        session.pieces.append(piece)
        if not silent:
            for line in shown_lines(piece):
                say(line)

    try:
        for trial in trials(profile, port, watch):
            session.tried.append(trial)
            line = "" if trial.settings is None else f" at {trial.settings}"
            tell(f"{profile.id}{line}: {trial.found.outcome}. {trial.found.detail}".rstrip(". "))
    except KeyboardInterrupt:
        session.broken_off, session.why = "interrupted", "interrupted; the port is closed"
    except PortLost as error:
        session.broken_off, session.why = "lost", str(error)
    return session


def shown_lines(piece: TranscriptEntry) -> list[str]:
    """A piece of the transcript for a person: time, way, hexadecimal digits and text.

    >>> shown_lines(TranscriptEntry("sent", b"ID?", 0))
    ['00:00:00.000000  >  49 44 3F                                         ID?']
    """
    moment = datetime.fromtimestamp(piece.time_ns // 10**9, UTC)
    time = f"{moment:%H:%M:%S}.{piece.time_ns % 10**9 // 1000:06d}"
    way = ">" if piece.direction == "sent" else "<"
    lines = []
    for at in range(0, len(piece.data), _BYTES_A_LINE):
        part = piece.data[at : at + _BYTES_A_LINE]
        digits = part.hex(" ").upper().ljust(3 * _BYTES_A_LINE - 1)
        lines.append(f"{time}  {way}  {digits}  {_text(part)}")
    return lines


def _text(data: bytes) -> str:
    return "".join(chr(byte) if 0x20 <= byte < 0x7F else "." for byte in data)


def _as_json(profile: Profile, port: str, session: _Session) -> dict[str, Any]:
    last = session.tried[-1].found if session.tried else None
    return {
        "profile": profile.id,
        "port": port,
        "outcome": session.outcome,
        "identified": session.outcome == "identified",
        "detail": session.detail,
        "evidence": to_json(last.evidence) if last else [],
        "tries": [
            {
                "settings": None if trial.settings is None else str(trial.settings),
                "outcome": trial.found.outcome,
                "detail": trial.found.detail,
            }
            for trial in session.tried
        ],
        "transcript": [
            {
                "direction": piece.direction,
                "at": rfc3339(piece.time_ns),
                "hex": piece.data.hex(" ").upper(),
                "text": piece.data.decode("latin-1"),
            }
            for piece in session.pieces
        ],
    }


def _say_result(session: _Session) -> None:
    found = session.tried[-1].found if session.tried else None
    if found is not None and found.evidence:
        rows = [(item.field, item.value, item.quality) for item in found.evidence]
        print_table(("field", "value", "quality"), rows)
    if session.outcome == "identified":
        say("The equipment named itself.")
    else:
        say(f"The equipment did not name itself: {session.detail or session.outcome}.")


def _show_bus(profile: Profile, port: str, *, as_json: bool) -> None:
    evidence = port_evidence(port)
    seen = any(item.layer in ("bus", "adapter") for item in evidence)
    if as_json:
        outcome = "identified" if seen else "silent"
        detail = "" if seen else "the bus shows no such unit"
        body = {"profile": profile.id, "port": port, "outcome": outcome, "identified": seen}
        tail = {"evidence": to_json(evidence), "tries": [], "transcript": []}
        print_json({**body, "detail": detail, **tail})
    else:
        tell("Nothing is sent: this profile recognises a unit by what the bus says of it.")
        rows = [(item.layer, item.field, item.value, item.quality) for item in evidence]
        print_table(("layer", "field", "value", "quality"), rows)
    if not seen:
        raise typer.Exit(1)
