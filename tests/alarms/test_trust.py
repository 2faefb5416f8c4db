"""Trust: every combination of what it is made of."""

from __future__ import annotations

import json
from itertools import product

import pytest

from edgewatch.alarms import (
    HEADLINES,
    Alarm,
    Judged,
    OutOfService,
    Priority,
    State,
    Trust,
    TrustState,
)
from edgewatch.alarms.language import Language
from edgewatch.alarms.shapes import text_of
from edgewatch.alarms.trust import ORDER, trust
from edgewatch.alarms.trust_texts import all_texts
from edgewatch.sdk.said import Said

VERDICTS: dict[str, TrustState] = {
    "VERIFIED": "as-checked",
    "MODEL_ONLY": "as-checked",
    "SUSPECT": "with-care",
    "MOVED": "with-care",
    "UNKNOWN_EXTRA": "with-care",
    "UNVERIFIED": "cannot-judge",
    "a verdict of a newer release": "cannot-judge",
    "MAINTENANCE": "do-not-rely",
    "MISSING": "do-not-rely",
    "CHANGED": "do-not-rely",
}
JUDGED: dict[Judged, TrustState] = {
    "judged": "as-checked",
    "no-baseline": "cannot-judge",
    "too-few-rows": "cannot-judge",
}
PRIORITIES: dict[Priority, TrustState] = {
    "high": "do-not-rely",
    "medium": "with-care",
    "low": "as-checked",
    "info": "as-checked",
}
STANDS: dict[State, bool] = {
    "pending": False,
    "active-unacknowledged": True,
    "active-acknowledged": True,
    "cleared-unacknowledged": False,
    "shelved": True,
    "closed": False,
}


def alarm(
    priority: Priority = "medium",
    state: State = "active-unacknowledged",
    code: str = "model.errors",
    **more: object,
) -> Alarm:
    values: dict[str, object] = {"model": "cytology", "condition_active": True, "id": 1}
    values |= {"condition_since_ns": 0, "changed_ns": 0, "subject": "cytology"}
    return Alarm(code=code, priority=priority, state=state, **(values | more))  # type: ignore[arg-type]


def judge(
    slots: dict[str, str] | None = None,
    alarms: list[Alarm] | None = None,
    models: dict[str, Judged] | None = None,
    *,
    watching: bool = True,
) -> Trust:
    return trust(
        watching=watching,
        slots={"analyser": "VERIFIED"} if slots is None else slots,
        alarms=alarms or [],
        models_judged={"cytology": "judged"} if models is None else models,
    )


def worst(*states: TrustState) -> TrustState:
    return max(states, key=ORDER.index)


SERVED: dict[str, tuple[OutOfService, ...]] = {
    code: (OutOfService(code, None, 0, None, "Ada", "engineer", "repair"),)
    for code in ("device.missing", "model.errors", "clock.jumped")
}
UNTOLD: dict[str, TrustState] = {
    "device.missing": "cannot-judge",  # high in the catalogue
    "model.errors": "with-care",  # medium
    "clock.jumped": "as-checked",  # low
}
ALL = product(VERDICTS, JUDGED, PRIORITIES, STANDS, [True, False], [True, False], [True, False])


def test_every_combination_gives_the_worst_of_what_is_known() -> None:
    """Verdict x judged x priority x state x condition x withheld x suppressed."""
    for verdict, judged, priority, state, met, withheld, suppressed in ALL:
        found = alarm(
            priority,
            state,
            condition_active=met,
            withheld=withheld,
            suppressed_by="maintenance of scale" if suppressed else None,
            out_of_service=suppressed,
        )
        answer = judge({"analyser": verdict}, [found], {"cytology": judged})
        kept_back = state == "shelved" or (withheld and state == "pending")
        stands = state.startswith("active") or (kept_back and met)
        if withheld and state in ("cleared-unacknowledged", "closed"):
            stands = met  # it has come back, and is kept from saying so
        by_alarm = PRIORITIES[priority] if stands else "as-checked"
        assert answer.state == worst(VERDICTS[verdict], by_alarm, JUDGED[judged])
        assert answer.headline == HEADLINES[answer.state]
        assert len(answer.said) == len(answer.reasons)
        if answer.state != "as-checked":
            assert answer.reasons
            assert answer.advice
            assert answer.advice_said


@pytest.mark.parametrize("code", SERVED)
def test_what_cannot_tell_is_never_taken_for_fine(code: str) -> None:
    for verdict, priority, state in product(VERDICTS, PRIORITIES, STANDS):
        parts = {"watching": True, "slots": {"analyser": verdict}}
        parts |= {"alarms": [alarm(priority, state)], "models_judged": {"cytology": "judged"}}
        known = trust(**parts).state  # type: ignore[arg-type]
        taken = trust(**parts, out_of_service=SERVED[code])  # type: ignore[arg-type]
        assert taken.state == worst(known, UNTOLD[code])
        assert any("out of service (repair)" in reason for reason in taken.reasons)
        off = trust(**parts, switched_off=[code])  # type: ignore[arg-type]
        assert off.state == worst(known, UNTOLD[code])


def test_nobody_watching_is_never_anything_else() -> None:
    for verdict, judged, priority, state in product(VERDICTS, JUDGED, PRIORITIES, STANDS):
        answer = judge(
            {"analyser": verdict}, [alarm(priority, state)], {"cytology": judged}, watching=False
        )
        assert answer.state == "not-watching"


