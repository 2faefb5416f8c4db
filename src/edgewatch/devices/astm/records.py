"""Records of ASTM E1394: header, patient, order, result, comment, terminator.

Source: ASTM E1394-97, 5 (message content), 6 (header), 7 (patient), 9 (order), 10 (result),
13 (terminator); the same text is CLSI LIS02-A2. Field numbers count from 1, the record type.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Self

from edgewatch.devices.astm.delimiters import Delimiters, RecordError, delimiters_of
from edgewatch.devices.astm.identifiers import names_of_test, specimen_of, told_apart

# ASCII digits only: float() would also take "1_000", "infinity" and the digits of all scripts.
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
# Result status (E1394-97, 10.9): the test cannot be done, or its result is still awaited.
_NO_RESULT = frozenset({"X", "I"})


@dataclass(frozen=True, slots=True)
class Header:
    """H: who sends. `sender` has its components joined by "^", whatever the delimiters are.

    Missing fields are None.
    """

    delimiters: Delimiters
    sender: str | None = None
    receiver: str | None = None
    processing: str | None = None
    version: str | None = None
    sent_at: str | None = None


@dataclass(frozen=True, slots=True)
class Patient:
    """P: identifiers as the analyser knows them (fields 3 and 4)."""

    practice_id: str | None = None
    laboratory_id: str | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """O: the specimen that the results which follow belong to (fields 3 and 4)."""

    specimen_id: str | None = None
    instrument_specimen_id: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """R: one measurement.

    Attributes:
        test_code: The maker's code in the universal test identifier.
        value: The value as sent, its components joined by "^"; None where the field is empty.
        units: Units as sent.
        flags: Abnormal flags.
        status: Result status, such as "F" for final.
        completed_at: Date and time of the test as sent.
        test_id: The identifier from the code on: what tells tests with the same code apart.
    """

    test_code: str | None = None
    value: str | None = None
    units: str | None = None
    flags: str | None = None
    status: str | None = None
    completed_at: str | None = None
    test_id: str | None = None

    @property
    def number(self) -> float | None:
        """The value as a finite number; None where it is missing or no such number.

        Of a qualitative and a quantitative component the one that is there counts; two are no
        single number.

        >>> Result("GLU", "5.4").number, Result("GLU", "<0.5").number, Result("CT", "^24.7").number
        (5.4, None, 24.7)
        """
        parts = [part.strip() for part in (self.value or "").split("^") if part.strip()]
        if len(parts) != 1 or self.status in _NO_RESULT or not _NUMBER.fullmatch(parts[0]):
            return None
        number = float(parts[0])
        return number if math.isfinite(number) else None


@dataclass(frozen=True, slots=True)
class Sample:
    """One specimen with its results, in the order sent.

    `case` is the specimen identifier of the O record, else the patient's of the P record.
    """

    case: str | None
    results: tuple[Result, ...]

    def values(self) -> dict[str, float | None]:
        """Numbers by name of the test; None where a value is missing or no number.

        The name is the code, and the whole identifier where several have that code. A test that
        comes twice keeps its last value: a rerun follows the first run.
        """
        named = [result for result in self.results if result.test_code]
        names = told_apart((r.test_code or "", r.test_id or "") for r in named)
        return {name: result.number for name, result in zip(names, named, strict=True)}


@dataclass(frozen=True, slots=True)
class AstmMessage:
    """A message: one header and what it governs.

    `complete` says that the terminator record came; a message without it was cut short, and
    its last sample may lack results.
    """

    header: Header
    samples: tuple[Sample, ...]
    complete: bool


def parse_message(text: str) -> AstmMessage:
    r"""Parse the text of a message: records that each end with CR.

    Records of other types (comments, manufacturer's own) are passed over.

    Raises:
        RecordError: The text does not begin with a header record that declares delimiters.

    >>> message = parse_message("H|\\^&|||A^1^S\rO|1|C7\rR|1|^^^GLU|5.4|mmol/L\rL|1|N\r")
    >>> message.samples[0].case, message.samples[0].values(), message.complete
    ('C7', {'GLU': 5.4}, True)
    """
    records = [record for record in text.replace("\n", "\r").split("\r") if record]
    if not records:
        raise RecordError("the message is empty", expected="a header record H")
    delimiters = delimiters_of(records[0])
    builder = _Builder(delimiters)
    for record in records[1:]:
        builder.add(record)
    return AstmMessage(parse_header(records[0]), builder.samples(), builder.complete)


def parse_header(record: str) -> Header:
    r"""Parse a header record.

    Raises:
        RecordError: It is no header record, or its delimiters are not usable.

    >>> parse_header(r"H|\^&|||CYTO-200^03.12^SN-4471").sender
    'CYTO-200^03.12^SN-4471'
    """
    fields = _Fields.of(record, delimiters_of(record))
    return Header(
        delimiters=fields.delimiters,
        sender=fields.whole(5),
        receiver=fields.whole(10),
        processing=fields.text(12),
        version=fields.text(13),
        sent_at=fields.text(14),
    )


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of one record by their numbers in the standard."""

    fields: list[str]
    delimiters: Delimiters

    @classmethod
    def of(cls, record: str, delimiters: Delimiters) -> Self:
        return cls(record.split(delimiters.field), delimiters)

    def raw(self, number: int) -> str:
        return self.fields[number - 1] if number <= len(self.fields) else ""

    def text(self, number: int) -> str | None:
        """A field without components."""
        return self.delimiters.unescape(self.raw(number)).strip() or None

    def whole(self, number: int) -> str | None:
        """A field with its components joined by "^"."""
        return "^".join(self.texts(number)).strip() or None

    def texts(self, number: int) -> list[str]:
        """The components of a field, blanks around them kept."""
        parts = self.raw(number).split(self.delimiters.component)
        return [self.delimiters.unescape(part) for part in parts]


class _Builder:
    """Puts results under the order, and orders under the patient, that precede them."""

    def __init__(self, delimiters: Delimiters) -> None:
        self._delimiters = delimiters
        self._patient = Patient()
        self._order: Order | None = None
        self._results: list[Result] = []
        self._samples: list[Sample] = []
        self.complete = False

    def add(self, record: str) -> None:
        fields = _Fields.of(record, self._delimiters)
        match fields.raw(1).strip().upper():
            case "P":
                self._close()
                self._patient = Patient(fields.text(3), fields.text(4))
            case "O":
                self._close()
                self._order = Order(specimen_of(fields.texts(3)), specimen_of(fields.texts(4)))
            case "R":
                self._results.append(_result(fields))
            case "L":
                self.complete = True

    def samples(self) -> tuple[Sample, ...]:
        self._close()
        return tuple(self._samples)

    def _close(self) -> None:
        if self._order is not None or self._results:
            order = self._order or Order()
            case = order.specimen_id or order.instrument_specimen_id
            case = case or self._patient.practice_id or self._patient.laboratory_id
            self._samples.append(Sample(case, tuple(self._results)))
        self._order, self._results = None, []


def _result(fields: _Fields) -> Result:
    code, whole = names_of_test(fields.texts(3))
    return Result(
        test_code=code or None,
        value=fields.whole(4),
        units=fields.text(5),
        flags=fields.text(7),
        status=fields.text(9),
        completed_at=fields.text(13),
        test_id=whole or None,
    )
