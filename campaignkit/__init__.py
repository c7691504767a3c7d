"""campaignkit: define, check and render awareness campaigns. For programs: `from campaignkit import api`."""

__version__ = "0.1.0"
