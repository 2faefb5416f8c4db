"""``site.settings``: a ``site.toml`` that can be read."""

from __future__ import annotations

from pathlib import Path

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok, unknown
from edgewatch.doctor.words import many
from edgewatch.sdk.paths import config_file
from edgewatch.site.service_unit import ACCOUNT


def look(examination: Examination) -> Found:
    if examination.is_forbidden:
        return unknown(
            f"This user may not look into {examination.site}.",
            "Run the doctor as the account that runs the agent, or as one of the site's group.",
            f"sudo -u {_owner(examination.site)} edgewatch doctor --site {examination.site}",
        )
    if not examination.has_site:
        return not_applicable(
            f"There is no site at {examination.site}. Make one with: edgewatch init, or name"
            " another with --site; the machine itself was looked at."
        )
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
