"""The tests that every plug-in must pass: they pass the worked examples and find what is wrong."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edgewatch.plugins import Offer, Rows, api, use_plugins
from edgewatch.plugins.kit import checks_of
from support.plugin_sites import EXAMPLES, install_example, site_with

NAMES = sorted(path.name for path in EXAMPLES.glob("edgewatch-*"))


def wrong(group: str, made_of: type[Any]) -> dict[str, str]:
    """What is wrong with a class, by what was looked at."""
    return {c.title: c.wrong for c in checks_of(Offer(group, "x", made_of), {}) if c.wrong}


@pytest.mark.parametrize("name", NAMES)
def test_a_worked_example_passes(tmp_path: Path, name: str) -> None:
    site = site_with(tmp_path / "site", name)
    install_example(site, name)
    (plugin,) = use_plugins(site).plugins
    for offer in plugin.offers:
        checks = list(checks_of(offer, {}))
        assert checks
        assert [check for check in checks if not check.is_ok] == []


@pytest.fixture
def own_way(request: pytest.FixtureRequest) -> Iterator[Path]:
    """The sources of an example on the way to modules, for its own tests."""
    sources = EXAMPLES / str(request.param) / "src"
    sys.path.insert(0, str(sources))
    yield sources.parent
    sys.path.remove(str(sources))
    for module in sources.glob("*.py"):
        sys.modules.pop(module.stem, None)


@pytest.mark.parametrize("own_way", NAMES, indirect=True)
def test_the_examples_own_tests_pass(own_way: Path) -> None:
    (file,) = (own_way / "tests").glob("test_*.py")
    tests = {n: one for n, one in runpy.run_path(str(file)).items() if n.startswith("test_")}
    assert len(tests) >= 3
    for test in tests.values():
        for values in _given(test):
            test(**values)


def _given(test: Callable[..., None]) -> Iterator[Mapping[str, Any]]:
    """The arguments of each run of a test, parametrised or not."""
    marks = [mark for mark in getattr(test, "pytestmark", ()) if mark.name == "parametrize"]
    if not marks:
        yield {}
    for names, every in (mark.args for mark in marks):
        for values in every:
            yield dict(zip(names, values, strict=True))


class Splitter:
    """Lines; a test makes it wrong in one way."""

    discarded = 0

    def __init__(self) -> None:
        self.held = b""

    @property
    def pending(self) -> int:
        return len(self.held)

    def feed(self, data: bytes) -> Sequence[bytes]:
        *whole, self.held = (self.held + data).split(b"\n")
        return whole


class Lines:
    api = 1

    def __init__(self, options: object) -> None:
        pass

    def encode(self, payload: bytes) -> bytes:
        if b"\n" in payload:
            raise ValueError("a line holds no end of line")
        return payload + b"\n"

    def splitter(self) -> Splitter:
        return Splitter()


def test_a_splitter_without_bounds_is_found() -> None:
    assert "holds back" in wrong(api.FRAMINGS, Lines)["holds back a bounded number of bytes"]


def test_a_splitter_that_needs_whole_pieces_is_found() -> None:
    class Forgetful(Splitter):
        def feed(self, data: bytes) -> Sequence[bytes]:
            *whole, self.held = data.split(b"\n")
            return whole

    class Bad(Lines):
        def splitter(self) -> Splitter:
            return Forgetful()

    assert "byte by byte" in wrong(api.FRAMINGS, Bad)["takes bytes in pieces as in one"]


def test_a_splitter_that_raises_is_found() -> None:
    class Picky(Splitter):
        def feed(self, data: bytes) -> Sequence[bytes]:
            if b"\xff" in data[1:]:
                raise RuntimeError("no such byte")
            return super().feed(data)

    class Bad(Lines):
        def splitter(self) -> Splitter:
            return Picky()

    assert wrong(api.FRAMINGS, Bad)["bears any bytes"] == "raises RuntimeError: no such byte"


def test_streams_that_share_what_they_hold_are_found() -> None:
    one = Splitter()

    class Bad(Lines):
        def splitter(self) -> Splitter:
            return one

    assert "half a one of another stream" in wrong(api.FRAMINGS, Bad)["keeps two streams apart"]


def test_a_decoder_that_raises_or_remembers_is_found() -> None:
    class Bad:
        api = 1
        count = 0

        def __init__(self, options: object) -> None:
            pass

        def __call__(self, payload: bytes) -> dict[str, float]:
            self.count += 1
            return {"n": self.count} if payload else {}[0]

    found = wrong(api.DECODERS, Bad)
    assert "raises KeyError" in found["reads any payload or says why not"]
    assert set(found) >= {"reads one payload the same every time"}


def test_a_metric_that_depends_on_order_or_gives_nan_is_found() -> None:
    class Bad:
        api = 1
        title, tasks, better = "First", ("regression",), "more"

        def __init__(self, options: object) -> None:
            pass

        def __call__(self, rows: Rows) -> float:
            return float(np.mean(rows.truth) - rows.truth[0]) if len(rows) else float("nan")

    found = wrong(api.METRICS, Bad)
    assert "≠" in found["regression: needs no order of rows"]
    assert "no rows: gives nan" in found["regression: says why where there is none"]


def test_a_metric_that_is_worse_for_better_answers_is_found() -> None:
    class Bad:
        api = 1
        title, tasks, better = "Error", ("binary",), "more"

        def __init__(self, options: object) -> None:
            pass

        def __call__(self, rows: Rows) -> float:
            if not len(rows):
                raise ValueError("no rows")
            return float(np.mean(rows.predicted != rows.truth))

    assert set(wrong(api.METRICS, Bad)) == {"binary: good answers are better"}


def test_a_plugin_that_cannot_be_made_is_found() -> None:
    class Bad:
        api = 1

        def __init__(self, options: object) -> None:
            raise ValueError("socket is missing")

    for group in api.GROUPS:
        assert wrong(group, Bad) == {"can be made": "socket is missing"}


def test_a_plugin_that_cannot_be_made_and_does_not_say_why_is_found() -> None:
    class Bad:
        def __init__(self, options: object) -> None:
            raise ValueError

    assert wrong(api.DECODERS, Bad) == {"can be made": "ValueError:"}
