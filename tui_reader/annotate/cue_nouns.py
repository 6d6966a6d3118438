"""Common nouns that tell what the name beside them is: a firm, a house, a ship, a work, a product.

Owns these words, as parts of regular expressions; what stands where is `kind_cues`.
"""

from __future__ import annotations

from typing import Final

FIRM: Final = (
    r"(?:[a-z]+-)?(?:maker|toolmaker|planemaker|toymaker|steelmaker|truckmaker|carmaker|automaker|chipmaker|drugmaker|firm|company|chain|group|bank"
    r"|lender|(?:re)?insurer|start-?up|manufacturer|retailer|giant|airline|brewer|broadcaster|publisher"
    r"|subsidiary|brand|supplier|operator|developer|conglomerate|utility|supermarket|brewery"
    r"|agency|charity|think tank|trade union|newspaper|band|department store|fashion house"
    r"|jeweller|watchmaker|orchestra|football club|software house|(?:\w+ )?blog|website|news ?site"
    r"|consultancy|non-?profit|marketplace|newsletter|social network)"
)
""" Common nouns for bodies of people."""
HOUSE: Final = (
    r"building|warehouse|tower|tower block|mansion|manor|castle|hotel|stadium|arena|theatre|estate"
    r"|village|town|suburb|hamlet|island|beach|park|neighbou?rhood|skyscraper|farmhouse|bridge"
    r"|housing (?:estate|project)|block of flats"
)
""" Common nouns for what stands somewhere."""
SHIPS: Final = (
    r"frigate|destroyer|submarine|tanker|trawler|whaler|smack|(?:super)?yacht|steamer|schooner"
    r"|steamship|lifeboat|ferry|icebreaker|tug(?:boat)?|(?:fishing|patrol) (?:boat|vessel)"
    r"|freighter|dredger"
    r"|(?:container|cargo|cruise|research|hospital) ship|barque|brig|sloop|ketch|clipper|galleon"
    r"|ocean liner|minesweeper|corvette|catamaran|narrowboat"
)
""" Common nouns for ships, which stand before their names."""
VESSEL: Final = (
    rf"{SHIPS}|(?:civilian )?(?:patrol |fishing |survey |supply |pleasure )?(?:vessel|boat)"
    r"|aircraft carrier|warship|anti-tank weapon|(?:assault )?rifle|pistol|missile|(?:battle )?tank"
    r"|helicopter|fighter jet|rocket|spacecraft|satellite|space telescope|locomotive|racehorse"
    r"|asteroid|comet|hurricane|typhoon|cyclone|howitzer|grenade launcher"
)
""" Common nouns for things that bear a name."""
WORK: Final = (
    r"films?|movies?|novels?|albums?|songs?|musicals?|operas?|memoirs?|documentar(?:y|ies)|sitcoms?"
    r"|podcasts?|sequel|thriller|paintings?|video games?|blockbuster|bestseller|TV series|ballet"
)
""" Common nouns for works of art."""
NO_WORK: Final = (
    r"(?!['’]s| (?:critic|director|maker|star|producer|historian|festival|editor"
    r"|writer|industry|buff)"
    r"|maker)"
)
""" Not "the 2000 film's director", "the 1990 novel writer"."""
PRODUCT: Final = (
    r"drug|vaccine|painkiller|antibiotic|anti-?depressant|blood thinner|medication"
    r"|smartphone|laptop|tablet|console|smartwatch|browser|chatbot|language model|operating system"
    r"|programming language|plug-?in|add-?on|extension|library|framework|database|spreadsheet"
    r"|(?:authoring|design|editing|messaging|note-taking|drawing|search|testing|build) (?:tool|app)"
    r"|sports car|hatchback|saloon|sedan|pickup(?: truck)?|SUV|motorbike|scooter|e-bike"
    r"|chocolate bar|soft drink|energy drink|breakfast cereal|snack|spread|fabric|herbicide"
    r"|cryptocurrency|stablecoin|video game|board game|card game|font|typeface|file format|protocol"
)
""" Common nouns for what is made and sold under a name of its own."""
NO_PRODUCT: Final = (
    r"(?!['’-]| (?:makers?|companies|company|firms?|giants?|chain|developers?|manufacturers?"
    r"|start-?ups?|studios?|business|brand|retailers?|sellers?|group|division|unit|industry"
    r"|platform|vendors?)\b)"
)
""" Not "Roche, a drug maker"."""
