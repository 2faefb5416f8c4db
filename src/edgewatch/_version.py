"""The version, where every room may read it without importing what a host program does."""

from __future__ import annotations

__version__ = "0.2.0"
