"""`[[profile.stream.fields]]`: one value of a reading, where it stands and what makes it valid."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from edgewatch.devices.profiles.base import Strict

NumberForm = Literal[
    "uint-be", "uint-le", "int-be", "int-le", "float-be", "float-le", "bcd", "ascii", "hex"
]


class BytePart(Strict):
    """Some bits of one byte, as part of a number: `(byte & mask) << shift`.

    A negative `shift` shifts to the right.
    """

    at: Annotated[int, Field(ge=0, le=65_535)]
    mask: Annotated[int, Field(ge=1, le=255)] = 255
    shift: Annotated[int, Field(ge=-7, le=56)] = 0


class StreamField(Strict):
    """One value of a reading.

    Attributes:
        name: What the value is called; `[feed] map` gives the model's name for it.
        unit: Unit of measure. A text that carries another unit is no value.
        key: What the equipment calls it: the key of a pair, the dotted path in a JSON object,
            the column of a CSV line, the group of an expression, the code of a result. The
            name, if not given.
        at: Offset of the first byte or character (decoders "fixed" and "binary").
        size: How many bytes or characters.
        form: How bytes make a number (decoder "binary"); written `as`. "ascii" and "hex" are
            digits sent as text, "bcd" two decimal digits a byte.
        parts: Bits of several bytes that make one unsigned number, instead of `at` and `size`.
        mask: Bits of an unsigned number that count.
        query: The question whose answer gives the value (decoder "scpi-poll").
        column: Which of the answer's comma-separated values it is, from 1.
        scale: What the number sent is multiplied by.
        offset: What is then added.
        invalid: Numbers, as sent, or texts that say "no value".
        low: Below this a value cannot be true and is left out.
        high: Above this a value cannot be true and is left out.
        optional: A reading may lack it.
    """

    # Also by its own name, so that a profile that was dumped can be read again.
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    name: Annotated[str, Field(min_length=1, max_length=128)]
    unit: str = ""
    key: str = ""
    at: Annotated[int, Field(ge=0, le=65_535)] | None = None
    size: Annotated[int, Field(ge=1, le=64)] | None = None
    form: NumberForm = Field("uint-be", alias="as")
    parts: tuple[BytePart, ...] = ()
    mask: Annotated[int, Field(ge=1)] | None = None
    query: str = ""
    column: Annotated[int, Field(ge=1, le=1000)] | None = None
    scale: float = 1.0
    offset: float = 0.0
    invalid: tuple[float | str, ...] = ()
    low: float | None = None
    high: float | None = None
    optional: bool = False

    @property
    def sent_as(self) -> str:
        """What the equipment calls it."""
        return self.key or self.name

    @model_validator(mode="after")
    def _can_be_read(self) -> StreamField:
        if self.size is None or self.parts:
            return self
        if self.form.startswith("float") and self.size not in (2, 4, 8):
            raise ValueError("a float has 2, 4 or 8 bytes")
        if self.form.startswith(("uint", "int")) and self.size > 8:
            raise ValueError("an integer has at most 8 bytes")
        return self
