"""The named rules, as data: what each looks for, in which languages, and where it may act.

A phrase is written as people write it and is folded on loading (case, punctuation and digits do
not matter: every number reads as 0). Owns no matching code: that is `rule_matcher.py`.

To add a rule, add a row here, under a name of its own, and a row of lines that it cuts to
tests/clean/clean_rule_cases.py, and raise VERSION in `clean/__init__.py`, so that libraries are read
again. Without these `test_clean_rules.py` and `test_structure_versions.py` fail. The learned scorer
(`line_scorer.py`) finds the rules by their names in its weights: a rule that it does not know cuts
and changes no score; one that it knows, renamed or removed, is a WeightsError at the first text,
and fails `test_clean_scorer.py`, until assets/clean/train.py has trained the scorer anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tui_reader.clean.rules_abroad import joined
from tui_reader.clean.rules_between import CALLS_WIDE, GOES_ON, MEMBERS_ONLY, VOICED

ANYWHERE = "head body tail"
EDGES = "head tail"
TAIL = "tail"


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    """Shown to the reader in the ledger of cuts."""
    where: str
    """Places it may act in: "head" before the first prose, "tail" after the last, "body"."""
    exact: str = ""
    """Phrases which are the whole line, separated by "|" or line ends."""
    at_edges: str = ""
    """Whole lines as well, but in the head and the tail only: words that also head sections."""
    starts: str = ""
    """Phrases which begin a line."""
    holds: str = ""
    """Phrases which stand anywhere in a line."""
    pattern: str = ""
    """A linear regular expression on the unfolded line, matched from its start."""
    limit: int = 120
    """Longest line it acts on, in characters: sentences of the story are longer."""
    rows_of: str = ""
    """The name of a rule whose one-word phrases it takes: a line of several, and of nothing else."""
    least: float = 0.0
    """How likely junk a line must be before the rule acts."""
    certain: bool = False
    """Its words are of no story: it acts whatever the judges say. For whole lines only, and never on
    one that begins with a quote: somebody in the story may say everything."""
    form: bool = False
    """What it finds is a line of a form: a call, what is offered, a field."""
    opens: bool = False
    """Its line may open a box, which goes with it (`boxes.py`)."""
    speaks: bool = False
    """It finds the sentences in which a publisher speaks to the reader (`appeals.py`)."""
    in_captions: bool = False
    """A caption may show it and stays: it says whose picture it is."""


MADE = frozenset(("byline", "date line", "bare date", "reading time", "photo credit"))
"""Rules for lines that tell who made a story, and when."""
_MONTHS = (
    r"[Jj]an(?:uary|uar|vier|uari|\.)?|[Ff]eb(?:ruary|ruar|ruari|\.)?|[Ff]évr(?:ier|\.)?|[Mm]ar(?:ch|\.)?|[Mm]ärz"
    r"|[Mm]ars|[Mm]aart|[Aa]pr(?:il|\.)?|[Aa]vr(?:il|\.)|[Mm]a[yi]|[Mm]ei|[Jj]un[ei]?\.?|[Jj]uin|[Jj]ul[yi]?\.?"
    r"|[Jj]uil(?:let|\.)|[Aa]ug(?:ust|ustus|\.)?|[Aa]oût|[Ss]ept?(?:ember|embre|\.)?|[Oo][ck]t(?:ober|obre|\.)?"
    r"|[Nn]ov(?:ember|embre|\.)?|[Dd]e[cz](?:ember|\.)?|[Dd]éc(?:embre|\.)|enero|febrero|marzo|abril|mayo|junio|julio"
    r"|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre"
    r"|novembre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|stycznia|lutego"
    r"|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|января|февраля|марта|апреля"
    r"|мая|июня|июля|августа|сентября|октября|ноября|декабря|Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül"
    r"|Ekim|Kasım|Aralık"
)
_DAYS = (
    r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satur|Sat|Sun)(?:day)?|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch"
    r"|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|lunes|martes|miércoles|jueves|viernes"
    r"|sábado|domingo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
)
_NUMERIC = r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d"
_BARE_DATE = (
    # A month or a date in figures, a figure, and nothing but what such lines are made of.
    rf"(?=\D{{0,30}}\d)(?=[^\n]{{0,40}}?\b(?:{_MONTHS}|{_NUMERIC})(?!\w))"
    rf"(?:(?>\d{{1,3}} ?[Mm]in\w{{0,5}}(?: read)?|{_NUMERIC}|\d{{1,2}}[:.h]\d\d(?::\d\d)?(?:[ap]m|[AP]M)?"
    rf"|\d{{1,4}}(?:st|nd|rd|th|\.|º|er)?|(?:{_MONTHS}|{_DAYS})(?!\w)|[ap]\.?m\.?|[AP]\.?M\.?|Uhr|h|at|um|à|de|le|am|on"
    r"|el|E[DS]?T|GMT|UTC|BST|CES?T|IST|P[DS]?T|Lesezeit ?:?|Reading time ?:?|Temps de lecture ?:?|Tiempo de lectura ?:?)"
    r"(?>[\s,·|•–—/-]{1,4}|$)){2,12}+$"
)
_NAME = r"[A-Z][\w.’'-]{1,30}(?: (?:[A-Z][\w.’'-]{0,30}|de|van|von|der|al|bin)){1,3}"
_REACHED = (
    r"(?:[^\n]{0,60}@\w|(?:on )?(?:Twitter|X|Bluesky|Mastodon|Instagram|Facebook|LinkedIn|Threads|Signal|e-?mail)\b"
    r"|(?:the |this )?(?:e-?mail )?address (?:above|below))"
)
_AUTHOR_NOTE = (
    rf"(?:{_NAME}|The (?:author|writer)) (?:is|was) (?:an?|the|our|[\w’']{{1,30}}[’']s) (?:[\w&,’'-]{{1,30}} ){{0,6}}"
    r"(?:reporters?|correspondent|editor|writer|journalist|columnist|contributor|producer|blogger|intern|fellow"
    r"|freelancer?|photographer)(?:,? (?:at|for|with|based|covering|who (?:covers|writes|reports))\b|\.$)"
    r"|(?:You (?:can|may) )?(?:[Rr]each|[Cc]ontact|[Ee]mail|[Ff]ollow|[Ww]rite to) (?:him|her|them|the (?:author|writer"
    rf"|reporter)) (?:at|on|by|via) {_REACHED}"
    rf"|[^\n]{{3,160}}?[.!] (?:Reach|Contact|Email|Follow|Write to|Find) (?:him|her|them|me) (?:at|on|by|via) {_REACHED}"
    rf"|[^\n]{{0,120}}?\b(?:can|may) be (?:reached|contacted|followed|emailed) (?:at|on|by|via) {_REACHED}"
)
_MINUTES = r"\d{1,3}[ -]?(?:min(?:s|ut(?:e[ns]?|er|i|os?)?)?|мин(?:ут\w?)?|dk|dakika|minut\w?|دقيقة|دقائق|मिनट|分钟?|分鐘|분)(?!\w)\.?"
_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d\d"
_LISTEN = (
    r"(?:(?:listen to|play|hear) (?:this|the)? ?(?:article|story|post|piece|audio|column|essay|interview|newsletter|episode)|(?:read|play) (?:this )?(?:article|story) aloud"
    r"|(?:(?:diesen )?artikel|(?:diesen )?beitrag|(?:diesen )?text) (?:an|vor)(?:hören|lesen(?: lassen)?)"
    r"|écoute[rz]? (?:l[’']|cet |l[’']audio de l[’'])article|escuchar? (?:el |este )?artículo|escuchar? (?:la |esta )?noticia"
    r"|ascolta (?:l[’']|quest[’']|questo )articolo|ascolta (?:la |questa )?notizia"
    r"|ou(?:vir|ça) (?:o |este )?(?:artigo|conteúdo)|ou(?:vir|ça) (?:a |esta )?(?:notícia|matéria|reportagem)"
    r"|luister naar dit artikel|(?:dit )?artikel beluisteren|beluister dit artikel"
    r"|(?:po|od)?słuchaj (?:tego )?artykułu?|(?:по|про)?слушать (?:эту )?(?:статью|новость)"
    r"|(?:bu )?(?:haberi|makaleyi|yazıyı) (?:sesli )?dinle(?:yin)?|استمع (?:إلى |ل)(?:هذا )?ال(?:مقال|خبر)"
    r"|(?:यह |इस )?(?:लेख|ख़?बर) (?:को )?सुनें|(?:この)?記事を(?:音声で)?(?:聴く|聞く)|(?:收听|聆听|收聽|聆聽)(?:本|这篇|此)?(?:文章?|新闻|新聞)"
    r"|lytt til (?:saken|artikkelen)|lyt til (?:artiklen|historien)|lyssna på (?:artikeln|texten)|kuuntele (?:artikkeli|juttu)|poslechn(?:out|ěte si) (?:tento )?článek|hallgassa meg a cikket|ascultă articolul"
    r"|ακούστε το άρθρο|nghe (?:bài viết|đọc bài)|dengarkan (?:artikel|berita)|(?:이 )?기사 (?:음성으로 )?듣기)"
)
"""The words on the button of a player."""

_SIGNS = (
    r"<>|»«›‹\u3008-\u300b\U0001f800-\U0001f8ff\U0001f4cc-\U0001f4ce\U0001f514-\U0001f515+×＞＜＋｜ᐅᐳᐸ❘\u2190-\u21ff\u2300-\u23ff\u2709\u260e\u2706\u2630\u2139\u24d8\u2699\u2715-\u2718\u276c-\u2771\u2794-\u27bf\u27e6-\u27ff\u2900-\u297f\u2b00-\u2b11\u2b60-\u2bff"
    r"▲-◅▷▿△▽◁⋮⋯\ufe19\U0001f4de-\U0001f4e9\U0001f4f1\U0001f4f7-\U0001f4fd\U0001f501-\U0001f50e\U0001f516-\U0001f517\U0001f5a8\U0001f5b6\U0001f5e8\U0001f4ac\U0001f3a7\ufe0e\ufe0f"
    r"\ue000-\uf8ff\U000f0000-\U0010fffd"
)
"""Arrows and other signs of buttons, and those of fonts of icons; not the stars, dots and squares
that stand between the parts of a story."""
TIME = rf"(?:(?:duration|length|dauer|durée|duración|durata|duur|längd|czas|duração|再生時間) ?[:：]? ?)?-?(?:{_MINUTES}(?: \d{{1,2}} ?(?:s|se[ck]\w{{0,6}})\.?)?|{_CLOCK}(?: min)?)"
"""How long something plays."""
_COUNT = r"[(\[]?\d{1,3}(?:[.,\u202f\u00a0 ]?\d{1,3}){0,2} ?[kKmM]?[)\]]?"
_COUNTED = (
    r"(?:shares?|shared|likes?|comments?|views?|reactions?|replies|retweets?|reposts?|reads|claps?|teilen|geteilt|mal geteilt|kommentare?|aufrufe|reaktionen"
    r"|partager|partages?|commentaires?|réactions?|vues|j[’']aime|compartir|compartidos?|comentarios?|vistas|visualizaciones|reacciones|me gusta"
    r"|condividi|condivisioni|commenti|visualizzazioni|reazioni|mi piace|delen|(?:keer )?gedeeld|reacties|weergaven|dela|delningar|kommentarer|visningar|gilla"
    r"|udostępnij|udostępni(?:enia|eń)|komentarz[ey]|wyświetle(?:nia|ń)|polubie(?:nia|ń)|reakcji|(?:com)?partilh(?:ar|as)|compartilha(?:r|mentos)|comentários?"
    r"|visualizações|curtidas|reações|paylaş|paylaşım|yorum|beğeni|görüntülenme|シェア|いいね!?|件?のコメント|コメント)"
)
_LIKED = "[♡♥❤👍👎👏💬🗨👁🔁🔄⤴]\ufe0f?"
COUNTS = (
    rf"(?i)(?:(?:{_LIKED} ?{_COUNT}|{_COUNT} ?{_LIKED}|{_COUNTED} ?[:·]? ?{_COUNT}|{_COUNT} ?{_COUNTED})"
    r"(?:[ |·•,/]{1,3}|$)){1,5}$"
)
"""How many liked, shared, read or answered."""
BUTTON = (
    r"play|pause|stop|mute|unmute|speed|volume|rewind|skip(?: \d{1,2})?|settings|close|(?:speed |tempo |vitesse )?\d(?:[.,]\d{1,2})? ?[x×]|[x×]\d(?:[.,]\d{1,2})?|\d{1,3} ?%|[+-]\d{1,2} ?s?|abspielen|lecture|lire|reproducir|riproduci|afspelen|spela(?: upp)?|odtwórz|reproduzir"
    rf"|再生|停止|[{_SIGNS}]"
)
"""What stands on a player's buttons."""
_READ_ON = (
    r"also read|read also|read next|see also|also see|related(?: (?:stor(?:y|ies)|articles?|coverage|reading|content|news|posts?|videos?|links?))?"
    r"|more on (?:this|that)(?: story| topic)?|you may (?:also )?like|you might (?:also )?like|recommended(?: (?:reading|stories|for you))?|don['’]t miss"
    r"|must[ -]read|more from us|lesen sie (?:auch|dazu auch|dazu|hier|mehr|außerdem|jetzt)|lies auch|lest auch|mehr (?:zum thema|dazu)|auch interessant"
    r"|passend dazu|das könnte (?:sie|dich) (?:auch )?interessieren|(?:à )?(?:re)?lire (?:aussi|également)|(?:à )?voir (?:aussi|également)"
    r"|sur le même (?:sujet|thème)|pour aller plus loin|lee (?:también|más)|lea (?:también|más)|leer (?:también|más)|(?:también )?[tl]e puede interesar"
    r"|más información|v(?:er|ea|ea) también|no te (?:lo )?pierdas|legg(?:i|ete) (?:anche|pure|di più)|(?:vedi|guarda) anche|per approfondire"
    r"|potrebbe interessarti(?: anche)?|lees (?:ook|meer|verder)|(?:bekijk|zie|kijk) ook|lei?a (?:também|mais)|ler (?:também|mais)|vej?a (?:também|mais)"
    r"|saiba mais|confira (?:também|mais)|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|przeczytaj (?:też|także|również)"
    r"|sprawdź (?:też|także)|läs (?:också|även|mer)|se (?:också|även)|læs også|les også|lue myös|čtěte (?:také|i|též)|přečtěte si (?:také|i)|čítajte aj"
    r"|citește și|olvassa el(?: ezt)? is|διαβάστε (?:επίσης|ακόμη|ακόμα)|читайте (?:также|по теме|ещё|також)|смотрите также|(?:материалы )?по теме"
    r"|ayrıca (?:okuyun|bakınız)|bunu da okuyun|ilgili haber|baca juga|xem thêm|اقرأ (?:أيضا|أيضاً|أيضًا|المزيد)|(?:यह|ये|इसे) भी पढ़ें"
    r"|関連(?:記事|ニュース)?|あわせて読みたい|相关(?:阅读|新闻|报道)|相關(?:閱讀|新聞|報導)|延伸(?:阅读|閱讀)|관련 ?기사"
)
"""What leads to another story, before a colon or a bar."""
_READ_CAPITALS = (
    r"READ|READ MORE|READ ALSO|ALSO READ|SEE ALSO|READ NEXT|MORE|MORE NEWS|LIRE AUSSI|À LIRE AUSSI|LEA TAMBIÉN|LEE TAMBIÉN|LEGGI ANCHE|LEES OOK"
    r"|LÄS MER|LÄS OCKSÅ|LES OGSÅ|LÆS OGSÅ|À LIRE|POR SI NO LO VISTE|VER MÁS|LEES MEER|PRZECZYTAJ TAKŻE|WIĘCEJ|MEHR LESEN|AUCH INTERESSANT"
    r"|LEIA TAMBÉM|LEIA MAIS|VEJA TAMBÉM|CZYTAJ TAKŻE|CZYTAJ TEŻ|ZOBACZ TAKŻE|LESEN SIE AUCH|MEHR ZUM THEMA|WATCH|LISTEN|TRENDING"
)
_HEADLINE_ENDS = "REPORTS?|SOURCES?|POLLS?|STUDY|OFFICIALS?|POLICE|EXPERTS?|SURVEY|AUTHORITIES|LAWSUIT|ANALYSIS|PROSECUTORS|AFFIDAVIT|DOCS|DOCUMENTS|REPORT SAYS"

