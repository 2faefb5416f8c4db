"""From the values of one call to the body of a prediction record.

The path of a small numeric tensor is as short as Python allows: its head is looked up by type and
shape, its bytes follow. Everything else takes the slow path, once it is known not to be that.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.sdk.batches import Shape, batch_rows
from edgewatch.sdk.codes import NAMES, Code, Coded, as_float64, coded
from edgewatch.sdk.plain import Words, is_text, jsonable
from edgewatch.sdk.policy import RecordPolicy
from edgewatch.sdk.summaries import summarise
from edgewatch.sdk.texts import MAX_LABEL, Tokenise, length_only

HEAD = struct.Struct("<qBxHHHHxx")
"""latency_ns, status, inputs, outputs, length of the case, length of tags and segments."""

VALUE = struct.Struct("<BBBxI")
"""Code, dimensions, code of what was summarised (else 0), bytes."""

MAX_BODY = 128 * 1024 * 1024
_REMEMBERED = 1024
_ndarray = np.ndarray  # a name of the module is found sooner than one of numpy's
_KEYS = (str, int, float, type(None), np.generic)
_ABSENT = VALUE.pack(Code.ABSENT, 0, 0, 0)

Unrecordable = Callable[[str, str], None]
"""Told the name of a value that cannot be recorded, and why."""


class Encoder:
    """Encodes the calls of one model by one policy. Any number of threads may share it.

    ``inputs`` and ``outputs`` are the declared values in their order, each with ``name``, ``type``
    and ``shape``. ``plain`` turns what only the caller knows (an ``OrtValue``) into arrays, and
    raises :class:`TypeError` for what it cannot. ``case_key`` gives what is stored for a case.
    """

    def __init__(
        self,
        policy: RecordPolicy | None = None,
        *,
        inputs: Sequence[Mapping[str, Any]] = (),
        outputs: Sequence[Mapping[str, Any]] = (),
        token: Tokenise = length_only,
        plain: Callable[[Any, str], Any] | None = None,
        unrecordable: Unrecordable | None = None,
        case_key: Callable[[str], str] = str,
    ) -> None:
        self._policy = policy or RecordPolicy()
        self._inputs = [(str(v["name"]), str(v.get("type", ""))) for v in inputs]
        self._outputs = [(str(v["name"]), str(v.get("type", ""))) for v in outputs]
        self._shapes = [v.get("shape") or () for v in inputs]
        self._plain = plain
        self._unrecordable = unrecordable or _say_nothing
        self._case_key = case_key
        self._words_in = Words(token, labels=False, keep=self._policy.text)
        self._words_out = Words(token, labels=True, keep=self._policy.text)
        self._heads: dict[tuple[np.dtype[Any], tuple[int, ...]], bytes] = {}
        self._labels: dict[str, bytes] = {}

    def body(
        self,
        latency_ns: int,
        status: int,
        inputs: Sequence[Any],
        outputs: Sequence[Any],
        case: str | None = None,
        meta: bytes = b"",
    ) -> bytes:
        """The body of one record; ``meta`` is what :meth:`meta` made of tags and segments."""
        # A case may be a number, whatever the signature says: its text is the key.
        key = b"" if case is None else self._case_key(str(case)).encode(errors="replace")[:0xFFFF]
        parts = [
            HEAD.pack(latency_ns, status, len(inputs), len(outputs), len(key), len(meta)),
            key,
            meta,
        ]
        heads, labels = self._heads, self._labels
        for values in (inputs, outputs):
            for at, value in enumerate(values):
                if type(value) is _ndarray:
                    shape = value.shape
                    head = heads.get((value.dtype, shape))
                    if head is not None:
                        parts.append(head)
                        parts.append(value.tobytes())
                        continue
                    if shape == (1,) and values is outputs and type(label := value.item()) is str:
                        known = labels.get(label)
                        if known is not None:
                            parts.append(known)
                            continue
                self._add(parts, value, at, inputs, outputs, values is inputs)
        body = b"".join(parts)
        if len(body) > MAX_BODY:
            self._unrecordable("*", f"{len(body)} bytes in one call, at most {MAX_BODY} fit")
            nothing = [None] * len(inputs), [None] * len(outputs)
            return self.body(latency_ns, status, *nothing, case, meta)
        return body

    def meta(self, tags: Any, segments: Any) -> bytes:
        """Tags and segments as JSON; what is no mapping of that kind is told and left out."""
        kept = {}
        for word, given in (("tags", tags), ("segments", segments)):
            if not given:
                continue
            try:
                named = dict(given) if isinstance(given, Mapping) else dict.fromkeys(given, True)
                text = jsonable(named)
            except (TypeError, ValueError) as error:
                self._unrecordable(word, str(error))
                continue
            kept[word] = text
        if not kept:
            return b""
        raw = ("{" + ",".join(f'"{k}":{v}' for k, v in kept.items()) + "}").encode(errors="replace")
        if len(raw) > 0xFFFF:
            self._unrecordable("tags", f"{len(raw)} bytes of tags and segments, at most 65535 fit")
            return b""
        return raw

    def _add(
        self,
        parts: list[bytes],
        value: Any,
        at: int,
        inputs: Sequence[Any],
        outputs: Sequence[Any],
        is_input: bool,
    ) -> None:
        """One value that is not a numeric tensor seen before."""
        declared = self._inputs if is_input else self._outputs
        name, kind = declared[at] if at < len(declared) else (f"{at}", "")
        words = self._words_in if is_input else self._words_out
        start = len(parts)
        try:
            if self._plain is not None:
                value = self._plain(value, kind)
            if isinstance(value, Coded):
                self._add_numbers(parts, value, lambda: self._rows(inputs, outputs))
            elif isinstance(value, np.ndarray) and not is_text(value):
                self._add_array(parts, value, lambda: self._rows(inputs, outputs))
            else:
                self._add_other(parts, value, words)
                if not is_input:
                    self._remember_label(value, parts[start:])
        except Exception as error:  # noqa: BLE001 - whatever it is, it costs this value alone
            parts[start:] = [_ABSENT]
            self._unrecordable(name, str(error) or type(error).__name__)

    def _add_numbers(
        self, parts: list[bytes], kept: Coded, rows: Callable[[], int] = lambda: 1
    ) -> None:
        """A tensor of numbers, whole or as a summary for each row."""
        size = kept.array.size
        small = self._policy.keeps_whole(size)
        n = 1 if small else rows()
        batched = kept.shape[:1] == (n,)
        if small or self._policy.keeps_whole(size // n if batched else size):
            parts.append(_head(kept))
            parts.append(kept.array.tobytes())
        else:
            _add_summary(parts, kept, n if batched else 0)

    def _add_array(
        self, parts: list[bytes], value: NDArray[Any], rows: Callable[[], int] = lambda: 1
    ) -> None:
        kept = coded(np.asarray(value))
        self._add_numbers(parts, kept, rows)
        # Only what took neither a conversion nor a count of rows is short cut from now on.
        if kept.array.dtype == value.dtype and self._policy.keeps_whole(value.size):
            self._remember(value, _head(kept))

    def _remember(self, value: NDArray[Any], head: bytes) -> None:
        if type(value) is np.ndarray and len(self._heads) < _REMEMBERED:
            self._heads[(value.dtype, value.shape)] = head

    def _remember_label(self, value: Any, parts: list[bytes]) -> None:
        """A single class label, the usual text output, is encoded once."""
        if type(value) is _ndarray and value.shape == (1,) and len(self._labels) < _REMEMBERED:
            label = value.item()
            if type(label) is str and len(label) <= MAX_LABEL:
                self._labels[label] = b"".join(parts)

    def _add_other(self, parts: list[bytes], value: Any, words: Words) -> None:
        """Numbers, text, lists, maps and nothing."""
        if value is None:
            parts.append(_ABSENT)
        elif isinstance(value, np.ndarray) and is_text(value):
            row = value.size // len(value) if value.ndim and len(value) else value.size
            small = words.keep or self._policy.keeps_whole(row)
            texts = words.tensor(value) if small else words.digest(value)
            _add_json(parts, Code.JSON, texts, value.shape if small else ())
        elif isinstance(value, np.ndarray):
            self._add_array(parts, value)
        elif isinstance(value, np.generic | bool | int | float):
            self._add_array(parts, np.asarray(value))
        elif isinstance(value, str | bytes):
            _add_json(parts, Code.JSON, words.text(value), ())
        elif isinstance(value, Mapping):
            self._add_maps(parts, [value], words, ())
        elif isinstance(value, list | tuple):
            self._add_list(parts, value, words)
        else:
            raise TypeError(f"a {type(value).__name__} has no place in a record")

    def _add_list(self, parts: list[bytes], items: Sequence[Any], words: Words) -> None:
        if items and all(isinstance(item, Mapping) for item in items):
            self._add_maps(parts, items, words, (len(items),))
        elif any(isinstance(item, np.ndarray | np.generic | Mapping) for item in items):
            inner: list[bytes] = []
            for item in items:
                self._add_other(inner, item, words)
            body = b"".join(inner)
            parts.append(VALUE.pack(Code.SEQUENCE, 1, 0, len(body)))
            parts.append(struct.pack("<I", len(items)))
            parts.append(body)
        else:
            _add_json(parts, Code.JSON, words.tree(items), (len(items),))

    def _add_maps(
        self,
        parts: list[bytes],
        maps: Sequence[Mapping[Any, Any]],
        words: Words,
        shape: tuple[int, ...],
    ) -> None:
        by_text = all(isinstance(key, str) for one in maps for key in one)
        if not all(isinstance(key, _KEYS) for one in maps for key in one):
            raise TypeError("the keys of a map are texts or numbers")
        made: list[Any] = [
            words.tree(one) if by_text else [[key, words.tree(item)] for key, item in one.items()]
            for one in maps
        ]
        code = Code.JSON if by_text else Code.MAP
        _add_json(parts, code, made if shape else made[0], shape)

    def _rows(self, inputs: Sequence[Any], outputs: Sequence[Any]) -> int:
        given = inputs[: len(self._shapes)] if self._shapes else inputs
        return batch_rows(
            [_shape_of(v) for v in given], [_shape_of(v) for v in outputs], self._shapes
        )


def _say_nothing(_name: str, _why: str) -> None:
    """For those who only want the bytes."""


def _shape_of(value: Any) -> Shape:
    if value is None:
        return None
    shape = getattr(value, "shape", None)
    if shape is not None:
        return tuple(shape() if callable(shape) else shape)
    return (len(value),) if isinstance(value, list | tuple) else ()


def _head(coded: Coded) -> bytes:
    array = coded.array
    head = VALUE.pack(coded.code, array.ndim, 0, array.nbytes)
    return head + struct.pack(f"<{array.ndim}I", *array.shape)


def _add_json(parts: list[bytes], code: Code, value: Any, shape: tuple[int, ...]) -> None:
    text = jsonable(value).encode(errors="replace")
    parts.append(VALUE.pack(code, len(shape), 0, len(text)))
    parts.append(struct.pack(f"<{len(shape)}I", *shape))
    parts.append(text)


def _add_summary(parts: list[bytes], coded: Coded, n: int) -> None:
    """One summary for each of the ``n`` rows along the first axis, or one for all if 0."""
    kept = coded.array
    numbers = kept if kept.dtype.str == NAMES[coded.code] else as_float64(kept, NAMES[coded.code])
    rows = [(numbers[i], kept[i]) for i in range(n)] if n else [(numbers, kept)]
    body = b"".join(summarise(*row).tobytes() for row in rows)
    parts.append(VALUE.pack(Code.SUMMARY, 1 if n else 0, coded.code, len(body)))
    if n:
        parts.append(struct.pack("<I", n))
    parts.append(body)
