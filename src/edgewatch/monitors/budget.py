"""One budget of false alarms for a whole site, and what each monitor of each model may spend.

`alarms_per_year` of `site.toml` is the expected number of false alarms, of all statistical
monitors of the site together, in a year of a stream like the reference. It is divided evenly
between models, and within a model by fixed shares. An expectation adds up whatever the dependence
between monitors: no correction for correlated features is needed, and none is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Spender = Literal["drift", "readings", "domain", "performance"]

#: How a model's part is divided: readings are missing, stuck and duplicated ones.
SHARES: Mapping[Spender, float] = MappingProxyType(
    {"drift": 0.5, "readings": 0.1, "domain": 0.1, "performance": 0.3}
)


@dataclass(frozen=True, slots=True)
class Budget:
    """Expected false alarms of a site.

    Attributes:
        alarms_per_year: of all statistical monitors of the site together.
        models: how many models are watched, at least 1.
    """

    alarms_per_year: float = 1.0
    models: int = 1

    def share(self, spender: Spender) -> float:
        """Return the alarms a year that one kind of monitor of one model may spend.

        >>> Budget(alarms_per_year=1.0, models=2).share("drift")
        0.25
        """
        return self.alarms_per_year * SHARES[spender] / max(self.models, 1)
