"""Bench: what a request costs here and elsewhere; compared within one run, never tested against the clock."""
