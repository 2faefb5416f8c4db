"""Reports that monitoring duties ask for: a period, an old model against a new one, one incident.

Everything here works on a reader of the record and on values that were worked out elsewhere; what
runs a model or measures its performance belongs to the command line. Each report is a document
(web page or PDF) and plain values (JSON, CSV) of the same content.
"""
