"""The site of a self-test: a copy of the declared one in a temporary folder, fed by a virtual line.

It takes over the model and the settings of alarms; slots, feeds, record and keys stay where they
are, so that nothing of a self-test ever reaches the real record.
"""

from __future__ import annotations

import contextlib
import itertools
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.cli.demo_site import MODEL, demo_file, read_stream
from edgewatch.sdk.paths import config_file, model_folder
from edgewatch.site.config import ModelSection, load_site
from edgewatch.site.errors import InputError

SLOT = "self-test"
_SEED = 4711


@dataclass(frozen=True, slots=True)
class SelfTestSite:
    """A site to test with, and what the virtual analyser measures there.

    Attributes:
        folder: of the site.
        model: the model's name.
        own_model: whether it is the model of the real site, or the shipped one.
        samples: case and measurements, without end.
    """

    folder: Path
    model: str
    own_model: bool
    samples: Iterator[tuple[str, dict[str, float]]]


def make_selftest_site(folder: Path, port: str, site: Path) -> SelfTestSite:
    """The site of a self-test in an empty folder; ``site`` may not exist yet.

    Raises:
        InputError: the ``site.toml`` of the real site is not as it should be.
    """
    import tomlkit

    there = config_file(site).exists()
    model = _usable_model(site) if there else None
    names = model.inputs if model else read_stream().names
    name = model.name if model else MODEL
    section: dict[str, Any] = {"name": name, "onnx": f"models/{name}.onnx"}
    document = tomlkit.document()
    document["schema"] = 1
    document["name"] = "EdgeWatch self-test"
    if there and (alarms := _section(site, "alarms")) is not None:
        document["alarms"] = alarms
    document["model"] = [{**section, "inputs": list(names)}]
    document["slot"] = [{"name": SLOT, "profile": "astm.e1394", "port": port, "models": [name]}]
    document["feed"] = [{"name": SLOT, "slot": SLOT, "model": name}]
    model_folder(folder).mkdir(parents=True)
    source = site / str(model.onnx) if model else demo_file("cytology.onnx")
    shutil.copyfile(source, folder / section["onnx"])
    config_file(folder).write_text(tomlkit.dumps(document), encoding="utf-8")
    samples = _numbers(names) if model else read_stream().endless()
    return SelfTestSite(folder, name, model is not None, samples)


def _usable_model(site: Path) -> ModelSection | None:
    """The first model that takes one row of named numbers, as an analyser delivers them."""
    from edgewatch.feed.onnx_file import inspect_onnx

    for model in load_site(site).model:
        with contextlib.suppress(InputError):
            file = inspect_onnx(site / model.onnx) if model.onnx else None
            if file is not None and model.inputs and file.width == len(model.inputs):
                return model
    return None


def _section(site: Path, name: str) -> Any:
    import tomllib

    found = tomllib.loads(config_file(site).read_text(encoding="utf-8")).get(name)
    if isinstance(found, dict):
        found.pop("suppress", None)  # names slots that are not here
    return found


def _numbers(names: tuple[str, ...]) -> Iterator[tuple[str, dict[str, float]]]:
    """Numbers without a meaning: what is tested is the way, not the model's judgement."""
    draw = random.Random(_SEED)  # noqa: S311 - no secret
    for turn in itertools.count(1):
        yield f"T{turn}", {name: round(draw.uniform(0.9, 1.1), 4) for name in names}
