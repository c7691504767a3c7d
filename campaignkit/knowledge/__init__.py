"""What campaignkit knows, as YAML data with sources, and the few readers for it."""
