"""Where equipment is, who agreed to asking it, and what belongs nowhere: fields of site.toml."""

from __future__ import annotations

import pytest

from edgewatch.site.config import parse_site
from edgewatch.site.errors import InputError

SLOT = 'schema = 1\n[[slot]]\nname = "scale"\nprofile = "mettler.mt-sics"\n'


@pytest.mark.parametrize(
    "port",
    [
        "/dev/ttyUSB0",
        "COM3",
        "socket://10.0.0.7:4001",
        "usb:0403:6001",
        "usb:0403:6001:A9ABCD12",
        "usb:0403:6001:00:1B:66/2",
        "usb:@1.4.2",
        "usb:0000:00:14.0@1.4/1",
    ],
)
def test_a_port_is_a_path_an_address_or_a_unit_on_usb(port: str) -> None:
    assert parse_site(f'{SLOT}port = "{port}"\n').slot[0].port == port


@pytest.mark.parametrize("port", ["usb:", "usb:403:6001", "usb:@", "usb:@1.x", "usb:0403:6001/0"])
def test_a_malformed_unit_is_one_error_with_line_and_form(port: str) -> None:
    with pytest.raises(InputError, match="line 5") as caught:
        parse_site(f'{SLOT}port = "{port}"\n')
    assert "usb:VID:PID" in str(caught.value)


@pytest.mark.parametrize("consent", ["yes", "A. Weber", "A. Weber, ", ", it moves nothing"])
def test_consent_is_a_name_and_a_reason(consent: str) -> None:
    with pytest.raises(InputError, match="consent"):
        parse_site(f'{SLOT}consent = "{consent}"\n')
    agreed = parse_site(f'{SLOT}consent = "A. Weber, it moves nothing"\n')
    assert agreed.slot[0].consent.startswith("A. Weber")


def test_what_is_ignored_is_named_by_id_and_serial_number() -> None:
    site = parse_site('[devices]\nignore = ["046d:0825", "0403:6001:A9ABCD12"]\n')
    assert len(site.devices.ignore) == 2
    with pytest.raises(InputError, match="ignore"):
        parse_site('[devices]\nignore = ["webcam"]\n')
