"""The sounds of alarms: what is heard, measured in the shipped files, and when."""

from __future__ import annotations

import importlib.util
import sys
import wave
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from edgewatch.alarms.alarm import Alarm
from edgewatch.site.own_program import own_command
from edgewatch.site.resources import resource_dir
from edgewatch.ui.models.audio import Call, call_of, is_due
from edgewatch.ui.models.span import NS
from edgewatch.ui.sound import Speaker, player, sound_file
from edgewatch.ui.theme import LIGHT
from edgewatch.ui.widgets.strip import Strip

Floats = NDArray[np.float64]
PULSES = {"high": 10, "medium": 3, "low": 2}
# IEC 60601-1-8, tables of bursts and pulses: milliseconds from, to.
LENGTH = {"high": (75, 200), "medium": (125, 250), "low": (125, 250)}
SPACING = {"high": (50, 125), "medium": (125, 250), "low": (125, 250)}


def heard(priority: str) -> tuple[Floats, int]:
    """The samples of a shipped file, and how many there are a second."""
    file = sound_file(priority)
    assert file is not None
    with wave.open(str(file), "rb") as sound:
        raw, rate = sound.readframes(sound.getnframes()), sound.getframerate()
    return np.frombuffer(raw, dtype="<i2").astype(np.float64) / 32768, rate


def pulses(samples: Floats, rate: int) -> list[tuple[float, float]]:
    """Beginning and end of each pulse, in ms: where the envelope is above a tenth of its peak."""
    width = rate // 200
    envelope = np.convolve(np.abs(samples), np.ones(width) / width, "same")
    above = np.concatenate(([0], (envelope > 0.1 * envelope.max()).astype(int), [0]))
    edges = np.flatnonzero(np.diff(above)) * 1000 / rate
    return list(zip(edges[::2], edges[1::2], strict=True))


@pytest.mark.parametrize("priority", PULSES)
def test_a_burst_has_the_pulses_of_the_standard(priority: str) -> None:
    found = pulses(*heard(priority))
    assert len(found) == PULSES[priority]
    low, high = LENGTH[priority]
    assert all(low - 20 <= end - begin <= high for begin, end in found)
    gaps = [after[0] - before[1] for before, after in pairwise(found)]
    low, high = SPACING[priority]
    usual = gaps if priority != "high" else [gaps[i] for i in (0, 1, 3, 5, 6, 8)]
    assert all(low <= gap <= high + 25 for gap in usual)
    if priority == "high":
        assert gaps[2] > 2 * gaps[0]
        assert gaps[7] == pytest.approx(gaps[2], abs=5)
        assert 350 <= gaps[4] <= 1300


@pytest.mark.parametrize("priority", PULSES)
def test_a_pulse_has_its_pitch_and_four_harmonics_within_15_decibels(priority: str) -> None:
    samples, rate = heard(priority)
    begin, end = pulses(samples, rate)[0]
    one = samples[int(begin * rate / 1000) : int(end * rate / 1000)]
    spectrum = np.abs(np.fft.rfft(one * np.hanning(len(one)), 1 << 16))
    step = rate / (1 << 16)
    pitch_hz = 440.0
    assert 150 <= pitch_hz <= 1000

    def level(hertz: float) -> float:
        at = round(hertz / step)
        return float(20 * np.log10(spectrum[at - 30 : at + 30].max()))

    harmonics = [k * pitch_hz for k in range(2, 10) if 300 <= k * pitch_hz <= 4000]
    near = [h for h in harmonics if abs(level(h) - level(pitch_hz)) <= 15]
    assert len(near) >= 4


def test_the_more_urgent_burst_is_not_the_quieter_one() -> None:
    peaks = [np.abs(heard(priority)[0]).max() for priority in ("high", "medium", "low")]
    assert peaks == sorted(peaks, reverse=True)
    assert max(peaks) < 1.0


def test_the_shipped_files_are_those_that_the_script_makes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    script = resource_dir("resources") / "sounds" / "make_sounds.py"
    spec = importlib.util.spec_from_file_location("make_sounds", script)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    # The dataclass of the script looks its module up by name.
    monkeypatch.setitem(sys.modules, "make_sounds", made)
    spec.loader.exec_module(made)
    for burst in made.BURSTS:
        samples, _ = heard(burst.name)
        assert np.allclose(made.samples(burst) / 32768, samples, atol=2 / 32768)