CALLS = re.compile(
    r"(?:Get|Receive|Join|Start|Wake up|Stay|Sign up|Subscribe|Never miss|Be the first|Support|Erhalten Sie|Holen Sie"
    r"|Recevez|Rejoignez|Recibe|Reciba|Únete|Ricevi|Unisciti|Receba|Junte|Ontvang|Otrzymuj|Получайте)\b"
)
"""How a sentence of a form begins, where it is none of the story's."""

_OWN: tuple[Rule, ...] = (
    Rule(
        "adblock", ANYWHERE, limit=260,
        exact="""adblock detected|ad blocker detected|adblocker detected|adblock erkannt
            |bloqueur de publicités détecté|bloqueador de anuncios detectado
            |bloqueador de anúncios detectado|ad blocker rilevato|adblocker gedetecteerd
            |wykryto adblocka|обнаружен блокировщик рекламы|reklam engelleyici tespit edildi
            |تم اكتشاف مانع الإعلانات|तुमने विज्ञापन अवरोधक चालू किया है|広告ブロックを検出しました
            |检测到广告拦截器|檢測到廣告攔截器|광고 차단 프로그램이 감지되었습니다""",
        holds="""disable your ad blocker|disable your adblocker|disable ad blocker
            |disable adblock|disabled my ad blocker|disabled my adblocker
            |turn off your ad blocker|turn off your adblocker|turn off ad blocker
            |deactivate your ad blocker|deactivate your vpn or ad blocking|deactivate your adblocker
            |using an ad blocker|using an adblocker|using ad blocker|using an ad blocking
            |whitelist our site|whitelist this site|whitelist our website
            |ad blocker interference|ad blocking software|pause your ad blocker
            |allow ads on our site|allow ads on this site|supporting us by disabling
            |adblocker zu deaktivieren|werbeblocker deaktivieren|deaktivieren sie ihren adblocker
            |deaktivieren sie bitte ihren werbeblocker|désactiver votre bloqueur
            |désactivez votre bloqueur|désactiver votre adblock|desactiva tu bloqueador
            |desactive su bloqueador|desactivar el bloqueador|disattiva il tuo ad blocker
            |disattiva adblock|disattivare l adblock|desative seu bloqueador
            |desative o bloqueador|schakel je adblocker uit|schakel uw adblocker uit
            |wyłącz adblocka|wyłącz adblock|отключите блокировщик|отключите adblock
            |reklam engelleyicinizi kapat|reklam engelleyicinizi devre dışı
            |adblock u kapat|تعطيل مانع الإعلانات|ايقاف مانع الاعلانات
            |广告拦截插件|关闭广告拦截|广告ブロックを無効|広告ブロックを解除|광고 차단을 해제""",
    ),
    Rule(
        "cookies", ANYWHERE, limit=400,
        exact="""manage consent|manage cookies|cookie settings|cookie preferences|cookies settings
            |cookie policy|privacy settings|accept all cookies|accept cookies|accept all|reject all
            |privacy manager|manage privacy settings|do not sell my personal information
            |do not sell or share my personal information|do not sell my info|your privacy choices
            |cookie einstellungen|datenschutz einstellungen|alle akzeptieren
            |paramètres des cookies|gérer les cookies|tout accepter|configuración de cookies
            |gestionar cookies|aceptar todo|impostazioni cookie|accetta tutti
            |definições de cookies|aceitar todos|cookie instellingen|alles accepteren
            |ustawienia plików cookie|настройки cookie|çerez ayarları|çerez politikası
            |إعدادات ملفات تعريف الارتباط|कुकी सेटिंग|クッキー設定|cookie设置|쿠키 설정""",
        holds="""we use cookies|uses cookies to|use of cookies|we and our partners use
            |this website uses cookies|this site uses cookies|accept our use of cookies
            |wir verwenden cookies|diese website verwendet cookies|nous utilisons des cookies
            |ce site utilise des cookies|utilizamos cookies|este sitio web utiliza cookies
            |utilizziamo i cookie|questo sito utilizza i cookie|usamos cookies
            |este site utiliza cookies|wij gebruiken cookies|deze website gebruikt cookies
            |używamy plików cookie|ta strona używa plików cookie|мы используем cookie
            |мы используем файлы cookie|çerezleri kullan|نستخدم ملفات تعريف الارتباط
            |cookieを使用|本网站使用cookie|쿠키를 사용합니다""",
    ),
    Rule(
        "captcha", ANYWHERE, limit=300,
        holds="""protected by recaptcha|google privacy policy and terms of service apply
            |geschützt durch recaptcha|protégé par recaptcha|protegido por recaptcha""",
    ),
    Rule(
        "comment form", ANYWHERE, limit=260, form=True,
        exact="""leave a reply|leave a comment|leave a response|post a comment|post comment
            |add a comment|add comment|write a comment|submit comment|cancel reply|leave a reply cancel reply|comments are closed|load more comments|view comments
            |show comments|view all comments|join the conversation|join the discussion|be the first to comment|no comments yet|no comments|0 comments
            |0 comment|comments 0|leave your comment|have your say|0 responses|schreibe einen kommentar|kommentar schreiben|kommentar verfassen|antworten abbrechen
            |kommentar abschicken|0 kommentare|keine kommentare|laisser un commentaire|ajouter un commentaire|annuler la réponse|0 commentaires|aucun commentaire|laisser une réponse|poster un commentaire
            |deja una respuesta|deja un comentario|dejar un comentario|cancelar la respuesta
            |cancelar respuesta|publicar comentario|0 comentarios|lascia un commento|annulla risposta|invia commento|0 commenti|lascia una risposta|deixe um comentário|deixe uma resposta|cancelar resposta
            |publicar comentário|0 comentários|geef een reactie|laat een reactie achter
            |reactie annuleren|reactie plaatsen|0 reacties|plaats reactie|dodaj komentarz|anuluj pisanie odpowiedzi|opublikuj komentarz|0 komentarzy
            |добавить комментарий|оставить комментарий|отменить ответ|отправить комментарий|0 комментариев|написать комментарий
            |bir yanıt yazın|bir cevap yazın|yorum yap|yorum gönder|0 yorum|yorum yaz
            |yanıtı iptal et|اترك تعليقاً|اترك رد|اترك ردا|إلغاء الرد|أضف تعليقا|إرسال التعليق|एक उत्तर दें|टिप्पणी करे|टिप्पणी करें|प्रतिक्रिया दें
            |कोई टिप्पणी नहीं|コメントを残す|コメントする|コメントを送信|コメントをキャンセル
            |返信をキャンセル|发表评论|发表回复|取消回复|提交评论|發表評論|发布评论
            |댓글 남기기|댓글 달기|응답 취소|댓글 작성|""",
        at_edges="comment|name|email|website|comments|reply|kommentare|antworten|commentaires|répondre|comentarios|responder|commenti|rispondi|comentários|reacties|beantwoorden|komentarze|odpowiedz|комментарии|ответить|yorumlar|cevapla|التعليقات|コメント|評論|댓글",
        holds="""your email address will not be published|required fields are marked
            |save my name email and website|save my name email website
            |uses akismet to reduce spam|learn how your comment data is processed
            |must be logged in to post a comment|you must log in to comment
            |log in to leave a comment|sign in to comment|log in to comment
            |notify me of follow up comments|notify me of new posts by email
            |notify me of new comments|deine e mail adresse wird nicht veröffentlicht
            |ihre e mail adresse wird nicht veröffentlicht|erforderliche felder sind mit
            |meinen namen meine e mail adresse und meine website
            |votre adresse e mail ne sera pas publiée
            |votre adresse de messagerie ne sera pas publiée|les champs obligatoires sont indiqués
            |enregistrer mon nom mon e mail|tu dirección de correo electrónico no será publicada
            |su dirección de correo electrónico no será publicada
            |los campos obligatorios están marcados|guarda mi nombre correo electrónico
            |il tuo indirizzo email non sarà pubblicato|i campi obbligatori sono contrassegnati
            |salva il mio nome email e sito|o seu endereço de email não será publicado
            |o seu endereço de e mail não será publicado|campos obrigatórios são marcados
            |salvar meus dados neste navegador|je e mailadres wordt niet gepubliceerd
            |het e mailadres wordt niet gepubliceerd|vereiste velden zijn gemarkeerd
            |twój adres e mail nie zostanie opublikowany|wymagane pola są oznaczone
            |zapamiętaj moje dane w tej przeglądarce|ваш адрес email не будет опубликован
            |ваш e mail не будет опубликован|обязательные поля помечены
            |сохранить моё имя email|e posta hesabınız yayımlanmayacak
            |e posta adresiniz yayınlanmayacak|gerekli alanlar işaretlenmişlerdir
            |لن يتم نشر عنوان بريدك الإلكتروني|الحقول الإلزامية مشار إليها
            |आपका ईमेल पता प्रकाशित नहीं किया जाएगा|आवश्यक फ़ील्ड चिह्नित हैं
            |メールアドレスが公開されることはありません|が付いている欄は必須項目です
            |您的邮箱地址不会被公开|您的电子邮箱地址不会被公开|電子郵件地址不會被公開
            |必填项已用|이메일 주소는 공개되지 않습니다|필수 필드는""",
    ),
    Rule(
        "comment count", EDGES, limit=60,
        pattern=r"(?i)(?:view |show |see |read )?(?:all )?\(?\d[\d,.]*\)?\+?"
        r" (?:comments?|replies|responses|kommentare|commentaires|comentarios|commenti"
        r"|comentários|reacties|komentarzy|комментари\w{1,4}|yorum)\W*$",
    ),
    Rule(
        "newsletter", ANYWHERE, limit=240, form=True, opens=True,
        exact="""subscribe|subscribe now|subscribe today|subscribe to our newsletter|newsletter
            |newsletters|sign up|sign up now|sign up for our newsletter|sign me up
            |sign up for newsletters|join our newsletter|newsletter sign up|newsletter signup
            |get our newsletter|enter your email address|enter your email|email address
            |your email address|thank you for subscribing|thanks for subscribing
            |thank you for signing up|thanks for signing up|never miss an update
            |never miss a story|join our mailing list|abonnieren|jetzt abonnieren
            |newsletter abonnieren|jetzt anmelden|s abonner|abonnez vous
            |je m abonne|inscrivez vous|suscríbete|suscribirse|suscríbase|suscribirme
            |iscriviti|iscriviti alla newsletter|abbonati|inscreva se|assine|assine já
            |assine a newsletter|abonneer|schrijf je in|meld je aan|aanmelden|zapisz się
            |subskrybuj|zapisz się do newslettera|подписаться|подпишитесь|подписка
            |abone ol|bültene abone ol|اشترك|اشترك الآن|सब्सक्राइब करें|メルマガ登録|登録する
            |订阅|訂閱|구독하기|뉴스레터 구독""",
        starts="""sign up for our|sign up to our|sign up here for|sign up for the|sign up for free
            |subscribe to our|subscribe to the newsletter|subscribe for free|subscribe here
            |get the latest news|get the best of|get the day s|get our daily|get breaking news
            |get stories like this|get news like this|get the latest updates|receive our newsletter
            |join our newsletter|join our mailing list|join 0 subscribers|join 0 0 subscribers
            |join over 0|join more than 0|join 0 0 readers|want more stories like this
            |by signing up you agree|by subscribing you agree|by clicking subscribe
            |by providing your email|by entering your email|you can unsubscribe at any time
            |melden sie sich für unseren newsletter|abonnieren sie unseren newsletter
            |abonnieren sie den|unser newsletter|recevez notre newsletter|abonnez vous à notre
            |inscrivez vous à notre newsletter|inscrivez vous à la newsletter|recevez chaque
            |suscríbete a nuestro|suscríbete a nuestra|suscríbase a nuestro|recibe las noticias
            |recibe nuestro|iscriviti alla nostra newsletter|ricevi la nostra|inscreva se na nossa
            |receba nossa newsletter|receba as notícias|assine nossa newsletter
            |schrijf je in voor onze|meld je aan voor|ontvang onze nieuwsbrief|zapisz się na nasz
            |zapisz się do naszego|подпишитесь на нашу рассылку|подпишитесь на рассылку
            |e bültenimize abone|bültenimize abone|اشترك في النشرة|اشترك في نشرتنا
            |हमारे न्यूज़लेटर|ニュースレターを購読|ニュースレターに登録|订阅我们的|訂閱我們的|뉴스레터를""",
        holds="""straight to your inbox|delivered to your inbox|in your inbox|sign up for our email
            |sign up for our newsletter|sign up for our daily|subscribe to our newsletter
            |to your inbox every|direkt in ihr postfach|dans votre boîte mail|en tu correo
            |direttamente nella tua casella|na sua caixa de entrada|in je inbox|na swoją skrzynkę""",
    ),
    Rule(
        "share", EDGES, limit=90,
        exact="""share|share this|share this article|share this story|share this post|share on
            |share on facebook|share on twitter|share on x|share on linkedin|share via email
            |share on whatsapp|share on pinterest|share on reddit|share by email|share link
            |share this page|facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|email|e mail
            |tumblr|telegram|flipboard|pocket|print|print this|instagram|youtube|tiktok|threads
            |bluesky|mastodon|messenger|copy link|link copied|copy url|tweet|pin|pin it|pin 0
            |tweet this|email this|save|save article|bookmark|comment|gift article|gift
            |share tweet pin email|share tweet|share tweet share|share save|share full article
            |facebook twitter|facebook twitter email|facebook twitter linkedin|print email
            |facebook twitter instagram|facebook twitter linkedin email|facebook twitter pinterest
            |facebook twitter whatsapp|facebook twitter linkedin pinterest|share0|0 shares|shares
            |like this|like loading|like this like loading|loading|follow|follow us|follow us on
            |listen to this article|listen|teilen|artikel teilen|drucken|merken|per e mail teilen
            |auf facebook teilen|auf twitter teilen|twittern|link kopieren|beitrag teilen
            |partager|partager l article|partager sur facebook|partager sur twitter|imprimer
            |tweeter|copier le lien|envoyer par e mail|enregistrer|compartir|compartir en facebook
            |compartir en twitter|imprimir|guardar|copiar enlace|tuitear|compártelo|enviar
            |condividi|condividi su facebook|stampa|copia link|condividi questo articolo|salva
            |partilhar|compartilhar|compartilhe|partilhe|compartilhe isso|compartilhar no facebook
            |copiar link|delen|deel|deel dit artikel|deel dit|kopieer link|afdrukken|delen op facebook
            |udostępnij|drukuj|kopiuj link|tweetnij|udostępnij to|podziel się|поделиться
            |поделиться ссылкой|поделитесь|распечатать|скопировать ссылку|нравится|твитнуть
            |paylaş|yazdır|bağlantıyı kopyala|bunu paylaş|facebook ta paylaş|tweetle
            |شارك|مشاركة|شارك هذا المقال|شارك هذا|طباعة|نسخ الرابط|फेसबुक|ट्विटर|साझा करें
            |शेयर करें|इसे शेयर करे|लिंक कॉपी करें|シェア|シェアする|ツイート|ツイートする|共有|印刷|共有する
            |リンクをコピー|いいね|ブックマーク|分享|分享到|打印|列印|复制链接|複製連結|收藏
            |分享至facebook|转发|공유|공유하기|트윗|인쇄|링크 복사|프린트""",
        starts="""click to share on|click to email|click to print|share this on|share on social
            |klick um|klicken um|cliquez pour partager|cliquer pour partager|haz clic para compartir
            |fai clic per condividere|clique para compartilhar|klik om te delen|kliknij aby
            |нажмите чтобы поделиться|нажмите здесь чтобы поделиться|tıklayın|انقر للمشاركة
            |クリックして|点击分享|클릭하여""",
        pattern=r"(?i)(?:(?:share|tweet|pin|email|print|facebook|twitter|x|linkedin|whatsapp|reddit"
        r"|pinterest|flipboard|telegram|bluesky|threads|copy link|save|comments?)(?:[\s|,·•]+|$)){2,12}$",
    ),
    Rule(
        "follow us", ANYWHERE, limit=160,
        exact="""follow us on google news|follow us on social media|follow us on facebook|follow us
            |follow us on twitter|follow us on instagram|join our whatsapp channel|find us on facebook
            |like us on facebook|folgen sie uns|folge uns|suivez nous|síguenos|síganos|seguici
            |siga nos|volg ons|obserwuj nas|мы в соцсетях|bizi takip edin|تابعنا|हमें फॉलो करें
            |フォローする|关注我们|팔로우""",
        starts="""follow us on|join our whatsapp|join our telegram|join us on whatsapp
            |join us on telegram|like us on facebook|find us on facebook|connect with us on
            |follow our whatsapp|subscribe to our youtube|subscribe to our channel
            |folgen sie uns auf|folge uns auf|suivez nous sur|síguenos en|síganos en|seguici su
            |siga nos no|siga nos nas|siga o canal|volg ons op|śledź nas na|obserwuj nas na
            |подписывайтесь на|подпишитесь на наш|следите за нами|bizi twitter|bizi instagram
            |تابعنا على|تابعوا|हमें फेसबुक|हमसे जुड़ें""",
        pattern=r"(?:You can )?[Ff]ollow [^.!?]{2,60}? on (?:Facebook|Twitter|Instagram|X|Google News"
        r"|LinkedIn|TikTok|Threads|Bluesky|WhatsApp|Telegram)(?:[ ,&]+(?:and |or )?(?:on )?"
        r"(?:Facebook|Twitter|Instagram|X|Google News|LinkedIn|TikTok|Threads|Bluesky|YouTube))*"
        r"(?: ?(?:@\w+|at @\w+|here))?[.!]?$",
    ),
    Rule(
        "related", EDGES, limit=120,
        exact="""related|related articles|related stories|related posts|related topics|related content
            |related news|related links|related coverage|related items|related article|related story
            |related post|related reading|related tags|related videos|related searches|also read
            |read also|read more|read next|up next|next up|what to read next|more stories|more news
            |most read|most popular|most viewed|most shared|most commented|popular posts|popular
            |popular stories|popular articles|trending|trending now|trending stories|trending topics
            |trending news|recommended|recommended stories|recommended for you|recommended reading
            |recommended articles|recommended videos|you may also like|you might also like
            |you might also be interested in|you may be interested in|you may also be interested in
            |more from|more on this story|more on this topic|more like this|more to explore
            |more in this series|more from this author|more from author|more by this author
            |more articles|more top stories|top stories|latest news|latest stories|latest posts
            |latest articles|latest|recent posts|recent articles|recent news|recent comments|recent
            |editor s picks|editors picks|editor s choice|editors choice|our picks|don t miss
            |don t miss these|must read|must reads|in case you missed it|featured|featured stories
            |featured articles|featured posts|featured video|from around the web|around the web
            |from the web|from our partners|promoted stories|you might like|similar articles
            |similar posts|similar stories|see also|see more|show more|view more|load more
            |more stories like this|explore more|discover more|further reading|keep reading
            |other stories|other articles|other news|more news stories|explore more topics|watch next
            |mehr zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren
            |weitere artikel|ähnliche artikel|ähnliche beiträge|verwandte artikel|meistgelesen
            |lesen sie auch|auch interessant|mehr lesen|neueste artikel|empfehlungen
            |empfehlungen der redaktion|lesen sie jetzt|weitere meldungen|weitere themen
            |à lire aussi|à lire également|lire aussi|sur le même sujet|articles similaires
            |articles liés|les plus lus|vous aimerez aussi|voir aussi|articles récents
            |à découvrir|sur le même thème|plus d articles|nos recommandations|articles connexes
            |artículos relacionados|noticias relacionadas|entradas relacionadas|lee también
            |lea también|te puede interesar|también te puede interesar|relacionado|relacionados
            |lo más leído|más leídas|más noticias|más información|te recomendamos|ver más|ver también
            |últimas noticias|leer más|le puede interesar|contenido relacionado|no te pierdas
            |articoli correlati|leggi anche|potrebbe interessarti|potrebbe interessarti anche
            |i più letti|ultime notizie|ti potrebbe interessare|notizie correlate|correlati
            |leggi tutto|altre notizie|potrebbero interessarti|vedi anche|da leggere
            |artigos relacionados|leia também|leia mais|notícias relacionadas|veja também
            |mais lidas|posts relacionados|você também pode gostar|mais notícias|saiba mais
            |últimas notícias|veja mais|matérias relacionadas|conteúdo relacionado|ler mais
            |lees ook|lees meer|lees verder|gerelateerde artikelen|meest gelezen|meer nieuws
            |gerelateerd|bekijk ook|aanbevolen|verder lezen|anderen lezen ook
            |czytaj także|czytaj też|zobacz także|zobacz również|zobacz też|przeczytaj także
            |podobne artykuły|powiązane artykuły|najczęściej czytane|polecamy|czytaj więcej
            |czytaj również|najnowsze|polecane|przeczytaj również|najpopularniejsze
            |читайте также|смотрите также|похожие статьи|похожие записи|по теме|материалы по теме
            |популярное|самое читаемое|другие новости|ещё по теме|новости по теме|рекомендуем
            |читать далее|последние новости|главные новости|читайте по теме|вам может понравиться
            |ilgili haberler|benzer haberler|bunlar da ilginizi çekebilir|benzer yazılar
            |ilginizi çekebilir|çok okunanlar|en çok okunanlar|ilgili yazılar|son haberler
            |diğer haberler|sonraki haber|önerilen haberler|daha fazla haber
            |مقالات ذات صلة|اقرأ أيضا|اقرأ أيضاً|اقرا ايضا|مواضيع ذات صلة|الأكثر قراءة|ذات صلة
            |أخبار ذات صلة|قد يعجبك أيضا|المزيد|المزيد من الأخبار|موضوعات متعلقة|إقرأ أيضا
            |संबंधित लेख|संबंधित खबरें|यह भी पढ़ें|ये भी पढ़ें|इन्हें भी पढ़ें|और पढ़ें|संबंधित पोस्ट
            |ताज़ा खबरें|ताजा खबरें|सबसे ज्यादा पढ़ी गई|लोकप्रिय
            |関連記事|関連ニュース|関連リンク|あわせて読みたい|おすすめ記事|人気記事|最新記事
            |関連キーワード|こちらもおすすめ|ランキング|アクセスランキング|続きを読む|もっと見る
            |相关阅读|相关文章|相关新闻|推荐阅读|延伸阅读|猜你喜欢|热门文章|最新文章|阅读更多
            |相關文章|相關新聞|推薦閱讀|延伸閱讀|熱門文章|你可能也喜歡|更多新聞|看更多|热点推荐
            |관련 기사|관련 글|관련기사|관련 뉴스|추천 기사|인기 기사|많이 본 뉴스|더 보기|함께 보면 좋은 기사
            |주요뉴스|최신 기사""",
    ),
    Rule(
        "related link", ANYWHERE, limit=220, least=0.5,
        starts="""also read|read also|lesen sie auch|lire aussi|à lire aussi|lee también|lea también
            |leggi anche|leia também|lees ook|czytaj także|czytaj też|zobacz także|przeczytaj także
            |zobacz też|читайте также|ayrıca okuyun|اقرأ أيضا|اقرأ أيضاً|यह भी पढ़ें|ये भी पढ़ें""",
        pattern=r"(?:READ MORE|READ ALSO|ALSO READ|MORE NEWS|SEE ALSO|RELATED|READ NEXT|MORE:|MORE ON THIS"
        r"|Read more|Read next|See also|Also [Rr]ead|Read [Aa]lso|Related|Related [Ss]tory|Also see|RECOMMENDED"
        r"|Related [Aa]rticles?|Mehr zum Thema|Lesen Sie auch|Lesen Sie mehr|LIRE AUSSI|À lire aussi|Lire aussi"
        r"|LEE TAMBIÉN|Lee también|LEGGI ANCHE|LEIA TAMBÉM|LEES OOK|DON'T MISS|DON’T MISS|WATCH|MUST READ"
        r"|TRENDING|Leia mais|Read|관련기사|関連記事|相关阅读|延伸閱讀) ?(?:[:|>»–—]|\.\.\.) ?[^\sa-z]",
    ),
    Rule(
        "pager", EDGES, limit=80,
        exact="""next|previous|previous next|next post|previous post|next article|previous article
            |next story|previous story|next page|previous page|prev|prev next|older posts|newer posts
            |post navigation|back to top|back to home|go back|return to top|continue to article
            |page 0|page 0 of 0|view all|see all|skip to content
            |skip to main content|skip to navigation|skip to main|skip ad|toggle caption|toggle navigation
            |enlarge this image|hide caption|open navigation menu|jump to content|vor|zurück|weiter
            |nächster artikel|vorheriger artikel|beitragsnavigation|nach oben|zum inhalt springen
            |suivant|précédent|article suivant|article précédent|navigation de l article|retour en haut
            |aller au contenu|siguiente|anterior|artículo siguiente|artículo anterior
            |navegación de entradas|volver arriba|saltar al contenido|ir al contenido|successivo
            |precedente|articolo successivo|articolo precedente|navigazione articoli|torna su
            |vai al contenuto|próximo|próxima|próximo artigo|artigo anterior|navegação de post
            |voltar ao topo|ir para o conteúdo|volgende|vorige|volgend bericht|vorig bericht
            |berichtnavigatie|naar boven|ga naar de inhoud|następny|poprzedni|następny wpis
            |poprzedni wpis|nawigacja wpisu|do góry|przejdź do treści|следующая|предыдущая
            |вернуться наверх|вернуться к началу|следующая запись|предыдущая запись|навигация по записям|наверх|перейти к содержимому
            |sonraki|önceki|sonraki yazı|önceki yazı|yazı gezinmesi|yazı dolaşımı|yukarı çık
            |içeriğe geç|التالي|السابق|المقال التالي|المقال السابق|تصفّح المقالات|العودة إلى الأعلى
            |تخطي إلى المحتوى|अगला|पिछला|अगली खबर|पिछली खबर|सामग्री पर जाएं|次の記事|前の記事
            |次へ|前へ|投稿ナビゲーション|トップへ戻る|コンテンツへスキップ|下一篇|上一篇|下一页|上一页
            |文章导航|回到顶部|返回顶部|跳至内容|下一頁|다음|이전|다음 글|이전 글|글 내비게이션|맨 위로
            |콘텐츠로 건너뛰기""",
    ),
    Rule(
        "advertisement", ANYWHERE, limit=70,
        exact="""advertisement|advertising|advertisement continue reading below|ads|ad|sponsored
            |sponsored content|sponsored links|sponsored post|paid content|paid post|promoted
            |promoted content|advertorial|article continues after ad|article continues below
            |article continues after advertisement|article continues below advertisement
            |story continues below|story continues below advertisement|story continues after advertisement
            |advertisement article continues below|continue reading below advertisement|paid partner content
            |continue reading the main story|advertisement story continues below|scroll to continue
            |scroll to continue with content|report this ad|ad feedback|content continues below|partner content
            |anzeige|werbung|nach der anzeige weiterlesen|publicité|annonce|la suite après la publicité
            |la suite après cette publicité|publicidad|anuncio|anuncios|la noticia continúa debajo
            |pubblicità|annuncio|continua a leggere dopo la pubblicità|continua dopo la pubblicità
            |publicidade|anúncio|continua após a publicidade|continua depois da publicidade|advertentie
            |lees verder na de advertentie|reklama|dalsza część artykułu pod reklamą|artykuł sponsorowany
            |annons|annonse|mainos|реклама|продолжение после рекламы|на правах рекламы|reklam|haberin devamı|إعلان|إعلانات
            |विज्ञापन|広告|スポンサーリンク|スポンサードリンク|pr|广告|廣告|광고|스폰서""",
    ),
    Rule(
        "source link", ANYWHERE, limit=160,
        exact="""source link|original article|source url|read original article
            |view original article|read the original article|read original|view original|click here to read the full story|read full article|read the full article|read full story
            |read the full story|with inputs from agencies|with agency inputs|with pti inputs|link to source
            |zur quelle|originalartikel|zum originalartikel|lien source|lien de la source
            |article original|enlace de origen|enlace fuente|fuente original|artículo original|link alla fonte|fonte originale|articolo originale|link da fonte|artigo original
            |bronlink|origineel artikel|link do źródła|ссылка на источник|источник новости|kaynak bağlantısı|haber kaynağı|رابط المصدر|स्रोत लिंक
            |ソースリンク|元記事|来源链接|原文链接|阅读原文|查看原文|原文網址
            |원문 링크|원문 보기""",
        at_edges="source|sources|original source|credit|quelle|quellen|fuente|fonte|bron|źródło|источник|kaynak|المصدر|स्रोत|引用元|出典|출처|資料來源",
        starts="""click here to read the full|click here to read more|click here for more|read the original article
            |read the full article|read full article|this article originally appeared|this story originally appeared
            |this article was originally published|this story was originally published|this article first appeared
            |this article appeared first|this story first appeared|this post first appeared|originally published on
            |originally published at|originally published by|first published on|this article is republished from
            |the original version of this article|dieser artikel erschien zuerst|dieser beitrag erschien zuerst
            |cet article est paru|cet article a été publié|este artículo se publicó originalmente
            |este artículo fue publicado originalmente|questo articolo è stato pubblicato|este artigo foi publicado originalmente
            |dit artikel verscheen eerder|artykuł pochodzi z|эта статья впервые|bu yazı ilk olarak""",
        holds="""has not been edited by our staff|published from a syndicated feed|published from an agency feed
            |auto generated from a syndicated feed|has not been edited by ndtv|without modifications to the text
            |only the headline has been changed""",
    ),
    Rule(
        "appeared first", ANYWHERE, limit=320,
        holds="""appeared first on|erschien zuerst auf|est apparu en premier sur|apareció primero en
            |se publicó primero en|proviene da|apareceu primeiro em|apareceu primeiro no
            |verscheen eerst op|pochodzi z serwisu|впервые появилась|сначала появилась на|ilk önce üzerinde ortaya çıktı
            |ظهرت أولاً على|ظهر أولاً على|پ first appeared on|最先出现在|最先出現於|は に最初に表示されました|이 에 처음 등장""",
    ),
    Rule(
        "credit line", ANYWHERE, limit=100, least=0.5, in_captions=True,
        starts="credit to|credits to|all credit goes to|credit goes to|hat tip to|h t to|image credits|photo credits",
        pattern=r"(?:Credits?|Sources?|SOURCE|Source|Quelle|Quellen|Fuente|Fonte|Bron|Źródło|Источник|Kaynak"
        r"|المصدر|स्रोत|出典|来源|來源|출처) ?[::] ?\S.{0,60}$|\[(?:Source|Via|via)(?: [^\]]{0,40})?\]$"
        r"|Via (?:The )?[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}$",
    ),
    Rule(
        "photo credit", ANYWHERE, limit=140, least=0.5, in_captions=True,
        exact="""shutterstock|getty images|file photo|getty|istock|istockphoto|image courtesy|stock photo
            |image source|image caption|unsplash|pexels|file image|file pic|representational image
            |representative image|archivbild|symbolbild|symbolfoto|photo d illustration|photo d archives
            |foto de archivo|foto d archivio|foto de arquivo|archieffoto|zdjęcie ilustracyjne|архивное фото
            |资料图|资料图片|資料照|자료사진""",
        pattern=r"\(?(?:(?:File |Screen)?(?:Photo|Photos|PHOTO|Image|Images|IMAGE|Picture|Pictures|Pic|Foto|Fotos|Fotó|Kép|Kuva|Kuvat|Φωτογραφία|Φωτό|Φωτο|Снимка|Snimka|Zdroj|Fotografie|Foto de|Ảnh|צילום|عکس|صورة|ภาพ"
        r"|FOTO|Bild|Bilder|Imagen|Immagine|Imagem|Zdjęcie|Фото|Fotoğraf|Görsel|Video|Graphic|Illustration"
        r"|Photograph|Photography|Credit|Screenshot|Screengrab|Photo [Ii]llustration|Photo [Cc]redit|Image [Cc]redit"
        r"|Image [Ss]ource|Photo [Ss]ource|Picture [Cc]redit|Pictures? courtesy|Photo courtesy|Image courtesy"
        r"|Crédit photo|Crédits photo|Crédit|Bildnachweis|Bildquelle|Fotocredit|Bildrechte|Crédito|Créditos"
        r"|写真|图片|圖片|图|사진)(?: ?[:/©|:] ?| (?:by|By|BY|courtesy(?: of)?|Courtesy(?: of)?|via|von|de|di|door)[: ] ?))"
        r"[^.!?]{2,80}\)?$",
    ),
    Rule(
        "agency credit", ANYWHERE, limit=110, in_captions=True,
        pattern=r"\(?(?:[A-Z][\w.’'-]*(?:[ /,]+[A-Z][\w.’'-]*){0,5}[ ]?[/|,] ?)?(?:(?:via|VIA) )?(?:REUTERS|Reuters|AFP"
        r"|Getty Images?|GETTY IMAGES|Getty|AP|AP Photo|Associated Press|EPA|EPA-EFE|Shutterstock|Bloomberg|PTI|ANI"
        r"|IANS|Alamy|AAP|dpa|DPA|ANSA|EFE|Xinhua|TASS|Anadolu|iStock|WireImage|Unsplash|Pexels|ZUMA Press|POOL)"
        r"(?:[ /]?(?:Getty Images?|Getty|AFP|AP|Pool|POOL|Images|via|Photo|Agency|File|FILE|Reuters|REUTERS|/)){0,4}"
        r"(?:[ /]+[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})?\)?$"
        r"|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} (?:via|for) (?:REUTERS|Reuters|AP|AFP|Getty Images?|Shutterstock"
        r"|The New York Times|USA TODAY(?: Sports)?|Imagn(?: Images)?)$",
    ),
    Rule(
        "reporters", TAIL, limit=260,
        pattern=r"\(?(?:Additional )?(?:[Rr]eporting|Editing|Writing|Compiled|Edited|Written|Reported) (?:and (?:[Ww]riting|[Ee]diting) )?"
        r"by [A-Z]",
        starts="our standards|the thomson reuters trust principles|with reporting by|with inputs from|with agency inputs",
    ),
    Rule(
        "byline", EDGES, limit=90,
        pattern=r"(?:(?:Posted|Written|Published|Edited|Reviewed|Story|Words|Article|Text|Fact[- ][Cc]hecked|Photos?)"
        r" )?(?:[Bb]y|BY|Von|Par|Por|Di|Door|Autor|Autorin|Auteur|Author|Автор|Yazar|Text)[: ]+"
        r"[A-ZÀ-ÞА-Я][^.!?:]{2,60}$",
        starts="view all posts by|view posts by|see all posts by|more by|more from|posts by|all posts by|about the author",
        exact="""about the author|about author|author|written by|view bio|view profile|view author|contributor
            |staff writer|staff reporter|news desk|web desk|über den autor|autor|l auteur|à propos de l auteur
            |sobre el autor|sull autore|sobre o autor|over de auteur|o autorze|об авторе|yazar hakkında
            |عن الكاتب|著者について|この記事を書いた人|关于作者|作者|글쓴이""",
    ),
    Rule(
        "date line", EDGES, limit=90,
        pattern=r"(?i)(?:(?:first )?(?:last )?(?:published|updated|posted|modified|publié|mis à jour|actualizado|publicado"
        r"|aggiornato|pubblicato|atualizado|veröffentlicht|aktualisiert|stand|gepubliceerd|bijgewerkt|opublikowano"
        r"|aktualizacja|опубликовано|обновлено|güncelleme|yayınlanma|نشر|تحديث|更新日|公開日|发布时间|입력|수정)"
        r"(?: (?:on|at|le|el|il|em|am|op|le|o))?[ ::]+)(?=[^\n]{0,40}\d)[^.!?\n]{2,60}$",
    ),
    Rule(
        "reading time", EDGES, limit=50,
        pattern=r"(?i)(?:reading time:? ?|read time:? ?|lesezeit:? ?|temps de lecture ?:? ?|tiempo de lectura:? ?"
        r"|tempo di lettura:? ?|tempo de leitura:? ?|leestijd:? ?|czas czytania:? ?|время чтения:? ?|okuma süresi:? ?)?"
        r"\d{1,3}[ -]?(?:min|mins|minutes?|minuten|minuti|minutos|minut|минут\w?|мин|dk|dakika|दकीका|分|分钟|분)\.?"
        r"(?: (?:read|reading time|de lecture|de lectura|di lettura|de leitura|leestijd|czytania|чтения|okuma|lesezeit))?$",
    ),
    Rule(
        "tags", EDGES, limit=240,
        exact="topics|tags|tagged|categories|category|keywords|explore|in this article|schlagworte|schlagwörter|themen"
        "|mots clés|étiquettes|etiquetas|temas|argomenti|tag|tópicos|assuntos|onderwerpen|tagi|tematy|теги|темы"
        "|etiketler|konular|الوسوم|الكلمات الدلالية|टैग|タグ|カテゴリー|标签|標籤|분류|태그",
        pattern=r"(?:Tags?|TAGS?|Tagged(?: (?:in|with|as|under))?|Filed [Uu]nder|FILED UNDER|Filed in|Topics?|Categor(?:y|ies)"
        r"|Keywords?|Posted in|More on:|Related [Tt]opics|Schlagwörter|Schlagworte|Themen|Étiquettes|Mots-clés|Etiquetas"
        r"|Temas|Tópicos|Tagi|Теги|Метки|Etiketler|الوسوم|टैग|タグ|标签|標籤|태그) ?[::] ?\S.{1,200}$"
        r"|(?:Filed [Uu]nder|Posted in|Tagged with|Tagged) [A-Z#].{1,120}$|(?:#\w{2,40}[ ,]*){2,20}$",
    ),
    Rule(
        "copyright", ANYWHERE, limit=330, in_captions=True,
        exact="""all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados
            |tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden
            |wszelkie prawa zastrzeżone|все права защищены|tüm hakları saklıdır|جميع الحقوق محفوظة
            |सर्वाधिकार सुरक्षित|無断転載を禁じます|版权所有|版權所有|무단전재 및 재배포 금지""",
        starts="copyright 0|copyright c 0|copyright by|all rights reserved",
        holds="""all rights reserved|may not be published broadcast rewritten|may not be reproduced without
            |unauthorised reproduction|unauthorized reproduction|alle rechte vorbehalten|tous droits réservés
            |todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados
            |alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены
            |tüm hakları saklıdır|جميع الحقوق محفوظة|सर्वाधिकार सुरक्षित|無断転載|未经授权不得转载|未经许可|版权所有
            |무단 전재|무단전재""",
        pattern=r"(?:(?:Copyright|COPYRIGHT) ?)?(?:©|\([Cc]\)|&copy;) ?\S.{0,120}$|Copyright [A-Z].{1,80}$",
    ),
    Rule(
        "membership plea", ANYWHERE, limit=400, form=True, opens=True,
        exact="""start your free trial|donate|donate now|donate today|support us|become a member|log in|login
            |sign in|register|create account|create an account|already a subscriber log in|subscribe to continue
            |already a subscriber|already a member|already have an account|continue reading with a subscription
            |subscribe to read|get unlimited access|unlock this article|give a gift|support our work
            |jetzt spenden|spenden|anmelden|einloggen|registrieren|faire un don|se connecter|je donne
            |devenir membre|iniciar sesión|donar|dona ahora|hazte socio|accedi|dona ora|sostienici
            |entrar|doar|faça login|doe agora|inloggen|doneer|word lid|steun ons|zaloguj się|wesprzyj nas
            |zarejestruj się|войти|поддержать|поддержите нас|giriş yap|bağış yap|üye ol|تسجيل الدخول|تبرع
            |लॉग इन|साइन इन|ログイン|会員登録|寄付する|登录|注册|登入|註冊|로그인|회원가입|후원하기""",
        holds="""already a subscriber|already have an account|support independent journalism|support our journalism
            |become a member today|become a subscriber|make a donation today|consider making a donation
            |consider supporting us|consider supporting our|help us keep|reader supported|start your free trial
            |subscribe to unlock|subscribe to continue reading|to continue reading this article|sign in to continue
            |register to continue|unterstützen sie unsere arbeit|soutenez notre journalisme|soutenez nous
            |apoya el periodismo|apoya nuestro periodismo|sostieni il nostro lavoro|apoie o jornalismo
            |steun onze journalistiek|wesprzyj nasze|поддержите нашу работу""",
    ),
    Rule(
        "app plea", ANYWHERE, limit=200, form=True, opens=True,
        exact="download our app|download the app|get the app|get our app|open in app|install app|app store|google play",
        starts="""download our app|download the app|download our free app|get our app|get the app|install our app
            |download our new|laden sie unsere app|téléchargez notre application|téléchargez l application
            |descarga nuestra app|descarga nuestra aplicación|descarga la app|scarica la nostra app|scarica l app
            |baixe nosso aplicativo|baixe o app|download onze app|pobierz naszą aplikację|скачайте наше приложение
            |uygulamamızı indir|حمل تطبيق|हमारा ऐप डाउनलोड|アプリをダウンロード|下载app|下载我们的|앱 다운로드""",
    ),
    Rule(
        "tips", ANYWHERE, limit=220,
        exact="have a tip contact us|contact us|send us a tip|got a tip|got a story|report a typo|report an error|feedback",
        starts="""do you have a story|have a tip|got a tip|have a story|got a story|do you have a tip|send tips to
            |have something to say|if you have a story|spotted an error|found a mistake|notice an error
            |have a question or|email us at|contact our newsroom|fehler gefunden|une erreur|нашли ошибку|заметили ошибку""",
    ),
    Rule(
        "form message", ANYWHERE, limit=140,
        exact="""something went wrong|something went wrong please try again later|an error has occurred|an error occurred
            |please try again later|please enter a valid email address|this field is required|invalid email|success|oops
            |error|please check your inbox|javascript is disabled|please enable javascript|loading comments""",
        holds="something went wrong please|please enable javascript|check your inbox to confirm|please enter a valid email",
    ),
    Rule(
        "legal links", TAIL, limit=120,
        exact="""privacy policy|terms of use|terms of service|terms and conditions|privacy|terms|privacy notice|disclaimer
            |terms privacy policy|terms of use privacy policy|privacy policy terms of service|about us|about|contact
            |contact us|advertise|advertise with us|careers|sitemap|site map|help|faq|accessibility|imprint|impressum
            |datenschutz|agb|kontakt|über uns|mentions légales|politique de confidentialité|contactez nous
            |qui sommes nous|cgu|aviso legal|política de privacidad|contacto|quiénes somos|informativa sulla privacy
            |chi siamo|contatti|termos de uso|política de privacidade|quem somos|contato|privacybeleid|contacteer ons
            |over ons|polityka prywatności|regulamin|o nas|политика конфиденциальности|контакты|о нас
            |gizlilik politikası|iletişim|hakkımızda|سياسة الخصوصية|اتصل بنا|من نحن|गोपनीयता नीति|संपर्क करें
            |プライバシーポリシー|お問い合わせ|利用規約|会社概要|隐私政策|联系我们|关于我们|隱私權政策|關於我們
            |개인정보처리방침|이용약관|회사소개""",
    ),
    Rule(
        "continue reading", EDGES, limit=60,
        exact="""continue reading|read more|read more here|read on|read the rest|more|continue|view full article
            |keep reading|weiterlesen|mehr lesen|lire la suite|seguir leyendo|leer más|continua a leggere|continue lendo
            |leia mais|lees verder|czytaj dalej|читать далее|devamını oku|اقرأ المزيد|आगे पढ़ें|続きを読む|继续阅读|阅读全文
            |繼續閱讀|계속 읽기""",
        starts="continue reading →|continue reading on|read more at|read more on",
    ),
    Rule("share row", EDGES, limit=90, rows_of="share"),
    Rule("author note", TAIL, limit=320, pattern=_AUTHOR_NOTE),
    Rule(
        "free articles", ANYWHERE, limit=220, form=True, opens=True,
        starts="""you have 0 free article|you have 0 free articles|you have 0 articles left|you ve read 0 of|you have read 0 of
            |you have read your last free|this is your last free article|you ve reached your limit of free
            |you have reached your limit of free|sie haben noch 0 kostenlose|sie haben 0 von 0 kostenlosen
            |il vous reste 0 article|il vous reste 0 articles|te quedan 0 artículos|le quedan 0 artículos
            |ti restano 0 articoli|você tem 0 artigos|u kunt nog 0 artikelen|zostało ci 0 artykułów""",
    ),
    Rule(
        "audio player", ANYWHERE, limit=140, certain=True,
        exact="""prefer to listen press play|prefer to listen|text to speech|listen now|listen instead|anhören|vorlesen|vorlesen lassen|jetzt anhören|zum anhören|écouter|écouter l audio|lecture audio de l article|escuchar|ascolta|beluister|luisteren|lyssna|lyssna nu|posłuchaj|odsłuchaj|ouvir|poslechnout|kuuntele|lyt|lytt|聴く|音声で聴く|読み上げ
            |audio player|audio article|audio version|play audio|reproductor de audio|lecteur audio|lettore audio
            |reprodutor de áudio|audiospeler|odtwarzacz audio|аудиоплеер|ses oynatıcı|音声プレーヤー|音频播放器|오디오 플레이어""",
        starts="""this audio was generated|this article is read by an automated voice|listen to more stories on
            |diese audioversion wurde künstlich|audio playback is not supported|your browser does not support the audio
            |your browser does not support html0 audio|ihr browser unterstützt kein audio
            |votre navigateur ne prend pas en charge l audio""",
        pattern=rf"(?i)[{_SIGNS}\U0001f399-\U0001f39b ]{{0,4}}(?:{_LISTEN}(?:[ :·•|,–—([-]{{1,4}}{TIME}(?: ?[/|·–-] ?{TIME})?[)\]]?)?(?: learn more)?[.!:]?$"
        rf"|(?:listen|audio|watch|video|play|anhören|vorlesen|écoute[rz]?|lecture|escuchar?|ascolta|luister(?:en)?|beluister(?:en)?|ouvir|ouça|(?:po|od)?słuchaj|слушать|lyssna|lytt?|kuuntele|poslechněte si|聴く|音声で聴く) ?[:·•|(]? ?{TIME}(?: ?[/|·–-] ?{TIME})?\)?$|{_MINUTES} listen$"
        rf"|(?:00?:)?00?:00(?:(?: ?[/|·–-] ?| )[-–−]?{_CLOCK})?$|{_CLOCK} ?/ ?[-–−]?{_CLOCK}$)",
    ),
    Rule(
        "audio notice", ANYWHERE, limit=140, certain=True,
        exact="""this audio is auto generated|this audio is auto generated please let us know if you have feedback
            |this audio was generated by ai please let us know if you have feedback""",
        pattern=VOICED,
    ),
    Rule(
        "menu line", EDGES, limit=60, certain=True,
        exact="""search|search this site|menu|main menu|open menu|close menu|log in|sign in|my account|subscribe|toggle search|open search|skip to main navigation|skip to article|skip to main content|jump to navigation
            |suche|suchen|menü|hauptmenü|anmelden|einloggen|zum hauptinhalt springen|zum inhalt|direkt zum inhalt|zur navigation springen|zum seiteninhalt
            |rechercher|recherche|menu principal|se connecter|connexion|mon compte|aller au contenu principal|aller au menu|passer au contenu
            |buscar|búsqueda|menú|iniciar sesión|mi cuenta|saltar al contenido principal|ir al contenido principal|pasar al contenido principal
            |cerca|ricerca|accedi|vai al contenuto principale|salta al contenuto|passa al contenuto principale
            |zoeken|inloggen|mijn account|ga naar hoofdinhoud|ga naar de hoofdinhoud|naar de inhoud|direct naar artikelinhoud|meteen naar de inhoud
            |sök|logga in|mitt konto|meny|hoppa till innehåll|hoppa till innehållet|hoppa till huvudinnehåll|gå till innehållet|gå till huvudinnehållet|till innehållet
            |søg|søk|log ind|logg inn|menuen|gå til indhold|gå til hovedindhold|hopp til innhold|hopp til hovedinnhold|haku|etsi|kirjaudu|valikko|siirry sisältöön
            |szukaj|wyszukaj|zaloguj|zaloguj się|przejdź do głównej treści|przejdź do treści głównej|hledat|přihlásit|přejít k obsahu|přejít na obsah
            |pesquisar|pesquisa|entrar|iniciar sessão|pular para o conteúdo|ir para o conteúdo principal|saltar para o conteúdo
            |поиск|войти|меню|перейти к содержанию|перейти к основному содержанию|ara|giriş yap|ana içeriğe atla|içeriğe atla
            |検索|ログイン|メニュー|本文へスキップ|本文へ|本文へ移動|本文に移動|コンテンツへ移動|メインコンテンツへスキップ|会員登録|搜索|登录|登入|菜单|選單|跳到主要内容|跳到主要內容|검색|로그인|메뉴|본문 바로가기""",
    ),
    Rule("goes on below", ANYWHERE, limit=110, certain=True, pattern=GOES_ON),
    Rule(
        "related label", ANYWHERE, limit=200, certain=True, opens=True,
        exact="""recommended from editorial|recommended from the editors|recommended for you|you may also like|you might also like|related stories|related articles|related coverage
            |more on this story|more from us|related content|read these next|what to read next|das könnte sie auch interessieren|mehr zum thema|lesen sie auch|weitere artikel zum thema
            |à lire aussi|sur le même sujet|articles liés|te puede interesar|también te puede interesar|noticias relacionadas|artículos relacionados|leggi anche|articoli correlati
            |potrebbe interessarti anche|lees ook|gerelateerde artikelen|leia também|artigos relacionados|notícias relacionadas|czytaj także|czytaj też|zobacz także|читайте также
            |relaterade artiklar|läs också|関連記事|あわせて読みたい|相关阅读|相關新聞|관련 기사""",
        pattern=rf"(?i:[\[(【［]? ?(?:{_READ_ON})) ?[:：|»›>–—】］] ?[^\sa-z]|(?:{_READ_CAPITALS}) ?[:：|»›>–—] ?\S[^\n]{{2,160}}(?<![.])$"
        r"|(?:ALSO READ|READ ALSO|SEE ALSO|À LIRE AUSSI|LIRE AUSSI|LEGGI ANCHE|LEES OOK|LEIA TAMBÉM|LEIA MAIS|CZYTAJ TAKŻE|LESEN SIE AUCH) [A-ZÀ-Þ]"
        r"|\[(?:Read|Read [Mm]ore|More|Watch|Listen|READ|READ MORE|MORE|WATCH)(?: [\w ]{1,30})?: [^\]]{3,160}\]$|\((?:Read [Mm]ore|More|READ MORE): [^)]{3,160}\)$"
        rf"|[A-Z][^a-z\n]{{18,140}}: (?:{_HEADLINE_ENDS})$|CLICK HERE (?:TO|FOR)\b[^a-z\n]{{3,120}}$|[A-Z][^a-z\n]{{8,120}} CLICK(?:ING)? HERE$",
    ),
    Rule(
        "media label", ANYWHERE, limit=130, certain=True,
        exact="""media playback is unsupported|media playback is unsupported on your device|media playback is not supported on this device
            |this video can not be played|this video cannot be played|this video is unavailable|video unavailable|play video|watch video|loading the player|loading player
            |playback speed|click to unmute|tap to unmute|click to play|tap to play
            |view image in fullscreen|view image in full screen|open image in gallery|open this photo in gallery|open photo in gallery|image copyright|image caption
            |image source|expand image|enlarge image|enlarge this image|click to enlarge|tap to enlarge|download image|view gallery|view photos|toggle caption|hide caption
            |copy link to cartoon|copy link to video|copy embed code|skip advertisement|skip ad|article continues below|story continues below|scroll for more|swipe to see more|scroll to see more|story continues below this ad
            |story continues below this advertisement|article continues below this ad|article continues below advertisement|advertisement continue reading below
            |gift this article|share full article|add us on google|add as preferred on google|add as a preferred source on google|exclusive content|audio by carbonatix
            |bild vergrößern|bild in originalgröße anzeigen|bild anzeigen|video abspielen|video starten|bild in großansicht|zur merkliste hinzufügen|externen inhalt anzeigen
            |agrandir l image|voir l image en plein écran|lire la vidéo|lecture audio|offrir cet article|ajouter à vos sélections|cliquez pour agrandir
            |ampliar imagen|ver imagen a pantalla completa|reproducir vídeo|reproducir video|ingrandisci immagine|ingrandisci l immagine|riproduci video|guarda il video
            |afbeelding vergroten|vergroot afbeelding|video afspelen|bekijk de video|ampliar imagem|reproduzir vídeo|ver imagem em tela cheia|powiększ zdjęcie|odtwórz wideo
            |förstora bilden|увеличить изображение|смотреть видео|воспроизвести видео|画像を拡大|拡大画像を見る|点击放大|查看大图|이미지 크게 보기|사진 크게보기|büyük resmi gör|videoyu oynat""",
        starts="""media playback is not supported|media playback is unsupported|to play this video you need to enable javascript|your browser does not support the video
            |your browser does not support this video|dieses video kann nicht abgespielt|ihr browser unterstützt kein video|ihr browser kann dieses video
            |votre navigateur ne prend pas en charge la|su navegador no soporta|tu navegador no soporta|il tuo browser non supporta|uw browser ondersteunt geen
            |this article is read aloud by an|this article was read aloud by|este contenido es leído por|cet article est lu par une voix""",
        pattern=r"I['’]m in!?$|[Cc]opy link(?: to (?:the |this )?\w{1,12})?$|(?:Save|Bookmark|Gift) this (?:story|article|post|page)$|Image (?:source|copyright)[,:] ?[A-ZÀ-Þ][^.!?\n]{2,60}$",
    ),
    Rule(
        "share button", ANYWHERE, limit=60, certain=True,
        exact="""share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share on pinterest|share on reddit|share on telegram|share on bluesky|share on threads
            |share on mastodon|share on flipboard|share via email|share via whatsapp|share by email|share this article|share this story|share this post|share this page|share to facebook|share to twitter|share to x
            |share with a friend|copy link|copy link to clipboard|copy url|link copied|link copied to clipboard|tweet this|email this article|email this story|print this article|print this page|save for later|print article
            |auf facebook teilen|auf twitter teilen|auf x teilen|auf whatsapp teilen|auf linkedin teilen|per e mail teilen|per whatsapp teilen|artikel teilen|beitrag teilen|link kopieren|link kopiert|in die zwischenablage kopieren
            |partager sur facebook|partager sur twitter|partager sur x|partager sur whatsapp|partager sur linkedin|partager par e mail|partager par email|partager cet article|copier le lien|lien copié|envoyer par e mail|imprimer cet article
            |compartir en facebook|compartir en twitter|compartir en x|compartir en whatsapp|compartir en linkedin|compartir por correo|compartir este artículo|copiar enlace|copiar el enlace|enlace copiado
            |condividi su facebook|condividi su twitter|condividi su x|condividi su whatsapp|condividi su linkedin|condividi via email|condividi questo articolo|copia link|copia il link|link copiato
            |compartilhar no facebook|compartilhar no twitter|compartilhar no x|compartilhar no whatsapp|partilhar no facebook|partilhar no whatsapp|compartilhar por e mail|copiar link|link copiado
            |delen op facebook|delen op twitter|delen op x|delen op whatsapp|deel op facebook|deel op whatsapp|deel via e mail|delen via e mail|deel dit artikel|kopieer link|link gekopieerd
            |udostępnij na facebooku|udostępnij na x|udostępnij na twitterze|kopiuj link|skopiuj link|skopiowano link|поделиться в facebook|поделиться ссылкой|скопировать ссылку|ссылка скопирована
            |dela på facebook|dela på x|dela på twitter|kopiera länk|del på facebook|del på x|kopier lenke|kopier link|jaa facebookissa|kopioi linkki|sdílet na facebooku|zkopírovat odkaz|sdílet článek
            |facebook ta paylaş|x te paylaş|bağlantıyı kopyala|شارك على فيسبوك|نسخ الرابط|फेसबुक पर शेयर करें|लिंक कॉपी करें|facebookでシェア|facebookでシェアする|xでシェア|xでポスト|リンクをコピー|lineで送る
            |分享到facebook|分享至facebook|分享到微博|分享到微信|复制链接|複製連結|페이스북 공유|페이스북으로 공유|링크 복사""",
    ),
    Rule(
        "embed notice", ANYWHERE, limit=400, certain=True, opens=True,
        holds="""this content is hosted by a third party|this content is provided by a third party|this content comes from a third party|to view it accept third party cookies|view this content please accept|view this content you need to accept
            |to view this content please accept|to view this content please enable|to view this video please enable|this content is blocked because you|this content is not available due to your privacy preferences
            |this content is not available due to your cookie|this embedded content is not available|please allow cookies to view|please enable cookies to view this|your cookie settings prevent
            |an dieser stelle finden sie einen externen inhalt|an dieser stelle finden sie inhalte von drittanbietern|an dieser stelle befindet sich ein externer inhalt|dieser externe inhalt wird|um diesen inhalt anzuzeigen benötigen|um diesen inhalt anzuzeigen müssen sie|ich bin damit einverstanden dass mir externe inhalte
            |damit können personenbezogene daten an drittplattformen|ce contenu est bloqué car vous|ce contenu est hébergé par un tiers|pour afficher ce contenu vous devez|pour afficher ce contenu veuillez|pour voir ce contenu veuillez
            |este contenido está alojado por un tercero|para ver este contenido debe aceptar|para ver este contenido acepta|questo contenuto è ospitato da terze parti|per visualizzare questo contenuto accetta|per visualizzare questo contenuto devi
            |este conteúdo está hospedado por terceiros|para ver este conteúdo aceite|deze inhoud wordt gehost door een derde|om deze inhoud te bekijken moet|om deze inhoud te tonen moet|aby zobaczyć tę treść zaakceptuj|чтобы просмотреть этот контент примите""",
        exact="""recommended editorial content|empfohlener redaktioneller inhalt|empfohlener externer inhalt|externer inhalt|externer inhalt wird geladen|contenido externo bloqueado""",
    ),
    Rule(
        "tip line", ANYWHERE, limit=260, certain=True,
        pattern=r"(?i)(?:(?:have|got|do you have)(?: an?| any)?(?: \w{1,12})? (?:tips?|story|story idea|information)(?: \w{1,15}){0,6}\?|spot(?:ted)? an? (?:error|mistake|typo)\?|see a typo\?)"
        r"(?=[^\n]{0,200}(?:@\w|\b(?:us|our|newsroom)\b))(?![^\n]{0,220}\b(?:police|officers|detectives|crimestoppers|sheriff)\b)"
        r"|(?i:(?:haben sie|hast du) (?:einen? )?(?:\w{1,15} )?(?:tipps?|hinweise?|fehler)\b[^\n]{0,60}\?)(?=[^\n]{0,160}\b(?:uns|unserer?n?)\b)(?![^\n]{0,220}\b[Pp]olizei)",
    ),
    Rule(
        "comment call", ANYWHERE, limit=200, certain=True,
        pattern=r"(?i)(?:[^.!?\n]{3,80}\? )?(?:please )?(?:have your say|let us know(?: what you think)?|share your (?:thoughts|views|opinion|story|experience|comments)s?|tell us(?: what you think)?|join the (?:discussion|conversation|debate)|leave (?:us )?a comment|sound off|comment)\b"
        r"[^.!?\n]{0,60}\b(?:in|via|on) (?:the|our) comments?(?: (?:below|sections?|box|section below|here|under this (?:article|story|post)))?[.!]?$"
        r"|(?i:(?:[^.!?\n]{3,80}\? )?(?:schreiben sie|schreibt|diskutieren sie|diskutiert|sagen sie|sagt)\b[^.!?\n]{0,60}\bin (?:den|die) kommentaren?[.!]?$)"
        r"|(?i:(?:[^.!?\n]{3,80}\? ?)?(?:dites[ -]nous|donnez votre avis|partagez)\b[^.!?\n]{0,60}\b(?:en|dans les|dans l’espace|en l’espace) commentaires?[.!]?$)"
        r"|(?i:(?:[^.!?\n]{3,80}\? )?(?:cuéntanos|déjanos tu|comparte tu)\b[^.!?\n]{0,60}\b(?:en los|en) comentarios?[.!]?$)",
    ),
    Rule(
        "app call", ANYWHERE, limit=200, certain=True, form=True, opens=True,
        pattern=r"(?i)(?:download|get|install|try) (?:our(?: [\w’'&.-]{1,20}){0,5}|the(?: [\w’'&.-]{1,20}){0,5} news) app\b"
        r"|(?i:(?:download|get|install) the(?: [\w’'&.-]{1,20}){0,5} app\b[^\n]{0,60}\b(?:breaking news|news alerts|latest (?:news|stories|headlines)|top stories)\b)"
        r"|(?i:(?:laden sie|lade|holen sie sich|installieren sie)[^\n.]{0,30}\bunsere[nr]?\b[^\n.]{0,30}\bapp\b)"
        r"|(?i:téléchargez[^\n.]{0,20}\b(?:notre|nos)\b[^\n.]{0,20}\b(?:appli|application)\b)"
        r"|(?i:(?:descarga|baixe|scarica)[^\n.]{0,20}\b(?:nuestra|nosso|nossa|la nostra)\b[^\n.]{0,20}\b(?:app|aplicación|aplicativo|applicazione)\b)",
    ),
    Rule(
        "sign", ANYWHERE, limit=16, certain=True,
        pattern=rf"[{_SIGNS}](?:[{_SIGNS} ]{{0,12}})$|[•·]$|[{_SIGNS}•· ]{{0,6}}[{_SIGNS}][{_SIGNS}•· ]{{0,6}}$",
    ),
    Rule("counts", ANYWHERE, limit=80, certain=True, pattern=COUNTS),
    Rule("appeal", ANYWHERE, limit=400, certain=True, form=True, opens=True, speaks=True),
    Rule(
        "subscriber box", ANYWHERE, limit=160, certain=True, form=True, opens=True,
        exact="""subscribe for more articles|subscribe to keep reading|subscribe to read more|register for free to read more|choose your plan|already a subscriber sign in
            |create an account or sign in|create a free account to continue|become a subscriber to read on""",
        holds="""story is reserved for members|article is reserved for members|content is reserved for members|story is for members|article is for members|content is for members only|for members only article|become a member to unlock|become a member to read
            |become a subscriber to unlock|subscribe to unlock|this is a members only|this is a subscriber only|this is a premium article|dieser artikel ist nur für mitglieder|article réservé aux membres|réservé aux abonnés
            |content is reserved for subscribers|content is for subscribers|content is exclusive to subscribers|content is available to subscribers|content is only available to subscribers
            |article is reserved for subscribers|article is for subscribers|article is exclusive to subscribers|story is for subscribers|story is reserved for subscribers
            |to unlock more articles|register to unlock|sign in to unlock|log in to unlock|sign in to go on|create an account or sign in to continue|create an account or log in to continue
            |unlock more articles|enjoy additional articles per month|one account for all our|inhalt ist abonnenten vorbehalten|inhalt ist für abonnenten|artikel ist abonnenten vorbehalten
            |nur für abonnentinnen und abonnenten|contenu est réservé aux abonnés|article est réservé aux abonnés|réservé à nos abonnés|contenido exclusivo para suscriptores
            |contenido reservado para suscriptores|artículo es exclusivo para suscriptores|contenuto riservato agli abbonati|contenuto è riservato agli abbonati
            |articolo è riservato agli abbonati|artikel is alleen voor abonnees|inhoud is alleen voor abonnees|voorbehouden aan abonnees|conteúdo exclusivo para assinantes
            |conteúdo é exclusivo para assinantes|artigo exclusivo para assinantes|treść tylko dla prenumeratorów|artykuł dostępny tylko dla prenumeratorów""",
        pattern=MEMBERS_ONLY
        + r"|(?-i:(?:REGISTER|SUBSCRIBE|SIGN UP|LOG IN|SIGN IN|CREATE AN ACCOUNT)(?: ?(?:/|OR|AND) ?(?:REGISTER|SUBSCRIBE|SIGN IN|LOG IN))? (?:TO|FOR) [A-Z ]{3,60}$)",
    ),
    Rule(
        "call", ANYWHERE, limit=140, certain=True, form=True, opens=True,
        exact="""this post is public so feel free to share it|this letter is public so feel free to share it
            |this newsletter is public so feel free to share it|this issue is public so feel free to share it""",
        pattern=CALLS_WIDE,
    ),
    Rule("bare date", EDGES, limit=90, pattern=_BARE_DATE, least=0.2),
    Rule(
        "advertising label", ANYWHERE, limit=120,
        pattern=r"[\[［【(（](?:広告|PR|AD|Ad|Anzeige|Werbung|Publicité|Publicidad|Реклама|광고|广告|廣告)[\]］】)）]",
    ),
)  # fmt: skip

RULES: tuple[Rule, ...] = tuple(
    replace(
        rule,
        exact=joined(rule.name, "exact", rule.exact),
        starts=joined(rule.name, "starts", rule.starts),
        holds=joined(rule.name, "holds", rule.holds),
    )
    for rule in _OWN
)
"""The rules with their words in all languages, in the order in which they are asked."""
