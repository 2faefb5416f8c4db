"""``site.settings``: a ``site.toml`` that can be read."""

from __future__ import annotations

from pathlib import Path

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok, unknown
from edgewatch.doctor.words import many
from edgewatch.sdk.paths import config_file, default_site
from edgewatch.site.service_unit import ACCOUNT


def look(examination: Examination) -> Found:
    if examination.is_forbidden:
        return unknown(
            f"This user may not look into {examination.site}.",
            "Run the doctor as the account that runs the agent, or as one of the site's group.",
            f"sudo -u {_owner(examination.site)} edgewatch doctor --site {examination.site}",
        )
    if not examination.has_site:
        return _without(examination.site)
    error, file = examination.settings_error, config_file(examination.site)
    if error is not None:
        return failed(
            f"{str(error).rstrip('.')}.",
            "Mend that line of site.toml: an agent that runs goes on as before, and none starts"
            " anew.",
        )
    config = examination.settings
    if not config.model:
        return failed(
            f"{file} declares no model.",
            "Declare the model that is to be watched.",
            "edgewatch model add NAME --onnx MODEL.onnx --task classification",
        )
    models, slots = many(len(config.model), "model"), many(len(config.slot), "slot")
    return ok(f"{file} declares {models} and {slots}.")


def _without(site: Path) -> Found:
    """Where nobody named a site there need be none; one that was named has to be there."""
    if site == default_site():
        return not_applicable(
            f"There is no site at {site}. Make one with: edgewatch init, or name another with"
            " --site; the machine itself was looked at."
        )
    return failed(
        f"There is no site at {site}; the machine alone was looked at.",
        "Name the folder of the site, with its site.toml in it.",
        "edgewatch doctor --site DIR",
    )


def _owner(site: Path) -> str:
    """Whose folder it is, as far as that shows."""
    try:
        return site.owner()
    except (OSError, KeyError, NotImplementedError):
        return ACCOUNT


CHECK = Check(
    "site.settings",
    "Settings of the site",
    "Without good settings no agent starts, and nothing is watched.",
    look,
)
