"""Reads what a text does to a child whatever its words: frames, filled by the words of a language."""
