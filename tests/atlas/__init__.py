"""Generated plans of the whole world."""
