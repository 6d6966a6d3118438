"""Rows: German, Dutch, Swedish, Danish, Norwegian. Owns no grammar."""

from __future__ import annotations

from dataclasses import replace

from tui_reader.annotate.figures.languages.tongue import Tongue

_GERMAN = Tongue(
    endings="e er es en em n s",
    ones="ein/eine/einer/eines/einem/einen/eins=1",
    small="null=0 zwei/zwo=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 "
    "zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 "
    "zweieinhalb=2.5 dreieinhalb=3.5 viereinhalb=4.5 fünfeinhalb=5.5 sechseinhalb=6.5",
    tens="zwanzig=20 dreißig/dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 "
    "neunzig=90",
    pattern="{unit}und{ten}",
    in_pattern="ein=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9",
    glued="tausend=1000 hundert=100",
    joins="und",
    scales="hundert=1e2 tausend/tsd=1e3 million/millionen/mio=1e6 milliarde/milliarden/mrd/mia=1e9 "
    "billion/billionen/bio=1e12 billiarde/billiarden=1e15 dutzend=12",
    alone="hundert tausend",
    halves="halb~=0.5 anderthalb/eineinhalb=1.5",
    plus_half="und_ein_halb~",
    vague="hunderte/hunderten/tausende/tausenden/dutzende/dutzenden/zehntausende/zehntausenden/"
    "hunderttausende/hunderttausenden/aberhunderte",
    fractions="drittel/dritteln=3 viertel/vierteln=4 fünftel/fünfteln=5 sechstel=6 siebtel=7 "
    "achtel=8 neuntel=9 zehntel=10 hundertstel=100",
    portions="hälfte=0.5",
    shy="acht",
    minus="minus",
    ordinals="erst~=1 zweit~=2 dritt~=3 viert~=4 fünft~=5 sechst~=6 siebt~/siebent~=7 achtem/achten/"
    "achter/achtes=8 neunt~=9 zehnt~=10 elft~=11 zwölft~=12 zwanzigst~=20",
    ordinal_signs=". te ten ter tes",
    ordinal_heads="platz/rang",
    nth="der die das den dem des am im vom zum zur beim ins seinen seinem seiner sein seine ihren "
    "ihrem ihrer ihr ihre unseren unserem unserer jeder jeden jedes diesem dieser auf in ab bis "
    "zweiten ersten und",
    months="januar/januars/jänner februar/februars/feber märz/märzes april/aprils mai/mais juni/"
    "junis juli/julis august/augusts september/septembers oktober/oktobers november/novembers "
    "dezember/dezembers",
    short_months="jan feb mär/mrz apr - jun jul aug sep/sept okt nov dez",
    month_capitals=True,
    noun_capitals=True,
    counts_next=True,
    day_tails="abend morgen nachmittag vormittag nacht mittag früh vormittags abends",
    weekdays="montag/montags dienstag/dienstags mittwoch/mittwochs donnerstag/donnerstags freitag/"
    "freitags samstag/samstags/sonnabend sonntag/sonntags",
    days="heute=0 gestern=-1 vorgestern=-2 morgen=1 übermorgen=2",
    dayparts="abend/nachmittag/vormittag/nacht/früh/mittag/morgen/mittags/abends",
    seasons="frühling/frühjahr/frühlings=SP sommer/sommers=SU herbst/herbstes=FA winter/winters=WI",
    periods="woche=week monat/monats/monates=month jahr/jahres/jahrs=year "
    "quartal/quartals=quarter wochenende/wochenendes=weekend jahrzehnt/jahrzehnts=decade "
    "jahrhundert/jahrhunderts=century",
    shifts="letzt~/vergangen~/vorig~/verflossen~=-1 nächst~/kommend~=1 dies~/laufend~/heurig~=0",
    named="heuer=year+0 vorjahr/vorjahres=year-1 vorwoche=week-1 vormonat/vormonats=month-1",
    edges="anfang/mitte/ende",
    ago_before="vor",
    on="im in seit bis ab vom zum am von nach vor um zwischen gegen jahr jahre jahren jahres anno "
    "sommer herbst winter frühjahr ende anfang mitte januar februar märz april mai juni juli "
    "august september oktober november dezember schon erst noch bereits monat wie den dem",
    year_after="n.chr",
    links="des",
    centuries="jahrhundert/jahrhunderts/jahrhunderte/jh",
    decades="jahre/jahren/er_jahre/er_jahren/jahrzehnt",
    decade_signs="er ern",
    decade_names="zwanziger=20 dreißiger=30 vierziger=40 fünfziger=50 sechziger=60 siebziger=70 "
    "achtziger=80 neunziger=90 zwanzigerjahre/zwanzigerjahren=20 dreißigerjahre/dreißigerjahren=30",
    quarters="quartal/quartals",
    hours="uhr",
    at="um gegen ab bis von nach vor zwischen kurz",
    half_to="halb",
    halves_of_day="uhr_morgens/uhr_früh/uhr_vormittags=0 uhr_abends/uhr_nachmittags=12",
    percents="prozent",
    points="basispunkt/basispunkte/basispunkten=bp prozentpunkt/prozentpunkte/prozentpunkten",
    shy_points="punkt/punkte/punkten/zähler",
    money="euro/euros=EUR cent=EUR* us_-_dollar/dollar/dollars=USD pfund=GBP franken/schweizerfranken/"
    "fr/sfr=CHF rappen=CHF* yen=JPY yuan=CNY rubel/rubeln=RUB rupien=INR złoty/zloty=PLN forint=HUF "
    "kronen=SEK mark/d-mark=DEM schilling=ATS pesos=MXN real/reais=BRL lira=TRY griwna=UAH "
    "schekel=ILS",
    whose="kanadisch~=CAD australisch~=AUD amerikanisch~/us=USD britisch~=GBP schwedisch~=SEK "
    "norwegisch~=NOK dänisch~=DKK tschechisch~=CZK neuseeländisch~=NZD hongkong=HKD singapur=SGD "
    "schweizer=CHF argentinisch~=ARS mexikanisch~=MXN indisch~=INR ägyptisch~=EGP türkisch~=TRY",
    measures="kilometer/kilometern/kilometers=km meter/metern/meters=m zentimeter/zentimetern=cm "
    "millimeter/millimetern=mm quadratkilometer/quadratkilometern=km2 quadratmeter/"
    "quadratmetern/qm=m2 kubikmeter/kubikmetern=m3 hektar=ha meile/meilen=mi seemeilen=nmi "
    "kilogramm/kilo/kilos=kg gramm=g milligramm=mg tonne/tonnen=t liter/litern=L milliliter=mL "
    "grad/grad_celsius=degree stundenkilometer/stundenkilometern/kilometer_pro_stunde=km/h "
    "kilowatt=kW megawatt=MW gigawatt=GW terawattstunden=TWh gigawattstunden=GWh megawattstunden=MWh "
    "kilowattstunde/kilowattstunden=kWh watt=W volt=V gigabyte=GB megabyte=MB terabyte=TB ps=hp "
    "kalorien=cal kilokalorien=kcal hertz=Hz dezibel=dB zoll=in morgen_land=acre",
    per_hour="÷_std/pro_stunde/in_der_stunde/die_stunde",
    durations="jahr/jahre/jahren/jahres=year monat/monate/monaten/monats=month woche/wochen=week "
    "tag/tage/tagen/tages=day nacht/nächte/nächten=night stunde/stunden=hour minute/minuten=minute "
    "sekunde/sekunden=second jahrzehnt/jahrzehnte/jahrzehnten=decade jahrhundert/jahrhunderte/"
    "jahrhunderten=century wochenenden=weekend jährig~=year stündig~=hour tägig~=day minütig~=minute "
    "monatig~=month wöchig~=week",
    of="von an",
    out_of="von",
    spanning="erfahrung jubiläum bestehen geschichte vertrag haft krieg laufzeit tradition amtszeit "
    "frist pause herrschaft regierung arbeit forschung tätigkeit dauer ausbildung zusammenarbeit",
    aged="jährig~",
    years_old="jahre_alt/jahr_alt/monate_alt/jahren_alt",
    age_years="jahre/jahren",
    aged_before="im_alter_von/alter_von/alter/mit",
    to="bis",
    between="zwischen",
    and_="und sowie",
    qualifiers="rund/etwa/ungefähr/circa/ca/knapp/fast/gut/nahezu/annähernd/schätzungsweise=about "
    "mehr_als/über/weit_über=over weniger_als/unter=under mindestens/wenigstens=at_least "
    "höchstens/maximal/bis_zu=at_most",
    labels="artikel/art/verordnung/richtlinie/paragraf/paragraph/absatz/abs/kapitel/kap/seite/s/nummer/zimmer/raum/haus/"
    "gleis/linie/bus/tor/halle/block/formel/ausgabe/band/teil/folge/staffel/saison/stufe/"
    "kategorie/klasse/typ/modell/apollo/postfach/kanal/sektor/zone/gruppe/terminal/flug/reaktor/"
    "phase/liga/bundesliga/tel/telefon/fax/satz/ziffer/bild/abbildung/tabelle/lektion/band/"
    "schacht/pier/pavillon/nationalstraße/bundesstraße/autobahn/agenda/generation/grundschule/"
    "landesliga/division/saison/kreisliga/aktenzeichen/drucksache/din/stg/gate/level/punkt",
    streets="straße/strasse/allee/platz/gasse/weg/ring/ufer/damm",
    sport="sieg gewann gewinn gewonn besieg unterl unentschieden tor treffer spiel halbzeit führ satz "
    "niederl verlor endstand ausgleich bezwang schlug schlägt pokal bundesliga",
    little="und oder aber der die das den dem des ein eine einer einem einen ist sind war waren wird "
    "wurde werden wurden hat haben hatte hatten nicht auch auf aus bei mit nach zu zur zum für über "
    "unter an als wie dass wo es er sie wir ihr ich so dann mehr weniger pro je statt gegenüber ging "
    "geht kam folgt liegt steht läuft fährt gilt soll sollen will kann können muss musste laut wegen "
    "trotz durch ohne gegen um vor hinter neben zwischen bis seit während dort hier jetzt nun "
    "schon noch nur etwa rund sowie beziehungsweise denn weil wenn ob sich man damit dabei darunter "
    "davon dazu daran zuvor danach später früher lang alt hoch breit schwer weit sein am im beim vom "
    "ins kündigte sagte stieg fiel startet begann endet endete sowohl mal dieser diese dieses",
    coming="wird werden soll sollen will wollen beginnt startet endet kommt folgt geplant steht läuft "
    "findet eröffnet öffnet schließt tritt bevor künftig erwartet plant planen möchte kann dürfte "
    "könnte muss müssen",
    gone="war waren wurde wurden hat haben hatte hatten kam kamen ging starb sagte fiel stieg gab "
    "begann endete teilte erklärte seit verlor gewann traf trafen sank wuchs fand fielen brachte "
    "erreichte kostete zog blieb meldete fehlten",
)

