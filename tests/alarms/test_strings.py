"""What the translators get, and that a translated alarm reads as one."""

from __future__ import annotations

from dataclasses import replace

from edgewatch.alarms import CATALOGUE, sentence
from edgewatch.alarms.conditions import TOGETHER
from edgewatch.alarms.language import LANGUAGES
from edgewatch.alarms.strings import strings
from edgewatch.alarms.wording import names_in, utc_time

POLISH = {
    "The model {model} failed": "Model {model} zawiódł",
    " in {errors:# run|# runs} of the last {runs}": (
        " w {errors:# przebiegu|# przebiegach|# przebiegach} z ostatnich {runs}"
    ),
    " since {at_ns}": "od {at_ns}",  # its space was lost
    "{listed} and # more|{listed} and # more": (
        "{listed} i # inny|{listed} i # inne|{listed} i # innych"
    ),
    "The inputs of {model} no longer look like the reference data": "Wejścia {model} odbiegają",
    TOGETHER: "wszystkie razem",
}


def translated(code: str, params: dict[str, object]) -> str:
    polish = replace(LANGUAGES["pl"], translate=lambda text: POLISH.get(text, text))
    return sentence(code, params, polish, render_time=utc_time)  # type: ignore[arg-type]


def test_every_text_is_collected_once_and_has_words() -> None:
    found = strings()
    assert len(found) == len(set(found))
    assert "." not in found
    assert ": {features}" not in found
    assert {rule.meaning for rule in CATALOGUE.values()} <= set(found)
    assert {"serial number", "unknown", TOGETHER, "Not watching"} <= set(found)
    for rule in CATALOGUE.values():
        assert all(names_in([p]) or p in found or p == "." for p in rule.sentence)


def test_a_piece_is_translated_whole_with_the_plural_forms_of_its_language() -> None:
    params = {"model": "m", "errors": 3, "runs": 1000, "at_ns": 0}
    said = translated("model.errors", params)
    assert said == "Model m zawiódł w 3 przebiegach z ostatnich 1\u00a0000 od 00:00:00."


def test_a_long_list_is_counted_in_the_forms_of_its_language() -> None:
    features = ["radius", TOGETHER, "area", "x", "y", "z"]
    said = translated("input.drift", {"model": "m", "features": features})
    assert said == "Wejścia m odbiegają: radius, wszystkie razem, area i 3 inne."
