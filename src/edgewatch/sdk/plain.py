"""Text, lists and maps as JSON, with every text kept as the site wants it kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.sdk.texts import MAX_LABEL, Tokenise


def is_text(array: NDArray[Any]) -> bool:
    """Whether the elements are texts: str, bytes, or objects, as onnxruntime takes and gives."""
    return array.dtype.kind in "OUST"


class Words:
    """The texts of one direction. ``keep`` keeps all; ``labels`` keeps short ones: class labels."""

    def __init__(self, token: Tokenise, *, labels: bool, keep: bool) -> None:
        self.keep = keep
        self._token = token
        self._labels = labels

    def text(self, value: str | bytes) -> str:
        """One text as it is kept."""
        text = value.decode(errors="replace") if isinstance(value, bytes) else str(value)
        if self.keep or (self._labels and len(text) <= MAX_LABEL):
            return text
        return self._token(text)

    def tensor(self, array: NDArray[Any]) -> Any:
        """A text tensor as nested lists; objects that are no text as their text, as ONNX has it."""
        return self._nested(array.tolist())

    def digest(self, array: NDArray[Any]) -> dict[str, Any]:
        """What is kept of a large text tensor: how many texts and characters, and one token."""
        texts = [self._as_text(item) for item in array.reshape(-1).tolist()]
        whole = hashlib.sha256("\0".join(texts).encode(errors="replace")).hexdigest()
        return {
            "texts": len(texts),
            "characters": sum(map(len, texts)),
            "token": self._token(whole),
        }

    def tree(self, value: Any) -> Any:
        """Lists and maps with their texts as they are kept; the keys of maps are class labels."""
        if isinstance(value, str | bytes):
            return self.text(value)
        if isinstance(value, Mapping):
            return {key: self.tree(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.tree(item) for item in value]
        return value

    def _nested(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._nested(item) for item in value]
        return self.text(self._as_text(value))

    @staticmethod
    def _as_text(value: Any) -> str:
        return value.decode(errors="replace") if isinstance(value, bytes) else str(value)


def _default(value: Any) -> Any:
    if isinstance(value, np.ndarray | np.generic):
        return value.tolist()
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    raise TypeError(f"a {type(value).__name__} has no place in a record")


# Made once: json.dumps with options makes an encoder at each call.
jsonable = json.JSONEncoder(default=_default, ensure_ascii=False, separators=(",", ":")).encode
"""A value as JSON text; :class:`TypeError` for one that has no plain form."""
