# ruff: noqa: E501
"""Sentences in which a publisher speaks to the reader and not of the story: take our newsletter, pay
for our work, join our channel, come to our webinar, agree to our terms.

Such a line calls on the reader where a clause begins, names what it offers, and says whose it is or
how soon; a story that tells of newsletters does not do all three. Owns these words, by language; a
line that somebody in the story says is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui_reader.clean.blocks import fold
from tui_reader.clean.first_look import Looked, looked

_CLAUSES = re.compile(r"[.!?:;,…()¿¡|。！？，：]+|\s[-–—]+\s|—")
_QUOTED = re.compile("[\"“„«»‘'「『] ?\\w")
_START = r"(?:^|\| )"
SHORTEST, LONGEST = 18, 400
"""Characters of an appeal."""
SHORT = 280
"""The same of one that only calls and offers."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language, as regular expressions on folded clauses with "|" between them."""

    name: str
    stems: tuple[str, ...]
    """A word that begins like one of these, or of those that all have, stands in each of its appeals:
    a cheap first look."""
    before: str
    """Words that may stand between a clause's beginning and a call."""
    calls: str
    """How a clause begins that calls on the reader."""
    offers: str
    """What is offered."""
    ours: str
    """Whose it is, how soon, how cheap."""
    pleas: str
    """Calls for money and what it buys, as they stand in a clause: enough on their own."""
    terms: str
    """What one agrees to, or may give up, where one signs: enough on its own."""
    said: str
    """Words that report: with one of these the line is of the story."""


