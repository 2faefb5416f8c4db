"""``site.toml`` in a bundle: what it says of the site stays, what is private goes."""

from __future__ import annotations

import pytest

from edgewatch.audit.redact import redacted
from edgewatch.site.config import parse_site

SITE = r"""
schema = 1
name = "Ward 3"  # call Ada under 555 0100
contact = "Ada Lovelace, 555 0100"

[[model]]
name = "cytology"
onnx = "/home/ada/models/cytology.onnx"
inputs = ["/fc/input.0"]

[[model]]
name = "other"
onnx = "models/other.onnx"

[[slot]]
name = "a"
profile = "scpi.idn"
port = "socket://ada:hunter2@10.0.0.7:4001"

[[slot]]
name = "b"
profile = "scpi.idn"
port = "/dev/serial/by-id/usb-FTDI_1234"

[[slot]]
name = "c"
profile = 'C:\Users\ada\mine.toml'
port = "COM3"
"""


def test_what_is_private_goes_and_is_named() -> None:
    clean = redacted(SITE.encode())
    assert clean.fields == ("contact", "model.0.onnx", "slot.0.port", "slot.2.profile")
    text = clean.text.decode()
    assert text.startswith(f"# Comments are left out. Redacted: {', '.join(clean.fields)}\n")
    for secret in ("Lovelace", "555", "hunter2", "/home/ada", "Users"):
        assert secret not in text


def test_what_is_left_is_a_site_that_reads_as_before() -> None:
    clean, was = parse_site(redacted(SITE.encode()).text.decode()), parse_site(SITE)
    assert clean.name == was.name
    assert clean.model[0].inputs == ("/fc/input.0",), "a column may be called like a path"
    assert clean.model[0].onnx == "[redacted]/cytology.onnx"
    assert clean.model[1] == was.model[1]
    assert clean.slot[0].port == "socket://[redacted]@10.0.0.7:4001"
    assert clean.slot[1] == was.slot[1]
    assert clean.slot[2].port == "COM3"


@pytest.mark.parametrize(
    "line",
    [
        'password = "hunter2"',
        'mqtt_token = "hunter2"',
        "api-key = 'hunter2'",
        'hook = "https://host/x?token=hunter2&a=1"',
        'hook = "https://hunter2:x@host/"',
        '[store]\nsecret = ["hunter2"]',
        '[deep.deeper]\nUSER = "hunter2"',
    ],
)
def test_a_secret_goes_also_from_a_field_that_no_release_knows(line: str) -> None:
    assert b"hunter2" not in redacted(line.encode()).text


@pytest.mark.parametrize("broken", [b"name = ", b"\xff\xfe", b"contact = 'Ada"])
def test_of_what_is_no_toml_only_the_digest_is_kept(broken: bytes) -> None:
    text = redacted(broken).text
    assert b"SHA-256 of the file: " in text
    assert all(line.startswith(b"#") for line in text.splitlines())
    assert b"Ada" not in text
