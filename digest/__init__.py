"""The annotated news digest: seeds in, Markdown pages with a fact-check sidebar out.

`read -> parse -> annotate -> compare -> render -> merge -> write`: files are
opened by `disk` alone, each stage between is a plain function from frozen
records to frozen records or to text, and `build_digest.py` puts them in order.
"""
