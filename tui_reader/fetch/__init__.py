"""The room that asks servers: URL -> Fetched, within limits. Knows no feeds' insides, no store.

`client.Client` gets one address, `discovery.find_feed` a site's feed, `page.get_page` a page where
there is no event loop; `discovery.discover` and `looks_like_feed` are for bytes at hand,
`tracking.strip_tracking` for links, `limits.Limits` for all of it. Import a module where it is
used: asyncio, ssl and aiohttp cost more than a first frame.
"""
