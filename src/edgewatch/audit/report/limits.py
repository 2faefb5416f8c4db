"""What a bundle proves, and what it does not: said in the report, and by the verifier."""

from __future__ import annotations

from edgewatch.audit.report.markup import Markup, element, join, section

COVERS = (
    "Every file of the bundle is, byte for byte, what was exported.",
    "No file was added, removed or renamed since the export.",
    "The bundle was signed with the site key whose fingerprint is named.",
    "log.db is a sound SQLite file with the tables of a record.",
)
DOES_NOT_COVER = (
    "The time before the export: there are no seals inside the record yet. Whoever controlled "
    "the workstation before the export could have altered the record unnoticed.",
    "Who holds the site key: whoever has it can sign another bundle. Compare its fingerprint "
    "with one that you got from the site by another way.",
    "That this is the newest or the only bundle of the site.",
    "What never reached the record, such as predictions made while recording was impossible.",
    "That the clock of the workstation was right.",
    "That a unit is what it says it is: identities are what the equipment answered.",
)
LEFT_OUT = (
    "Single predictions and labels: they were left out when the bundle was exported, so what the "
    "report says of them cannot be counted anew."
)


def render() -> Markup:
    """The section that an auditor should read first if only one is read."""
    body = section(
        "What this bundle proves, and what it does not",
        element("p", "With a signature that verifies (README.txt says how), it is proved that:"),
        element("ul", join(element("li", text) for text in COVERS)),
        element("p", "It is not proved, and nothing here covers:"),
        element("ul", join(element("li", text) for text in DOES_NOT_COVER)),
    )
    return Markup(f'<div class="limits">\n{body}</div>\n')
