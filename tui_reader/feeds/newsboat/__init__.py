"""newsboat's files: urls, config, keys and filters, as what we have for them."""
