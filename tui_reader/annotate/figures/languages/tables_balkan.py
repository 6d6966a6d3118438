"""Rows: Slovak, Slovenian, Croatian, Serbian, Bulgarian, Romanian, Catalan. Owns no grammar."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tui_reader.annotate.figures.languages.tongue import Tongue

_SLOVAK = Tongue(
    endings="y i e u a o ou ého é ej ému ým ých ými í ieho iemu ím ích ími em om och ách ám ov mi ami",
    ones="jeden/jedna/jedno/jedného/jednej/jednu/jednom=1",
    small="nula=0 dva/dve/dvoch/dvaja/dvom/dvoma=2 tri/troch/traja/trom/tromi=3 "
    "štyri/štyroch/štyria/štyrom=4 päť/piati/piatich=5 šesť/šiesti/šiestich=6 sedem/siedmi/siedmich=7 "
    "osem/ôsmi/ôsmich=8 deväť/deviati/deviatich=9 desať/desiati/desiatich=10 jedenásť/jedenástich=11 "
    "dvanásť/dvanástich=12 trinásť=13 štrnásť=14 pätnásť/pätnástich=15 šestnásť=16 sedemnásť=17 "
    "osemnásť=18 devätnásť=19 sto=100 dvesto=200 tristo=300 štyristo=400 päťsto=500 šesťsto=600 "
    "sedemsto=700 osemsto=800 deväťsto=900",
    tens="dvadsať/dvadsiatich=20 tridsať/tridsiatich=30 štyridsať=40 päťdesiat=50 šesťdesiat=60 "
    "sedemdesiat=70 osemdesiat=80 deväťdesiat=90",
    pattern="{ten}{unit}",
    in_pattern="jeden=1 dva=2 tri=3 štyri=4 päť=5 šesť=6 sedem=7 osem=8 deväť=9",
    glued="tisíc=1000 sto=100",
    spaced=True,
    scales="tisíc/tisíce/tis=1e3 milión/milióna/milióny/miliónov/mil/mio=1e6 "
    "miliarda/miliardy/miliárd/miliardu/mld=1e9 bilión/bilióny/biliónov=1e12 tucet/tucty=12",
    alone="tisíc milión tucet",
    halves="pol=0.5 jeden_a_pol=1.5",
    plus_half="a_pol",
    vague="desiatky/stovky/tisícky/milióny/miliardy",
    fractions="tretina/tretiny/tretinu=3 štvrtina/štvrtiny/štvrtinu=4 pätina/pätiny=5 desatina=10",
    portions="tretina/tretinu/tretiny=0.333333333 štvrtina/štvrtinu=0.25 polovica/polovicu/polovice=0.5",
    shy="sto",
    minus="mínus",
    ordinals="prvý/prvá/prvé/prvého/prvej/prvú/prvom=1 druhý/druhá/druhé/druhého/druhej/druhú=2 "
    "tretí/tretia/tretie/tretieho/tretej/tretiu=3 štvrtý/štvrtá/štvrté/štvrtej=4 piaty/piata/piate=5 "
    "šiesty/šiesta=6 siedmy/siedma=7 ôsmy/ôsma=8 deviaty/deviata=9 desiaty/desiata=10",
    ordinal_signs=".",
    months="január/januára/januári február/februára/februári marec/marca/marci apríl/apríla/apríli "
    "máj/mája/máji jún/júna/júni júl/júla/júli august/augusta/auguste september/septembra/septembri "
    "október/októbra/októbri november/novembra/novembri december/decembra/decembri",
    weekdays="pondelok/pondelka utorok/utorka streda/stredu/stredy štvrtok/štvrtka piatok/piatka "
    "sobota/sobotu/soboty nedeľa/nedeľu/nedele",
    days="dnes=0 včera=-1 predvčerom=-2 zajtra=1 pozajtra=2",
    dayparts="večer/ráno/popoludní/predpoludním/v_noci",
    seasons="jar/jari=SP leto/lete/leta=SU jeseň/jeseni=FA zima/zime/zimu/zimy=WI",
    periods="týždeň/týždni/týždňa=week mesiac/mesiaci/mesiaca=month rok/roku/rokom=year "
    "víkend/víkende/víkendu=weekend štvrťrok/štvrťroku/kvartál=quarter desaťročie=decade storočie=century",
    shifts="minul~/minulý/minulom/minulé/uplynul~=-1 budúci/budúcom/budúca/budúceho/najbližší=1 "
    "tento/túto/toto/tomto/tohto=0",
    named="vlani=year-1 tohto_roku=year+0",
    edges="začiatkom/začiatku/koncom/konci/polovici",
    ago_before="pred",
    on="v vo od do po pred z zo na okolo medzi rok roku lete zime jar jeseni januári februári marci apríli "
    "máji júni júli auguste septembri októbri novembri decembri za už k o s roky rokoch koncom začiatkom",
    year_after="roku",
    links="roku",
    centuries="storočie/storočia/storočí",
    past_century="minulého_storočia",
    decades="rokov/roky/rokoch/roch",
    quarters="štvrťrok/štvrťroka/štvrťroku/kvartál",
    hours_or_duration="hodín/hodiny/hodine/hod/h",
    at="o od do po pred okolo",
    halves_of_day="ráno=0 večer/popoludní=12",
    percents="percent percentá percenta percento percentách",
    points="percentuálny_bod/percentuálneho_bodu/percentuálne_body/percentuálnych_bodov",
    money="euro/eur/eura/eurá/euru/eurách=EUR centov/centy=EUR* dolár/dolára/doláre/dolárov=USD "
    "libier/libry=GBP frankov=CHF jenov=JPY korún/koruny/kč=CZK rubľov/ruble=RUB zlotých=PLN "
    "forintov=HUF hrivien=UAH",
    whose="kanadsk~=CAD austrálsk~=AUD americk~=USD švajčiarsk~=CHF českých/české=CZK švédsk~=SEK",
    measures="kilometer/kilometra/kilometre/kilometrov=km meter/metra/metre/metrov=m "
    "centimetrov/centimetre=cm milimetrov/milimetre=mm štvorcových_kilometrov=km2 "
    "štvorcových_metrov=m2 kubických_metrov=m3 hektár/hektáre/hektárov=ha míľ=mi "
    "kilogram/kilogramy/kilogramov/kíl=kg gramov/gramy=g tona/tony/ton=t liter/litre/litrov=L "
    "stupeň/stupne/stupňov=degree megawattov=MW",
    per_hour="za_hodinu",
    durations="rok/roky/rokov/roku/rokmi/rokom=year mesiac/mesiace/mesiacov/mesiacmi=month "
    "týždeň/týždne/týždňov/týždňami=week deň/dni/dní/dňami=day noc/noci=night "
    "hodina/hodiny/hodín/hodinu/hodinami=hour minúta/minúty/minút/minútu/minútami=minute "
    "sekunda/sekundy/sekúnd=second desaťročia=decade storočia=century",
    aged="ročný/ročná/ročné/ročného/ročnej/ročnú/ročnému",
    age_years="rokov/roky/rok",
    aged_before="vo_veku/veku",
    to="až do alebo či",
    between="medzi",
    and_="a",
    changes="vzrást stúp kles zvýši zníži",
    qualifiers="asi/zhruba/približne/okolo/takmer/skoro/vyše=about viac_ako/viac_než/vyše=over "
    "menej_ako=under najmenej/aspoň=at_least najviac/maximálne=at_most",
    labels="článok/kapitola/strana/číslo/č/linka/nástupište/izba/formula/zväzok/príloha/kategória/"
    "trieda/fáza/skupina/sezóna/diel/odsek/paragraf/bod/let/terminál/dom/telefón/tel/volajte",
    streets="ulica/ulici/ul/námestie/cesta",
    sport="vyhral porazi zvíťazil prehral remíz gól zápas výsledk výhr",
    little="a alebo ale i v vo z zo do od za na nad pod pred pri o u nie že ak by čo ako tak to on ona oni "
    "my vy ja jeho jej ich bol bola bolo boli je sú bude budú pre bez cez medzi po okolo proti už ešte "
    "len aj tam tu kde keď než sa si",
    coming="bude budú uskutoční začne plánuje otvorí má majú by chce",
    gone="bol bola bolo boli uviedol uviedla povedal zomrel zomrelo vzrástla klesol klesla začal stál stála "
    "pracovalo",
)

_SLOVENE = Tongue(
    endings="a e i o u om em ega emu im ih imi ov ev ah ama ami",
    ones="en/eden/ena/eno/enega/eni/enem=1",
    small="nič/nula=0 dva/dve/dveh/dvema=2 tri/trije/treh/tremi=3 štiri/štirje/štirih=4 pet/petih=5 "
    "šest/šestih=6 sedem/sedmih=7 osem/osmih=8 devet/devetih=9 deset/desetih=10 enajst=11 dvanajst=12 "
    "trinajst=13 štirinajst=14 petnajst=15 šestnajst=16 sedemnajst=17 osemnajst=18 devetnajst=19 "
    "sto=100 dvesto=200 tristo=300 štiristo=400 petsto=500 šeststo=600 sedemsto=700 osemsto=800 "
    "devetsto=900",
    tens="dvajset=20 trideset=30 štirideset=40 petdeset=50 šestdeset=60 sedemdeset=70 osemdeset=80 "
    "devetdeset=90",
    pattern="{unit}in{ten}",
    in_pattern="ena=1 dva=2 tri=3 štiri=4 pet=5 šest=6 sedem=7 osem=8 devet=9",
    spaced=True,
    scales="tisoč/tisoče=1e3 milijon/milijona/milijone/milijonov/milijoni/mio=1e6 "
    "milijarda/milijarde/milijard/milijardi/milijardo/mrd=1e9 bilijon/bilijonov=1e12 ducat=12",
    alone="tisoč milijon ducat",
    halves="pol=0.5",
    plus_half="in_pol",
    vague="desetine/stotine/tisoče/milijoni",
    fractions="tretjina/tretjine/tretjini/tretjino=3 četrtina/četrtine/četrtini/četrtino=4 petina/petine=5",
    portions="tretjina/tretjino/tretjine=0.333333333 četrtina/četrtino=0.25 polovica/polovico/polovice=0.5",
    shy="sto pet",
    minus="minus",
    ordinals="prvi/prva/prvo/prvega/prve=1 drugi/druga/drugega/druge=2 tretji/tretja/tretje/tretjega=3 "
    "četrti/četrta=4 peti/peta=5 šesti/šesta=6 sedmi/sedma=7 osmi/osma=8 deveti/deveta=9 deseti/deseta=10",
    ordinal_signs=".",
    months="januar/januarja/januarju februar/februarja/februarju marec/marca/marcu april/aprila/aprilu "
    "maj/maja/maju junij/junija/juniju julij/julija/juliju avgust/avgusta/avgustu "
    "september/septembra/septembru oktober/oktobra/oktobru november/novembra/novembru "
    "december/decembra/decembru",
    weekdays="ponedeljek/ponedeljka torek/torka sreda/sredo/srede četrtek/četrtka petek/petka "
    "sobota/soboto/sobote nedelja/nedeljo/nedelje",
    days="danes=0 včeraj=-1 predvčerajšnjim=-2 jutri=1 pojutrišnjem=2",
    dayparts="zvečer/zjutraj/popoldne/dopoldne/ponoči",
    seasons="pomlad/pomladi=SP poletje/poleti/poletju=SU jesen/jeseni=FA zima/zimi/pozimi=WI",
    periods="teden/tednu/tedna=week mesec/mesecu/meseca=month leto/letu/leta=year "
    "vikend/vikendu=weekend četrtletje/četrtletju=quarter desetletje=decade stoletje=century",
    shifts="prejšnji/prejšnja/prejšnje/prejšnjem/prejšnjo/minuli/minulo/lansk~=-1 "
    "naslednji/naslednja/naslednje/naslednjem/prihodnji/prihodnje/prihodnjem=1 ta/to/tem/letošnj~=0",
    named="lani=year-1 letos=year+0 predlani=year-2",
    edges="začetku/začetek/konec/koncu/sredi",
    ago_before="pred",
    on="v od do po pred z s na okoli med leto leta letu poleti pozimi spomladi jeseni januarja februarja "
    "marca aprila maja junija julija avgusta septembra oktobra novembra decembra za že konec začetku",
    year_after="",
    links="leta",
    centuries="stoletje/stoletja/stoletju",
    past_century="prejšnjega_stoletja",
    decades="leta/letih/let",
    quarters="četrtletje/četrtletju",
    hours_or_duration="ura/uri/ur/uro/h",
    at="ob od do po pred okoli",
    halves_of_day="zjutraj/uri_zjutraj=0 zvečer/popoldne/uri_zvečer=12",
    percents="odstotek odstotka odstotki odstotkov odstotke procent procentov",
    points="odstotne_točke/odstotnih_točk/odstotno_točko/odstotni_točki/odstotna_točka",
    money="evro/evra/evre/evrov/evri=EUR dolar/dolarja/dolarje/dolarjev=USD funtov=GBP frankov=CHF "
    "jenov=JPY rubljev=RUB kun=HRK kron=SEK",
    whose="kanadsk~=CAD avstralsk~=AUD ameriški/ameriških=USD švicarsk~=CHF",
    measures="kilometer/kilometra/kilometre/kilometrov=km meter/metra/metre/metrov=m centimetrov=cm "
    "milimetrov=mm kvadratnih_kilometrov=km2 kvadratnih_metrov=m2 kubičnih_metrov=m3 "
    "hektar/hektarja/hektarjev=ha kilogram/kilogramov=kg gramov=g tona/tone/ton/toni=t "
    "liter/litra/litre/litrov=L stopinja/stopinje/stopinj/stopinji=degree megavatov=MW",
    per_hour="na_uro",
    durations="leto/leti/leta/let/letoma/leti=year mesec/meseca/mesece/mesecev/meseci=month "
    "teden/tedna/tedne/tednov/tedni=week dan/dneva/dni/dnevi/dnevoma=day noč/noči=night "
    "ura/uri/ure/ur/urama/urami=hour minuta/minuti/minute/minut=minute sekunda/sekunde/sekund=second "
    "desetletja/desetletij=decade stoletja/stoletij=century",
    aged="letni/letna/letnega/letno/letne/letnik/letnica/letnika",
    age_years="let/leta/leto",
    aged_before="star/stara/starosti",
    to="do ali",
    between="med",
    and_="in",
    changes="zrasl poveča zmanjša pad",
    qualifiers="približno/okoli/okrog/skoraj/kakih=about več_kot/nad/prek=over manj_kot/pod=under "
    "najmanj/vsaj=at_least največ=at_most",
    labels="člen/poglavje/stran/številka/št/linija/peron/soba/formula/priloga/kategorija/razred/faza/"
    "skupina/sezona/del/odstavek/točka/let/terminal/telefon/tel",
    streets="ulica/ulici/cesta/cesti/trg",
    sport="zmag premaga izgubil neodločen gol tekm izid",
    little="in ali a v z s iz do od za na nad pod pred pri o ne ni da če bi kaj kot tako to on ona oni mi vi "
    "jaz njegov njen je so bil bila bilo bili bo bodo brez čez med po okoli proti že še le tudi tam tu "
    "kjer ko kot se si",
    coming="bo bodo začne načrtuje odprl mora morajo bi želi",
    gone="je so bil bila bilo bili sem",
)

_CROATIAN = Tongue(
    endings="a e i o u om em oga og ome om im ih ima ama ju ov ev",
    ones="jedan/jedna/jedno/jednog/jednoga/jedne/jednu/jednom=1",
    small="nula=0 dva/dvije/dve/dvoje/dvojica/dviju/dvaju/dvojice=2 tri/troje/trojica=3 "
    "četiri/četvero/četvoro=4 pet/petero/petoro=5 šest/šestero=6 sedam=7 osam=8 devet=9 deset=10 "
    "jedanaest=11 dvanaest=12 trinaest=13 četrnaest=14 petnaest=15 šesnaest=16 sedamnaest=17 "
    "osamnaest=18 devetnaest=19 sto/stotinu=100 dvjesto/dvesta/dvjesta/dvesto=200 tristo/trista=300 "
    "četiristo/četirista=400 petsto=500 šeststo/šesto=600 sedamsto=700 osamsto=800 devetsto=900",
    tens="dvadeset=20 trideset=30 četrdeset=40 pedeset=50 šezdeset=60 sedamdeset=70 osamdeset=80 "
    "devedeset=90",
    spaced=True,
    joins="i",
    scales="tisuća/tisuće/tisuću/hiljada/hiljade/hiljadu/tis=1e3 "
    "milijun/milijuna/milijuni/milijunima/milion/miliona/milioni/mil=1e6 "
    "milijarda/milijarde/milijardi/milijardu/mlrd=1e9 bilijun/bilijuna/bilion=1e12 "
    "tucet/desetak=12 stotinjak=100.0",
    alone="tisuću hiljadu stotinjak tucet tisuća hiljada milijun milion",
    halves="pola/pol=0.5",
    plus_half="i_pol/i_po/ipol",
    vague="deseci/desetine/stotine/stotina/tisuće/hiljade/milijuni/milioni",
    fractions="trećina/trećine/trećinu=3 četvrtina/četvrtine/četvrtinu=4 petina/petine=5 desetina=10",
    portions="trećina/trećinu/trećine=0.333333333 četvrtina/četvrtinu=0.25 polovica/polovicu/polovina/"
    "polovinu/polovine=0.5",
    shy="sto pet šesto",
    minus="minus",
    ordinals="prvi/prva/prvo/prvog/prvoga/prve/prvu=1 drugi/druga/drugog/drugoga/drugu=2 "
    "treći/treća/treće/trećeg/trećega/treću=3 četvrti/četvrta/četvrto=4 peti/peta/peto=5 "
    "šesti/šesta=6 sedmi/sedma=7 osmi/osma=8 deveti/deveta=9 deseti/deseta=10",
    ordinal_signs=".",
    months="siječanj/siječnja/siječnju/januar/januara/januaru veljača/veljače/veljači/februar/februara/"
    "februaru ožujak/ožujka/ožujku/mart/marta/martu travanj/travnja/travnju/april/aprila/aprilu "
    "svibanj/svibnja/svibnju/maj/maja/maju lipanj/lipnja/lipnju/jun/juna/junu/juni "
    "srpanj/srpnja/srpnju/jul/jula/julu/juli kolovoz/kolovoza/kolovozu/avgust/avgusta/avgustu "
    "rujan/rujna/rujnu/septembar/septembra/septembru listopad/listopada/listopadu/oktobar/oktobra/"
    "oktobru studeni/studenog/studenoga/studenom/studenome/novembar/novembra/novembru "
    "prosinac/prosinca/prosincu/decembar/decembra/decembru",
    weekdays="ponedjeljak/ponedjeljka/ponedeljak/ponedeljka utorak/utorka "
    "srijeda/srijedu/srijede/sreda/sredu/srede četvrtak/četvrtka petak/petka subota/subotu/subote "
    "nedjelja/nedjelju/nedjelje/nedelja/nedelju/nedelje",
    shy_days="nedelje nedelja nedelju",
    days="danas=0 jučer/juče=-1 prekjučer/prekjuče=-2 sutra=1 prekosutra=2 sinoć/noćas=-1",
    dayparts="navečer/ujutro/uveče/ujutru/popodne/poslijepodne/prijepodne",
    seasons="proljeće/proljeća/proljeće/proleće/proleća=SP ljeto/ljeta/leto/leta=SU jesen/jeseni=FA "
    "zima/zimu/zime/zimi=WI",
    periods="tjedan/tjedna/tjednu/nedelja/nedelje/sedmica/sedmice=week mjesec/mjeseca/mesec/meseca=month "
    "godina/godine/godinu/godini=year vikend/vikenda/vikendu=weekend kvartal/kvartalu/tromjesečje=quarter "
    "desetljeće/decenija=decade stoljeće/vek=century",
    shifts="prošli/prošla/prošle/prošlog/prošlu/prošloga/protekl~=-1 "
    "sljedeći/sljedeća/sljedeće/sljedećeg/sljedećega/sljedećoj/sljedeću/sledeći/sledeće/sledećeg/"
    "sledeću/idući/iduće/idućeg/iduću/naredne/narednog/naredni=1 ovaj/ova/ove/ovog/ovoga/ovu=0",
    named="lani=year-1 letos=year+0",
    edges="početkom/početak/početku/krajem/kraj/kraju/sredinom/polovicom",
    ago_before="prije/pre",
    on="u od do po prije pre iz na oko između za tijekom tokom godine godina godinu ljeto ljeta zimu "
    "siječnju veljači ožujku travnju svibnju lipnju srpnju kolovozu rujnu listopadu studenom prosincu "
    "još već s krajem početkom poslije nakon",
    year_after="godine godina godinu godini god",
    links="godine",
    centuries="stoljeće/stoljeća/stoljeću/vek/veka/veku/vijek/vijeka",
    past_century="prošlog_stoljeća/prošlog_veka/prošloga_stoljeća",
    decades="godine/godina/godinama",
    decade_signs="tih te ih e",
    quarters="kvartal/kvartalu/kvartala/tromjesečje/tromjesečju",
    hours_or_duration="sati/sat/sata/časova/časa/h",
    at="u od do oko prije nakon",
    halves_of_day="ujutro/sati_ujutro/sata_ujutro/ujutru=0 "
    "navečer/sati_navečer/sata_popodne/sati_popodne/uveče/popodne=12",
    percents="posto postotak odsto procenat procenata procenta postotaka",
    points="postotna_boda/postotnih_bodova/postotnog_boda/postotni_bod/procentna_poena/"
    "procentnih_poena/procentni_poen",
    money="euro/eura/euri/eurima/evro/evra/evri=EUR dolar/dolara/dolari=USD kuna/kune/kn=HRK "
    "dinar/dinara/dinari/din=RSD funti/funta=GBP franaka/franka/franak=CHF jena=JPY juana=CNY "
    "rubalja/rublji=RUB kruna=SEK maraka/km=BAM forinti=HUF lira=TRY",
    whose="kanadsk~=CAD australsk~=AUD američk~=USD švicarsk~=CHF švajcarsk~=CHF švedsk~=SEK "
    "norvešk~=NOK konvertibilnih=BAM",
    measures="kilometar/kilometra/kilometri/kilometara=km metar/metra/metri/metara=m "
    "centimetara/centimetra=cm milimetara/milimetra=mm "
    "četvornih_kilometara/kvadratnih_kilometara=km2 četvornih_metara/kvadratnih_metara/kvadrata=m2 "
    "kubičnih_metara/kubika=m3 hektar/hektara=ha kilogram/kilograma/kila=kg grama=g "
    "tona/tone=t litra/litre/litara=L stupanj/stupnja/stupnjeva/stepen/stepeni/stepena=degree "
    "megavata=MW",
    per_hour="na_sat",
    durations="godina/godine/godinu=year mjesec/mjeseca/mjeseci/mesec/meseca/meseci=month "
    "tjedan/tjedna/tjedana/sedmica/sedmice/nedelja/nedelje=week dan/dana=day noć/noći=night "
    "sat/sata/sati/časova=hour minuta/minute/minutu/minut=minute sekunda/sekunde/sekundi=second "
    "desetljeća/decenija/decenije=decade stoljeća/vekova=century",
    aged="godišnji/godišnja/godišnjeg/godišnjak/godišnjaka/godišnjakinja/godišnju/godišnje/godišnjem",
    age_years="godina/godine/godinu",
    aged_before="u_dobi_od/dobi_od/starosti_od/star/stara/ima",
    to="do ili",
    between="između",
    and_="i",
    changes="porast poveća smanji pao pala pad",
    qualifiers="oko/otprilike/gotovo/približno/skoro=about više_od/preko=over manje_od/ispod=under "
    "najmanje/barem=at_least najviše/maksimalno=at_most",
    labels="članak/član/poglavlje/stranica/strana/broj/br/linija/peron/soba/formula/prilog/kategorija/"
    "razred/faza/grupa/skupina/sezona/dio/deo/stavak/stav/točka/tačka/let/terminal/telefon/tel/nazovite",
    streets="ulica/ulici/ul/trg/cesta/bulevar",
    sport="pobijed pobedi pobjed pobed poraz izgubi neriješen nerešen gol utakmic rezultat",
    little="i ili ali a u iz do od za na nad pod pred pri o ne nije da ako bi što šta kao tako to on ona oni "
    "mi vi ja njegov njen je su bio bila bilo bili će bez preko između po oko protiv već još samo također "
    "takođe tamo tu gdje gde kad kada nego se si s sa",
    coming="će bit planira otvara mora moraju treba počinje",
    gone="je su bio bila bilo bili",
)

_CYRILLIC = dict(
    zip(
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "đ",
            "e",
            "ž",
            "z",
            "i",
            "j",
            "k",
            "l",
            "lj",
            "m",
            "n",
            "nj",
            "o",
            "p",
            "r",
            "s",
            "t",
            "ć",
            "u",
            "f",
            "h",
            "c",
            "č",
            "dž",
            "š",
        ],
        [
            "а",
            "б",
            "в",
            "г",
            "д",
            "ђ",
            "е",
            "ж",
            "з",
            "и",
            "ј",
            "к",
            "л",
            "љ",
            "м",
            "н",
            "њ",
            "о",
            "п",
            "р",
            "с",
            "т",
            "ћ",
            "у",
            "ф",
            "х",
            "ц",
            "ч",
            "џ",
            "ш",
        ],
        strict=True,
    )
)


def _cyrillic(text: str) -> str:
    """A row in the other script; what stands behind "=" stays."""
    parts = []
    for part in text.split():
        words, equal, payload = part.partition("=")
        for latin in ("lj", "nj", "dž", *_CYRILLIC):
            words = words.replace(latin, _CYRILLIC[latin])
        parts.append(words + equal + payload)
    return " ".join(parts)


def _both(text: str) -> str:
    """The row in both scripts."""
    return f"{text} {_cyrillic(text)}"


def _zipped(text: str) -> str:
    """Groups, each in both scripts."""
    return " ".join(f"{group}/{_cyrillic(group)}" for group in text.split())


_GROUPS = ("months", "weekdays")
_PLAIN = ("apostrophe", "pattern", "short_months")


def _in_both_scripts(tongue: Tongue) -> Tongue:
    rows: dict[str, Any] = {}
    for name in Tongue.__slots__:
        value = getattr(tongue, name)
        if isinstance(value, str) and value and name not in _PLAIN:
            rows[name] = _zipped(value) if name in _GROUPS else _both(value)
    return replace(tongue, **rows)


_SERBIAN = _in_both_scripts(_CROATIAN)

_BULGARIAN = Tongue(
    endings="а я о е и у та то те ът ят ите ата ия ията ов ове",
    ones="един/една/едно/един/едната=1",
    small="нула=0 два/две/двама/двете/двамата=2 три/трима/трите/тримата=3 четири/четирима/четирите=4 "
    "пет/петима/петте=5 шест/шестима=6 седем/седмина=7 осем=8 девет=9 десет=10 единадесет/единайсет=11 "
    "дванадесет/дванайсет=12 тринадесет/тринайсет=13 четиринадесет/четиринайсет=14 "
    "петнадесет/петнайсет=15 шестнадесет/шестнайсет=16 седемнадесет/седемнайсет=17 "
    "осемнадесет/осемнайсет=18 деветнадесет/деветнайсет=19 сто/стоте=100 двеста=200 триста=300 "
    "четиристотин=400 петстотин=500 шестстотин=600 седемстотин=700 осемстотин=800 деветстотин=900",
    tens="двадесет/двайсет=20 тридесет/трийсет=30 четиридесет/четирийсет=40 петдесет=50 "
    "шестдесет/шейсет=60 седемдесет=70 осемдесет=80 деветдесет=90",
    spaced=True,
    joins="и",
    scales="хиляда/хиляди/хил=1e3 милион/милиона/милиони/млн=1e6 милиард/милиарда/милиарди/млрд=1e9 "
    "трилион/трилиона=1e12 дузина=12",
    alone="хиляда милион милиард",
    halves="половин=0.5",
    plus_half="и_половина",
    vague="десетки/стотици/хиляди/милиони",
    fractions="трета/трети=3 четвърт/четвърти=4 пета/пети=5",
    portions="третина=0.333333333 четвърт=0.25 половината/половина=0.5",
    shy="сто",
    minus="минус",
    ordinals="първи/първа/първо/първия/първият/първата/първото/първите=1 втори/втора/второ/втория/вторият/"
    "втората/второто=2 трети/трета/трето/третия/третата/третото=3 четвърти/четвърта/четвъртия/"
    "четвъртата=4 пети/пета/петия/петата=5 шести/шеста=6 седми/седма=7 осми/осма=8 девети/девета=9 "
    "десети/десета=10",
    ordinal_signs="и ри ти ви ия та ра ва то ро во ят рия тия вия ма ми",
    months="януари февруари март април май юни юли август септември октомври ноември декември",
    weekdays="понеделник вторник сряда четвъртък петък събота неделя",
    days="днес=0 вчера=-1 завчера/онзи_ден=-2 утре=1 вдругиден=2 снощи=-1 довечера=0",
    dayparts="вечерта/сутринта/следобед/преди_обяд",
    seasons="пролетта/пролет=SP лятото/лято=SU есента/есен=FA зимата/зима=WI",
    periods="седмица/седмицата=week месец/месеца/месецът=month година/годината=year "
    "уикенд/уикенда=weekend тримесечие/тримесечието=quarter десетилетие=decade век/века=century",
    shifts="миналия/миналият/миналата/миналото/минал/минала/изминалата/предходната=-1 "
    "следващия/следващият/следващата/следващото/идния/идната=1 този/тази/това/настоящата=0",
    named="лани=year-1",
    edges="началото_на/края_на/средата_на/начало_на/край_на",
    ago_before="преди",
    on="в във на от до през преди след към между за около около лятото зимата пролетта есента още през "
    "години година със януари февруари март април май юни юли август септември октомври ноември декември",
    year_after="г година години годината",
    links="г",
    centuries="век/века",
    past_century="на_миналия_век/от_миналия_век",
    decades="години/годините/те_години/те_години",
    decade_signs="те",
    quarters="тримесечие/тримесечието",
    hours="ч",
    hours_or_duration="часа/час",
    at="в във от до около към след преди",
    halves_of_day="сутринта/часа_сутринта=0 вечерта/часа_вечерта/следобед/часа_следобед=12",
    percents="процента процент на_сто",
    points="процентни_пункта/процентен_пункт/процентна_пункта/пр_._п_.",
    money="лв/лева/лев=BGN стотинки=BGN* евро=EUR долара/долар/долари=USD паунда/лири/лира=GBP "
    "франка=CHF йени=JPY юана=CNY рубли=RUB леи=RON гривни=UAH крони=SEK",
    whose="канадски=CAD австралийски=AUD щатски/американски=USD швейцарски=CHF турски=TRY британски=GBP",
    measures="км/километра/километри/километър=km м/метра/метри/метър=m см/сантиметра=cm "
    "мм/милиметра=mm кв_._км/квадратни_километра=km2 кв_._м/квадратни_метра=m2 кубични_метра=m3 "
    "ха/хектара/хектар=ha декара/дка=daa кг/килограма/килограм=kg г/грама=g т/тона/тон=t л/литра/литър=L "
    "градуса/градус=degree мвт/мегавата=MW км_÷_ч=km/h мили=mi",
    per_hour="в_час",
    durations="година/години=year месец/месеца/месеци=month седмица/седмици=week ден/дни/дена=day "
    "нощ/нощи=night час/часа/часове=hour минута/минути=minute секунда/секунди=second "
    "десетилетия=decade века=century",
    of="от",
    aged="годишен/годишна/годишният/годишния/годишната/годишно/годишни",
    age_years="години/г",
    aged_before="на_възраст/на",
    to="до или",
    between="между",
    and_="и",
    changes="нарасн увелич спад намал",
    qualifiers="около/приблизително/почти/близо=about над/повече_от=over под/по_-_малко_от=under "
    "поне/най_-_малко=at_least до/най_-_много=at_most",
    labels="член/чл/глава/страница/стр/номер/линия/стая/формула/том/приложение/категория/клас/фаза/"
    "група/сезон/епизод/точка/алинея/полет/терминал/телефон/тел/обадете",
    streets="улица/ул/булевард/бул/площад/пл",
    sport="победи спечел загуби равен гол мач резултат разгром",
    little="и или но а в във от до за на над под пред при не ли че ако би какво как така то това той тя те "
    "ние вие аз негов неин му й им е са беше бяха бил била било били ще без през между след преди около "
    "против вече още само също там тук къде кога когато се си с със",
    coming="ще предстои планира открива трябва",
    gone="беше бяха бил била било били каза загинаха загина е са",
)

_ROMANIAN = Tongue(
    endings="i e a ul ului ii ilor le lor",
    ones="un/o/unu/una/unul=1",
    small="zero=0 doi/două=2 trei=3 patru=4 cinci=5 șase=6 șapte=7 opt=8 nouă=9 zece=10 unsprezece=11 "
    "doisprezece/douăsprezece=12 treisprezece=13 paisprezece=14 cincisprezece=15 șaisprezece=16 "
    "șaptesprezece=17 optsprezece=18 nouăsprezece=19",
    tens="douăzeci=20 treizeci=30 patruzeci=40 cincizeci=50 șaizeci=60 șaptezeci=70 optzeci=80 nouăzeci=90",
    joins="și",
    scales="sută/sute=1e2 mie/mii=1e3 milion/milioane/mil=1e6 miliard/miliarde/mld=1e9 "
    "trilion/trilioane=1e12 duzină/duzini=12",
    alone="",
    halves="jumătate_de=0.5",
    plus_half="și_jumătate",
    vague="zeci/sute/mii/milioane/miliarde",
    fractions="treime/treimi=3 sfert/sferturi/pătrime/pătrimi=4 cincime/cincimi=5 zecime=10",
    portions="jumătate=0.5",
    shy="nouă mai",
    minus="minus",
    ordinals="primul/prima/primii/primele/primului=1 doilea/doua=2 treilea/treia=3 patrulea/patra=4 "
    "cincilea/cincea=5 șaselea/șasea=6 șaptelea/șaptea=7 optulea/opta=8 nouălea/noua=9 zecelea/zecea=10",
    ordinal_signs="lea a",
    ordinal_heads="locul",
    months="ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
    "decembrie",
    short_months="ian feb - apr - iun iul aug sept oct nov dec",
    weekdays="luni marți miercuri joi vineri sâmbătă/sîmbătă duminică",
    shy_days="luni",
    days="azi/astăzi=0 ieri=-1 alaltăieri=-2 mâine=1 poimâine=2 aseară=-1 diseară=0",
    dayparts="seara/dimineața/după_-_amiaza/noaptea/dimineață/seară",
    seasons="primăvara/primăvară=SP vara/vară=SU toamna/toamnă=FA iarna/iarnă=WI",
    periods="săptămâna/săptămână=week luna/lună=month anul/an/anului=year "
    "weekendul/weekend/week_-_endul=weekend trimestrul/trimestru=quarter deceniul=decade secolul=century",
    shifts="trecut/trecută/trecutului=-1 viitor/viitoare/următoare/următorul=1 acesta/aceasta/această/"
    "acest=0",
    named="anul_trecut=year-1 anul_acesta=year+0 anul_viitor=year+1",
    edges="începutul/sfârșitul/mijlocul/finalul",
    ago_before="acum/în_urmă_cu",
    on="în din până la de după înainte între anul anului ani vara iarna primăvara toamna pe prin pentru "
    "și al spre",
    links="lunii anului lui",
    centuries="secolul/secolului/secol/veacul",
    decades="anii/anilor",
    quarters="trimestrul/trimestru",
    before_hour="ora/orele",
    hours_or_duration="ore/oră",
    at="la de până după între",
    halves_of_day="dimineața=0 seara/după_-_amiaza=12",
    percents="la_sută procente procent",
    points="puncte_procentuale/punct_procentual",
    money="lei/leu/leul=RON bani=RON* euro=EUR dolari/dolar=USD lire/lire_sterline=GBP franci=CHF yeni=JPY "
    "yuani=CNY ruble=RUB forinți=HUF zloți=PLN grivne=UAH leva=BGN",
    whose="canadieni=CAD australieni=AUD americani=USD elvețieni=CHF moldovenești=MDL turcești=TRY",
    measures="kilometru/kilometri=km metru/metri=m centimetri=cm milimetri=mm "
    "kilometri_pătrați=km2 metri_pătrați=m2 metri_cubi=m3 hectar/hectare=ha mile=mi "
    "kilogram/kilograme/kile=kg grame=g tonă/tone=t litru/litri=L grad/grade=degree megawați=MW",
    per_hour="pe_oră/la_oră",
    durations="an/ani=year lună/luni=month săptămână/săptămâni=week zi/zile=day noapte/nopți=night "
    "oră/ore=hour minut/minute=minute secundă/secunde=second decenii=decade secole=century",
    of="de",
    of_always=True,
    years_old="ani_vârstă",
    age_years="ani",
    aged_before="vârstă_de/vârsta_de/în_vârstă_de/de_ani",
    people="bărbat/bărbatul/femeie/femeia/tânăr/tânără/copil/băiat/fată/băiețel/fetiță/persoană/elev/"
    "elevă/student/studentă/șofer/bărbați/femei",
    to="la până sau",
    between="între",
    and_="și",
    changes="crescut scăzut scade crește ajuns",
    qualifiers="circa/aproximativ/aproape_de/în_jur_de/vreo=about peste/mai_mult_de=over sub/mai_puțin_de="
    "under cel_puțin=at_least cel_mult/până_la=at_most",
    labels="articolul/articol/art/capitolul/pagina/numărul/nr/linia/peronul/camera/formula/anexa/categoria/"
    "clasa/faza/grupa/sezonul/episodul/alineatul/zborul/terminalul/telefon/tel/sunați",
    streets="strada/str/bulevardul/bd/calea/piața/șoseaua",
    sport="câștig învins victor înfrâng egal gol meci scor pierdut",
    little="și sau dar cu fără a la de din în pe pentru prin că care ce cine unde cum dacă nu mai este sunt "
    "era erau a au avea va vor fi fost el ea ei ele noi voi eu se își lui lor său sa acest această după "
    "între până sub peste ca iar deci încă doar",
    coming="va vor urmează începe planifică deschide trebuie",
    gone="a au era erau fost spus",
)

_CATALAN = Tongue(
    endings="s es a e",
    apostrophe="elide",
    ones="un/una/u=1",
    small="zero=0 dos/dues=2 tres=3 quatre=4 cinc=5 sis=6 set=7 vuit/huit=8 nou=9 deu=10 onze=11 dotze=12 "
    "tretze=13 catorze=14 quinze=15 setze=16 disset=17 divuit=18 dinou=19",
    tens="vint=20 trenta=30 quaranta=40 cinquanta=50 seixanta=60 setanta=70 vuitanta=80 noranta=90",
    joins="i",
    scales="cent/cents/centes=1e2 mil=1e3 milió/milions=1e6 miliard/miliards=1e9 bilió/bilions=1e12 "
    "desena=10 dotzena/dotzenes=12 quinzena=15 vintena=20 trentena=30 centenar=100.0 miler=1000",
    alone="cent mil",
    halves="mig/mitja=0.5",
    plus_half="i_mig/i_mitja",
    vague="desenes/centenars/milers",
    fractions="terç/terços=3 quart/quarts=4 cinquè=5",
    portions="meitat=0.5",
    shy="nou set deu",
    minus="menys",
    ordinals="primer/primera/primers=1 segon/segona=2 tercer/tercera=3 quart/quarta=4 cinquè/cinquena=5 "
    "sisè/sisena=6 setè/setena=7 vuitè/vuitena=8 novè/novena=9 desè/desena=10",
    ordinal_signs="r n t è a na ra",
    months="gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    weekdays="dilluns dimarts dimecres dijous divendres dissabte diumenge",
    days="avui=0 ahir=-1 abans_-_d'_ahir/abans_d'_ahir=-2 demà=1 demà_passat=2",
    dayparts="al_vespre/al_matí/a_la_nit/a_la_tarda",
    seasons="primavera=SP estiu=SU tardor=FA hivern=WI",
    periods="setmana=week mes=month any=year trimestre=quarter cap_de_setmana=weekend dècada=decade "
    "segle=century",
    shifts="passat/passada/últim=-1 vinent/pròxim/pròxima/que_ve=1 aquest/aquesta=0",
    named="enguany=year+0",
    edges="principis/començaments/mitjan/finals",
    ago_before="fa",
    on="el en de des fins al a del per entre i durant abans després any estiu hivern primavera tardor d' l'",
    links="de del d'",
    centuries="segle/segles",
    decades="anys",
    quarters="trimestre",
    hours_or_duration="hores/hora/h",
    at="les a la",
    halves_of_day="del_matí/de_la_matinada=0 de_la_tarda/del_vespre/de_la_nit=12",
    half_past="i_mitja",
    percents="per_cent",
    points="punt_percentual/punts_percentuals",
    money="euro/euros=EUR cèntims=EUR* dòlar/dòlars=USD lliures=GBP francs=CHF iens=JPY iuans=CNY "
    "rubles=RUB pessetes=ESP",
    whose="canadencs=CAD australians=AUD americans=USD suïssos=CHF",
    measures="quilòmetre/quilòmetres=km metre/metres=m centímetres=cm mil·límetres/litres_per_metre=mm "
    "quilòmetres_quadrats=km2 metres_quadrats=m2 metres_cúbics=m3 hectàrea/hectàrees=ha milles=mi "
    "quilogram/quilograms/quilos/quilo=kg grams=g tona/tones=t litre/litres=L grau/graus=degree "
    "megawatts=MW",
    per_hour="per_hora",
    durations="any/anys=year mes/mesos=month setmana/setmanes=week dia/dies=day nit/nits=night "
    "hora/hores=hour minut/minuts=minute segon/segons=second dècades=decade segles=century",
    of="de d'",
    years_old="anys_d'_edat",
    age_years="anys/any",
    aged_before="edat_de/els/amb",
    people="home/homes/dona/dones/jove/joves/nen/nena/noi/noia/persona/persones/conductor/menor",
    to="a o",
    between="entre",
    and_="i",
    changes="puj baix pass augment",
    qualifiers="uns/unes/prop_de/gairebé/quasi/aproximadament=about més_de=over menys_de=under "
    "almenys/com_a_mínim=at_least fins_a/com_a_màxim=at_most",
    labels="article/capítol/pàgina/número/línia/andana/habitació/fórmula/tom/annex/categoria/classe/fase/"
    "grup/temporada/episodi/apartat/llei/vol/terminal/telèfon/tel/truqueu",
    streets="carrer/avinguda/plaça/passeig/ronda",
    sport="guany venç victòria derrot empat gol partit marcador perd",
    little="i o però el la els les un una uns unes de del és són era eren va van ha han hi no també sobre amb "
    "sense al a per en que qui on ell ella ells ens es seu seva aquest aquesta més menys sota cap entre "
    "des fins perquè com si així després abans quan ja ni contra durant només",
    coming="serà seran haurà preveu comença obrirà tancarà jugarà gastarà pròxim podrà",
    gone="va van ha han era eren havia",
)

BALKAN: dict[str, Tongue] = {
    "sk": _SLOVAK, "sl": _SLOVENE, "hr": _CROATIAN, "sr": _SERBIAN, "bg": _BULGARIAN,
    "ro": _ROMANIAN, "ca": _CATALAN,
}  # fmt: skip
