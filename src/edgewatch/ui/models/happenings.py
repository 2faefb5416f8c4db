"""What happened in a stretch of time, as lines of a table of any length."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.alarms.shapes import from_record, sentence_of
from edgewatch.site import actions
from edgewatch.store import lane_spans
from edgewatch.store.timeline import ACTION, ALARM, EVENT, STATE, Entry, Timeline, Wanted
from edgewatch.store.timeline import KINDS as ALL_KINDS
from edgewatch.ui.models.alarm_life import KINDS
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import field_words
from edgewatch.ui.models.paged import Paged
from edgewatch.ui.models.span import Span
from edgewatch.ui.models.verdicts import SIGNS, verdict_words
from edgewatch.ui.words import language, mark, tr

KIND_WORDS = {
    STATE: mark("Equipment"),
    ALARM: mark("Alarm"),
    ACTION: mark("Person"),
    EVENT: mark("Watching"),
}
_STEPS = {
    "pending": mark("Pending: {sentence}"),
    "active-unacknowledged": mark("Raised: {sentence}"),
    "active-acknowledged": mark("Acknowledged by {by}: {sentence}"),
    "cleared-unacknowledged": mark("Cleared: {sentence}"),
    "shelved": mark("Shelved by {by}: {sentence}"),
    "closed": mark("Closed: {sentence}"),
}
_ACTIONS = {
    actions.ACKNOWLEDGE: mark("{by} acknowledged alarm {subject}: {outcome}"),
    actions.SHELVE: mark("{by} shelved alarm {subject}: {outcome}"),
    actions.UNSHELVE: mark("{by} took alarm {subject} from the shelf: {outcome}"),
    actions.OUT_OF_SERVICE: mark("{by} took {subject} out of service: {outcome}"),
    actions.RETURN_TO_SERVICE: mark("{by} returned {subject} to service: {outcome}"),
    actions.NOT_USEFUL: mark("{by} marked alarm {subject} as not useful: {outcome}"),
    actions.AUDIO_PAUSE: mark("{by} paused the sound ({subject}): {outcome}"),
    actions.REVIEW_BASELINE: mark("{by} reviewed a baseline of {subject}: {outcome}"),
    actions.ENROL: mark("{by} enrolled the unit of {subject}: {outcome}"),
    actions.APPROVE: mark("{by} approved the unit of {subject}: {outcome}"),
    actions.REJECT: mark("{by} rejected the unit of {subject}: {outcome}"),
    actions.ROLL_BACK: mark("{by} put an earlier enrolment of {subject} in force: {outcome}"),
    actions.MAINTAIN: mark("{by} announced maintenance of {subject}: {outcome}"),
    actions.END_MAINTENANCE: mark("{by} ended the maintenance of {subject}: {outcome}"),
    actions.BASELINE: mark("{by} put a baseline of {subject} in force: {outcome}"),
    actions.EXPORT: mark("{by} exported a bundle: {outcome}"),
    actions.REPORT: mark("{by} made a report ({subject}): {outcome}"),
    actions.INCIDENT: mark("{by} extracted what is known of {subject}: {outcome}"),
    actions.RECEIPT: mark("{by} took a receipt: {outcome}"),
    actions.VERIFY: mark("{by} verified the record: {outcome}"),
    actions.SHIFT: mark("{by} signed off a shift: {outcome}"),
    actions.REVIEW: mark("{by} signed off a review of the record: {outcome}"),
    actions.ERASE: mark("{by} had {subject} erased: {outcome}"),
    actions.ADD_PERSON: mark("{by} added the person {subject}: {outcome}"),
    actions.END_PERSON: mark("{by} ended the person {subject}: {outcome}"),
    actions.SET_PIN: mark("{by} set a new PIN of {subject}: {outcome}"),
    actions.RECOVER: mark("{by} gave {subject} a new PIN with the key of the site: {outcome}"),
    actions.UNLOCK: mark("{by} unlocked {subject}: {outcome}"),
}
_EVENTS = {
    "agent.started": mark("The agent started"),
    "agent.stopped": mark("The agent stopped"),
    "alarms.settings": mark("The settings of the alarms changed"),
    "approval.lapsed": mark("An approval lapsed ({subject})"),
    "gpu.errors": mark("The memory of a graphics processor had errors ({subject})"),
    "gpu.lost": mark("A graphics processor is lost, or its driver"),
    "maintenance.over": mark("A maintenance window was over ({subject})"),
    "model.runtime": mark("What runs the model changed ({subject})"),
    "records.dropped": mark("Predictions were lost before they could be recorded ({subject})"),
    "clock.jumped": mark("The clock of the workstation jumped"),
    "record.retired": mark("The oldest of the record was retired ({subject})"),
    "record.verified": mark("The agent checked the record against its seals"),
    "seal.epoch": mark("A chain of keys was begun ({subject})"),
    "seal.failed": mark("Nothing could be sealed ({subject})"),
    "site.configured": mark("The settings of the site changed ({subject})"),
    "person.wrong-pin": mark("A wrong PIN was given ({subject})"),
    "person.locked": mark("A name was locked after too many wrong PINs ({subject})"),
    "person.not-allowed": mark("Somebody tried what their role may not do ({subject})"),
    "segment.damaged": mark("A part of the spool was damaged ({subject})"),
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the table. ``key`` tells it from every other."""

    key: str
    time_ns: int
    kind: str
    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Which happenings to list; None and empty ask for all.

    ``severity`` is a priority of alarms; states of equipment with the same sign come with it.
    """

    kind: str | None = None
    slot: str | None = None
    feature: str | None = None
    severity: str | None = None

    @property
    def wanted(self) -> Wanted:
        """The same as the record is asked."""
        return Wanted(
            kinds=(self.kind,) if self.kind else ALL_KINDS,
            slot=self.slot,
            feature=self.feature,
            priorities=(self.severity,) if self.severity else (),
            verdicts=tuple(v for v, sign in SIGNS.items() if sign == self.severity),
        )


@dataclass(frozen=True, slots=True)
class Happenings:
    """The list of a span, and where a moment stands in it."""

    timeline: Timeline
    paged: Paged[Happening]

    def position(self, key: str, time_ns: int) -> int:
        """Where the happening of a key and time stands."""
        kind, _, number = key.partition(" ")
        return self.timeline.position(kind, int(number), time_ns)


def happenings(context: Context, span: Span, wanted: Filter | None = None) -> Happenings:
    """What happened in the span, newest first: equipment, alarms, people, the agent."""
    timeline = Timeline(context.db, span.from_ns, span.to_ns, (wanted or Filter()).wanted)

    def read(first: int, count: int) -> list[Happening]:
        return [happening(context, entry) for entry in timeline.read(first, count)]

    return Happenings(timeline, Paged(len(timeline), read, key=lambda one: one.key))


def happening(context: Context, entry: Entry) -> Happening:
    """One entry of the record in words."""
    words, sign = _TOLD[entry.kind](context, entry.row)
    return Happening(f"{entry.kind} {entry.id}", entry.time_ns, entry.kind, sign, words)


def moment_of_alarm(context: Context, alarm_id: int) -> tuple[str, int] | None:
    """(key, time) of the happening with which an alarm was raised; None if there is none."""
    found = lane_spans.alarm_moment(context.db, alarm_id)
    return None if found is None else (f"{ALARM} {found[0]}", found[1])


def _state(context: Context, row: Mapping[str, Any]) -> tuple[str, str]:
    told = row["reason"] or row["unit"]
    words = tr(
        "{slot}: {verdict}. {reason}",
        slot=context.slot_label(row["slot"]),
        verdict=verdict_words(row["verdict"]),
        reason=told,
    )
    return words, SIGNS.get(row["verdict"], "unknown")


def _alarm(_context: Context, row: Mapping[str, Any]) -> tuple[str, str]:
    sentence = sentence_of(from_record(row["content"]), language())
    kind, known = str(row.get("kind") or ""), _STEPS.get(row["to_state"])
    if kind in KINDS:
        words = tr("{what}: {sentence}", what=tr(KINDS[kind]), sentence=sentence)
    else:
        words = tr(known, sentence=sentence, by=row["by"] or "–") if known else sentence
    return _noted(words, row["note"]), str(row["priority"])


def _action(context: Context, row: Mapping[str, Any]) -> tuple[str, str]:
    subject = context.slot_label(row["subject"])
    values = {"by": row["by"], "subject": subject, "outcome": row["outcome"], "kind": row["kind"]}
    words = tr(_ACTIONS.get(row["kind"], mark("{by}: {kind} {subject}: {outcome}")), **values)
    return _noted(words, row["note"]), "person"


def _event(context: Context, row: Mapping[str, Any]) -> tuple[str, str]:
    subject = context.slot_label(row["subject"])
    known = _EVENTS.get(row["kind"])
    if known:
        return tr(known, subject=subject), "info"
    words = field_words(row["kind"].replace(".", " "))
    return f"{words} ({subject})" if subject else words, "info"


def _noted(words: str, note: str) -> str:
    return f"{words} – “{note}”" if note else words


_TOLD = {STATE: _state, ALARM: _alarm, ACTION: _action, EVENT: _event}
