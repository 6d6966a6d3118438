"""What the rules look for in further languages: one row a rule, one line a language.

Owns words only; where and how long a rule acts is `rules`. Phrases are folded as the rules' own are.
A language that is new to the rules gets its lines here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Row = Mapping[str, str]
"""Field of a rule ("exact", "starts", "holds") -> phrases with "|" between."""

ABROAD: Final[Mapping[str, Row]] = {
    "cookies": {
        "exact": """прийняти все|налаштування cookie|přijmout vše|nastavení cookies|prijať všetko
            |elfogadom|süti beállítások|accept toate|acceptă toate|setări cookie|αποδοχή όλων
            |ρυθμίσεις cookies|hyväksy kaikki|evästeasetukset|godkänn alla|accepter alle|godta alle
            |prihvati sve|prihvaćam|terima semua|pengaturan cookie|chấp nhận tất cả|приемам всички
            |sprejmi vse|קבל הכל|پذیرش همه|ยอมรับทั้งหมด""",
        "holds": """ми використовуємо файли cookie|використовуємо cookie|používáme soubory cookie
            |používáme cookies|používame súbory cookie|používame cookies|sütiket használunk
            |weboldal sütiket|cookie kat használ|folosim cookie|utilizează cookie|χρησιμοποιούμε cookies
            |χρησιμοποιεί cookies|käytämme evästeitä|käyttää evästeitä|vi använder cookies
            |vi använder kakor|vi bruger cookies|vi bruker informasjonskapsler|koristimo kolačiće
            |koristi kolačiće|користимо колачиће|използваме бисквитки|uporabljamo piškotke
            |kami menggunakan cookie|situs ini menggunakan cookie|chúng tôi sử dụng cookie
            |हम कुकीज़ का उपयोग|האתר משתמש בעוגיות|אנו משתמשים בעוגיות|از کوکی استفاده|เว็บไซต์นี้ใช้คุกกี้
            |当サイトではクッキー|使用cookie来|utilitzem galetes""",
    },
    "comment form": {
        "exact": """комментарии 0|залишити коментар|додати коментар|коментарі|коментарі 0|0 коментарів
            |відповісти|написати коментар|přidat komentář|komentáře|komentáře 0|vložit komentář
            |pridať komentár|komentáre|komentáre 0|szóljon hozzá|szólj hozzá|hozzászólások
            |hozzászólások 0|új hozzászólás|lasă un comentariu|lasă un răspuns|comentarii|comentarii 0
            |adaugă un comentariu|αφήστε ένα σχόλιο|αφήστε μια απάντηση|σχόλια|σχόλια 0|σχολιάστε
            |jätä kommentti|kommentit|kommentit 0|kommentoi|lämna en kommentar|skriv en kommentar
            |kommentarer|kommentarer 0|kommentera|legg igjen en kommentar|skriv kommentar
            |ostavite komentar|komentari|komentari 0|napišite komentar|остави коментар|оставете коментар
            |коментари|коментари 0|коментирай|dodaj komentar|tinggalkan komentar|komentar|komentar 0
            |kirim komentar|tulis komentar|để lại bình luận|bình luận|bình luận 0|gửi bình luận
            |टिप्पणियाँ|टिप्पणियाँ 0|टिप्पणी|अपनी टिप्पणी दें|כתוב תגובה|הוסף תגובה|תגובות|תגובות 0
            |نظرات|نظرات 0|نظر خود را بنویسید|ارسال نظر|دیدگاه خود را بنویسید|التعليقات 0
            |แสดงความคิดเห็น|ความคิดเห็น|comments 0|kommentare 0|commentaires 0|comentarios 0|commenti 0
            |comentários 0|reacties 0|komentarze|komentarze 0|yorumlar 0|コメント 0|コメント0|评论 0|评论0|評論0|댓글 0
            |deixa un comentari|comentaris|lisa kommentaar|komentarai|komentāri""",
    },
    "newsletter": {
        "exact": """підписатися|підпишіться|передплатити|odebírat newsletter|přihlásit se k odběru
            |prihlásiť sa na odber|feliratkozás|hírlevél feliratkozás|abonează te|abonare newsletter
            |εγγραφείτε|εγγραφή στο newsletter|tilaa uutiskirje|tilaa|prenumerera|prenumerera på nyhetsbrev
            |tilmeld nyhedsbrev|tilmeld dig|meld deg på nyhetsbrevet|pretplatite se|prijavite se na newsletter
            |абонирайте се|абонирай се|naročite se|berlangganan|langganan|đăng ký|הרשמה לניוזלטר|הירשם
            |عضویت در خبرنامه|สมัครรับข่าวสาร""",
        "starts": """підпишіться на нашу розсилку|підпишіться на розсилку|підписуйтесь на нашу
            |přihlaste se k odběru|odebírejte náš|prihláste sa na odber|iratkozzon fel hírlevelünk
            |iratkozz fel hírlevelünk|iratkozzon fel a|abonează te la newsletter|abonați vă la newsletter
            |εγγραφείτε στο newsletter|εγγραφείτε στο ενημερωτικό|tilaa uutiskirje|tilaa uutiskirjeemme
            |prenumerera på vårt|anmäl dig till vårt|få vårt nyhetsbrev|tilmeld dig vores nyhedsbrev
            |meld deg på vårt nyhetsbrev|få nyhetsbrevet vårt|prijavite se na naš newsletter
            |pretplatite se na naš|абонирайте се за нашия|prijavite se na naše|berlangganan buletin
            |berlangganan newsletter|dapatkan berita terbaru|đăng ký nhận bản tin|הירשמו לניוזלטר
            |در خبرنامه ما عضو|subscriu te a la nostra""",
    },
    "share": {
        "exact": """поділитися|поширити|твітнути|роздрукувати|sdílet|sdílet článek|tisknout|zdieľať|megosztás
            |megosztom|nyomtatás|distribuie|distribuie articolul|tipărește|κοινοποίηση|κοινοποιήστε
            |εκτύπωση|μοιραστείτε|jaa|jaa artikkeli|tulosta|dela|dela artikeln|skriv ut|del|del artiklen
            |del artikkelen|kopier lenke|kopier link|podijeli|podijeli članak|podeli|ispiši|подели|сподели
            |отпечатай|deli|bagikan|bagikan artikel|cetak|salin tautan|chia sẻ|in bài viết|שתף|שתפו|הדפסה
            |اشتراک گذاری|چاپ|แชร์|พิมพ์|शेयर करें|comparteix|imprimeix|jaga|dalintis|dalīties""",
    },
    "follow us": {
        "starts": """підписуйтесь на наш|підписуйтеся на наш|стежте за нами|приєднуйтесь до нас
            |sledujte nás na|sledujte nás|kövessen minket|kövess minket|urmărește ne pe|urmăriți ne pe
            |ακολουθήστε μας|ακολουθήστε το|seuraa meitä|följ oss på|følg os på|følg oss på|pratite nas na
            |pratite nas|последвайте ни|sledite nam|ikuti kami di|ikuti kami|theo dõi chúng tôi
            |עקבו אחרינו|ما را در|ติดตามเรา|हमें फॉलो""",
    },
    "related": {
        "exact": """читайте також|схожі новини|популярне|останні новини|новини за темою|čtěte také|čtěte dále
            |související články|nejčtenější|mohlo by vás zajímat|čítajte aj|súvisiace články|najčítanejšie
            |olvassa el ezt is|kapcsolódó cikkek|legolvasottabb|ez is érdekelheti|citește și|articole similare
            |cele mai citite|te ar putea interesa|διαβάστε επίσης|διαβάστε ακόμα|σχετικά άρθρα|δημοφιλή
            |διαβάστε ακόμη|lue myös|aiheeseen liittyvää|luetuimmat|läs också|läs mer|relaterat|mest läst
            |läs även|læs også|mest læste|relaterede artikler|les også|mest lest|relaterte saker
            |pročitajte i|pročitajte još|povezani članci|najčitanije|прочитајте и|прочетете още|още по темата
            |свързани статии|най четени|preberite tudi|preberite še|baca juga|artikel terkait|berita terkait
            |terpopuler|berita populer|xem thêm|tin liên quan|bài viết liên quan|đọc nhiều|קראו גם|כתבות נוספות
            |אולי יעניין אותך|بیشتر بخوانید|مطالب مرتبط|پربازدیدترین|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|llegeix també
            |loe ka|skaityk taip pat|lasi arī""",
    },
    "related link": {
        "starts": """читайте також|czytaj również|čtěte také|čtěte též|přečtěte si také|čítajte aj|prečítajte si aj
            |olvassa el ezt is|olvasd el ezt is|citește și|citiți și|διαβάστε επίσης|διαβάστε ακόμα|lue myös
            |läs också|läs även|læs også|les også|pročitajte i|pročitajte još|прочетете още|вижте още
            |preberite tudi|baca juga|xem thêm|קראו גם|بیشتر بخوانید|ilginizi çekebilir|llegeix també""",
    },
}  # fmt: skip
"""Rule -> its words in further languages."""


def joined(name: str, field: str, own: str) -> str:
    """A field of a rule with what it looks for in further languages."""
    more = ABROAD.get(name, {}).get(field, "")
    return f"{own}|{more}" if own and more else own or more
