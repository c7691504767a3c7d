"""campaignkit: define, check and render awareness campaigns."""

__version__ = "0.1.0"
