"""Everything that can be wrong on this workstation, looked at without changing anything.

Each check of :mod:`edgewatch.doctor.checks` looks at one thing, of the machine, the site, its
record or its equipment, and says what it found, what that means for the watching, and how a person
mends it. Checks run side by side with a time limit, while everything else goes on; one that fails
itself is a finding of its own and hides none of the others. What a check learns of the machine
comes through :class:`~edgewatch.doctor.machine.Machine`, so that it can be shown any other machine
as well.

``run`` has what goes through them, ``archive`` what is sent to support. Nothing is imported here:
``probe`` is started as a process of its own, in little time, and needs none of it.
"""
