"""Kits: what can go wrong while materials are rendered."""
