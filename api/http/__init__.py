"""HTTP: the surface of the API."""
