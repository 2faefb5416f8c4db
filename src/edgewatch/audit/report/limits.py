"""What a bundle proves, and what it does not: said in the report, and by the verifier."""

from __future__ import annotations

from edgewatch.audit import bag
from edgewatch.audit.checkpoint_files import is_sealed
from edgewatch.audit.document import Box, Bullets, Paragraph, Section
from edgewatch.audit.limits import covers, does_not_cover
from edgewatch.audit.report.subject import Subject


def section(subject: Subject) -> Section:
    """The section that an auditor should read first if only one is read."""
    sealed = is_sealed(subject.db)
    left_out = bag.RAW if not subject.raw else bag.RAW_OUTSIDE if subject.chosen else None
    return Section(
        "What this bundle proves, and what it does not",
        (
            Box(
                "limits",
                (
                    Paragraph("Where edgewatch bundle verify finds nothing, it is proved that:"),
                    Bullets(covers(sealed=sealed)),
                    Paragraph("It is not proved, and nothing here covers:"),
                    Bullets(does_not_cover(sealed=sealed, left_out=left_out)),
                ),
            ),
        ),
    )
