"""Kinds of personal data in a bundle, in words."""

from __future__ import annotations

PERSONAL = {
    "people": "names of people who acted",
    "notes": "notes that people wrote",
    "cases": "case identifiers",
    "labels": "labels: what turned out to be true of a case",
    "inputs": "predictions with their inputs and outputs",
    "texts": "predictions with tags, segments or other texts",
}
