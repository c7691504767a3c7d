"""How words are read: tokens, phrases, sentences, reading ease, numbers typed into text. No rule is in here."""
