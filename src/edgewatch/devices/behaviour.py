"""How equipment behaves on the line, whatever it answers: latency class, error form, line ends.

Two makes that speak one protocol, and a replay of recorded answers, differ in how fast they
answer, in how they refuse and in how they end a line. This proves no unit: it is evidence of the
layer "behaviour", compared tolerantly and only when it differs several times in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from edgewatch.devices.conversation import TranscriptEntry
from edgewatch.devices.evidence import Evidence, Layer, Quality
from edgewatch.devices.profiles.schema import Profile

LATENCY_CLASSES_MS = (4, 16, 64, 256, 1024)
LATENCY_CLASSES = (
    f"below {LATENCY_CLASSES_MS[0]} ms",
    *(f"{low} to {high} ms" for low, high in pairwise(LATENCY_CLASSES_MS)),
    f"{LATENCY_CLASSES_MS[-1]} ms and more",
)
_LEAST_BURSTS = 4
_BURST_GAP_NS = 20_000_000
_STEADY = 0.25
_NS_PER_MS = 1_000_000
_ENDS = {b"\r\n": "CR LF", b"\n\r": "LF CR", b"\r": "CR", b"\n": "LF"}


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question and what came back until the next one; `latency_ns` to the first byte."""

    sent: bytes
    received: bytes
    latency_ns: int


def exchanges(transcript: Iterable[TranscriptEntry]) -> Iterator[Exchange]:
    """The questions of a transcript that something came back to."""
    sent, sent_ns, received, first_ns = b"", 0, b"", 0
    for entry in transcript:
        if entry.direction == "received":
            first_ns = first_ns if received else entry.time_ns
            received += entry.data
            continue
        if sent and received:
            yield Exchange(sent, received, first_ns - sent_ns)
        sent, sent_ns, received = entry.data, entry.time_ns, b""
    if sent and received:
        yield Exchange(sent, received, first_ns - sent_ns)


def behaviour_evidence(
    transcript: Sequence[TranscriptEntry], now_ns: int, errors: Sequence[str] = ()
) -> tuple[Evidence, ...]:
    """What a transcript shows of behaviour; nothing where it shows none.

    `errors` are the regular expressions of answers that refuse a question.
    """
    asked = list(exchanges(transcript))
    found = {
        "latency": latency_class(asked),
        "line_ending": line_ending(asked),
        "error_form": error_form(asked, errors),
        "frame_period": "" if asked else frame_period(transcript),
    }
    return tuple(
        Evidence(Layer.BEHAVIOUR, name, value, Quality.UNIQUE, now_ns)
        for name, value in found.items()
        if value
    )


def refusals(profile: Profile) -> tuple[str, ...]:
    """The regular expressions of answers by which equipment of a profile refuses a question."""
    steps = [*profile.opening, *(step for dialect in profile.dialects for step in dialect)]
    found = (step.response.error for step in steps if step.response is not None)
    return tuple(dict.fromkeys(error for error in found if error is not None))


def latency_class(asked: Iterable[Exchange]) -> str:
    """Class of the fastest answer, the one that a busy machine delayed least.

    >>> latency_class([Exchange(b"?", b"!", 30_000_000), Exchange(b"?", b"!", 190_000_000)])
    '16 to 64 ms'
    """
    fastest = min((one.latency_ns for one in asked if one.latency_ns >= 0), default=None)
    if fastest is None:
        return ""
    reached = [limit for limit in LATENCY_CLASSES_MS if fastest >= limit * _NS_PER_MS]
    return LATENCY_CLASSES[len(reached)]


def line_ending(asked: Iterable[Exchange]) -> str:
    """How all textual answers end: "CR LF", "LF", …; empty where they differ or are binary."""
    ends = {_ending(one.received) for one in asked}
    return ends.pop() if len(ends) == 1 else ""


def _ending(answer: bytes) -> str:
    body = answer.rstrip(b"\r\n")
    textual = all(32 <= byte < 127 or byte in b"\t\r\n" for byte in body)
    return _ENDS.get(answer[len(body) :][-2:], "") if textual and body else ""


def error_form(asked: Iterable[Exchange], errors: Sequence[str]) -> str:
    """The first refusal with its numbers and quoted words taken out.

    >>> error_form([Exchange(b"?", b'-113,"Undefined header"\\n', 0)], [r"^-\\d+,"])
    '-#,""'
    """
    for one in asked:
        text = one.received.decode("latin-1").strip()
        if any(re.search(pattern, text) for pattern in errors):
            return re.sub(r"\d+", "#", re.sub(r'"[^"]*"', '""', text))[:80]
    return ""


def frame_period(transcript: Iterable[TranscriptEntry]) -> str:
    """The period of bursts that come unasked, where it is steady: "1000 ms"."""
    times = [entry.time_ns for entry in transcript if entry.direction == "received"]
    starts = times[:1] + [late for early, late in pairwise(times) if late - early > _BURST_GAP_NS]
    if len(starts) < _LEAST_BURSTS:
        return ""
    gaps = [late - early for early, late in pairwise(starts)]
    middle = median(gaps)
    if any(abs(gap - middle) > _STEADY * middle for gap in gaps):
        return ""
    return f"{middle / _NS_PER_MS:.0f} ms"
