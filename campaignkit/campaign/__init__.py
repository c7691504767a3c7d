"""Opening a campaign: its plan with bases, translations, own templates, frameworks and pictures."""
