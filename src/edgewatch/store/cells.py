"""A column of byte strings, held as two arrays instead of as many objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NULL = -1
"""The length that stands for NULL."""


@dataclass(frozen=True, slots=True)
class Cells:
    """n byte strings: lengths (n,), -1 for NULL, and their bytes one after the other.

    >>> Cells.of([b"ab", None, b""]).to_list()
    [b'ab', None, b'']
    """

    lengths: NDArray[np.int64]
    data: NDArray[np.uint8]

    @classmethod
    def of(cls, values: Sequence[bytes | None]) -> Cells:
        lengths = np.array([NULL if v is None else len(v) for v in values], np.int64)
        return cls(lengths, np.frombuffer(b"".join(v for v in values if v), np.uint8))

    @classmethod
    def nulls(cls, n: int) -> Cells:
        return cls(np.full(n, NULL, np.int64), np.empty(0, np.uint8))

    @classmethod
    def joined(cls, parts: Sequence[Cells]) -> Cells:
        """The cells of several columns, one after the other."""
        if not parts:
            return cls.nulls(0)
        return cls(
            np.concatenate([part.lengths for part in parts]),
            np.concatenate([part.data for part in parts]),
        )

    def __len__(self) -> int:
        return len(self.lengths)

    @property
    def all_null(self) -> bool:
        return bool((self.lengths == NULL).all())

    @property
    def width(self) -> int | None:
        """The bytes of each cell where all have as many and none is NULL."""
        if not len(self) or self.lengths[0] < 0 or (self.lengths != self.lengths[0]).any():
            return None
        return int(self.lengths[0])

    def matrix(self) -> NDArray[np.uint8] | None:
        """(n, width) bytes, or None where the cells differ in length."""
        width = self.width
        return None if width is None else self.data.reshape(len(self), width)

    def part(self, begin: int, end: int) -> Cells:
        """The cells from one position up to another."""
        sizes = np.maximum(self.lengths[:end], 0)
        low, high = int(sizes[:begin].sum()), int(sizes.sum())
        return Cells(self.lengths[begin:end], self.data[low:high])

    def take(self, at: NDArray[np.intp]) -> Cells:
        """The cells at these positions."""
        matrix, lengths = self.matrix(), self.lengths[at]
        if matrix is not None:
            return Cells(lengths, matrix[at].reshape(-1))
        sizes = np.maximum(self.lengths, 0)
        taken = sizes[at]
        # Each byte's place: where its cell begins here, less where it begins there.
        shift = (np.cumsum(sizes) - sizes)[at] - (np.cumsum(taken) - taken)
        return Cells(lengths, self.data[np.arange(taken.sum()) + np.repeat(shift, taken)])

    def to_list(self) -> list[bytes | None]:
        """One object for each cell."""
        ends = np.cumsum(np.maximum(self.lengths, 0)).tolist()
        raw, begin = self.data.tobytes(), 0
        found: list[bytes | None] = []
        for length, end in zip(self.lengths.tolist(), ends, strict=True):
            found.append(None if length < 0 else raw[begin:end])
            begin = end
        return found

    def texts(self) -> list[str | None]:
        """One UTF-8 text for each cell; bytes that are no text are replaced."""
        if self.all_null:
            return [None] * len(self)
        return [None if c is None else c.decode("utf-8", "replace") for c in self.to_list()]
