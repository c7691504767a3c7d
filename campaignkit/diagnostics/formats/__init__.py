"""Output formats of findings: one file each, every one a function from a report to text."""
