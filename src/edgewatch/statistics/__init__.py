"""Arrays in, numbers out: measures of drift, steps, missing readings and range, and sketches.

One method a file, each with its formula, its source and what it does with missing, infinite and
tied values. Nothing here knows a model, a clock or a database, and numpy with scipy.special is
all it needs. Reference bins are frozen: a number of today can be compared with one of last year.
"""

from __future__ import annotations

from edgewatch.statistics.clipped import ClippedHistogram, clipped_histogram
from edgewatch.statistics.distances.bounded import Bounded
from edgewatch.statistics.distances.chi_square import chi_square, g_test
from edgewatch.statistics.distances.hellinger import hellinger
from edgewatch.statistics.distances.jensen_shannon import jensen_shannon
from edgewatch.statistics.distances.kolmogorov_smirnov import ks, ks_from_counts, ks_limit, ks_p
from edgewatch.statistics.distances.psi import psi, psi_limit, psi_p
from edgewatch.statistics.distances.wasserstein import wasserstein
from edgewatch.statistics.fold import fold
from edgewatch.statistics.frame import Frame
from edgewatch.statistics.proportion import binomial_tail, excess_limit, excess_p, wilson
from edgewatch.statistics.ranges import Range, outside, reference_range
from edgewatch.statistics.sketch import Sketch, empty, merged
from edgewatch.statistics.step import Step, find_step, reference_wander
from edgewatch.statistics.wander import Wander

__all__ = [
    "Bounded",
    "ClippedHistogram",
    "Frame",
    "Range",
    "Sketch",
    "Step",
    "Wander",
    "binomial_tail",
    "chi_square",
    "clipped_histogram",
    "empty",
    "excess_limit",
    "excess_p",
    "find_step",
    "fold",
    "g_test",
    "hellinger",
    "jensen_shannon",
    "ks",
    "ks_from_counts",
    "ks_limit",
    "ks_p",
    "merged",
    "outside",
    "psi",
    "psi_limit",
    "psi_p",
    "reference_range",
    "reference_wander",
    "wasserstein",
    "wilson",
]
