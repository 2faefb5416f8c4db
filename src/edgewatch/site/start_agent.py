"""``python -m edgewatch.site.start_agent SITE``: an agent that is nobody's child.

The window starts agents through this process, which waits for the first heartbeat in its place.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edgewatch.site.errors import EdgeWatchError
from edgewatch.site.running import start_agent

if __name__ == "__main__":
    try:
        start_agent(Path(sys.argv[1]))
    except EdgeWatchError as error:
        sys.exit(str(error))
