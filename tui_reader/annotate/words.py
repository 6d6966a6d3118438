"""Word lists of this room: titles, demonyms, common nouns in capitals, short names of people.

Owns data and nothing else. The lists hold kinds of words, not the names of a story's people.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES: frozenset[str] = _set(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur herr frau senor
    senora signor president pres premier chancellor minister secretary senator senators sen sens
    representative representatives rep reps congressman congresswoman congressmen delegate
    governor governors gov govs lieutenant lt mayor mayors alderman councillor councilor
    councilman councilwoman councilmember assemblyman assemblywoman commissioner comptroller
    treasurer attorney solicitor prosecutor ambassador envoy consul speaker
    general gen generals colonel col major maj captain capt commander cmdr corporal cpl sergeant
    sgt private pvt admiral adm commodore brigadier brig marshal ensign airman specialist spc
    officer constable detective inspector superintendent deputy sheriff chief trooper
    insp supt det taoiseach tánaiste tanaiste headteacher headmaster headmistress
    judge justice justices magistrate reverend rev pastor father fr sister brother pope bishop
    archbishop cardinal rabbi imam ayatollah sheikh sheik mullah mufti swami
    king queen prince princess emperor empress tsar czar sultan emir shah duke duchess earl count
    countess baron baroness viscount marquis marquess khan maharaja
    chairman chairwoman chairperson chair director administrator coach principal dean provost
    rector vicar chancellor mp mep cllr cllrs coun ald
    comrade coroner curator editor engineer monsignor msgr deacon archdeacon abbot abbess sheikha
    kaiser tsarina begum señor señora doña infante infanta nurse midwife surgeon warden firefighter
    kommissar oberst maître commissaire
    leader spokesman spokeswoman spokesperson hon
    """
)
"""Words that stand before a name and are no part of it, without their stops."""

KIN_TITLES: frozenset[str] = _set("father fr sister brother leader coach")
"""Titles in capitals; written small, words that say who someone is."""

HIS_TITLES: frozenset[str] = _set(
    """
    mr sir lord king prince emperor duke earl monsignor msgr abbot kaiser infante baron marquis viscount count tsar czar sultan emir
    shah congressman councilman alderman chairman spokesman father pope cardinal brother monsieur
    herr herrn m sr senor señor signor sig rey könig rei
    """
)
HER_TITLES: frozenset[str] = _set(
    """
    mrs ms miss lady dame madam madame abbess sheikha tsarina begum doña infanta queen princess empress duchess countess baroness
    congresswoman councilwoman chairwoman spokeswoman sister mother frau senora señora mme mlle
    sra srta signora reina königin rainha
    """
)
CROWNED: frozenset[str] = _set(
    "king queen pope prince princess emperor empress sultan emir saint kaiser tsar tsarina infante"
    " infanta"
)
"""Titles of those who are known by one name."""

HIS_NAMES: frozenset[str] = _set(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel
    matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george
    edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott
    brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron
    jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold carl keith roger
    gerald arthur terry lawrence sean christian albert bruce willie juan carlos luis miguel pedro
    antonio francisco manuel javier jorge mario pablo diego rafael bill bob jim tom mike joe dan
    steve tim ben sam jeff greg tony nick matt chris dave don ron ken phil fred vladimir sergei
    dmitry ivan alexei mikhail nikolai oleg volodymyr hans klaus jurgen wolfgang stefan pierre
    jacques francois michel emmanuel giovanni giuseppe marco luigi mohammed muhammad ahmed ali
    hassan hussein omar abdul ibrahim mustafa yusuf khalid rajesh sanjay rahul amit hiroshi
    takashi kenji martin simon graham ian neil stuart alan colin trevor nigel
    """
)
HER_NAMES: frozenset[str] = _set(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
    margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah
    stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
    nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather
    diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
    megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison kathryn janice
    jean alice julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana
    brittany doris isabella rose hillary kate anne jane lucy claire fiona svetlana natalia olga
    irina tatiana yulia elena ekaterina ludmila marie sophie camille francoise brigitte ursula
    ingrid heidi carmen rosa ana lucia sofia gabriela valentina giulia francesca chiara fatima
    aisha khadija zainab priya sunita indira yuko keiko akiko ellen
    """
)
"""Common first names by whom they are given to, to tell a Mr from a Mrs of one surname."""

TITLE_NAMES: frozenset[str] = _set(
    """
    king prince bishop pope dean major marshal earl duke judge cardinal khan shah baron count
    sheriff justice constable sergeant abbot provost vicar chancellor cook page
    """
)
"""Titles that are surnames and first names, too: alone they may be a person."""

