"""What a step that is not as it should be says."""

from __future__ import annotations


class StepError(Exception):
    """A step has not shown what it is there to show; the text says what was seen instead."""


def expect(true: object, otherwise: str) -> None:
    """Raise :class:`StepError` with ``otherwise`` unless ``true``."""
    if not true:
        raise StepError(otherwise)
