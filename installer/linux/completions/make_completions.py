"""What completes the command line in bash, zsh and fish: ``python make_completions.py FOLDER``.

The files ask the program itself what may come next, so that they fit every version of it. Their
places below ``/usr/share`` are those in which each shell looks.
"""

from __future__ import annotations

import sys
from pathlib import Path

from typer.completion import get_completion_script

PROGRAM = "edgewatch"
PLACES = {
    "bash": "bash-completion/completions/edgewatch",
    "zsh": "zsh/vendor-completions/_edgewatch",
    "fish": "fish/vendor_completions.d/edgewatch.fish",
}


def main() -> None:
    """Write the file of every shell below the folder."""
    for shell, place in PLACES.items():
        path = Path(sys.argv[1]) / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(script(shell), encoding="utf-8")


def script(shell: str) -> str:
    """What a shell reads."""
    variable = f"_{PROGRAM.upper()}_COMPLETE"
    made = get_completion_script(prog_name=PROGRAM, complete_var=variable, shell=shell)
    if shell == "zsh":
        # zsh runs the file as the function _edgewatch when it is first asked for.
        made = f'{made.strip()}\n\n[ "$funcstack[1]" = _edgewatch ] && _edgewatch_completion "$@"'
    # Many arguments are files.
    return made.replace("--no-files ", "").strip() + "\n"


if __name__ == "__main__":
    main()