def test_whichever_player_is_there_is_taken() -> None:
    assert player("linux", {"paplay": "/usr/bin/paplay"}.get) == ("/usr/bin/paplay",)
    assert player("linux", {"aplay": "/usr/bin/aplay"}.get) == ("/usr/bin/aplay", "-q")
    assert player("linux", {}.get) is None
    assert player("win32", {}.get) == tuple(own_command("edgewatch.ui.play_sound"))


def test_a_burst_is_played_by_a_process_of_its_own_that_a_stop_ends(
    qapp, qtbot, tmp_path: Path
) -> None:
    said = tmp_path / "said"
    note = f"import sys; open({str(said)!r}, 'w').write(sys.argv[1])"
    speaker = Speaker((sys.executable, "-c", note))
    speaker.play("medium")
    qtbot.waitUntil(lambda: not speaker.is_playing, timeout=10_000)
    assert Path(said.read_text()).name == "medium.wav"
    hangs = Speaker((sys.executable, "-c", "import time; time.sleep(60)"))
    hangs.play("low")
    assert hangs.is_playing
    hangs.stop()
    assert not hangs.is_playing


def test_without_a_player_there_is_silence_and_no_fault(qapp, qtbot) -> None:
    Speaker(None).play("high")
    gone = Speaker(("/nowhere/player",))
    gone.play("high")
    qtbot.waitUntil(lambda: not gone.is_playing)


def alarm(
    number: int, priority: str = "high", state: str = "active-unacknowledged", **more: object
) -> Alarm:
    return Alarm(number, "device.changed", priority, state, "analyser", True, 0, 0, **more)  # type: ignore[arg-type]


def test_only_what_nobody_has_seen_sounds_and_the_cause_alone() -> None:
    seen = alarm(1, state="active-acknowledged")
    shelved, follows = alarm(2, state="shelved"), alarm(3, cause_id=1)
    aside = alarm(4, suppressed_by="device.missing of analyser")
    assert call_of([seen, shelved, follows, aside], "as-checked", {}, 0) is None
    medium = alarm(5, "medium")
    assert call_of([medium, seen], "as-checked", {}, 0) == Call("medium", frozenset({"5"}))
    assert call_of([medium, alarm(6)], "as-checked", {}, 0) == Call("high", frozenset({"6"}))


def test_not_watching_and_cannot_judge_are_never_the_silence_of_all_being_well() -> None:
    assert call_of([], "as-checked", {}, 0) is None
    assert call_of([], "not-watching", {}, 0) == Call("medium", frozenset({"not-watching"}))
    assert call_of([], "cannot-judge", {}, 0) == Call("low", frozenset({"cannot-judge"}))


def test_a_pause_silences_one_alarm_or_all_and_ends_by_itself() -> None:
    both = [alarm(1), alarm(2, "medium")]
    assert call_of(both, "as-checked", {"1": 10}, 5) == Call("medium", frozenset({"2"}))
    assert call_of(both, "as-checked", {"all": 10}, 5) is None
    assert call_of(both, "as-checked", {"all": 10}, 10) is not None


def test_a_pause_is_marked_on_every_page_with_the_time_left(qapp, qtbot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.show_pause(540.0, LIGHT)
    assert strip.paused.text() == "Sound paused, 9 min"
    assert not strip.paused.isHidden()
    strip.show_pause(0.0, LIGHT)
    assert strip.paused.isHidden()


def test_high_and_medium_are_repeated_within_the_intervals_of_the_standard_low_is_not() -> None:
    high, low = Call("high", frozenset({"1"})), Call("low", frozenset({"1"}))
    assert is_due(high, None, 0, 0)
    assert not is_due(high, high, 0, 5 * NS)
    assert is_due(high, high, 0, 15 * NS)
    assert not is_due(low, low, 0, 3600 * NS)
    assert is_due(Call("low", frozenset({"1", "2"})), low, 0, NS)
    assert is_due(high, low, 0, NS)
