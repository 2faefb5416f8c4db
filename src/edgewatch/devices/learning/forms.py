"""How a passive profile would recognise what was heard: an expression, fields and samples."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.devices.astm.sender import sender_of_record
from edgewatch.devices.learning.guess import Guess
from edgewatch.devices.learning.identity_words import richest
from edgewatch.devices.learning.shapes import numbers_in, shape_regex
from edgewatch.devices.learning.text_frames import share_printable

_SHARE_TEXT = 0.9
_LONGEST_HEAD = 2


@dataclass(frozen=True, slots=True)
class Form:
    """A variant for a profile.

    Attributes:
        variant: The table, as it would stand in a profile.
        fields: Identity fields that it gives.
        samples: What was heard, in the form of `tests`.
        match: `match` of the profile.
    """

    variant: dict[str, Any]
    fields: tuple[str, ...]
    samples: tuple[dict[str, Any], ...]
    match: str = "frame"


def form_of(guess: Guess) -> Form:
    """What the payloads have in common, most telling first: a sender, words, shape, size."""
    if guess.framing == "astm-e1381" and (form := _sender(guess)) is not None:
        return form
    if share_printable(b"".join(guess.payloads)) > _SHARE_TEXT:
        return _text(guess)
    return _binary(guess)


def _sender(guess: Guess) -> Form | None:
    senders = (sender_of_record(payload.decode("latin-1")) for payload in guess.payloads)
    sender = next((sender for sender in senders if sender), None)
    if sender is None:
        return None
    variant = {"name": "sender", "regex": "^(?P<sender>.+)$"}
    return Form(variant, ("sender",), ({"text": sender},), "astm-sender")


def _text(guess: Guess) -> Form:
    # The first line may have been cut off where the listening began.
    texts = [t for p in guess.payloads[1:] if (t := p.decode("latin-1")).strip()]
    texts = texts or [guess.payloads[0].decode("latin-1")]
    text, words = richest(texts)
    if words:
        regex = "(?s)" + ".*?".join(word.regex for word in words)
        gives = {word.field: word.value for word in words}
        variant = {"name": "as heard", "regex": regex}
        return Form(variant, tuple(gives), ({"text": text, "gives": gives},))
    regex = shape_regex(texts)
    sample = next(text for text in texts if re.search(regex, text))
    form = f"text with {numbers_in(sample)} numbers"
    shape = {"name": "form of the text", "regex": regex, "gives": {"form": form}}
    return Form(shape, ("form",), ({"text": sample},))


def _binary(guess: Guess) -> Form:
    ((size, _),) = Counter(map(len, guess.payloads)).most_common(1)
    alike = [payload for payload in guess.payloads if len(payload) == size]
    variant: dict[str, Any] = {"name": "form of the frame", "size": size}
    if head := _common_head(alike):
        variant["starts"] = head.hex(" ").upper()
    variant["gives"] = {"form": f"{guess.framing} frames of {size} bytes"}
    samples = ({"hex": payload.hex(" ").upper()} for payload in list(dict.fromkeys(alike))[:2])
    return Form(variant, ("form",), tuple(samples))


def _common_head(payloads: Sequence[bytes]) -> bytes:
    """The bytes, two at most, with which all of these begin."""
    first, last = min(payloads), max(payloads)
    pairs = zip(first[:_LONGEST_HEAD], last[:_LONGEST_HEAD], strict=True)
    same = next((at for at, (a, b) in enumerate(pairs) if a != b), _LONGEST_HEAD)
    return first[:same]
