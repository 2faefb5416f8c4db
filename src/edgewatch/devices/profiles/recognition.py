"""How an answer, or a frame heard unasked, is recognised, and which identity fields it gives."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from edgewatch.devices.profiles.base import FieldName, HexBytes, Regex, Strict

ObjectId = Annotated[str, Field(pattern=r"^0x[0-9a-fA-F]{2}$")]


class BinaryField(Strict):
    """An identity field at a fixed place of the payload.

    Attributes:
        at: Offset of its first byte; negative counts from the end.
        size: Bytes; left out: up to the end.
        form: Written `as`. "ascii" text up to the first NUL, trimmed; "hex" digits; "uint-be"
            and "uint-le" unsigned numbers in decimal; "bcd" two decimal digits a byte;
            "7bit-pairs" text whose characters travel as low and high seven bits (MIDI,
            Firmata); "dotted" bytes in decimal with dots between, as in a version.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    at: int
    size: Annotated[int, Field(ge=1)] | None = None
    form: Literal["ascii", "hex", "uint-be", "uint-le", "bcd", "7bit-pairs", "dotted"] = Field(
        "ascii", alias="as"
    )


class Recognition(Strict):
    """All that is given must hold; then the payload is recognised.

    Attributes:
        regex: Searched in the text; each named group is an identity field.
        encoding: Of that text. "auto": UTF-8 where it is, else Latin-1. Use "latin-1" for
            binary payloads: each byte is then one character.
        starts: Bytes with which the payload begins.
        size: Exact size of the payload in bytes.
        fields: Identity fields at fixed places.
        gives: Identity fields that recognition alone proves, such as the model of a stream.
    """

    regex: Regex | None = None
    encoding: Literal["auto", "utf-8", "latin-1"] = "auto"
    starts: HexBytes = b""
    size: Annotated[int, Field(ge=1)] | None = None
    fields: dict[FieldName, BinaryField] = Field(default_factory=dict)
    gives: dict[FieldName, str] = Field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """It would recognise anything."""
        return self.regex is None and not self.starts and self.size is None and not self.fields


class Response(Recognition):
    """What is expected back, and which identity fields it gives.

    Attributes:
        until: Terminator of the answer (framing "line"); left out: CR LF.
        objects: Modbus device identification objects ("0x80") and the field each one is.
        server_id: The field that the answer to Modbus function 17 (Report Server ID) is.
        busy: An answer that matches means "ask again".
        error: An answer that matches means that the equipment refuses the request.
    """

    until: Annotated[str, Field(min_length=1)] | None = None
    objects: dict[ObjectId, FieldName] = Field(default_factory=dict)
    server_id: FieldName | None = None
    busy: Regex | None = None
    error: Regex | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Response:
        kinds = (not self.is_empty) + bool(self.objects) + (self.server_id is not None)
        if kinds != 1:
            raise ValueError(
                "give one of: regex, starts, size or fields; objects; server_id (at least one, "
                "and Modbus objects or server_id alone)"
            )
        return self
