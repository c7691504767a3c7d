"""From a campaign to a report: settings, selection, the rules' run, what is set aside, baselines, fixes."""
