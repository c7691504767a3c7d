"""What became of a campaign: its results beside what was planned, and what nobody has measured."""
