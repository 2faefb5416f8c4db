"""What goes into every bundle to check it without EdgeWatch: one file, standard library alone.

It is written from ``docs/seals.md`` and shares no code with the rest: two programs that agree say
more than one that agrees with itself.
"""
