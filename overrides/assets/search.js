/* Nothing: the theme searches a digest of this size by itself. In a larger one, `digest/search.py` puts another script here. */
