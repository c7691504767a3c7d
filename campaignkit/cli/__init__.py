"""The command line: one file a command; talks to a person, decides nothing."""
