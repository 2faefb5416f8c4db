"""The demo's site: a real model, its reference, and a slot for the analyser."""

from __future__ import annotations

import csv
import itertools
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edgewatch.sdk.paths import config_file, model_folder
from edgewatch.site.errors import InputError
from edgewatch.site.resources import resource_dir

MARKER = ".edgewatch-demo"
MODEL, SLOT = "cytology", "analyser"
LABEL, CASE = "diagnosis", "case"
OUTPUTS = ("p(benign)", "p(malignant)")

_SITE_TOML = """\
# The demo: a virtual analyser feeds a real model.
schema = 1
name = "Cytology demo"
contact = "biomedical engineering"

[seal]
# A demo leaves nothing behind in the keyring of who tries it.
keys = "file"

[[model]]
name = "{model}"
onnx = "models/{model}.onnx"
task = "classification"
positive = "malignant"
score = "p(malignant)"
threshold = 0.5
outputs = [{outputs}]
inputs = [
{inputs}
]

[[slot]]
name = "{slot}"
title = "analyser"
profile = "astm.e1394"
port = "{port}"
models = ["{model}"]

[[feed]]
name = "analyser-to-cytology"
slot = "{slot}"
model = "{model}"
"""


@dataclass(frozen=True, slots=True)
class Stream:
    """The samples that the virtual analyser measures, and their truth."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, dict[str, float]], ...]
    truth: dict[str, str]

    def endless(self) -> Iterator[tuple[str, dict[str, float]]]:
        """The samples again and again; each round gives its cases names of their own."""
        for turn in itertools.count(1):
            for case, values in self.rows:
                yield f"{case}-{turn}", values

    def truth_of(self, case: str) -> str | None:
        """The diagnosis of a case of any round."""
        return self.truth.get(case.rpartition("-")[0])


def demo_file(name: str) -> Path:
    """One of the small files that ``resources/demo/make_demo_data.py`` has written."""
    return resource_dir("resources") / "demo" / name


def read_stream() -> Stream:
    """The part of the data that neither the model nor the baseline has seen."""
    with demo_file("stream.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = tuple(name for name in rows[0] if name not in (CASE, LABEL))
    return Stream(
        names,
        tuple((row[CASE], {name: float(row[name]) for name in names}) for row in rows),
        {row[CASE]: row[LABEL] for row in rows},
    )


def make_demo_site(folder: Path | None, port: str, names: tuple[str, ...]) -> Path:
    """An empty site for one run of the demo; one that an earlier run left is replaced.

    Raises :class:`InputError` where the folder holds anything else.
    """
    site = Path(tempfile.mkdtemp(prefix="edgewatch-demo-")) if folder is None else folder
    _clear(site)
    model_folder(site).mkdir(parents=True, exist_ok=True)
    site.chmod(0o700)
    (site / MARKER).write_text("Made by `edgewatch demo`; the next run replaces it.\n")
    shutil.copyfile(demo_file("cytology.onnx"), model_folder(site) / f"{MODEL}.onnx")
    config_file(site).write_text(
        _SITE_TOML.format(
            model=MODEL,
            slot=SLOT,
            port=port,
            outputs=", ".join(f'"{name}"' for name in OUTPUTS),
            inputs="\n".join(f'  "{name}",' for name in names),
        ),
        encoding="utf-8",
    )
    return site


def _clear(site: Path) -> None:
    if not site.exists() or not any(site.iterdir()):
        return
    if not (site / MARKER).exists():
        raise InputError(
            "the folder is not empty and was not made by the demo",
            where=str(site),
            expected="an empty folder or a new name",
            remedy="Choose another with --dir.",
        )
    shutil.rmtree(site)
