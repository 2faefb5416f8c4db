"""The life of one alarm, transition by transition."""

from __future__ import annotations

import pytest

from edgewatch.alarms.alarm import Alarm, State
from edgewatch.alarms.lifecycle import (
    Acknowledge,
    Close,
    ConditionOff,
    ConditionOn,
    Event,
    Shelve,
    Suppress,
    Tick,
    Transition,
    begin,
    due_ns,
    step,
)

STATES: tuple[State, ...] = (
    "pending",
    "active-unacknowledged",
    "active-acknowledged",
    "cleared-unacknowledged",
    "shelved",
)


def new_alarm(on_delay_ns: int = 10, off_delay_ns: int = 20, since_ns: int = 100) -> Alarm:
    return Alarm(
        id=1,
        code="device.missing",
        priority="high",
        state="pending",
        subject="analyser",
        condition_active=True,
        condition_since_ns=since_ns,
        changed_ns=since_ns,
        on_delay_ns=on_delay_ns,
        off_delay_ns=off_delay_ns,
    )


def life(alarm: Alarm, *events: Event) -> Alarm:
    for event in events:
        alarm, _ = step(alarm, event)
    return alarm


def alarm_in(state: State, *, met: bool = True, on_delay_ns: int = 10) -> Alarm:
    """An alarm led into `state` by the events that lead there, its condition met or over."""
    alarm = new_alarm(on_delay_ns)
    acts: dict[State, tuple[Event, ...]] = {
        "pending": (),
        "active-unacknowledged": (Tick(200),),
        "active-acknowledged": (Tick(200), Acknowledge(201, "Ada")),
        "cleared-unacknowledged": (Tick(200), ConditionOff(210), Tick(230)),
        "shelved": (Tick(200), Shelve(201, "Ada", "known", 900)),
    }
    alarm = life(alarm, *acts[state])
    if state == "cleared-unacknowledged" and met:
        alarm = life(alarm, ConditionOn(240))
    elif not met and state not in ("pending", "cleared-unacknowledged"):
        alarm = life(alarm, ConditionOff(240))
    assert alarm.state == state
    assert state == "pending" or alarm.condition_active is met
    return alarm


def test_without_an_on_delay_an_alarm_is_raised_at_once() -> None:
    alarm, transition = begin(new_alarm(on_delay_ns=0))
    assert transition == Transition(1, 100, "normal", "active-unacknowledged", kind="raised")
    assert alarm.raised_ns == 100


def test_with_an_on_delay_an_alarm_is_pending_first() -> None:
    alarm, transition = begin(new_alarm())
    assert transition == Transition(1, 100, "normal", "pending", kind="pending")
    assert alarm.raised_ns is None


def test_a_raise_carries_the_time_of_the_delay_and_not_of_the_tick() -> None:
    alarm, transition = step(new_alarm(), Tick(5_000))
    assert transition == Transition(1, 110, "pending", "active-unacknowledged", kind="raised")
    assert alarm.raised_ns == 110


def test_a_tick_before_the_delay_changes_nothing() -> None:
    alarm = new_alarm()
    assert step(alarm, Tick(109)) == (alarm, None)


def test_a_condition_that_is_over_within_the_on_delay_never_becomes_an_alarm() -> None:
    alarm, transition = step(new_alarm(), ConditionOff(109))
    assert transition == Transition(1, 109, "pending", "closed", kind="closed")
    assert (alarm.raised_ns, alarm.cleared_ns) == (None, 109)


def test_a_condition_that_comes_back_within_the_off_delay_never_cleared() -> None:
    alarm = life(alarm_in("active-unacknowledged"), ConditionOff(300), ConditionOn(319), Tick(900))
    assert alarm.state == "active-unacknowledged"
    assert due_ns(alarm) is None


def test_an_alarm_nobody_saw_waits_after_it_has_cleared() -> None:
    alarm = life(alarm_in("active-unacknowledged"), ConditionOff(300), Tick(900))
    assert (alarm.state, alarm.cleared_ns) == ("cleared-unacknowledged", 320)


