"""Rows: Greek, Turkish, Finnish, Hungarian, Indonesian, Vietnamese, Hindi. Owns no grammar."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.tongue import Tongue

_GREEK = Tongue(
    endings="ος ου ο ον η ης ην α ας οι ων ους ες ι ιο ιου ιος",
    ones="ένα/ένας/μία/μια/έναν/μιας/ενός=1",
    small="μηδέν=0 δύο/δυο=2 τρία/τρεις/τριών=3 τέσσερα/τέσσερις/τεσσάρων=4 πέντε=5 έξι=6 επτά/εφτά=7 "
    "οκτώ/οχτώ=8 εννέα/εννιά=9 δέκα=10 έντεκα=11 δώδεκα=12 δεκατρία/δεκατρείς=13 "
    "δεκατέσσερα/δεκατέσσερις=14 δεκαπέντε=15 δεκαέξι/δεκάξι=16 δεκαεπτά/δεκαεφτά=17 "
    "δεκαοκτώ/δεκαοχτώ=18 δεκαεννέα/δεκαεννιά=19 εκατό/εκατόν=100 διακόσια/διακόσιοι/διακόσιες=200 "
    "τριακόσια/τριακόσιοι/τριακόσιες=300 τετρακόσια/τετρακόσιοι/τετρακόσιες=400 "
    "πεντακόσια/πεντακόσιοι/πεντακόσιες=500 εξακόσια/εξακόσιοι/εξακόσιες=600 "
    "επτακόσια/επτακόσιοι=700 οκτακόσια/οκτακόσιοι=800 εννιακόσια/εννιακόσιοι=900 δυόμισι=2.5 "
    "τρεισήμισι/τριάμισι=3.5 χίλια/χίλιοι/χίλιες=1000",
    tens="είκοσι=20 τριάντα=30 σαράντα=40 πενήντα=50 εξήντα=60 εβδομήντα=70 ογδόντα=80 ενενήντα=90",
    spaced=True,
    scales="χιλιάδες/χιλιάδων/χιλ=1e3 εκατομμύριο/εκατομμύρια/εκατομμυρίου/εκατομμυρίων/εκατ/εκ=1e6 "
    "δισεκατομμύριο/δισεκατομμύρια/δισεκατομμυρίων/δισ/δις=1e9 "
    "τρισεκατομμύριο/τρισεκατομμύρια/τρισ=1e12 δεκάδα=10 ντουζίνα/ντουζίνες/δωδεκάδα=12 εκατοντάδα=100.0",
    halves="μισό/μισή/μισού=0.5 ενάμισι/ενάμιση/μιάμιση/ενάμισης=1.5",
    plus_half="και_μισό/και_μισή",
    vague="δεκάδες/εκατοντάδες/χιλιάδες",
    fractions="τρίτο/τρίτα=3 τέταρτο/τέταρτα=4 πέμπτο/πέμπτα=5 δέκατο/δέκατα=10",
    portions="μισοί=0.5",
    minus="μείον",
    ordinals="πρώτ~=1 δεύτερ~=2 τρίτος/τρίτη_θέση/τρίτο/τρίτου=3 τέταρτος/τέταρτη=4 πέμπτος=5 έκτ~=6 "
    "έβδομ~=7 όγδο~=8 ένατ~=9 δέκατ~=10 εικοστ~=20",
    ordinal_signs="ος η ο ου ης οι ες α",
    months="ιανουάριος/ιανουαρίου/ιανουάριο/γενάρη φεβρουάριος/φεβρουαρίου/φεβρουάριο/φλεβάρη "
    "μάρτιος/μαρτίου/μάρτιο/μάρτη απρίλιος/απριλίου/απρίλιο/απρίλη μάιος/μαΐου/μάιο/μάη "
    "ιούνιος/ιουνίου/ιούνιο/ιούνη ιούλιος/ιουλίου/ιούλιο/ιούλη αύγουστος/αυγούστου/αύγουστο "
    "σεπτέμβριος/σεπτεμβρίου/σεπτέμβριο/σεπτέμβρη οκτώβριος/οκτωβρίου/οκτώβριο/οκτώβρη "
    "νοέμβριος/νοεμβρίου/νοέμβριο/νοέμβρη δεκέμβριος/δεκεμβρίου/δεκέμβριο/δεκέμβρη",
    month_capitals=True,
    weekdays="δευτέρα/δευτέρας τρίτη/τρίτης τετάρτη/τετάρτης πέμπτη/πέμπτης παρασκευή/παρασκευής "
    "σάββατο/σαββάτου/σάββατα κυριακή/κυριακής",
    shy_days="δευτέρα τρίτη τρίτης τετάρτη πέμπτη",
    days="σήμερα=0 χθες/χτες=-1 προχθές/προχτές=-2 αύριο=1 μεθαύριο=2 απόψε=0",
    dayparts="το_βράδυ/το_πρωί/το_απόγευμα/το_μεσημέρι/βράδυ",
    seasons="άνοιξη=SP καλοκαίρι/καλοκαιριού=SU φθινόπωρο/φθινοπώρου=FA χειμώνα/χειμώνας=WI",
    periods="εβδομάδα/εβδομάδας=week μήνα/μήνας=month χρόνο/χρόνος/έτος/έτους/χρονιά=year "
    "σαββατοκύριακο=weekend τρίμηνο/τριμήνου=quarter δεκαετία=decade αιώνα=century",
    shifts="περασμένη/περασμένο/περασμένου/περασμένης/προηγούμενη/προηγούμενο=-1 "
    "επόμενη/επόμενο/επόμενου/ερχόμενη/ερχόμενο/προσεχή/προσεχές=1 αυτή_την/αυτόν_τον/αυτή/αυτόν=0",
    named="πέρυσι/πέρσι=year-1 φέτος=year+0 πρόπερσι=year-2 του_χρόνου=year+1",
    edges="αρχές/αρχή/τέλη/τέλος/μέσα",
    ago_before="πριν_από/πριν/εδώ_και",
    ago_after="πριν",
    on="το τον την στις στη στην στο στον από έως μέχρι ως τα του της πριν μετά μεταξύ για κατά ετος έτους "
    "έτος χρόνο τη αρχές τέλη μέσα δεκαετία",
    links="του",
    centuries="αιώνα/αιώνας/αιώνες",
    decades="δεκαετία_του/δεκαετίας_του/δεκαετία/δεκαετίας",
    decade_names="είκοσι=20 τριάντα=30 σαράντα=40 πενήντα=50 εξήντα=60 εβδομήντα=70 ογδόντα=80 "
    "ενενήντα=90",
    quarters="τρίμηνο/τριμήνου",
    before_hour="ώρα",
    at="στις στη από έως μέχρι ώρα",
    halves_of_day="το_πρωί/τα_ξημερώματα/π_._μ_./πμ=0 το_απόγευμα/το_βράδυ/το_μεσημέρι/μ_._μ_./μμ=12",
    half_past="και_μισή",
    percents="τοις_εκατό",
    points="ποσοστιαίες_μονάδες/ποσοστιαία_μονάδα/ποσοστιαίων_μονάδων/μονάδες/μονάδα",
    money="ευρώ=EUR λεπτά=EUR* δολάρια/δολάριο/δολαρίων=USD λίρες/λίρα/λιρών/στερλίνες=GBP "
    "φράγκα/φράγκο=CHF γιεν=JPY γουάν=CNY ρούβλια=RUB δραχμές=GRD κορόνες=SEK ρουπίες=INR",
    whose="καναδικά=CAD αυστραλιανά=AUD αμερικανικά=USD ελβετικά=CHF τουρκικές=TRY τουρκική=TRY",
    measures="χιλιόμετρο/χιλιόμετρα/χιλιομέτρων/χλμ=km μέτρο/μέτρα/μέτρων/μ=m εκατοστό/εκατοστά=cm "
    "χιλιοστό/χιλιοστά=mm τετραγωνικά_χιλιόμετρα=km2 τετραγωνικά_μέτρα/τ_._μ_.=m2 κυβικά_μέτρα=m3 "
    "στρέμμα/στρέμματα/στρεμμάτων=stremma εκτάρια/εκταρίων=ha μίλια=mi κιλό/κιλά/κιλών=kg "
    "γραμμάρια=g τόνος/τόνοι/τόνους/τόνων=t λίτρο/λίτρα/λίτρων=L βαθμός/βαθμοί/βαθμούς/βαθμών=degree "
    "μποφόρ=Bft ρίχτερ=magnitude μεγαβάτ=MW",
    per_hour="την_ώρα/ανά_ώρα",
    durations="χρόνος/χρόνο/χρόνια/χρόνων/έτος/έτη/ετών=year μήνας/μήνα/μήνες/μηνών=month "
    "εβδομάδα/εβδομάδες/εβδομάδων=week ημέρα/ημέρες/μέρα/μέρες/ημερών=day νύχτα/νύχτες=night "
    "ώρα/ώρες/ωρών=hour λεπτό/λεπτά/λεπτών=minute δευτερόλεπτο/δευτερόλεπτα=second "
    "δεκαετίες/δεκαετιών=decade αιώνες/αιώνων=century",
    out_of="στους/στις/στα",
    aged="χρονος/χρονη/χρονο/χρονου/χρονης/χρονοι/χρονων/χρονα",
    age_years="ετών/χρονών/χρόνων",
    aged_before="ηλικίας/ηλικία",
    years_old="χρονών",
    to="έως μέχρι ως με ή",
    between="μεταξύ",
    and_="και",
    changes="αυξ μειώ ανέβ έπεσ",
    qualifiers="περίπου/σχεδόν/γύρω_στα/κοντά_στα=about πάνω_από/περισσότερα_από/περισσότεροι_από/άνω_των=over "
    "κάτω_από/λιγότερα_από/λιγότεροι_από=under τουλάχιστον=at_least έως/το_πολύ/μέχρι=at_most",
    labels="άρθρο/άρθρου/παρ/κεφάλαιο/σελίδα/αριθμός/αρ/γραμμή/δωμάτιο/φόρμουλα/τόμος/παράρτημα/κατηγορία/"
    "τάξη/φάση/όμιλος/σεζόν/επεισόδιο/παράγραφος/πτήση/τερματικός/καλέστε/τηλέφωνο/τηλ",
    streets="οδός/οδό/οδού/λεωφόρος/λεωφόρο/πλατεία",
    sport="νίκη νίκησ κέρδισ ήττα ισοπαλ γκολ αγώνα σκορ έχασ",
    little="και ή αλλά ο η το οι τα του της των τον την στο στη στην στον στις στα στους σε με για από ως "
    "είναι ήταν έχει έχουν είχε είχαν θα να δεν μη που πως ποιος όπου αυτός αυτή αυτό εμείς εσείς μου "
    "σου τους μας σας πριν μετά μεταξύ χωρίς κατά προς μόνο ακόμη ήδη εδώ εκεί τώρα όταν αν γιατί ένα "
    "ένας μία μια τέθηκε",
    coming="θα",
    gone="ήταν είχε είχαν είπε δήλωσε έγινε πέθαναν κόστισε έφυγε έκλεισε συνελήφθη έμειναν κάηκαν ήρθαν "
    "γράφτηκαν επιβλήθηκε",
)

_TURKISH = Tongue(
    endings="da de ta te dan den tan ten ın in un ün nın nin nun nün ı i u ü yı yi yu yü a e ya ye lar "
    "ler ları leri larda lerde larını lerini lık lik luk lük sı si su sü sında sinde sundan sinden dır "
    "dir tır tir ki daki deki taki teki ında inde unda ünde ından inden lik lara lere na ne na la le "
    "yla yle dur tur",
    ones="bir=1",
    small="sıfır=0 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10",
    tens="yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90",
    spaced=True,
    teens=True,
    scales="yüz=1e2 bin~=1e3 milyon~/mn=1e6 milyar~/mlr=1e9 trilyon~=1e12 düzine=12",
    alone="yüz bin milyon milyar düzine",
    halves="yarım=0.5",
    plus_half="buçuk",
    vague="onlarca/yüzlerce/binlerce/milyonlarca/on_binlerce/yüz_binlerce",
    fractions="",
    portions="üçte_bir~=0.333333333 üçte_iki~=0.666666667 dörtte_bir~=0.25 dörtte_üç~=0.75 "
    "beşte_bir~=0.2 yarısı/yarısını/yarısının=0.5 onda_bir~=0.1",
    shy="on yedi altı yüz bin kırk elli ocak ocakta ocağı ocağın ocaklar ocağa",
    on_after="ayında ayının ayı ayından ayına",
    minus="eksi",
    ordinals="ilk/birinci~=1 ikinci~=2 üçüncü~=3 dördüncü~=4 beşinci~=5 altıncı~=6 yedinci~=7 "
    "sekizinci~=8 dokuzuncu~=9 onuncu~=10 yirminci~=20",
    ordinal_signs=". inci ıncı uncu üncü nci ncı ncu ncü",
    months="ocak~ şubat~ mart~ nisan~ mayıs~ haziran~ temmuz~ ağustos~ eylül~ ekim~ kasım~ aralık~/aralığ~",
    month_capitals=True,
    weekdays="pazartesi~ salı~ çarşamba~ perşembe~ cuma/cumaya/cumadan cumartesi~ pazar/pazara/pazardan",
    shy_days="pazar pazara pazardan salı cuma",
    day_nouns="günü/gününe/gününden/günleri",
    days="bugün~/bu_gün=0 dün=-1 evvelsi_gün/önceki_gün=-2 yarın=1 öbür_gün=2",
    dayparts="akşam/sabah/gece/öğle/akşamı/sabahı/gecesi/öğleden_sonra",
    seasons="ilkbahar~/bahar~=SP yaz/yazı/yazında/yazına=SU sonbahar~/güz=FA kış/kışı/kışında/kışına=WI",
    periods="hafta~=week ay/ayı/ayında/aydan=month yıl/yılı/yılında/yılın/yıldan/sene/senesi=year "
    "hafta_sonu=weekend çeyrek=quarter yüzyıl=century",
    shifts="geçen/geçtiğimiz/geride_kalan=-1 gelecek/önümüzdeki/ertesi=1 bu=0",
    edges_after="başında/başı/sonunda/sonu/ortasında/ortaları/başlarında/sonlarında/sonuna/başına/başından",
    ago_after="önce/evvel",
    on="yılı yılında kadar beri itibaren",
    year_after="yılında yılı yılının yılından yılına yılları yıllarında senesinde",
    centuries="yüzyıl~/asır",
    decades="yıllar~/lar~/larda/ler~/lerde",
    decade_signs="larda lar lerde ler lı li ları leri larına lerine larının lerinin ların lerin",
    quarters="çeyreğinde/çeyrek/çeyreği",
    before_hour="saat/saati/saatleri",
    at="saat saatleri",
    halves_before="sabah/gece=0 akşam/öğleden_sonra=12",
    percent_before="yüzde",
    points="puan/puanlık/puana/puanı",
    money="lira~/tl/türk_lirası/türk_lira~=TRY kuruş~=TRY* euro~/avro~=EUR dolar~=USD sterlin~=GBP "
    "frank~=CHF yen/yeni=JPY yuan~=CNY ruble~=RUB riyal~=SAR manat~=AZN",
    whose="kanada=CAD avustralya=AUD amerikan/abd=USD isviçre=CHF suudi=SAR",
    measures="kilometre~=km metre~=m santimetre~/santim=cm milimetre~=mm kilometrekare~=km2 "
    "metrekare~=m2 metreküp~=m3 hektar~=ha dönüm~=donum mil=mi kilogram~/kilo/kiloluk=kg gram~=g ton~=t "
    "litre~=L derece~=degree megavat~=MW gigabayt=GB",
    durations="yıl/yıllık/yılda/yıla/yılı/sene/senelik=year ay/aylık/ayda=month hafta/haftalık/haftada=week "
    "gün/günlük/günde=day gece=night saat/saatlik/saatte=hour dakika/dakikalık/dakikada/dk=minute "
    "saniye/saniyelik/saniyede=second yüzyıl=century",
    aged="yaşından/yaşındadır/yaşında/yaşındaki/yaşındayken/yaşındaydı/yaşındakiler/yaşına/yaş/yaşlarında",
    to="ila ile veya ya",
    qualifiers="yaklaşık/civarında/neredeyse/aşağı_yukarı=about en_az=at_least en_fazla/en_çok=at_most",
    labels="no/numara/madde/maddesi/maddesinin/bölüm/sayfa/hat/kapı/oda/formula/cilt/kategori/sınıf/faz/"
    "grup/sezon/fıkra/bent/telefon/tel/uçuş/daire/kat",
    streets="caddesi/cadde/sokak/sokağı/bulvarı/mahallesi",
    sport="kazan yen galib mağlub berabere gol maç skor",
    little="ve veya ya da de ki ile için ama fakat ancak bu şu o bir her çok daha en gibi kadar göre sonra "
    "önce değil var yok mi mı mu mü ne nasıl neden ise hem olan olarak oldu olduğu olacak etti edildi "
    "dedi idi fazla az indi bitti üzeri üzerinde",
    coming="olacak yapılacak başlayacak düzenlenecek oynanacak açılacak gelecek planlıyor bekleniyor",
    coming_ends="acak ecek acağını eceğini",
    gone="oldu öldü dedi etti edildi yapıldı",
)

_FINNISH = Tongue(
    endings="ta tä a ä n en in an än ssa ssä sta stä lla llä lta ltä lle ksi na nä iin aan ään een "
    "ia iä ja jä ien oita öitä eja ejä ejä t lle hin uun yyn iden ita itä",
    ones="yksi/yhden/yhtä=1",
    small="nolla=0 kaksi/kahden/kahta/kahdessa/kahteen/kahdella=2 kolme/kolmen/kolmea/kolmessa=3 "
    "neljä/neljän/neljää/neljässä=4 viisi/viiden/viittä/viidessä=5 kuusi/kuuden/kuutta/kuudessa=6 "
    "seitsemän/seitsemää=7 kahdeksan/kahdeksaa=8 yhdeksän/yhdeksää=9 kymmenen/kymmentä=10 "
    "yksitoista=11 kaksitoista/kahdentoista=12 kolmetoista=13 neljätoista=14 viisitoista=15 "
    "kuusitoista=16 seitsemäntoista=17 kahdeksantoista=18 yhdeksäntoista=19 puolitoista=1.5",
    tens="kaksikymmentä=20 kolmekymmentä=30 neljäkymmentä=40 viisikymmentä=50 kuusikymmentä=60 "
    "seitsemänkymmentä=70 kahdeksankymmentä=80 yhdeksänkymmentä=90",
    pattern="{ten}{unit}",
    in_pattern="yksi=1 kaksi=2 kolme=3 neljä=4 viisi=5 kuusi=6 seitsemän=7 kahdeksan=8 yhdeksän=9",
    glued="tuhatta=1000 tuhat=1000 sataa=100 sata=100",
    scales="sata/sataa/sadan=1e2 tuhat/tuhatta/tuhannen=1e3 miljoona/miljoonaa/miljoonan/milj=1e6 "
    "miljardi/miljardia/miljardin/mrd=1e9 biljoona/biljoonaa=1e12 tusina/tusinaa=12",
    alone="sata tuhat miljoona miljardi tusina",
    halves="puoli/puolen=0.5 puolitoista=1.5",
    plus_half="ja_puoli",
    vague="kymmeniä/satoja/tuhansia/miljoonia/kymmeniätuhansia/kymmenet/sadat/tuhannet",
    fractions="kolmasosa/kolmasosaa/kolmannes/kolmannesta=3 neljäsosa/neljäsosaa/neljännes=4 "
    "viidesosa/viidesosaa/viidennes=5 kymmenesosa=10",
    portions="kolmannes/kolmasosa=0.333333333 neljännes/neljäsosa=0.25 puolet=0.5 viidennes/viidesosa=0.2",
    shy="kuusi toinen toisen toista toisessa toisena",
    minus="miinus",
    ordinals="ensimmäinen/ensimmäisen/ensimmäistä/ensimmäisessä/ensimmäiset/ensimmäisenä=1 "
    "toinen/toisen/toista/toisessa/toisena=2 kolmas/kolmannen/kolmatta/kolmannessa/kolmantena=3 "
    "neljäs/neljännen/neljäntenä=4 viides/viidennen/viidentenä=5 kuudes/kuudennen=6 seitsemäs=7 "
    "kahdeksas=8 yhdeksäs=9 kymmenes/kymmenennen=10",
    ordinal_signs=".",
    months="tammikuu~ helmikuu~ maaliskuu~ huhtikuu~ toukokuu~ kesäkuu~ heinäkuu~ elokuu~ syyskuu~ "
    "lokakuu~ marraskuu~ joulukuu~",
    weekdays="maanantai~ tiistai~ keskiviikko/keskiviikkona/keskiviikon torstai~ perjantai~ lauantai~ "
    "sunnuntai~",
    days="tänään=0 eilen=-1 toissapäivänä=-2 huomenna=1 ylihuomenna=2",
    dayparts="illalla/aamulla/iltana/aamuna/yönä/iltapäivällä",
    seasons="kevät/keväällä/kevään=SP kesä/kesällä/kesän=SU syksy/syksyllä/syksyn=FA "
    "talvi/talvella/talven=WI",
    periods="viikko/viikolla/viikon=week kuukausi/kuussa/kuukauden=month "
    "vuosi/vuonna/vuoden/vuotta=year viikonloppu/viikonloppuna=weekend vuosineljännes=quarter "
    "vuosikymmen=decade vuosisata=century",
    shifts="viime/viimeksi=-1 ensi/seuraava/seuraavalla=1 tämä/tällä/tänä=0",
    edges_after="alussa/alkupuolella/lopussa/loppupuolella/puolivälissä/lopulla/alkuun/loppuun",
    ago_after="sitten",
    on="vuonna vuoden vuodesta vuoteen vuosina vuosien kesällä talvella keväällä syksyllä noin",
    year_after="",
    links="",
    centuries="vuosisata/vuosisadalla/vuosisadan",
    decades="luvulla/luvun/luku/luvulta/luvulle",
    decade_signs="luvulla luvun luku luvulta luvulle",
    quarters="neljänneksellä/neljännes/vuosineljänneksellä",
    before_hour="klo/kello",
    at="klo kello",
    percents="prosenttia prosentti prosentin prosentilla prosenttiin prosentista",
    points="prosenttiyksikköä/prosenttiyksikkö/prosenttiyksikön",
    money="euro/euroa/euron/eurolla/euroon=EUR sentti/senttiä=EUR* dollari/dollaria/dollarin=USD "
    "punta/puntaa/punnan=GBP frangia=CHF jeniä=JPY juania=CNY ruplaa/rupla=RUB "
    "kruunua/kruunu=SEK markkaa=FIM",
    whose="kanadan=CAD australian=AUD yhdysvaltain=USD sveitsin=CHF ruotsin=SEK norjan=NOK tanskan=DKK",
    measures="kilometri/kilometriä/kilometrin=km metri/metriä/metrin=m senttimetriä/senttiä=cm "
    "millimetriä/milliä=mm neliökilometriä=km2 neliömetriä/neliötä=m2 kuutiometriä/kuutiota=m3 "
    "hehtaari/hehtaaria/hehtaarin=ha kilo/kiloa/kilogrammaa=kg grammaa=g tonni/tonnia/tonnin=t "
    "litra/litraa=L aste/astetta/asteen=degree megawattia=MW gigatavua=GB hevosvoimaa=hp",
    per_hour="tunnissa/÷_t",
    durations="vuosi/vuotta/vuoden/vuodessa/vuodeksi=year kuukausi/kuukautta/kuukauden/kuukaudessa=month "
    "viikko/viikkoa/viikon/viikossa=week päivä/päivää/päivän/päivässä/vuorokautta/vuorokauden=day "
    "yö/yötä=night tunti/tuntia/tunnin/tunnissa=hour minuutti/minuuttia/minuutin/minuutissa=minute "
    "sekunti/sekuntia/sekunnin=second vuosikymmentä=decade vuosisataa=century",
    aged="vuotias/vuotiaan/vuotiasta/vuotiaana/vuotiaat",
    years_old="vuoden_ikäinen/vuoden_ikäisenä",
    age_years="",
    to="",
    and_="ja tai",
    qualifiers="noin/lähes/suunnilleen/vajaa/vajaat/runsaat=about yli/enemmän_kuin=over alle=under "
    "vähintään/ainakin=at_least enintään/korkeintaan=at_most",
    labels="artikla/luku/sivu/sivulla/numero/linja/raide/huone/formula/osa/liite/luokka/vaihe/ryhmä/kausi/"
    "jakso/pykälä/puhelin/puh/soita",
    streets="katu/tie/aukio",
    sport="voit häv maali ottelu tasapel peli",
    little="ja tai mutta on oli ovat olivat ei se sen hän he me te minä tämä että kun jos niin myös mukaan "
    "jo vielä vain sekä joka jotka kuin yli alle noin sitten ennen jälkeen kanssa ilman ollut",
    coming="aikoo alkaa avataan järjestetään pidetään tulee pelataan odotetaan alkavat",
    gone="oli olivat sanoi kuoli nousi laski alkoi",
)

_HUNGARIAN = Tongue(
    endings="t at et ot öt ban ben ba be ból ből ra re ról ről nak nek val vel on en ön an n ig tól től "
    "hoz hez höz ért ként os es ös as i ak ek ok ök k a e ja je jén án én",
    ones="egy=1",
    small="nulla=0 két/kettő/ketten=2 három/hárman=3 négy/négyen=4 öt/öten=5 hat/hatan=6 hét/heten=7 nyolc=8 "
    "kilenc=9 tíz=10 tizenegy=11 tizenkét/tizenkettő=12 tizenhárom=13 tizennégy=14 tizenöt=15 "
    "tizenhat=16 tizenhét=17 tizennyolc=18 tizenkilenc=19 másfél=1.5",
    tens="húsz=20 huszon=20 harminc=30 negyven=40 ötven=50 hatvan=60 hetven=70 nyolcvan=80 kilencven=90",
    pattern="{ten}{unit}",
    in_pattern="egy=1 két=2 kettő=2 három=3 négy=4 öt=5 hat=6 hét=7 nyolc=8 kilenc=9",
    glued="milliárd=1e9 millió=1e6 ezer=1000 száz=100",
    scales="száz=1e2 ezer/ezren/ezret=1e3 millió/milliót/milliós/milliónyi=1e6 "
    "milliárd/milliárdot/milliárdos=1e9 billió=1e12 tucat/tucatnyi=12",
    alone="száz ezer millió milliárd tucat",
    halves="fél=0.5 másfél=1.5",
    plus_half="és_fél",
    vague="tucatnyian/százak/ezrek/tízezrek/milliók/több_száz/több_ezer/több_tucat",
    fractions="harmad/harmada/harmadát=3 negyed/negyede/negyedét=4 ötöd/ötöde/ötödét=5 tized/tizede=10",
    portions="harmada/harmadát=0.333333333 negyede/negyedét=0.25 fele/felét=0.5 kétharmada/kétharmadát/"
    "kétharmad=0.666666667 háromnegyede=0.75",
    shy="hat hét",
    minus="mínusz",
    ordinals="első/elsők/elsőként=1 második/másodikként=2 harmadik=3 negyedik=4 ötödik=5 hatodik=6 "
    "hetedik=7 nyolcadik=8 kilencedik=9 tizedik=10 huszadik=20",
    ordinal_signs=". -án",
    months="január/januárban/januári/januárjában február/februárban/februári március/márciusban/márciusi "
    "április/áprilisban/áprilisi május/májusban/májusi június/júniusban/júniusi július/júliusban/júliusi "
    "augusztus/augusztusban/augusztusi szeptember/szeptemberben/szeptemberi október/októberben/októberi "
    "november/novemberben/novemberi december/decemberben/decemberi",
    short_months="jan febr márc ápr máj jún júl aug szept okt nov dec",
    weekdays="hétfő/hétfőn/hétfői/hétfőre kedd/kedden/keddi/keddre szerda/szerdán/szerdai/szerdára "
    "csütörtök/csütörtökön/csütörtöki/csütörtökre péntek/pénteken/pénteki/péntekre "
    "szombat/szombaton/szombati/szombatra vasárnap/vasárnapi/vasárnapra",
    days="ma/mai=0 tegnap/tegnapi=-1 tegnapelőtt=-2 holnap/holnapi=1 holnapután=2",
    dayparts="este/reggel/délután/délelőtt/éjjel/éjszaka",
    seasons="tavasz/tavasszal/tavaszán/tavaszi=SP nyár/nyáron/nyarán/nyári=SU ősz/ősszel/őszén/őszi=FA "
    "tél/télen/telén/téli=WI",
    periods="hét/héten/hetet/heti=week hónap/hónapban/hónapot=month év/évben/évet/évi/évtől/évre=year "
    "hétvége/hétvégén=weekend negyedév/negyedévben=quarter évtized=decade évszázad=century",
    shifts="múlt/elmúlt/előző=-1 jövő/következő=1 ez/ezen/idei/e=0",
    named="tavaly/tavalyi=year-1 idén/idei=year+0 jövőre=year+1 tavalyelőtt=year-2",
    edges_after="elején/eleje/végén/vége/közepén/végéig/elejéig/végére/elejére",
    ago_after="ezelőtt/val_ezelőtt/vel_ezelőtt",
    on="a az nyarán telén őszén tavaszán évi óta",
    year_after="",
    links=".",
    centuries="század/században/századi/századot",
    decades="évek/években/éveket/évekbeli",
    decade_signs="as es os ös",
    quarters="negyedév/negyedévben/negyedéve",
    hours="óra/órakor/órától/óráig/órára",
    halves_before="délelőtt/reggel/hajnali/hajnalban=0 délután/este/délutáni/esti=12",
    at="",
    percents="százalék százalékos százalékot százalékkal százaléka százalékra százalékról",
    points="százalékpont/százalékponttal/százalékpontot/százalékpontos",
    money="forint~/ft=HUF euró~=EUR dollár~=USD font~=GBP frank~=CHF jen/jent=JPY jüan=CNY rubel/rubelt=RUB "
    "lej/lejt=RON korona/koronát=CZK zloty=PLN hrivnya=UAH",
    whose="kanadai=CAD ausztrál=AUD amerikai=USD svájci=CHF cseh=CZK svéd=SEK",
    measures="kilométer~/kilométeres=km méter~/méteres=m centiméter~/centi=cm milliméter~/milli=mm "
    "négyzetkilométer~=km2 négyzetméter~/négyzetméteres=m2 köbméter~=m3 hektár~/hektáros=ha mérföld=mi "
    "kilogramm~/kiló/kilót/kilós=kg gramm~=g tonna/tonnát/tonnás=t liter~/literes=L "
    "fok/fokos/fokot/fokig=degree megawatt~/megawattos=MW gigabájt=GB lóerő/lóerős=hp",
    durations="év/évet/évre/évig/évvel/éven=year hónap/hónapos/hónapot/hónapra/hónappal=month "
    "hét/hetes/hetet/hétre/héttel=week nap/napos/napot/napra/nappal/napig=day éjszaka=night "
    "óra/órás/órát/órán/órával/óráig=hour perc/perces/percet/perccel/percig=minute "
    "másodperc/másodperces/másodpercet=second évtized/évtizede/évtizedet=decade évszázad=century",
    aged="éves/évesen/évesek",
    age_years="",
    to="",
    between="között",
    and_="és vagy",
    qualifiers="körülbelül/mintegy/csaknem/közel/nagyjából/majdnem=about több_mint=over kevesebb_mint=under "
    "legalább/minimum=at_least legfeljebb/maximum=at_most",
    labels="cikk/fejezet/oldal/szám/vonal/vágány/szoba/forma/kötet/melléklet/kategória/osztály/fázis/csoport/"
    "évad/rész/paragrafus/telefon/tel/hívja",
    streets="utca/út/tér/körút/utcában",
    sport="nyert győz győzö veresé döntetlen gól meccs mérkőz legyőz",
    little="a az és vagy de egy nem is volt van lesz hogy mint ki mi ő ők én te aki ami akik amely csak még "
    "már itt ott most után előtt között alatt felett szerint ellen nélkül el meg ha akkor így úgy mert "
    "voltak lett lettek",
    coming="lesz lesznek fog fognak kezdődik tervez tartanak nyílik rendezik várható",
    gone="volt voltak lett meghalt mondta emelkedett csökkent kezdődött",
)

_INDONESIAN = Tongue(
    ones="satu=1",
    small="nol=0 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11 "
    "seratus=100 dua_belas=12 tiga_belas=13 empat_belas=14 lima_belas=15 enam_belas=16 tujuh_belas=17 "
    "delapan_belas=18 sembilan_belas=19",
    tens="dua_puluh=20 tiga_puluh=30 empat_puluh=40 lima_puluh=50 enam_puluh=60 tujuh_puluh=70 "
    "delapan_puluh=80 sembilan_puluh=90",
    spaced=True,
    scales="ratus=1e2 ribu/rb=1e3 seribu=1e3 juta/jt=1e6 sejuta=1e6 miliar/milyar=1e9 semiliar=1e9 "
    "triliun/trilyun=1e12 lusin=12 selusin=12",
    alone="seribu sejuta semiliar selusin",
    halves="setengah=0.5 satu_setengah=1.5",
    plus_half="setengah",
    vague="puluhan/ratusan/ribuan/jutaan/belasan",
    fractions="pertiga=3 perempat=4 perlima=5",
    portions="sepertiga=0.333333333 seperempat=0.25 separuh/setengahnya=0.5 seperlima=0.2",
    minus="minus",
    ordinals="pertama=1 kedua=2 ketiga=3 keempat=4 kelima=5 keenam=6 ketujuh=7 kedelapan=8 kesembilan=9 "
    "kesepuluh=10",
    ordinal_heads="ke/peringkat",
    months="januari februari maret april mei juni juli agustus september oktober november desember",
    month_capitals=True,
    short_months="jan feb - apr - jun jul agt/agu sep okt nov des",
    weekdays="senin selasa rabu kamis jumat/jum'at sabtu minggu/ahad",
    shy_days="minggu",
    days="hari_ini=0 kemarin=-1 kemarin_lusa=-2 besok=1 lusa=2",
    dayparts="malam/pagi/siang/sore",
    periods="pekan/minggu=week bulan=month tahun=year akhir_pekan=weekend kuartal/triwulan=quarter "
    "dekade=decade abad=century",
    shifts="lalu/yang_lalu/silam/kemarin=-1 depan/mendatang=1 ini=0",
    edges="awal/akhir/pertengahan",
    ago_after="lalu/yang_lalu/silam",
    on="pada sejak hingga sampai tahun di dari bulan sebelum setelah hari tanggal antara awal akhir",
    centuries="abad/abad_ke",
    decades="dekade/era",
    decade_signs="an",
    quarters="kuartal/triwulan",
    before_hour="pukul/jam",
    at="pukul jam",
    halves_of_day="pagi/dini_hari/wib/wita/wit=0 siang/sore/malam=12",
    percents="persen",
    points="poin_persentase/persen_poin/poin_persen",
    money="rupiah/rp=IDR dolar=USD euro=EUR poundsterling/pound=GBP yen=JPY yuan=CNY ringgit=MYR "
    "rubel=RUB rial/riyal=SAR",
    whose="as/amerika/amerika_serikat=USD singapura=SGD australia=AUD kanada=CAD hong_kong=HKD "
    "selandia_baru=NZD",
    measures="kilometer=km meter=m sentimeter=cm milimeter=mm kilometer_persegi=km2 meter_persegi=m2 "
    "meter_kubik=m3 hektare/hektar=ha mil=mi kilogram/kilo=kg gram=g ton=t liter=L "
    "derajat=degree derajat_celsius=°C megawatt=MW gigabita=GB magnitudo=magnitude",
    per_hour="per_jam/÷_jam",
    durations="tahun=year bulan=month pekan/minggu=week hari=day malam=night jam=hour menit=minute "
    "detik=second dekade=decade abad=century",
    years_old="tahun_lalu_usia",
    age_years="tahun",
    aged_before="berusia/usia/berumur/umur",
    to="hingga sampai sampai_dengan atau",
    between="antara",
    and_="dan",
    changes="naik turun meningkat menurun",
    qualifiers="sekitar/kira_-_kira/hampir/kurang_lebih=about lebih_dari/di_atas/melebihi=over "
    "kurang_dari/di_bawah=under sedikitnya/setidaknya/minimal=at_least paling_banyak/hingga/maksimal=at_most",
    labels="pasal/bab/halaman/nomor/no/jalur/kamar/formula/jilid/lampiran/kategori/kelas/fase/grup/musim/"
    "episode/ayat/penerbangan/terminal/telepon/telp/rt/rw/lantai/gate/hubungi",
    streets="jalan/jl/gang",
    sport="menang kemenangan kalah imbang gol pertandingan skor mengalahkan unggul",
    little="dan atau tetapi yang di ke dari pada untuk dengan oleh ini itu adalah akan telah sudah tidak bukan "
    "juga dalam antara hingga sampai sejak karena jika saat ketika setelah sebelum ia dia mereka kami kita "
    "saya para lebih kurang lain tersebut serta bagi lagi masih hanya orang",
    coming="akan berencana dijadwalkan direncanakan mulai",
    gone="telah sudah mengatakan tewas meninggal",
)

_VIETNAMESE = Tongue(
    ones="một=1",
    small="không_đồng=0 hai=2 ba=3 bốn/tư=4 năm=5 lăm/nhăm=5 sáu=6 bảy/bẩy=7 tám=8 chín=9 mười=10 mốt=1 "
    "mười_một=11 mười_hai=12 mười_ba=13 mười_bốn=14 mười_lăm=15 mười_sáu=16 mười_bảy=17 mười_tám=18 "
    "mười_chín=19",
    tens="hai_mươi=20 ba_mươi=30 bốn_mươi=40 năm_mươi=50 sáu_mươi=60 bảy_mươi=70 tám_mươi=80 chín_mươi=90",
    spaced=True,
    joins="lẻ linh",
    scales="trăm=1e2 nghìn/ngàn=1e3 triệu=1e6 tỷ/tỉ=1e9 nghìn_tỷ/nghìn_tỉ=1e12 chục=10 tá=12",
    halves="nửa=0.5",
    plus_half="rưỡi",
    vague="hàng_chục/hàng_trăm/hàng_nghìn/hàng_ngàn/hàng_triệu/hàng_tỷ",
    fractions="",
    portions="một_phần_ba=0.333333333 hai_phần_ba=0.666666667 một_phần_tư=0.25 ba_phần_tư=0.75 "
    "một_nửa=0.5",
    shy="năm ba tư hai chín không tám sáu bảy bốn mười",
    minus="âm",
    ordinals="đầu_tiên/thứ_nhất=1",
    ordinal_heads="thứ",
    months="tháng_1/tháng_một/tháng_giêng tháng_2/tháng_hai tháng_3/tháng_ba tháng_4/tháng_tư "
    "tháng_5/tháng_năm tháng_6/tháng_sáu tháng_7/tháng_bảy tháng_8/tháng_tám tháng_9/tháng_chín "
    "tháng_10/tháng_mười tháng_11/tháng_mười_một tháng_12/tháng_mười_hai/tháng_chạp",
    month_capitals=True,
    weekdays="thứ_hai/thứ_2 thứ_ba/thứ_3 thứ_tư/thứ_4 thứ_năm/thứ_5 thứ_sáu/thứ_6 thứ_bảy/thứ_7 chủ_nhật",
    days="hôm_nay=0 hôm_qua=-1 hôm_kia=-2 ngày_mai=1 ngày_kia=2 tối_qua=-1 sáng_nay/chiều_nay/tối_nay=0",
    seasons="mùa_xuân=SP mùa_hè=SU mùa_thu=FA mùa_đông=WI",
    periods="tuần=week tháng=month năm=year cuối_tuần=weekend quý=quarter thập_kỷ=decade thế_kỷ=century",
    shifts="trước/qua/vừa_qua/ngoái=-1 tới/sau/tiếp_theo=1 này/nay=0",
    named="năm_ngoái=year-1 năm_nay=year+0 năm_tới=year+1 tuần_trước=week-1 tháng_trước=month-1",
    edges="đầu/cuối/giữa",
    ago_before="cách_đây",
    ago_after="trước",
    on="năm từ đến trong vào tháng ngày trước sau giữa khoảng cuối đầu",
    links="năm ÷",
    centuries="thế_kỷ",
    decades="thập_niên/những_năm/thập_kỷ",
    quarters="quý",
    hours="giờ",
    halves_of_day="giờ_sáng/sáng=0 giờ_chiều/giờ_tối/chiều/tối=12",
    percents="phần_trăm",
    points="điểm_phần_trăm/điểm_%",
    money="đồng/đ/vnđ/vnd=VND đô_la/usd/đô_la_mỹ/đôla=USD euro=EUR bảng/bảng_anh=GBP yên/yên_nhật=JPY "
    "nhân_dân_tệ/tệ=CNY rúp=RUB won=KRW baht=THB",
    whose="",
    measures="kilômét/km/cây_số/ki_-_lô_-_mét=km mét=m centimet/xentimét=cm milimét=mm km_vuông=km2 mét_vuông=m2 "
    "mét_khối=m3 hecta/héc_ta=ha kilôgam/kg/cân=kg gam=g tấn=t lít=L độ/độ_c=degree",
    per_hour="một_giờ/mỗi_giờ/giờ",
    durations="năm=year tháng=month tuần=week ngày=day đêm=night giờ/tiếng/giờ_đồng_hồ=hour phút=minute "
    "giây=second thập_kỷ=decade thế_kỷ=century",
    aged="tuổi",
    to="đến tới hoặc",
    between="giữa",
    and_="và",
    changes="tăng giảm",
    qualifiers="khoảng/gần/chừng=about hơn/trên=over dưới/chưa_đến=under ít_nhất/tối_thiểu=at_least "
    "tối_đa/nhiều_nhất=at_most",
    labels="điều/chương/trang/số/khoản/phòng/tập/mục/nhóm/giai_đoạn/hạng_mục/quốc_lộ/đường/điện_thoại/gọi/tầng/"
    "lớp/quận/phường/khu/kênh/chuyến/cổng/bài/mùa",
    streets="đường/phố/ngõ",
    sport="thắng thua hòa bàn trận tỷ_số tỉ đánh",
    little="và hoặc nhưng của ở tại trong ngoài với cho từ đến là được bị có không đã sẽ đang này kia đó khi "
    "nếu vì nên cũng còn chỉ rất hơn các những một người theo về ra vào lên xuống",
    coming="sẽ dự_kiến sắp",
    gone="đã cho",
)

_HINDI = Tongue(
    comma=False,
    idioms="एक_दूसरे/एक_दूसरे/एक_-_दूसरे",
    on_after="में से तक को के की",
    ones="एक=1",
    small="शून्य=0 दो=2 तीन=3 चार=4 पांच=5 छह/छः/छे=6 सात=7 आठ=8 नौ=9 दस=10 ग्यारह=11 बारह=12 तेरह=13 "
    "चौदह=14 पंद्रह/पन्द्रह=15 सोलह=16 सत्रह=17 अठारह=18 उन्नीस=19 बीस=20 इक्कीस=21 बाईस=22 तेईस=23 "
    "चौबीस=24 पच्चीस=25 छब्बीस=26 सत्ताईस=27 अट्ठाईस/अठाईस=28 उनतीस=29 तीस=30 इकतीस=31 बत्तीस=32 "
    "तैंतीस=33 चौंतीस=34 पैंतीस=35 छत्तीस=36 सैंतीस=37 अड़तीस=38 उनतालीस=39 चालीस=40 इकतालीस=41 "
    "बयालीस=42 तैंतालीस=43 चौवालीस=44 पैंतालीस=45 छियालीस=46 सैंतालीस=47 अड़तालीस=48 उनचास=49 पचास=50 "
    "इक्यावन=51 बावन=52 तिरपन=53 चौवन=54 पचपन=55 छप्पन=56 सत्तावन=57 अट्ठावन=58 उनसठ=59 साठ=60 "
    "इकसठ=61 बासठ=62 तिरसठ=63 चौंसठ=64 पैंसठ=65 छियासठ=66 सड़सठ=67 अड़सठ=68 उनहत्तर=69 सत्तर=70 "
    "इकहत्तर=71 बहत्तर=72 तिहत्तर=73 चौहत्तर=74 पचहत्तर=75 छिहत्तर=76 सतहत्तर=77 अठहत्तर=78 उन्यासी=79 "
    "अस्सी=80 इक्यासी=81 बयासी=82 तिरासी=83 चौरासी=84 पचासी=85 छियासी=86 सत्तासी=87 अट्ठासी=88 "
    "नवासी=89 नब्बे=90 इक्यानवे=91 बानवे=92 तिरानवे=93 चौरानवे=94 पचानवे=95 छियानवे=96 सत्तानवे=97 "
    "अट्ठानवे=98 निन्यानवे=99",
    spaced=True,
    scales="सौ=1e2 हजार/हज़ार=1e3 लाख=1e5 करोड़=1e7 अरब=1e9 खरब=1e11 मिलियन=1e6 बिलियन=1e9 दर्जन=12",
    alone="",
    plus_before="साढ़े=0.5 पौने=-0.25 सवा=0.25",
    halves="आधा/आधे/आधी=0.5 डेढ़=1.5 ढाई=2.5 सवा=1.25",
    vague="सैकड़ों/हजारों/हज़ारों/लाखों/करोड़ों/दर्जनों/दसियों",
    fractions="तिहाई=3 चौथाई=4",
    portions="आधा/आधे/आधी=0.5 तिहाई=0.333333333 चौथाई=0.25",
    shy="दो नौ सात",
    minus="माइनस",
    ordinals="पहली/पहले_स्थान/पहला=1 दूसरी/दूसरा/दूसरे=2 तीसरी/तीसरा/तीसरे=3 चौथी/चौथा/चौथे=4 "
    "पांचवीं/पांचवां/पांचवें=5 छठी/छठा/छठे=6 सातवीं/सातवां/सातवें=7 आठवीं/आठवां/आठवें=8 "
    "नौवीं/नौवां/नौवें=9 दसवीं/दसवां/दसवें=10",
    ordinal_signs="वीं वां वें वा वी",
    months="जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर "
    "दिसंबर/दिसम्बर",
    weekdays="सोमवार मंगलवार बुधवार गुरुवार/बृहस्पतिवार/वीरवार शुक्रवार शनिवार रविवार/इतवार",
    days="आज=0 बीते_कल=-1 परसों=-2 आने_वाले_कल=1",
    dayparts="शाम/सुबह/रात/दोपहर",
    seasons="गर्मी/गर्मियों=SU सर्दी/सर्दियों=WI",
    periods="हफ्ते/हफ़्ते/सप्ताह=week महीने/माह=month साल/वर्ष=year सप्ताहांत=weekend तिमाही=quarter "
    "दशक=decade सदी=century",
    shifts="पिछले/पिछली/बीते/गत=-1 अगले/अगली/आगामी=1 इस/मौजूदा=0",
    ago_after="पहले/पूर्व",
    on="साल सन् सन वर्ष से तक में मार्च अगस्त और",
    year_after="में के से तक की",
    centuries="सदी/शताब्दी",
    decades="के_दशक/दशक",
    quarters="तिमाही",
    hours="बजे/बजकर",
    halves_before="सुबह/तड़के=0 शाम/रात/दोपहर=12",
    percents="प्रतिशत फीसदी फ़ीसदी फीसद",
    points="प्रतिशत_अंक/प्रतिशत_अंकों/फीसदी_अंक/आधार_अंक",
    money="रुपये/रुपए/रुपया/रूपये/रु=INR पैसे=INR* डॉलर=USD यूरो=EUR पाउंड=GBP येन=JPY युआन=CNY "
    "रूबल=RUB दिरहम=AED रियाल=SAR",
    whose="अमेरिकी=USD कनाडाई=CAD ऑस्ट्रेलियाई=AUD पाकिस्तानी=PKR",
    measures="किलोमीटर/किमी=km मीटर=m सेंटीमीटर/सेमी=cm मिलीमीटर/मिमी=mm वर्ग_किलोमीटर=km2 वर्ग_मीटर=m2 "
    "घन_मीटर=m3 हेक्टेयर=ha एकड़=acre मील=mi किलोग्राम/किलो/किग्रा=kg ग्राम=g टन=t लीटर=L "
    "डिग्री/डिग्री_सेल्सियस=degree मेगावाट=MW फीट/फुट=ft क्विंटल=quintal",
    per_hour="प्रति_घंटे/प्रति_घंटा",
    durations="साल/वर्ष/वर्षों/सालों=year महीने/महीना/माह/महीनों=month हफ्ते/हफ्ता/हफ़्ते/सप्ताह=week "
    "दिन/दिनों=day रात/रातें=night घंटे/घंटा/घंटों=hour मिनट/मिनटों=minute सेकंड/सेकेंड=second "
    "दशक/दशकों=decade सदी/सदियों=century",
    of="की के का",
    aged="वर्षीय/वर्षीया/साल_के_उम्र/साल_की_उम्र/वर्ष_की_आयु",
    age_years="साल/वर्ष",
    aged_before="उम्र/आयु",
    people="बच्ची/बच्चा/बच्चे/लड़की/लड़का/लड़के/महिला/व्यक्ति/युवक/युवती/पुरुष/बुजुर्ग/छात्र/छात्रा/किशोर",
    to="से या",
    and_="और",
    changes="बढ़ घट",
    qualifiers="करीब/लगभग/तकरीबन=about कम_से_कम=at_least अधिकतम=at_most",
    labels="धारा/अनुच्छेद/अध्याय/पृष्ठ/नंबर/संख्या/क्रमांक/कमरा/फॉर्मूला/खंड/श्रेणी/कक्षा/चरण/ग्रुप/सीजन/भाग/"
    "उड़ान/टर्मिनल/फोन/करें/वार्ड/सेक्टर/प्लेटफॉर्म",
    streets="",
    sport="जीत हरा हार गोल मैच स्कोर",
    little="और या लेकिन का की के को से में पर ने है हैं था थे थी हो गया गए गई कि जो यह वह ये वे भी ही तो "
    "नहीं एक इस उस कर रहे रहा रही ज्यादा अधिक कम बाद पहले तक लिए साथ द्वारा अब जब तब उतरा खत्म हुआ हुए "
    "हुई रद्द",
    coming="होगी होगा होंगे करेगा करेगी करेंगे जाएगा जाएगी शुरू",
    gone="था थे थी गया गए गई किया हुई हुआ",
)

OTHERS: dict[str, Tongue] = {
    "el": _GREEK, "tr": _TURKISH, "fi": _FINNISH, "hu": _HUNGARIAN, "id": _INDONESIAN,
    "vi": _VIETNAMESE, "hi": _HINDI,
}  # fmt: skip
