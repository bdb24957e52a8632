"""Looks for inputs that break the reading, guided by what they reach: `python -m bench.fuzz`."""
