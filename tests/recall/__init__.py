"""How much the word rules find in texts, by kind of fault and language: `make recall`."""