def test_an_alarm_somebody_saw_closes_when_it_clears() -> None:
    alarm = life(alarm_in("active-acknowledged"), ConditionOff(300), Tick(900))
    assert (alarm.state, alarm.cleared_ns) == ("closed", 320)
    assert alarm.acknowledged_by == "Ada"


def test_a_cleared_alarm_closes_when_it_is_acknowledged() -> None:
    alarm, transition = step(
        alarm_in("cleared-unacknowledged", met=False), Acknowledge(400, "Ada", "seen")
    )
    assert alarm.state == "closed"
    assert transition == Transition(
        1, 400, "cleared-unacknowledged", "closed", "Ada", "seen", kind="acknowledged"
    )


def test_a_cleared_alarm_whose_condition_comes_back_is_raised_again_as_the_same_alarm() -> None:
    alarm = life(alarm_in("cleared-unacknowledged"), Tick(900))
    assert (alarm.state, alarm.raised_ns, alarm.cleared_ns) == ("active-unacknowledged", 250, None)


def test_acknowledging_a_cleared_alarm_does_not_cover_what_is_just_coming_back() -> None:
    alarm = life(alarm_in("cleared-unacknowledged"), Acknowledge(245, "Ada"))
    assert alarm.state == "pending"
    raised = life(alarm, Tick(900))
    assert (raised.state, raised.acknowledged_by) == ("active-unacknowledged", None)
    assert life(alarm, ConditionOff(249)).state == "closed"


def test_an_acknowledgement_holds_while_the_cause_is_the_same() -> None:
    alarm = life(new_alarm(), ConditionOn(100, ("serial=B",)), Tick(200), Acknowledge(201, "Ada"))
    assert life(alarm, ConditionOn(300, ("serial=B",))).state == "active-acknowledged"


def test_another_cause_takes_the_acknowledgement_back() -> None:
    alarm = life(new_alarm(), ConditionOn(100, ("serial=B",)), Tick(200), Acknowledge(201, "Ada"))
    alarm, transition = step(alarm, ConditionOn(300, ("serial=C",)))
    assert (alarm.state, alarm.acknowledged_by) == ("active-unacknowledged", None)
    assert transition is not None
    assert transition.note == "new cause: serial=C"


def test_another_cause_before_the_acknowledgement_is_written_down_too() -> None:
    alarm = life(new_alarm(), ConditionOn(100, ("serial=B",)), Tick(200))
    _, transition = step(alarm, ConditionOn(300, ("serial=C",)))
    assert transition is not None
    assert (transition.from_state, transition.to_state) == ("active-unacknowledged",) * 2


def test_another_cause_breaks_the_shelving() -> None:
    alarm = life(new_alarm(), ConditionOn(100, ("serial=B",)), Tick(200))
    alarm = life(alarm, Shelve(201, "Ada", "known", 900), ConditionOn(300, ("serial=C",)))
    assert (alarm.state, alarm.shelved_until_ns) == ("active-unacknowledged", None)


def test_more_of_an_explained_cause_does_not_take_the_acknowledgement_back() -> None:
    explained = Alarm(
        id=2,
        code="input.drift",
        priority="medium",
        state="active-acknowledged",
        subject="m",
        condition_active=True,
        condition_since_ns=0,
        changed_ns=0,
        cause_id=1,
        seen_causes=("a",),
    )
    assert step(explained, ConditionOn(5, ("a", "b")))[1] is None


def test_a_shelved_alarm_comes_back_by_itself() -> None:
    shelved = alarm_in("shelved")
    assert life(shelved, Tick(899)).state == "shelved"
    assert life(shelved, Tick(900)).state == "active-unacknowledged"


def test_a_shelved_alarm_whose_condition_is_over_closes_when_the_time_is_up() -> None:
    assert life(alarm_in("shelved", met=False), Tick(900)).state == "closed"


def test_a_cause_that_came_under_suppression_takes_an_alarm_off_its_shelf_when_that_ends() -> None:
    kept_back = (Suppress(210, "maintenance of analyser"), ConditionOn(220, ("another",)))
    alarm = life(alarm_in("shelved"), *kept_back)
    assert alarm.state == "shelved"
    assert life(alarm, Suppress(230)).state == "active-unacknowledged"