TONGUES: tuple[Tongue, ...] = (
    Tongue(
        "en",
        stems=("inbox", "letter ", "letter.", "briefing", "alerts", "preferred source", "podcast", "online event", "live event", "virtual event", "free guide", "ebook", "social media", "tiktok", "agree", "accept", "consent", "opt out", "cancel", "subscri", "journalis", "reporting", "newsroom", "our work", "support", "donat", "contribution", "member", "patron", "unlimited access", "signed up", "help us", "free trial", "gift article", "readers", "stories", "adverts", "community", "this story", "this article", "chip in", "survey", "webinar", "rely on", "relies on", "our members", "trial", "whatsapp"),
        before="please|and|so|then|just|now|or|but|also|simply|why not|you can(?: also)?|click here to|click to|tap to|here to|plus|today",
        calls="sign (?:me )?up|subscribe|subscribing|join|register|get|receive|enter your|want|like (?:this|what|our|these)|liked|enjoy(?:ed|ing)?|love|did you (?:like|enjoy)"
        "|stay|keep up|don t miss|never miss|be the first|follow|add|find us|if you (?:like|liked|enjoyed|enjoy|would like|love|want)|try|choose|click|tap|download"
        "|listen to (?:our|the)|book|discover|here s how|we are on|we re on|for the latest|to (?:get|receive|join|sign up|hear)|interested|reserve|save your (?:seat|spot|place)|connect with|webinar \\|",
        offers="newsletters?|inbox|mailing list|(?:e ?mail|free|weekly|daily|morning|evening|regular|breaking news) (?:\\w+ )?(?:letter|e ?mails?|briefing|digest|round ?up|round up|summary|bulletin|alerts)"
        "|e ?mail address|by e ?mail|(?:whatsapp|telegram|facebook|youtube|discord) (?:\\w+ )?(?:channel|community|group|page|alerts)|(?:us|now|are|re) on (?:whatsapp|telegram|facebook|instagram|bluesky|tiktok|youtube|linkedin|x|twitter|threads|mastodon|social media)|our socials?"
        "|preferred source|(?:our|free|new|upcoming|live) (?:\\w+ )?(?:webinar|podcast)s?|webinar(?= \\|)|(?:online|live|virtual) (?:event|conversation|discussion|panel|q a|chat|session|recording|show)|on (?:whatsapp|telegram|signal)(?= \\||$)|free (?:guide|ebook|e book|report|course)|our app",
        ours="our|us|we|for more (?:videos|stories|news|updates|like this)|your inbox|your phone|free|here|today|now|weekly|daily|monthly|every (?:\\w+day|morning|week|evening)|straight to|directly to|delivered|this (?:story|article|one)|preferred source|(?:once|twice) a (?:day|week|month)|your ticket|wherever you get",
        pleas="(?:support|fund|sustain|back) (?:our|us|independent|local|quality|fearless|nonprofit|public interest)(?: \\w+){0,2}? (?:journalism|reporting|newsroom|coverage|work|reporters|journalists|mission|stories)"
        "|(?:value|appreciate|trust|believe in|rely on) (?:our|independent|local) (?:\\w+ )?(?:journalism|reporting|coverage|work)"
        "|(?:did you )?(?:enjoy|like)(?:ed|d)? (?:this|our) (?:story|article|piece|post|reporting|coverage|content) \\|"
        "|become an? (?:\\w+ )?(?:member|supporter|subscriber|patron)(?: of [^|]{2,40})? (?:today|now|and (?:get|help|enjoy|support|read)|to (?:get|read|support|enjoy))"
        "|become an? (?:member|supporter|subscriber|patron) today"
        "|(?:please )?consider (?:a donation|donating|supporting us|a contribution|becoming a (?:\\w+ )?(?:member|supporter|patron)|making a (?:donation|contribution)|subscribing)"
        "|(?:please )?make a (?:donation|contribution) (?:today|now|to)|(?:^|(?<=\\| ))donate (?:today|now)(?: \\||$)"
        "|subscribe(?: today| now| here)?(?: to [^|]{2,40}?)? (?:from|for) (?:as little as|only|just|0)|subscribe today|subscribe now"
        "|unlimited access to (?:all )?(?:our|every|premium)|start your (?:0 \\w+ )?free trial|gift articles to give"
        "|(?:read|get|see) (?:all|every)(?: of)?(?: our)? (?:stories|articles|story) (?:without|on every)|(?:sign|log) in to (?:read|continue|keep reading|save|comment)"
        "|(?:story|article|site|journalism|reporting) is (?:free|made possible)[^|]{0,30} (?:thanks to|because) (?:our |of our )?(?:members|readers|supporters)"
        "|(?:rely|depend)s? on (?:the )?(?:support|generosity|donations) of (?:our )?(?:readers|members|listeners|viewers)|readers like you|supporters like you"
        "|help us (?:to )?(?:keep|continue|tell more|do more|report|hold)[^|]{0,60}(?:free|journalism|reporting|going|stories|account|independent)\\b"
        "|(?:whether )?big or small \\| helps us|(?:your|every) (?:support|donation|contribution|subscription)[^|]{0,20} (?:makes|helps|keeps|allows|enables|powers)[^|]{0,20}(?:our|us|possible)"
        "|(?:readers|people|members|supporters) (?:just )?like you|(?:paid for|funded|made possible) by (?:you\\b|our (?:readers|members|supporters)|people like)|(?:^|(?<=\\| ))join (?:the |over |more than |our )?(?:0 (?:\\| )?)+(?:other )?(?:members|readers|subscribers|supporters|others)|enter your (?:e ?mail|address|details)(?: address)? (?:below|here|above|to)|(?:post|newsletter|letter|issue) is public so feel free|thanks for reading [^|]{2,60} \\| (?:subscribe|share|this post)|chip in (?:whatever|what|if|today|now)|rel(?:y|ies) on (?:our )?(?:readers|members|you)(?: like you)? to (?:pay|fund|support|keep)|(?:our )?(?:members|readers|supporters) (?:make|made) (?:this|our) (?:work|journalism|reporting|story)|(?:^|(?<=\\| ))(?:please )?(?:take|fill (?:in|out)|complete) our (?:\\w+ ){0,2}survey|to receive new posts|subscribe for free|(?:^|(?<=\\| ))(?:share|forward) (?:this|it) (?:post|newsletter|issue|story|article)? ?with (?:a friend|someone)|offers \\| promotions \\| and adverts from|able to see who is signed up|don t like our community",
        terms="by (?:entering|signing|subscribing|clicking|submitting|providing|continuing|joining|registering|creating|proceeding)[^|]{0,60}(?:\\| )?(?:you|i)(?: are| re| am| also)? (?:agree|accept|consent|acknowledge|confirm|certify)"
        "|you (?:can|may) (?:unsubscribe|opt out|cancel|withdraw|change your preferences)[^|]{0,30} (?:at any time|any time|anytime|whenever)|unsubscribe at any time|cancel any ?time"
        "|(?:see|read|view|check) our (?:\\w+ )?privacy (?:policy|notice|statement)|our (?:newsletters?|e ?mails?) may contain (?:ads|advertising|info)",
        said="my(?! work| posts| writing| newsletter| reporting)|said|says|used to say|told|tells|wrote|writes|warned|warns|message read|sign read|letter read|reads|according|her mother|his mother|posters?|slogan|spokes\\w+|court|judge|(?:study|survey|report|research|poll|review) (?:found|finds|shows?|showed|notes?|noted)",
    ),
    Tongue(
        "de",
        stems=("postfach", "podcast", "datenschutz", "abo", "abonnement", "monatsabo", "probeabo", "jahresabo", "digitalabo", "jederzeit", "spende", "unterstütz", "mitglied", "gefallen", "testen", "leserinnen", "leser wie", "gefällt", "gefiel", "stimme", "willige", "erkläre", "förder", "kanal", "alle artikel", "alle texte", "alle inhalte"),
        before="und|dann|bitte|jetzt|hier|also|einfach|sie können|du kannst|am besten",
        calls="melden sie|melde dich|meldet euch|abonnieren sie|abonniere|abonniert|bestellen sie|erhalten sie|erhalte|holen sie|hol dir|hole dir|bekommen sie|lesen sie|verpassen sie|verpasse|nichts|keine \\w+ mehr verpassen"
        "|folgen sie|folge|folgt|jetzt|hier|sie wollen|du willst|wollen sie|willst du|möchten sie|sie möchten|mit unser\\w*|jeden \\w+|immer|bleiben sie|bleib|hören sie|hör|registrieren sie|kostenlos|alle \\w+|dieser (?:text|artikel|beitrag)|abonnieren|anmelden|können sie|geht es|mehr (?:nachrichten|infos?|informationen|geschichten|themen|texte|artikel|news|lesestoff)",
        offers="\\w*newsletters?n?|postfach|whatsapp|telegram|instagram|facebook|bluesky|youtube|webinars?|podcasts?|hafenpost newsletter|e ?mail adresse|per e ?mail|aufs handy",
        ours="unser\\w*|uns|ihr postfach|dein postfach|kostenlos\\w*|gratis|jetzt|hier|täglich|wöchentlich|jeden|auf dem laufenden",
        pleas="unterstütz(?:en sie|e|t) (?:unsere?n?|uns|unabhängigen|freien|guten|lokalen)(?: \\w+)? ?(?:arbeit|journalismus|redaktion|recherchen|\\|)?|(?:gefällt|gefiel) (?:ihnen|dir|euch) (?:dieser|diese|der|unser\\w*) (?:text|artikel|beitrag|recherche|arbeit)|mit (?:einer|ihrer|deiner) spende (?:sichern|unterstützen|helfen|ermöglichen|sicherst|unterstützt|hilfst)|(?:stimme ich|willige ich|erkläre ich mich) [^|]{0,60}(?:daten|nutzungsbedingungen|verarbeitung|einverstanden)|hat (?:ihnen|dir) (?:dieser|der|diese) (?:text|artikel|beitrag|recherche|geschichte)"
        "|werden sie (?:jetzt |hier |noch heute )?(?:förder)?(?:mitglied|unterstützer\\w*)(?: und| in unser\\w*| bei uns| \\||$)|(?:unabhängigen|lokalen|freien|guten|kritischen) journalismus (?:fördern|unterstützen|stärken|ermöglichen) \\||werde (?:jetzt )?(?:mitglied|unterstützer\\w*)|jetzt (?:mitglied|abonnent\\w*|unterstützer\\w*) werden|leser(?:innen und leser)? wie sie|bitte spenden sie|jetzt spenden|spenden sie jetzt"
        "|mit (?:einem|ihrem|deinem|dem) \\w*abo(?:nnement)? (?:lesen|erhalten|haben|bekommen)|jetzt (?:0 \\w+|\\w+ \\w+)? ?(?:kostenlos|gratis) testen|zugang zu allen (?:artikeln|inhalten|texten)|alle (?:artikel|texte|inhalte) (?:\\w+ ){0,3}(?:lesen|ohne werbung)",
        terms="mit (?:der|ihrer|deiner) (?:anmeldung|registrierung|bestellung)[^|]{0,50}(?:stimmen sie|stimmst du|akzeptieren sie|akzeptierst du|erklären sie|willigen sie)|(?:abmeldung|abbestellen|abmelden|kündbar|widerrufen)[^|]{0,40}jederzeit|jederzeit (?:wieder )?(?:abbestell\\w+|abmelden|kündbar|widerruf\\w+|möglich)"
        "|indem sie [^|]{0,40}(?:stimmen|akzeptieren)|(?:unsere|der|unserer) datenschutz(?:erklärung|bestimmungen|hinweise)",
        said="sagte?n?|stand|steht|schrieb|schreibt|teilte|hieß|heißt|erklärte?|warnte?|berichtete?|gericht|richter\\w*",
    ),
    Tongue(
        "fr",
        stems=("infolettre", "lettre", "boîte", "aidez", "podcast", "réseaux", "désinscri", "désabonn", "acceptez", "accepte", "soutenez", "article vous a", "avez aimé", " don ", " don,", " don.", "dons ", "devenez", "abonnez", "illimité", "confidentialité"),
        before="et|ou|alors|puis|aussi|vous pouvez|pour la recevoir|pour le recevoir|dès maintenant",
        calls="inscrivez vous|inscris toi|participez|assistez|recevez|reçois|abonnez vous|abonne toi|vous aimez|vous avez aimé|ne manquez|ne ratez|pour ne rien|rejoignez|rejoins|suivez|suis nous|retrouvez|restez|écoutez|téléchargez|cet article|découvrez|chaque|envie|s inscrire|s abonner|cliquez",
        offers="newsletters?|infolettres?|lettres? d informations?|boîte (?:mail|aux lettres)|whatsapp|telegram|instagram|facebook|bluesky|youtube|webinaires?|podcasts?|par e ?mail|adresse e ?mail|réseaux sociaux|sur votre téléphone",
        ours="notre|nos|nous|gratuit\\w*|chaque|ici|votre boîte|votre téléphone|dès",
        pleas="soutenez (?:notre|nos|nous|un|le|l|une)(?: \\w+){0,2} ?(?:journalisme|rédaction|travail|information|presse|média)|cet article vous a (?:plu|intéressé)|vous avez aimé cet article|faites un don|faire un don|en faisant un don|soutenez nous|arrive[^|]{0,40}(?:\\| )?dans votre boîte|(?:aidez|aide) nous à (?:rester|continuer|poursuivre|informer)|votre (?:don|soutien) (?:rend|permet|aide)|devenez (?:membre|abonnée?|adhérente?) (?:et|dès|pour)"
        "|abonnez vous (?:à partir|dès|pour|maintenant)|accédez à (?:tous|l ensemble|l intégralité)|en illimité|accès illimité|grâce à (?:ses|nos|vos) (?:lecteurs|lectrices|abonnés|dons)",
        terms="en (?:vous inscrivant|cliquant|validant|renseignant|vous abonnant|poursuivant)[^|]{0,40}(?:\\| )?(?:vous|j) ?(?:acceptez|accepte|consentez|reconnaissez)|vous (?:pouvez|pourrez) vous (?:désinscrire|désabonner)|se désinscrire à tout moment|(?:notre|nos) (?:politique de confidentialité|conditions générales)",
        said="a dit|disait|raconte|déclare|explique|écri\\w+|selon|affiche|tribunal|juge",
    ),
    Tongue(
        "es",
        stems=("bolet", "correo", "pódcast", "podcast", "redes sociales", "suscri", "suscrí", "privacidad", "condiciones", "apoyo", "colabora", "aportaci", "ayuda", "apoy", "apóy", "gustado", "socio", "suscribete", "soci", "donaci", "donativo", "dona ahora", "límite", "ilimitado", "contenidos", "baja"),
        before="y|o|entonces|también|puedes|puede|ahora",
        calls="suscríbete|suscríbase|apúnta(?:te)?|apúntese|regístra?(?:te|te)|regístrese|recibe|reciba|únete|únase|síguenos|síganos|sigue|siga|no te pierdas|no se pierda|escucha|te ha gustado|te gustó|si te (?:gusta|ha gustado)|para recibir|quieres|haz clic|inscríbete|descárgate|mantente",
        offers="newsletters?|boletín|boletines|en tu (?:correo|móvil|bandeja|email)|en su (?:correo|móvil|bandeja)|tu correo|su correo|whatsapp|telegram|instagram|facebook|bluesky|youtube|webinars?|pódcasts?|podcasts?|redes sociales",
        ours="nuestr\\w+|nos|gratis|gratuit\\w*|cada|aquí|tu correo|tu móvil|su correo|esta|este|otros",
        pleas="apoya(?: (?:el|nuestro|a nuestro|nuestra))(?: \\w+)? ?(?:periodismo|trabajo|redacción|proyecto|labor)|te ha gustado este (?:artículo|reportaje|texto)|hazte (?:socio|socia|suscriptor\\w*|miembro)(?: de [^|]{2,40}?)? (?:y|para|ahora|desde|por)|haz posible (?:el|nuestro|este) \\w+|puedes apoyarnos|(?:colabora|suscríbete|apóyanos)(?: con nosotros)? (?:desde|por|a partir de) 0|(?:tu|su) (?:apoyo|donación|ayuda|aportación) (?:hace|permite|nos)|dona (?:desde|a partir|ahora|hoy)|apóyanos|haz (?:una donación|un donativo)|dona ahora|haciéndote soci[oa]"
        "|(?:suscríbete|suscríbase) (?:por|desde|ahora|ya)|accede sin límites|acceso ilimitado|todos nuestros (?:contenidos|artículos)",
        terms="al (?:suscribir(?:te|se)|registrar(?:te|se)|hacer clic|inscribir(?:te|se)|enviar)[^|]{0,40}(?:\\| )?(?:usted )?(?:aceptas?|acepto|confirmas?|estás de acuerdo)|darte de baja|darse de baja en cualquier|(?:nuestros|nuestra|nuestras) (?:términos y condiciones|política de privacidad|condiciones de uso)",
        said="dijo|decía|dice|cuenta|contó|explicó|escribi\\w+|según|cartel|tribunal|juez\\w*|anunció",
    ),
    Tongue(
        "it",
        stems=("casella", "podcast", "social", "accett", "acconsent", "iscri", "privacy", "sostien", "piaciuto", "diventa", "dona ora", "donazione", "aiutaci", "abbonati", "illimitato", "nostri articoli"),
        before="e|o|allora|anche|puoi|subito|ora",
        calls="iscriviti|entra|si iscriva|iscrivetevi|ricevi|ricevete|riceva|unisciti|segui|seguici|seguiteci|non perdere|non perderti|ascolta|ti è piaciuto|vi è piaciuto|se ti|per (?:restare|ricevere|rimanere|non perdere)|vuoi|abbonati|clicca|scarica|registrati|resta",
        offers="newsletter|casella di posta|tua mail|tua email|via mail|whatsapp|telegram|instagram|facebook|bluesky|youtube|webinar|podcast|social",
        ours="nostr\\w+|ci|per (?:restare|rimanere|non perdere|non perderti)|aggiornat\\w|gratis|gratuit\\w*|ogni|qui|tua|tuo|questo|altri",
        pleas="(?:il tuo|la tua) (?:sostegno|donazione|contributo) (?:rende|permette|aiuta)|abbonati a 0|sostieni (?:il|la|l|il nostro|la nostra|un|una)(?: \\w+)? ?(?:lavoro|giornalismo|redazione|informazione|progetto)|ti è piaciuto questo (?:articolo|pezzo)|diventa (?:soci[oa]|sostenitor\\w+|abbonat\\w) (?:e|per|ora)|sostienici|dona ora|fai una donazione|aiutaci a|abbonati (?:a partire|da|per leggere|ora|subito)|accesso illimitato|tutti i nostri articoli",
        terms="(?:iscrivendoti|registrandoti|cliccando|proseguendo|inviando)[^|]{0,40}(?:\\| )?(?:accetti|accetto|dichiari|acconsenti)|annullare l iscrizione|disiscriverti in qualsiasi|(?:nostri|nostra) (?:termini e condizioni|informativa sulla privacy)",
        said="disse|diceva|dice|racconta|raccontò|spiega|scri\\w+|secondo|cartello|tribunale|giudice|statuto",
    ),
    Tongue(
        "nl",
        stems=("nieuwsbrie", "mailbox", "inbox", "podcast", "afmelden", "uitschrijven", "opzeggen", "akkoord", "voorwaarden", "privacy", "steun", "bijdrage", "donatie", "vond je", "word lid", "word nu", "abonn", "onbeperkt", "onze verhalen", "onze artikelen", "doneer", "help ons"),
        before="en|of|dan|ook|nu|je kunt|u kunt",
        calls="schrijf (?:je|u)|meld (?:je|u)|ontvang|abonneer|wil je|wilt u|volg|mis|luister|blijf|word lid|vond je|krijg|klik|download|lees",
        offers="nieuwsbrie(?:f|ven)|mailbox|inbox|per e ?mail|whatsapp|telegram|instagram|facebook|bluesky|youtube|webinar|podcasts?|op je telefoon",
        ours="onze|ons|gratis|elke|iedere|hier|je mailbox|uw mailbox|nu",
        pleas="(?:jouw|uw) (?:steun|gift|donatie|bijdrage) (?:maakt|helpt|houdt)|steun (?:onze|ons|onafhankelijke|lokale)(?: \\w+)? ?(?:journalistiek|werk|redactie|verhalen)|vond je dit (?:een )?(?:goed|mooi|leuk|interessant)\\w* (?:verhaal|artikel)|word (?:nu )?(?:lid|abonnee|vriend|donateur) (?:en|van ons|om|vanaf)|neem een abonnement|word lid en help|onbeperkt(?:e)? (?:toegang|lezen)|al onze (?:verhalen|artikelen)|doneer (?:nu|vandaag)|help ons",
        terms="door (?:je|u|op|verder)[^|]{0,40}(?:ga je|gaat u|accepteer|stem je|stemt u)|(?:weer )?(?:afmelden|uitschrijven|opzeggen)[^|]{0,30}(?:via|link)|(?:je kunt je |u kunt zich )?op elk moment (?:weer )?(?:afmelden|uitschrijven|opzeggen)|(?:ons|onze) (?:privacybeleid|voorwaarden|privacyverklaring)",
        said="zei|zegt|stond|staat|schreef|schrijft|volgens|kaartje|rechter|rechtbank|vertelt",
    ),
    Tongue(
        "pt",
        stems=("boletim", "podcast", "redes sociais", "concord", "aceit", "subscri", "inscri", "assin", "privacidade", "apoi", "contribuição", "gostou", "torne-se", "ajude-nos", "ilimitado", "conteúdos", "nossos artigos", "doe agora", "doação"),
        before="e|ou|então|também|pode|agora|já",
        calls="assine|inscreva se|subscreva|receba|cadastre se|registe se|entre|siga|participe|junte se|não perca|ouça|gostou|quer|se gostou|para receber|clique|baixe|fique",
        offers="newsletters?|boletim|no seu (?:e ?mail|celular|correio|telemóvel)|whatsapp|telegram|instagram|facebook|bluesky|youtube|webinars?|podcasts?|redes sociais",
        ours="noss\\w+|nos|grátis|gratuit\\w*|de graça|tod[oa]s [oa]s|cada|aqui|seu|desta|deste",
        pleas="(?:seu|sua) (?:apoio|doação|contribuição) (?:faz|permite|ajuda|torna)|apoie (?:o|a|o nosso|a nossa|nosso)(?: \\w+)? ?(?:jornalismo|trabalho|redação|projeto)|gostou d(?:esta|este|essa|esse) (?:reportagem|artigo|texto|matéria)|torne se (?:membro|sócio|assinante|apoiador) (?:e|para|agora)|ajude nos a|assine (?:a partir|por|agora|já|e (?:tenha|leia|apoie))|acesso ilimitado|todos os nossos (?:conteúdos|artigos)|doe agora|faça uma doação",
        terms="ao (?:se )?(?:inscrever|cadastrar|assinar|clicar|subscrever|enviar|registar)[^|]{0,40}(?:\\| )?(?:você |eu )?(?:concorda|concordo|aceita|aceito)|(?:cancelar|anular) a (?:subscrição|inscrição|assinatura)[^|]{0,30}(?:qualquer momento|quando quiser)|(?:nossos|nossa|nossas) (?:termos de uso|política de privacidade)",
        said="disse|dizia|diz|conta|contou|explicou|escreveu|segundo|cartão|tribunal|juiz|juíza|anunciou",
    ),
    Tongue(
        "pl",
        stems=("skrzynk", "biuletyn", "podcast", "akceptuj", "zgadzasz", "subskrypcj", "prenumerat", "prywatno", "wesprzyj", "wspieraj", "podobał", "podoba", "spodobał", "postaw", "wsparcie", "wsparciu", "dostęp", "nasze artykuły", "nasze teksty", "darowizn"),
        before="i|oraz|a|lub|już|teraz|możesz",
        calls="zapisz|zapraszamy|otrzymuj|podobał|dołącz|obserwuj|śledź|nie przegap|bądź|słuchaj|posłuchaj|chcesz|subskrybuj|kliknij|pobierz|zarejestruj|jesteśmy",
        offers="newsletter\\w*|skrzynkę|biuletyn\\w*|whatsapp\\w*|telegram\\w*|instagram\\w*|facebook\\w*|youtube|webinar\\w*|podcast\\w*|mailem|na maila",
        ours="nasz\\w*|nas|nam|bezpłat\\w+|za darmo|codziennie|co rano|co tydzień|każdy|tutaj|kolejne|swoją|bieżąco",
        pleas="(?:wesprzyj|wspieraj) (?:nas\\w*|niezależne)(?: \\w+)? ?(?:dziennikarstwo|redakcję|pracę|media)?|(?:podoba|podobał|spodobał) (?:ci|wam|państwu) się (?:ten|nasz) (?:tekst|artykuł|materiał)|postaw (?:nam|mi|autorowi) kawę|twoje wsparcie|dzięki (?:wsparciu|wpłatom) czytelników|kup prenumeratę|wykup (?:dostęp|prenumeratę|subskrypcję)|dostęp do wszystkich (?:tekstów|artykułów|treści)|wszystkie nasze (?:artykuły|teksty)|wpłać darowiznę",
        terms="(?:zapisując|rejestrując|klikając|podając)(?: się)?[^|]{0,40}(?:\\| )?(?:akceptujesz|akceptuję|zgadzasz się|wyrażasz)|(?:w każdej chwili )?(?:możesz )?(?:zrezygnować|wypisać się)[^|]{0,30}(?:z subskrypcji|z newslettera|z prenumeraty|w każdej chwili)|(?:nasz|nasza|naszą) (?:regulamin|politykę prywatności)",
        said="powiedzia\\w+|mówi\\w*|głosiła|głosi|napisa\\w+|pisze|według|kartk\\w+|sąd\\w*|opowiada\\w*",
    ),
    Tongue(
        "sv",
        stems=("nyhetsbrev", "medlem", "prenum", "stöd", "gillar du", "gillade", "uppskatt", "följ", "mejl", "godkänn", "samtyck", "avregist", "avsluta", "avanmäl", "läsare", "obegräns", "podd", "swish", "swisha", "skänk", "inkorg", "webbin", "villkor", "integritet", "våra artiklar"),
        before="och|så|eller|du kan|nu|gärna|här kan du|då",
        calls="prenumerera|få|anmäl dig|skriv upp dig|registrera dig|följ|gå med|missa inte|missa aldrig|vill du|gillar du|tycker du om|håll dig|lyssna|ladda ner|klicka|bli|häng med|läs mer|ange|fyll i|välkommen",
        offers="\\w*nyhetsbrev\\w*|inkorg\\w*|(?:i|via|till din|på) (?:mejl|mail|e ?post|mejlen|mobilen)\\w*|mejladress\\w*|e ?postadress\\w*|whatsapp|telegram|instagram|facebook|bluesky|youtube|webbinari\\w+|webinar\\w*|podd\\w*|podcast\\w*",
        ours="vår\\w*|oss|gratis|kostnadsfri\\w*|här|varje|direkt|din|fler|nu|missar",
        pleas="stöd oss (?:med|via|genom|här|nu|på)|via swish|stöd (?:vår|våra|vårt|oss|oberoende|lokal\\w*|fri\\w*)(?: \\w+)? ?(?:journalistik|arbete|redaktion|tidning)|(?:gillar|gillade|uppskattar|uppskattade) du (?:det du läser|artikeln|den här (?:artikeln|texten)|vår\\w*)"
        "|bli (?:medlem|prenumerant|månadsgivare|stödprenumerant|stödmedlem)(?: (?:och|i dag|idag|nu|för|från|du också|här)| \\||$)|obegränsad (?:tillgång|läsning)|(?:alla|läs) våra (?:artiklar|texter)|swisha (?:till|en|ett|valfri|ditt)|läsare som du|skänk en (?:gåva|slant)|prenumerera (?:för|från|nu|här)",
        terms="genom att (?:anmäla|registrera|prenumerera|klicka|fortsätta|skicka|fylla)[^|]{0,60}(?:godkänner|accepterar|samtycker) du|(?:avsluta|avregistrera|avanmäla|säga upp)[^|]{0,40}när som helst|när som helst (?:avsluta|avregistrera)|(?:vår|våra) (?:integritetspolicy|personuppgiftspolicy|villkor)",
        said="sa|sade|säger|skrev|skriver|berättar|enligt|stod|står|domstol\\w*|domare\\w*|uppger|menar|hette",
    ),
)  # fmt: skip


