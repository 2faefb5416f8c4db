"""Text of unknown origin, made safe to show: device answers, notes, names."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

_FORMULA = tuple("=+-@|%\t\r\n＝＋－＠")
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def visible(text: str) -> str:
    r"""The text with characters that have no shape (controls, direction marks, lone
    surrogates) written as escapes, so that what is read is what is there.

    >>> visible("SN-1\x00\u202e2")
    'SN-1\\x00\\u202e2'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def spreadsheet_cell(value: object) -> str | int | float:
    """A value that no spreadsheet takes for a formula (OWASP, CSV Injection).

    Numbers stay numbers; text that could start a formula gets an apostrophe before it.

    >>> spreadsheet_cell("=cmd|' /C calc'!A0"), spreadsheet_cell(-1.5), spreadsheet_cell(None)
    ("'=cmd|' /C calc'!A0", -1.5, '')
    """
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = str(value)
    shown = visible(text)
    return f"'{shown}" if text.lstrip(" \u00a0\ufeff").startswith(_FORMULA) else shown


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """RFC 4180 in UTF-8, with the byte order mark that spreadsheets look for."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(columns)
    writer.writerows([spreadsheet_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _shown(char: str) -> str:
    if unicodedata.category(char) not in _HIDDEN or char == "\n":
        return char
    return char.encode("unicode_escape").decode("ascii")
