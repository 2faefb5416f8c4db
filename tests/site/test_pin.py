"""PINs: the trivial ones are refused, and a secret opens with its own PIN alone."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from edgewatch.site.errors import InputError
from edgewatch.site.pin import (
    COST,
    SecretError,
    WrongPinError,
    check_pin,
    make_secret,
    open_secret,
    public_key_of,
)
from support.people import CHEAP, PIN


@pytest.mark.parametrize("pin", [PIN, "60351847", "correct horse", "ünterwegs!", "  482913 "])
def test_a_pin_of_six_digits_or_a_passphrase_is_good(pin: str) -> None:
    check_pin(pin, "A. Weber")


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", "too short"),
        ("48291", "too short"),
        ("secret", "too short"),
        ("111111", "first that anybody"),
        ("121212", "first that anybody"),
        ("482482", "first that anybody"),
        ("123456", "first that anybody"),
        ("9876543210", "first that anybody"),
        ("567890", "first that anybody"),
        ("Password", "first that anybody"),
        ("abcdefgh", "first that anybody"),
        ("a. weber", "the person's name"),
        ("1" + "0" * 250, "too long"),
    ],
)
def test_a_pin_that_anybody_would_try_is_refused(pin: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        check_pin(pin, "A. Weber")


def test_a_secret_opens_with_its_pin_and_no_other() -> None:
    public, secret = make_secret(PIN, CHEAP)
    key = open_secret(secret, f" {PIN} ")
    assert key.public_key().public_bytes_raw() == public == public_key_of(secret)
    for pin in ("", "482914", PIN + "0"):
        with pytest.raises(WrongPinError, match="not the PIN"):
            open_secret(secret, pin)


def test_the_same_pin_on_another_keyboard_opens_it() -> None:
    _, secret = make_secret("café au lait", CHEAP)
    assert open_secret(secret, "cafe\N{COMBINING ACUTE ACCENT} au lait")


def test_two_secrets_of_one_pin_have_nothing_in_common() -> None:
    one, other = (json.loads(make_secret(PIN, CHEAP)[1]) for _ in range(2))
    differing = ("public_key", "salt", "nonce", "sealed")
    assert all(one[name] != other[name] for name in differing)


def test_what_is_asked_of_a_pin_is_the_second_choice_of_rfc_9106() -> None:
    assert dict(COST) == {"t": 3, "m_kib": 64 * 1024, "p": 4}
    assert make_secret.__defaults__ == (COST,)


def test_a_secret_is_read_by_anybody_who_follows_the_page() -> None:
    """docs/people.md, step by step, with the libraries alone."""
    public, secret = make_secret(PIN, CHEAP)
    body = json.loads(secret)
    salt, nonce, sealed = (base64.b64decode(body.pop(name)) for name in ("salt", "nonce", "sealed"))
    key = hash_secret_raw(PIN.encode(), salt, body["t"], body["m_kib"], body["p"], 32, Type.ID)
    head = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    seed = AESGCM(key).decrypt(nonce, sealed, head)
    assert open_secret(secret, PIN).private_bytes_raw() == seed
    assert body["public_key"] == public.hex()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("version", 2),
        ("kdf", "scrypt"),
        ("t", 0),
        ("t", True),
        ("m_kib", 2**40),
        ("p", 10**6),
        ("p", "1"),
        ("public_key", "00"),
        ("public_key", None),
        ("salt", "AAAA"),
        ("salt", "no base64!"),
        ("nonce", None),
        ("sealed", ""),
    ],
)
def test_a_secret_that_is_none_is_refused_before_it_costs_anything(field: str, value: Any) -> None:
    body = json.loads(make_secret(PIN, CHEAP)[1]) | {field: value}
    with pytest.raises(SecretError, match="cannot be read"):
        open_secret(json.dumps(body), PIN)


@pytest.mark.parametrize("text", ["", "null", "[]", '{"version": 1}', "{", '"a"'])
def test_text_that_is_no_secret_is_refused(text: str) -> None:
    with pytest.raises(SecretError, match="cannot be read"):
        open_secret(text, PIN)


def test_a_secret_cannot_be_given_another_public_key() -> None:
    body = json.loads(make_secret(PIN, CHEAP)[1]) | {"public_key": "11" * 32}
    with pytest.raises(WrongPinError):
        open_secret(json.dumps(body), PIN)


def test_no_part_of_pin_or_key_stands_in_a_secret() -> None:
    _, secret = make_secret(PIN, CHEAP)
    seed = open_secret(secret, PIN).private_bytes_raw()
    assert PIN not in secret
    assert seed.hex() not in secret
    assert base64.b64encode(seed).decode() not in secret