EVERYWHERE = (
    "newsletter",
    "whatsapp",
    "telegram",
    "instagram",
    "facebook",
    "bluesky",
    "youtube",
    "webinar",
    "mail",
    "email",
    "privacy",
)
"""Words of offers that are called so in every language."""
HEAD, STEM = 5, 8
"""Characters of a word by which it is first looked for, and those that must be its stem's."""
NEAR = 120
"""Characters within which the offer stands from the call."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    call: re.Pattern[str]
    offer: re.Pattern[str]
    ours: Looked
    enough: Looked
    said: re.Pattern[str]


def is_appeal(line: str, words: Sequence[str]) -> bool:
    """Whether a line of these folded words speaks to the reader for its publisher."""
    if not SHORTEST <= len(line) <= LONGEST or is_quoted(line):
        return False
    stems = _stems()
    begun = stems.keys() & [word[:HEAD] for word in words]
    if not begun:
        return False
    tongues = {
        at
        for word in words
        if word[:HEAD] in begun
        for stem, those in stems[word[:HEAD]]
        if word.startswith(stem)
        for at in those
    }
    if not tongues:
        return False
    clauses = " | ".join(filter(None, map(fold, _CLAUSES.split(line))))
    return any(_calls(_patterns()[at], clauses) for at in sorted(tongues))


def is_quoted(line: str) -> bool:
    """Whether a line begins as somebody's word does."""
    return _QUOTED.match(line) is not None


