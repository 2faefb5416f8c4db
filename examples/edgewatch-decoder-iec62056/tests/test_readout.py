"""The decoder by itself: a readout as a meter sends it, and what a line can do to one."""

from __future__ import annotations

import pytest
from edgewatch_decoder_iec62056 import ReadoutDecoder

READOUT = b"F.F(00)\r\n0.0.0(73015234)\r\n1.8.0(000123.45*kWh)\r\n32.7(230.4*V)\r\n!\r\n"


def test_numbers_are_read_with_their_units() -> None:
    found = ReadoutDecoder({})(READOUT)
    assert found["1.8.0"] == 123.45
    assert found["1.8.0.unit"] == "kWh"
    assert found["32.7"] == 230.4


def test_units_can_be_left_out() -> None:
    assert "1.8.0.unit" not in ReadoutDecoder({"units": False})(READOUT)


@pytest.mark.parametrize(
    ("spoilt", "why"),
    [
        (READOUT[:40], "broken off"),
        (READOUT.replace(b"(000123.45", b"000123.45"), "no data set"),
        (READOUT.replace(b"32.7", b"1.8.0"), "comes twice"),
    ],
)
def test_a_spoilt_readout_gives_nothing(spoilt: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        ReadoutDecoder({})(spoilt)
