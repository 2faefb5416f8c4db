"""Every text of the window is said in every language, and the compiled files are those texts."""

from __future__ import annotations

import importlib.util
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from edgewatch.alarms.language import LANGUAGES

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
CODES = sorted(LANGUAGES.keys() - {"en"})


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("maker", FOLDER / "make_translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def texts(maker: ModuleType) -> list[str]:
    return list(maker.texts())


def translated(code: str) -> Iterator[tuple[str, str, bool]]:
    """(text, translation, whether it is finished) of a language."""
    path = FOLDER / f"edgewatch_{code}.ts"
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        said = message.find("translation")
        assert said is not None
        text, done = message.findtext("source", ""), said.get("type") is None
        yield text, said.text or "", done


@pytest.mark.parametrize("code", CODES)
def test_every_text_of_the_window_is_translated(texts: list[str], code: str) -> None:
    known = {text: said for text, said, done in translated(code) if done and said}
    missing = [text for text in texts if text not in known]
    assert not missing, f"{len(missing)} texts; run `make translations` and translate them"


@pytest.mark.parametrize("code", CODES)
def test_translations_name_the_same_values(code: str) -> None:
    for text, said, _ in translated(code):
        assert sorted(_names(text)) == sorted(_names(said)), f"{text!r} -> {said!r}"


@pytest.mark.parametrize("code", CODES)
def test_texts_with_a_number_have_every_plural_form_of_the_language(code: str) -> None:
    for text, said, _ in translated(code):
        for english, forms in zip(_counted(text), _counted(said), strict=True):
            assert english.count("|") == 1
            assert forms.count("|") == LANGUAGES[code].forms - 1, f"{text!r} -> {said!r}"


@pytest.mark.parametrize("code", CODES)
def test_keys_to_reach_a_control_are_kept(code: str) -> None:
    for text, said, _ in translated(code):
        assert bool(_MNEMONIC.search(text)) == bool(_MNEMONIC.search(said)), f"{text!r} -> {said!r}"


@pytest.mark.parametrize("code", CODES)
def test_the_compiled_file_is_that_of_the_texts(
    maker: ModuleType, tmp_path: Path, code: str
) -> None:
    made = maker.compiled(FOLDER / f"edgewatch_{code}.ts", tmp_path / "made.qm")
    shipped = FOLDER / f"edgewatch_{code}.qm"
    assert made.read_bytes() == shipped.read_bytes(), "run `make translations`"


_MNEMONIC = re.compile(r"&\w")


def _names(text: str) -> set[str]:
    """The values that a text names, of each of its plural forms."""
    return set(re.findall(r"\{(\w+)", text))


def _counted(text: str) -> list[str]:
    """The parts of a text that have plural forms: the whole, or what stands in braces."""
    inside = re.findall(r"\{\w+:([^{}]*#[^{}]*)\}", text)
    return inside or ([text] if "#" in text and "|" in text else [])