TITLE_QUALIFIERS: frozenset[str] = _set(
    """
    prime vice deputy assistant associate acting former interim chief executive first second
    foreign defense defence interior finance home health education environment trade justice
    energy labour labor transport agriculture culture sports shadow attorney right honourable
    honorable hon very most reverend crown grand lord staff master gunnery sub under inspector
    rt district state national general supreme major brigadier lieutenant rear petty flight squadron
    wing group air de du von
    """
)
"""Words that belong to a title when a title follows or precedes them ("Vice President")."""

POSTNOMINALS: frozenset[str] = _set(
    """
    mp mps msp ms td tds mep qc kc sc frs fba fras obe mbe cbe kbe dbe gbe om ch kcb kg gcb phd dphil md
    dl jp cb cmg cvo lvo mvo rvm qpm kpm qfsm kfsm bem rd vr
    mba ma ba bsc msc jd esq rn usn usaf usmc ret dds mla mna cpa
    acas fcas lcsw lmft lpc bsn msn pmp frcp frcs facs mrcp rdn dvm
    """
)
"""Letters after a name, in lower case; only stripped where they stand in capitals."""

GENERIC: frozenset[str] = _set(
    """
    nation nations state states country government parliament congress house chamber senate
    council court presidency republic empire union kingdom federation administration ministry
    department agency committee commission office army navy force forces police academy
    university college school hospital church museum center centre institute company corporation
    city town village county district province region capital island islands river lake mountain
    sea ocean coast border street road avenue square park north south east west northern southern
    eastern western central world planet internet web constitution bible god lord heaven
    great united new old first second third other supreme high national federal public general
    board bank club team party group movement league association society conference
    one two i me my we us our you your he him his she her they them their it its who what this
    that these those here there the a an and or but if of in on at to for from by with as is was
    image images photo photos picture pictures video audio credit file source caption via
    """
)
"""Words that are no name by themselves, even in capitals ("our Nation", "the Great Republic")."""

NO_PLACES: frozenset[str] = _set(
    """
    islam christianity judaism hinduism buddhism catholicism protestantism sikhism taoism
    confucianism atheism freemasonry communism socialism capitalism marxism democracy fascism
    nazism hajj ramadan easter christmas hanukkah diwali passover lent thanksgiving
    """
)
"""Faiths, creeds and feasts: names, but neither people nor places."""

