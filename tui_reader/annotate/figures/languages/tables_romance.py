"""Rows: French, Spanish, Italian, Portuguese. Owns no grammar."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.tongue import Tongue

_FRENCH = Tongue(
    idioms="mille_et_une_nuits/vendredi_saint/jeudi_saint/mercredi_des_cendres/dimanche_des_rameaux/premier_ministre/première_ministre/première_dame/tiers_monde/seconde_main",
    endings="s e es",
    apostrophe="elide",
    ones="un/une=1",
    small="zéro=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 "
    "treize=13 quatorze=14 quinze=15 seize=16 septante=70 huitante/octante=80 nonante=90",
    tens="vingt/vingts=20 trente=30 quarante=40 cinquante=50 soixante=60",
    spaced=False,
    joins="et",
    vigesimal=True,
    scales="cent/cents=1e2 mille=1e3 million/millions/mio=1e6 milliard/milliards/mrd/mds/md=1e9 "
    "billion/billions=1e12 dizaine=10 douzaine/douzaines=12 quinzaine=15 vingtaine=20 trentaine=30 "
    "quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100.0 millier=1000",
    alone="mille cent cents",
    halves="demi/demie=0.5",
    plus_half="et_demi/et_demie",
    vague="dizaines/centaines/milliers",
    fractions="tiers=3 quart/quarts=4 cinquième/cinquièmes=5 sixième=6 dixième/dixièmes=10",
    portions="moitié=0.5",
    shy="neuf",
    shy_plurals="s x",
    minus="moins",
    ordinals="premier/première/premiers/premières=1 deuxième/second/secondes=2 troisième=3 "
    "quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 onzième=11 "
    "douzième=12 vingtième=20 centième=100",
    ordinal_signs="e er ère ere re ème eme ième nd nde è",
    ordinal_heads="",
    months="janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre "
    "décembre/decembre",
    short_months="janv févr/fév - avr - - juil - sept oct nov déc",
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    days="aujourd'hui=0 hier=-1 avant-hier/avant_-_hier=-2 demain=1 après_-_demain=2",
    dayparts="soir/matin/après_-_midi/midi",
    seasons="printemps=SP été/l'_été=SU automne=FA hiver=WI",
    periods="semaine=week mois=month année/an=year trimestre=quarter week_-_end=weekend "
    "décennie=decade siècle=century",
    shifts="dernier/dernière/passé/passée/précédent/précédente=-1 prochain/prochaine=1 "
    "ce/cet/cette=0",
    edges="début/fin/mi/courant",
    ago_before="il_y_a/voici/voilà",
    on="en de depuis dès d'ici ici jusqu'en jusqu'à à au du avant après vers entre et pour dans "
    "année années an l'année pendant courant début fin été hiver printemps automne par le",
    links="de",
    centuries="siècle/siècles",
    decades="années",
    decade_names="vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 soixante_-_dix=70 "
    "quatre_-_vingt=80 quatre_-_vingts=80 quatre_-_vingt_-_dix=90",
    quarters="trimestre",
    hours="",
    hours_or_duration="heures/heure",
    at="à dès vers avant après jusqu'à entre de",
    halves_of_day="du_matin=0 du_soir/de_l'_après_-_midi=12",
    half_past="et_demie",
    percents="pour_cent pourcent pourcents",
    points="points_de_base=bp point_de_pourcentage/points_de_pourcentage/point_de_%/points_de_%",
    shy_points="point/points",
    money="euro/euros=EUR centime/centimes=EUR* dollar/dollars=USD livre_sterling/livres_sterling/"
    "livres=GBP franc/francs=CHF yen/yens=JPY yuan/yuans=CNY rouble/roubles=RUB roupies=INR "
    "dirham/dirhams=MAD dinar/dinars=DZD couronnes=SEK pesos=MXN reais/réais=BRL zlotys=PLN "
    "livres_turques=TRY shekels=ILS hryvnias=UAH",
    whose="canadien~=CAD australien~=AUD américain~=USD suisse~=CHF suédois~=SEK norvégien~=NOK "
    "danois~=DKK tchèque~=CZK tunisien~=TND algérien~=DZD marocain~=MAD égyptien~=EGP cfa=XAF "
    "néo_-_zélandais=NZD mexicain~=MXN argentin~=ARS indien~=INR",
    measures="kilomètre/kilomètres=km mètre/mètres=m centimètre/centimètres=cm "
    "millimètre/millimètres=mm kilomètres_carrés/kilomètre_carré=km2 mètres_carrés/mètre_carré=m2 "
    "mètres_cubes/mètre_cube=m3 hectare/hectares=ha kilogramme/kilogrammes/kilo/kilos=kg "
    "gramme/grammes=g milligrammes=mg tonne/tonnes=t litre/litres=L millilitres=mL "
    "degré/degrés=degree degrés_celsius=°C mégawatts=MW gigawatts=GW kilowattheures=kWh "
    "gigaoctets/go=GB mégaoctets/mo=MB milles=nmi chevaux=hp kilomètres_÷_heure/"
    "kilomètres_-_heure=km/h",
    per_hour="par_heure/à_l'_heure",
    durations="an/ans/année/années=year mois=month semaine/semaines=week jour/jours/journées=day "
    "nuit/nuits=night heure/heures=hour minute/minutes=minute seconde/secondes=second "
    "décennie/décennies=decade siècle/siècles=century",
    of="de d'",
    counts_next=True,
    out_of="sur",
    has="a/avait/avaient/ont/aura/ayant",
    years_old="ans_d'_âge",
    age_years="ans/an",
    aged_before="âgé_de/âgée_de/âgés_de/âgées_de/âge_de/l'âge_de",
    people="homme~/femme~/garçon~/fille~/jeune~/enfant~/personne~/adolescent~/fillette~/conducteur/"
    "conductrice/père/mère/fils/étudiant~/suspect~/victime~/bébé/chauffeur/ouvrier~/retraité~/"
    "joueur~/octogénaire/ado/ados/mineur~/individu~/touriste~",
    to="à au ou",
    between="entre",
    and_="et",
    changes="pass augment baiss recul grimp mont chut tomb rédui ramen port progress bond",
    qualifiers="environ/quelque/près_de/près_d'/autour_de/presque=about plus_de/plus_d'=over moins_de/moins_d'=under "
    "au_moins=at_least au_plus/jusqu'à/jusqu'_à=at_most",
    labels="article/art/l/chapitre/page/numéro/ligne/quai/chambre/formule/tome/annexe/catégorie/classe/"
    "phase/groupe/saison/épisode/alinéa/paragraphe/ligue/figure/tableau/terminal/voie/bus/tram/vol/"
    "décret/directive/règlement/téléphone/tél/appelez/porte/salle/étage/bâtiment/peugeot/renault/citroën",
    streets="rue/avenue/av/boulevard/bd/place/quai/impasse/chemin/allée/route",
    score_to="à",
    sport="victoire vainqu emport impos battu battai battent bat but match défaite nul score inclin gagn "
    "domin menai perd élimin",
    little="et ou mais le la les un une des du de est sont était étaient a ont avait avaient sera "
    "seront ne pas aussi sur hors chez avec à au aux pour par en dans que qui où il elle ils elles "
    "on nous vous je se ce cette ces son sa ses leur leurs plus moins sans sous vers entre depuis "
    "dès donc car comme si ainsi selon dont puis après avant alors lors été fut soit ni sera pourtant "
    "autres nouveaux nouvelles premiers premières derniers dernières grands grandes petits petites "
    "principaux principales était contre face selon grâce chacun seulement environ dernier dernière ici voir encore déjà",
    coming_ends="ront",
    coming="sera seront va vont aura auront doit doivent prévu prévue ouvrira débutera commencera "
    "fermera prochain prévoit pourrait devrait ouvre commence débute investira aurait dévoilera "
    "jouera partira lancera tiendra",
    gone="a ont avait avaient était étaient fut furent est sont depuis été valait vivait comptait "
    "employait avons fermé fermée",
)

_SPANISH = Tongue(
    idioms="mil_gracias/viernes_santo/jueves_santo/domingo_de_ramos/miércoles_de_ceniza/segundo_plano/primer_ministro/primera_ministra/primera_dama/segunda_mano/tercera_edad/primer_plano",
    endings="s es a as o os",
    ones="un/uno/una=1",
    small="cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 "
    "doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 "
    "veintiuno/veintiún/veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 "
    "veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 cien/ciento=100 "
    "doscientos/doscientas=200 trescientos/trescientas=300 cuatrocientos/cuatrocientas=400 "
    "quinientos/quinientas=500 seiscientos/seiscientas=600 setecientos/setecientas=700 "
    "ochocientos/ochocientas=800 novecientos/novecientas=900",
    tens="veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90",
    joins="y",
    scales="mil=1e3 millón/millones/mill=1e6 millardo/millardos=1e9 billón/billones=1e12 "
    "trillón/trillones=1e18 decena=10 docena/docenas=12 quincena=15 veintena=20 treintena=30 "
    "centena/centenar=100.0 millar=1000 miles=1e3",
    alone="mil",
    halves="medio/media=0.5",
    plus_half="y_medio/y_media",
    vague="decenas/centenares/cientos/miles/millares",
    fractions="tercio/tercios=3 cuarto/cuartos/cuarta_parte/cuartas_partes=4 "
    "quinto/quintos/quinta_parte=5 décimo/décimas=10 tercera_parte/terceras_partes=3",
    portions="mitad=0.5",
    shy="once",
    shy_plurals="s",
    minus="menos",
    ordinals="primer/primero/primera/primeros/primeras=1 segundo/segunda/segundas=2 "
    "tercer/tercero/tercera=3 cuarto/cuarta=4 quinto/quinta=5 sexto/sexta=6 séptimo/séptima=7 "
    "octavo/octava=8 noveno/novena=9 décimo/décima=10 undécimo/undécima=11",
    ordinal_signs="º ª er o a ro ra",
    months="enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre "
    "diciembre",
    short_months="ene feb mar abr - jun jul ago sep/sept oct nov dic",
    weekdays="lunes martes miércoles jueves viernes sábado/sábados domingo/domingos",
    days="esta_mañana/esta_tarde/esta_noche=0 hoy=0 ayer=-1 anteayer/antier=-2 pasado_mañana=2 anoche=-1",
    dayparts="por_la_mañana/por_la_tarde/por_la_noche",
    seasons="primavera=SP verano=SU otoño=FA invierno=WI",
    periods="semana=week mes=month año=year trimestre=quarter fin_de_semana=weekend década=decade "
    "siglo=century",
    shifts="pasado/pasada/último/última=-1 próximo/próxima/que_viene/entrante=1 este/esta=0",
    edges="principios/comienzos/inicios/mediados/finales/fines",
    ago_before="hace",
    ago_after="atrás",
    on="en de desde hasta del al a para entre y por durante antes después año años mes verano invierno "
    "otoño primavera hacia tras",
    links="de del",
    centuries="siglo/siglos",
    decades="años/década_de/década_de_los",
    decade_names="veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 "
    "noventa=90",
    quarters="trimestre",
    hours="",
    hours_or_duration="horas/hora",
    at="las la a entre hasta desde",
    sure_at="las",
    halves_of_day="de_la_mañana/de_la_madrugada=0 de_la_tarde/de_la_noche/del_mediodía=12",
    half_past="y_media",
    percents="por_ciento por_cien",
    points="puntos_básicos=bp punto_porcentual/puntos_porcentuales",
    shy_points="punto/puntos",
    money="euro/euros=EUR céntimo/céntimos=EUR* dólar/dólares=USD centavos=USD* libra/libras=GBP "
    "franco/francos=CHF yen/yenes=JPY yuan/yuanes=CNY rublo/rublos=RUB peso/pesos=MXN "
    "real/reales=BRL rupias=INR soles=PEN bolívares=VES pesetas=ESP coronas=SEK liras=TRY "
    "quetzales=GTQ lempiras=HNL",
    whose="canadiense~=CAD australiano~=AUD estadounidense~/americano~=USD mexicano~=MXN "
    "argentino~=ARS chileno~=CLP colombiano~=COP cubano~=CUP uruguayo~=UYU esterlina~=GBP "
    "suizo~=CHF sueca~=SEK noruega~=NOK",
    measures="kilómetro/kilómetros=km metro/metros=m centímetro/centímetros=cm "
    "milímetro/milímetros=mm kilómetros_cuadrados/kilómetro_cuadrado=km2 "
    "metros_cuadrados/metro_cuadrado=m2 metros_cúbicos=m3 hectárea/hectáreas=ha milla/millas=mi "
    "kilogramo/kilogramos/kilo/kilos=kg gramo/gramos=g miligramos=mg tonelada/toneladas=t "
    "litro/litros=L mililitros=mL grado/grados=degree grados_centígrados/grados_celsius=°C "
    "megavatios=MW gigavatios=GW kilovatios_hora=kWh gigabytes=GB caballos=hp",
    per_hour="por_hora/a_la_hora",
    durations="año/años=year mes/meses=month semana/semanas=week día/días/jornadas=day "
    "noche/noches=night hora/horas=hour minuto/minutos=minute segundo/segundos=second "
    "década/décadas=decade siglo/siglos=century",
    of="de",
    counts_next=True,
    out_of="de_cada",
    has="tiene/tenía/tienen/tenían/cumplió/cumple",
    years_old="años_de_edad/meses_de_edad",
    age_years="años/año",
    aged_before="edad_de/los/con/sus/mis/tus",
    people="hombre~/mujer~/joven/jóvenes/niño~/niña~/persona~/adolescente~/chico~/chica~/conductor~/"
    "padre/madre/hijo~/hija~/estudiante~/menor~/varón/varones/anciano~/futbolista/bebé/víctima~/"
    "sospechoso~/vecino~/jugador~/turista~",
    to="a al o",
    between="entre",
    and_="y",
    changes="sub baj pas aument redu cay creci pasó pasar",
    qualifiers="unos/unas/cerca_de/alrededor_de/casi/aproximadamente/aprox=about más_de=over "
    "menos_de=under al_menos/por_lo_menos=at_least hasta/como_máximo=at_most",
    labels="artículo/art/capítulo/página/pág/número/núm/línea/andén/habitación/fórmula/tomo/anexo/"
    "categoría/clase/fase/grupo/temporada/episodio/apartado/ley/ruta/autopista/carretera/sala/"
    "decreto/directiva/reglamento/canal/vuelo/terminal/puerta/llame/teléfono/tel/liga/sección/zona/fila/piso/minuto",
    streets="calle/avenida/avda/av/c/plaza/paseo/carrera/camino/ronda/vía",
    score_to="a",
    sport="gan venc victoria derrot empat gol partido marcador perd triunf goleada cay impus",
    little="y o pero el la los las un una unos unas de del es son era eran fue fueron ha han había "
    "habían será serán no también sobre con sin a al para por en que quien donde él ella ellos nos "
    "se su sus este esta más menos bajo hacia entre desde hasta porque como si así según cuyo luego "
    "después antes cuando ya ni sido sigue siguen está están aterrizó aterrizaron contra durante "
    "equivale aún solo otros otras nuevos nuevas primeros primeras últimos últimas grandes pequeños "
    "pequeñas principales mejores",
    coming_ends="rá rán",
    coming="será serán va van habrá debe prevé previsto empieza comienza abrirá cerrará jugará gastará "
    "próximo podrá podría celebrará arranca disputará viajará",
    gone="fue fueron ha han había era eran hubo dijo informó desde murió murieron subió bajó cayó "
    "costó ganó quedaron ardió salieron cerró vendieron vivían tenía detenido",
)

_ITALIAN = Tongue(
    idioms="venerdì_santo/giovedì_santo/mercoledì_delle_ceneri/domenica_delle_palme/primo_ministro/prima_ministra/prima_di/prima_che/prima_della/prima_del/prima_pagina/secondo_il/secondo_la/"
    "secondo_i/secondo_gli/secondo_le/secondo_l'/secondo_un/secondo_una/secondo_quanto/in_primo_luogo",
    endings="i o e a",
    apostrophe="elide",
    ones="un/uno/una/un'=1",
    small="zero=0 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 "
    "dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 "
    "diciannove=19 ventuno=21 ventotto=28 ventitré=23 trentuno=31 trentotto=38 trentatré=33 "
    "quarantuno=41 quarantotto=48 quarantatré=43 cinquantuno=51 cinquantotto=58 cinquantatré=53 "
    "sessantuno=61 sessantotto=68 sessantatré=63 settantuno=71 settantotto=78 ottantuno=81 "
    "ottantotto=88 novantuno=91 novantotto=98 novantatré=93",
    tens="venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90",
    pattern="{ten}{unit}",
    in_pattern="due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 nove=9",
    glued="mila=1000 mille=1000 cento=100",
    joins="e",
    scales="cento=1e2 mila/mille=1e3 milione/milioni/mln/mio=1e6 miliardo/miliardi/mld/mrd=1e9 "
    "bilione/bilioni=1e12 decina=10 dozzina/dozzine=12 quindicina=15 ventina=20 trentina=30 "
    "quarantina=40 cinquantina=50 centinaio=100.0 migliaio=1000",
    alone="cento mille",
    halves="mezzo/mezza=0.5",
    plus_half="e_mezzo/e_mezza",
    vague="decine/centinaia/migliaia",
    fractions="terzo/terzi=3 quarto/quarti=4 quinto/quinti=5 sesto=6 decimo/decimi=10",
    portions="metà=0.5",
    shy="sei",
    minus="meno",
    ordinals="primo/prima_volta/primi/prime=1 secondo/seconda/seconde=2 terzo/terza=3 quarto/quarta=4 "
    "quinto/quinta=5 sesto/sesta=6 settimo/settima=7 ottavo/ottava=8 nono/nona=9 decimo/decima=10 "
    "undicesimo/undicesima=11 diciannovesimo=19 ventesimo=20",
    ordinal_signs="º ª ° o a",
    months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    short_months="gen feb mar apr mag giu lug ago set ott nov dic",
    weekdays="lunedì martedì mercoledì giovedì venerdì sabato domenica",
    days="oggi=0 ieri=-1 altro_ieri/l'_altro_ieri=-2 domani=1 dopodomani=2 stasera/stamattina/"
    "stanotte/stamani=0",
    dayparts="sera/mattina/pomeriggio/notte/mattino",
    seasons="primavera=SP estate=SU autunno=FA inverno=WI",
    periods="settimana=week mese=month anno=year trimestre=quarter fine_settimana/weekend=weekend "
    "decennio=decade secolo=century",
    shifts="scorso/scorsa/passato/passata/ultimo/ultima=-1 prossimo/prossima/venturo=1 "
    "questo/questa/quest'=0",
    edges="inizio/metà/fine/inizi",
    ago_after="fa/or_sono",
    on="in nel nell' dal dall' del dell' al fino entro di da a tra fra e per dopo prima verso anno "
    "anni estate inverno primavera autunno ad il durante sino già",
    links="del dell' di",
    centuries="secolo/secoli",
    decades="anni",
    decade_names="venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 "
    "novanta=90",
    quarters="trimestre",
    hours="",
    hours_or_duration="ore/ora",
    before_hour="ore",
    at="alle all' dalle dall' delle le verso",
    sure_at="alle dalle",
    halves_of_day="del_mattino/di_mattina/di_notte/della_mattina/della_notte=0 "
    "di_sera/della_sera/del_pomeriggio/di_pomeriggio=12",
    half_past="e_mezza/e_mezzo",
    percents="per_cento percento",
    points="punti_base=bp punto_percentuale/punti_percentuali",
    shy_points="punto/punti",
    money="euro=EUR centesimi/centesimo=EUR* dollaro/dollari=USD sterlina/sterline=GBP "
    "franco/franchi=CHF yen=JPY yuan=CNY rublo/rubli=RUB lire/lira=ITL corone=SEK pesos=MXN "
    "rupie=INR real=BRL zloty=PLN",
    whose="canadese/canadesi=CAD australiano/australiani=AUD americano/americani/statunitensi=USD "
    "svizzeri/svizzero=CHF svedesi=SEK norvegesi=NOK danesi=DKK turche=TRY",
    measures="chilometro/chilometri=km metro/metri=m centimetro/centimetri=cm "
    "millimetro/millimetri=mm chilometri_quadrati/chilometri_quadri/chilometro_quadrato=km2 "
    "metri_quadrati/metri_quadri/metro_quadrato/mq=m2 metri_cubi=m3 ettaro/ettari=ha miglia=mi "
    "chilogrammo/chilogrammi/chilo/chili=kg grammo/grammi=g tonnellata/tonnellate=t "
    "litro/litri=L grado/gradi=degree gradi_centigradi=°C megawatt=MW gigawatt=GW "
    "chilowattora/kilowattora=kWh gigabyte=GB cavalli=hp",
    per_hour="all'_ora/orari/orario",
    durations="anno/anni=year mese/mesi=month settimana/settimane=week giorno/giorni/giornate=day "
    "notte/notti=night ora/ore=hour minuto/minuti=minute secondo/secondi=second "
    "decennio/decenni=decade secolo/secoli=century",
    spans="mezz'_ora=0.5*hour mezz'ora=0.5*hour un'ora_e_mezza=1.5*hour",
    of="di d'",
    counts_next=True,
    out_of="su",
    has="ha/aveva/hanno/avevano",
    aged="enne/enni",
    years_old="anni_di_età",
    age_years="anni/anno",
    aged_before="età_di/all'_età_di/i/a",
    people="uomo/uomini/donna/donne/ragazzo/ragazza/ragazzi/bambino/bambina/bambini/giovane/giovani/"
    "persona/persone/conducente/padre/madre/figlio/figlia/studente/studentessa/anziano/anziana/"
    "vittima/operaio/calciatore/turista/pensionato",
    to="a o ai al",
    between="tra fra",
    and_="e",
    changes="pass sal aument scend sces cal cresc ridott",
    qualifiers="circa/quasi/intorno_a=about più_di/oltre=over meno_di=under almeno=at_least "
    "al_massimo/fino_a=at_most",
    labels="articolo/art/capitolo/pagina/pag/numero/linea/binario/camera/formula/tomo/allegato/"
    "categoria/classe/fase/gruppo/stagione/episodio/comma/legge/sala/volo/terminal/chiamate/chiamare/"
    "decreto/direttiva/regolamento/dlgs/telefono/tel/serie/zona/piano/minuto",
    streets="via/viale/piazza/corso/largo/vicolo/strada",
    score_to="a",
    sport="vint vinc vittoria sconfi pareggi gol partita batt risultato reti pers",
    little="e o ma il lo la i gli le un uno una di del della dello dei degli delle è sono era erano ha "
    "hanno aveva avevano sarà saranno non anche su con senza a al alla per da dal dalla in nel nella "
    "che chi dove lui lei loro noi si suo sua suoi questo questa più meno sotto verso tra fra fino "
    "perché come se così secondo poi dopo prima quando già né stato stata stati gentile contro "
    "durante ancora solo finita atterrati altri altre nuovi nuove primi prime ultimi ultime grandi "
    "piccoli piccole principali",
    coming_ends="rà ranno",
    coming="sarà saranno va deve prevede previsto comincia inizia aprirà chiuderà partirà prossimo potrà "
    "dovrebbe resta vota giocherà parte",
    gone="è sono ha hanno era erano aveva fu furono disse detto da stato stata",
)

_PORTUGUESE = Tongue(
    idioms="sexta_-_feira_santa/quarta_-_feira_de_cinzas/domingo_de_ramos/primeiro_-_ministro/primeira_-_ministra/primeira_-_dama/segundo_o/segundo_a/segundo_os/segundo_as/segundo_um",
    endings="s es a as o os",
    ones="um/uma=1",
    small="zero=0 dois/duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 "
    "doze=12 treze=13 quatorze/catorze=14 quinze=15 dezesseis/dezasseis=16 dezessete/dezassete=17 "
    "dezoito=18 dezenove/dezanove=19 cem/cento=100 duzentos/duzentas=200 trezentos/trezentas=300 "
    "quatrocentos/quatrocentas=400 quinhentos/quinhentas=500 seiscentos/seiscentas=600 "
    "setecentos/setecentas=700 oitocentos/oitocentas=800 novecentos/novecentas=900",
    tens="vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90",
    joins="e",
    scales="mil=1e3 milhão/milhões/mi=1e6 bilhão/bilhões/bi=1e9 trilhão/trilhões/tri=1e12 "
    "bilião/biliões=1e12 dezena=10 dúzia/dúzias=12 vintena=20 centena=100.0 milhar=1000",
    alone="mil",
    halves="meio/meia=0.5",
    plus_half="e_meio/e_meia",
    vague="dezenas/centenas/milhares",
    fractions="terço/terços=3 quarto/quartos=4 quinto/quintos=5 décimo/décimos=10",
    portions="metade=0.5",
    minus="menos",
    ordinals="primeiro/primeira/primeiros/primeiras=1 segundo/segunda=2 terceiro/terceira=3 "
    "quarto/quarta=4 quinto/quinta=5 sexto/sexta=6 sétimo/sétima=7 oitavo/oitava=8 nono/nona=9 "
    "décimo/décima=10",
    ordinal_signs="º ª o a",
    months="janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
    short_months="jan fev mar abr - jun jul ago set out nov dez",
    weekdays="segunda_-_feira/segundas_-_feiras/segunda terça_-_feira/terça quarta_-_feira/quarta "
    "quinta_-_feira/quinta sexta_-_feira/sexta sábado/sábados domingo/domingos",
    shy_days="segunda terça quarta quinta sexta",
    days="esta_manhã/esta_tarde/esta_noite/nesta_manhã/nesta_tarde/nesta_noite=0 hoje=0 ontem=-1 anteontem=-2 amanhã=1 depois_de_amanhã=2",
    dayparts="à_noite/de_manhã/à_tarde",
    seasons="primavera=SP verão=SU outono=FA inverno=WI",
    periods="semana=week mês=month ano=year trimestre=quarter fim_de_semana/final_de_semana=weekend "
    "década=decade século=century",
    shifts="passado/passada/último/última=-1 próximo/próxima/que_vem=1 este/esta/neste/nesta=0",
    edges="início/começo/meados/fim/final/inícios/finais",
    ago_before="há/faz",
    ago_after="atrás",
    on="em de desde até do no ao a para entre e por durante antes depois ano anos mês verão inverno "
    "outono primavera da na nesta desta à última próxima",
    links="de do",
    centuries="século/séculos",
    decades="anos/década_de",
    decade_names="vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 "
    "noventa=90",
    quarters="trimestre",
    hours_or_duration="horas/hora",
    at="às as à das até desde",
    sure_at="às",
    halves_of_day="da_manhã/da_madrugada=0 da_tarde/da_noite=12",
    half_past="e_meia",
    percents="por_cento",
    points="pontos_base/pontos_-_base=bp ponto_percentual/pontos_percentuais",
    shy_points="ponto/pontos",
    money="euro/euros=EUR centavos=BRL* cêntimos=EUR* dólar/dólares=USD real/reais=BRL libra/libras=GBP "
    "franco/francos=CHF iene/ienes=JPY yuan/yuans=CNY rublo/rublos=RUB pesos=MXN kwanzas=AOA "
    "meticais=MZN escudos=PTE rupias=INR",
    whose="canadense/canadenses/canadianos=CAD australianos=AUD americanos/norte_-_americanos=USD "
    "argentinos=ARS chilenos=CLP mexicanos=MXN esterlinas=GBP suíços=CHF",
    measures="quilómetro/quilómetros/quilômetro/quilômetros=km metro/metros=m "
    "centímetro/centímetros=cm milímetro/milímetros=mm "
    "quilómetros_quadrados/quilômetros_quadrados=km2 metros_quadrados=m2 metros_cúbicos=m3 "
    "hectare/hectares=ha milhas=mi quilograma/quilogramas/quilo/quilos=kg grama/gramas=g "
    "tonelada/toneladas=t litro/litros=L grau/graus=degree graus_celsius=°C megawatts=MW "
    "gigawatts=GW gigabytes=GB alqueires=alqueire",
    per_hour="por_hora/à_hora",
    durations="ano/anos=year mês/meses=month semana/semanas=week dia/dias=day noite/noites=night "
    "hora/horas=hour minuto/minutos=minute segundo/segundos=second década/décadas=decade "
    "século/séculos=century",
    of="de",
    counts_next=True,
    out_of="em_cada/de_cada",
    has="tem/tinha/têm/tinham",
    years_old="anos_de_idade/meses_de_idade",
    age_years="anos/ano",
    aged_before="idade_de/os/com/aos",
    people="homem/homens/mulher/mulheres/jovem/jovens/menino/menina/criança/crianças/pessoa~/"
    "adolescente~/rapaz/rapariga/condutor~/motorista/pai/mãe/filho/filha/estudante~/idoso/idosa/"
    "vítima~/suspeito~/jogador~/turista~/garoto/garota",
    to="a ou",
    between="entre",
    and_="e",
    changes="sub caiu cai pass aument redu baix desc",
    qualifiers="cerca_de/aproximadamente/quase/uns/umas/em_torno_de/perto_de=about mais_de=over "
    "menos_de=under pelo_menos/ao_menos=at_least até/no_máximo=at_most",
    labels="artigo/art/capítulo/página/pág/número/linha/plataforma/quarto/fórmula/tomo/anexo/"
    "categoria/classe/fase/grupo/temporada/episódio/parágrafo/lei/rodovia/sala/voo/terminal/ligue/"
    "decreto/diretiva/telefone/tel/série/zona/andar/apartamento",
    streets="rua/avenida/av/praça/travessa/largo/estrada/alameda",
    score_to="a x",
    sport="venceu venc vitória derrot empat gol golo partida jogo perdeu ganh placar",
    little="e ou mas o a os as um uma uns umas de do da dos das é são era eram foi foram tem têm tinha "
    "tinham será serão não também sobre com sem ao à para por em no na nos nas que quem onde ele ela "
    "eles nós se seu sua seus este esta mais menos sob até entre desde porque como assim segundo "
    "depois antes quando já nem sido está estão contra durante ainda só pousaram continua acabou "
    "outros outras novos novas primeiros primeiras últimos últimas grandes pequenos pequenas",
    coming_ends="rá rão",
    coming="será serão vai vão deve prevê previsto começa inicia abrirá fechará jogará gastará próximo "
    "poderá joga-se joga partirá realiza",
    gone="foi foram era eram tinha havia disse desde morreu morreram subiu caiu custou venceu ficaram "
    "saíram fechou viviam preso ardeu arderam choveram faltou partiu",
)

ROMANCE: dict[str, Tongue] = {
    "fr": _FRENCH, "es": _SPANISH, "it": _ITALIAN, "pt": _PORTUGUESE,
}  # fmt: skip
