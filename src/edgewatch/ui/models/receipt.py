"""A receipt of the record, as it is handed to a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.ui.models.audit import moment_ns
from edgewatch.ui.models.formatting import clock, date
from edgewatch.ui.words import tr, trn


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """``text`` is the receipt itself, byte by byte; a file of it is offered as ``file_name``."""

    headline: str
    text: str
    file_name: str


def receipt_view(plain: Mapping[str, Any]) -> ReceiptView:
    """From what ``edgewatch receipt --json`` prints.

    Raises :class:`KeyError`, :class:`TypeError` or :class:`ValueError` for anything else.
    """
    time_ns = moment_ns(str(plain["time"]))
    seals = trn(int(plain["size"]), "# seal|# seals")
    headline = tr(
        "The record up to {date} {time}: {seals}", date=date(time_ns), time=clock(time_ns),
        seals=seals,
    )  # fmt: skip
    name = re.sub(r"[^A-Za-z0-9-]+", "-", str(plain["origin"])).strip("-")
    return ReceiptView(headline, str(plain["text"]), f"receipt-{name}-{int(plain['size'])}.txt")
