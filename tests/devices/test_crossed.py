"""Whose unit is where: crossed cables, and what only looks like them."""

from __future__ import annotations

from edgewatch.devices.crossed import Crossing, Shown, crossings
from edgewatch.devices.evidence import Evidence

SERIAL = frozenset({"serial", "model"})


def unit(serial: str = "", model: str = "M", quality: str = "unique") -> tuple[Evidence, ...]:
    own = [Evidence("protocol", "model", model, "unique", 0)]
    return (*own, Evidence("protocol", "serial", serial, quality, 0)) if serial else tuple(own)


def test_each_of_two_slots_that_show_the_other_ones_unit_is_named() -> None:
    found = crossings(
        {"a": Shown(unit("1"), unit("2"), SERIAL), "b": Shown(unit("2"), unit("1"), SERIAL)}
    )
    assert found == {"a": Crossing("b", "b"), "b": Crossing("a", "a")}


def test_three_units_in_a_ring_are_each_named_where_they_are() -> None:
    found = crossings(
        {
            "a": Shown(unit("1"), unit("2"), SERIAL),
            "b": Shown(unit("2"), unit("3"), SERIAL),
            "c": Shown(unit("3"), unit("1"), SERIAL),
        }
    )
    assert found == {"a": Crossing("b", "c"), "b": Crossing("c", "a"), "c": Crossing("a", "b")}


def test_one_unit_at_another_ones_place_is_enough_if_its_serial_says_so() -> None:
    found = crossings({"a": Shown(unit("1"), unit("2"), SERIAL), "b": Shown(unit("2"), (), SERIAL)})
    assert found == {"a": Crossing(unit_of="b"), "b": Crossing(seen_in="a")}


def test_units_without_serial_are_crossed_only_if_both_show_the_other_ones_kind() -> None:
    servo, evita = unit(model="Servo-i"), unit(model="Evita XL")
    mutual = {"a": Shown(servo, evita), "b": Shown(evita, servo)}
    assert crossings(mutual) == {"a": Crossing("b", "b"), "b": Crossing("a", "a")}
    # A second Evita in slot a is a stranger there, and the one of slot b is where it belongs.
    assert crossings({"a": Shown(servo, evita), "b": Shown(evita, evita)}) == {}


def test_a_stranger_with_the_serial_of_a_unit_that_is_at_its_own_place_is_no_crossing() -> None:
    slots = {"a": Shown(unit("1"), unit("2"), SERIAL), "b": Shown(unit("2"), unit("2"), SERIAL)}
    assert crossings(slots) == {}


def test_a_placeholder_for_a_serial_names_nobody() -> None:
    blank = unit("0", quality="placeholder")
    assert crossings({"a": Shown(unit("1"), blank, SERIAL), "b": Shown(blank, (), SERIAL)}) == {}


def test_an_adapter_that_changed_places_alone_crosses_nothing() -> None:
    one = (Evidence("adapter", "serial", "A", "unique", 0), *unit("1"))
    two = (Evidence("adapter", "serial", "B", "unique", 0), *unit("2"))
    swapped = Shown(one, (two[0], *unit("1")), SERIAL), Shown(two, (one[0], *unit("2")), SERIAL)
    assert crossings({"a": swapped[0], "b": swapped[1]}) == {}


def test_slots_that_were_never_enrolled_or_seen_take_no_part() -> None:
    assert crossings({"a": Shown((), unit("2"), SERIAL), "b": Shown((), (), SERIAL)}) == {}
