"""Splitting predictions that look alike without decoding each of them.

A host makes the same call again and again: same values, same types, same shapes. What the first of
such records became is kept as a recipe, and the bytes of the next ones are put in their places.
Only calls of one row, without tags, segments or errors, are split so. A recipe is believed after
it has given the very row that decoding gave; every other record takes the long way.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Any

from edgewatch.sdk.codes import Code
from edgewatch.sdk.encoder import HEAD, VALUE
from edgewatch.store.layouts import Layout, Row

_REMEMBERED = 1024
_SIZE_AT = VALUE.size - 4  # the number of bytes comes last
_JSON, _SEQUENCE, _MAP = int(Code.JSON), int(Code.SEQUENCE), int(Code.MAP)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A record cut up: what it looks like, and the bytes of each of its values."""

    latency_ns: int
    case: str
    n_inputs: int
    looks: bytes
    values: list[bytes]
    texts: list[int]  # which of the values are text


@dataclass(frozen=True, slots=True)
class Target:
    """Where the rows of a record belong: a version of a model, and a layout of its values."""

    model: str
    sha256: str
    model_id: int
    layout: Layout
    layout_id: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """What records that look alike become."""

    target: Target
    texts: tuple[tuple[int, str], ...]  # which values are text, each with its key in ``extra``

    def row(self, pieces: Pieces) -> Row | None:
        """The row; None where a text is not the plain list of one that a class label is."""
        values, n = pieces.values, pieces.n_inputs
        if not self.texts:
            return Row(b"".join(values[:n]), b"".join(values[n:]), None)
        said, values = [], values.copy()
        for number, key in self.texts:
            text = _one_text(values[number])
            if text is None:
                return None
            said.append(key + text)
            values[number] = b""
        return Row(b"".join(values[:n]), b"".join(values[n:]), "{" + ", ".join(said) + "}")


class Recipes:
    """The recipes of one writer, by stream and look."""

    def __init__(self) -> None:
        # The stream is kept with its recipe, so that its number is not given to another one.
        self._known: dict[tuple[int, bytes], tuple[Recipe | None, dict[str, Any]]] = {}

    def find(self, stream: dict[str, Any], pieces: Pieces) -> Recipe | None:
        """The recipe for such a record of a stream, if there is one."""
        known = self._known.get((id(stream), pieces.looks))
        return known[0] if known else None

    def learn(
        self, stream: dict[str, Any], pieces: Pieces, target: Target, rows: list[Row]
    ) -> None:
        """Keep what a decoded record became, if the pieces give the same."""
        key = id(stream), pieces.looks
        if key in self._known or len(self._known) >= _REMEMBERED:
            return
        parts = (*target.layout.inputs, *target.layout.outputs)
        recipe = None
        if len(parts) == len(pieces.values):
            # Outputs first, as in a row that was decoded.
            order = sorted(pieces.texts, key=lambda number: (number < pieces.n_inputs, number))
            texts = tuple((n, encode_basestring(parts[n].name) + ": ") for n in order)
            recipe = Recipe(target, texts)
        same = recipe is not None and rows == [recipe.row(pieces)]
        self._known[key] = (recipe if same else None), stream


def cut(body: bytes) -> Pieces | None:
    """The pieces of a plain record; None for one that has to be decoded, be it malformed."""
    try:
        return _cut(body)
    except struct.error:
        return None


def _cut(body: bytes) -> Pieces | None:
    latency, status, n_in, n_out, key_len, meta_len = HEAD.unpack_from(body)
    if status or meta_len:
        return None
    at = HEAD.size + key_len
    case = body[HEAD.size : at].decode(errors="replace")
    looks, values, texts = [n_in.to_bytes(2, "little")], [], []
    for number in range(n_in + n_out):
        code, ndim, _, size = VALUE.unpack_from(body, at)
        start = at + VALUE.size + 4 * ndim
        if code == _JSON:  # as long as it may be
            texts.append(number)
            looks.append(body[at : at + _SIZE_AT] + body[at + VALUE.size : start])
        elif code in (_SEQUENCE, _MAP):
            return None
        else:
            looks.append(body[at:start])
        at = start + size
        values.append(body[start:at])
    return Pieces(latency, case, n_in, b"".join(looks), values, texts) if at == len(body) else None


def _one_text(raw: bytes) -> str | None:
    """``"benign"`` out of ``["benign"]``; None for anything less plain."""
    plain = raw[:2] == b'["' and raw[-2:] == b'"]' and raw.count(b'"') == 2 and b"\\" not in raw
    return raw[1:-1].decode(errors="replace") if plain else None
