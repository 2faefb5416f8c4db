"""Rules about the equipment in the slots. The conditions follow the verdict of the slot."""

from __future__ import annotations

from edgewatch.alarms.rule import Rule

_SECOND = 1_000_000_000
_AFFECTED = (
    " {affected:# prediction since the last proof is affected"
    "|# predictions since the last proof are affected}."
)

DEVICE_RULES = (
    Rule(
        code="device.changed",
        priority="high",
        meaning="Another unit than the approved one is connected.",
        condition=(
            "A field of bus, adapter or protocol identity contradicts the enrolment (CHANGED). "
            "Clears when the approved unit is back or the new one is approved."
        ),
        sentence=(
            "The {slot} was replaced",
            ": {field:name} {enrolled} → {observed}",
            " at {at_ns}",
            ".",
            _AFFECTED,
        ),
        advice=(
            "Confirm results by another method and tell the site engineer; "
            "approve the new unit only after a check."
        ),
        role="site engineer",
        cause_params=("field", "observed"),
    ),
    Rule(
        code="device.missing",
        priority="high",
        meaning="The unit of a slot is gone or no longer answers.",
        condition="The slot is MISSING for 5 s. Clears when it has been back for 5 s.",
        sentence=("The {slot} does not answer", " since {at_ns}", ".", _AFFECTED),
        advice="Check power and cable of the {slot}; do not rely on new results until it is back.",
        role="clinician",
        on_delay_ns=5 * _SECOND,
        off_delay_ns=5 * _SECOND,
    ),
    Rule(
        code="device.moved",
        priority="medium",
        meaning="The approved unit is connected at another port.",
        condition="The identity is the enrolled one, the port is not (MOVED). Clears on approval.",
        sentence=(
            "The {slot} is connected at another port",
            ": {enrolled} → {observed}",
            " since {at_ns}",
            ".",
        ),
        advice="Use results with care; let the site engineer check cables and approve the port.",
        role="site engineer",
        cause_params=("observed",),
    ),
    Rule(
        code="device.suspect",
        priority="medium",
        meaning="Timing or signal of a unit differ from those of the approved one.",
        condition=(
            "The slot is SUSPECT for 30 s: advisory evidence alone, a new identification is "
            "demanded. Clears when the slot has not been SUSPECT for 60 s."
        ),
        sentence=(
            "The {slot} behaves unlike the approved unit",
            ": {field:name} {enrolled} → {observed}",
            " since {at_ns}",
            ".",
        ),
        advice="Use results with care; tell the site engineer if this stands longer than an hour.",
        role="site engineer",
        on_delay_ns=30 * _SECOND,
        off_delay_ns=60 * _SECOND,
    ),
    Rule(
        code="device.unverified",
        priority="low",
        meaning="Nothing proves which unit is connected.",
        condition=(
            "The slot is UNVERIFIED for 60 s: no enrolment, or no identity was read. "
            "Clears with the first identification."
        ),
        sentence=("Nothing proves which unit is connected as {slot}", " since {at_ns}", "."),
        advice=(
            "Nobody can say whether the inputs are as checked: "
            "let the site engineer identify and approve the unit."
        ),
        role="site engineer",
        on_delay_ns=60 * _SECOND,
    ),
)
