"""What only people can do before a kit is final, and writing down that they have done it."""