CALENDAR: frozenset[str] = _set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december mon tue tues wed thu thur thurs fri sat
    sun jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter
    """
)

CREDITS: frozenset[str] = _set(
    "image images photo photos photograph picture video audio credit file source caption"
)
"""Words that open a credit when a colon follows ("... in Washington D.C. Image: US Navy")."""

DIVISIONS: frozenset[str] = _set(
    "state commonwealth municipality city town village county province governor mayor"
)
"""Before "of" and a place they are no part of its name ("the State of Texas")."""

DEMONYMS: frozenset[str] = _set(
    """
    afghan albanian algerian american andorran angolan argentine argentinian argentinean armenian
    australian austrian azerbaijani azeri bahamian bahraini bangladeshi barbadian belarusian
    belgian belizean beninese bhutanese bolivian bosnian botswanan brazilian british briton
    bruneian bulgarian burkinabe burmese burundian cambodian cameroonian canadian chadian chilean
    chinese colombian comorian congolese croatian croat cuban cypriot czech danish dane djiboutian
    dominican dutch dutchman ecuadorian egyptian emirati english englishman eritrean estonian
    ethiopian european fijian filipino filipina finnish finn french frenchman gabonese gambian
    georgian german ghanaian greek grenadian guatemalan guinean guyanese haitian honduran
    hungarian icelandic indian indonesian iranian iraqi irish irishman israeli italian ivorian
    jamaican japanese jordanian kazakh kazakhstani kenyan korean kosovar kurdish kurd kuwaiti
    kyrgyz laotian latvian lebanese liberian libyan lithuanian luxembourger macedonian malagasy
    malawian malaysian maldivian malian maltese mauritanian mauritian mexican moldovan mongolian
    montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerien
    norwegian omani pakistani palestinian panamanian paraguayan peruvian polish pole portuguese
    qatari romanian russian rwandan salvadoran samoan saudi scottish scot scots senegalese serbian
    serb singaporean slovak slovenian slovene somali spanish spaniard sudanese surinamese swedish
    swede swiss syrian taiwanese tajik tanzanian thai tibetan togolese tongan tunisian turkish
    turk turkmen ugandan ukrainian uruguayan uyghur uighur uzbek venezuelan vietnamese welsh
    yemeni zambian zimbabwean asian african arab arabic latino latina hispanic soviet roman
    persian ottoman byzantine catalan basque breton sicilian bavarian flemish walloon
    chechen tatar crimean siberian sindhi punjabi bengali tamil kashmiri rohingya hazara pashtun
    germanic celtic khmer hmong yoruba igbo hausa zulu xhosa fulani tutsi hutu amhara tigrayan oromo
    berber amazigh sinhalese telugu gujarati marathi malayali javanese balinese sundanese malay
    tagalog quechua mayan incan aztec sami romani yazidi druze assyrian galician andalusian
    tyrolean prussian saxon anglo-saxon norman hellenic gaelic cornish manx hebrew yiddish
    swahili sanskrit cantonese polynesian melanesian aboriginal asiatic eurasian
    latinx chicano chicana creole cajun amish quaker calvinist lutheran methodist baptist jesuit
    trumpian brit provençal provencal islamist jihadist jihadi salafi salafist zionist maoist
    leninist stalinist trotskyist peronist chavista kemalist thatcherite corbynite trumpist
    maori māori inuit hawaiian texan californian parisian londoner muslim christian jewish jew jews
    hindu buddhist catholic protestant sunni shia shiite sikh islamic orthodox anglican mormon
    nazi communist democrat republican conservative liberal socialist democratic
    western eastern northern southern latin african-american asian-american
    scandinavian balkan baltic nordic caucasian slavic slav mediterranean
    venetian florentine neapolitan genoese lombard tuscan islander sufi navajo cherokee
    sioux ecuadorean bosniak kosovan burkinabè bissau-guinean eurasian yemenite
    midwestern midwesterner northeastern southwestern northwestern southeastern
    caribbean-american mexican-american asian-pacific gazan
    philippine faroese greenlandic greenlander frisian silesian moravian saami sahrawi circassian abkhaz
    abkhazian ossetian dagestani ingush buryat yakut papuan tuvaluan nauruan palauan marshallese
    micronesian tahitian bermudian caymanian antiguan vincentian trinidadian tobagonian swazi
    timorese macanese okinawan monegasque luxembourgish liechtensteiner montserratian
    mandarin esperanto farsi urdu pashto dari kannada romansh aramaic
    cree dene ojibwe anishinaabe métis lakota inuk yupik tlingit haudenosaunee choctaw
    wolof tswana sotho ndebele somalilander kikuyu acehnese hakka
    """
)
"""Adjectives and peoples of a land, a faith or a party, in the singular."""

DEMONYM_PREFIXES: frozenset[str] = _set(
    "north south east west northern southern eastern western new sri costa puerto el sierra saudi "
    "black white central latin native anti pro non trans inter"
)
"""First words of demonyms of two words ("North Korean", "Puerto Rican")."""

SECOND_DEMONYMS: frozenset[str] = _set(
    "zealander rican lankan leonean arabian verdean timorese konger islander"
)

WEAK_PLACES: frozenset[str] = _set(
    """
    jordan chad georgia israel guinea jersey cyprus india china virginia carolina victoria
    florence paris london sydney austin dallas houston jackson lincoln madison washington
    charlotte savannah orlando mobile reading bath nice split orange man of most police
    hamilton wellington darwin stanley santiago san sofia lima santa valencia lorraine
    brittany normandy cordoba granada tripoli alexandria olympia phoenix buffalo
    """
)
"""Places that are people's names or words as often: never marked without the tagger's word."""

ORGANISATION_HEADS: frozenset[str] = _set(
    """
    university college school academy ministry department agency committee commission council
    party company corporation corp inc ltd llc plc bank group association federation league union
    society foundation institute club fc team news times post press daily network
    electronics motor motors electric chemical steel holdings service airlines airways energy systems technologies industries media
    pharmaceuticals foods stores entertainment
    police army navy force forces guard senate parliament congress assembly
    """
)
BODY_ENDS: frozenset[str] = _set(
    """
    international inc ltd llc plc corp gmbh holdings industries technologies partners motors records
    pictures studios foundation airlines airways group brewery brewing school college university
    hospital academy church theatre orchestra quartet ensemble choir association federation
    institute laboratories pharmaceuticals therapeutics bancorp bank insurance
    """
)
"""Last words of names that are no person's, whatever stands before them."""
PLACE_HEADS: frozenset[str] = _set(
    """
    river lake lakes mountain mountains mount hill hills street avenue road boulevard lane bridge
    airport island islands isle valley bay beach base county province region
    oblast hall building tower stadium cathedral coast peninsula strait sea ocean gulf canal
    creek falls forest desert heights highway plaza
    """
)
"""Last words of names that tell what the name is of."""

BODY_WORDS: frozenset[str] = _set(
    """
    department ministry agency commission committee council bank court union association federation
    university college party army navy police authority board office parliament institute
    foundation league alliance society bureau directorate inspectorate government congress
    organization organisation administration service center centre network task coalition front
    conference consortium trust corps
    """
)
"""Words of a body's name, whether they are written small or not."""
BODY_TAILS: frozenset[str] = BODY_WORDS | _set(
    "executive branch group brigade constabulary campaign"
)
"""Words that end a body's name where they are written with a capital."""

PRESS_HEADS: frozenset[str] = _set(
    "times post journal herald tribune telegraph mail star globe news"
)

