"""Rows: English, German, Dutch, Swedish. Owns no grammar."""

from __future__ import annotations

from tui_reader.cluster.figures.cues import Cues

ENGLISH = Cues(
    people="people person persons individuals individual others other victim victims folks",
    deeds="dead=kill*/dead/die/dies/died/dying/death*/fatal*/slain/perish*/bodies/lives_lost/lost_their_lives/los*_lives/claim*_lives/casualties "
    "hurt=injur*/wound*/hurt/hospitali*/sicken* missing=missing/unaccounted held=arrest*/detain*/in_custody/round*_up "
    "charged=charged/indict*/accused/suspected jailed=sentenced/convict*/jailed/imprison* ill=infect*/tested_positive/diagnos* "
    "fled=evacuat*/displac*/fled/flee*/homeless saved=rescu*/freed/released/saved/surviv* cut=layoff*/laid_off/lay_off/job_cuts/job_losses/redundan* "
    "taken=hostage*/kidnap*/abduct*/captive*",
    unsure="expect* forecast* project* predict* economists analysts poll polls polled polling survey* respondents goal goals target* could would may might "
    "likely potential* hope hopes hoped hoping plan_to plans_to planned_to planning_to seek seeks sought seeking demand* propos* offer offers offered offering need needs needed "
    "want wants wanted ask asks asked asking request* urg* call_for calls_for called_for calling_for will if should fear* feared threat* vow* pledg* promis* "
    "consider* aim aims aimed aiming goal deny denies denied not no without can ceiling limit cap capped up_to minimum maximum possible possibly eligible chance "
    "suppos* estimate estimates model models initially_reported was_thought expected_to set_to due_to_be authoriz* allow* never approv* favor* favour* support_for odds risk bet bets betting option options versus vs",
    earlier="original* last_year last_month last_week previous* earlier compared a_year_ago years_ago year_ago months_ago since then initially record_of previous_record former* ago "
    "in_history so_far_this yesterday historically the_past over_the_past the_last in_recent following decade decades ever revised original* prior once already annual yearly",
    was="up_from down_from from than after_a rose_from fell_from compared_to compared_with revised_from instead_of rather_than",
    part="including includ* among another additional extra further more mostly half_of one_of bringing plus besides beyond on_top first next second third as_well "
    "most_of some_of apart_from than_the also new alone partly at_one both those the_other fewer other others of_the each_of these",
    part_after="of_the of_them of_whom of_those of_these of_which of_its of_his of_their of_her of_our others other in_one more additional of_all who_were_also apiece apart",
    rate="per each every a-week a-day a-month a-year a_day an_hour a_week a_month a_year a_head apiece a_person a_share a_barrel an_ounce a_gallon a_night daily weekly monthly hourly a_piece a_pop annually per_cent_of in_every out_of a_ticket a_ton in_one_day in_a_day in_24_hours one_day",
    wide="worldwide nationwide globally nationally overall in_total total combined countrywide around_the_world across_the_country statewide in_all altogether across_the_globe around_the_globe cumulative* so_far",
    grows="ris* rose climb* jump* now increas* reach* grow* grew pass* top tops topped surpass* hit hits stands_at soar* surg* swell*",
    up="rise rises rising rose climb* jump* increas* grow* grew gain* up soar* surg* higher expand* rebound* advanc* raise* boost*",
    down="fall falls falling fell drop* declin* decreas* slip* sank sink* down shrink* shrank shrunk lower lost lose loses losing plung* tumbl* cut cuts cutting slash* reduc* contract* slid* slow*",
    to="to",
    breaks="but while whereas although though however because after before despite when",
    joins="and or",
    by="by with for",
    not_counted="score vote record time day year page season episode point thing way part question word takeaway month week hour minute second night decade century ratio term mark "
    "step moment takeaway lesson reason side line fold mile place reason count round inning quarter half set game match goal assist yard touchdown home-run lead win loss era degree percent percentage cent dollar "
    "last first final final-four top big spoiler medal gold silver bronze news follower one day-old year-old* month-old week-old age chance figure number item digit letter clock level grade stage phase chapter article section amendment title "
    "half-hour weekend story view version source people-old prior closer continue stop go part-time man-of lap hole stroke under over par birdie week-long day-long year-long",
    little="the a an and or of in on at to by for with from as is are was were be been being has have had its it his her he she they their them this that these those who which what "
    "said says say saying told tell according officials official reported reports report reportedly about around over more than least most nearly almost some just only also into out up down off "
    "left after before during one two three four five six seven eight nine ten dozen hundred thousand million billion trillion hundreds thousands millions dozens mr mrs ms "
    "there here so such very much many new any all both per cent percent monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "get gets got make makes made take takes took another other others not no will would could i we you our my your do does did been when where while how why news week day year month today night morning",
    aged="at aged age turning",
    magnitude="magnitude quake* earthquake* tremor* strong_quake",
    endings="",
    rounds="nearly almost roughly approximately some around about approaching estimated an_estimated close_to",
)

