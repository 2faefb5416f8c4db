"""The licence texts that a distribution carries, or the standard ones where it carries none."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath

from licence_names import Policy
from packaging.utils import canonicalize_name

TEXTS = Path(__file__).with_name("texts")
_STEMS = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "AUTHORS", "THIRDPARTYNOTICES")
_PROGRAMS = frozenset({".py", ".pyc", ".pyi", ".so", ".c", ".h", ".rst.txt"})


@dataclass(frozen=True, slots=True)
class Text:
    """One text: where it lies in the distribution, and what it says."""

    name: str
    content: str


def texts_of(distribution: Distribution, licence: str, rules: Policy) -> list[Text]:
    """Every text of a distribution, by name; the standard text of `licence` where it has none.

    Raises:
        LookupError: it has none, and neither has the folder of standard texts.
    """
    known = rules.known.get(canonicalize_name(distribution.name))
    found = {text.content: text for text in _carried(distribution)}  # the same text but once
    if found and not (known and known.texts):
        return sorted(found.values(), key=lambda text: text.name)
    if known is None or not known.holder:
        raise LookupError("carries no licence text, and licences.toml names no holder")
    wanted = known.texts or (licence,)
    standard = [Text(f"{name}.txt", _standard(name)) for name in wanted]
    return [Text("COPYRIGHT", known.holder + "\n"), *standard, *found.values()]


def _carried(distribution: Distribution) -> list[Text]:
    texts = []
    for file in distribution.files or ():
        path = PurePosixPath(file)
        if _is_licence(path):
            content = Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
            texts.append(Text(_within(path), content))
    return texts


def _is_licence(path: PurePosixPath) -> bool:
    """Whether a file is a licence text, a list of authors or a notice.

    >>> _is_licence(PurePosixPath("a-1.dist-info/licenses/LICENSE.APACHE"))
    True
    >>> _is_licence(PurePosixPath("a/licensing.py"))
    False
    """
    if path.suffix in _PROGRAMS or ".." in path.parts:
        return False
    plain = path.name.upper().replace("-", "").replace("_", "")
    return plain.startswith(_STEMS) or "LICENSE" in plain or "COPYING" in plain


def _within(path: PurePosixPath) -> str:
    """The name of a text inside its distribution, without the folder of the metadata."""
    parts = [part for part in path.parts if not part.endswith(".dist-info")]
    return "/".join(parts[1:] if parts[0] == "licenses" and len(parts) > 1 else parts)


def _standard(name: str) -> str:
    try:
        return (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LookupError(f"there is no {TEXTS / name}.txt") from None
