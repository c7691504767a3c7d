"""Measurements: each budget beside its anchor. `table.py` holds all rows."""
