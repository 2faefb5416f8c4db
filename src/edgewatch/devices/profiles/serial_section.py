"""`serial` of a profile: the settings of the line, or several that such equipment can have."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, RootModel, model_validator

from edgewatch.devices.profiles.base import Strict
from edgewatch.devices.serial_settings import SerialSettings


class SerialLine(Strict):
    """Serial settings; several baud rates are tried in the order given.

    Attributes:
        baud: Rates in bits per second.
        bits: Data bits.
        parity: "N", "E" or "O".
        stop: Stop bits.
        flow: Flow control: "none", "rtscts" (by wires) or "xonxoff" (by characters).
        dtr: Data Terminal Ready while the port is open; "keep" leaves it as the system does.
        rts: Request To Send, likewise; with `flow = "rtscts"` the system moves it.
    """

    baud: Annotated[tuple[Annotated[int, Field(ge=50, le=12_000_000)], ...], Field(min_length=1)]
    bits: Annotated[int, Field(ge=5, le=8)] = 8
    parity: Literal["N", "E", "O"] = "N"
    stop: Literal[1, 2] = 1
    flow: Literal["none", "rtscts", "xonxoff"] = "none"
    dtr: bool | Literal["keep"] = "keep"
    rts: bool | Literal["keep"] = "keep"

    @model_validator(mode="after")
    def _one_master_of_rts(self) -> SerialLine:
        if self.flow == "rtscts" and self.rts is not True and self.rts != "keep":
            raise ValueError('rts = false and flow = "rtscts" contradict each other')
        return self

    def settings(self) -> tuple[SerialSettings, ...]:
        """One setting per accepted baud rate."""
        return tuple(
            SerialSettings(
                baud,
                self.bits,
                self.parity,
                self.stop,
                flow=self.flow,
                dtr=None if self.dtr == "keep" else bool(self.dtr),
                rts=None if self.rts == "keep" else bool(self.rts),
            )
            for baud in self.baud
        )


class SerialLines(RootModel[Annotated[tuple[SerialLine, ...], Field(min_length=1)]]):
    """One line, or several, where equipment can be set to another parity or rate."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _one_or_several(cls, value: Any) -> Any:
        return [value] if isinstance(value, dict) else value

    def settings(self) -> tuple[SerialSettings, ...]:
        """Every accepted setting once, in the order in which they are tried."""
        return tuple(dict.fromkeys(s for line in self.root for s in line.settings()))


DEFAULT_LINES = SerialLines((SerialLine(baud=(9600,)),))
