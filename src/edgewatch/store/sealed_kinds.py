"""What of the record is sealed: every kind of record, its number, and its values in their order.

This table is the definition that ``docs/seals.md`` prints. Numbers are never used again, and what
a kind holds is never changed: a column that is added later makes a new version of that kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

VERSION = 1
"""Of the encoding, and of the columns below."""


@dataclass(frozen=True, slots=True)
class SealedKind:
    """One kind of record.

    Attributes:
        code: Its number in metadata and batch headers.
        table: Where its rows stand, numbered by ``id``.
        time: SQL of the row's event time; NULL reads as 0.
        columns: SQL of each value of the body, in order; of a row that changes, its time first.
        by_layout: Whether a batch holds rows of one model version and layout only.
        changes: Whether rows are changed after they were written. Such a kind is not sealed
            itself: each state of a row that a seal meets becomes a ``revision``.
        moving: Columns that move on until ``closed_by`` is set, and are sealed only then.
        closed_by: The column that closes a row.
    """

    code: int
    table: str
    time: str
    columns: tuple[str, ...]
    by_layout: bool = False
    changes: bool = False
    moving: tuple[str, ...] = ()
    closed_by: str = ""

    @property
    def name(self) -> str:
        return self.table


def _kind(code: int, table: str, time: str, columns: str, *, changes: bool = False) -> SealedKind:
    # A revision holds the body alone, without the metadata that have the time of other rows.
    first = (time,) if changes else ()
    return SealedKind(code, table, time, (*first, *columns.split()), changes=changes)


def _closing(
    code: int, table: str, time: str, columns: str, *, moving: str, closed_by: str
) -> SealedKind:
    """A kind of row that changes, and of which some values count only once it is closed."""
    moves = tuple(moving.split())
    sql = tuple(
        f"CASE WHEN {closed_by} IS NULL THEN NULL ELSE {name} END" if name in moves else name
        for name in columns.split()
    )
    return SealedKind(
        code, table, time, (time, *sql), changes=True, moving=moves, closed_by=closed_by
    )


PREDICTION = SealedKind(
    1,
    "prediction",
    "time_ns",
    (
        "mono_ns", "model_id", "layout_id", "segment_id", "seq", "row", "case_key", "status",
        "latency_ns", "inputs", "outputs", "extra", "tags", "segments",
    ),
    by_layout=True,
)  # fmt: skip

APPENDED: tuple[SealedKind, ...] = (
    PREDICTION,
    _kind(2, "label", "known_ns", "model case_key value"),
    _kind(3, "identification", "time_ns", "slot port_state source evidence detail"),
    _kind(
        4,
        "alarm_transition",
        "time_ns",
        "alarm_id from_state to_state by note value role kind snapshot",
    ),
    _kind(
        5,
        "action",
        "time_ns",
        "token by kind subject note payload outcome committed_ns role signature",
    ),
    _kind(6, "event", "time_ns", "kind subject detail"),
    _kind(
        7,
        "measurement",
        "to_ns",
        "model baseline_id from_ns n feature role method value lim p exceeded model_id",
    ),
    _kind(
        8,
        "explanation",
        "time_ns",
        "model model_id prediction_id code feature baseline_id content",
    ),
    _kind(9, "model", "first_ns", "name sha256 detail"),
    _kind(10, "layout", "0", "model_id content"),
    SealedKind(
        11,
        "baseline_period",
        "from_ns",
        (
            "baseline_id",
            "model",
            "after_id",
            "(SELECT content FROM baseline WHERE baseline.id = baseline_id)",
        ),
    ),
    _kind(12, "baseline_review", "time_ns", "baseline_id by note"),
    _kind(13, "segment", "opened_ns", "name producer pid"),
    _kind(
        14,
        "clock_window",
        "end_ns",
        "slot boot raw_begin raw_end frames lost dropped skew_ppm stderr_ppm jitter_us learned",
    ),
    _kind(15, "retirement", "time_ns", "kind model_id layout_id from_id to_id n reason"),
    _kind(
        16,
        "erasure",
        "time_ns",
        "kind model_id layout_id version row_id row_time_ns body_hash token",
    ),
    _kind(17, "revision", "time_ns", "kind row_id body"),
)

CHANGING: tuple[SealedKind, ...] = (
    _kind(
        32,
        "alarm",
        "raised_ns",
        "code priority state subject model slot feature cleared_ns acknowledged_ns cause_id"
        " content",
        changes=True,
    ),
    _closing(
        33,
        "hardware_state",
        "since_ns",
        "slot verdict until_ns proved_ns unit reason differences evidence kind other",
        moving="proved_ns evidence",
        closed_by="until_ns",
    ),
    _kind(34, "suspect_span", "from_ns", "slot to_ns state_id restored", changes=True),
    _kind(
        35,
        "enrolment",
        "time_ns",
        "slot by note evidence digest kind role of_id until_ns ended_ns agreed armed_ns",
        changes=True,
    ),
    _kind(
        36,
        "rejection",
        "time_ns",
        "slot by role note unit evidence digest overruled_ns",
        changes=True,
    ),
    _kind(
        37,
        "maintenance_window",
        "from_ns",
        "slot until_ns allowed by role note ended_ns ended_by ended_note",
        changes=True,
    ),
    _kind(
        38,
        "out_of_service",
        "from_ns",
        "code place until_ns by role note ended_ns ended_by ended_role ended_note",
        changes=True,
    ),
    _kind(39, "suspicion", "time_ns", "slot differences settled_ns", changes=True),
    _kind(
        40,
        "clock_reference",
        "learned_ns",
        "slot enrolment_id ended_ns ended content",
        changes=True,
    ),
    _closing(
        41,
        "presence",
        "from_ns",
        "subject segment_id models to_ns ended",
        moving="to_ns",
        closed_by="ended",
    ),
    _kind(
        42, "person", "added_ns", "name role public_key until_ns pin_set_ns ended_ns", changes=True
    ),
)

KINDS: tuple[SealedKind, ...] = (*APPENDED, *CHANGING)
BY_CODE: Mapping[int, SealedKind] = {kind.code: kind for kind in KINDS}
BY_TABLE: Mapping[str, SealedKind] = {kind.table: kind for kind in KINDS}
REVISION = BY_TABLE["revision"]
