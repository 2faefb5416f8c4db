"""Producers of our own: a device read, decoded, and put to the model; recorded data replayed.

A feed is a host program like any other. It records through
:class:`edgewatch.InferenceSession`, never touches the record, and outlives a dead agent.
"""
