"""The rules: one file each, one folder a family. A rule's docstring is its documentation."""
