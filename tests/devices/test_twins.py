"""One serial number in two places: neither unit is told from the other by it."""

from __future__ import annotations

from edgewatch.devices.evidence import Evidence
from edgewatch.devices.twins import twins


def unit(serial: str, place: str = "", quality: str = "unique", model: str = "M") -> list[Evidence]:
    own = [
        Evidence("protocol", "model", model, "unique", 0),
        Evidence("protocol", "serial", serial, quality, 0),
    ]
    return [*own, Evidence("topology", "port_chain", place, "unique", 0)] if place else own


def test_two_units_that_say_the_same_serial_number_are_twins() -> None:
    shown = {"a": unit("B12", "1.2"), "b": unit("B12", "1.3"), "c": unit("C7", "1.4")}
    assert twins(shown) == {"a": "b", "b": "a"}


def test_two_ports_of_one_unit_are_one_unit() -> None:
    port = Evidence("topology", "interface", "1", "unique", 0)
    assert twins({"a": unit("B12", "1.2"), "b": [*unit("B12", "1.2"), port]}) == {}


def test_makers_number_their_models_each_by_itself() -> None:
    assert twins({"a": unit("1001", "1"), "b": unit("1001", "2", model="N")}) == {}


def test_what_is_no_serial_number_or_was_stated_by_a_person_makes_no_twin() -> None:
    for quality in ("placeholder", "none", "asserted"):
        shown = {"a": unit("0", "1", quality), "b": unit("0", "2", quality)}
        assert twins(shown) == {}
