"""How good a model's answers are: measured where the truth has come, estimated where it has not.

``answers`` reads predictions and labels as answers and truths of one task; ``measured`` gives
every metric of it with its interval; ``joined`` and ``windows`` bring labels to predictions over
windows of event time; ``segments`` and ``fairness`` compare parts; ``plugin_metrics`` adds what
plug-ins measure; ``conditions`` says when the accepted limit is broken, and ``retrain`` whether
that is a reason to train anew.
"""
