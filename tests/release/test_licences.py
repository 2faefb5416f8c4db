"""What may be shipped: licences are stated clearly, accepted, and carry their texts."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "installer" / "release"


@pytest.fixture(scope="module")
def release() -> Iterator[ModuleType]:
    """The module that collects notices, with what it imports from beside it."""
    before = set(sys.modules)
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(str(SCRIPTS))
        yield importlib.import_module("licences")
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(SCRIPTS)):
            del sys.modules[name]


def installed(folder: Path, *headers: str, text: str | None = "All may use it.") -> Distribution:
    """A distribution as pip leaves it, with such lines in its metadata."""
    info = folder / "thing-1.0.dist-info"
    info.mkdir()
    lines = ["Metadata-Version: 2.4", "Name: thing", "Version: 1.0", *headers]
    (info / "METADATA").write_text("\n".join(lines) + "\n")
    listed = ["thing-1.0.dist-info/METADATA,,"]
    if text is not None:
        (info / "licenses").mkdir()
        (info / "licenses" / "LICENSE").write_text(text)
        listed.append("thing-1.0.dist-info/licenses/LICENSE,,")
    (info / "RECORD").write_text("\n".join(listed) + "\n")
    return Distribution.at(info)


@pytest.mark.parametrize(
    ("headers", "licence"),
    [
        (["License-Expression: MIT OR GPL-3.0-only"], "MIT OR GPL-3.0-only"),
        (["License: MIT License"], "MIT"),
        (
            ["License: Apache 2.0", "Classifier: License :: OSI Approved :: BSD License"],
            "Apache-2.0",
        ),
        (["Classifier: License :: OSI Approved :: MIT License"], "MIT"),
    ],
)
def test_a_clear_statement_is_taken(
    release: ModuleType, tmp_path: Path, headers: list[str], licence: str
) -> None:
    found, troubles = release.notices({"thing": installed(tmp_path, *headers)}, release.policy())
    assert troubles == []
    (notice,) = (one for one in found if one.name == "thing")
    assert notice.licence == licence
    assert [text.content for text in notice.texts] == ["All may use it."]


@pytest.mark.parametrize(
    ("headers", "text", "trouble"),
    [
        ([], "x", "names no licence clearly"),
        (["License: see the file"], "x", "names no licence clearly"),
        (["Classifier: License :: OSI Approved :: BSD License"], "x", "names no licence clearly"),
        (["License-Expression: AGPL-3.0-only"], "x", "AGPL-3.0-only is not accepted"),
        (["License-Expression: MIT AND AGPL-3.0-only"], "x", "is not accepted"),
        (["License-Expression: MIT"], None, "carries no licence text"),
    ],
)
def test_whatever_nobody_has_looked_at_stops_the_release(
    release: ModuleType, tmp_path: Path, headers: list[str], text: str | None, trouble: str
) -> None:
    thing = installed(tmp_path, *headers, text=text)
    _, troubles = release.notices({"thing": thing}, release.policy())
    assert len(troubles) == 1
    assert troubles[0].startswith("thing 1.0: ")
    assert trouble in troubles[0]


def test_fonts_that_are_shipped_come_with_their_licence(release: ModuleType) -> None:
    found, _ = release.notices({}, release.policy())
    assert [(one.name, one.licence) for one in found] == [("dejavu-fonts", "Bitstream-Vera")]
    assert "Bitstream" in found[0].texts[0].content