BODIES: frozenset[str] = _set(
    """
    UN EU AU NATO WHO IMF WTO OPEC ASEAN UNESCO UNICEF UNHCR UNRWA OECD OSCE IAEA ICC ICJ ECB FIFA
    CDC NIH FEMA DHS HHS USDA FTC FAA TSA NTSB GOP DNC RNC NRA ACLU NAACP NBA NFL MLB NHL NCAA NHS MSF ICRC
    UEFA IOC NASA ESA FBI CIA NSA FDA EPA FCC IRS SEC DOJ MI5 MI6 KGB FSB BBC CNN AP AFP NPR IBM
    """
)
"""Acronyms known to every reader, which texts seldom define."""

LEADERS: frozenset[str] = _set(
    """
    biden trump obama reagan nixon eisenhower roosevelt putin yeltsin gorbachev zelensky zelenskyy
    zelenskiy lukashenko macron sarkozy hollande merkel scholz thatcher starmer sunak blair
    erdogan netanyahu trudeau bolsonaro milei orban meloni berlusconi modi duterte marcos maduro
    chavez sisi assad khamenei rouhani ramaphosa zuma mugabe kagame museveni
    pelosi mcconnell schumer pence musk zuckerberg bezos xi
    """
)
"""Surnames by which everybody means one leader or the next of that name, never a firm."""

PARTISANS: frozenset[str] = _set(
    "democrat republican conservative liberal socialist communist democratic nazi green"
)
"""Peoples' words that are parties' names."""

PRODUCTS: frozenset[str] = _set(
    """
    stadia prime arcade live docs maps drive home assistant chrome play pay music tv watch store
    photos ads pixel echo alexa kindle classroom glass lens translate earth news+ card fire
    messenger shops marketplace checkout learning reels shorts gateway meet sheets slides analytics adsense
    wallet workspace scholar gemini firebase bard vertex azure onedrive sharepoint bing defender xcloud
    carplay airpods homepod vision+ arcade+ imessage facetime icloud stories threads spaces live+
    fitness siri vision office teams windows surface copilot outlook playstation xbox switch galaxy
    """
)
"""What known firms call what they make, after their own name."""

OFFICES: frozenset[str] = _set(
    "ombudsman postmaster inspector-general attorney-general bailiff potus flotus vpotus"
)
"""Who holds them is somebody; alone they are no body's name."""

LAWS: frozenset[str] = _set(
    """
    GDPR HIPAA NAFTA USMCA DACA JCPOA FISA FOIA TARP ACA FERPA COPPA RICO DMCA CARES ERISA KYOTO
    Constitution SARS MERS HIV AIDS HPV SALT START INF CITES TRIPS GATT CPTPP TPP TTIP MiCA CHIPS SNAP WIC CHIP
    """
)
"""Laws, treaties, programmes and diseases that are known by their letters."""

SEATS: frozenset[str] = frozenset(
    (
        "oval office",
        "west wing",
        "rose garden",
        "mar a lago",
        "gitmo",
        "camp david",
        "ground zero",
        "beltway",
        "west bank",
        "whitehall",
        "capitol",
        "us capitol",
        "capitol hill",
        "downing street",
        "temple mount",
        *(f"{side} side" for side in ("north", "south", "east", "west")),
        "east end",
        "west end",
    )
)
"""Rooms and houses that everybody knows, folded."""

