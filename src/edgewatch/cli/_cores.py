"""Leaving the cores of the workstation to the model."""

from __future__ import annotations

import os

_LIBRARIES = ("OPENBLAS", "OMP", "MKL", "VECLIB")


def leave_the_cores() -> None:
    """Have linear algebra run in one thread, here and in every process started from here.

    The matrices of a monitor are small. Further threads would wait for work on the cores that the
    model needs, and sum in another order on another machine. To be called before numpy is
    imported; what the environment says otherwise counts.
    """
    for library in _LIBRARIES:
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
