"""A site's own catalogue: presets, and what site.toml sets code by code."""

from __future__ import annotations

import pytest

from edgewatch.alarms import CATALOGUE
from edgewatch.alarms.explained import explain_codes
from edgewatch.alarms.rule import PRIORITY_RANK
from edgewatch.alarms.settings import PRESETS, differences, rules_for, rules_of, switched_off
from edgewatch.site.alarm_codes import CODES, HIGHEST_LIMIT, NEVER_OFF, covers
from edgewatch.site.config import SiteConfig, parse_site
from edgewatch.site.errors import InputError

MINUTE = 60_000_000_000


def site(text: str) -> SiteConfig:
    return parse_site(f"schema = 1\n[alarms]\n{text}")


def code(name: str, text: str) -> str:
    return f'[alarms.code."{name}"]\n{text}\n'


def test_the_codes_that_a_site_may_name_are_those_of_the_catalogue() -> None:
    assert CATALOGUE.keys() == CODES
    with_limit = {rule.code for rule in CATALOGUE.values() if rule.limit is not None}
    assert with_limit == HIGHEST_LIMIT.keys()
    assert {rule.code for rule in CATALOGUE.values() if rule.priority == "high"} == NEVER_OFF


def test_without_a_word_the_catalogue_is_quiet_and_as_it_is() -> None:
    assert rules_for(parse_site("schema = 1\n")) == CATALOGUE
    assert differences(rules_of("quiet")) == {}


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_has_hysteresis_and_never_says_less_than_the_quieter_one(preset: str) -> None:
    for name, rule in rules_of(preset).items():
        quiet = CATALOGUE[name]
        assert PRIORITY_RANK[rule.priority] <= PRIORITY_RANK[quiet.priority]
        assert rule.on_delay_ns <= quiet.on_delay_ns
        if rule.limit is not None and rule.clear is not None:
            assert rule.clear <= rule.limit <= (quiet.limit or 0)
            assert rule.clear < rule.limit or name == "model.silent"


def test_a_code_is_set_otherwise_and_the_rest_stays() -> None:
    text = 'priority = "high"\non_delay = "90s"\noff_delay = 0\nlimit = 80\nclear = 70\n'
    config = site(code("system.disk", text + "forecast_days = 7\ninterrupt = true"))
    rule = rules_for(config)["system.disk"]
    assert (rule.priority, rule.limit, rule.clear, rule.forecast_days) == ("high", 80, 70, 7)
    assert (rule.on_delay_ns, rule.off_delay_ns, rule.may_interrupt) == (90 * 10**9, 0, True)
    assert differences(rules_for(config)).keys() == {"system.disk"}


def test_another_limit_keeps_its_distance_to_the_clear_level() -> None:
    rule = rules_for(site(code("system.cpu", "limit = 47.5")))["system.cpu"]
    assert rule.clear == pytest.approx(42.5)


def test_what_is_switched_off_is_named_and_never_interrupts() -> None:
    rules = rules_for(site(code("input.drift", "enabled = false")))
    assert switched_off(rules) == ("input.drift",)
    assert not rules["input.drift"].may_interrupt
    (explained,) = [one for one in explain_codes(rules) if one["code"] == "input.drift"]
    assert explained["enabled"] is False


def test_what_a_code_sets_wins_over_the_preset() -> None:
    rules = rules_for(site('preset = "strict"\n' + code("system.cpu", "limit = 99")))
    assert rules["system.cpu"].limit == 99
    assert rules["system.memory"].may_interrupt


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('preset = "loud"', 3, "alarms.preset"),
        ('shifts = ["14:00", "06:00"]', 3, "earliest first"),
        ('shifts = ["24:00"]', 3, "alarms.shifts"),
        (code("system.dsk", "limit = 90"), 3, "a code such as system.disk"),
        (code("system.disk", 'on_delay = "10 moons"'), 4, "a duration such as 90s"),
        (code("system.disk", 'on_delay = "2d"'), 4, "on_delay"),
        (code("system.disk", "limit = 101"), 4, "at most 100"),
        (code("system.disk", "limit = 90\nclear = 95"), 5, "not below it"),
        (code("system.disk", "clear = 80"), 4, "a limit beside it"),
        (code("system.disk", "limits = 90"), 4, "one of the fields clear, enabled"),
        (code("input.drift", "limit = 2"), 4, "judged by [drift]"),
        (code("system.cpu", "forecast_days = 3"), 4, "only system.disk"),
        (code("device.changed", "enabled = false"), 4, "inputs are as checked"),
        (code("model.changed", 'on_delay = "1h"'), 4, "at most 60s"),
        (code("device.missing", 'priority = "low"'), 4, "high or medium"),
        ('[[alarms.suppress]]\ncode = "x"\nwhile = "maintenance"', 4, "family such as input.*"),
        ('[[alarms.suppress]]\ncode = "input.*"\nwhile = "x"', 5, '"maintenance"'),
        ('[[alarms.suppress]]\ncode = "input.*"\nslot = "a"\nwhile = "maintenance"', 5, "[[slot]]"),
        ('[[alarms.suppress]]\ncode = "input.drift"\nwhile = "input.drift"', 5, "another code"),
    ],
)
def test_what_cannot_stand_is_told_with_its_line_and_what_can(
    text: str, line: int, said: str
) -> None:
    with pytest.raises(InputError) as found:
        site(text)
    assert f"line {line}:" in str(found.value)
    assert said in str(found.value)


def test_a_family_of_codes_is_suppressed_by_its_beginning() -> None:
    (one,) = site('[[alarms.suppress]]\ncode = "input.*"\nwhile = "device.missing"').alarms.suppress
    assert one.while_ == "device.missing"
    assert covers(one.code, "input.domain")
    assert not covers(one.code, "output.domain")