FIRMS: frozenset[str] = frozenset(
    name.strip()
    for name in """
    home depot,
    rivian, mercedes benz, mercedes, tesla, toyota, honda, nissan, mazda, subaru, suzuki, mitsubishi,
    hyundai, kia, volkswagen, audi, bmw, porsche, opel, skoda, seat, renault, peugeot, citroen, fiat,
    ferrari, lamborghini, maserati, volvo, saab, scania, jaguar, land rover, rolls royce, bentley,
    aston martin, vauxhall, stellantis, chrysler, chevrolet, cadillac, general motors, general electric, lucid, polestar,
    byd, nio, geely, tata, mahindra, harley davidson, ducati, yamaha, kawasaki, pirelli,
    goodyear, bosch, siemens, thyssenkrupp, bayer, basf, sap, adidas, puma, nike, reebok, lego, ikea,
    h&m, zara, primark, uniqlo, gucci, prada, chanel, dior, louis vuitton, hermes, cartier, rolex,
    lvmh, unilever, nestle, danone, pepsico, pepsi, coca cola, heineken, carlsberg, diageo, starbucks,
    burger king, subway, kfc, chick fil a, chipotle, tesco, asda, aldi, lidl, carrefour, walmart,
    costco, target, amazon, alibaba, ebay, etsy, shein, temu, apple, google, alphabet, microsoft, meta,
    facebook, instagram, whatsapp, tiktok, bytedance, snapchat, reddit, netflix, spotify, disney,
    paramount, warner bros, comcast, nvidia, intel, amd, qualcomm, broadcom, micron, tsmc, samsung,
    huawei, xiaomi, lenovo, sony, nintendo, panasonic, toshiba, hitachi, canon, nikon, nokia, ericsson,
    motorola, oracle, salesforce, adobe, palantir, openai, anthropic, deepmind, mistral, uber, lyft,
    airbnb, doordash, deliveroo, klarna, revolut, stripe, paypal, visa, mastercard, citigroup,
    goldman sachs, morgan stanley, jp morgan, jpmorgan, wells fargo, barclays, hsbc, lloyds,
    santander, deutsche bank, commerzbank, credit suisse, ubs, blackrock, allianz, axa, zurich, pfizer,
    moderna, novartis, roche, sanofi, astrazeneca, glaxosmithkline, merck, novo nordisk, eli lilly,
    johnson & johnson, boeing, airbus, embraer, lockheed martin, raytheon, northrop grumman, spacex,
    blue origin, ryanair, easyjet, lufthansa, emirates, qantas, fedex, ups, dhl, maersk, hapag lloyd,
    exxon, exxonmobil, chevron, shell, totalenergies, equinor, gazprom, rosneft, orlen, pko, allegro, pemex, repsol, iberdrola, petrobras, embraer, 腾讯, 阿里巴巴, 华为, 比亚迪, 小米, 百度, 京东, 字节跳动, газпром, сбербанк, яндекс, роснефть, лукойл, aramco, glencore,
    quai dorsay, jaguar land rover, bed bath & beyond, barnes & noble, crate & barrel, arthur andersen, scotrail, network rail, transpennine express, avanti west coast, loreal, yves saint laurent, van cleef & arpels, haagen dazs, dr martens, ocean spray,
    lane bryant, heinz, hj heinz, campbell soup,
    john lewis partnership, harvey nichols, estee lauder,
    elizabeth arden, aesop, loewe,
    betty crocker,
    oscar mayer, tim hortons, merrill lynch, lehman brothers, bear stearns,
    freddie mac, fannie mae, sallie mae, rothschild & co, lazard, booz allen hamilton,
    kimberly clark, kenvue, oliver wyman, dropbox, colgate palmolive, bristol myers squibb, abbvie, amgen,
    gilead, gilead sciences, biontech, teva, takeda, bayer crop science, harper collins, harpercollins,
    simon & schuster, penguin random house, hachette, bertelsmann, axel springer, springer nature, elsevier,
    jpmorgan chase, bank of america, citibank, capital one, american express, deutsche bahn, deutsche post,
    deutsche telekom, deutsche boerse, bnp paribas, societe generale, credit agricole, unicredit, intesa sanpaolo,
    standard chartered, natwest, aviva, swiss re, munich re, berkshire hathaway, kkr,
    bain capital, blackstone, bridgewater, vanguard group, fidelity investments, charles schwab, robinhood,
    coinbase, binance, worldpay, fiserv, kpmg, deloitte, pwc, pricewaterhousecoopers, ernst & young,
    mckinsey, accenture, capgemini, infosys, wipro, tata motors, tata steel, reliance industries, adani, foxconn,
    asml, arm holdings, infineon, stmicroelectronics, texas instruments, hewlett packard, dell technologies,
    cisco, vmware, servicenow, databricks, cloudflare, crowdstrike, github, gitlab, atlassian, shopify,
    pinterest, substack, patreon, kickstarter, tripadvisor, booking.com, expedia, zillow, instacart, grubhub,
    just eat, ocado, morrisons, waitrose, marks & spencer, m&s, superdrug, wh smith, whsmith,
    poundland, greggs, pret a manger, costa coffee, dunkin donuts, krispy kreme, pizza hut, taco bell,
    panera bread, cheesecake factory, best buy, bed bath & beyond, dollar general, dollar tree, family dollar,
    rite aid, walgreens, cvs health, kroger, albertsons, publix, safeway, whole foods, neiman marcus, nordstrom,
    saks, j.c. penney, jcpenney, victorias secret,
    tiffany & co, dolce & gabbana, moet & chandon, moet hennessy, burberry, armani,
    versace, balenciaga, valentino spa, under armour, new balance, skechers, crocs, birkenstock, decathlon,
    warner music, universal music, sony music, live nation, ticketmaster, electronic arts, ubisoft,
    activision, activision blizzard, epic games, rockstar games, hasbro, mattel, bandai namco,
    anheuser busch, ab inbev, molson coors, pernod ricard, bacardi, red bull, dr pepper, kraft heinz, mondelez,
    general mills, archer daniels midland, cargill, tyson foods, jbs, smithfield, beyond meat, impossible foods,
    philip morris, british american tobacco, imperial brands, juul, dow chemical, dupont, monsanto, syngenta,
    arcelormittal, nippon steel, us steel, alcoa, bhp, anglo american, vale sa, freeport mcmoran, newmont,
    conocophillips, occidental petroleum, halliburton, schlumberger, baker hughes, eni, repsol, petrobras,
    pemex, rwe, vattenfall, edf, iberdrola, enel, national grid, thames water, severn trent, centrica,
    british gas, octopus energy, air france, air france klm, klm, british airways, virgin atlantic, wizz air,
    delta air lines, american airlines, united airlines, southwest airlines, alaska airlines, jetblue,
    air canada, cathay pacific, singapore airlines, japan airlines, all nippon airways, korean air, etihad,
    qatar airways, turkish airlines, norwegian air, finnair, royal caribbean, carnival cruise line, union pacific,
    bnsf, norfolk southern, csx, amtrak, eurostar, sncf, siemens mobility, alstom, bombardier, caterpillar inc,
    john deere, deere & company, cnh industrial, honeywell, 3m, emerson electric, rolls royce holdings, bae systems,
    general dynamics, l3harris, leidos, thales, dassault, leonardo spa, rheinmetall, saab ab, kongsberg, anduril,
    johnson controls, otis elevator, heidelberg materials, holcim, saint gobain,
    vinci sa, hochtief, skanska, balfour beatty, carillion, taylor wimpey, savills,
    knight frank, cbre, jones lang lasalle, wework, hyatt, accor, premier inn, travelodge,
    rio tinto, vale, qcells, q cells, lloyds of london, vestas, orsted, philips, electrolux, dyson, siemens energy
    """.replace("\n", " ").split(",")
) - frozenset(
    ["seat", "subway", "target", "visa", "canon", "vale", "shell", "meta", "apple", "amazon"]
)
"""The best known firms, folded: what a gazetteer is for places. Without those whose names are
words or places as often."""

