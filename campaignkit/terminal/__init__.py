"""What a person sees in a terminal: findings with their lines, tables, bars. It lays out, and judges nothing."""
