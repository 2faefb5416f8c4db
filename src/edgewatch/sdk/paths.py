"""Where things lie in a site's folder: the one place that knows."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ENV_SITE = "EDGEWATCH_SITE"


def resolve_site(site: str | os.PathLike[str] | None = None) -> Path:
    """The site's folder: the argument, else ``EDGEWATCH_SITE``, else the platform's default."""
    if site is not None:
        return Path(site).expanduser()
    named = os.environ.get(ENV_SITE)
    return Path(named).expanduser() if named else default_site()


def default_site() -> Path:
    """The platform's data folder for this user (XDG on Linux)."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "EdgeWatch"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "EdgeWatch"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "edgewatch"


def config_file(site: Path) -> Path:
    return site / "site.toml"


def spool_folder(site: Path) -> Path:
    return site / "spool"


def record_file(site: Path) -> Path:
    return site / "log.db"


def reserve_file(site: Path) -> Path:
    """Space put by for the day on which the disk is full; holds nothing."""
    return site / "reserve"


def run_folder(site: Path) -> Path:
    return site / "run"


def state_page(site: Path) -> Path:
    return run_folder(site) / "state.page"


def baseline_folder(site: Path) -> Path:
    return site / "baselines"


def model_folder(site: Path) -> Path:
    return site / "models"


def key_folder(site: Path) -> Path:
    return site / "keys"


def profile_folder(site: Path) -> Path:
    return site / "device_profiles"


def agent_lock(site: Path) -> Path:
    return run_folder(site) / "agent.lock"


def watched_file(site: Path) -> Path:
    """Touched by an open window: the agent then commits ten times a second."""
    return run_folder(site) / "watched"