def test_a_shelved_chattering_alarm_stays_shelved() -> None:
    alarm = life(alarm_in("shelved"), ConditionOff(300), ConditionOn(301), ConditionOff(302))
    assert alarm.state == "shelved"


def test_a_shelved_alarm_just_met_again_is_pending_when_the_time_is_up() -> None:
    alarm = life(alarm_in("shelved", met=False), ConditionOn(895), Tick(900))
    assert alarm.state == "pending"
    assert life(alarm, Tick(905)).state == "active-unacknowledged"


def test_without_an_on_delay_a_cleared_alarm_is_raised_again_at_once() -> None:
    cleared = alarm_in("cleared-unacknowledged", met=False, on_delay_ns=0)
    _, transition = step(cleared, ConditionOn(500))
    assert transition == Transition(
        1, 500, "cleared-unacknowledged", "active-unacknowledged", kind="raised"
    )


def test_closing_a_cleared_alarm_keeps_the_time_at_which_it_cleared() -> None:
    cleared = alarm_in("cleared-unacknowledged", met=False)
    assert life(cleared, Close(950)).cleared_ns == cleared.cleared_ns == 230


def test_a_condition_met_late_counts_from_when_it_was_last_over() -> None:
    alarm = life(alarm_in("active-unacknowledged"), ConditionOff(300), ConditionOn(250))
    assert alarm.condition_since_ns == 300


def test_the_journal_never_runs_backwards_on_conditions_told_late() -> None:
    cleared = alarm_in("cleared-unacknowledged", met=False, on_delay_ns=0)
    raised, transition = step(cleared, ConditionOn(215))
    assert transition is not None
    assert transition.time_ns == raised.raised_ns == cleared.cleared_ns == 230
    assert life(raised, Close(50)).cleared_ns == 230


def test_a_condition_told_late_never_lies_before_the_last_one() -> None:
    alarm = life(alarm_in("active-unacknowledged"), ConditionOff(50))
    assert alarm.condition_since_ns == 100
    _, transition = step(alarm, Tick(1_000))
    assert transition is not None
    assert transition.time_ns >= alarm.changed_ns


@pytest.mark.parametrize("met", [True, False])
@pytest.mark.parametrize("state", STATES)
def test_every_open_state_has_a_way_out(state: State, met: bool) -> None:
    alarm = alarm_in(state, met=met)
    assert life(alarm, Close(950, "Ada")).state == "closed"
    over = life(alarm, ConditionOff(960))
    for _ in range(3):
        over = life(over, Tick(10_000))
    assert life(over, Acknowledge(10_001, "Ada")).state == "closed"


@pytest.mark.parametrize(
    "event",
    [
        ConditionOn(999, ("x",)),
        ConditionOff(999),
        Tick(999),
        Acknowledge(999, "Ada"),
        Shelve(999, "Ada", "n", 1_000),
        Close(999),
    ],
)
def test_nothing_moves_a_closed_alarm(event: Event) -> None:
    closed = life(alarm_in("active-acknowledged"), Close(950))
    assert step(closed, event) == (closed, None)


@pytest.mark.parametrize("state", ["pending", "active-acknowledged", "shelved"])
def test_there_is_nothing_to_acknowledge_in(state: State) -> None:
    alarm = alarm_in(state)
    assert step(alarm, Acknowledge(950, "Ada")) == (alarm, None)


def test_only_an_active_alarm_can_be_shelved() -> None:
    alarm = alarm_in("cleared-unacknowledged")
    assert step(alarm, Shelve(950, "Ada", "n", 1_000)) == (alarm, None)


@pytest.mark.parametrize("state", STATES)
def test_an_alarm_stands_where_its_state_or_its_condition_says_so(state: State) -> None:
    stands = state in ("active-unacknowledged", "active-acknowledged", "shelved")
    assert alarm_in(state).is_standing is stands


def test_a_shelved_alarm_whose_condition_is_over_does_not_stand() -> None:
    assert not alarm_in("shelved", met=False).is_standing
