"""``edgewatch profiles learn``: listen, name what is heard, draft a profile."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer

from edgewatch.cli._output import print_json, say, tell
from edgewatch.devices.learning import (
    Capture,
    Fit,
    Learnt,
    Look,
    draft_profile,
    fitting,
    hear,
    learn_line,
)
from edgewatch.devices.profiles import Profile
from edgewatch.devices.serial_port import open_port
from edgewatch.devices.serial_settings import SerialSettings
from edgewatch.devices.trying import free_path
from edgewatch.site.errors import InputError


def learn_port(
    port: str, seconds: float, out: Path | None, known: Iterable[Profile], *, as_json: bool
) -> None:
    """Listen, print what was learnt, write the draft; exits with 1 where nothing is recognised.

    Raises:
        InputError: The port cannot be used, or the file exists.
    """
    if out is not None and out.exists():
        raise InputError("the file exists", where=str(out), expected="a new file for the draft")
    path = free_path(port)
    wired = _is_wired(path)
    tell(f"Listening on {port} for {seconds:g} s; nothing is sent.")
    with stopped_by_interrupt() as stop:
        listen = _listener(path, stop)
        learnt = learn_line(listen, seconds, wired=wired, tell=_tell_look, stop=stop)
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    draft = draft_profile(learnt, port, today)
    if draft is not None and out is not None:
        out.write_text(draft, encoding="utf-8")
    fits = tuple(fitting(learnt.capture, known))
    if as_json:
        print_json({**_as_json(port, learnt, wired=wired), "fits": _fits(fits), "draft": draft})
    else:
        _say(learnt, fits, draft, out, wired=wired)
    if draft is None:
        raise typer.Exit(1)


def _is_wired(path: str) -> bool:
    if "://" in path:
        return False
    if sys.platform == "win32":
        return True
    from edgewatch.devices.tty import is_pseudo_terminal

    return not is_pseudo_terminal(path)


@contextlib.contextmanager
def stopped_by_interrupt() -> Iterator[Callable[[], bool]]:
    """An interrupt ends the listening early, and what was heard by then is used."""
    interrupted = threading.Event()
    before = signal.signal(signal.SIGINT, lambda *_: interrupted.set())
    try:
        yield interrupted.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def _listener(
    path: str, stop: Callable[[], bool]
) -> Callable[[SerialSettings | None, float], Capture]:
    def listen(settings: SerialSettings | None, seconds: float) -> Capture:
        with open_port(path, settings or SerialSettings()) as port:
            return hear(port, settings, seconds, stop=stop)

    return listen


def _tell_look(look: Look) -> None:
    line = "" if look.settings is None else f"{look.settings}: "
    understood = f", {min(1.0, look.score):.0%} understood" if look.size else ""
    tell(f"  {line}{look.size} bytes{understood}")


def _fits(fits: Iterable[Fit]) -> list[dict[str, Any]]:
    return [{"profile": fit.profile.id, "fields": dict(fit.fields)} for fit in fits]


def _as_json(port: str, learnt: Learnt, *, wired: bool) -> dict[str, Any]:
    guess, rhythm = learnt.guess, learnt.rhythm
    settings = learnt.capture.settings
    return {
        "port": port,
        "bytes": len(learnt.capture.data),
        "settings": str(settings) if wired and settings is not None else None,
        "odd_parity_reads_alike": wired and settings is not None and settings.parity == "E",
        "parity_in_top_bit": learnt.parity or None,
        "modbus_traffic": learnt.modbus,
        "framing": None if guess is None else guess.framing,
        "checksum": None if guess is None else guess.checksum,
        "frame": None if guess is None else dict(guess.frame),
        "frames": 0 if guess is None else len(guess.payloads),
        "explained": None if guess is None else round(guess.explained, 4),
        "period_s": None if rhythm is None else rhythm.period_s,
        "spread_s": None if rhythm is None else rhythm.spread_s,
        "regular": None if rhythm is None else rhythm.regular,
    }


def _say(
    learnt: Learnt, fits: Iterable[Fit], draft: str | None, out: Path | None, *, wired: bool
) -> None:
    for sentence in sentences(learnt, wired=wired):
        say(sentence)
    for sentence in known_sentences(fits):
        say(sentence)
    if draft is None:
        return
    if out is None:
        say("")
        say(draft)
    else:
        say(f"The draft is in {out}. Check it: edgewatch profiles check {out}")


def known_sentences(fits: Iterable[Fit]) -> list[str]:
    """Which profiles recognise what was heard. Two kinds may send frames of the same form."""
    found = list(fits)
    alone = "; no other profile is needed" if len(found) == 1 else ""
    told = [f"Known: {fit.profile.id} recognises it ({_said(fit)}){alone}." for fit in found]
    if len(found) > 1:
        told.append("Take the one that is of the make of this equipment.")
    return told


def _said(fit: Fit) -> str:
    return ", ".join(f"{name} {value}" for name, value in fit.fields.items() if value)


def sentences(learnt: Learnt, *, wired: bool) -> list[str]:
    """What was learnt, for a person."""
    size = len(learnt.capture.data)
    if not size:
        return [
            "Nothing was heard. Equipment that waits to be asked stays silent here; for equipment "
            "that sends seldom, listen longer (--seconds)."
        ]
    if learnt.modbus:
        return [
            "Modbus RTU: another master is asking on this line. EdgeWatch must not be a second "
            "one; where the other master can be stopped, use modbus.device-identification."
        ]
    if learnt.guess is None:
        return [
            f"{size} bytes were heard, and no framing explains them. The rate may be an unusual "
            "one: see the manual or the menu of the equipment; or listen longer (--seconds)."
        ]
    return [
        _line_sentence(learnt, wired=wired),
        _framing_sentence(learnt),
        _rhythm_sentence(learnt),
    ]


def _line_sentence(learnt: Learnt, *, wired: bool) -> str:
    settings = learnt.capture.settings
    if not wired or settings is None:
        return "Line: there is no wire here whose rate could be told; the draft says 9600."
    if learnt.parity:
        return f"Line: {settings.baud}/7{learnt.parity}{settings.stop}."
    odd = " (odd parity reads the same)" if settings.parity == "E" else ""
    return f"Line: {settings}{odd}."


def _framing_sentence(learnt: Learnt) -> str:
    guess = learnt.guess
    if guess is None:
        return ""
    seal = f"checksum {guess.checksum}" if guess.is_sealed else "no checksum found"
    return (
        f"Framing: {guess.framing}, {seal}; {len(guess.payloads)} frames, "
        f"{guess.explained:.0%} of {len(learnt.capture.data)} bytes explained."
    )


def _rhythm_sentence(learnt: Learnt) -> str:
    rhythm = learnt.rhythm
    if rhythm is None:
        return "Rhythm: too few frames to tell."
    kind = "regular" if rhythm.regular else "irregular"
    many = f", {rhythm.frames_a_burst:.1f} frames at a time" if rhythm.frames_a_burst > 1.2 else ""
    return f"Rhythm: every {rhythm.period_s:.4g} s ± {rhythm.spread_s:.2g} s, {kind}{many}."
