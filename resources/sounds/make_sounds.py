"""Make the sounds of EdgeWatch: ``python resources/sounds/make_sounds.py``.

The bursts follow the tables of IEC 60601-1-8 for auditory alarm signals: how many pulses a burst
has and how they are spaced, how long a pulse is and how fast it rises, its pitch and its
harmonics. The melody is general, so none of them says what kind of matter it is. Only the
signals are after the standard: EdgeWatch is no alarm system of medical equipment.
"""

from __future__ import annotations

import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).parent
RATE_HZ = 22_050
PITCH_HZ = 440.0
"""Pulse frequency: 150 Hz to 1000 Hz."""
HARMONICS = (1.0, 0.7, 0.55, 0.5, 0.4, 0.35)
"""Amplitudes of pitch and harmonics: four more at least, within 15 dB of the pitch, to 4 kHz."""
RISE, FALL = 0.2, 0.3
"""Parts of a pulse in which it rises and falls: a tenth or more, so that it startles nobody."""


@dataclass(frozen=True, slots=True)
class Burst:
    """``gaps_ms`` are the pauses between the end of a pulse and the beginning of the next."""

    name: str
    pulse_ms: int
    gaps_ms: Sequence[int]
    level: float

    def starts_ms(self) -> list[int]:
        """When each pulse begins."""
        starts = [0]
        for gap in self.gaps_ms:
            starts.append(starts[-1] + self.pulse_ms + gap)
        return starts

    def length_ms(self) -> int:
        """From the beginning of the first pulse to the end of the last."""
        return self.starts_ms()[-1] + self.pulse_ms


# High: pulses of 75 to 200 ms, x = 50 to 125 ms apart, 2 x + pulse after the third, and the five
# again after 0.35 to 1.3 s. Medium and low: pulses of 125 to 250 ms, 125 to 250 ms apart.
_HIGH_PULSE, _X, _BETWEEN = 125, 100, 600
_FIVE = (_X, _X, 2 * _X + _HIGH_PULSE, _X)
BURSTS = (
    Burst("high", _HIGH_PULSE, (*_FIVE, _BETWEEN, *_FIVE), 0.5),
    Burst("medium", 200, (200, 200), 0.4),
    Burst("low", 200, (200,), 0.3),
)


def pulse(length_ms: int) -> NDArray[np.float64]:
    """One pulse, rising and falling smoothly, with a peak of 1."""
    n = RATE_HZ * length_ms // 1000
    t = np.arange(n) / RATE_HZ
    tone = np.zeros(n)
    for k, amplitude in enumerate(HARMONICS):
        tone += amplitude * np.sin(2 * np.pi * PITCH_HZ * (k + 1) * t)
    rise, fall = int(n * RISE), int(n * FALL)
    shape = np.ones(n)
    shape[:rise] = np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    shape[n - fall :] = np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    shaped: NDArray[np.float64] = tone * shape
    shaped /= np.abs(shaped).max()
    return shaped


def samples(burst: Burst) -> NDArray[np.int16]:
    """A burst as 16 bit samples, with a moment of silence after it for slow outputs."""
    one = pulse(burst.pulse_ms) * burst.level
    whole = np.zeros(RATE_HZ * (burst.length_ms() + 100) // 1000)
    for start_ms in burst.starts_ms():
        at = RATE_HZ * start_ms // 1000
        whole[at : at + len(one)] = one
    return np.round(whole * 32767).astype(np.int16)


def main() -> None:
    """Write one file a priority."""
    for burst in BURSTS:
        with wave.open(str(HERE / f"{burst.name}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE_HZ)
            out.writeframes(samples(burst).tobytes())


if __name__ == "__main__":
    main()
