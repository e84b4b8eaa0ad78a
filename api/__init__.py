"""Api: from a request to its response."""
