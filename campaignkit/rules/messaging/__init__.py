"""Messaging: what a material says as a whole, and what it shows."""
