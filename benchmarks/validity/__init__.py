"""Are the false alarms as rare, and the intervals as honest, as EdgeWatch says? By simulation.

``make validity`` runs everything and prints the tables of docs/validity.md; ``QUICK=1`` runs a
tenth of it. One claim a module: `false_alarms`, `delays`, `intervals`, `sequences`, `changes` and
`bands`. `streams` draws what is simulated, `watched` runs EdgeWatch over it and `peers` the others.
"""
