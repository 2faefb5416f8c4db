"""What is being looked at: a machine, and a site on it if there is one."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.doctor.machine import Machine
from edgewatch.doctor.probing import Prober
from edgewatch.sdk.paths import config_file, record_file
from edgewatch.site.config import ModelSection, SiteConfig, SlotSection, load_site
from edgewatch.site.errors import EdgeWatchError, InputError
from edgewatch.store.connection import Connection, RecordError, open_reader

if TYPE_CHECKING:
    from edgewatch.devices.bus import BusSnapshot

DAY_NS = 86_400_000_000_000


class CannotLookError(EdgeWatchError):
    """Something could not be looked at; the text says why."""


class Examination:
    """What checks look at. Several look at once, each with a connection of its own.

    Args:
        site: the folder of a site, which need not be one.
        machine: what it stands on.
        model: the one model to look at; all of the site where None.
        now_ns: the time that counts as now.
        snapshot: what is on the bus; looked up where not given.
        prober: runs models in a process of their own.

    Attributes:
        settings_error: why ``site.toml`` cannot be used; None where it can, or where there is none.
        is_forbidden: whether this user may not look into the site, be there one or not.
    """

    def __init__(
        self,
        site: Path,
        machine: Machine | None = None,
        *,
        model: str | None = None,
        now_ns: int | None = None,
        snapshot: BusSnapshot | None = None,
        prober: Prober | None = None,
    ) -> None:
        self.site = site.absolute()
        self.machine = machine or Machine()
        self.now_ns = time.time_ns() if now_ns is None else now_ns
        self.prober = prober or Prober()
        self.is_forbidden = False
        self._snapshot, self._one_look = snapshot, threading.Lock()
        self.config, self.settings_error = self._read_settings()
        if model is not None and self.config is not None:
            self.config.find_model(model)
        self._model = model

    def _read_settings(self) -> tuple[SiteConfig | None, InputError | None]:
        if not self.has_site:
            return None, None
        try:
            return load_site(self.site), None
        except InputError as error:
            self.is_forbidden = isinstance(error.__cause__, PermissionError)
            return None, error

    @cached_property
    def has_site(self) -> bool:
        """Whether there is a ``site.toml``, good or not."""
        try:
            return config_file(self.site).exists()
        except PermissionError:
            self.is_forbidden = True
            return False

    @property
    def has_record(self) -> bool:
        return self.has_site and record_file(self.site).exists()

    @property
    def settings(self) -> SiteConfig:
        """The settings of the site. Raises :class:`CannotLookError` where there are none."""
        if self.config is None:
            raise CannotLookError("The settings of the site cannot be read.")
        return self.config

    @property
    def models(self) -> Sequence[ModelSection]:
        """The models to look at, as ``site.toml`` declares them."""
        return [one for one in self.settings.model if self._model in (None, one.name)]

    @property
    def slots(self) -> Sequence[SlotSection]:
        return self.config.slot if self.config else ()

    @property
    def folder(self) -> Path:
        """The site's folder, or the nearest above it that exists."""
        path = self.site
        while not path.is_dir() and path != path.parent:
            path = path.parent
        return path

    def snapshot(self) -> BusSnapshot:
        """What is attached to the machine; looked up once."""
        with self._one_look:
            if self._snapshot is None:
                from edgewatch.devices.bus import system_backend

                self._snapshot = system_backend().snapshot()
            return self._snapshot

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read-only connection to the record.

        Raises:
            CannotLookError: the record cannot be read.
        """
        path = record_file(self.site)
        if not os.access(path, os.R_OK):
            raise CannotLookError(f"This user may not read {path}.")
        try:
            db = open_reader(path)
        except InputError as error:
            raise CannotLookError(f"The record cannot be read: {error}.") from error
        try:
            yield db
        except RecordError as error:
            raise CannotLookError(f"The record cannot be read: {error}.") from error
        finally:
            db.close()
