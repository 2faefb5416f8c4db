"""From the record to what a page shows: plain values and pure functions, without Qt."""
