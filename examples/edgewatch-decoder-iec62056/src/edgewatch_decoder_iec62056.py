"""Decoder "iec62056-21": the data block of a meter, one data set a line, as values by OBIS code.

IEC 62056-21:2002, clause 6.3.6 and annex: a data set is ``address(value*unit)``; the block ends
with ``!``. What a code means is in IEC 62056-61, such as 1.8.0 for energy imported.
"""

from __future__ import annotations

import re

from edgewatch.plugins import Found, Options

_DATA_SET = re.compile(
    r"(?P<address>[^()/!]{0,16})\((?P<value>[^()*]{0,128})(?:\*(?P<unit>[^()]{0,16}))?\)"
)
_NUMBER = re.compile(r"[+-]?\d{1,32}(?:\.\d{1,32})?")


class ReadoutDecoder:
    """Numbers as numbers, all else as text; the unit of ``1.8.0`` is ``1.8.0.unit``.

    Option `units`: false leaves the units out.
    """

    api = 1

    def __init__(self, options: Options) -> None:
        self._units = options.get("units", True)
        if not isinstance(self._units, bool):
            raise ValueError(f"units is {self._units!r}; expected true or false")

    def __call__(self, payload: bytes) -> Found:
        """The data sets of a block.

        Raises:
            ValueError: it is no data block, or is broken off.
        """
        text = payload.decode("ascii", "strict")
        block, end, _ = text.partition("!")
        if not end:
            raise ValueError("has no ! at its end: it is broken off")
        found: dict[str, str | float] = {}
        for line in filter(None, block.splitlines()):
            self._read(line, found)
        return found

    def _read(self, line: str, found: dict[str, str | float]) -> None:
        sets = list(_DATA_SET.finditer(line))
        if "".join(one[0] for one in sets) != line:
            raise ValueError(f"{line[:40]!r} is no data set")
        for one in sets:
            address, value = one["address"], one["value"]
            if address in found:
                raise ValueError(f"{address} comes twice")
            found[address] = float(value) if _NUMBER.fullmatch(value) else value
            if self._units and one["unit"]:
                found[f"{address}.unit"] = one["unit"]