GERMAN = Cues(
    people="mensch* person personen leute leuten opfer opfern andere anderen weitere bürger einwohner",
    deeds="dead=tot/tote*/todes*/getötet*/töt*/starb*/stirbt/sterb*/gestorben*/verstorb*/leben/todesopfer*/umgekommen/kamen_um/leichen/ermordet*/tödlich*/ertrank*/ertrunken* "
    "hurt=verletz*/verwund* missing=vermisst* held=festgenommen*/festnahme*/verhaft*/nahm_*_fest/gewahrsam charged=angeklagt*/anklage* "
    "jailed=verurteilt* ill=infizier*/infektion*/angesteckt*/ansteck*/neuinfektion*/erkrank* fled=evakuier*/vertrieben*/obdachlos*/geflohen*/geflüchtet* saved=gerettet*/rettet*/befreit*/überleb* "
    "cut=stellenabbau/entlass* taken=geisel*/entführ*/verschleppt*",
    unsure="erwart* prognos* rechnet rechnen schätzt könnte könnten würde würden dürfte dürften soll sollen sollte sollten will wollen wollte wollten möglich* voraussicht* wahrscheinlich* "
    "umfrage* befragt* befragung* plan plant planen geplant* forder* verlang* biet* bot angebot* droh* hoff* ziel ziele zielt befürcht* versprech* verspr* höchstens maximal bis_zu wenn falls "
    "nicht kein* ohne vorhersag* wird werden benötig* brauch* möchte* obergrenze grenze chance risiko wette* kandidat* vermutlich mutmaßlich_bis",
    earlier="vorjahr* vorjahres* vormonat* vorwoche* im_jahr letzt* vergangen* zuvor früher* seit damals zunächst ursprünglich rekord_von bisher* einst gegenüber vergleich ehemal* gestern anfangs jährlich* jahrzehnt* inzwischen_von bislang",
    was="statt gegenüber",
    part="darunter davon weiter* zusätzlich* noch_einmal erneut* ander* unter_ihnen unter_den hinzu noch weitere_* einschließlich inklusive neu* der_insgesamt beide auch dazu erst* zweit* dritt* von_den von_denen beiden",
    part_after="davon der der_insgesamt von_ihnen von_den weitere andere darunter_sind",
    rate="pro je jeweils täglich monatlich wöchentlich stündlich am_tag im_monat im_jahr in_der_woche die_stunde jede* kopf",
    wide="weltweit bundesweit landesweit insgesamt gesamt* europaweit global* zusammen",
    grows="steig* stieg* erhöh* wuchs wächst klettert* kletterte inzwischen mittlerweile mehr",
    up="steig* stieg* gestieg* erhöh* wuchs wächst gewachsen zuleg* zulegte legte* kletter* plus anstieg* zunahm* zunimmt mehr höher",
    down="sink* sank* gesunken* fiel* fällt fallen gefallen verlor* verlier* rückgang* minus kürz* senk* gesenkt* weniger schrumpf* abnahm*",
    to="auf",
    breaks="aber während obwohl jedoch doch sondern nachdem bevor weil als",
    joins="und oder sowie",
    by="durch von mit für",
    not_counted="jahr jahre jahren jährig* jähriger uhr tag tage tagen monat monate monaten woche wochen stunde stunden minute minuten sekunde sekunden prozent punkt punkte punkten medaille medaillen tor tore toren stimme stimmen seite seiten mal "
    "platz runde runden spiel spiele spielen spieltag saison grad euro januar februar märz april mai juni juli august september oktober november dezember teil teile abend nacht morgen nummer folge staffel satz sätze meter rang sieg siege siegen titel treffer jahrhundert jahrzehnt nächte",
    little="der die das den dem des ein eine einer einem einen eines und oder in im an am auf aus bei beim mit nach von vom zu zur zum für über unter um als wie dass ist sind war waren wird wurde wurden worden hat haben hatte hatten "
    "sich es er sie auch noch nur etwa rund mehr mindestens knapp fast gut laut nach polizei angaben teilte mit sagte sagt hieß berichtet berichtete berichten meldet meldete montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dutzend hundert tausend millionen million milliarden milliarde kamen ums kam seien sei so damit dabei dort hier nun wegen bis vor durch gegen zwischen alle einige mehrere",
    aged="mit alter im_alter_von",
    magnitude="stärke magnitude beben erdbeben",
    endings="innen ern en er es in e n s",
    rounds="rund etwa knapp fast gut nahezu ungefähr circa ca schätzungsweise",
)

