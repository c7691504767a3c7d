"""Words, sentences and readability of printed text: pure functions that several rules measure with."""
