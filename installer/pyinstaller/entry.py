"""Where the frozen program begins: its command line, or a module of EdgeWatch after ``-m``.

EdgeWatch starts its own processes by the words that start itself, see
``edgewatch.site.own_program``; a frozen program has no other interpreter to hand them to.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys

_OWN = "edgewatch"
_WRONG_USE = 2


def main() -> None:
    """Run what the command line asks for."""
    multiprocessing.freeze_support()
    give_back_the_environment()
    module, arguments = asked_for(sys.argv[1:])
    if module is None:
        print(f"edgewatch: -m starts modules of EdgeWatch alone: {arguments[0]}", file=sys.stderr)
        sys.exit(_WRONG_USE)
    sys.argv[1:] = arguments
    # Its name stays that of the program: producers record it as theirs.
    runpy.run_module(module, run_name="__main__")


def asked_for(words: list[str]) -> tuple[str | None, list[str]]:
    """The module to run with its arguments; None for one that is not of EdgeWatch."""
    if words[:1] != ["-m"] or len(words) < 2:
        return _OWN, words
    if words[1] == _OWN or words[1].startswith(f"{_OWN}."):
        return words[1], words[2:]
    return None, words[1:]


def give_back_the_environment() -> None:
    """Let programs that we start, a player of sounds say, find their libraries and not ours.

    The loader has read its variables by now, and Qt finds its plugins beside its own library.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
    for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        os.environ.pop(name, None)


if __name__ == "__main__":
    main()
