"""The schema of a device profile, version 1, as pydantic models.

Words follow common practice: `steps` of request and response as in instrument simulators,
`until` and `regex` as in expect-like tools, serial settings as in "9600/8n1". The tables of a
profile stand in modules of their own beside this one; here is the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from edgewatch.devices.checksums import CHECKSUMS
from edgewatch.devices.framings import Framing, framing_kind, framing_names, make_framing
from edgewatch.devices.profiles.base import FieldName, Regex, Strict
from edgewatch.devices.profiles.clock_section import ClockSection
from edgewatch.devices.profiles.frame_section import FrameSection
from edgewatch.devices.profiles.payload import Payload, Sample
from edgewatch.devices.profiles.recognition import BinaryField, Recognition, Response
from edgewatch.devices.profiles.serial_section import DEFAULT_LINES, SerialLine, SerialLines
from edgewatch.devices.profiles.steps import Reply, Step, Variant
from edgewatch.devices.profiles.stream_section import StreamSection

__all__ = [
    "SCHEMA_VERSION",
    "BinaryField",
    "ClockSection",
    "FieldName",
    "FrameSection",
    "Payload",
    "Profile",
    "Recognition",
    "Regex",
    "Reply",
    "Response",
    "Sample",
    "SerialLine",
    "SerialLines",
    "Step",
    "StreamSection",
    "Variant",
]

SCHEMA_VERSION = 1

LayerName = Literal["bus", "adapter", "topology", "protocol", "behaviour", "clock", "signal"]


class Profile(Strict):
    """How to recognise and question one kind of equipment.

    Attributes:
        id: Unique name, "family.kind".
        mode: "active" asks; "passive" only listens, or answers what the protocol demands;
            "bus" opens nothing: the identity is what the bus says of the unit.
        risk: What asking can do: "low" nothing known, "medium" takes the session, "high" can
            reset or move something.
        serial: The line, or a list of lines that are tried in order. May be left out where
            the framing is used over networks ("mllp"); a bus profile has none.
        framing: How payloads travel; see `edgewatch.devices.framings`.
        frame: Options of the framing.
        checksum: Which checksum a frame carries.
        match: What `variants` are matched against: a whole frame, or the sender field of an
            ASTM E1394 header.
        address: Unit address on a multi-drop line.
        opening: Steps that open a session, before the questions.
        steps: The questions.
        closing: Steps that end the session; sent even where a question failed.
        replies: What the protocol demands of any host meanwhile.
        variants: Forms in which the equipment names itself (passive), or the questions of
            one dialect each (active).
        agree: How many frames must say the same before a passive identity is believed; more
            than one where frames carry no checksum.
        settle_s: Wait after opening the port, before anything is sent.
        timeout_s: How long one answer may take; for a passive profile, how long to listen.
        retries: How often a question is asked again when nothing comes back.
        stale_after_s: Age at which a proof no longer counts.
        stale: The same for one layer of evidence, in seconds, where it differs.
        never_send: A request that contains one of these is never sent.
        blank_values: Values, by field, that do not tell one unit from another.
        provides: The identity fields that this kind of equipment can give.
        lacks: The identity fields that it cannot give, and why.
        source: Where the exchange is documented.
        tests: Samples that the expressions must match.
        stream: How the values in its stream are read.
        clock: A stream paced by the unit's own clock.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")]
    title: Annotated[str, Field(min_length=1)]
    mode: Literal["active", "passive", "bus"]
    risk: Literal["none", "low", "medium", "high"]
    serial: SerialLines = DEFAULT_LINES
    framing: str = "line"
    frame: FrameSection = FrameSection()
    checksum: str = "none"
    match: Literal["frame", "astm-sender"] = "frame"
    address: Annotated[int, Field(ge=1, le=247)] = 1
    opening: tuple[Step, ...] = ()
    steps: tuple[Step, ...] = ()
    closing: tuple[Step, ...] = ()
    replies: tuple[Reply, ...] = ()
    variants: tuple[Variant, ...] = ()
    agree: Annotated[int, Field(ge=1, le=100)] = 1
    settle_s: Annotated[float, Field(ge=0, le=10)] = 0.0
    timeout_s: Annotated[float, Field(gt=0, le=60)] = 1.0
    retries: Annotated[int, Field(ge=0, le=10)] = 1
    stale_after_s: Annotated[float, Field(gt=0)] = 180.0
    stale: dict[LayerName, Annotated[float, Field(gt=0)]] = Field(default_factory=dict)
    never_send: tuple[Payload, ...] = ()
    blank_values: dict[FieldName, tuple[str, ...]] = Field(default_factory=dict)
    provides: Annotated[tuple[FieldName, ...], Field(min_length=1)]
    lacks: dict[FieldName, Annotated[str, Field(min_length=1)]] = Field(default_factory=dict)
    source: Annotated[str, Field(min_length=1)]
    tests: tuple[Sample, ...] = ()
    stream: StreamSection | None = None
    clock: ClockSection | None = None

    @field_validator("framing")
    @classmethod
    def _framing_known(cls, value: str) -> str:
        if framing_kind(value) is None:
            raise ValueError(
                f"no framing {value!r}; expected one of {', '.join(framing_names())}, "
                "or one of a plug-in that [plugins] of site.toml names"
            )
        return value

    @model_validator(mode="after")
    def _framed(self) -> Profile:
        kind = framing_kind(self.framing)
        accepted = kind.checksums if kind else frozenset()
        if self.checksum not in accepted:
            known = self.checksum in CHECKSUMS
            reason = f"does not go with framing {self.framing!r}" if known else "is unknown"
            raise ValueError(
                f"checksum {self.checksum!r} {reason}; expected {', '.join(sorted(accepted))}"
            )
        framing = self.make_framing()
        for place, request in self.every_request:
            try:
                framing.encode(request.data)
            except ValueError as error:
                raise ValueError(f"{place}: {error}") from None
        return self

    @model_validator(mode="after")
    def _asked_heard_or_seen(self) -> Profile:
        exchange = (self.opening, self.steps, self.closing, self.replies, self.variants)
        if self.mode == "bus" and (any(exchange) or "serial" in self._given):
            raise ValueError("a bus profile has no serial, no steps and no variants")
        if self.mode == "passive" and (not self.variants or any(exchange[:3])):
            raise ValueError("a passive profile has variants and no steps")
        if self.mode == "active" and bool(self.steps) == bool(self.variants):
            raise ValueError("an active profile has steps, or variants with steps")
        if any(bool(v.steps) != (self.mode == "active") for v in self.variants):
            raise ValueError("variants of an active profile have steps, of a passive one none")
        return self

    @model_validator(mode="after")
    def _whole(self) -> Profile:
        if self.mode != "bus" and self.framing != "mllp" and "serial" not in self._given:
            raise ValueError("serial is missing; expected such as serial = { baud = [9600] }")
        if self.mode != "bus" and not self.tests:
            raise ValueError("tests should have at least 1 item")
        return self

    @property
    def _given(self) -> set[str]:
        return self.model_fields_set

    @property
    def dialects(self) -> tuple[tuple[Step, ...], ...]:
        """The lists of questions of an active profile, in the order in which they are tried."""
        return tuple(v.steps for v in self.variants if v.steps) or (self.steps,)

    @property
    def every_step(self) -> Iterator[tuple[str, Step]]:
        """All that may be sent, each with its place in the file."""
        for name in ("opening", "steps", "closing"):
            for index, step in enumerate(getattr(self, name)):
                yield f"{name}[{index}]", step
        for place, variant in enumerate(self.variants):
            for index, step in enumerate(variant.steps):
                yield f"variants[{place}].steps[{index}]", step

    @property
    def every_request(self) -> Iterator[tuple[str, Payload]]:
        """All bytes that may be sent, each with its place in the file."""
        for place, step in self.every_step:
            yield f"{place}.request", step.request
        for index, reply in enumerate(self.replies):
            yield f"replies[{index}].send", reply.send
        if self.stream is not None:
            yield from self.stream.every_request

    @property
    def stale_after_ns(self) -> int:
        """`stale_after_s` in nanoseconds."""
        return round(self.stale_after_s * 1e9)

    def stale_ns(self, layer: str) -> int:
        """Age in nanoseconds at which a proof of this layer no longer counts."""
        own = (seconds for name, seconds in self.stale.items() if name == layer)
        return round(next(own, self.stale_after_s) * 1e9)

    def make_framing(self, until: str | None = None) -> Framing:
        """The framing of this profile; `until` is the terminator of one step.

        Raises:
            ValueError: The options do not suit the framing.
        """
        end = None if until is None else until.encode("utf-8")
        options = self.frame.options(checksum=self.checksum, until=end, address=self.address)
        return make_framing(self.framing, options)

    def at_address(self, address: int) -> Profile:
        """The same profile for another unit address on the line.

        Raises:
            ValueError: There is no such address.
        """
        return self.with_changes(address=address)

    def with_changes(self, **changes: float | None) -> Profile:
        """The same profile with other values; None leaves one as it is.

        Raises:
            ValueError: A value is out of range.
        """
        plain = self.model_dump(by_alias=True, exclude_unset=True)
        given = {name: value for name, value in changes.items() if value is not None}
        return Profile.model_validate({**plain, **given})
