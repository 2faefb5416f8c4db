"""The command line: one file for each command or group of commands.

A command reads its words, calls a room, and prints: results on standard output, progress and
errors on standard error. It exits with 0, with 1 where the answer is "no", and with 2 on wrong
use or bad input. Rooms are imported inside the commands, so that ``--help`` costs next to
nothing.
"""
