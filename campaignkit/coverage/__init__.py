"""Which levels of society a plan addresses, with what evidence, and what is missing."""
