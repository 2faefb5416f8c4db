"""What the tables of a profile file have in common: strictness, names, expressions, bytes."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field


class Strict(BaseModel):
    """A table of a profile file: unknown keys are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"the regular expression does not compile: {error}") from None
    return pattern


def _bytes_of_hex(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return bytes.fromhex(value)
    except ValueError:
        raise ValueError(f"{value!r} holds more than pairs of hexadecimal digits") from None


FieldName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
"""Name of an identity field, such as "serial"."""

Regex = Annotated[str, Field(min_length=1), AfterValidator(_compiles)]
"""A regular expression in Python's syntax."""

HexBytes = Annotated[bytes, BeforeValidator(_bytes_of_hex)]
"""Bytes written as hexadecimal digits, such as "02 F4"."""
