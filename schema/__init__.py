"""Schema: what is known and how it may be asked."""
