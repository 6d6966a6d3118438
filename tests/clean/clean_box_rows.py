# ruff: noqa: E501
"""Boxes and cards that stand amid a story's paragraphs, and parts of stories that are built like them:
one row a piece of HTML, or of a text. All are invented. `test_clean_boxes` reads them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BoxRow:
    name: str
    inner: str
    """What stands between two paragraphs: HTML, or lines of a text."""
    says: tuple[str, ...]
    """What of it is read, or must not be."""


def _items(*texts: str) -> str:
    return "".join(f"<li>{text}</li>" for text in texts)


BOXES: tuple[BoxRow, ...] = (
    BoxRow("subscribers, with what they get", f"<div class=paywall><h2>THIS CONTENT IS RESERVED FOR SUBSCRIBERS</h2><p>Subscribe now to read the news of the coast.</p><ul>{_items('All articles of the Post and its nine sister papers, on every device.', 'The printed pages as a file, ready at five each morning.', 'Puzzles that nobody has solved yet.')}</ul></div>", ("RESERVED", "Subscribe now", "All articles", "printed pages", "Puzzles")),
    BoxRow("register to unlock", f"<section><h3>REGISTER / SIGN IN TO UNLOCK MORE ARTICLES</h3><p>Create an account or sign in to continue with your reading.</p><ul>{_items('One account for all our papers.', 'Share your thoughts below the articles.', 'Enjoy additional articles per month.')}</ul><p>Sign in or create an account</p><p>or</p></section>", ("REGISTER", "Create an account", "One account", "Share your thoughts", "additional articles")),
    BoxRow("the same box twice", f"<div class=pw><h2>THIS CONTENT IS FOR SUBSCRIBERS ONLY</h2><ul>{_items('Columns by our best pens.', 'The paper as a file.')}</ul></div><div class=pw2><h2>SUBSCRIBE FOR MORE ARTICLES</h2><ul>{_items('Columns by our best pens, too.', 'The paper as a file, too.')}</ul></div>", ("FOR SUBSCRIBERS", "Columns by", "as a file", "MORE ARTICLES")),
    BoxRow("German subscribers", f"<div class=abo-box><h3>Dieser Artikel ist Abonnenten vorbehalten</h3><ul>{_items('Alle Texte der Hafenpost', 'Das E-Paper ab fünf Uhr')}</ul><p>Jetzt vier Wochen kostenlos testen</p></div>", ("vorbehalten", "Alle Texte", "E-Paper", "kostenlos testen")),
    BoxRow("French subscribers", f"<div class=encart><p>Cet article est réservé aux abonnés</p><ul>{_items('Tous nos articles en illimité', 'Le journal en version numérique')}</ul></div>", ("réservé", "illimité", "version numérique")),
    BoxRow("Spanish subscribers", "<div class=caja><p>Contenido exclusivo para suscriptores</p><p>Suscríbete por un euro al mes</p></div>", ("exclusivo", "un euro")),
    BoxRow("Italian subscribers", "<div class=box-abb><p>Contenuto riservato agli abbonati</p><p>Abbonati a partire da un euro al mese</p></div>", ("riservato", "un euro")),
    BoxRow("newsletter with a field", "<aside class=newsletter><h3>The Tide</h3><p>Sign up for our free newsletter and get the news of the coast.</p><form><input name=email><label>Your e-mail</label><button>Sign up</button></form><p>See our privacy policy.</p></aside>", ("The Tide", "Sign up", "Your e-mail", "privacy policy")),
    BoxRow("newsletter without a class", "<div><h3>Sign up for our newsletter</h3><p>Ten stories from the harbour, every Friday at noon</p><p>By signing up, you agree to our terms of use.</p></div>", ("Sign up", "Ten stories", "terms of use")),
    BoxRow("membership", "<div class=inset><h3>Support our journalism</h3><p>Become a member today and help us report from the coast.</p><ul><li>From three pounds a month</li><li>Stop whenever you like</li></ul></div>", ("Support our", "Become a member", "three pounds", "whenever")),
    BoxRow("webinar with a sponsor", "<div class=event-box><p>Join our free webinar on 12 June to learn how harbours prepare for the flood.</p><p>Sponsored by Polder Pumps</p><p>60 minutes, with a certificate</p></div>", ("webinar", "Polder", "certificate")),
    BoxRow("card with section and date", '<div class="card"><span class=cat>Lifestyle</span><div><h3><a href=/d>11 ideas for an evening on your own</a></h3><p>From pottery to star gazing, here is how to spend it.</p></div><div>Feb. 26, 2024</div></div>', ("Lifestyle", "11 ideas", "pottery", "Feb. 26")),
    BoxRow("card without a class", "<div><p>Lifestyle</p><h3><a href=/d>11 ideas for an evening on your own</a></h3><p>From pottery to star gazing, here is how to spend it.</p><time>Feb. 26, 2024</time></div>", ("Lifestyle", "11 ideas", "pottery", "Feb. 26")),
    BoxRow("teaser in an aside", "<aside><h4><a href=/b>The bridge that never was</a></h4><p>It was drawn three times and built never.</p></aside>", ("The bridge that", "drawn three")),
    BoxRow("inline promo", "<div class=inline-promo><img src=a.jpg><a href=/b>The bridge that never was</a><p>It was drawn three times.</p></div>", ("The bridge that", "drawn three")),
    BoxRow("list of links with a label", "<div class=related><h4>Related stories</h4><ul><li><a href=/1>The bridge that never was</a></li><li><a href=/2>Six islands without a shop</a></li></ul></div>", ("Related", "The bridge that", "Six islands")),
    BoxRow("list with a label of its chain", "<div class=rec><h3>Recommended from Editorial</h3><ul><li><a href=/1>The bridge that never was</a></li></ul></div>", ("Recommended", "The bridge that")),
    BoxRow("German teaser", "<div class=teaser-box><p>Mehr zum Thema</p><h3><a href=/b>Die Brücke, die es nie gab</a></h3><p>Dreimal gezeichnet, nie gebaut.</p></div>", ("Mehr zum", "Die Brücke", "gezeichnet")),
    BoxRow("capital link", "<p><a href=/f><strong>FERRY OWNER OVERSEES SAFETY DRILL</strong></a></p>", ("FERRY OWNER",)),
    BoxRow("capital link with a question", "<p><a href=/f>WHO OWNS THE FERRY TO HALLIN NOW?</a></p>", ("WHO OWNS",)),
    BoxRow("capital link of an app", "<p><strong><a href=/f>CLICK HERE TO GET THE POST ON YOUR PHONE</a></strong></p>", ("CLICK HERE",)),
    BoxRow("link with a label", "<p><strong>READ MORE:</strong> <a href=/b>The bridge that never was</a></p>", ("READ MORE", "The bridge that")),
    BoxRow("link to more", "<p>Read more: <a href=/b>The winter when the sea froze</a></p>", ("Read more", "The winter")),
    BoxRow("link in brackets", "<p>[Related: <a href=/b>The bridge that never was</a>]</p>", ("Related", "The bridge that")),
    BoxRow("player", "<div class=audio><button>Play</button><span>Listen to this article</span><span> 5 min</span></div><div>0:00 / 6:12</div>", ("Listen", "6:12")),
    *(
        BoxRow(f"{tongue} subscribers without a class", f"<div class=b7><h3>{first}</h3><ul>{_items(*lines)}</ul><p>{last}</p></div>", (first, *lines, last))
        for tongue, first, lines, last in (
            ("English", "THIS ARTICLE IS EXCLUSIVE TO MEMBERS", ("Read every article", "Join the comments"), "Already a member? Log in"),
            ("German", "Dieser Artikel ist Teil Ihres Abos", ("Alle Texte der Hafenpost", "Monatlich kündbar"), "Sie sind bereits Abonnentin? Hier anmelden"),
            ("English of an account", "Keep reading with a subscription", ("Full access to the site", "No adverts"), "Have an account? Sign in"),
            ("German of a plan", "Nur mit Abo", ("Unbegrenzt lesen", "Jederzeit kündbar"), "Haben Sie schon ein Konto? Anmelden"),
            ("Italian", "Articolo riservato ai nostri abbonati", ("Tutti gli articoli senza limiti", "Accesso da ogni dispositivo"), "Sei già abbonato? Accedi"),
            ("Dutch", "Dit verhaal is alleen voor abonnees", ("Onbeperkt lezen", "Maandelijks opzegbaar"), "Al abonnee? Log in"),
            ("Swedish", "Den här texten är för prenumeranter", ("Läs alla artiklar", "Ingen bindningstid"), "Redan prenumerant? Logga in"),
            ("Polish", "Artykuł tylko dla prenumeratorów", ("Czytaj bez ograniczeń", "Bez zobowiązań"), "Masz już konto? Zaloguj się"),
            ("Portuguese", "Conteúdo exclusivo para assinantes", ("Acesso a todos os conteúdos", "Cancele quando quiser"), "Já é assinante? Entre"),
            ("Japanese", "この記事は有料会員限定です", ("全記事が読み放題", "いつでも解約可能"), "すでに会員の方はログイン"),
        )
    ),
    BoxRow("card whose link was lost", '<div class="card"><span>Travel</span><h3>Six islands that you can reach by rail</h3><p>From Rügen to Skye, without a plane.</p><time>Mar. 4, 2026</time></div>', ("Travel", "Six islands", "From Rügen", "Mar. 4")),
    BoxRow("pointed at", "<p>&gt;&gt;&gt; <a href=/x>Ten quiet harbours to visit this autumn</a></p>", ("quiet harbours",)),
    BoxRow("pointed at from both sides", "<p>+++ <a href=/x>Alle Entwicklungen im Liveblog</a> +++</p>", ("Liveblog",)),
    *(
        BoxRow(f"a player's time in a line of its own: {first}", f"<p>{first}</p><p>{then}</p>", (first, then))
        for first, then in (("Listen to this story", "9 min"), ("Artikel anhören", "5 Min."), ("Posłuchaj artykułu", "6 min"), ("0:00", "7:31"), ("Écouter cet article", "x1,5"))
    ),
    BoxRow("arrows", "<div>&gt;</div><div>&#xe900;</div><span>→</span>", ("&gt;", "\ue900", "→")),
)  # fmt: skip

PARTS: tuple[BoxRow, ...] = (
    BoxRow("a dated part", "<section><h3>The first crossing</h3><p>May 4, 1974</p><p>Forty people and a goat were taken over by Osk’s grandfather, who would not say afterwards what the goat had paid.</p></section>", ("The first crossing", "May 4, 1974", "the goat had paid")),
    BoxRow("an arrow that leads on in a sentence", "<p>&gt; The county, <a href=/c>which owns the boat</a>, has asked nobody about the colour in which it is to be painted.</p>", ("which owns the boat",)),
    BoxRow("facts in a box", f"<div class=box><h3>The ferry in figures</h3><ul>{_items('Built in 1974', 'Carries 40 people', 'Four crossings a day')}</ul></div>", ("The ferry in", "Built in", "Carries 40")),
    BoxRow("an aside of the story", "<aside><h3>How the fare is set</h3><p>The county asks what a crossing costs, takes off what it pays itself, and divides the rest by those who came last year.</p></aside>", ("divides the rest",)),
    BoxRow("a quote", "<blockquote><p>You cannot sell us the sea and then ask us to pay for it again.</p></blockquote>", ("You cannot sell",)),
    BoxRow("a pulled quote", "<div class=pullquote><p>“We had nothing left to pack but the cat.”</p></div>", ("but the cat",)),
    BoxRow("capital heading", "<h2>THE BRIDGE THAT NEVER WAS</h2>", ("THE BRIDGE",)),
    BoxRow("capital line", "<p><strong>WHAT THE COUNTY SAYS ABOUT IT</strong></p>", ("WHAT THE COUNTY",)),
    BoxRow("a linked heading before its text", "<h3><a href=/osk>Osk’s shop at the pier</a></h3><p>It opens at six, when the first boat comes, and it closes when the last of the men has found his hat and gone home.</p>", ("shop at the pier", "found his hat")),
    BoxRow("items with linked headings", "".join(f"<div class=item><h3><a href=/{n}>Inn number {n} of the island</a></h3><p>It has {n} beds, a cook who came from Leith and never left, and a view of the pier that is worth the stairs. Ask for the room above the kitchen, where it is warm.</p></div>" for n in (3, 4, 5)), ("number 3", "number 4", "has 5 beds")),
    BoxRow("a letter to the islanders", "<div class=letter><p>Dear neighbours, you know what the boat means to us, and what it costs.</p><p>We ask you to come to the pier on Friday and to bring your keys.</p></div>", ("Dear neighbours", "bring your keys")),
    BoxRow("a paragraph that is a link", "<p><a href=/c>The county’s paper on the fares, 41 pages long, was put up in the library on Friday.</a></p>", ("41 pages long",)),
    BoxRow("stars between parts", "<p>* * *</p>", ("* * *",)),
    BoxRow("a table of fares", "<table><tr><th>Crossing</th><th>Fare</th></tr><tr><td>Day</td><td>8</td></tr><tr><td>Night</td><td>12</td></tr></table>", ("Crossing", "Night")),
    BoxRow("ranks with linked capital names", "".join(f"<h3><a href=/{n}>{n}. {name}</a></h3><p>Nobody who has slept here has ever complained of the noise of the sea, and the soup is good.</p>" for n, name in ((3, "THE OLD PIER HOTEL"), (2, "MRS OSK’S ROOMS ABOVE"))), ("3. THE OLD PIER", "2. MRS OSK")),
    BoxRow("a note of the editors", "<p><em>Editor’s note: this story was changed on Tuesday to say that the fares double from May, not from June.</em></p>", ("Editor’s note",)),
    BoxRow("a section on letters to the paper", "<section><h3>Newsletter</h3><p>The first newsletter of the island was printed in 1911 in the back of the chapel, and 400 people paid a penny for it.</p></section>", ("printed in 1911",)),
    BoxRow("a list of dates", f"<h3>Crossings in May</h3><ul>{_items('4 May, Leith', '11 May, Hallin', '18 May, Leith')}</ul>", ("Crossings in", "4 May", "18 May")),
    BoxRow("where to write to", "<p>The family asks for donations to the lifeboat, in lieu of flowers.</p>", ("in lieu of",)),
    BoxRow("a card of the story's own", "<div class=card><h3>What comes next</h3><p>The county votes again in June, and the boat is to be lifted out of the water for a month in winter.</p></div>", ("What comes next", "votes again")),
)  # fmt: skip
"""Parts of the story."""

TEXT_BOXES: tuple[BoxRow, ...] = (
    BoxRow("card with a date", "Lifestyle\n11 ideas for an evening on your own\nFrom pottery to star gazing, here is how to spend it.\nFeb. 26, 2024", ("Lifestyle", "11 ideas", "From pottery", "Feb. 26")),
    BoxRow("card without a sentence", "Travel\nSix islands that have no shop at all\n12 May 2024", ("Travel", "Six islands", "12 May")),
    BoxRow("German card", "Reise\nSechs Inseln ganz ohne Laden\nWer hier lebt, backt sein Brot selbst.\n4. Mai 2024", ("Reise", "Sechs Inseln", "backt sein", "4. Mai")),
    BoxRow("subscribers", "THIS CONTENT IS RESERVED FOR SUBSCRIBERS ONLY\nSubscribe now to read the latest news of the coast.\nExclusive articles by our columnists, on any device.\nUnlimited access to all our papers with one account.\nDaily puzzles for our members.\nSUBSCRIBE FOR MORE ARTICLES\nThe paper as a file to read on your device, and to comment on.\nREGISTER / SIGN IN TO UNLOCK MORE ARTICLES\nCreate an account or sign in to continue with your reading.\nAccess articles from across the coast with one account.\nShare your thoughts and join the conversation in the comments.\nEnjoy additional articles per month.\nSign In or Create an Account", ("RESERVED", "Subscribe now", "Exclusive", "Unlimited", "Daily puzzles", "SUBSCRIBE FOR", "paper as a file", "REGISTER", "Create an account", "Access articles", "Share your", "Enjoy additional", "Sign In or")),
)  # fmt: skip

TEXT_PARTS: tuple[BoxRow, ...] = (
    BoxRow("a date as a heading", "4 May 2024", ("4 May 2024",)),
    BoxRow("a capital heading", "WHAT THE COUNTY SAYS", ("WHAT THE COUNTY SAYS",)),
)  # fmt: skip

GLUED: tuple[tuple[str, str], ...] = (
    ("<figure><img src=a.jpg><figcaption>Ships at the quay<span>Photo: Ines Pohl</span></figcaption></figure>", "Ships at the quay Photo: Ines Pohl"),
    ("<figure><img src=a.jpg><figcaption><b>The pier at dusk</b>Image: Pia Noll</figcaption></figure>", "The pier at dusk Image: Pia Noll"),
    ("<figure><img src=a.jpg><figcaption>De steiger<i>© Foto Jan</i></figcaption></figure>", "De steiger © Foto Jan"),
    ("<figure><img src=a.jpg><figcaption>Przystań<span>fot. PAP</span></figcaption></figure>", "Przystań fot. PAP"),
    ("<ul><li><b>Berths</b>2,000</li></ul>", "Berths 2,000"),
    ("<p><b>Berths:</b>2,000</p>", "Berths: 2,000"),
    ("<figure><img src=a.jpg><figcaption><span>The pier at dusk</span><span>dpa</span></figcaption></figure>", "The pier at dusk dpa"),
    ("<ul><li><b>Fees</b>£900,000</li></ul>", "Fees £900,000"),
    ("<figure><img src=a.jpg><figcaption>Fans in Houston<small>Image: Pia Noll</small></figcaption></figure>", "Fans in Houston Image: Pia Noll"),
    ("<p>Ann Tuohy<time>Mar 17</time></p>", "Ann Tuohy Mar 17"),
    ("<p><time>Mar 17</time>Ann Tuohy, Leith</p>", "Mar 17 Ann Tuohy, Leith"),
    ("<p>By Ann Lee<small>Leith</small></p>", "By Ann Lee Leith"),
    ("<p><span>Gary Bolt</span><span>Monterey</span></p>", "Gary Bolt Monterey"),
    ("<p><a href=/a>Ann Lee</a><a href=/b>Bo Ray</a></p>", "Ann Lee Bo Ray"),
    ("<figcaption>The pier in May.<small>Photo: Bo Ray</small></figcaption>", "The pier in May. Photo: Bo Ray"),
    ("<p>Updated<time>12:40</time>by the desk</p>", "Updated 12:40 by the desk"),
    ("<p>Der Anleger<small>Foto: Bo Ray</small></p>", "Der Anleger Foto: Bo Ray"),
    ("<p><span>Paula Vega</span><span>Redacción</span></p>", "Paula Vega Redacción"),
    ("<p>The pier<small> (Bo Ray)</small></p>", "The pier (Bo Ray)"),
    ("<p><span class=drop>T</span><span>he ferry stays</span></p>", "The ferry stays"),
    ("<p>H<sub>2</sub>O and CO<sub>2</sub></p>", "H2O and CO2"),
    ("<p>He sang <small>softly</small>, and left.</p>", "He sang softly, and left."),
    ("<p>a <code><span>read</span><span>Line</span></code> call</p>", "a readLine call"),
    ("<p><b>You</b>Tube</p>", "YouTube"),
    ("<p><span>anti</span><span>biotics</span></p>", "antibiotics"),
    ("<p><span>S</span><span>UPPOSE</span> that it rains</p>", "SUPPOSE that it rains"),
    ("<p><i class=icon>\ue900</i>The ferry stays</p>", "The ferry stays"),
    ("<p>The ferry\uf0c1 stays</p>", "The ferry stays"),
)  # fmt: skip
"""What stands apart on a page without a blank, or does not, and how it is read."""
