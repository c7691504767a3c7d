"""Material types and themes: those of campaignkit, and those a campaign has in its own `templates/`."""
