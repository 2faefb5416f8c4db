"""Which names count: one that a checksum vouches for at once, any other when it is said again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.decoders import Named
from edgewatch.feed.naming import NameBook, Standing


def said(serial: str, *, certain: bool = False) -> Named:
    return Named({"serial": serial}, certain)


def hear(book: NameBook, *serials: str) -> list[Standing]:
    return [book.hear(said(serial)) for serial in serials]


def test_a_name_is_believed_when_it_is_said_twice() -> None:
    assert hear(NameBook(1), "A", "A", "A") == [Standing.WAITING, Standing.NEW, Standing.SAME]


def test_a_name_that_a_checksum_vouches_for_is_believed_at_once() -> None:
    assert NameBook(1).hear(said("A", certain=True)) is Standing.NEW
    assert NameBook(2).hear(said("A", certain=True)) is Standing.WAITING


def test_one_garbled_name_changes_nothing() -> None:
    book = NameBook(1)
    hear(book, "A", "A")
    assert hear(book, "B", "A", "B", "A") == [
        Standing.WAITING,
        Standing.SAME,
        Standing.WAITING,
        Standing.SAME,
    ]


def test_another_unit_is_believed_as_soon_as_the_profile_allows() -> None:
    book = NameBook(3)
    hear(book, "A", "A", "A")
    assert hear(book, "B", "B", "C", "C", "C") == [Standing.WAITING] * 4 + [Standing.NEW]


def test_a_partial_name_neither_proves_nor_contradicts_the_fuller_one() -> None:
    whole = Named({"application": "VITALS", "serial": "A"}, certain=True)
    part = Named({"application": "VITALS"}, certain=True)
    other = Named({"application": "LAB"}, certain=True)
    book = NameBook(1)
    assert [book.hear(one) for one in (part, whole, part, whole, other)] == [
        Standing.NEW,
        Standing.NEW,
        Standing.PART,
        Standing.SAME,
        Standing.NEW,
    ]


def test_after_a_silence_the_same_name_has_to_be_said_again() -> None:
    book = NameBook(1)
    hear(book, "A", "A")
    book.forget()
    assert hear(book, "A", "A") == [Standing.WAITING, Standing.NEW]


@given(st.lists(st.sampled_from("AB"), max_size=30))
def test_no_name_is_believed_that_was_not_said_twice_in_a_row(names: list[str]) -> None:
    book = NameBook(1)
    for number, name in enumerate(names):
        if book.hear(said(name)) is Standing.NEW:
            assert names[number - 1] == name