_DUTCH = Tongue(
    endings="e en s n",
    ones="een/één/eén=1",
    small="nul=0 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 "
    "dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 "
    "tweeënhalf=2.5 tweeëneenhalf=2.5 drieënhalf=3.5",
    tens="twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90",
    pattern="{unit}en{ten}",
    in_pattern="een=1 eenen=1 twee=2 tweeë=2 drie=3 drieë=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 "
    "negen=9",
    glued="duizend=1000 honderd=100",
    joins="en",
    scales="honderd=1e2 duizend=1e3 miljoen/mln/miljoenen=1e6 miljard/mld/mrd/miljarden=1e9 "
    "biljoen/biljoenen=1e12 dozijn=12",
    alone="honderd duizend",
    halves="half/halve=0.5 anderhalf/anderhalve=1.5",
    plus_half="en_een_half/en_een_halve",
    vague="honderden/duizenden/tientallen/tienduizenden/honderdduizenden",
    fractions="derde/derden=3 kwart/kwarten/vierde/vierden=4 vijfde/vijfden=5 zesde=6 tiende/tienden=10",
    portions="helft=0.5",
    shy="acht",
    shy_plurals="en s",
    idioms="in_acht/acht_slaan/acht_te",
    minus="min",
    ordinals="eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 "
    "tiende=10 elfde=11 twaalfde=12 twintigste=20",
    ordinal_signs="e de ste",
    ordinal_heads="plaats",
    months="januari februari maart april mei juni juli augustus september oktober november december",
    short_months="jan feb mrt apr - jun jul aug sep/sept okt nov dec",
    day_tails="avond ochtend middag nacht morgen",
    weekdays="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    days="vandaag=0 gisteren=-1 eergisteren=-2 morgen=1 overmorgen=2 gisteravond=-1 "
    "vanavond/vanmorgen/vanochtend/vanmiddag/vannacht=0",
    dayparts="avond/ochtend/middag/nacht/avonds/vroeg",
    seasons="lente/voorjaar=SP zomer=SU herfst/najaar=FA winter=WI",
    periods="week=week maand=month jaar=year weekend/weekeinde=weekend kwartaal=quarter "
    "decennium=decade eeuw=century",
    shifts="vorig~/afgelopen/voorbij~=-1 volgend~/komend~/aanstaande=1 deze/dit=0",
    edges="begin/medio/eind/half",
    ago_after="geleden",
    on="in uit sinds tot vanaf van op na voor om tussen jaar jaren begin eind zomer lente herfst winter "
    "per over al",
    year_after="",
    links="van",
    centuries="eeuw/eeuwse",
    decades="jaren",
    decade_names="twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 "
    "negentig=90",
    quarters="kwartaal",
    hours_or_duration="uur/u",
    at="om tot vanaf rond tegen van tussen circa",
    half_to="half",
    halves_of_day="uur_'_s_avonds/'_s_avonds/'_s_middags/uur_'_s_middags=12 '_s_ochtends/'_s_morgens/"
    "uur_'_s_ochtends=0",
    percents="procent",
    points="basispunten=bp procentpunt/procentpunten",
    shy_points="punt/punten",
    money="euro/euro's=EUR cent=EUR* dollar=USD pond=GBP frank=CHF yen=JPY yuan=CNY roebel=RUB "
    "kroon/kronen=SEK gulden=NLG roepie/roepies=INR lira=TRY",
    whose="canadese=CAD australische=AUD amerikaanse=USD britse=GBP zweedse=SEK noorse=NOK "
    "deense=DKK zwitserse=CHF",
    measures="kilometer/kilometers=km meter/meters=m centimeter=cm millimeter=mm "
    "vierkante_kilometer=km2 vierkante_meter=m2 kubieke_meter=m3 hectare/hectaren=ha mijl=mi "
    "kilogram/kilo=kg gram=g milligram=mg ton=t liter=L graad/graden=degree megawatt=MW gigawatt=GW "
    "kilowattuur=kWh gigabyte=GB terabyte=TB pk=hp",
    per_hour="per_uur/÷_u",
    durations="jaar/jaren=year maand/maanden=month week/weken=week dag/dagen=day nacht/nachten=night "
    "uur/uren=hour minuut/minuten=minute seconde/seconden=second decennium/decennia=decade "
    "eeuw/eeuwen=century",
    of="van aan",
    counts_next=True,
    counts_alone=True,
    out_of="op_de/van_de",
    spanning="contract bestaan jubileum ervaring oorlog periode termijn",
    aged="jarig~",
    years_old="jaar_oud/maanden_oud/jaar_oude",
    age_years="jaar",
    aged_before="op_leeftijd_van/leeftijd_van",
    to="tot à",
    between="tussen",
    and_="en",
    changes="ging ginge daald steeg stijg",
    qualifiers="ongeveer/zo'n/circa/rond/ruim/bijna/omstreeks/pakweg=about meer_dan/boven=over "
    "minder_dan/onder=under minstens/minimaal/tenminste=at_least hoogstens/maximaal/tot=at_most",
    labels="artikel/hoofdstuk/pagina/nummer/perron/lijn/kamer/formule/deel/bijlage/categorie/klasse/"
    "fase/groep/seizoen/aflevering/level/poort/gate/bus/tram/zaal/model/type/tel/bel/code",
    streets="straat/laan/plein/weg/gracht/kade",
    sport="won wint winst versloeg verlor verloor doelpunt gelijk wedstrijd zege nederlaag stand goal",
    little="en of maar de het een is zijn was waren wordt werd worden werden heeft hebben had hadden "
    "niet ook op uit bij met naar te voor over onder aan als dat die wat waar er hij zij ze wij we "
    "ik zo dan meer minder per tot tegen door zonder om vanaf tussen nog al pas geland hier daar nu "
    "want omdat zich men daarvan later eerder vervalt gaat ging kwam volgt ligt staat rijdt",
    coming="zal zullen gaat wordt worden begint start komt wil willen moet opent sluit verwacht gepland "
    "vertrekt eindigt",
    gone="was waren werd werden is heeft hebben had hadden kwam kwamen ging zei viel steeg sinds stierf "
    "stierven kreeg verloor won raakten zaten woonden woonde",
)

