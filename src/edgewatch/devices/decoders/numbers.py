"""Numbers as equipment writes them in text: with a unit behind, or with dashes for "none"."""

from __future__ import annotations

import math
import re

from edgewatch.devices.decoders.base import UnreadableError

# ASCII digits only: float() would also take "1_000", "infinity" and the digits of all scripts.
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_UNIT = r"[%‰°µμΩA-Za-z][%‰°µμΩA-Za-z/*^.²³0-9()\[\]-]{0,15}"
# A unit with digits in it, as "cmH2O", has to be declared: "0x1F" is no 0 in "x1F".
_PLAIN_UNIT = re.compile(r"[%‰°µμΩA-Za-z/²³]{1,16}")
# What would be the exponent of a number that was cut off is no unit.
_CUT_EXPONENT = re.compile(r"[eE][+-]?[0-9]*")
_BLANK = re.compile(rf"[-+*?_.#\s]*(?:{_UNIT})?")
_WORDS = frozenset({"nan", "n/a", "na", "null", "none", "inf", "+inf", "-inf"})


def is_blank(text: str) -> bool:
    """Is this what equipment writes where it has no value?

    >>> [is_blank(text) for text in ("", "---%", "--.-", "NaN", "0", "Err")]
    [True, True, True, True, False, False]
    """
    word = text.strip()
    if word.casefold() in _WORDS or not word:
        return True
    return word[0] in "-+*?_.#" and _BLANK.fullmatch(word) is not None


def number_of(text: str, *, unit: str = "", decimal: str = ".") -> float | None:
    """The number in a text; None where the text stands for "no value".

    A unit may follow; where `unit` is given, no other. A bound, such as "<0.5", is no value: the
    true one is not known.

    Raises:
        UnreadableError: It is neither.

    >>> number_of("098%"), number_of("--.-%"), number_of("36,6", decimal=",")
    (98.0, None, 36.6)
    """
    if is_blank(text):
        return None
    word = text.strip()
    is_bound = word[0] in "<>"
    if is_bound:
        word = word[1:].removeprefix("=").strip()
    found = _NUMBER.match(word if decimal == "." else word.replace(decimal, ".", 1))
    if found is None or (decimal != "." and "." in word):
        raise UnreadableError(f"{text!r} is no number")
    rest = word[found.end() :].strip()
    if rest and not _is_unit(rest, unit):
        raise UnreadableError(f"{text!r} is no number" + (f" in {unit}" if unit else ""))
    number = float(found[0])
    return None if is_bound or not math.isfinite(number) else number


def _is_unit(text: str, declared: str) -> bool:
    if declared:
        return text.casefold() == declared.casefold()
    return _PLAIN_UNIT.fullmatch(text) is not None and _CUT_EXPONENT.fullmatch(text) is None
