"""``python -m edgewatch.ui.play_sound FILE.wav``: plays a file on Windows, which has no player."""

from __future__ import annotations

import sys


def play(path: str) -> None:
    """Play a WAV file to its end; nothing on a system other than Windows."""
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(path, winsound.SND_FILENAME)


if __name__ == "__main__":
    play(sys.argv[1])
