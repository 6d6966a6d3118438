"""PDF: letters -> lines -> columns -> blocks -> paragraphs -> a story, in our own reading order.

pdfium (`letters.py`, `outline.py`, `reader.py`) is asked for letters and where they stand; what
they make is decided here, in pure modules: `lines`, `order`, `furniture`, `tables`, `notes`,
`hyphens`, `paragraphs`, `joining`. Nothing is drawn, nothing of a file is run.
"""
