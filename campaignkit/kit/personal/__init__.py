"""Copies of their own for recipients: plates made once, printed by processes, each copy into the folder it is for."""
