"""Rows: French, Spanish, Portuguese, Italian. Owns no grammar."""

from __future__ import annotations

from tui_reader.cluster.figures.cues import Cues

FRENCH = Cues(
    people="personne personnes gens victime victimes autres habitants individus",
    deeds="dead=mort/morts/morte/mortes/tué/tués/tuée/tuées/tue/tuent/tuant/tuer/décès/décédé*/mour*/péri/périt/périssent/meurt/meurent/mortel*/vie/assassiné*/noyé* hurt=bless* missing=disparu* held=arrêté*/arrestation*/interpell*/garde_à_vue "
    "charged=inculpé*/mis_en_examen/mises_en_examen/accusé* jailed=condamné* ill=infecté*/contaminé*/contamination*/infection*/malades fled=évacué*/déplacé*/évacuation*/fui/sans-abri saved=sauvé*/secouru*/libéré*/survivant* cut=licenci*/suppressions taken=otage*/enlevé*/kidnapp*",
    unsure="prévoi* prévu* prévision* attend* attendu* devrait devraient pourrait pourraient peut peuvent possible* probable* sondage* sondés interrogé* projet prévoit_de veut veulent voulait souhait* demand* réclam* exig* propos* offre* offert menace* espér* objectif* crain* crainte* promet* promis* promesse* "
    "maximum jusqu'à si ne pas aucun sans besoin plafond limite risque* estim* sera seront va vont compte_* faut",
    earlier="dernier dernière derniers dernières précédent* auparavant depuis alors initial* record_de jadis rapport_à contre il_y_a hier autrefois ancien* par_an annuel* jamais dix",
    was="contre au_lieu_de à_l'origine",
    part="dont parmi autre* supplémentaire* encore plus_de_la_moitié nouveau* nouvelle* y_compris également aussi deux_autres premier* tous les_deux outre compris notamment",
    part_after="d'entre_eux d'entre_elles parmi de_plus autres supplémentaires nouveaux nouvelles des de_ces de_ses sur_les dont_on",
    rate="par_jour par_an par_mois par_semaine par_heure par_personne par_habitant par_tête pièce chaque chacun* quotidien* mensuel* hebdomadaire* l'heure le_litre l'unité",
    wide="monde mondial* total au_total nationale national ensemble pays",
    grows="pass* grimp* mont* s'élève* s'alourdi* alourdi* attein* augment* désormais monté port* franchi* dépass*",
    up="hausse* augment* grimp* progress* mont* croissance bond* gagn* supérieur* hausses relev*",
    down="baisse* chut* recul* diminu* perd* perdu* réduit* rédui* repli* inférieur* moins",
    to="à",
    breaks="mais tandis alors_que bien_que cependant après avant parce quand lorsque",
    joins="et ou",
    by="par avec pour",
    not_counted="médaille médailles moments choses raisons an ans année années jour jours mois semaine semaines heure heures minute minutes seconde secondes fois point points but buts voix vote votes page pages place tour tours match matchs saison degrés euros euro janvier février mars avril mai juin juillet août septembre octobre novembre décembre pour parties titre titres victoire victoires siècle nuits siècles",
    little="le la les l un une des du de d et ou en dans à au aux sur par pour avec que qui quoi dont où est sont était étaient été être a ont avait avaient ayant il elle ils elles on se s son sa ses leur leurs ce cet cette ces plus moins environ près quelque presque selon après avant entre "
    "police dit déclaré indiqué annoncé affirme lundi mardi mercredi jeudi vendredi samedi dimanche deux trois quatre cinq six sept huit neuf dix onze douze cent mille million millions milliard milliards y ne pas au-moins ainsi ici là fait faisant faire",
    aged="à âgé* l'âge_de",
    magnitude="magnitude séisme",
    endings="aux es s e",
    rounds="environ près_de quelque presque autour_de à_peu_près une_*",
)

