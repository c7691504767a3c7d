"""Output formats of coverage that need no engine: one file each."""