def test_the_worst_of_several_slots_and_models_wins() -> None:
    for first, second, judged in product(VERDICTS, VERDICTS, JUDGED):
        slots = {"analyser": first, "scale": second}
        answer = judge(slots, models={"cytology": judged, "dose": "judged"})
        assert answer.state == worst(VERDICTS[first], VERDICTS[second], JUDGED[judged])


def test_reasons_can_be_said_in_the_words_of_another_language() -> None:
    german = Language("de", {"The {slot} does not answer.": "{slot} antwortet nicht."}.get)  # type: ignore[arg-type]
    (said,) = judge({"analyser": "MISSING"}).said
    assert text_of(said, german) == "analyser antwortet nicht."
    assert Said.from_json(json.loads(json.dumps(said.to_json()))) == said


def test_all_that_trust_can_say_is_there_for_translators() -> None:
    known = set(all_texts())
    for verdict, judged in product(VERDICTS, JUDGED):
        answer = judge({"analyser": verdict}, models={"cytology": judged})
        assert {piece for said in answer.said for piece in said.pieces} <= known
        assert answer.headline in known


def test_only_as_checked_reads_like_fine() -> None:
    assert HEADLINES["as-checked"] == "Inputs as checked"
    for state, headline in HEADLINES.items():
        assert ("checked" in headline.lower()) is (state == "as-checked")
        assert "ok" not in headline.lower().split()
    assert len(set(HEADLINES.values())) == len(ORDER) == 5


def test_not_watching_beats_all_and_says_only_that() -> None:
    answer = judge({"analyser": "CHANGED"}, [alarm("high")], watching=False)
    assert answer.headline == "Not watching"
    assert answer.reasons == ("The EdgeWatch agent is not running, so nothing is being checked.",)


def test_a_contradiction_outweighs_what_is_not_known() -> None:
    assert judge({"analyser": "CHANGED"}, models={"cytology": "no-baseline"}).state == "do-not-rely"


def test_what_is_not_known_outweighs_a_medium_finding() -> None:
    assert judge(alarms=[alarm("medium")], models={"cytology": "too-few-rows"}).state == (
        "cannot-judge"
    )


def test_everything_proved_is_as_checked_without_a_word() -> None:
    assert judge() == Trust("as-checked", "Inputs as checked", (), "")


def test_a_unit_that_cannot_be_told_from_its_twin_is_said_openly() -> None:
    answer = judge({"analyser": "MODEL_ONLY"})
    assert answer.state == "as-checked"
    assert "cannot be told from its twin" in answer.reasons[0]


def test_a_site_without_slots_or_models_cannot_be_judged() -> None:
    assert judge(slots={}).state == "cannot-judge"
    assert judge(models={}).state == "cannot-judge"


def test_an_acknowledged_alarm_still_counts() -> None:
    assert judge(alarms=[alarm("high", "active-acknowledged")]).state == "do-not-rely"


def test_a_shelved_alarm_counts_for_as_long_as_its_condition_holds() -> None:
    assert judge(alarms=[alarm("high", "shelved")]).state == "do-not-rely"
    over = alarm("high", "shelved", condition_active=False)
    assert judge(alarms=[over]).state == "as-checked"


def test_reasons_come_worst_first_and_the_advice_is_that_of_the_worst() -> None:
    answer = judge({"analyser": "MOVED", "scale": "MISSING"}, models={"cytology": "too-few-rows"})
    assert [reason.split()[1] for reason in answer.reasons] == ["scale", "model", "analyser"]
    assert answer.advice == "Check power and cable of the equipment."


def test_a_swap_is_said_once_with_its_serial_numbers() -> None:
    swap = alarm(
        "high",
        code="device.changed",
        slot="analyser",
        params={"field": "serial", "enrolled": "SN-4471", "observed": "SN-9902"},
    )
    (reason,) = judge({"analyser": "CHANGED"}, [swap]).reasons
    assert "serial number SN-4471 → SN-9902" in reason


def test_consequences_are_said_by_their_cause() -> None:
    swap = alarm("high", code="device.changed", slot="analyser", id=1)
    drift = alarm(code="input.drift", id=2, cause_id=1)
    assert len(judge({"analyser": "CHANGED"}, [drift, swap]).reasons) == 1
    assert len(judge({"analyser": "VERIFIED"}, [drift]).reasons) == 1


def test_a_low_alarm_about_identity_weighs_as_much_as_the_verdict() -> None:
    unproved = alarm("low", code="device.unverified", slot="analyser")
    answer = judge({"analyser": "UNVERIFIED", "scale": "SUSPECT"}, [unproved])
    assert answer.state == "cannot-judge"
    assert answer.reasons[0].startswith("Nothing proves which unit is connected as analyser since")
    assert len(answer.reasons) == 2


def test_times_in_the_reasons_are_written_as_asked() -> None:
    answer = trust(
        watching=True,
        slots={"analyser": "VERIFIED"},
        alarms=[alarm(raised_ns=5)],
        models_judged={"cytology": "judged"},
        render_time=lambda time_ns: f"T+{time_ns}",
    )
    assert "since T+5" in answer.reasons[0]


def test_a_high_consequence_of_a_medium_cause_weighs_as_high_as_by_itself() -> None:
    cause = alarm("medium", code="device.suspect", slot="analyser", model=None)
    effect = alarm("high", code="performance.measured", id=2, cause_id=1)
    found = judge(alarms=[cause, effect])
    assert found.state == "do-not-rely"
    assert len(found.reasons) == 1
