"""PINs: which are good enough, and how one keeps the key with which a person signs.

A person's secret is an Ed25519 seed, encrypted with AES-256-GCM under a key that argon2id derives
from the PIN (RFC 9106; NIST SP 800-132). The tag tells a wrong PIN; nothing else of it is kept.
"""

from __future__ import annotations

import base64
import json
import secrets
import unicodedata
from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

LEAST_DIGITS: Final = 6
LEAST_SIGNS: Final = 8
"""Of a passphrase (NIST SP 800-63B, section 5.1.1.1)."""
LONGEST: Final = 200
COST: Final[Mapping[str, int]] = {"t": 3, "m_kib": 65_536, "p": 4}
"""The second recommended option of RFC 9106, section 4: 64 MiB, three passes, four lanes."""
_HIGHEST: Final[Mapping[str, int]] = {"t": 16, "m_kib": 1_048_576, "p": 16}
_SALT_BYTES, _KEY_BYTES, _NONCE_BYTES = 16, 32, 12
_WELL_KNOWN: Final = """
    password passw0rd password1 passwort passwort1 motdepasse qwertyui qwertzui qwerty123
    qwertz123 iloveyou letmein1 welcome1 edgewatch operator engineer
    159753 147258 147852 258456 789456 131415 112358 246810 101112
"""


class PinTooShortError(InputError):
    """A new PIN has too few signs."""


class WrongPinError(InputError):
    """The PIN does not open the secret."""


class SecretError(InputError):
    """The secret itself cannot be read: it is not one, or was altered."""


def normal_pin(pin: str) -> str:
    """A PIN as it is used: the same for every keyboard that types it (NFKC)."""
    return unicodedata.normalize("NFKC", pin.strip())


def check_pin(pin: str, name: str = "") -> None:
    """Refuse a PIN that is short or among the first that anybody would try.

    Raises:
        InputError: it is; says what is wrong with it.
    """
    said = normal_pin(pin)
    if said.isdecimal():
        if len(said) < LEAST_DIGITS:
            raise _too_short(f"{LEAST_DIGITS} digits or more, or a passphrase")
    elif len(said) < LEAST_SIGNS:
        raise _too_short(f"{LEAST_SIGNS} signs or more, or {LEAST_DIGITS} digits")
    if len(said) > LONGEST:
        raise _refused("is too long", f"at most {LONGEST} signs")
    if _is_trivial(said.casefold()):
        raise _refused("is among the first that anybody would try", "another one")
    if name and said.casefold() in {name.casefold(), name.casefold().replace(" ", "")}:
        raise _refused("is the person's name", "another one")


def make_secret(pin: str, cost: Mapping[str, int] = COST) -> tuple[bytes, str]:
    """A new key: its public half (32 bytes), and the private one locked with the PIN, as JSON.

    The PIN is not judged here: see :func:`check_pin`.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw()
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    head: dict[str, Any] = {"version": 1, "kdf": "argon2id", **cost, "public_key": public.hex()}
    sealed = AESGCM(_derived(pin, salt, cost)).encrypt(
        nonce, key.private_bytes_raw(), _canonical(head)
    )
    parts = {"salt": salt, "nonce": nonce, "sealed": sealed}
    body = {**head, **{name: base64.b64encode(part).decode() for name, part in parts.items()}}
    return public, json.dumps(body)


def open_secret(secret: str, pin: str) -> Ed25519PrivateKey:
    """The private key that a secret of :func:`make_secret` holds.

    Raises:
        WrongPinError: the PIN is another one.
        SecretError: this is no such secret.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head, parts = _read(secret)
    derived = _derived(pin, parts["salt"], head)
    try:
        seed = AESGCM(derived).decrypt(parts["nonce"], parts["sealed"], _canonical(head))
    except InvalidTag:
        raise WrongPinError("this is not the PIN") from None
    key = Ed25519PrivateKey.from_private_bytes(seed)
    if key.public_key().public_bytes_raw().hex() != head["public_key"]:
        raise SecretError("the secret of this person holds the key of another")
    return key


def public_key_of(secret: str) -> bytes:
    """The public key (32 bytes) that a secret says it is of; opening it proves that.

    Raises:
        SecretError: this is no such secret.
    """
    head, _ = _read(secret)
    return bytes.fromhex(head["public_key"])


def _read(secret: str) -> tuple[dict[str, Any], dict[str, bytes]]:
    """What stands openly in a secret, and its bytes; costs are bounded before they are paid."""
    try:
        body = dict(json.loads(secret))
        names = ("salt", "nonce", "sealed")
        parts = {name: base64.b64decode(body.pop(name), validate=True) for name in names}
        sizes = (_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES + 16)
        fits = tuple(len(part) for part in parts.values()) == sizes
        costs = all(type(body[c]) is int and 1 <= body[c] <= _HIGHEST[c] for c in COST)
        fits = fits and costs and body["m_kib"] >= 8 * body["p"]
        known = body["version"] == 1 and body["kdf"] == "argon2id"
        fits = fits and len(bytes.fromhex(body["public_key"])) == _KEY_BYTES
        if not (fits and known):
            raise ValueError("its fields are not as they must be")
    except (ValueError, KeyError, TypeError) as error:
        raise SecretError(f"the secret of this person cannot be read ({error})") from error
    return body, parts


def _derived(pin: str, salt: bytes, cost: Mapping[str, int]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        normal_pin(pin).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=cost["t"],
        memory_cost=cost["m_kib"],
        parallelism=cost["p"],
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )


def _canonical(head: Mapping[str, Any]) -> bytes:
    return json.dumps(head, sort_keys=True, separators=(",", ":")).encode()


def _is_trivial(said: str) -> bool:
    """One sign over and over, a short pattern repeated, a run up or down, or a well-known one.

    >>> [_is_trivial(pin) for pin in ("111111", "123123", "987654", "482913")]
    [True, True, True, False]
    """
    steps = {ord(b) - ord(a) for a, b in pairwise(said)}
    repeated = any(
        said == (said[:size] * len(said))[: len(said)] for size in range(1, len(said) // 2 + 1)
    )
    turned = {(ord(b) - ord(a)) % 10 for a, b in pairwise(said)}
    runs = steps <= {1} or steps <= {-1} or (said.isdecimal() and turned in ({1}, {9}))
    return repeated or runs or said in _WELL_KNOWN.split()


def _too_short(expected: str) -> PinTooShortError:
    return PinTooShortError("this PIN is too short", expected=expected)


def _refused(what: str, expected: str) -> InputError:
    return InputError(f"this PIN {what}", expected=expected)
