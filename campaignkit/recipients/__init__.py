"""Recipients: the list of schools, clinics and offices that get a copy of their own, as people keep such lists."""
