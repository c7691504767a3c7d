"""What texts and pieces say: words, tone, what must be there and what must not."""
