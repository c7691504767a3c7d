"""Coverage: all levels of society are addressed."""
