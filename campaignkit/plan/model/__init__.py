"""What a plan may say: one file for each group of words, all brought together in `plan.py`."""
