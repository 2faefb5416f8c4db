"""Alarm sinks: a process for each, which hands the steps of alarms to a plug-in.

The agent starts and ends them (`agent.sinks`). A sink reads the record like every other reader, and
keeps by itself how far it has come (`state`); `notices` makes of a step what a plug-in is told, and
`courier` delivers: in order, at least once, again after a failure, later and later.
"""