SPANISH = Cues(
    people="persona personas gente víctima víctimas otros otras individuos habitantes fallecidos",
    deeds="dead=muert*/muer*/murió/murieron/mata/matan/mató/mataron/matando/matar/fallec*/asesin*/mortal*/cadáveres/vida/vidas/perec*/ahogad* hurt=herid*/lesionad*/heridas missing=desaparecid* held=deten*/detien*/arrest*/captur* charged=acusad*/imputad*/procesad* jailed=condenad*/sentenciad* "
    "ill=infectad*/contagi*/infeccion*/enferm* fled=evacua*/evacú*/desplazad*/damnificad*/huy*/desaloj* saved=rescatad*/rescat*/liberad*/salv*/superviv*/sobreviv* cut=despid*/despedid* taken=rehen*/secuestr*",
    unsure="prev* pronóstic* espera* esperad* estim* podría podrían puede pueden posible* probable* encuesta* sondeo* encuestad* plan planes planea* quiere quieren quería pide piden pidió exig* reclam* ofrec* oferta* propon* propuesta* propuso amenaz* objetivo* meta teme* temor* promet* promes* máximo hasta si no sin ningun* "
    "necesit* límite tope riesgo deberá debería será serán va_a van_a calcul*",
    earlier="pasado pasada pasados pasadas anterior* antes desde entonces inicial* récord_de previo previa hace ayer histór* antigu* frente_a respecto compar* últim* anual* jamás década",
    was="frente_a contra en_lugar_de",
    part="incluid* incluyendo entre_ellos entre_ellas entre_los otro otra otros otras más_de_la_mitad adicional* nuevo nueva nuevos nuevas también además de_los_cuales de_ellos ambos primer* todos sumado* cuyos dos_de",
    part_after="de_los de_las de_ellos de_ellas de_los_cuales más otros otras adicionales nuevos nuevas del_total de_sus de_estos",
    rate="por_día por_mes por_año por_semana por_hora por_persona por_habitante por_cabeza cada diari* mensual* semanal* al_día al_mes al_año a_la_semana la_hora",
    wide="mundo mundial* total en_total nacional país global* conjunto",
    grows="sub* asciend* ascend* elev* aument* alcanz* super* lleg* ya crec* increment* suman",
    up="sub* alza* aument* crec* gan* increment* elev* superior* más avanz* repunt*",
    down="baj* caen cae cayó caída* descen* reduj* reduc* perd* pierd* recort* retroced* inferior* menos disminu*",
    to="a",
    breaks="pero mientras aunque sin_embargo después antes porque cuando tras_*",
    joins="y e o",
    by="por con para",
    not_counted="medalla medallas momentos cosas razones seguidores año años día días mes meses semana semanas hora horas minuto minutos segundo segundos vez veces punto puntos gol goles voto votos página páginas lugar vuelta partidos partido temporada grados euros euro dólares enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre parte partes títulos título siglo ocasiones noches victorias",
    little="el la los las un una unos unas y e o u en de del a al con por para que quien cuyo es son era eran fue fueron ser sido ha han había habían haber se su sus lo le les más menos unos cerca casi alrededor según tras entre sobre este esta estos estas ese esa como "
    "policía dijo dijeron informó informaron afirmó señaló lunes martes miércoles jueves viernes sábado domingo dos tres cuatro cinco seis siete ocho nueve diez once doce cien ciento mil millón millones miles resultaron resultado quedaron dejó deja dejan dejando dejaron hay hubo ya aquí así",
    aged="a_los edad_de",
    magnitude="magnitud grados_* terremoto sismo",
    endings="es s",
    rounds="unos unas cerca_de casi alrededor_de aproximadamente en_torno_a",
)

PORTUGUESE = Cues(
    people="pessoa pessoas gente vítima vítimas outros outras indivíduos habitantes moradores",
    deeds="dead=mort*/morr*/mata/matam/matou/mataram/matando/matar/óbito*/faleci*/assassin*/fatal*/vida/vidas/corpos/afogad* hurt=ferid*/feriram/machucad* missing=desaparecid* held=pres*/detid*/deten*/captur* charged=acusad*/indiciad*/denunciad* jailed=condenad*/sentenciad* ill=infectad*/contágio*/infecç*/contaminad*/doentes "
    "fled=evacuad*/desalojad*/deslocad*/desabrigad*/fug* saved=resgatad*/salv*/libertad*/sobreviv* cut=demiss*/demitid* taken=refé*/sequestr*/raptad*",
    unsure="prev* projeç* espera* esperad* estim* poderia poderiam poderá pode podem possí* prováv* pesquisa* sondagem entrevistad* plano planos planeja* quer querem queria pede pedem pediu exig* ofere* oferta* propõ* propost* ameaç* objetivo* meta teme* promet* promess* máximo até se não sem nenhum* precis* limite teto risco deve devem deverá será serão vai vão",
    earlier="passado passada passados passadas anterior* antes desde então inicial* recorde_de prévio há ontem históric* antig* ante relação compar* últim* anual* jamais década",
    was="ante contra em_vez_de",
    part="incluindo inclui* entre_eles entre_elas entre_os outro outra outros outras mais_da_metade adiciona* novo nova novos novas também além dos_quais deles ambos primeir* todos sendo",
    part_after="dos das deles delas dos_quais a_mais outros outras adicionais novos novas do_total desses",
    rate="por_dia por_mês por_ano por_semana por_hora por_pessoa por_habitante por_cabeça cada diári* mensa* semana* ao_dia ao_mês ao_ano",
    wide="mundo mundia* total no_total nacional país global* conjunto",
    grows="sob* subi* eleva* aument* alcanç* super* cheg* já cresc* atinge* ating*",
    up="sob* subi* alta* aument* cresc* ganh* eleva* superior* mais avanç*",
    down="ca* caiu queda* desc* reduz* perd* cort* recu* inferior* menos diminu*",
    to="para a",
    breaks="mas enquanto embora porém após antes porque quando",
    joins="e ou",
    by="por pelo pela com para",
    not_counted="medalha medalhas momentos coisas motivos seguidores ano anos dia dias mês meses semana semanas hora horas minuto minutos segundo segundos vez vezes ponto pontos gol gols golos voto votos página lugar volta voltas jogos jogo temporada graus euros euro reais dólares janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro parte partes título títulos século vitórias noites",
    little="o a os as um uma uns umas e ou em de do da dos das no na nos nas ao à aos às com por para pelo pela que quem é são era eram foi foram ser sido tem têm tinha tinham haver se seu sua seus suas lhe mais menos cerca quase aproximadamente pelo_menos segundo entre sobre este esta esse essa como "
    "polícia disse disseram informou afirmou segunda terça quarta quinta sexta sábado domingo dois duas três quatro cinco seis sete oito nove dez onze doze cem cento mil milhão milhões bilhão bilhões ficaram ficou deixa deixou deixam deixando há já aqui assim menos",
    aged="aos idade_de",
    magnitude="magnitude graus_* terremoto sismo",
    endings="ões ães es s",
    rounds="cerca_de quase aproximadamente uns umas em_torno_de",
)

