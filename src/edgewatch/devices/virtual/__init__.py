"""Virtual instruments that speak the true protocols, for the demo, for trying and for tests.

Each runs in its own thread on a `line`: a pseudo-terminal (Linux, macOS) or a TCP socket
(every platform), just as an instrument behind a serial port or a serial server.
"""
