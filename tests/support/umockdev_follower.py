"""EdgeWatch's side of a mock machine: prints each snapshot of the live backend, pickled."""

from __future__ import annotations

import base64
import os
import pickle
import sys

from edgewatch.devices.bus import BusSnapshot
from edgewatch.devices.bus.linux import LinuxBackend


def tell(snapshot: BusSnapshot) -> None:
    print(base64.b64encode(pickle.dumps(snapshot)).decode(), flush=True)


def main() -> None:
    # umockdev tells monitors apart by their descriptors' numbers: this one must be its own.
    taken = [os.open(os.devnull, os.O_RDONLY) for _ in range(20)]
    backend = LinuxBackend(sweep_s=3600)
    events = backend.events(tell)
    tell(backend.snapshot())
    sys.stdin.read()
    events.close()
    for descriptor in taken:
        os.close(descriptor)


if __name__ == "__main__":
    main()