DUTCH = Cues(
    people="mensen personen persoon man anderen slachtoffers slachtoffer doden inwoners",
    deeds="dead=dood/dode/doden/gedood*/omgekomen/kwamen_om/komen_om/overleden/overleed*/dodental/sterfgeval*/stierf/stierven/vermoord*/dodelijk*/levenloze/leven hurt=gewond*/verwond* missing=vermist* "
    "held=aangehouden/gearresteerd*/arrestatie*/opgepakt* charged=aangeklaagd* jailed=veroordeeld* ill=besmet*/ziek fled=geëvacueerd*/evacu*/dakloos/gevlucht* saved=gered/bevrijd*/overlev* cut=ontslag*/ontslagen taken=gijzelaar*/gegijzeld*/ontvoerd*",
    unsure="verwacht* voorspel* raming raamt zou zouden kan kunnen mogelijk* waarschijnlijk* peiling* ondervraagd* enquête* plan plannen wil willen wilde eist eisen biedt bod aanbod dreig* hoop* doel vrees* beloof* maximaal hoogstens als indien niet geen zonder zal zullen gaat_worden nodig moet moeten kans",
    earlier="vorig* afgelopen eerder sinds destijds aanvankelijk record_van voorheen vroeger vergeleken geleden gisteren ooit jaarlijks*",
    was="tegen in_plaats_van",
    part="onder_wie waaronder onder_andere daarvan nog andere extra nieuwe inclusief bovendien ook alle beide eerste waarvan van_de",
    part_after="van_de van_hen van_wie daarvan anderen andere",
    rate="per elk elke ieder iedere dagelijks maandelijks wekelijks",
    wide="wereldwijd landelijk totaal in_totaal samen",
    grows="stijg* steeg gestegen loopt_op opgelopen oploop* liep_op inmiddels groei*",
    up="stijg* steeg gestegen groei* toegenomen neemt_toe hoger meer plus",
    down="daal* daalde gedaald* kromp krimp* verlies* lager minder min afgenomen",
    to="naar tot",
    breaks="maar terwijl hoewel echter nadat voordat omdat toen",
    joins="en of",
    by="door met voor",
    not_counted="jaar jaren jarig* uur dag dagen maand maanden week weken minuten minuut seconden procent punt punten doelpunten stemmen stem keer pagina plaats ronde wedstrijden wedstrijd seizoen graden euro januari februari maart april mei juni juli augustus september oktober november december meter",
    little="de het een en of in op aan uit bij met naar van voor over onder om als dat is zijn was waren wordt werd werden heeft hebben had hadden zich er hij zij ze ook nog maar ongeveer meer dan minstens zeker bijna volgens politie zei zegt meldt melden maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "twee drie vier vijf zes zeven acht negen tien elf twaalf honderd duizend miljoen miljard door tegen tussen raakten raakte zo daar hier nu te ten tot",
    aged="op leeftijd_van",
    magnitude="kracht magnitude aardbeving beving",
    endings="en ers s e",
    rounds="ongeveer circa zo'n bijna rond ruim naar_schatting",
)

SWEDISH = Cues(
    people="personer människor person offer andra invånare",
    deeds="dead=död/döda/dödad*/dödat/döds*/dog/dött/dör/dödar/omkom*/avlid*/mördad*/mördats/miste_livet/livet/förolyckad* hurt=skada*/sårad*/skadade missing=saknad*/saknas/försvunn* held=gripen/gripna/grips/greps/gripits/anhållen/anhållna/häktad* charged=åtalad*/åtalas jailed=dömd*/döms/dömdes ill=smittad*/smittats/smittfall/insjukn* "
    "fled=evakuer*/flydde/flytt/hemlös* saved=räddad*/räddades/räddats/fritagna/överlev* cut=varsl*/uppsagd* taken=gisslan/kidnapp*",
    unsure="vänta* prognos* spår räkna* kan kunde skulle ska möjlig* trolig* opinion* mätning* tillfråg* plan planer planerar vill ville kräv* erbjud* bud hot* hopp* mål målet befara* lova* högst maximalt om inte inga utan behöv* väntas risk",
    earlier="förra tidigare sedan då inledningsvis jämfört ursprunglig* senaste igår genom_tiderna årlig* för_*_sedan",
    was="mot",
    part="varav däribland bland_dem bland_annat ytterligare andra till nya inklusive även också alla båda första av_de",
    part_after="av_dem av_de av_vilka till andra",
    rate="per varje var vardera dagligen om_dagen i_månaden om_året i_timmen",
    wide="totalt sammanlagt världen_över globalt hela_landet sammantaget",
    grows="stig* steg* ökar ökat ökade uppe_i nu växer",
    up="stig* steg* öka* höj* växer växte upp högre mer",
    down="sjunk* sjönk* minska* fall* föll* tappa* sänk* lägre mindre ned",
    to="till",
    breaks="men medan trots dock efter innan sedan när",
    joins="och eller",
    by="av med för",
    not_counted="år årig* åring* dag dagar månad månader vecka veckor timme timmar minut minuter sekund sekunder procent poäng mål röster röst gånger sida plats omgång match matcher säsong grader kronor januari februari mars april maj juni juli augusti september oktober november december meter",
    little="den det de en ett och eller i på av från till för med om under över som att är var varit blev blir har hade sig han hon också minst omkring cirka ungefär nästan mer än enligt polisen säger sade uppger rapporterar måndag tisdag onsdag torsdag fredag lördag söndag "
    "två tre fyra fem sex sju åtta nio tio elva tolv hundra tusen miljoner miljon miljarder miljard vid efter mot mellan alla så här där nu blivit",
    aged="vid ålder_av",
    magnitude="magnitud magnituden styrka skalv* jordskalv",
    endings="arna erna orna ar er or en et n a s",
    rounds="omkring cirka ungefär nästan runt drygt knappt uppskattningsvis",
)
