"""Lists of stories as windows on the database: orders, pages, counts."""
