"""Lines that a page sets between the paragraphs of a story, as regular expressions by language: where
it goes on, who may read it, whose voice reads it, and calls in languages without blanks.

Owns words only, one row a language; how long a line the rules act on stands in `rules`. Each is
matched from the line's start, whatever its case.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_BELOW = (
    r"(?:[^.!?\n]{0,30}\b(?:ads?\b|advert|anzeige|werbung|reklam|annon[sc]|advertenti|publici|pubblicit|pub\b|an[uú]nci|mainok|реклам|vid[eé]|wide|film|foto|photo|imag|immag|bild|afbeelding|zdję|obraz|galer|gallery|grafi|graphic|kart|kaart|map"
    r"|player|audio|podcast|message|break|form|materia|newsletter|nyhetsbrev|banner|kuv|inzer|tweet|post|survey|sponsor|propaganda|видео|фото)\w{0,12}[^.!?\n]{0,16})?"
)
"""What it goes on below, if that is told."""
_GOES_ON: Final[Mapping[str, str]] = {
    "en": r"(?:the |this )?(?:article|story|report|text|post|column|interview|review) (?:continues|resumes|goes on|is continued) (?:below|after|under|beneath|following)§"
    r"|(?:continue|keep) reading(?: the (?:article|story))? (?:below|after|under)§|(?:continued|more|read on) below(?: (?:the|this) \w{1,20})?|scroll (?:down )?(?:to continue|for the (?:story|article))§",
    "de": r"(?:der |dieser |das |die )?(?:artikel|text|beitrag|bericht|story|interview) (?:wird|geht|läuft) (?:nach|unter|unterhalb|hinter|hier)[^.!?\n]{0,40}\b(?:fortgesetzt|weiter)|(?:der |die )?(?:fortsetzung|rest) (?:des \w{1,20} )?(?:folgt |steht )?(?:unter|nach|unterhalb)§"
    r"|(?:weiter(?:lesen)?|es geht weiter) (?:nach|unter)§|(?:nach|unter) (?:der|dem) (?:anzeige|werbung|video|bild) (?:geht es weiter|weiterlesen)|(?:der |dieser )?(?:artikel|text|beitrag) geht (?:nach|unter)§",
    "fr": r"(?:la )?suite (?:de (?:l|cet|notre)[’' ]?\w{0,12} ?|du texte )?(?:après|sous|ci-dessous|en dessous|plus bas)§|(?:l[’']|cet )article (?:continue|se poursuit|reprend) (?:après|sous|ci-dessous|plus bas)§|(?:continuez|poursuivez) (?:la|votre) lecture (?:après|sous|ci-dessous)§",
    "es": r"(?:la |esta )?(?:noticia|información|nota|historia) (?:continúa|sigue)\b (?:después|tras|debajo|abajo|bajo|más abajo)§|(?:el |este )?(?:artículo|texto|reportaje) (?:continúa|sigue) (?:después|tras|debajo|abajo|bajo|más abajo)§"
    r"|(?:sigue|continúa|siga|continúe)(?: leyendo)? (?:después|tras|debajo|abajo|bajo|más abajo)§",
    "it": r"(?:l[’']articolo|la notizia|il testo|l[’']intervista) (?:continua|prosegue|riprende) (?:dopo|sotto|qui sotto|più in basso)§|(?:continua|prosegui|continuate)(?: a leggere| la lettura)? (?:dopo|sotto|qui sotto)§",
    "nl": r"(?:de |het |dit )?(?:tekst|artikel|verhaal|bericht|interview) (?:gaat|loopt|vervolgt) (?:verder |door )?(?:onder|na|hieronder|beneden)§|(?:lees|lees het) (?:verder|door) (?:onder|na)§|(?:artikel|tekst) gaat (?:verder|door)§",
    "sv": r"(?:artikeln|texten|intervjun|nyheten) fortsätter (?:efter|under|nedanför|nedan|här)§|fortsätt(?:er)?(?: att)?(?: läsa)? (?:efter|under|nedanför)§",
    "nb": r"(?:artikkelen|saken|teksten|artiklen|historien|intervjuet) (?:fortsetter|fortsætter) (?:efter|etter|under|nedenfor|nedenunder)§",
    "fi": r"(?:juttu|artikkeli|teksti) jatkuu§",
    "pl": r"(?:dalsz[aey]|dalszą|reszta|pozostała) ?(?:częś[ćc]i?|ciąg)? (?:artykułu|tekstu|materiału|wywiadu|wiadomości)§|(?:ciąg dalszy|dalszy ciąg|cd\.?)(?: \w{1,14})? (?:pod|po|poniżej|za)§|(?:artykuł|tekst) (?:jest )?kontynuowany (?:pod|po|poniżej)§|czytaj dalej (?:pod|po)§",
    "cs": r"(?:článek|text|rozhovor) pokračuje (?:pod|po|níže)§|pokračování (?:článku|textu)§",
    "pt": r"(?:a (?:matéria|notícia|reportagem)|o (?:artigo|texto)) (?:continua|segue) (?:após|depois|abaixo|a seguir)§|(?:continua|continue lendo|continue a ler|leia mais) (?:após|depois d|abaixo d?)\w{0,2}§",
    "ru": r"продолжение(?: (?:статьи|текста|материала|новости))? (?:после|под|ниже)§",
    "tr": r"(?:haberin|yazının) devamı§",
    "ja": r"(?:この)?(?:記事|本文|文章|続き)は[^。\n]{0,8}(?:広告|動画|写真|画像|下|次)[^。\n]{0,10}(?:続|あり)[^。\n]{0,6}|(?:広告|CM|動画|写真)の?(?:下|後|あと)に[^。\n]{0,8}続[^。\n]{0,6}",
    "zh": r"(?:文章|内容|正文|內容)?[^。\n]{0,6}(?:广告|廣告|视频|影片)[^。\n]{0,4}(?:后|後|下方)(?:继续|繼續)[^。\n]{0,8}",
}
"""The story goes on below an advertisement, a picture, a player."""

_MEMBERS_ONLY: Final[Mapping[str, str]] = {
    "en": r"(?:(?:this|the) )?(?:\w{1,12} )?(?:story|article|content|post|report|piece|feature|page|video|analysis|column|interview) is (?:now |an? )?(?:exclusive(?:ly)?|only|reserved|available|open|accessible|restricted|limited|for)(?: (?:only|exclusively|available|reserved|open))?(?: (?:to|for))?(?: our)?(?: (?:all|paying|registered|premium|digital|print|plus|[a-z]{3,12}))? (?:members|subscribers|supporters)(?: only)?"
    r"|(?:for )?(?:subscribers?|members?|supporters?)(?:[- ]only| exclusive| only)(?: (?:story|article|content|benefit|feature|post))?|exclusive(?:ly)? (?:for|to) (?:our )?(?:\w{1,10} )?(?:members|subscribers)|(?:(?:continue|keep) reading|read (?:on|more|the full story)) with (?:an? )?(?:\w{1,12} )?(?:subscription|account|membership|free trial|plan)|(?:for|only for) (?:our )?(?:subscribers|members)|(?:do you |you )?(?:already )?have an? (?:account|subscription)\?[^.\n]{0,40}|this is an? (?:members?|subscribers?|premium|plus)[- ](?:only )?(?:article|story|post)|already (?:an? )?(?:\w{1,12} )?(?:subscriber|subscribed|member|registered|have an account)‡",
    "de": r"(?:nur|exklusiv|weiterlesen|jetzt weiterlesen) mit (?:einem |unserem |ihrem |deinem )?(?:\w{0,10}abo|abonnement|plus)|(?:haben sie |hast du )?(?:schon |bereits )?ein (?:konto|abo)\?[^.\n]{0,40}|(?:exklusiv|nur|ausschließlich|vorbehalten|reserviert) (?:für|unseren) (?:unsere )?(?:\w{0,12}abonnent\w{0,12}|mitglieder|\w{0,12}leser\w{0,12}|registrierte \w{1,20})[^.!?\n]{0,40}|(?:diese[rs] (?:artikel|beitrag|text|inhalt|interview|video)|der (?:artikel|inhalt)) (?:ist|gehört|steht)\b[^.!?\n]{0,40}(?:\babos?\b|abonnement\w{0,2}|abonnent\w{0,12}|mitglieder\w{0,1}|plus-\w{1,20})[^.!?\n]{0,20}"
    r"|(?:sie sind |du bist |sind sie )?(?:bereits|schon) (?:\w{0,10}abonnent\w{0,6}|mitglied|kunde|registriert|abonniert)‡",
    "fr": r"(?:(?:cet |l[’'])?article|(?:ce |le )?contenu|la suite|cette (?:enquête|vidéo))(?: est| vous est)? ?(?:exclusivement |uniquement )?(?:réservée?|accessible|disponible|destinée?)s? (?:exclusivement |uniquement )?(?:à|aux|pour)(?: nos| les)? ?(?:abonné\w{0,3}|membres|adhérents|inscrits|lecteurs abonnés)[^!?\n]{0,30}"
    r"|(?:exclusif|en exclusivité) pour (?:nos |les )?(?:abonnés|membres)|(?:vous êtes )?déjà (?:abonnée?|inscrite?|membre|un compte)‡",
    "es": r"(?:(?:este |esta )?(?:contenido|artículo|noticia|reportaje)(?: es| está)? )?(?:exclusiv[oa]|reservad[oa]|sólo|solo|disponible)s? (?:solo |sólo )?(?:para|a) (?:nuestros |los )?(?:suscriptores|socios|abonados|miembros|usuarios registrados)[^!?\n]{0,20}|¿?ya (?:eres|es|soy|estás) (?:suscript\w{1,4}|suscrit\w|soci[oa]|abonad[oa]|registrad[oa])‡",
    "it": r"(?:(?:questo |il )?contenuto|(?:questo |l[’'])?articolo)(?: è)? (?:riservato|esclusivo|disponibile|solo|accessibile|per|dedicato)\b[^.!?\n]{0,20}(?:abbonati|iscritti|soci|sostenitori|membri)|(?:esclusiva|solo) per (?:gli |i )?(?:abbonati|soci|iscritti)|(?:sei )?già (?:abbonat[oa]|iscritt[oa]|registrat[oa]|soci[oa])‡",
    "nl": r"(?:dit|deze|het) (?:artikel|verhaal|inhoud|stuk|content) is (?:alleen |exclusief |enkel |uitsluitend )?(?:voor|beschikbaar voor|toegankelijk voor|voorbehouden aan) (?:onze )?(?:\w{0,10}abonnees|leden|\w{0,8}lezers)[^.!?\n]{0,20}|(?:exclusief|alleen|enkel) voor (?:onze )?(?:abonnees|leden)|(?:je bent |bent u |ben je )?al (?:abonnee|lid|een account|geregistreerd)‡",
    "sv": r"(?:den här|denna|det här) (?:artikeln?|texten?|innehållet|läsningen) är (?:bara |endast |exklusivt? |låst )?(?:för|till) (?:våra |dig som är )?(?:prenumerant\w{0,4}|medlem\w{0,4}|inloggade)[^.!?\n]{0,20}|(?:bara|endast|exklusivt|enbart) för (?:våra )?(?:prenumeranter|medlemmar)|(?:är du )?redan (?:prenumerant|medlem|kund)‡",
    "nb": r"(?:denne|dette) (?:artikel|artikkelen|saken|innholdet|indhold) er (?:kun |bare )?(?:for|forbeholdt) (?:abonnenter|medlemmer)|(?:kun|bare) for (?:abonnenter|medlemmer)|(?:er du )?allerede (?:abonnent|medlem|kunde)‡",
    "pl": r"(?:treść|ten artykuł|artykuł|materiał|ten tekst|tekst)(?: (?:jest|dostępn\w{1,2}|przeznaczon\w{1,2})){0,2}(?: tylko| wyłącznie)? dla (?:naszych |zalogowanych )?(?:prenumeratorów|subskrybentów|abonentów|czytelników|użytkowników)[^.!?\n]{0,20}|(?:tylko|wyłącznie) dla (?:prenumeratorów|subskrybentów|abonentów)|(?:masz|posiadasz) już (?:konto|prenumeratę|subskrypcję|dostęp)‡|jesteś już (?:prenumeratorem|subskrybentem)‡",
    "pt": r"(?:(?:este |esta )?(?:conteúdo|artigo|matéria|reportagem|texto) ?(?:é |está )?)?(?:exclusiv[oa]|reservad[oa]|disponível|só|apenas|somente) (?:só |apenas )?(?:para|a) (?:nossos |os )?(?:assinantes|membros|sócios|apoiadores)[^!?\n]{0,20}|já (?:é|sou|és) (?:assinante|membro|sócio|cadastrad[oa])‡",
    "ru": r"(?:эта статья|материал|текст|статья) (?:доступ\w{1,4}|только)[^.!?\n]{0,20}подписчик\w{1,3}|(?:только )?для подписчиков|(?:вы )?уже подписаны\b[^.\n]{0,30}",
    "ja": r"(?:(?:この|本)(?:記事|コンテンツ|続き|ページ)|ここから先|これより先|続き)は[^。\n]{0,14}(?:会員|購読者|読者|プレミアム)[^。\n]{0,4}(?:限定|専用|のみ|向け)[^。\n]{0,8}[。]?|[【\[]?(?:有料|無料|プレミアム)?(?:会員|購読者)(?:限定|専用)(?:記事|コンテンツ)?(?:です)?[。】\]]?"
    r"|(?:無料)?会員(?:登録|になる)[^。\n]{0,10}(?:続き|全文|記事)[^。\n]{0,14}[。]?|続きを読むには[^\n]{0,40}|(?:既に|すでに)会員の方[^\n]{0,20}|残り ?[0-9０-９,]+文字[^\n]{0,20}",
    "zh": r"(?:本文|此文|该文|本篇)?(?:仅限|只限|僅限)(?:会员|會員|订阅者|訂閱者|付费用户)[^。\n]{0,12}|(?:会员|會員)(?:专享|專享|专属|專屬)(?:文章|内容|內容)?",
}
"""Who may read the whole story; who has paid already."""
_SIGN_IN = r"\b(?: ?[?:!|,–-][^.\n]{0,40})?"
"""What follows the question."""

_VOICED: Final[Mapping[str, str]] = {
    "en": r"(?:this (?:article|story|audio|text|version|piece|recording|narration|post|episode|column|essay)|audio|the audio version|our audio|listen|narration|narrated|voiced?)\b(?=[^\n]{0,120}\b(?:AI|automated|artificial|computer|synthetic|digital voice|text[- ]to[- ]speech|machine|robot|bot)\b)(?=[^\n]{0,120}\b(?:narrat\w{2,4}|read|voiced?|aloud|audio|listen|spoken)\b)[^\n]{0,130}",
    "de": r"(?:diese[rs]? (?:\w{0,12}text|artikel|beitrag|audio\w{0,12}|aufnahme)|audio\w{0,10}|hörfassung)\b(?=[^\n]{0,100}\b(?:KI\b|künstlich\w{0,3}|automatisch\w{0,2}|computerstimme|synthetisch\w{0,3}|maschinell\w{0,2}|sprachsoftware))[^\n]{0,120}",
    "fr": r"(?:cet article|ce texte|cette version audio|audio|lecture)\b(?=[^\n]{0,100}\b(?:voix (?:de synthèse|artificielle|synthétique|automatique)|IA\b|intelligence artificielle|synthèse vocale))[^\n]{0,120}",
    "es": r"(?:est[ae] (?:artículo|texto|audio|contenido|noticia)|audio|versión en audio)\b(?=[^\n]{0,100}\b(?:IA\b|inteligencia artificial|voz (?:artificial|sintética|automática)|automáticamente))[^\n]{0,120}",
    "it": r"(?:quest[oa]? ?[’']?(?:articolo|testo|audio|contenuto)|audio|versione audio)\b(?=[^\n]{0,100}\b(?:IA\b|AI\b|intelligenza artificiale|voce (?:artificiale|sintetica|automatica)|automaticamente))[^\n]{0,120}",
    "nl": r"(?:dit artikel|deze (?:tekst|audio|audioversie)|audio)\b(?=[^\n]{0,100}\b(?:AI\b|computerstem|kunstmatige|automatisch|synthetische))[^\n]{0,120}",
    "sv": r"(?:den här (?:artikeln|texten)|artikeln|texten|ljud\w{0,8}|uppläst|inläst)\b(?=[^\n]{0,100}\b(?:AI\b|AI-röst|datorröst|syntetisk|talsyntes|automatisk))(?=[^\n]{0,100}\b(?:uppläs\w{0,3}|inläs\w{0,3}|läses (?:upp|in)|lästs? (?:upp|in)|ljud\w{0,8}))[^\n]{0,120}",
    "pl": r"(?:ten (?:artykuł|tekst)|nagranie|audio|artykuł|tekst)\b(?=[^\n]{0,100}\b(?:AI\b|sztuczn\w{1,4} inteligencj\w|syntezator\w{0,3}|lektor\w{0,2} AI|automatyczn\w{1,3}|syntetyczn\w{1,3}))(?=[^\n]{0,100}\b(?:czyta\w{0,4}|odczyt\w{0,5}|nagra\w{1,4}|głos\w{0,3}|lektor\w{0,2}|audio))[^\n]{0,120}",
    "pt": r"(?:est[ae] (?:artigo|texto|áudio|conteúdo|matéria)|áudio|versão em áudio)\b(?=[^\n]{0,100}\b(?:IA\b|inteligência artificial|voz (?:artificial|sintética|automática)|automaticamente))[^\n]{0,120}",
    "ja": r"(?:この)?(?:音声|読み上げ|朗読|記事の音声)[^\n]{0,20}(?:AI|人工知能|自動|合成|機械)[^\n]{0,24}|(?:AI|合成音声|自動音声)[^\n]{0,12}(?:読み上げ|朗読|生成)[^\n]{0,16}",
}
"""A machine reads the story aloud."""

_SAID = r"(?:[^「」\n]|「[^」\n]{1,40}」)"
"""What is called outside of what somebody says."""
_CALLS_WIDE: Final[Mapping[str, str]] = {
    "ja": r"¥{0,16}アプリ¥{0,12}(?:ダウンロード|インストール)¥{0,8}(?:と|で|すれば|して)¥{0,24}(?:ます|ください)[。！!]?$|¥{0,30}(?:友だち追加|友達追加)¥{0,40}|(?=[^\n]{0,60}(?:ニュースレター|メルマガ|メールマガジン|LINE|ライン|公式アカウント|チャンネル|YouTube|Facebook|インスタ|X（|Xの|Twitter|アプリ|プッシュ通知|フォロー|ウェビナー|セミナー))¥{0,60}(?:友だち追加|友達追加|登録|フォロー|ダウンロード|申し込み?|購読|お申込み?|受け取り?|参加)(?:も?お願い(?:いた)?します|して(?:ください|下さい|みましょう|ね|みませんか|いただくと)|しよう|お願いします|ましょう|はこちら|(?:は|を)?無料|で(?:きます|きる)|ください|下さい)¥{0,60}"
    r"|この(?:記事|連載|サイト)(?:が|は)?(?:気に入|面白|役に立|良かった|よかった)¥{0,40}|¥{0,30}(?:サポート|寄付|ご支援|ご寄付|応援)(?:を|の(?:ほど|程)|して(?:いただ|くだ|下))¥{0,30}(?:お願い|ください|下さい|いただけ)¥{0,12}"
    r"|¥{0,40}(?:いつでも)(?:配信停止|解除|退会|解約)¥{0,16}|(?:登録|購読|送信)(?:する|いただく)(?:こと|と)¥{0,20}(?:利用規約|プライバシー)¥{0,30}",
    "zh": r"(?=[^\n]{0,40}(?:电子报|電子報|通讯|新聞信|公众号|公眾號|微信|微博|频道|頻道|APP|App))(?:(?:欢迎|歡迎|请|請|立即|马上|点击|點擊|扫码|掃碼)[^「」“”\n]{0,20}(?:关注|關注|订阅|訂閱|下载|下載|加入)|(?:关注|關注|订阅|訂閱|下载|下載)(?:我们|我們|本报|本報|本站|官方))[^「」“”\n]{0,60}",
    "ko": r"(?=[^\n]{0,60}(?:뉴스레터|카카오톡|채널|유튜브|앱|구독))[^“”\n]{0,60}(?:구독|가입|팔로우|추가|다운로드)(?:하세요|해 ?주세요|하시면|해 ?보세요|하기)[^“”\n]{0,30}",
}
"""Calls on the reader in languages without blanks, where `appeals` cannot tell words apart."""


def _any_of(rows: Mapping[str, str], around: str = "", behind: str = "$") -> str:
    return rf"(?i){around}(?:{'|'.join(rows.values())}){behind}"


GOES_ON = _any_of(_GOES_ON, r"[\W_]{0,4}(?:\w{1,14} ?[–—:|-] ?)?", r"[\W_]{0,6}$").replace(
    "§", _BELOW
)
MEMBERS_ONLY = _any_of(_MEMBERS_ONLY, r"[\W_]{0,4}", r"[\W_]{0,6}$").replace("‡", _SIGN_IN)
VOICED = _any_of(_VOICED)
CALLS_WIDE = _any_of(_CALLS_WIDE, r"(?=[^\n]{0,9}[\u3040-\uffee])").replace("¥", _SAID)
