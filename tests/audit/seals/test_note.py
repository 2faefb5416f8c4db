"""Signed notes as https://c2sp.org/signed-note has them, with notes that others signed."""

from __future__ import annotations

import shutil
import subprocess
from base64 import b64decode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.audit.seals.note import (
    MAX_NOTE_BYTES,
    MAX_SIGNATURES,
    NoteError,
    VerifierKey,
    open_note,
    parse_note,
    sign_note,
)

# The example of Go's sumdb/note, which the specification was written after.
PETER = VerifierKey.from_text("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
PETERS_SEED = b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
PETERS_TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
PETERS_LINE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
    "KvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
# The same of the note package of Sigsum and Rekor.
FOO = VerifierKey.from_text("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
FOOS_NOTE = (
    "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2"
    "ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
# The specification's own example, whose key it does not tell: there are empty lines in the text.
QUASIMODO = """\
Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMou\
FSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
"""
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OURS = VerifierKey("edgewatch/ward-3/3f9a1c2e", KEY.public_key().public_bytes_raw())
NOTE = sign_note("a\n\nb\n", OURS.name, KEY)


@pytest.mark.parametrize(
    ("note", "key"), [(f"{PETERS_TEXT}\n{PETERS_LINE}", PETER), (FOOS_NOTE, FOO)]
)
def test_notes_of_other_programs_open(note: str, key: VerifierKey) -> None:
    opened, signed = open_note(note.encode(), [OURS, key])

    assert signed == (key.name,)
    assert str(opened) == note


def test_a_note_is_byte_for_byte_as_another_program_signs_it() -> None:
    key = Ed25519PrivateKey.from_private_bytes(PETERS_SEED)

    assert sign_note(PETERS_TEXT, "PeterNeumann", key) == f"{PETERS_TEXT}\n{PETERS_LINE}"


def test_empty_lines_belong_to_the_text_up_to_the_last() -> None:
    note = parse_note(QUASIMODO)

    assert note.text.endswith("raggio di sole:\n\ned è subito sera.\n")
    assert [each.name for each in note.signatures] == ["quasimodo.example/salvatore"]


def test_a_verifier_key_reads_as_it_was_written() -> None:
    assert VerifierKey.from_text(OURS.text) == OURS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name only",
        PETER.text.replace("c74f20a3", "c74f20a4"),
        PETER.text.replace("Peter", "Pete"),
        PETER.text[:-8],
        PETER.text.replace("ARpc", "Ahpc"),
        "with space+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ],
)
def test_what_is_no_verifier_key_is_refused(text: str) -> None:
    with pytest.raises(NoteError):
        VerifierKey.from_text(text)


def test_lines_of_unknown_keys_are_passed_over() -> None:
    name_alike = VerifierKey(OURS.name, bytes(32))

    assert open_note(NOTE + PETERS_LINE, [name_alike, OURS])[1] == (OURS.name,)
    with pytest.raises(NoteError, match="not signed with a key that is known here"):
        open_note(NOTE, [name_alike, PETER])


def test_a_bad_signature_of_a_known_key_spoils_the_note() -> None:
    with pytest.raises(NoteError, match="PeterNeumann that does not hold"):
        open_note(NOTE + PETERS_LINE, [OURS, PETER])


def test_a_known_key_that_is_no_point_of_the_curve_verifies_nothing() -> None:
    assert not VerifierKey("x", b"\xff" * 32).has_signed("a\n", bytes(64))
    assert not VerifierKey("x", b"short").has_signed("a\n", bytes(64))


@pytest.mark.parametrize(
    "note",
    [
        "",
        "a\n",
        "a\n\n",
        "\n\n— x AAAAAAAA\n",
        "a\n— x AAAAAAAA\n",
        NOTE[:-1],
        NOTE.replace("— ", "- "),
        NOTE.replace("— ", "—  "),
        NOTE + "one line more\n",
        NOTE.replace("a\n", "a\r\n"),
        NOTE.replace("a\n", "a\t\n"),
        "a\n\n— x AAAA\n",
        "a\n\n— x+y AAAAAAAA\n",
        "a\n\n— x AAA%AAAA\n",
        "a\n\n—  AAAAAAAA\n",
        "a\n\n" + "— x AAAAAAAA\n" * (MAX_SIGNATURES + 1),
        "a" * MAX_NOTE_BYTES + NOTE,
    ],
)
def test_what_is_no_note_is_refused(note: str) -> None:
    with pytest.raises(NoteError):
        parse_note(note)


def test_sixteen_signatures_are_few_enough_and_what_is_not_utf_8_is_no_note() -> None:
    assert len(parse_note(NOTE + PETERS_LINE * 15).signatures) == 16
    with pytest.raises(NoteError, match="UTF-8"):
        parse_note(b"\xff\n\n" + PETERS_LINE.encode())


@pytest.mark.parametrize(
    ("text", "name"), [("no end", "x"), ("\n", "x"), ("a\tb\n", "x"), ("a\n", ""), ("a\n", "a b")]
)
def test_no_note_is_made_that_others_would_refuse(text: str, name: str) -> None:
    with pytest.raises(NoteError):
        sign_note(text, name, KEY)


@given(st.integers(0, len(NOTE.encode()) - 1), st.integers(1, 255))
def test_any_other_byte_is_found_or_outside_of_what_is_signed(at: int, change: int) -> None:
    whole = bytearray(NOTE.encode())
    whole[at] ^= change
    try:
        opened, _ = open_note(bytes(whole), [OURS])
    except NoteError:
        return
    assert opened.text == "a\n\nb\n"


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl")
def test_openssl_verifies_a_signature_line(tmp_path: Path) -> None:
    pem = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "key.pem").write_bytes(pem)
    (tmp_path / "text").write_text("a\n\nb\n")
    signature = b64decode(NOTE.splitlines()[-1].split()[2])[4:]
    (tmp_path / "signature").write_bytes(signature)
    command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin"]

    told = subprocess.run(
        [*command, "-in", "text", "-sigfile", "signature"],
        check=False,
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert told.returncode == 0, told.stderr
