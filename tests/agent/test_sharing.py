"""A shared site is its group's in every part: also what was made before it was shared."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from edgewatch.agent.sharing import open_to_group

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """As `edgewatch init` by one person leaves it."""
    site = tmp_path / "site"
    for name in ("spool", "models", "keys"):
        (site / name).mkdir(mode=0o700, parents=True)
        (site / name / "file").touch(mode=0o600)
    (site / "site.toml").touch(mode=0o644)
    site.chmod(0o2770)
    return site


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_members_of_the_group_may_read_and_write_every_part(site: Path) -> None:
    open_to_group(site)
    assert {mode(site / name) for name in ("spool", "models")} == {0o2770}
    assert {mode(site / name) for name in ("spool/file", "models/file", "site.toml")} == {0o660}


def test_keys_stay_the_agents_own(site: Path) -> None:
    open_to_group(site)
    assert (mode(site / "keys"), mode(site / "keys" / "file")) == (0o700, 0o600)


def test_it_says_what_it_gave_and_the_second_time_nothing(site: Path) -> None:
    assert open_to_group(site) == ["models", "models/file", "site.toml", "spool", "spool/file"]
    assert open_to_group(site) == []


def test_a_site_of_one_account_stays_as_it_is(site: Path) -> None:
    site.chmod(0o700)
    assert open_to_group(site) == []
    assert mode(site / "spool") == 0o700


def test_what_a_link_leads_to_is_left_alone(site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.touch(mode=0o600)
    (site / "link").symlink_to(elsewhere)
    open_to_group(site)
    assert mode(elsewhere) == 0o600
