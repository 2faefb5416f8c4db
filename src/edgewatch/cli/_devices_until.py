"""The end of an approval: a moment, or so long after it begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import typer

from edgewatch.cli._times import parse_duration, parse_moment
from edgewatch.site.errors import InputError


@dataclass(frozen=True, slots=True)
class End:
    """Either ``at_ns``, nanoseconds since the Unix epoch, or ``after_ns`` from the beginning."""

    at_ns: int | None = None
    after_ns: int | None = None

    def of(self, begin_ns: int) -> int:
        """The end of what begins then, nanoseconds since the Unix epoch.

        >>> End(after_ns=5).of(10)
        15
        """
        return self.at_ns if self.at_ns is not None else begin_ns + (self.after_ns or 0)


def parse_end(text: str) -> End:
    """A time such as ``2026-03-01T08:00:00Z``, or a duration such as ``8h``.

    Raises:
        InputError: it is neither.

    >>> parse_end("90s").after_ns
    90000000000
    """
    try:
        return End(after_ns=parse_duration(text))
    except InputError:
        pass
    try:
        return End(at_ns=parse_moment(text))
    except InputError:
        raise InputError(
            f'"{text}" is neither a time nor a duration',
            expected="such as 2026-03-01T08:00:00Z or 8h",
        ) from None


def read_end(text: Any) -> End:
    """As :func:`parse_end`, for an option of the command line."""
    if isinstance(text, End):  # a default that has been read already
        return text
    try:
        return parse_end(text)
    except InputError as error:
        raise typer.BadParameter(str(error)) from None


Until = Annotated[
    End | None,
    typer.Option(
        "--until",
        metavar="T",
        parser=read_end,
        help="For a time only: up to a moment, or so long (8h). Then the former unit is in force.",
    ),
]
