"""Which stories tell one event: the groups, the user's word on them, and what linking remembers."""