COMMON_FIRMS: frozenset[str] = _set(
    """
    wired time medium current target budget fortune forbes element linear teams travelers discover
    progressive square chase subway shell visa meta alphabet apple amazon block slack zoom stripe
    orange sky gap guess fox signal discord unity citizen hertz coach caterpillar oracle
    """
)
"""Firms and papers of one common word: believed where a recogniser says so."""

COUNTS: frozenset[str] = _set("one two three four five six seven eight nine ten many some most")

ROMAN: frozenset[str] = _set(
    "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx i v x"
)

PARTICLES: frozenset[str] = _set(
    "van von der den de da di du del della la le al el bin ibn ben abu ter ten dos das st"
)
"""Small words inside a surname."""

FAMILY_FIRST: frozenset[str] = _set(
    """
    kim lee ri rhee park pak choe choi jong jung jang cho kang yoon yun hwang han shin sin oh
    li wang zhang chen liu yang huang zhao wu zhou xu sun zhu hu guo lin xi deng mao tsai
    nguyen tran le pham hoang phan vu vo dang bui do ngo
    """
)
"""Korean, Chinese and Vietnamese family names, which stand before the given ones."""

SHORT_NAMES: tuple[tuple[str, ...], ...] = tuple(
    tuple(row.split())
    for row in (
        "william bill will billy", "robert bob rob bobby robbie", "richard rick dick rich ricky",
        "james jim jimmy jamie", "john jack johnny jon", "joseph joe joey", "thomas tom tommy",
        "michael mike mick", "charles charlie chuck", "edward ed eddie ted ned", "daniel dan danny",
        "david dave", "andrew andy drew", "anthony tony", "benjamin ben", "christopher chris",
        "donald don", "douglas doug", "francis frank", "frederick fred", "gregory greg",
        "henry harry hank", "jeffrey jeff", "geoffrey geoff", "kenneth ken", "lawrence larry",
        "leonard leo len", "matthew matt", "nicholas nick", "patrick pat", "peter pete",
        "philip phil phillip", "raymond ray", "ronald ron", "samuel sam", "stephen steve steven",
        "theodore ted", "timothy tim", "vincent vince", "walter walt", "alexander alex sasha",
        "albert al", "abraham abe", "eugene gene", "gerald gerry jerry", "jonathan jon",
        "joshua josh", "martin marty", "nathaniel nathan nate", "zachary zach",
        "elizabeth liz beth betty eliza lizzie libby", "margaret maggie peggy meg margie", "katherine kate kathy katie",
        "catherine kate cathy katie", "kathryn kate kathy", "deborah debbie deb", "susan sue",
        "barbara barb", "jennifer jen jenny", "patricia pat patty trish tricia", "rebecca becky",
        "victoria vicky", "pamela pam", "judith judy", "dorothy dot", "alexandra alex sandra",
        "jacqueline jackie", "jessica jess", "samantha sam", "christina tina", "frances fran",
        "gabriel gabe", "isabella bella", "virginia ginny", "theresa terry tess", "vladimir volodymyr",
        "alexei aleksei alexey", "sergei sergey serhiy", "muhammad mohammed mohammad mohamed",
    )
)  # fmt: skip
"""First names that stand for one another."""

