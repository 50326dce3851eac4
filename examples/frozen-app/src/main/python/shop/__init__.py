"""A package that is run by -m, and its modules."""
