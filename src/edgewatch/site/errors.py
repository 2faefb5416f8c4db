"""Errors that a person can act on: what, where, what was expected, what to do."""

from __future__ import annotations


class EdgeWatchError(Exception):
    """Base of every error that EdgeWatch raises on purpose."""


class InputError(EdgeWatchError):
    """Bad input or a site that is not as it should be.

    The text is one line: *where: what; expected …; remedy*. The command line prints it on
    standard error and exits with 2.
    """

    def __init__(
        self,
        what: str,
        *,
        where: str | None = None,
        expected: str | None = None,
        remedy: str | None = None,
    ) -> None:
        self.what = what
        self.where = where
        self.expected = expected
        self.remedy = remedy
        super().__init__(self._line())

    def _line(self) -> str:
        text = f"{self.where}: {self.what}" if self.where else self.what
        if self.expected:
            text += f"; expected {self.expected}"
        if self.remedy:
            text += f". {self.remedy}"
        return text
