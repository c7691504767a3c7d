"""What became of a campaign."""
