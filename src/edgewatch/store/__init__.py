"""The record: everything EdgeWatch knows, in one SQLite file, ``log.db``.

The agent is its only writer; windows, command lines and bundles only read. One SQLite library
serves every process, and nobody ever opens the live file as a plain file: on POSIX that drops
the locks of the process that does it, and the write-ahead log goes with them.

Each module holds the reading and the writing of one subject. Functions that write take the
agent's connection and leave the transaction to it, so that a spool offset and the rows it
stands for are committed together or not at all.
"""
