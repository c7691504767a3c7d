"""Evaluation: aims that can be measured, work that is safe, answers that are signed."""