OPENERS: frozenset[str] = _set(
    """
    the a an this that these those his her its their our my your in on at by for from with under
    after before since during until when while if as and but or so then now also how why what who
    will can could would should did does is was are were has have had not no yes all both each every
    some many most last next new per via into over against about between among despite
    of to president senator rep sen republican republicans democrat democrats mr mrs ms dr
    congress parliament lawmakers senators ministers former late passing signing citing
    """
)
"""Words that begin a sentence or stand before a name, with a capital or not, and are none of it."""

EVENT_HEADS: frozenset[str] = _set(
    """
    conference summit forum congress convention festival fair fest expo awards award prize medal
    month week decade survey census index manifesto championship championships cup league tour race marathon final finals series game games show
    day eve act law bill code rule rules amendment treaty accord agreement deal pact protocol plan
    initiative program programme project scheme fund strategy campaign inquiry trial hearing case
    crisis war revolution movement disease syndrome fever virus flu storm fire fires flood
    """
)
"""Last words of names of events, laws and the like, be they made of common words."""

SHOW_HEADS: frozenset[str] = _set(
    """
    show fest festival expo marathon parade prize medal biennale podcast sessions experience
    challenge awards inquiry jamboree
    """
)
"""Those of shows, prizes and feasts, which no body's name ends with."""

DISHES: frozenset[str] = _set(
    """
    salad soup stew pie cake cakes tart burger burgers chicken pork beef lamb haddock salmon dip
    sauce curry taco tacos sandwich sandwiches pizza bread cocktail martini wings fries pudding
    brulee brûlée quiche ceviche crepe crêpe crepes focaccia bruschetta carpaccio mousse pâté pate
    risotto pasta noodles rice cheese steak ribs crumble cookies cookie brownies muffins pancakes
    waffles toast omelette eggs bacon ham sausage sausages kebab dumplings chowder casserole roast
    smoothie latte tea coffee lassi thai paneer masala biryani ramen sushi kimchi tofu hummus
    falafel paella tapas gin tonic wine merlot chardonnay pinot cabernet riesling sauvignon
    jam jelly honey marmalade recipe recipes chutney syrup
    spaghetti lasagne lasagna penne gnocchi ravioli linguine shrimp prawn prawns lobster crab tuna trout
    nachos quesadilla burrito burritos enchiladas fajitas tiramisu gelato sorbet souffle croissant
    croissants baguette bagel bagels granola porridge oatmeal spritz negroni mojito margarita
    lemonade espresso cappuccino macchiato schnitzel bratwurst goulash pierogi borscht
    syrah shiraz zinfandel malbec sangiovese tempranillo grenache barbera gewurztraminer
    gewürztraminer chenin pinotage muscadet muscadelle semillon viognier nebbiolo
    prosecco ale lager stout butter sugar flour salt pepper oil cream powder vinegar yogurt
    """
)
"""First or last words of what one eats and drinks."""

PLAIN: frozenset[str] = _set(
    """
    it this that mom mum dad mother father grandma grandpa grandmother grandfather uncle aunt
    internet web god lord sir madam hi hello yes no ok okay please thanks dear
    ceo cfo coo cto tv tvs dvd dvds cd cds pc pcs ai ev evs suv suvs dna rna gdp ipo ipos vip vips
    diy faq faqs pdf usb gps led leds lcd oled hd uhd 4k 8k 5g 4g 3g lte wifi wi-fi rwd fwd awd 4wd
    rpm rpms ctr cpm cpms cpc roi b2b b2c apr gpa phd mba ma ba pr hr it vr ar xr nft nfts etf etfs
    rbi era obp lgbt lgbtq lgbtq+ bame ptsd adhd icu er mri ct bmi stem sms url html css api apis
    ssd ssds hdd ram rom cpu cpus gpu gpus rgb ecg ekg hdr hdtv hdmi nfc sim sms lte lidar
    anglophile anglophiles francophile francophiles mcguffin mcguffins
    cctv atm atms rv rvs mph kph am pm bc ad ceos cfos mps qb nba-style hiv-positive r&b
    olympic olympian olympians paralympian republican republicans democratic democrat democrats
    presidential congressional senatorial gubernatorial nazi nazis neo-nazi neo-nazis biblical
    shakespearean victorian edwardian georgian elizabethan tudor medieval gothic orwellian marxist
    covid-positive rep reps gop-led gop-controlled pro-life pro-choice trumpian reaganite
    ecuadorean glaswegian glaswegians mancunian liverpudlian londoner londoners parisian parisians
    new-yorker scouse scouser geordie cockney breaking advertisement continue read update live
    exclusive watch video photos gallery
    csv tsv json xml yaml http https ftp ssh tcp udp dns vpn tls ssl jwt psd png jpg jpeg gif svg adc
    dac anc pdaf saas paas iaas llm llms nlp ml ocr rfid npu poc dei esg hoa hvac seo crm erp cms kpi
    kpis okr okrs vat gst ppi mrr arr smb smbs sku skus cta ctas roas sdk sdks ide ui ux mvp ppe ngo ngos spac spacs ivf std stds
    uav uavs pcr sme smes ebitda cagr mp3 mp4 ipx4 ipx5 ipx7 ipx8 ip67 ip68 usb-c usb-a ddr4 ddr5 ecc
    nvme pci-e pcie gen-z sf sci-fi iot rtb eq lifo fifo docx doc pptx xlsx ereader ereaders ebook
    lgbtqia lgbtqia+ lgbtqi lgbti lgbtqi+ llmops mlops devops
    black blacks white whites dom qps tps psa sla slas etl sso mfa 2fa otp saml latency
    ebooks e-reader e-readers bluetooth ppc cpc cpa cpas rest soap paralympic socratic platonic freudian
    darwinian newtonian keynesian kafkaesque machiavellian dickensian
    confederate confederates marine marines surrealist surrealists expressionist impressionist cubist
    ecommerce e-commerce millennial millennials boomers zoomers lan wan pv aml kyc nft
    coronavirus q&a r&d p&l p&ls reit reits qa iam cli msm sram dram mrna kanban gantt scrum sql nosql wysiwyg crypto bitcoiner bitcoiners
    """
)
"""Words and letters that everybody knows and that name nothing, folded."""

