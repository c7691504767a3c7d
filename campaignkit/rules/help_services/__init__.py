"""Help services: no number is printed that nobody has checked."""
