r"""What makers made of the fields of E1394, in the form of public transcripts of their analysers.

Shortened, with invented specimens; sources: the test data of the senaite.astm project.
"""

from __future__ import annotations

import pytest

from edgewatch.devices.astm import Result, parse_message
from edgewatch.devices.decoders.factory import make_stream
from edgewatch.devices.decoders.results import Result as Found
from edgewatch.devices.decoders.results import in_other_units, values_of
from edgewatch.devices.profiles import Profile
from edgewatch.devices.profiles.stream_field import StreamField
from edgewatch.devices.profiles.stream_section import StreamSection

HEAD = r"H|\^&|||ANALYSER^1^SN-4471"


def sample(*records: str, head: str = HEAD) -> tuple[str | None, dict[str, float | None]]:
    (only,) = parse_message("\r".join([head, "P|1", *records, "L|1|N"]) + "\r").samples
    return only.case, only.values()


def test_sysmex_leaves_component_4_empty_and_pads_the_specimen() -> None:
    case, values = sample(
        r"O|1||^^            113^A|^^^^WBC\^^^^RBC|||||||N",
        "R|1|^^^^WBC^1|  5.5|10*3/uL||N||||               ||20240723172452",
        "R|2|^^^^RBC^1| 2.87|10*6/uL||N||||               ||20240723172452",
        "R|3|^^^^Eosinophilia||||A||F",
        "R|4|^^^^SCAT_WDF|PNG&R&20240628&R&A.PNG|||N||F",
    )
    assert case == "113"
    assert values == {"WBC": 5.5, "RBC": 2.87, "Eosinophilia": None, "SCAT_WDF": None}


def test_roche_puts_a_sequence_number_before_the_specimen() -> None:
    case, values = sample(
        r"O|1|11625^CL-24-0370             ^1^^004|R1|^^^685/\^^^687/|R",
        "R|1|^^^685/|22.4|U/l||A||F",
    )
    assert (case, values) == ("CL-24-0370", {"685/": 22.4})


def test_hitachi_says_0_before_the_specimen() -> None:
    case, _ = sample("O|1|0^                     6^1^^006|R1", "R|1|^^^989/|133|mmol/l||N||F")
    assert case == "6"


def test_a_specimen_with_rack_and_position_behind_it_stays_the_specimen() -> None:
    assert sample("O|1|SID1^00^00||^^^DIF", "R|1|^^^WBC^804-5^1|8.5")[0] == "SID1"
    assert sample("O|1||CONTROL 371^^3||S", "R|1|^^^687|28.6")[0] == "CONTROL 371"
    assert sample("O|1|^7^^^|ANALYSER 200^||S", "R|1|^^^ALB|93.42")[0] == "7"


ARCHITECT = (
    "O|1|SID13|SID3^A123^5|^^^0021^B-hCG^UNDILUTED^P|R",
    "R|1|^^^0021^B-hCG^UNDILUTED^P^47331M100^00788^^F|< 1.20|mIU/mL|0.35 TO 4.94|EXP^<||F",
    "R|2|^^^0021^B-hCG^UNDILUTED^P^47331M100^00788^^I|NEGATIVE|||||F",
    "R|3|^^^0021^B-hCG^UNDILUTED^P^47331M100^00788^^P|9245|RLU||||F",
)


def test_light_units_never_pass_for_the_concentration_of_the_same_test() -> None:
    _, values = sample(*ARCHITECT)
    assert values == {"0021^^^^^^^F": None, "0021^^^^^^^I": None, "0021^^^^^^^P": 9245.0}


def test_genexpert_gives_every_analyte_under_one_code_and_numbers_behind_words() -> None:
    _, values = sample(
        "O|1|PR26||^^^MTB-RIF|R",
        "R|1|^MTB-RIF^^Xpert^Xpert MTB-RIF Ultra^4^MTB^|NOT DETECTED^|||||F",
        "R|2|^MTB-RIF^^Xpert^^^SPC^|PASS^|||",
        "R|3|^MTB-RIF^^Xpert^^^SPC^Ct|^24.7|||",
        "R|4|^MTB-RIF^^Xpert^^^SPC^EndPt|^159.0|||",
        head=r"H|@^\|M-1||Hospital^GeneXpert^4.8",
    )
    assert values == {
        "Xpert^Xpert MTB-RIF Ultra^4^MTB": None,
        "Xpert^^^SPC": None,
        "Xpert^^^SPC^Ct": 24.7,
        "Xpert^^^SPC^EndPt": 159.0,
    }


@pytest.mark.parametrize("text", ["-1^0.198", "1_000", "5,4", "٣", "inf", "0x1F", "^", "5.4 *"])
def test_what_is_no_single_number_gives_none(text: str) -> None:
    assert Result("GLU", text).number is None


@pytest.mark.parametrize("status", ["X", "I"])
def test_a_result_that_cannot_be_had_is_none(status: str) -> None:
    assert Result("GLU", "5.4", status=status).number is None
    assert Result("GLU", "5.4", status="W").number == 5.4


def test_a_field_may_ask_for_one_of_the_tests_with_a_code() -> None:
    concentration = StreamField(name="hcg", key="0021^^F", unit="mIU/mL")
    code_alone = StreamField(name="any", key="0021")
    section = StreamSection(decoder="astm", fields=(concentration, code_alone))
    one = Found("0021", 1.2, "mIU/mL", "0021^B-hCG^F")
    light = Found("0021", 9245.0, "RLU", "0021^B-hCG^P")
    assert values_of(section, [one, light]) == {"hcg": 1.2}
    assert values_of(section, [one]) == {"hcg": 1.2, "any": 1.2}
    elsewhere = Found("0021", 3.0, "IU/L", "0021^B-hCG^F")
    assert in_other_units(section, [elsewhere, light])[0].detail == "0021^^F in IU/L, not mIU/mL"


def test_the_stream_gives_the_readings_of_a_sysmex(astm: Profile) -> None:
    records = [
        r"H|\^&|||    XN-550^00-24^22723^^^^BD634545||||||||E1394-97",
        "P|1|||PAT-1",
        r"O|1||^^                    27^M|^^^^WBC|||||||N",
        "R|1|^^^^WBC^1|8.13|10*3/uL||N||F||||20240627135407",
        "L|1|N",
    ]
    wire = b"\x05" + b"".join(frame(n, r) for n, r in enumerate(records, 1)) + b"\x04"
    items = make_stream(astm).feed(wire, 0)
    assert [item.fields["serial"] for item in items if type(item).__name__ == "Named"] == ["22723"]
    (reading,) = (item for item in items if type(item).__name__ == "Reading")
    assert (reading.case, dict(reading.values)) == ("27", {"WBC": 8.13})


def frame(number: int, record: str) -> bytes:
    body = f"{number % 8}{record}\r\x03".encode("latin-1")
    return b"\x02" + body + f"{sum(body) % 256:02X}\r\n".encode()
