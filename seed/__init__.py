"""Seed: from curated records to a full database."""
