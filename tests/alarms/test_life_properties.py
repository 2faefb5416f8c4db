"""Random histories of conditions, verdicts and people: none lost, none double, none stuck."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.alarms import (
    CATALOGUE,
    Alarm,
    AlarmBook,
    Change,
    Condition,
    Feeds,
    OutOfService,
    Suppression,
    Transition,
    Verdict,
    from_record,
    to_record,
)
from edgewatch.alarms.alarm import ACTIVE_STATES
from edgewatch.alarms.folding import place_of

DELAYS = {
    "device.changed": (0, 0),
    "device.missing": (7, 11),
    "model.changed": (0, 5),
    "model.silent": (9, 3),
    "input.drift": (0, 11),
    "input.domain": (7, 0),
    "clock.jumped": (0, 0),
}
RULES = {
    code: replace(CATALOGUE[code], on_delay_ns=on, off_delay_ns=off)
    for code, (on, off) in DELAYS.items()
}
FEEDS = Feeds({"analyser": {"m": ["a", "b"]}, "scale": {"m": ["c"], "n": []}})
SUPPRESSIONS = (
    Suppression("maintenance", slot="analyser"),
    Suppression("device.missing", code="input.*"),
    Suppression("device.missing", code="model.silent"),
    Suppression("model.silent", code="device.missing"),  # a circle: one of the two must call
)
VERDICTS = ("VERIFIED", "MAINTENANCE", "MISSING")
ACTS = ("ack", "part", "shelve", "unshelve", "close", "mark", "take", "return")

Step = tuple[str, int, int, int, bool]
steps = st.lists(
    st.tuples(
        st.sampled_from([*DELAYS, *DELAYS, *ACTS, "verdict", "tick"]),
        st.integers(0, 12),
        st.integers(0, 2),
        st.integers(0, 2),
        st.booleans(),
    ),
    min_size=10,
    max_size=40,
)


class Life:
    """A book that lives through a history, and what an onlooker writes down of it."""

    def __init__(self) -> None:
        self.book = self._new()
        self.now = 0
        self.journal: list[Transition] = []
        self.last: dict[int, Alarm] = {}
        self.stated: dict[tuple[object, ...], Condition] = {}
        self.held_since: dict[tuple[object, ...], int] = {}

    def _new(self, alarms: Iterable[Alarm] = (), **more: object) -> AlarmBook:
        return AlarmBook(
            alarms, rules=RULES, feeds=FEEDS, horizon_ns=100, suppressions=SUPPRESSIONS, **more
        )  # type: ignore[arg-type]

    def restart(self) -> None:
        """Begin anew from what is in the record."""
        before = self.book
        stored = [
            from_record(json.loads(json.dumps(to_record(a)))) for a in [*self.last.values()][::-1]
        ]
        self.book = self._new(
            stored, out_of_service=before.out_of_service, verdicts=before.verdicts
        )
        assert self.book.active() == before.active()
        assert self.book.tick(self.now) == []

    def go(self, step: Step) -> None:
        what, gap, place, feature, active = step
        self.now += gap
        if what in DELAYS:
            condition = condition_of(what, self.now, place, feature, active)
            self.stated[condition.key] = condition
            if active:
                self.held_since.setdefault(condition.key, self.now)
            else:
                self.held_since.pop(condition.key, None)
            self.note(self.book.apply([condition]))
        elif what == "verdict":
            verdict = Verdict(self.now, ("analyser", "scale")[place % 2], VERDICTS[feature])
            self.note(self.book.apply((), verdicts=[verdict]))
        elif what == "tick":
            self.note(self.book.tick(self.now))
        else:
            self._act(what, place, active)

    def _act(self, what: str, which: int, flag: bool) -> None:
        book, who = self.book, ("Ada", "seen")
        if what in ("take", "return"):
            self._serve(what == "take", flag)
            return
        for alarm in book.active()[which : which + 1]:
            if what == "ack" and alarm.state.endswith("-unacknowledged"):
                self.note(book.acknowledge(alarm.id, *who, self.now))
            elif what == "part" and alarm.state.endswith("-unacknowledged"):
                seen = alarm.standing_causes[:1]
                self.note(book.acknowledge(alarm.id, *who, self.now, seen=seen))
            elif what == "shelve" and alarm.state in ACTIVE_STATES:
                self.note(book.shelve(alarm.id, *who, self.now, self.now + 20, "technician"))
            elif what == "unshelve" and alarm.state == "shelved":
                self.note(book.unshelve(alarm.id, *who, self.now))
            elif what == "close":
                self.note(book.close(alarm.id, *who, self.now))
            elif what == "mark" and alarm.raised_ns is not None:
                self.note(book.mark(None, alarm.id, *who, self.now))

    def _serve(self, take: bool, flag: bool) -> None:
        code, place = ("device.missing", "analyser") if flag else ("input.drift", None)
        if take:
            until = self.now + 15 if flag else None
            one = OutOfService(code, place, self.now, until, "Ada", "engineer", "repair")
            self.note(self.book.take_out_of_service(one))
        elif (code, place) in {one.key for one in self.book.out_of_service}:
            self.note(self.book.return_to_service(code, place, "Ada", "done"))

    def note(self, changes: Sequence[Change]) -> None:
        for change in changes:
            self.last[change.alarm.id] = change.alarm
            if change.transition:
                self.journal.append(change.transition)
            if not change.alarm.is_open:  # what still holds has to be stated again
                for key in [k for k, c in self.stated.items() if _is_about(change.alarm, c)]:
                    self.held_since.pop(key, None)


def condition_of(code: str, now: int, place: int, feature: int, active: bool) -> Condition:
    slot, model = ("analyser", "scale")[place % 2], ("m", "n")[place % 2]
    if code == "clock.jumped":
        return Condition(code, "clock", active, now)
    if code.startswith("device."):
        params = {"observed": "BC"[feature % 2]}
        return Condition(code, slot, active, now, slot=slot, params=params)
    if code.startswith("model."):
        return Condition(code, model, active, now, model)
    name = "abc"[feature]
    window = {"window_from_ns": now - 5, "window_to_ns": now, "window_n": 9}
    return Condition(code, name, active, now, model, name, value=0.5, limit=0.2, **window)  # type: ignore[arg-type]


@given(history=steps)
@settings(max_examples=50, deadline=None, derandomize=True)
def test_at_every_moment_the_book_says_what_is_the_case(history: list[Step]) -> None:
    life = Life()
    for step in history:
        life.go(step)
        life.note(life.book.tick(life.now))
        opened = life.book.active()
        _no_double(opened)
        _none_lost(life, opened)
        _somebody_is_called(opened, life)


def _no_double(opened: Sequence[Alarm]) -> None:
    places = [place_of(alarm, folds=RULES[alarm.code].folds) for alarm in opened]
    assert len(set(places)) == len(places)


def _is_about(alarm: Alarm, condition: Condition) -> bool:
    folds = RULES[alarm.code].folds
    return alarm.code == condition.code and place_of(alarm, folds=folds) == place_of(
        condition, folds=folds
    )


def _none_lost(life: Life, opened: Sequence[Alarm]) -> None:
    """What has held past its delay has an open alarm: calling, seen, shelved or suppressed."""
    for key, since in life.held_since.items():
        condition = life.stated[key]
        (alarm,) = [alarm for alarm in opened if _is_about(alarm, condition)]
        assert alarm.condition_active
        if life.now - since >= RULES[alarm.code].on_delay_ns:
            kept_back = alarm.withheld and alarm.is_suppressed
            assert alarm.state in ("shelved", *ACTIVE_STATES) or kept_back


def _somebody_is_called(opened: Sequence[Alarm], life: Life) -> None:
    """What is suppressed by design is so by something that a person can see."""
    hidden = [a for a in opened if a.suppressed_by and "maintenance" not in a.suppressed_by]
    if hidden:
        visible = [a for a in opened if a.is_standing and not a.suppressed_by]
        assert visible or "MAINTENANCE" in life.book.verdicts.values()


@given(history=steps)
@settings(max_examples=50, deadline=None, derandomize=True)
def test_nothing_suppressed_is_raised_and_the_journal_is_a_chain(history: list[Step]) -> None:
    life, seen = Life(), dict[int, str]()
    for step in history:
        life.go(step)
    for entry in life.journal:
        if entry.kind != "marked":
            assert entry.from_state == seen.get(entry.alarm_id, "normal")
            seen[entry.alarm_id] = entry.to_state
        if entry.kind in ("raised", "new-cause"):
            assert not {"suppressed_by", "out_of_service"} & entry.snapshot.keys()


@given(history=steps, cuts=st.sets(st.integers(0, 40), max_size=4))
@settings(max_examples=50, deadline=None, derandomize=True)
def test_a_restart_anywhere_changes_nothing(history: list[Step], cuts: set[int]) -> None:
    whole, parts = Life(), Life()
    for number, step in enumerate(history):
        if number in cuts:
            parts.restart()
        for life in (whole, parts):
            life.go(step)
            life.note(life.book.tick(life.now))
    assert parts.journal == whole.journal
    assert parts.last == whole.last


@given(history=steps, cuts=st.sets(st.integers(0, 40), max_size=6))
@settings(max_examples=50, deadline=None, derandomize=True)
def test_it_does_not_matter_how_a_history_is_cut_into_batches(
    history: list[Step], cuts: set[int]
) -> None:
    whole, lived = Life(), Life()
    told, verdicts = list[Condition](), list[Verdict]()
    parts, now = [(list[Condition](), list[Verdict]())], 0
    for number, (what, gap, place, feature, active) in enumerate(history):
        now += gap + 1
        if number in cuts:
            parts.append(([], []))
        if what in DELAYS:
            parts[-1][0].append(condition_of(what, now, place, feature, active))
        elif what == "verdict":
            parts[-1][1].append(Verdict(now, ("analyser", "scale")[place % 2], VERDICTS[feature]))
    for some, said in parts:
        told, verdicts = told + some, verdicts + said
        lived.note(lived.book.apply(some, verdicts=said))
    whole.note(whole.book.apply(told, now + 1_000, verdicts=verdicts))
    lived.note(lived.book.tick(now + 1_000))
    assert lived.journal == whole.journal
    assert lived.last == whole.last


@given(history=steps)
@settings(max_examples=50, deadline=None, derandomize=True)
def test_every_alarm_can_be_brought_to_an_end(history: list[Step]) -> None:
    life = Life()
    for step in history:
        life.go(step)
    for slot in ("analyser", "scale"):
        life.book.apply((), verdicts=[Verdict(life.now, slot, "VERIFIED")])
    life.book.apply([replace(c, active=False, time_ns=life.now) for c in life.stated.values()])
    for one in life.book.out_of_service:
        life.book.return_to_service(one.code, one.place, "Ada", "done")
    life.book.tick(life.now + 10_000)
    for alarm in life.book.active():
        assert not alarm.is_suppressed
        assert alarm.state == "cleared-unacknowledged"
        life.book.acknowledge(alarm.id, "Ada", "seen", life.now)
    assert life.book.active() == []
