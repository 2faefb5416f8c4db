"""A site with a model that runs, and twenty minutes of life in its record."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from edgewatch.cli.demo_site import demo_file
from edgewatch.sdk.paths import spool_folder
from support.machines import copied
from support.populated_site import SITE_TOML, populate


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the story, with the file of a model and a private spool."""
    site = tmp_path_factory.mktemp("lived") / "site"
    populate(site, seconds=200)
    site.chmod(0o700)
    spool_folder(site).mkdir(mode=0o700)
    (site / "models").mkdir()
    shutil.copyfile(demo_file("cytology.onnx"), site / "models/cytology.onnx")
    (site / "site.toml").write_text(
        SITE_TOML.replace(
            'task = "classification"', 'onnx = "models/cytology.onnx"\ntask = "classification"'
        ).replace("/dev/ttyUSB", "/dev/no-such-port")
    )
    return site


@pytest.fixture
def site(lived: Path, tmp_path: Path) -> Path:
    """One of the test's own."""
    return copied(lived, tmp_path)
