"""Finds the words and phrases of a lexicon in a text, with exact places, in time linear in the text."""
