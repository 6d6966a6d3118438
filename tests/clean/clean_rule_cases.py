# ruff: noqa: E501
"""The cases of the boilerplate rules, one row for each rule of `tui_reader/clean/rules.py`: lines that
it cuts after a story, in several languages, and lines of stories which only look like them.

`test_clean_rules.py` reads this table. A rule without a row here fails it, and so does a row
without a rule, or a line that another rule or the scorer alone cuts.
"""

from __future__ import annotations

from dataclasses import dataclass

STORY = [
    "The council voted on Tuesday to keep the old market hall, after a debate of six hours.",
    "Mayor Ruth Amsel said the roof would be mended first, and that the traders could return by May.",
    "“We have waited for nine years,” said Jonas Weir, who sells cheese there, “and we can wait on.”",
    "The hall was built in 1911 and has stood empty since the fire; about 40 stalls are planned.",
]


@dataclass(frozen=True, slots=True)
class Case:
    cut: tuple[str, ...]
    """Lines that the rule finds, and that go when they stand after `STORY`."""
    stays: tuple[str, ...] = ()
    """Lines of a story that hold the rule's words, and stay wherever they stand in `STORY`."""


CASES: dict[str, Case] = {
    "adblock": Case((
        "Ad blocker detected", "Please disable your ad blocker to go on reading",
        "Bitte deaktivieren Sie Ihren Adblocker", "Désactivez votre bloqueur de publicité",
    )),
    "cookies": Case(
        ("We use cookies to make this site better.", "Wir verwenden Cookies.", "Çerez politikası"),
        ("Cookies are small files, the court explained, which a site may only keep if the reader agrees.",),
    ),
    "captcha": Case(("This form is protected by reCAPTCHA.",)),
    "comment form": Case((
        "Leave a Reply", "Your email address will not be published. Required fields are marked *",
        "Schreibe einen Kommentar", "Laisser un commentaire", "Deja una respuesta",
        "Lascia un commento", "Deixe um comentário", "Geef een reactie", "Dodaj komentarz",
        "Добавить комментарий", "Bir yanıt yazın", "اترك تعليقاً", "コメントを残す", "发表评论", "댓글 남기기",
        "एक उत्तर दें",
    )),
    "comment count": Case(
        ("12 Comments", "View all 1,204 comments"),
        ("Comments by the president of the bank had moved the markets twice in the week before the vote.",),
    ),
    "newsletter": Case(
        (
            "Sign up for our newsletter", "Get the best of the week delivered to your inbox",
            "Recevez notre newsletter du matin", "Подпишитесь на нашу рассылку",
        ),
        ("The newsletter of the club, which 400 members receive every month, was first printed in 1921.",),
    ),
    "share": Case(
        ("Share", "Facebook Twitter WhatsApp", "Teilen", "Partager", "シェアする", "공유하기"),
        ("He asked her to share the news with nobody, and she kept her word until the spring of 1943.",),
    ),
    "share row": Case(("Teilen · Merken · Drucken", "シェア ツイート いいね")),
    "follow us": Case(("Follow us on Instagram", "Follow The Daily Ferry on Facebook and X", "Siga-nos no X")),
    "related": Case((
        "Related Articles", "You may also like", "Das könnte Sie auch interessieren",
        "À lire aussi", "También te puede interesar", "Leggi anche", "Leia também", "Lees ook",
        "Czytaj także", "Читайте также", "İlgili haberler", "مقالات ذات صلة", "यह भी पढ़ें", "関連記事",
        "相关文章", "관련 기사",
    )),
    "related link": Case(("READ MORE: Ferry owner sells his last boat", "Also read | The bridge that never was")),
    "pager": Case(("Next article", "Skip to content", "Nächster Artikel", "Вернуться" " наверх", "下一篇")),
    "advertisement": Case(
        ("Advertisement", "Article continues after ad", "Anzeige", "Publicidad", "広告"),
        ("Advertisement revenue fell by 12 percent, the publisher said, and the print run was cut again.",),
    ),
    "advertising label": Case(("[Anzeige] Der neue Kombi: jetzt Probe fahren", "【PR】夏の旅はこの宿で", "(광고) 여름 휴가 특가")),
    "source link": Case(
        ("Source link", "Read the original article here", "Originally published on Ferry News."),
        ("Sources close to the minister said on Friday that she would resign before the end of the week.",),
    ),
    "appeared first": Case((
        "The post Market hall stays appeared first on Ferry News.",
        "Der Beitrag Die Halle bleibt erschien zuerst auf Hafenblatt.",
        "La entrada El mercado sigue apareció primero en El Puerto.",
    )),
    "credit line": Case(("Credit to Ferry News AND others", "Source: Ferry News", "[Via Harbour Post]")),
    "photo credit": Case(("Photo: Ruth Amsel/Ferry News", "(Photo by Jonas Weir/Getty Images)", "Foto: dpa")),
    "agency credit": Case(("Jonas Weir via REUTERS", "POOL/AFP via Getty Images", "Jonas Weir/AFP")),
    "reporters": Case(("(Reporting by Jonas Weir; Editing by Ruth Amsel)",)),
    "author note": Case(
        (
            "Jonas Weir is a staff writer who covers harbours.",
            "Ruth Amsel reports on schools. Follow her on Bluesky.",
            "The author can be reached at jonas@ferry.example.",
        ),
        (
            "Jonas Weir is a writer of some fame in the town, and he read the names of the dead aloud.",
            "She can be reached at the mill on most days of the week, her neighbours told the inspector.",
        ),
    ),
    "byline": Case(("By Jonas Weir", "View all posts by Jonas Weir", "About the author")),
    "date line": Case(("Last updated: 5 March 2024", "Published on 12 May 2023", "Mis à jour le 4 mai 2024")),
    "bare date": Case(
        (
            "5. März 2024, 18:30 Uhr", "Sat, May 4, 2024, 7:05 PM", "4 mai 2024 à 18h30 | Temps de lecture : 4 min",
            "12 stycznia 2024, 08:00", "04.05.2024 – 12:10",
        ),
        ("On 4 May 1945 the last ferry left the harbour, and it was not seen again until the autumn.",),
    ),
    "reading time": Case(("4 min read", "Lesezeit: 3 Minuten")),
    "tags": Case(("Tags: market, council, harbour", "Filed Under: Local", "#market #harbour")),
    "copyright": Case(("© 2024 Ferry News", "Copyright 2024 Ferry News. All rights reserved.", "版权所有")),
    "membership plea": Case(("Already a subscriber? Log in", "Please consider supporting our journalism today.")),
    "free articles": Case(("You have 2 free articles left this month.", "Sie haben noch 3 kostenlose Artikel")),
    "audio player": Case(
        (
            "Listen to this article 5 min", "Listen to this article • 6:12", "LISTEN TO THIS STORY (4 minutes)", "5 min listen",
            "Artikel anhören", "Diesen Artikel anhören · 7 Min.", "Écouter l'article", "Écoutez cet article", "Escuchar artículo",
            "Escucha esta noticia 3 min", "Ascolta l’articolo", "Ouça este artigo", "Luister naar dit artikel", "Posłuchaj artykułu",
            "Прослушать статью", "Haberi dinle", "استمع إلى المقال", "खबर सुनें", "この記事を聴く", "收听本文", "기사 듣기",
            "0:00 / 6:12", "00:00", "0:00 | -12:40", "Audio player", "Reproductor de audio",
            "Listen to the article · 8:12 min Learn more", "Listen · 6 min", "Listen to more stories on the Harbour app.",
            "Diese Audioversion wurde künstlich generiert.", "Your browser does not support the audio element.",
        ),
        (
            "Listen to this article, the judge told the clerk, and tell me where in it the lie is told.",
            "She asked her son to listen to this article every night, and he fell asleep before the end.",
            "The audio player of 1979 weighed 390 grams, and it made music a thing of the street.",
            "In 5 minutes, he said, you can listen to all that the choir of the town has ever recorded.",
            "„Artikel anhören“ steht seit Montag über jedem Text der Zeitung, und 400 Leser taten es schon.",
        ),
    ),
    "audio notice": Case(
        ("This audio is auto-generated. Please let us know if you have feedback.",),
        ("This audio is auto-generated, the expert told the court, and the voice was never the mayor's.",),
    ),
    "appeal": Case(
        (
            "From our morning note to a weekly letter of good news, get the best of The Harbour delivered directly to your inbox.",
            "Enjoyed this story? Support our independent journalism by becoming a member today.",
            "Soutenez un journalisme indépendant en vous abonnant dès un euro par mois.",
        ),
        ("She signed up for our newsletter in 2009, wrote the editor, and has answered every issue since.",),
    ),
    "subscriber box": Case(
        (
            "THIS CONTENT IS RESERVED FOR SUBSCRIBERS ONLY", "REGISTER / SIGN IN TO UNLOCK MORE ARTICLES", "Cet article est réservé aux abonnés",
            "Dieser Artikel ist Abonnenten vorbehalten", "Contenido exclusivo para suscriptores", "Contenuto riservato agli abbonati",
        ),
        (
            "“This content is for subscribers,” the screen said, and the boy put the pad down and went out.",
            "Register to vote before the fourth of May, the clerk said, or you will have no say in it.",
        ),
    ),
    "share button": Case(
        ("Share on Facebook", "Copy link", "Per E-Mail teilen", "Partager sur X", "Copiar enlace", "Condividi su WhatsApp", "Kopieer link", "リンクをコピー"),
        ("Share this story with your grandchildren, she told the hall, because nobody else will do it.",),
    ),
    "embed notice": Case(
        (
            "This content is hosted by a third party. To view it, accept third-party cookies.",
            "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.",
            "Ce contenu est bloqué car vous n'avez pas accepté les cookies.",
            "Para ver este contenido debe aceptar las cookies.",
            "Om deze inhoud te bekijken moet u cookies accepteren.",
        ),
        ("Chrome will no longer accept third-party cookies by default from next spring, it said.",
        "Browsers that accept third-party cookies will be rare by 2027, the study of the market found.",
        "In Turkey the content is blocked because of a court order that nobody has read since 2019.",
        "Das Gesetz verbietet Inhalte von Drittanbietern auf den Seiten der Behörden des Landes.",
        "“Pages may not say that content is blocked because a visitor refused cookies,” the judge said on Monday.",),
    ),
    "tip line": Case(
        (
            "Got a tip? Email newsroom@coast.example or call 555-0199.",
            "Do you have a news tip about the harbour? Contact our reporters by Signal.",
            "Spotted an error? Let us know.",
            "Haben Sie einen Hinweis zu diesem Thema? Schreiben Sie unserer Redaktion.",
        ),
        ("Do you have any information about the crash? Call police on 101, or leave your name at the hall.",
        "Have you a tip for the waiter? He had asked that of every guest, and told the police so in June.",),
    ),
    "comment call": Case(
        (
            "What do you think? Have your say in the comments below.",
            "Let us know what you think in the comments!",
            "Was meinen Sie? Diskutieren Sie mit in den Kommentaren.",
            "Et vous, qu'en pensez-vous ? Dites-nous tout en commentaires.",
            "¿Y tú? Cuéntanos qué opinas en los comentarios.",
        ),
        ("Have your say in the comments the council received before June, and you will find it was unheard.",
        "The minister wrote in the comments of a friend's page that he would resign before the summer ends.",),
    ),
    "app call": Case(
        (
            "Download The Coast app from the App Store for breaking news.",
            "Get our free app for breaking news alerts on your phone.",
            "Téléchargez notre application sur l'App Store.",
        ),
        ("Install the Termux app from Google Play and open it, then ask it for the list of all files.",
        "Laden Sie die App im Google Play Store herunter und öffnen Sie sie, sobald das Licht blinkt.",
        "Farmers download the ministry's app for alerts when a storm is due, and most of them trust it.",),
    ),
    "related label": Case(
        ("[Related: The poetry of potholes]", "ALSO READ: Who decides where the signs go?", "Lire également : Le dernier pêcheur d’anguilles", "Ayrıca okuyun: Köprü"),
        ("See also what the council did in 1974, when the pier was closed for nine years.",),
    ),
    "menu line": Case(
        ("Search ...", "Hoppa till innehåll", "Zum Hauptinhalt springen", "本文へスキップ", "Inloggen", "Zaloguj się"),
        ("Search parties went out on Monday, and the council said that they would go on until the snow came.",),
    ),
    "goes on below": Case(
        ("Article continues below the video", "Texten fortsätter efter annonsen", "Weiter nach der Anzeige"),
        ("The story continues below ground, in tunnels that nobody has walked since the war ended.",),
    ),
    "call": Case(("ニュースレターに登録して、最新記事を受け取りましょう。", "扫码关注我们的微信公众号", "카카오톡 채널을 추가하세요")),
    "media label": Case(
        ("Media playback is unsupported on your device", "View image in fullscreen", "Bild vergrößern", "画像を拡大"),
        ("The image was viewed in full screen by the jury, who asked to see it three times.",),
    ),
    "sign": Case((">", "→", "\ue900"), ("* * *", "•••", "■")),
    "counts": Case(
        ("♡ 12", "Share 34", "218 shares", "3.1K views", "Share 34 · 12 comments", "❤️ 1,204 💬 56", "Partager 34", "12 réactions", "Udostępnij 34",
         "Teilen 34", "34 mal geteilt", "Mi piace 7", "シェア 12", "(14) Comments"),
        ("34", "12 comments were read out", "12:4", "Like 4 of the 9 others", "12 months"),
    ),
    "app plea": Case(("Download our app", "Laden Sie unsere App")),
    "tips": Case(("Have a tip? Write to us", "Got a story? Tell us")),
    "form message": Case(("Something went wrong. Please try again later.",)),
    "legal links": Case(("Privacy Policy", "Impressum", "Mentions légales")),
    "continue reading": Case(("Continue reading", "Lire la suite", "Weiterlesen")),
}  # fmt: skip
