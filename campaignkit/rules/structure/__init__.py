"""Structure: the file is sound and the plan makes sense."""
