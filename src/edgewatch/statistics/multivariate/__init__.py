"""Several readings of a row together: what no reading shows by itself.

Two readings that are each within their range may contradict each other. Here is the joint structure
of a reference (`robust_covariance`, `pca`), how far rows are from it (`mahalanobis`, Hotelling's T²
and Q of `pca`, `reconstruction_error`), whether two sets of rows come from the same distribution
(`energy_distance`), and which readings give the difference away (`domain_classifier`). Missing
readings take the value that says nothing, the centre of their column.
"""

from __future__ import annotations

from edgewatch.statistics.multivariate.mahalanobis import mahalanobis
from edgewatch.statistics.multivariate.pca import Components, components_of
from edgewatch.statistics.multivariate.robust_covariance import Covariance, robust_covariance
from edgewatch.statistics.multivariate.standard import Standard, standard_of

__all__ = [
    "Components",
    "Covariance",
    "Standard",
    "components_of",
    "mahalanobis",
    "robust_covariance",
    "standard_of",
]
