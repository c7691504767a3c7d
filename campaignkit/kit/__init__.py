"""Kits: from a plan to jobs, from jobs to files, from files to a folder with index, manifest and zips."""