LETTERS: frozenset[str] = _set(
    """
    AI AR AUV BLM BNPL CBT CPI DUI DWI EUA EV FOMO FYI HR IMHO IMO IT MOU NDA NICU OCD PPP PR
    PSU PV SRO TV UI URI UX VHS VR XR
    """
) | (
    frozenset(word.upper() for word in PLAIN if word.isalpha() and 2 < len(word) < 6)
    - _set(
        """
        ADC ANC APR ARR CDS CMS CPC DAC ECC ERA EVS IDE MFA MPS PPI PSA RBI REP ROM SLA SME STD OBP
        LIVE WATCH VIDEO BLACK WHITE UNCLE REST STEM
        """
    )
)
"""Letters that stand for common nouns wherever they stand; those of PLAIN but for what is a body's
name as well, and of two letters those of the list alone ("BA")."""

POSSESSIVE_BRANDS: frozenset[str] = frozenset(
    name.strip()
    for name in """
    mcdonald, domino, macy, sainsbury, wendy, kellogg, levi, lloyd, ben & jerry, sotheby, christie,
    moody, lowe, kohl, denny, arby, hardee, papa john, trader joe, dick, bloomingdale, dillard, zaxby,
    jersey mike, reese, campbell, hershey, chili, carl, applebee, nando, smucker, hellmann, popeye,
    jack daniel, land, casey, sam, raising cane, culver, freddy, dave & buster, ruth, wetherspoon,
    peet, uncle ben, auntie anne, mrs fields, bob evans, men, victoria, children, hamley, liberty, ballantine, gordon, pimm, cadbury, l'oreal
    """.replace("\n", " ").split(",")
) - frozenset(["dick", "land", "sam", "men", "children", "victoria", "liberty", "carl", "casey",
               "cadbury", "l'oreal"])  # fmt: skip
"""Firms whose names end in 's, folded and without it."""
THINGS: frozenset[str] = frozenset(
    name.strip()
    for name in """
    covid, covid 19, coronavirus, medicare, medicaid, obamacare, brexit, election day, memorial day,
    super tuesday, labor day, independence day, juneteenth, thanksgiving, christmas, easter, ramadan,
    bronze age, iron age, world war i, world war ii, cold war, great recession, great depression,
    s&p 500, dow jones, nasdaq, world cup, olympics, super bowl, nobel prize, iphone, ipad, android,
    windows, linux, bitcoin, chatgpt, minecraft, fortnite, roblox, tetris, pokemon, grand theft auto,
    call of duty, world of warcraft, the sims, angry birds, candy crush, wordle, gangnam style, paris agreement,
    trans pacific partnership, belt and road initiative, good friday agreement, green new deal, fox & friends,
    constitution, us constitution, aids, hiv, azure, microsoft azure, terraform, itunes, skype, gmail, hotmail, office 365, microsoft 365, wordpress, nutella, snickers, skittles, m&ms,
    squid game, game of thrones, stranger things, star wars, star trek, lord of the rings,
    sesame street, doctor who, strictly come dancing, britains got talent, americas got talent, american idol,
    the simpsons, scrabble, tylenol, ozempic, wegovy, viagra, prozac, oxycontin, botox,
    ivermectin, hydroxychloroquine, python, javascript, typescript, kubernetes, docker, bluetooth, ethereum,
    dogecoin, magna carta, mona lisa, oscars, oscar, grammys, emmys, tonys, golden globes, baftas, brit awards,
    ryder cup, davis cup, wimbledon championships,
    grand national, kentucky derby, six nations, commonwealth games, olympic games, winter olympics
    """.replace("\n", " ").split(",")
)
"""Things that everybody knows, folded."""
