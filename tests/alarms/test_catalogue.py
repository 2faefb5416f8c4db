"""The catalogue as a whole: complete, few words, plain words."""

from __future__ import annotations

import json
import math
import re

import pytest

from edgewatch.alarms import CATALOGUE, Rule, advice, explain_codes, sentence
from edgewatch.alarms.catalogue import rule_of
from edgewatch.alarms.grouping import CAUSE_CODES, EFFECT_CODES
from edgewatch.alarms.wording import Value, names_in, utc_time

PRIORITIES = {
    "device.changed": "high",
    "device.missing": "high",
    "device.moved": "medium",
    "device.suspect": "medium",
    "device.unverified": "low",
    "device.unknown": "low",
    "input.domain": "medium",
    "output.domain": "medium",
    "input.drift": "medium",
    "input.missing": "medium",
    "output.drift": "medium",
    "performance.measured": "medium",
    "performance.estimated": "low",
    "performance.segment": "medium",
    "agent.stopped": "medium",
    "model.errors": "medium",
    "model.changed": "high",
    "record.damaged": "high",
    "record.full": "high",
    "clock.jumped": "low",
    "model.silent": "low",
    "model.slow": "low",
    "seal.broken": "high",
    "system.cpu": "low",
    "system.disk": "low",
    "system.gpu": "low",
    "system.memory": "low",
}
RULES = sorted(CATALOGUE.values(), key=lambda rule: rule.code)
FULL: dict[str, Value] = {
    "slot": "analyser",
    "model": "cytology",
    "field": "serial",
    "enrolled": "SN-4471",
    "observed": "SN-9902",
    "affected": 214,
    "affected_from_ns": 50_500_000_000_000,
    "affected_to_ns": 50_560_000_000_000,
    "other": "scale",
    "unit": "FTDI FT232R USB UART",
    "place": "1.4.2",
    "errors": 3,
    "error": "bad shape",
    "features": ["radius", "texture"],
    "where": "log.db",
    "what": "checksum differs",
    "seconds": 3600,
    "at_ns": 50_551_000_000_000,
    "stopped_ns": 50_551_000_000_000,
    "started_ns": 50_561_000_000_000,
    "tier": "raw",
    "floor_days": 183,
    "readings": "radius, texture",
    "limit_mb": 10_000,
    "runs": 100,
    "took_ms": 41.2,
    "usual_ms": 8.5,
    "last_ns": 50_551_000_000_000,
    "usual_s": 46_800,
    "value": 97,
    "own_percent": 2.5,
    "own_mb": 240,
    "own_gb": 1.8,
    "free_gb": 6.4,
    "days": 9,
    "feature": "radius",
    "before": 12.1,
    "after": 17.9,
    "stepped_ns": 50_551_000_000_000,
    "gpu": "RTX A2000 (01:00.0)",
    "missing": "CUDAExecutionProvider",
}


def test_each_code_has_its_priority() -> None:
    assert {rule.code: rule.priority for rule in RULES} == PRIORITIES


def test_the_swap_says_what_the_person_at_three_metres_needs() -> None:
    assert sentence("device.changed", FULL, render_time=utc_time) == (
        "The analyser was replaced: serial number SN-4471 → SN-9902 at 14:02:31. "
        "214 predictions since the last proof are affected. Made 14:01:40 to 14:02:40."
    )
    assert advice("device.changed", FULL) == (
        "Confirm results by another method. Trust returns when the approved unit is back, "
        "or the site engineer approves the new one after a check."
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("params", [{}, FULL], ids=["bare", "full"])
def test_every_sentence_and_advice_is_one_clean_text(rule: Rule, params: dict[str, Value]) -> None:
    for kind in ("", *rule.wordings):
        known = {**params, "kind": kind}
        for text in (sentence(rule.code, known, render_time=utc_time), advice(rule.code, known)):
            assert re.fullmatch(r"[A-Z].*[.?]", text)
            assert not re.search(r"[{}]|  | \.|\.\.", text)
            assert len(text) <= 160


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        ("unit", "The analyser was replaced: serial number SN-4471 → SN-9902"),
        ("firmware", "The analyser has other firmware: "),
        ("adapter", "The analyser has another adapter: "),
        ("place", "The analyser has moved, or is a twin: "),
        ("crossed", "The analyser shows the unit of scale: are the cables crossed?"),
    ],
)
def test_a_change_is_said_for_what_it_is(kind: str, begins: str) -> None:
    assert sentence("device.changed", {**FULL, "kind": kind}, render_time=utc_time).startswith(
        begins
    )
    assert "Trust returns when" in advice("device.changed", {**FULL, "kind": kind})


def test_a_step_of_an_input_is_said_as_a_step() -> None:
    said = sentence("input.drift", {**FULL, "kind": "step"}, render_time=utc_time)
    assert said == (
        "An input of cytology made a step: radius from 12.1 to 17.9 at 14:02:31. "
        "No longer like the reference: radius, texture."
    )


def test_every_condition_of_a_number_has_a_level_to_come_back_to() -> None:
    assert CATALOGUE["system.cpu"].levels == (95.0, 85.0)
    assert CATALOGUE["device.changed"].levels == (math.inf, math.inf)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_parameter_of_a_template_is_one_we_know(rule: Rule) -> None:
    words = [rule.wording(kind) for kind in ("", *rule.wordings)]
    pieces = [piece for one in words for piece in (*one.sentence, one.advice)]
    assert set(names_in(pieces)) <= FULL.keys()


def test_a_code_of_a_newer_release_still_says_something() -> None:
    assert sentence("future.code", {}) == "Alarm future.code."
    assert advice("future.code", {}) == "Tell the site engineer."


def test_a_code_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(ValueError, match=r"no alarm code 'x'; known are agent\.stopped, "):
        rule_of("x")


def test_explained_codes_are_plain_values_in_order() -> None:
    explained = explain_codes()
    assert json.loads(json.dumps(explained)) == explained
    assert [one["code"] for one in explained] == sorted(PRIORITIES)
    for one in explained:
        assert one["meaning"]
        assert one["condition"]
        assert one["role"] in ("clinician", "site engineer", "support")
        assert one["note_needed"] is (one["priority"] == "high")


def test_what_can_be_a_consequence_folds_and_nothing_is_both_cause_and_consequence() -> None:
    assert {rule.code for rule in RULES if rule.folds} <= EFFECT_CODES <= CATALOGUE.keys()
    assert not CAUSE_CODES & EFFECT_CODES
    assert CAUSE_CODES.issubset(CATALOGUE)
