"""The one finding type, the table of codes, and one file per output format.

This package is the leaf of the house: it imports nothing else of campaignkit, so that the YAML loader at the
bottom and the rules at the top speak of problems in the same words.
"""
