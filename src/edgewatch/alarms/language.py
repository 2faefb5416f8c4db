"""The language of a reader: words, plural forms, numbers, dates. Knows no screen and no files.

Texts are kept as codes and parameters and become words where they are shown, so the same record
reads in any language. Plural rules are those of Unicode CLDR for whole numbers, without the forms
for round millions of French and Spanish, which no count here needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final


def _as_it_is(text: str) -> str:
    return text


def one_or_many(n: int) -> int:
    """Plural form of English, German and Spanish: 0 for one, 1 for any other number."""
    return int(n != 1)


def up_to_one_or_many(n: int) -> int:
    """Plural form of French: nothing counts as one does."""
    return int(n > 1)


def one_few_many(n: int) -> int:
    """Plural form of Polish.

    >>> [one_few_many(n) for n in (1, 3, 5, 12, 22, 112)]
    [0, 1, 2, 2, 1, 2]
    """
    if n == 1:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


@dataclass(frozen=True, slots=True)
class Language:
    """How one language says things.

    Attributes:
        code: ISO 639-1.
        translate: an English text to that language's; the text itself where it knows none.
        plural: a whole number to the form it takes, counted from 0.
        forms: how many such forms there are.
        decimal, group: what stands before the fraction, and between thousands.
        date, clock: formats of `datetime.strftime`.
    """

    code: str = "en"
    translate: Callable[[str], str] = _as_it_is
    plural: Callable[[int], int] = one_or_many
    forms: int = 2
    decimal: str = "."
    group: str = ","
    date: str = "%Y-%m-%d"
    clock: str = "%H:%M:%S"

    def digits(self, english: str) -> str:
        """A number that is written the English way, written this language's.

        >>> Language(decimal=",", group=".").digits("1,234.5")
        '1.234,5'
        """
        if (self.decimal, self.group) == (".", ","):
            return english
        return english.translate({ord(","): self.group, ord("."): self.decimal})

    def counted(self, n: int, forms: str) -> str:
        """The form for a number out of forms between bars, with the number for ``#``.

        >>> ENGLISH.counted(2140, "# alarm|# alarms")
        '2,140 alarms'
        """
        known = forms.split("|")
        form = known[min(self.plural(abs(n)), len(known) - 1)]
        return form.replace("#", self.digits(f"{n:,}"))


ENGLISH: Final = Language()

LANGUAGES: Final[Mapping[str, Language]] = {
    "en": ENGLISH,
    "de": Language("de", decimal=",", group=".", date="%d.%m.%Y"),
    "fr": Language("fr", plural=up_to_one_or_many, decimal=",", group="\u202f", date="%d/%m/%Y"),
    "pl": Language(
        "pl", plural=one_few_many, forms=3, decimal=",", group="\u00a0", date="%d.%m.%Y"
    ),
    "es": Language("es", decimal=",", group=".", date="%d/%m/%Y"),
}
"""The languages that the window speaks, by code, without their words."""