def is_told(line: str) -> bool:
    """Whether a line is somebody's word, or tells who said it: then it speaks for no publisher."""
    return is_quoted(line) or _said().search(fold(line)) is not None


@lru_cache(maxsize=1)
def _said() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(one.said for one in TONGUES)})\b")


def _calls(words: _Patterns, clauses: str) -> bool:
    called = words.enough.search(clauses) or _offers(words, clauses)
    return bool(called) and not words.said.search(clauses)


def _offers(words: _Patterns, clauses: str) -> bool:
    """Whether a call stands near an offer that is the publisher's."""
    if len(clauses) > SHORT or not words.ours.search(clauses):
        return False
    offers = [found.start() for found in words.offer.finditer(clauses)]
    calls = [found.start() for found in words.call.finditer(clauses)] if offers else []
    return any(-NEAR < offer - call < NEAR for offer in offers for call in calls)


@lru_cache(maxsize=1)
def _stems() -> dict[str, list[tuple[str, list[int]]]]:
    """By their heads the stems of all languages, with the places of those which have them."""
    whose: dict[str, list[int]] = {}
    for at, tongue in enumerate(TONGUES):
        words = {max(fold(stem).split(), key=len) for stem in (*tongue.stems, *EVERYWHERE)}
        for word in words:
            whose.setdefault(word[:STEM], []).append(at)
    stems: dict[str, list[tuple[str, list[int]]]] = {}
    for stem, those in whose.items():
        stems.setdefault(stem[:HEAD], []).append((stem, those))
    return stems


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Patterns, ...]:
    return tuple(map(_compiled, TONGUES))


def _compiled(one: Tongue) -> _Patterns:
    before = rf"{_START}(?:(?:{one.before}) )"
    return _Patterns(
        call=re.compile(rf"{before}{{0,3}}(?:{one.calls})\b"),
        offer=re.compile(rf"\b(?:{one.offers})\b"),
        ours=looked(re.compile(rf"\b(?:{one.ours})\b")),
        enough=looked(re.compile(rf"\b(?:{one.pleas})|{before}?(?:{one.terms})")),
        said=re.compile(rf"\b(?:{one.said})\b"),
    )
