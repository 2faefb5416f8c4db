"""Profiles: the shipped ones are sound, a bad one is refused with file, profile and field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from edgewatch.devices.framings.astm_e1381 import encode_frame
from edgewatch.devices.profiles import (
    Profile,
    ProfileError,
    check_profile_file,
    load_profiles,
    profile_named,
)
from edgewatch.devices.profiles.load import load_profile_file
from edgewatch.site.resources import resource_dir

GOOD = """\
schema = 1
[[profile]]
id = "acme.meter"
title = "Acme meter"
mode = "active"
risk = "low"
serial = { baud = [9600] }
steps = [{ request = { text = "ID\\r\\n" }, response = { regex = '^ID (?P<serial>\\w+)$' } }]
never_send = ["@"]
provides = ["serial"]
source = "Acme manual, page 3"
tests = ["ID 4711"]
"""

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(text: str) -> Path:
        path = tmp_path / "acme.toml"
        path.write_text(text, "utf-8")
        return path

    return write_file


@pytest.mark.parametrize("path", sorted(resource_dir("device_profiles").glob("*.toml")), ids=str)
def test_a_shipped_profile_has_no_finding(path: Path) -> None:
    assert check_profile_file(path) == []


def test_the_four_families_are_shipped(profiles: dict[str, Profile]) -> None:
    families = {name.split(".")[0] for name in profiles}
    assert families >= {"scpi", "astm", "mettler", "modbus"}


def test_a_good_file_has_no_finding(write: Write) -> None:
    assert check_profile_file(write(GOOD)) == []


@pytest.mark.parametrize(
    ("old", "new", "field", "what"),
    [
        ("schema = 1", "schema = 9", "schema", "9"),
        ("schema = 1", "", "schema", "None"),
        ('risk = "low"', 'risk = "lethal"', "risk", "'none', 'low', 'medium' or 'high'"),
        ('risk = "low"', "", "risk", "is missing"),
        ('risk = "low"', 'risk = "low"\nbauds = 3', "bauds", "unknown field"),
        ("[9600]", '["fast"]', "serial.baud[0]", "integer"),
        ("[9600]", "[]", "serial.baud", "at least 1"),
        (r"(?P<serial>\w+)", r"(?P<serial>\w+", "steps[0].response.regex", "does not compile"),
        (r"(?P<serial>\w+)", r"(\w+)", "provides", "no expression gives serial"),
        ('provides = ["serial"]', 'provides = ["serial", "model"]', "provides", "gives model"),
        (r"^ID (?P<serial>", r"^ID (?P<model>.)(?P<serial>", "provides", "does not name model"),
        ('"@"', '"ID"', "steps[0].request", "never_send"),
        ('"ID 4711"', '"NO 4711"', "tests[0]", "matched by no expression"),
        ('"ID 4711"', '{ text = "ID 1", gives = { serial = "2" } }', "tests[0]", "expected '2'"),
        ('tests = ["ID 4711"]', "tests = []", "tests", "at least 1"),
        ('text = "ID\\r\\n"', 'hex = "5"', "steps[0].request", "hexadecimal"),
        ('text = "ID\\r\\n"', 'text = "I", hex = "55"', "steps[0].request", "one of the two"),
        ('mode = "active"', 'mode = "passive"', "", "variants"),
        ('mode = "active"', 'mode = "active"\nframing = "slop"', "framing", "no framing 'slop'"),
        (
            'mode = "active"',
            'mode = "active"\nframing = "mllp"\nchecksum = "sum8"',
            "",
            "does not go with",
        ),
        (
            'provides = ["serial"]',
            'provides = ["serial"]\nlacks = {serial = "none"}',
            "lacks",
            "names serial, which `provides` names too",
        ),
        ("[9600]", '[9600], flow = "rtscts", rts = false', "serial", "contradict"),
        ("serial = { baud = [9600] }", "", "", "serial is missing"),
        (
            'mode = "active"',
            'mode = "active"\nclosing = [{ request = "@" }]',
            "closing[0].request",
            "never_send",
        ),
        (
            'provides = ["serial"]',
            'provides = ["serial"]\nblank_values = {model = ["0"]}',
            "blank_values",
            "about model",
        ),
    ],
)
def test_a_mistake_is_named_with_file_profile_and_field(
    write: Write, old: str, new: str, field: str, what: str
) -> None:
    assert old in GOOD
    path = write(GOOD.replace(old, new))
    texts = [str(finding) for finding in check_profile_file(path)]
    matching = [text for text in texts if what in text]
    assert matching, texts
    assert str(path) in matching[0]
    assert field in matching[0]
    if field != "schema":
        assert "acme.meter" in matching[0]
    with pytest.raises(ProfileError, match=r"acme\.toml"):
        load_profiles_from(path)


def load_profiles_from(path: Path) -> dict[str, Profile]:
    folder = path.parent / "site" / "device_profiles"
    folder.mkdir(parents=True)
    (folder / path.name).write_bytes(path.read_bytes())
    return load_profiles(path.parent / "site")


def test_a_syntax_error_is_named_with_its_line(write: Write) -> None:
    (finding,) = check_profile_file(write(GOOD.replace('title = "Acme', "title = Acme")))
    assert "line 4" in str(finding)


def test_a_missing_file_is_one_finding(tmp_path: Path) -> None:
    (finding,) = check_profile_file(tmp_path / "none.toml")
    assert "cannot be read" in str(finding)


def test_a_step_whose_expression_no_sample_proves_is_a_finding(write: Write) -> None:
    second = (
        r""", { request = { text = "V\r\n" }, response = { regex = '^V (?P<firmware>.+)$' } }]"""
    )
    text = GOOD.replace("} }]", "} }" + second).replace('["serial"]', '["serial", "firmware"]')
    assert [f.what for f in check_profile_file(write(text))] == ["no sample is matched by steps[1]"]


def test_a_sites_own_profile_is_added_and_wins(write: Write) -> None:
    path = write(GOOD + GOOD.split("\n", 1)[1].replace("acme.meter", "scpi.idn"))
    profiles = load_profiles_from(path)
    assert profiles["acme.meter"].title == "Acme meter"
    assert profiles["scpi.idn"].title == "Acme meter"
    assert "mettler.mt-sics" in profiles


def test_one_id_twice_in_a_folder_is_refused(write: Write) -> None:
    path = write(GOOD + GOOD.split("\n", 1)[1])
    with pytest.raises(ProfileError, match="used twice"):
        load_profiles_from(path)


def test_a_slot_that_names_no_profile_is_told_which_exist(profiles: dict[str, Profile]) -> None:
    with pytest.raises(ProfileError, match=r"site\.toml.*scpi\.idn"):
        profile_named(profiles, "scpi", where="site.toml, slot analyser")


def test_a_profile_for_another_unit_address(modbus: Profile) -> None:
    assert modbus.at_address(17).address == 17
    with pytest.raises(ValueError, match="247"):
        modbus.at_address(300)


def test_accepted_baud_rates_are_tried_in_order(scpi: Profile) -> None:
    assert str(scpi.serial.settings()[0]) == "9600/8N1"
    assert len(scpi.serial.settings()) == 5


def test_a_list_of_lines_is_tried_in_order_each_setting_once(write: Write) -> None:
    lines = '[{ baud = [9600, 4800] }, { baud = [9600], parity = "E" }, { baud = [4800] }]'
    (profile,) = load_profile_file(write(GOOD.replace("{ baud = [9600] }", lines)))
    assert [str(s) for s in profile.serial.settings()] == ["9600/8N1", "4800/8N1", "9600/8E1"]
    assert profile.at_address(7).serial == profile.serial


def test_a_mistake_in_the_second_line_is_named_there(write: Write) -> None:
    lines = "[{ baud = [9600] }, { baud = [1] }]"
    (finding, *_) = check_profile_file(write(GOOD.replace("{ baud = [9600] }", lines)))
    assert finding.field == "serial[1].baud[0]"


def test_each_layer_of_evidence_can_go_stale_in_its_own_time(write: Write) -> None:
    text = GOOD.replace("never_send", "stale_after_s = 60\nstale = { clock = 86400 }\nnever_send")
    (profile,) = load_profile_file(write(text))
    assert profile.stale_ns("clock") == 86_400_000_000_000
    assert profile.stale_ns("protocol") == profile.stale_after_ns == 60_000_000_000


def test_a_sample_from_the_wire_goes_through_framing_and_checksum(write: Write) -> None:
    sealed = GOOD.replace(
        "steps",
        'framing = "stx-etx"\nchecksum = "xor8"\nframe = { check = { form = "hex" } }\nsteps',
    )
    wire = 'tests = [{ hex = "02 49 44 20 37 DIGITS 03", wire = true, gives = { serial = "7" } }]'
    right = sealed.replace('tests = ["ID 4711"]', wire.replace("DIGITS", "31 41"))
    assert check_profile_file(write(right)) == []
    wrong = sealed.replace('tests = ["ID 4711"]', wire.replace("DIGITS", "31 42"))
    assert "matched by no expression" in str(check_profile_file(write(wrong))[0])


def test_a_header_from_the_wire_is_a_sample_of_its_sender(write: Write) -> None:
    wire = encode_frame(1, b"H|\\^&|||CYTO^SN-4471\r", last=True).hex()
    text = f"""
schema = 1
[[profile]]
id = "acme.analyser"
title = "Acme analyser"
mode = "passive"
risk = "none"
serial = {{ baud = [9600] }}
framing = "astm-e1381"
checksum = "sum8"
match = "astm-sender"
variants = [{{ name = "sender", regex = '^CYTO\\^(?P<serial>.+)$' }}]
provides = ["serial"]
source = "its manual"
tests = [{{ hex = "{wire}", wire = true, gives = {{ serial = "SN-4471" }} }}]
"""
    assert check_profile_file(write(text)) == []


def test_a_profile_of_the_bus_needs_neither_line_nor_steps(write: Write) -> None:
    text = """
schema = 1
[[profile]]
id = "acme.camera"
title = "Acme camera"
mode = "bus"
risk = "none"
provides = ["serial"]
source = "its plate"
"""
    assert check_profile_file(write(text)) == []
    asked = text + 'steps = [{ request = "A" }]\n'
    assert "no steps" in str(check_profile_file(write(asked))[0])


def test_a_shipped_folder_with_another_name_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        resource_dir("nonsense")
