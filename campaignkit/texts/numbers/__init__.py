"""Numbers in texts, and the words around them."""