_SWEDISH = Tongue(
    endings="s en et ar er or n na a e t",
    ones="en/ett=1",
    small="noll=0 två=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 "
    "tretton=13 fjorton=14 femton=15 sexton=16 sjutton=17 arton=18 nitton=19",
    tens="tjugo=20 trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90",
    pattern="{ten}{unit}",
    in_pattern="en=1 ett=1 två=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9",
    glued="tusen=1000 hundra=100",
    scales="hundra=1e2 tusen=1e3 miljon/miljoner/mn=1e6 miljard/miljarder/md/mdr=1e9 "
    "biljon/biljoner=1e12 dussin=12 tjog=20",
    alone="hundra tusen",
    halves="halv/halvt/halva=0.5 en_och_en_halv/ett_och_ett_halvt=1.5 halvannan=1.5",
    plus_half="och_en_halv/och_ett_halvt",
    vague="hundratals/tusentals/tiotals/tiotusentals/dussintals/miljontals",
    fractions="tredjedel/tredjedelar/tredjedelen=3 fjärdedel/fjärdedelar=4 femtedel/femtedelar=5 "
    "sjättedel=6 tiondel/tiondelar=10",
    portions="hälften=0.5",
    minus="minus",
    ordinals="första=1 andra=2 tredje=3 fjärde=4 femte=5 sjätte=6 sjunde=7 åttonde=8 nionde=9 "
    "tionde=10 elfte=11 tolfte=12 tjugonde=20",
    ordinal_signs="e a",
    ordinal_heads="plats",
    months="januari februari mars april maj juni juli augusti september oktober november december",
    short_months="jan feb - apr - jun jul aug sep/sept okt nov dec",
    day_tails="skväll smorgon snatt seftermiddag skvällen smorgonen snatten",
    weekdays="måndag/måndagen/måndags tisdag/tisdagen/tisdags onsdag/onsdagen/onsdags torsdag/"
    "torsdagen/torsdags fredag/fredagen/fredags lördag/lördagen/lördags söndag/söndagen/söndags",
    days="i_dag/idag=0 i_går/igår=-1 i_förrgår/förrgår=-2 i_morgon/imorgon=1 i_övermorgon=2 "
    "i_kväll/ikväll=0 i_morse=0 i_natt=0",
    dayparts="kväll/morgon/eftermiddag/förmiddag/natt/kvällen/morgonen/eftermiddagen/natten/morse",
    seasons="våren/vår=SP sommaren/sommar=SU hösten/höst=FA vintern/vinter=WI",
    periods="vecka/veckan=week månad/månaden=month år/året=year helg/helgen=weekend "
    "kvartal/kvartalet=quarter decennium/decenniet=decade sekel/seklet=century",
    shifts="förra/senaste/förrförra=-1 nästa/kommande=1 denna/detta/den_här/det_här=0",
    named="i_fjol/ifjol=year-1 i_år=year+0 fjolåret=year-1",
    edges="början_av/mitten_av/slutet_av",
    ago_before="för",
    ago_after="sedan",
    ago_both=True,
    on="i sedan från till under år året före efter kring runt vid av sommaren våren hösten vintern "
    "ut den per innan åren",
    links="den av",
    centuries="seklet/århundradet",
    decades="talet/tal",
    decade_signs="talet tal talets",
    quarters="kvartalet/kvartal",
    before_hour="klockan/kl/klocka",
    hours="-_tiden",
    at="vid från till",
    half_to="halv",
    halves_of_day="på_kvällen/på_eftermiddagen=12 på_morgonen/på_natten/på_förmiddagen=0",
    percents="procent",
    points="procentenhet/procentenheter",
    money="kronor/krona/kr/skr=SEK mkr=SEK*1e6 mdkr=SEK*1e9 öre=SEK* euro=EUR dollar=USD pund=GBP franc=CHF yen=JPY yuan=CNY "
    "rubel=RUB mark=FIM",
    whose="kanadensisk~=CAD australisk~=AUD amerikansk~=USD brittisk~=GBP dansk~=DKK norsk~=NOK "
    "svensk~=SEK",
    measures="kilometer=km meter=m centimeter=cm millimeter=mm kvadratkilometer=km2 "
    "kvadratmeter=m2 kubikmeter=m3 hektar=ha kilo/kilogram=kg gram=g milligram=mg ton=t liter=L "
    "grad/grader=degree megawatt=MW gigawatt=GW kilowattimmar=kWh gigabyte=GB hästkrafter=hp",
    per_hour="i_timmen/per_timme",
    durations="år/års/åren=year månad/månader/månaders=month vecka/veckor/veckors=week "
    "dag/dagar/dagars/dygn=day natt/nätter=night timme/timmar/timmars=hour "
    "minut/minuter/minuters=minute sekund/sekunder/sekunders=second decennium/decennier=decade "
    "sekel/sekler/århundraden=century",
    spans="halvtimme/halvtimma/halvtimmes=0.5*hour halvår/halvåret=0.5*year",
    of="av",
    counts_next=True,
    counts_alone=True,
    idioms="å_andra_sidan/på_andra_sidan/den_ena/en_andra",
    shy="andra",
    out_of="av",
    spanning="kontrakt avtal erfarenhet period histori krig jubileum",
    aged="årig~/åring~",
    years_old="år_gammal/år_gamla/månader_gammal",
    age_years="år",
    aged_before="vid/ålder_av",
    to="till",
    between="mellan",
    and_="och",
    changes="gick ökad ökat sjönk sjunk steg minska",
    qualifiers="omkring/cirka/ungefär/runt/drygt/knappt/nästan/kring/närmare=about mer_än/fler_än/"
    "över=over mindre_än/färre_än/under=under minst=at_least högst/upp_till=at_most",
    labels="artikel/kapitel/sidan/sida/nummer/linje/spår/rum/formel/del/bilaga/kategori/klass/fas/"
    "grupp/säsong/avsnitt/paragraf/telefon/tel/ring",
    streets="gatan/vägen/gränd/torget",
    sport="vann vinn seger segrade förlo mål match oavgjort slog besegra kvittera ställning leder",
    little="och eller men en ett den det de är var varit blir blev har hade inte också på ur hos med "
    "till för över under av som att vad där han hon vi ni jag så då mer mindre per mot genom utan om "
    "vid från mellan ännu redan här nu eftersom sig man efter före innan sedan",
    coming="ska skall kommer väntas börjar startar öppnar planeras spelas blir vill stänger avgår "
    "invigs måste kan",
    gone="var blev har hade kom gick sade sa föll steg sedan dog fick vann greps bodde fanns dömdes "
    "kostade arbetade saknade skadades brann körde",
)

