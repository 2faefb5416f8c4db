"""By what a unit is known again, wherever and through whatever it is plugged in."""

from __future__ import annotations

from edgewatch.agent.unit_key import unit_key
from edgewatch.devices.evidence import Evidence
from support.slot_bench import bus_unit, unit


def test_another_port_adapter_or_firmware_is_the_same_unit() -> None:
    key = unit_key(unit("SN-1"))
    assert unit_key(unit("SN-1", chain="3.1", adapter="B7", firmware="2.0")) == key


def test_another_serial_number_or_model_is_another_unit() -> None:
    keys = {unit_key(unit("SN-1")), unit_key(unit("SN-2")), unit_key(unit("SN-1", model="XS"))}
    assert len(keys) == 3


def test_units_without_a_serial_number_are_known_by_all_they_say() -> None:
    assert unit_key(unit("")) == unit_key(unit("", chain="3.1"))
    assert unit_key(unit("")) != unit_key(unit("", firmware="2.0"))


def test_a_number_that_two_units_share_tells_no_unit() -> None:
    firmware = Evidence("bus", "bcd_device", "0200", "unique", 0)
    shared, alone = bus_unit("A1", "shared"), bus_unit("A1")
    assert unit_key((*alone, firmware)) == unit_key(alone)
    assert unit_key((*shared, firmware)) != unit_key(shared)


def test_an_adapter_counts_only_where_it_is_all_there_is() -> None:
    alone = [Evidence("adapter", "serial", "A1", "unique", 0)]
    assert unit_key(alone) == unit_key([*alone, *(i for i in unit("") if i.layer == "topology")])
    assert unit_key(alone) != unit_key([Evidence("adapter", "serial", "B2", "unique", 0)])
    assert unit_key((*alone, *bus_unit("X"))) == unit_key(bus_unit("X"))


def test_where_nothing_names_itself_there_is_no_key() -> None:
    assert unit_key(()) == ""
    assert unit_key([Evidence("topology", "port_chain", "1.2", "unique", 0)]) == ""
