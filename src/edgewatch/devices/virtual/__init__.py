"""Virtual instruments that speak the true protocols, for the demo, for trying and for tests.

Each runs in its own thread on a `line`: a pseudo-terminal (Linux, macOS) or a TCP socket
(every platform), just as an instrument behind a serial port or a serial server. `catalogue` says
which one suits a shipped profile; `python -m edgewatch.devices.virtual PROFILE` runs it. Most
make their frames themselves, so that a mistake in a framing is not made on both sides.
"""