_DANISH = Tongue(
    endings="s en et er e ne erne n t",
    ones="en/et/én/ét=1",
    small="nul=0 to=2 tre=3 fire=4 fem=5 seks=6 syv/sju=7 otte/åtte=8 ni=9 ti=10 elleve=11 tolv=12 "
    "tretten=13 fjorten=14 femten=15 seksten/seisten=16 sytten/søtten=17 atten=18 nitten=19 "
    "halvanden/halvannen=1.5",
    tens="tyve/tjue=20 tredive/tretti=30 fyrre/førti=40 halvtreds/femti=50 tres/seksti=60 "
    "halvfjerds/sytti=70 firs/åtti=80 halvfems/nitti=90",
    pattern="{unit}og{ten}",
    in_pattern="en=1 to=2 tre=3 fire=4 fem=5 seks=6 syv=7 otte=8 ni=9",
    glued="tusinde=1000 tusind=1000 tusen=1000 hundrede=100 hundred=100 hundre=100",
    joins="og",
    scales="hundrede/hundred/hundre=1e2 tusind/tusinde/tusen=1e3 "
    "million/millioner/mio/mill=1e6 milliard/milliarder/mia/mrd=1e9 billion/billioner=1e12 "
    "dusin=12 snese=20",
    alone="hundrede hundre tusind tusen",
    halves="halv/halve/halvt=0.5 halvanden/halvannen=1.5",
    plus_half="og_en_halv/og_et_halvt/en_halv",
    vague="hundreder/hundrevis/hundredvis/tusinder/tusenvis/tusindvis/snesevis/titusinder/titusener/"
    "dusinvis/millionvis",
    fractions="tredjedel/tredjedele/tredjedeler/tredjedelen=3 fjerdedel/fjerdedele/fjerdedeler/kvart=4 "
    "femtedel/femtedele/femtedeler=5 tiendedel/tidel/tidels=10",
    portions="halvdelen/halvparten=0.5 tredjedelen=0.333333333",
    minus="minus",
    ordinals="første=1 anden/andet/andre=2 tredje=3 fjerde=4 femte=5 sjette=6 syvende/sjuende=7 "
    "ottende/åttende=8 niende=9 tiende=10 ellevte/ellevte=11 tolvte=12 tyvende=20",
    ordinal_signs=".",
    nth="den det de sin sit sine hans hendes deres i på til vores en for fra denne dette",
    ordinal_heads="nummer/plads/plass",
    months="januar februar marts/mars april maj/mai juni juli august september oktober november "
    "december/desember",
    short_months="jan feb - apr - jun jul aug sep/sept okt nov dec/des",
    day_tails="aften morgen eftermiddag skveld smorgen sformiddag",
    weekdays="mandag/mandagen/mandags tirsdag/tirsdagen/tirsdags onsdag/onsdagen/onsdags "
    "torsdag/torsdagen/torsdags fredag/fredagen/fredags lørdag/lørdagen/lørdags "
    "søndag/søndagen/søndags",
    days="i_dag=0 i_går=-1 i_forgårs/i_forgårs/i_forgårs/forgårs=-2 i_morgen=1 i_overmorgen=2 "
    "i_aften/i_kveld/i_aftes=0 i_morges=0 i_nat/i_natt=0",
    dayparts="aften/morgen/eftermiddag/ettermiddag/formiddag/nat/natt/kveld/aftenen/kvelden/morgenen",
    seasons="foråret/forår/våren/vår=SP sommeren/sommer=SU efteråret/efterår/høsten/høst=FA "
    "vinteren/vinter=WI",
    periods="uge/ugen/uke/uken/uka=week måned/måneden=month år/året=year "
    "weekend/weekenden/helg/helgen/helga=weekend kvartal/kvartalet=quarter årti/årtiet/tiåret=decade "
    "århundrede/århundredet/århundre/århundret=century",
    shifts="sidste/forrige/siste=-1 næste/kommende/neste=1 denne/dette=0",
    named="i_fjor=year-1 sidste_år=year-1 i_år=year+0",
    edges="begyndelsen_af/begynnelsen_av/slutningen_af/slutten_av/starten_af/starten_av/midten_af/"
    "midten_av/primo/ultimo/medio",
    ago_before="for",
    ago_after="siden",
    ago_both=True,
    on="i siden fra til under år året før efter etter omkring rundt ved af av sommeren foråret efteråret "
    "vinteren våren høsten per inden innen årene den",
    links="den",
    centuries="århundrede/århundre",
    decades="erne/tallet/årene",
    decade_signs="erne tallet talet",
    quarters="kvartal",
    before_hour="klokken/kl/klokka",
    at="ved fra til",
    half_to="halv",
    halves_of_day="om_aftenen/om_eftermiddagen/om_kvelden/på_kvelden/på_ettermiddagen=12 om_morgenen/"
    "om_natten/om_formiddagen/på_morgenen=0",
    percents="procent prosent pct",
    points="procentpoint/prosentpoeng/prosentpoenger",
    money="kroner/krone/kr=DKK øre=DKK* euro=EUR dollar/dollars=USD pund=GBP franc/francs=CHF yen=JPY "
    "yuan=CNY rubler=RUB",
    whose="canadisk~/kanadisk~=CAD australsk~=AUD amerikansk~=USD britisk~=GBP svensk~=SEK norsk~=NOK "
    "dansk~=DKK",
    measures="kilometer=km meter=m centimeter=cm millimeter=mm "
    "kvadratkilometer=km2 kvadratmeter=m2 kubikmeter=m3 hektar=ha mil=mi kilo/kilogram=kg gram=g "
    "ton/tonn/tons=t liter=L grader/grad=degree megawatt=MW gigawatt=GW kilowattimer=kWh gigabyte=GB "
    "hestekræfter/hestekrefter=hp dekar/mål=daa",
    per_hour="i_timen/per_time/÷_t",
    durations="år/års=year måned/måneder/måneders=month uge/uger/ugers/uke/uker/ukers=week "
    "dag/dage/dages/dager/dagers/døgn=day nat/nætter/natt/netter=night time/timer/timers=hour "
    "minut/minutter/minutters/minutt=minute sekund/sekunder/sekunders=second "
    "årti/årtier/tiår=decade århundreder/århundrer=century",
    of="af av",
    counts_next=True,
    counts_alone=True,
    shy="anden andet andre",
    out_of="ud_af/av/af",
    spanning="kontrakt aftale avtale erfaring periode histori krig jubil",
    aged="årig/årige/åring/åringen",
    years_old="år_gammel/år_gamle/år_gammelt/måneder_gammel",
    age_years="år",
    aged_before="alderen/en_alder_af",
    to="til",
    between="mellem mellom",
    and_="og",
    changes="gik gikk steg faldt falt øge økt sank",
    qualifiers="omkring/cirka/ca_./rundt/næsten/nesten/knap/godt/rundt_regnet/om_lag/omtrent=about "
    "mere_end/flere_end/mer_enn/over/flere_enn=over mindre_end/færre_end/mindre_enn/under=under "
    "mindst/minst=at_least højst/op_til/opptil/høyst=at_most",
    labels="artikel/kapitel/kapittel/side/nummer/linje/spor/rum/rom/formel/del/bilag/kategori/klasse/"
    "fase/gruppe/sæson/sesong/afsnit/episode/paragraf/telefon/tlf/ring",
    streets="gade/vej/gata/veien/torv/plads",
    sport="vandt vant vinder slog besejr tabte tapte mål kamp uafgjort seier sejr stilling",
    little="og eller men en et den det de er var været blev ble har hade havde hadde ikke også på ud hos "
    "med til for over under af av som at hvad der hvor han hun vi i jeg så da mere mindre per mod "
    "gennem uden om ved fra mellem endnu allerede her nu fordi sig man efter etter før inden siden",
    coming="skal vil kommer ventes begynder begynner starter åbner åpner planlægges spilles bliver blir "
    "lukker stenger kan",
    gone="var blev ble har havde hadde kom gik gikk sagde sa faldt falt steg siden døde fik fikk vandt "
    "vant anholdt boede bodde kostede kostet arbejdede jobbet manglede brændte brant kørte kjørte",
)

_NORWEGIAN = replace(
    _DANISH,
    pattern="{ten}{unit}",
    in_pattern="en=1 ett=1 to=2 tre=3 fire=4 fem=5 seks=6 sju=7 syv=7 åtte=8 ni=9",
    money=_DANISH.money.replace("DKK", "NOK"),
    measures=_DANISH.measures.replace("mil=mi ", "mil=mil "),
)

GERMANIC: dict[str, Tongue] = {
    "de": _GERMAN, "nl": _DUTCH, "sv": _SWEDISH, "da": _DANISH, "nb": _NORWEGIAN,
}  # fmt: skip
