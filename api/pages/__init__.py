"""Pages: what people look at, made from the API's own answers."""
