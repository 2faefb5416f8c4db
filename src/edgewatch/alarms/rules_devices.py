"""Rules about the equipment in the slots. The conditions follow the verdict of the slot."""

from __future__ import annotations

from edgewatch.alarms.rule import Rule, Wording

_SECOND = 1_000_000_000
_AFFECTED = (
    " {affected:# prediction since the last proof is affected"
    "|# predictions since the last proof are affected}."
)
_DIFFERENCE = ": {field:name} {enrolled} → {observed}"
_SPAN = " Made {affected_from_ns} to {affected_to_ns}."
_AS_APPROVED_AGAIN = (
    "Confirm results by another method. Trust returns when it is as approved again, "
    "or the site engineer approves it as it is after a check."
)
_WHAT_WHEN = (_DIFFERENCE, " at {at_ns}", ".", _AFFECTED, _SPAN)

_CHANGED = Rule(
    code="device.changed",
    priority="high",
    meaning="Another unit than the approved one is connected, or it is not as approved.",
    condition=(
        "A field of bus, adapter or protocol identity contradicts the enrolment, or a unit that "
        "gives no serial number is at another port (CHANGED). Clears when the approved unit is "
        "proved again or the new one is approved, not when the stranger is gone or silent."
    ),
    sentence=("The {slot} was replaced", *_WHAT_WHEN),
    advice=(
        "Confirm results by another method. Trust returns when the approved unit is back, "
        "or the site engineer approves the new one after a check."
    ),
    role="site engineer",
    cause_params=("field", "observed"),
    wordings={
        "firmware": Wording(
            ("The {slot} has other firmware", *_WHAT_WHEN),
            "Confirm results by another method. Trust returns when the former firmware is back, "
            "or the site engineer approves the new one after a check.",
        ),
        "adapter": Wording(
            ("The {slot} has another adapter", *_WHAT_WHEN),
            "Confirm results by another method. Trust returns when the former adapter is back, "
            "or the site engineer approves the new one.",
        ),
        "place": Wording(
            ("The {slot} has moved, or is a twin", *_WHAT_WHEN),
            "Confirm results by another method. Trust returns when it is back at its port, "
            "or the site engineer approves it there after a check.",
        ),
        "perhaps-firmware": Wording(
            ("The {slot} was replaced or updated", *_WHAT_WHEN), _AS_APPROVED_AGAIN
        ),
        "perhaps-adapter": Wording(
            ("The {slot} or its adapter changed", *_WHAT_WHEN), _AS_APPROVED_AGAIN
        ),
        "rejected": Wording(
            ("The {slot} is a rejected unit", *_WHAT_WHEN),
            "Do not use its results. Trust returns when the approved unit is back.",
        ),
        "withdrawn": Wording(
            ("The {slot} is no longer approved", *_WHAT_WHEN),
            "Confirm results by another method. Trust returns when the approved unit is back, "
            "or the site engineer approves this one again.",
        ),
        "crossed": Wording(
            (
                "The {slot} shows the unit of {other}: are the cables crossed?",
                _AFFECTED,
                _SPAN,
            ),
            "Do not use results of {slot} and {other}. "
            "Trust returns when each unit is at its own place again.",
        ),
    },
)

_MISSING = Rule(
    code="device.missing",
    priority="high",
    meaning="The unit of a slot is gone or no longer answers.",
    condition=(
        "The slot is MISSING, or its port interrupted, for 5 s. Clears when it has been back for "
        "5 s, and where it was gone three times within 10 min, for 60 s and 5 s."
    ),
    sentence=("The {slot} does not answer", " since {at_ns}", ".", _AFFECTED),
    advice="Check power and cable of the {slot}; do not rely on new results until it is back.",
    role="clinician",
    on_delay_ns=5 * _SECOND,
    off_delay_ns=5 * _SECOND,
    wordings={
        "crossed": Wording(
            ("The unit of {slot} is connected as {other}", " since {at_ns}", ".", _AFFECTED),
            "Check the cables of {slot} and {other}; do not rely on new results until they are "
            "right.",
        ),
    },
)

_MOVED = Rule(
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
)

_SUSPECT = Rule(
    code="device.suspect",
    priority="medium",
    meaning="Timing, clock or signal of a unit differ from those of the approved one.",
    condition=(
        "The slot is SUSPECT for 30 s: advisory evidence alone, and the identification that was "
        "demanded at once did not prove the unit. Clears 60 s after it did, or on approval."
    ),
    sentence=(
        "The {slot} behaves unlike the approved unit",
        _DIFFERENCE,
        " since {at_ns}",
        ".",
    ),
    advice=(
        "Use results with care; let the site engineer look which unit it is, "
        "and approve it or put the approved one back."
    ),
    role="site engineer",
    on_delay_ns=30 * _SECOND,
    off_delay_ns=60 * _SECOND,
)

_UNVERIFIED = Rule(
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
    wordings={
        "unenrolled": Wording(
            ("No unit is approved for {slot}", "."),
            "Nobody can say whether the inputs are as checked: let the site engineer approve the "
            "unit that the model was checked with (edgewatch devices enrol).",
        ),
    },
)

_UNKNOWN = Rule(
    code="device.unknown",
    priority="low",
    meaning="A unit that may be equipment is connected, and belongs to no slot.",
    condition=(
        "A serial or USBTMC device, or one of a type that is enrolled, is on the bus for 10 s, in "
        "no slot and not in [devices] ignore (UNKNOWN_EXTRA). Clears when it is unplugged, has a "
        "slot, or is ignored."
    ),
    sentence=("A unit that belongs to no slot is connected", ": {unit}", " at port {place}", "."),
    advice=(
        "Let the site engineer see what it is: unplug it, give it a slot, "
        "or list it under ignore in site.toml."
    ),
    role="site engineer",
    on_delay_ns=10 * _SECOND,
    off_delay_ns=5 * _SECOND,
    cause_params=("unit",),
)

DEVICE_RULES = (_CHANGED, _MISSING, _MOVED, _SUSPECT, _UNVERIFIED, _UNKNOWN)
