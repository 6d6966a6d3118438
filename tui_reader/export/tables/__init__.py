"""What the library knows, as tables for other programs: CSV, JSON Lines, Parquet.

Owns the rows and columns (`table`), their types, how each kind of file is written and what is said
of them beside it. Knows neither the library nor which stories are asked for: it is handed records.
"""
