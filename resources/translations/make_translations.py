"""Collects every text that a person may see, for Qt Linguist, and compiles what was translated.

``make translations`` runs it: the texts of the window are the literals given to ``tr``, ``trn``
and ``mark`` of `edgewatch.ui.words`, those of alarms and trust come from their catalogue. Each
``edgewatch_XX.ts`` keeps what is translated already; new texts are marked unfinished in it. Open
it with Qt Linguist, translate, run this again, and commit both files. A text with bars, such as
``# alarm|# alarms``, takes one form for each plural of the language, likewise with bars.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from edgewatch.alarms.language import LANGUAGES
from edgewatch.ui.translations import CONTEXT

HERE = Path(__file__).parent
SOURCES = HERE.parents[1] / "src" / "edgewatch"
CODES = tuple(code for code in LANGUAGES if code != "en")
_CALLS = ("tr", "trn", "mark")
_AT = {"trn": 1}


def texts() -> list[str]:
    """Every text, each once, sorted."""
    from edgewatch.alarms.strings import strings

    found = {text for path in SOURCES.rglob("*.py") for text in literals(path)}
    return sorted(found.union(strings(), proofs()))


def proofs() -> set[str]:
    """What checks of a bundle and of a record show, and what they do not, in all their cases."""
    from edgewatch.audit import bag
    from edgewatch.audit.limits import covers, does_not_cover

    said: set[str] = set()
    for sealed, known in product((False, True), repeat=2):
        said.update(covers(sealed=sealed, first_key=known, confirmed=known))
        for out in (None, bag.RAW, bag.RAW_OUTSIDE):
            said.update(does_not_cover(sealed=sealed, left_out=out, confirmed=known))
    return said


def literals(path: Path) -> Iterator[str]:
    """The literals of one file that are given to ``tr``, ``trn`` or ``mark``.

    Raises:
        SystemExit: a text is put together where it stands, so that nobody could translate it.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        at = _AT.get(node.func.id, 0)
        if node.func.id not in _CALLS or len(node.args) <= at:
            continue
        text = node.args[at]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value
        elif _is_put_together(text):
            sys.exit(f"{path}:{node.lineno}: {ast.unparse(text)} is no literal text")


def _is_put_together(node: ast.expr) -> bool:
    parts = {
        ast.IfExp: ("body", "orelse"),
        ast.BinOp: ("left", "right"),
    }.get(type(node), ())
    literal = (isinstance(getattr(node, part), ast.Constant) for part in parts)
    return isinstance(node, ast.JoinedStr) or any(literal)


def update(code: str, every: list[str]) -> Path:
    """Bring the file of a language up to date; what is gone from the program goes from it too."""
    target = HERE / f"edgewatch_{code}.ts"
    lines = [f"QCoreApplication.translate({CONTEXT!r}, {text!r})\n" for text in every]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.py"
        source.write_text("".join(lines), encoding="utf-8")
        _run(
            "pyside6-lupdate",
            str(source),
            *("-ts", str(target), "-target-language", code),
            *("-source-language", "en", "-locations", "none", "-no-obsolete", "-silent"),
        )
    return target


def compiled(source: Path, target: Path) -> Path:
    """Compile the file of a language for the window."""
    _run("pyside6-lrelease", str(source), "-qm", str(target), "-silent")
    return target


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / tool), *arguments], check=True)


def main() -> None:
    """Update and compile every language."""
    every = texts()
    for code in CODES:
        source = update(code, every)
        compiled(source, source.with_suffix(".qm"))
    print(f"{len(every)} texts in {', '.join(CODES)}")


if __name__ == "__main__":
    main()
