"""Whether one row is of the kind that a reference holds: its distance, and what that is worth.

Rows are taken into coordinates in which distances mean the same in every direction (`whitening`),
measured against the nearest rows of the reference (`nearest`), and given a p-value that holds for
every distribution (`conformal`). Rows of a slow process stay outside for a while; for how long is
asked of the reference (`excursions`).
"""

from __future__ import annotations

from edgewatch.statistics.domain.conformal import conformal_p
from edgewatch.statistics.domain.excursions import excursion_rows
from edgewatch.statistics.domain.nearest import Neighbours
from edgewatch.statistics.domain.whitening import Whitening, whitening_of

__all__ = ["Neighbours", "Whitening", "conformal_p", "excursion_rows", "whitening_of"]
