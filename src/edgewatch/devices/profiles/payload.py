"""Bytes in a profile: what is sent, what is never sent, what was seen."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator

from edgewatch.devices.profiles.base import FieldName, Strict


class Payload(Strict):
    """Bytes written as text or as hexadecimal digits; a plain string means text."""

    text: str | None = None
    hex: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_of_two(self) -> Payload:
        if (self.text is None) == (self.hex is None):
            raise ValueError("give text or hex, one of the two")
        if not self.data:
            raise ValueError("at least one byte is needed")
        return self

    @property
    def data(self) -> bytes:
        """The bytes. Raises ValueError where `hex` holds no hexadecimal digits."""
        if self.hex is not None:
            return bytes.fromhex(self.hex)
        return (self.text or "").encode("utf-8")

    @property
    def words(self) -> str:
        """The bytes for a person: the digits, or the text in quotes."""
        return self.hex if self.hex is not None else repr(self.text)


class Sample(Payload):
    """What was really seen, and what it must give.

    Attributes:
        gives: Identity fields and their values.
        wire: False: the payload of one frame. True: the bytes as they are on the wire, so
            that framing and checksum are tried too.
    """

    gives: dict[FieldName, str] | None = None
    wire: bool = False
