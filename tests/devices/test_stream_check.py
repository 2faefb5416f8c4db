"""The samples of a stream prove its decoder, as those of a profile prove its expressions."""

from __future__ import annotations

from typing import Any

import pytest

from edgewatch.devices.decoders.stream_check import stream_findings
from edgewatch.devices.profiles import Profile


def findings(sample: dict[str, Any], travels: dict[str, Any] | None = None, **stream: Any) -> str:
    profile = Profile.model_validate(
        {
            "id": "own.stream",
            "title": "Stream",
            "mode": "passive",
            "risk": "none",
            "serial": {"baud": [9600]},
            "provides": ["serial"],
            "variants": [{"name": "line", "regex": r"SN=(?P<serial>\w+)"}],
            "source": "none",
            "tests": ["SN=1"],
            "stream": {"tests": [sample], **stream},
            **(travels or {}),
        }
    )
    return "; ".join(f"{field}: {what}" for field, what in stream_findings(profile))


PAIRS = {"decoder": "key-value", "fields": [{"name": "spo2"}], "case": "id"}


@pytest.mark.parametrize(
    "sample",
    [
        {"text": "id=C7 spo2=98", "reads": {"spo2": 98}, "case": "C7"},
        {"text": "id=C7 spo2=--", "missing": ["spo2"]},
        {"text": "id=C7 spo2=9x8", "nothing": True},
        {"text": "id=C7 spo2=98\r\n", "wire": True, "reads": {"spo2": 98}},
    ],
)
def test_a_sample_that_is_read_as_it_says_is_no_finding(sample: dict[str, Any]) -> None:
    assert findings(sample, **PAIRS) == ""


@pytest.mark.parametrize(
    ("sample", "what"),
    [
        ({"text": "spo2=98", "reads": {"spo2": 97}}, "gives spo2 = 98.0; expected 97.0"),
        ({"text": "spo2=98", "missing": ["spo2"]}, "expected no value"),
        ({"text": "spo2=98", "nothing": True}, "expected no reading"),
        ({"text": "pulse=98", "reads": {"spo2": 98}}, "is not read: spo2 is missing"),
        ({"text": "spo2=98", "case": "C7"}, "gives case None; expected 'C7'"),
        ({"text": " ", "reads": {"spo2": 98}}, "gives no reading"),
    ],
)
def test_a_sample_that_is_not_is_a_finding(sample: dict[str, Any], what: str) -> None:
    assert what in findings(sample, **PAIRS)


def test_messages_and_answers_are_samples_too() -> None:
    result = {"reads": {"GLU": 5.4}, "case": "C7"}
    text = "H|\\^&|||A\rO|1|C7\rR|1|^^^GLU|5.4\rL|1|N\r"
    astm = {"framing": "astm-e1381", "checksum": "sum8", "match": "astm-sender"}
    assert findings({"text": text, **result}, {**astm, "tests": ["SN=1"]}, decoder="astm") == ""
    text = "MSH|^~\\&|A||||||ORU^R01|1\rOBR|1||C7\rOBX|1|NM|GLU||5.4\r"
    mllp = {"framing": "mllp"}
    assert findings({"text": text, **result}, mllp, decoder="hl7") == ""
    wire = {"hex": (b"\x0b" + text.encode() + b"\x1c\r").hex(), "wire": True}
    assert findings({**wire, **result}, mllp, decoder="hl7") == ""
    fields = [{"name": "v", "query": "READ?", "column": 2}]
    sample = {"text": "1,2.5", "reads": {"v": 2.5}}
    step = {"request": "*IDN?\n", "response": {"regex": "(?P<serial>.+)"}}
    active = {"mode": "active", "variants": [], "steps": [step]}
    assert findings(sample, active, decoder="scpi-poll", fields=fields) == ""
    header = {"text": "time,v\n1,2.5", "reads": {"v": 2.5}}
    assert findings(header, decoder="csv", header=True) == ""


@pytest.mark.parametrize(
    ("stream", "what"),
    [
        ({"decoder": "astm"}, 'match = "astm-sender"'),
        ({"decoder": "hl7"}, 'framing = "mllp"'),
        ({"decoder": "scpi-poll", "fields": [{"name": "v", "query": "READ?"}]}, "active"),
    ],
)
def test_a_decoder_that_does_not_fit_its_profile_is_a_finding(
    stream: dict[str, Any], what: str
) -> None:
    found = findings({"text": "1", "nothing": True}, **stream)
    assert found.startswith(f"stream.decoder: {stream['decoder']!r} needs ")
    assert what in found
