"""Languages: the plan in each of them, and its translations in PO files."""
