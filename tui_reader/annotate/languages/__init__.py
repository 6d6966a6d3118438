"""Names in other languages than English: which language a text is in, and who reads it.

Owns the many-language model's reader and what is particular to languages, by rows: what stands
around a name, how it is inflected. The figures of other languages are in `figures`.
"""
