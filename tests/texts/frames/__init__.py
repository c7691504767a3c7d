"""The reader of frames."""
