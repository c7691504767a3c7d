"""Language: kits are made in languages whose words somebody has read."""
