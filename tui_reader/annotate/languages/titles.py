"""Ranks and forms of address that stand before a name, or behind it, by language; rows.

A title of two words is written with a blank. Words are casefolded; where a language inflects them
the row has the forms that stand beside names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

BEFORE: Final[Mapping[str, str]] = {
    "de": "herr|herrn|frau|dr.|prof.|professor|professorin|doktor|präsident|präsidentin|kanzler|"
    "kanzlerin|bundeskanzler|bundeskanzlerin|bundespräsident|minister|ministerin|ministerpräsident|"
    "ministerpräsidentin|außenminister|außenministerin|innenminister|innenministerin|finanzminister|"
    "finanzministerin|verteidigungsminister|verteidigungsministerin|wirtschaftsminister|premier|"
    "premierminister|premierministerin|papst|könig|königin|prinz|prinzessin|bürgermeister|"
    "bürgermeisterin|trainer|trainerin|general|oberst|senator|senatorin|bischof|kardinal|us-präsident",
    "fr": "m.|mm.|mme|mlle|dr|docteur|professeur|pr|maître|me|président|présidente|ministre|premier "
    "ministre|première ministre|roi|reine|prince|princesse|pape|maire|général|colonel|capitaine|"
    "sénateur|sénatrice|député|députée|monseigneur|mgr|cardinal|chancelier|chancelière",
    "es": "sr.|sra.|srta.|don|doña|dr.|dra.|señor|señora|presidente|presidenta|ministro|ministra|"
    "primer ministro|primera ministra|rey|reina|príncipe|princesa|papa|alcalde|alcaldesa|general|"
    "coronel|capitán|senador|senadora|diputado|diputada|monseñor|cardenal|canciller|entrenador",
    "it": "sig.|signor|signora|dott.|dottor|dottoressa|prof.|professor|presidente|ministro|ministra|"
    "premier|re|regina|principe|principessa|papa|sindaco|sindaca|generale|colonnello|capitano|"
    "senatore|senatrice|onorevole|on.|cardinale|monsignor|mons.|don|cancelliere|allenatore|avvocato",
    "pt": "sr.|sra.|dr.|dra.|senhor|senhora|dom|dona|presidente|ministro|ministra|primeiro-ministro|"
    "primeira-ministra|rei|rainha|príncipe|princesa|papa|prefeito|prefeita|general|coronel|capitão|"
    "senador|senadora|deputado|deputada|cardeal|governador|governadora|técnico|delegado",
    "nl": "dhr.|mevr.|meneer|mevrouw|dr.|prof.|professor|president|minister|premier|koning|koningin|"
    "prins|prinses|paus|burgemeester|generaal|kolonel|senator|kardinaal|bondskanselier|"
    "minister-president|staatssecretaris",
    "sv": "herr|fru|dr|professor|president|presidenten|statsminister|statsministern|utrikesminister|"
    "finansminister|minister|kung|kungen|drottning|prins|prinsessan|påven|general|överste",
    "da": "hr.|fru|dr.|professor|præsident|præsidenten|statsminister|statsministeren|"
    "udenrigsminister|finansminister|minister|kong|dronning|prins|prinsesse|pave|general|oberst",
    "nb": "herr|fru|dr.|professor|president|presidenten|statsminister|statsministeren|"
    "utenriksminister|finansminister|minister|kong|dronning|prins|prinsesse|pave|general|oberst",
    "fi": "herra|rouva|tohtori|professori|presidentti|pääministeri|ministeri|ulkoministeri|"
    "valtiovarainministeri|kuningas|kuningatar|prinssi|prinsessa|paavi|kenraali|eversti",
    "pl": "pan|pani|pana|panu|dr|prof.|profesor|prezydent|prezydenta|premier|premiera|minister|"
    "ministra|król|królowa|książę|księżna|papież|papieża|burmistrz|generał|pułkownik|senator|poseł|"
    "posłanka|kanclerz|marszałek|biskup|kardynał|ks.|trener",
    "cs": "pan|paní|dr.|prof.|profesor|prezident|prezidenta|prezidentka|premiér|premiéra|premiérka|"
    "ministr|ministra|ministryně|král|královna|princ|princezna|papež|papeže|starosta|primátor|"
    "generál|plukovník|senátor|poslanec|poslankyně|kancléř|biskup|kardinál|trenér",
    "sk": "pán|pani|dr.|prof.|profesor|prezident|prezidenta|prezidentka|premiér|premiéra|premiérka|"
    "minister|ministra|ministerka|kráľ|kráľovná|princ|princezná|pápež|primátor|generál|poslanec|"
    "poslankyňa|kancelár|biskup|kardinál|tréner",
    "hr": "gospodin|gospođa|dr.|prof.|profesor|predsjednik|predsjednika|predsjednica|premijer|"
    "premijera|premijerka|ministar|ministra|ministrica|kralj|kraljica|princ|princeza|papa|general|"
    "gradonačelnik|kancelar|kancelarka|biskup|kardinal|trener|izbornik",
    "sr": "gospodin|gospođa|dr|prof.|profesor|predsednik|predsednika|predsednica|premijer|premijera|"
    "premijerka|ministar|ministra|kralj|kraljica|princ|princeza|papa|general|gradonačelnik|kancelar|"
    "kancelarka|patrijarh|trener|selektor|председник|председника|премијер|министар|генерал|краљ",
    "sl": "gospod|gospa|dr.|prof.|profesor|predsednik|predsednica|premier|premierka|minister|"
    "ministrica|kralj|kraljica|princ|papež|general|župan|kancler|škof|kardinal|trener",
    "ru": "господин|господина|госпожа|г-н|г-жа|доктор|профессор|президент|президента|президенту|"
    "президентом|премьер|премьер-министр|премьер-министра|министр|министра|король|королева|принц|"
    "принцесса|папа|мэр|мэра|генерал|генерала|полковник|сенатор|депутат|депутата|канцлер|патриарх|"
    "глава|губернатор|губернатора|тренер|режиссер|режиссёр|актер|актёр|актриса|певица|певец",
    "uk": "пан|пані|доктор|професор|президент|президента|президентом|прем'єр|прем’єр|"
    "прем'єр-міністр|прем’єр-міністр|міністр|міністра|король|королева|принц|папа|мер|мера|генерал|"
    "полковник|депутат|депутата|канцлер|патріарх|голова|губернатор|тренер|режисер",
    "bg": "господин|госпожа|д-р|проф.|президент|президентът|президента|премиер|премиерът|премиера|"
    "министър|министърът|министъра|крал|кралица|принц|папа|кмет|кметът|генерал|полковник|депутат|"
    "канцлер|патриарх|треньор|треньорът",
    "ro": "dl.|dna|dr.|prof.|domnul|doamna|președintele|președinta|premierul|ministrul|regele|regina|"
    "prințul|prințesa|papa|primarul|generalul|colonelul|senatorul|deputatul|cancelarul|antrenorul|"
    "patriarhul|cardinalul|prim-ministrul",
    "hu": "dr.|prof.|professzor|elnök|miniszterelnök|miniszter|király|királynő|herceg|pápa|tábornok",
    "tr": "sayın|dr.|prof.|profesör|cumhurbaşkanı|başbakan|bakan|kral|kraliçe|prens|prenses|papa|"
    "başkan|general|albay|milletvekili|vali|belediye başkanı|dışişleri bakanı|teknik direktör",
    "id": "bapak|pak|ibu|bu|dr.|prof.|presiden|wakil presiden|perdana menteri|menteri|raja|ratu|"
    "pangeran|paus|jenderal|kolonel|gubernur|wali kota|bupati|kapolri|pelatih|ketua",
    "el": "ο κ.|κ.|η κ.|κύριος|κυρία|δρ.|πρόεδρος|προέδρου|πρόεδρο|πρωθυπουργός|πρωθυπουργού|"
    "πρωθυπουργό|υπουργός|υπουργού|υπουργό|βασιλιάς|βασίλισσα|πρίγκιπας|πάπας|δήμαρχος|στρατηγός",
    "hi": "श्री|श्रीमती|डॉ.|डॉ|प्रो.|राष्ट्रपति|प्रधानमंत्री|मंत्री|मुख्यमंत्री|राजा|रानी|जनरल|कर्नल|कैप्टन|न्यायमूर्ति",
    "ar": "السيد|السيدة|الدكتور|الدكتورة|الرئيس|رئيس|الوزير|وزير|الملك|الملكة|الأمير|الأميرة|البابا|"
    "اللواء|الجنرال|العقيد|الشيخ|المستشارة|المستشار",
    "fa": "آقای|خانم|دکتر|رئیس‌جمهور|نخست‌وزیر|وزیر|پادشاه|ملکه|شاهزاده|پاپ|سردار|ژنرال|آیت‌الله",
    "he": "מר|גברת|גב'|ד\"ר|פרופ'|הנשיא|נשיא|ראש הממשלה|השר|שר|המלך|המלכה|הנסיך|האפיפיור|הרב|האלוף",
}
"""Language -> what stands before the name of a person, with "|" between."""

BEHIND: Final[Mapping[str, str]] = {
    "ja": "さん|氏|様|君|くん|ちゃん|選手|監督|首相|大統領|前大統領|元大統領|首相補佐官|外相|財務相|防衛相|"
    "大臣|長官|知事|市長|社長|会長|教授|博士|容疑者|被告|議員|衆院議員|参院議員|代表|国王|女王|皇太子|"
    "天皇|法王|総統|主席|総書記|書記長|委員長|幹事長|官房長官|都知事|アナウンサー|記者|師|先生|夫人",
    "ko": "씨|님|군|양|선수|감독|대통령|전 대통령|총리|장관|의원|대표|회장|사장|교수|박사|시장|지사|위원장|"
    "총재|국왕|여왕|왕세자|교황|주석|총서기|서기장|기자|변호사|검사|판사|부총리|원장|비서관",
    "zh": "先生|女士|小姐|总统|前总统|總統|前總統|总理|總理|首相|主席|书记|部长|部長|外长|外長|国王|國王|"
    "女王|教授|博士|议员|議員|将军|將軍|市长|市長|州长|州長|教练|教練|院长|院長|教宗|教皇",
    "hu": "úr|asszony|elnök|miniszterelnök|miniszter",
    "tr": "bey|hanım|efendi|paşa",
    "hi": "जी|साहब",
}
"""Language -> what stands behind the name of a person."""
