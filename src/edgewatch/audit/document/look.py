"""The look of documents, for screen and paper; inside the page, so that it needs nothing else."""

from __future__ import annotations

INK, QUIET, RULE, HEAD = "#1b1f23", "#57606a", "#d0d7de", "#f3f5f7"
BOX_COLOURS = {"limits": "#ef6c00", "swap": "#b3261e"}

CSS = """
:root { color-scheme: light; }
body { font: 15px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: #1b1f23;
  background: #fff; max-width: 68rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; } h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem;
  border-bottom: 2px solid #d0d7de; padding-bottom: .2rem; } h3 { font-size: 1.05rem;
  margin: 1.4rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .88rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .55rem;
  border-bottom: 1px solid #d0d7de; overflow-wrap: break-word; }
th { background: #f3f5f7; white-space: nowrap; } td.n { text-align: right;
  font-variant-numeric: tabular-nums; white-space: nowrap; }
time { white-space: nowrap; }
time, .code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; }
.code { overflow-wrap: anywhere; }
small { color: #57606a; } .none { color: #57606a; font-style: italic; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.2rem; margin: .6rem 0; }
dt { color: #57606a; } dd { margin: 0; overflow-wrap: anywhere; }
.limits { border-left: 4px solid #ef6c00; background: #fff8f0; padding: .2rem 1rem .5rem; }
.swap { border-left: 4px solid #b3261e; padding: .1rem 1rem .4rem; margin: 1rem 0;
  break-inside: avoid; }
.verdict { display: inline-block; border-radius: 3px; padding: 0 .4rem; color: #fff;
  white-space: nowrap; font-size: .85em; font-weight: 600; }
svg { width: 100%; height: auto; border: 1px solid #d0d7de; margin: .6rem 0; }
svg text { font: 12px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  h2 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
@page { margin: 16mm; }
"""
