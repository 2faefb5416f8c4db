"""One size for the whole record, shared out among its tiers. Pure.

``site.toml`` caps each tier of the record by itself (section ``[record]``); a person thinks of
one number. Tiers keep the proportions that they have.
"""

from __future__ import annotations

import re

from edgewatch.site.sections import RecordSection

TIERS = ("raw", "minute", "hour", "day", "measurement", "resource", "event")
LEAST_MB = 200
_MB = {"MB": 1, "GB": 1_000, "TB": 1_000_000, "MIB": 1.048576, "GIB": 1073.741824}
_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([A-Za-z]+)\s*")


def limit_mb(record: RecordSection) -> int:
    """The sum of all caps, in megabytes of 10⁶ bytes.

    >>> limit_mb(RecordSection())
    24000
    """
    return sum(int(getattr(record, f"{tier}_mb")) for tier in TIERS)


def shared_out(total_mb: int, record: RecordSection) -> dict[str, int]:
    """The caps of the tiers, as fields of ``[record]``, so that they sum up to ``total_mb``.

    Raises:
        ValueError: the size is too small to hold anything of use.

    >>> shared_out(2400, RecordSection())["raw_mb"]
    1000
    """
    if total_mb < LEAST_MB:
        raise ValueError(f"{total_mb} MB is less than {LEAST_MB} MB")
    present = limit_mb(record)
    caps = {
        f"{tier}_mb": max(1, total_mb * int(getattr(record, f"{tier}_mb")) // present)
        for tier in TIERS
    }
    caps["raw_mb"] += total_mb - sum(caps.values())
    return caps


def parse_mb(text: str) -> int:
    """Megabytes of a size such as ``500MB``, ``20 GB`` or ``1.5 TB``.

    Raises:
        ValueError: it is not one.

    >>> parse_mb("20 GB"), parse_mb("1 GiB")
    (20000, 1073)
    """
    match = _SIZE.fullmatch(text)
    unit = match[2].upper() if match else ""
    if match is None or unit not in _MB:
        raise ValueError(f'"{text}" is not a size')
    return int(float(match[1]) * _MB[unit])