ITALIAN = Cues(
    people="persona persone gente vittima vittime altri altre individui abitanti",
    deeds="dead=mort*/muoi*/muor*/uccis*/uccid*/decess*/decedut*/vita/perso_la_vita/assassinat*/mortal*/annegat*/cadaveri hurt=ferit*/feriti/ferisc*/lesion* missing=dispers*/scompars* held=arrest*/fermat*/manette charged=indagat*/accusat*/imputat* jailed=condannat* ill=contagi*/infett*/positiv*/malat* fled=evacuat*/sfollat*/fuggit*/sfollament* saved=salvat*/soccors*/liberat*/superstit*/sopravviss* cut=esuberi/licenzia* taken=ostagg*/rapit*/sequestrat*",
    unsure="previst* prevision* prevede* attes* attend* potrebbe potrebbero può possono possibil* probabil* sondagg* intervistat* piano piani vuole vogliono voleva chied* chiest* esig* offr* offert* propon* propost* minacci* spera* obiettivo* tem* timor* promett* promess* massimo fino_a se non senza nessun* serv* limite tetto rischi* stim* sarà saranno dovrebbe dovrebbero deve",
    earlier="scorso scorsa scorsi scorse precedent* prima dal allora inizial* record_di fa ieri storic* ex rispetto confronto ultim* annu* mai decenni",
    was="contro rispetto_a invece_di",
    part="tra_cui fra_cui di_cui compres* inclus* altri altre altro ulterior* aggiuntiv* nuov* anche inoltre entrambi prim* tutti oltre tra_loro tra_i",
    part_after="di_loro dei delle degli di_questi di_cui in_più altri altre nuovi nuove",
    rate="per_persona per_abitante ogni ciascun* al_giorno al_mese all'anno a_settimana l'ora giornalier* mensil* a_testa",
    wide="mondo mondial* totale in_totale nazional* complessiv* paese globale",
    grows="sal* sale saliti aument* raggiun* arriv* ormai cresc* super*",
    up="sal* sale rialz* aument* cresc* guadagn* più superior*",
    down="scen* scende cal* cala ridott* riduc* perd* pers* tagli* inferior* meno diminu*",
    to="a",
    breaks="ma mentre sebbene tuttavia però dopo prima_che perché quando",
    joins="e ed o",
    by="con per",
    not_counted="medaglia medaglie momenti cose motivi anno anni giorno giorni mese mesi settimana settimane ora ore minuto minuti secondo secondi volta volte punto punti gol rete reti voto voti pagina posto giro giri partite partita stagione gradi euro dollari gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre parte parti titolo titoli secolo vittorie notti",
    little="il lo la i gli le l un uno una e ed o in di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai con su sul sulla per tra fra che chi cui è sono era erano essere stato stata stati state ha hanno aveva avevano si suo sua suoi sue loro più meno circa quasi almeno secondo dopo "
    "polizia detto ha_detto riferito lunedì martedì mercoledì giovedì venerdì sabato domenica due tre quattro cinque sei sette otto nove dieci undici dodici cento mila milione milioni miliardo miliardi rimaste rimasti rimasto come così qui già",
    aged="a età_di",
    magnitude="magnitudo terremoto scossa",
    endings="",
    rounds="circa quasi intorno_a",
)
