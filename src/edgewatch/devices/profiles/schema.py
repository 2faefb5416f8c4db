"""The schema of a device profile, version 1, as pydantic models.

Words follow common practice: `steps` of request and response as in instrument simulators,
`until` and `regex` as in expect-like tools, serial settings as in "9600/8n1".
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from edgewatch.devices.checksums import CHECKSUMS
from edgewatch.devices.framings import FRAMINGS
from edgewatch.devices.serial_settings import SerialSettings

SCHEMA_VERSION = 1

_FIELD_NAME = r"^[a-z][a-z0-9_]*$"
FieldName = Annotated[str, Field(pattern=_FIELD_NAME)]


def _compiles(pattern: str | None) -> str | None:
    if pattern is not None:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"the regular expression does not compile: {error}") from None
    return pattern


Regex = Annotated[str, Field(min_length=1)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Payload(_Strict):
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


class SerialLine(_Strict):
    """Serial settings; several baud rates are tried in the order given."""

    baud: Annotated[tuple[Annotated[int, Field(ge=50, le=12_000_000)], ...], Field(min_length=1)]
    bits: Annotated[int, Field(ge=5, le=8)] = 8
    parity: Literal["N", "E", "O"] = "N"
    stop: Literal[1, 2] = 1

    def settings(self) -> tuple[SerialSettings, ...]:
        """One setting per accepted baud rate."""
        return tuple(SerialSettings(b, self.bits, self.parity, self.stop) for b in self.baud)


class Response(_Strict):
    """What is expected back, and which identity fields it gives.

    Attributes:
        until: Terminator of the answer (framing "line").
        regex: Searched in the answer; each named group is an identity field.
        objects: Modbus device identification objects ("0x80") and the field each one is.
        busy: An answer that matches means "ask again".
        error: An answer that matches means that the equipment refuses the request.
    """

    until: Annotated[str, Field(min_length=1)] = "\r\n"
    regex: Regex | None = None
    objects: dict[Annotated[str, Field(pattern=r"^0x[0-9a-fA-F]{2}$")], FieldName] = {}
    busy: Regex | None = None
    error: Regex | None = None

    @field_validator("regex", "busy", "error")
    @classmethod
    def _regex_compiles(cls, value: str | None) -> str | None:
        return _compiles(value)

    @model_validator(mode="after")
    def _one_of_two(self) -> Response:
        if (self.regex is None) == (not self.objects):
            raise ValueError("give regex or objects, one of the two")
        return self


class Step(_Strict):
    """One question. An optional step may go unanswered or be refused."""

    request: Payload
    response: Response
    optional: bool = False


class Variant(_Strict):
    """One form in which equipment names itself unasked; the first that matches counts."""

    name: str
    regex: Regex

    @field_validator("regex")
    @classmethod
    def _regex_compiles(cls, value: str) -> str:
        _compiles(value)
        return value


class Sample(Payload):
    """An answer that was really seen (the payload of its frame), and what it must give."""

    gives: dict[FieldName, str] | None = None


class Profile(_Strict):
    """How to recognise and question one kind of equipment.

    Attributes:
        id: Unique name, "family.kind".
        mode: "active" asks; "passive" only listens, or answers what the protocol demands.
        risk: What asking can do: "low" nothing known, "medium" takes the session, "high" can
            reset or move something.
        match: What `variants` are matched against: a whole frame, or the sender field of an
            ASTM E1394 header.
        address: Unit address on a multi-drop line.
        timeout_s: How long one answer may take; for a passive profile, how long to listen.
        retries: How often a question is asked again when nothing comes back.
        stale_after_s: Age at which a proof no longer counts.
        never_send: A request that contains one of these is never sent.
        blank_values: Values, by field, that do not tell one unit from another.
        provides: The identity fields that this kind of equipment can give.
        source: Where the exchange is documented.
        tests: Samples that the expressions must match.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")]
    title: Annotated[str, Field(min_length=1)]
    mode: Literal["active", "passive"]
    risk: Literal["none", "low", "medium", "high"]
    serial: SerialLine
    framing: str = "line"
    checksum: str = "none"
    match: Literal["frame", "astm-sender"] = "frame"
    address: Annotated[int, Field(ge=1, le=247)] = 1
    steps: tuple[Step, ...] = ()
    variants: tuple[Variant, ...] = ()
    timeout_s: Annotated[float, Field(gt=0, le=60)] = 1.0
    retries: Annotated[int, Field(ge=0, le=10)] = 1
    stale_after_s: Annotated[float, Field(gt=0)] = 180.0
    never_send: tuple[Payload, ...] = ()
    blank_values: dict[FieldName, tuple[str, ...]] = {}
    provides: Annotated[tuple[FieldName, ...], Field(min_length=1)]
    source: Annotated[str, Field(min_length=1)]
    tests: Annotated[tuple[Sample, ...], Field(min_length=1)]

    @field_validator("framing")
    @classmethod
    def _framing_known(cls, value: str) -> str:
        if value not in FRAMINGS:
            raise ValueError(f"no framing {value!r}; expected one of {', '.join(FRAMINGS)}")
        return value

    @model_validator(mode="after")
    def _whole(self) -> Profile:
        accepted = FRAMINGS[self.framing].checksums
        if self.checksum not in accepted:
            known = self.checksum in CHECKSUMS
            reason = f"does not go with framing {self.framing!r}" if known else "is unknown"
            raise ValueError(
                f"checksum {self.checksum!r} {reason}; expected {', '.join(sorted(accepted))}"
            )
        if self.mode == "active" and (not self.steps or self.variants):
            raise ValueError("an active profile has steps and no variants")
        if self.mode == "passive" and (not self.variants or self.steps):
            raise ValueError("a passive profile has variants and no steps")
        return self

    @property
    def stale_after_ns(self) -> int:
        """`stale_after_s` in nanoseconds."""
        return round(self.stale_after_s * 1e9)

    def at_address(self, address: int) -> Profile:
        """The same profile for another unit address on the line."""
        return Profile.model_validate({**self.model_dump(), "address": address})
