"""The end of a log in plain words: times, levels, and what is neither a name nor a value."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

LINES = 400
_TAIL_BYTES = 128 * 1024
_HEAD = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d+ (DEBUG|INFO|WARNING|ERROR|CRITICAL) (.*)")
_FRAME = re.compile(r'\s+File "(?:.*[/\\])?(edgewatch[/\\][\w./\\]+\.py)", line (\d+),? in (\w+)')
_OTHER_FRAME = re.compile(r'\s+File "(?:.*[/\\])?([\w]+\.py)", line (\d+),? in ')
_OF_PYTHON = re.compile(
    r"Traceback \(most recent call last\):"
    r"|During handling of [a-z ,]+:|The above exception [a-z ]+:"
    r"|Fatal Python error: [\w ]+|(?:Current t|T)hread \w+ \(most recent call first\):"
)
_OWN_WORDS = "edgewatch: "
_PLAIN = re.compile(r"\(?[a-z][a-z'-]{0,23}[.,:;!?)]*|[-–·]")
_CLASS = re.compile(r"(?:\w+\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt)\b:?")
_WORD = re.compile(r"[A-Za-z/]+")
_SAID_BY_SQLITE = (
    "database disk image is malformed", "disk I/O error", "database is locked",
    "database or disk is full", "attempt to write a readonly database", "file is not a database",
    "unable to open database file", "no such table",
)  # fmt: skip
_OF_THE_SYSTEM = frozenset(
    word
    for text in (*map(os.strerror, errno.errorcode), *_SAID_BY_SQLITE)
    for word in _WORD.findall(text)
)
LEFT_OUT = "·"
"""Stands for each word that was taken out."""


def plain_tail(path: Path, lines: int = LINES) -> str:
    """The last lines of a log, cleaned; empty where there is none."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _TAIL_BYTES))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return plain_text(text, lines)


def plain_text(text: str, lines: int = LINES) -> str:
    """The last lines of what a log says, cleaned."""
    return "".join(f"{line}\n" for line in map(plain_line, text.splitlines()[-lines:]))


def plain_line(line: str) -> str:
    """One line: places in programs stay, and plain words in small letters; all else goes.

    Names are written with a capital, values with digits, and codes with either, so none of them
    is a plain word. Behind a colon may stand what somebody typed, and a line that EdgeWatch has not
    written itself may hold anything, such as what a plug-in prints: there, only the words in which
    the system and SQLite tell of errors stay.

    >>> plain_line("2026-03-01 08:00:00,123 ERROR case A-17 of Ada Byron: disk full of pain")
    '2026-03-01 08:00:00 ERROR case · of · · disk full of ·'
    >>> plain_line('  File "/home/ada/x/edgewatch/agent/agent.py", line 12, in turn')
    '  File edgewatch/agent/agent.py, line 12, in turn'
    >>> plain_line("seen: ada byron, in pain")
    '· · · in ·'
    """
    head = _HEAD.match(line)
    if head:
        return f"{head[1]} {head[2]} {plain_words(head[3])}"
    if line.startswith(_OWN_WORDS):
        return _OWN_WORDS + plain_words(line.removeprefix(_OWN_WORDS))
    return _of_traceback(line)


def _of_traceback(line: str) -> str:
    frame = _FRAME.match(line)
    if frame:
        return f"  File {frame[1]}, line {frame[2]}, in {frame[3]}"
    other = _OTHER_FRAME.match(line)
    if other:
        return f"  File {other[1]}, line {other[2]}"
    if line.startswith("    "):
        return f"    {LEFT_OUT}"  # a line of somebody's program
    return line if _OF_PYTHON.fullmatch(line) else " ".join(_told_by_error(line))


def plain_words(text: str) -> str:
    """The plain words of a text, and names of errors.

    >>> plain_words("OSError: disk full on /srv/ward3")
    'OSError: disk full on ·'
    """
    head, colon, rest = text.partition(": ")
    return " ".join([*_kept(head + colon.strip()), *_told_by_system(rest)])


def _kept(text: str) -> Iterator[str]:
    for word in text.split():
        yield word if _PLAIN.fullmatch(word) or _CLASS.fullmatch(word) else LEFT_OUT


def _told_by_error(text: str) -> Iterator[str]:
    """The class of an error, and what the system says of it."""
    first, _, rest = text.partition(" ")
    if _CLASS.fullmatch(first):
        yield first
        text = rest
    yield from _told_by_system(text)


def _told_by_system(text: str) -> Iterator[str]:
    for word in text.split():
        yield word if word.strip("()[].,:;") in _OF_THE_SYSTEM else LEFT_OUT
