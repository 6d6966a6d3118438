"""Rows: Russian, Ukrainian, Polish, Czech. Owns no grammar."""

from __future__ import annotations

from tui_reader.annotate.figures.languages.tongue import Tongue

_RUSSIAN = Tongue(
    idioms="вербное_воскресенье/светлое_воскресенье/прощеное_воскресенье/великий_четверг/"
    "чистый_четверг/страстная_пятница/черная_пятница/черную_пятницу",
    endings="ь я ю ем е и ей ям ями ях а у ом ой ы ов ам ами ах ый ая ое ого ому ым ую ые ых ыми "
    "ий яя ее его ему им юю ие их ими й ья ью ьего ьей ев",
    ones="один/одна/одно/одного/одной/одному/одним/одну=1",
    small="ноль/нуля=0 два/две/двух/двум/двумя=2 три/трех/трем/тремя=3 "
    "четыре/четырех/четырем/четырьмя=4 пять/пяти/пятью=5 шесть/шести/шестью=6 "
    "семь/семи/семью=7 восемь/восьми/восемью=8 девять/девяти/девятью=9 десять/десяти/десятью=10 "
    "одиннадцат~=11 двенадцат~=12 тринадцат~=13 четырнадцат~=14 пятнадцат~=15 шестнадцат~=16 "
    "семнадцат~=17 восемнадцат~=18 девятнадцат~=19 сто/ста=100 двести/двухсот=200 "
    "триста/трехсот=300 четыреста/четырехсот=400 пятьсот/пятисот=500 шестьсот/шестисот=600 "
    "семьсот/семисот=700 восемьсот/восьмисот=800 девятьсот/девятисот=900 двое/двоих=2 трое/троих=3 "
    "четверо/четверых=4 пятеро/пятерых=5 полмиллиона=5e5 полмиллиарда=5e8 полтысячи=500",
    tens="двадцат~=20 тридцат~=30 сорок/сорока=40 пятьдесят/пятидесяти=50 шестьдесят/шестидесяти=60 "
    "семьдесят/семидесяти=70 восемьдесят/восьмидесяти=80 девяносто/девяноста=90",
    spaced=True,
    scales="тысяч~/тыс=1e3 миллион~/млн=1e6 миллиард~/млрд=1e9 триллион~/трлн=1e12 "
    "десяток/десятка=10 дюжина/дюжины/дюжин/дюжину=12 сотня/сотню=100.0",
    alone="тысяча тысячу миллион миллиард десяток дюжина сотня",
    halves="полтора/полторы/полутора=1.5",
    plus_half="с_половиной",
    vague="десятки/десятков/сотни/сотен/сотнями/тысячи/тысячами/миллионы/миллиарды/десятками",
    fractions="трети/треть/третьи/третьих=3 четверти/четверть/четвертых=4 пятых/пятая=5 десятых=10",
    portions="треть=0.333333333 четверть=0.25 половина/половину/половины=0.5",
    shy="сорок три семью",
    minus="минус",
    ordinals="первы~/перва~/перво~/первую=1 второй/вторая/второе/второго/вторую/втором/второму=2 "
    "третий/третья/третье/третьего/третью/третьей/третьем=3 четверт~=4 пятый/пятая/пятое/пятого/"
    "пятую/пятом/пятой=5 шестой/шестая/шестое/шестого/шестую/шестом=6 седьмой/седьмая/седьмое/"
    "седьмого/седьмую/седьмом=7 восьмой/восьмая/восьмое/восьмого/восьмую/восьмом=8 девятый/девятая/"
    "девятое/девятого/девятом=9 десятый/десятая/десятое/десятого/десятом=10 двадцатый/двадцатого=20",
    ordinal_signs="й я е го ю м му ый ая ое ого ую ом ой х",
    months="январь/января/январе/январю/январем февраль/февраля/феврале/февралю/февралем "
    "март/марта/марте/марту/мартом апрель/апреля/апреле/апрелю/апрелем май/мая/мае/маю/маем "
    "июнь/июня/июне/июню/июнем июль/июля/июле/июлю/июлем август/августа/августе/августу/августом "
    "сентябрь/сентября/сентябре/сентябрю/сентябрем октябрь/октября/октябре/октябрю/октябрем "
    "ноябрь/ноября/ноябре/ноябрю/ноябрем декабрь/декабря/декабре/декабрю/декабрем",
    short_months="янв фев - апр - - - авг сен/сент окт ноя дек",
    weekdays="понедельник/понедельника/понедельнику вторник/вторника/вторнику среда/среду/среды/среде "
    "четверг/четверга/четвергу пятница/пятницу/пятницы/пятнице суббота/субботу/субботы/субботе "
    "воскресенье/воскресенья/воскресенью",
    shy_days="среда среды среде среду воскресенья",
    days="сегодня=0 вчера=-1 позавчера=-2 завтра=1 послезавтра=2",
    dayparts="вечером/утром/днем/ночью/днём",
    seasons="весной/весна/весны/весну=SP летом/лето/лета/лету=SU осенью/осень/осени=FA "
    "зимой/зима/зимы/зиму=WI",
    periods="неделя/неделе/неделю/недели=week месяц/месяца/месяце=month год/года/году=year "
    "выходные/выходных=weekend квартал/квартале/квартала=quarter десятилетие/десятилетии=decade "
    "век/веке/века=century",
    shifts="прошл~/минувш~/последн~=-1 следующ~/будущ~/ближайш~=1 эт~/этот/эту/эта/текущ~/нынешн~=0",
    named="прошлогодн~=year-1",
    edges="начало/начале/начала/конец/конце/конца/середина/середине/середины/середину",
    ago_after="назад/тому_назад",
    on="в во с со к по до после от около между на перед летом зимой весной осенью январе феврале "
    "марте апреле мае июне июле августе сентябре октябре ноябре декабре за из уже начале конце "
    "середине о",
    year_after="года год году годом годов г гг",
    links="года",
    centuries="век/века/веке/веку/веков/столетия/столетие/столетии",
    past_century="прошлого_века/xx_века",
    decades="годы/годов/годах/е_годы/х_годов/х_годах/х/е",
    decade_signs="е х ые ых",
    quarters="квартал/квартале/квартала",
    hours_or_duration="час/часа/часов/часам",
    at="в к до с после около",
    halves_of_day="утра/ночи/часа_утра/часов_утра/часа_ночи/часов_ночи=0 "
    "вечера/дня/часов_вечера/часа_дня/часов_дня=12",
    percents="процентов процента процент процентам процентами проц процентн~",
    points="базисных_пунктов/базисных_пункта=bp процентный_пункт/процентных_пункта/процентного_пункта/процентных_пунктов/п_._п_.",
    money="рубл~/руб=RUB копе~/копейка/копеек/копейки=RUB* доллар~=USD евро=EUR фунт/фунта/фунтов=GBP "
    "юан~=CNY иен/иены/иена=JPY гривен/гривны/гривна/гривень=UAH тенге=KZT франк~=CHF злотых=PLN "
    "лир/лиры/лира=TRY рупий/рупии=INR сомов=KGS сумов=UZS драмов=AMD лари=GEL манатов=AZN",
    whose="канадск~=CAD австралийск~=AUD белорусск~=BYN американск~=USD турецк~=TRY "
    "швейцарск~=CHF гонконгск~=HKD индийск~=INR",
    measures="км/километр~=km м/метр~=m см/сантиметр~=cm мм/миллиметр~=mm "
    "кв_._км/квадратных_километров/квадратных_километра=km2 "
    "кв_._м/квадратных_метров/квадратных_метра=m2 кубических_метров/кубометров/кубометра=m3 "
    "га/гектар~=ha миль/мили=mi кг/килограмм~=kg г/грамм~=g мг/миллиграмм~=mg т/тонн/тонны/тонна=t "
    "л/литр~=L градус~=degree кВт=kW мвт/мегаватт~=MW гвт=GW гб/гигабайт~=GB л_._с_.=hp км_÷_ч=km/h "
    "м_÷_с=m/s",
    per_hour="в_час",
    durations="год/года/лет/годам/годами=year месяц/месяца/месяцев/месяцам=month "
    "недел~/недель=week день/дня/дней/дням/сутки/суток=day ночь/ночи/ночей=night час/часа/часов/"
    "часам=hour минут/минуты/минуту/минута=minute секунд/секунды/секунду/секунда=second "
    "минутн~=minute часовой/часовая/часовое/часового/часовую=hour дневн~=day недельн~=week "
    "месячн~=month секундн~=second десятилетий/десятилетия=decade столетий/веков/века=century",
    spanning="стаж юбиле период срок опыт контракт договор истори план войн войны",
    spans="полчаса=0.5*hour полгода=0.5*year полтора_часа=1.5*hour",
    decade_names="пятидесятые/пятидесятых=50 шестидесятые/шестидесятых=60 семидесятые/семидесятых=70 "
    "восьмидесятые/восьмидесятых=80 девяностые/девяностых=90",
    aged="летн~",
    years_old="лет_от_роду",
    out_of="из",
    people="мальчик~/девочк~/мужчин~/женщин~/девушк~/парень/парня/ребенок/ребенка/подросток/подростка",
    age_years="лет/года/год",
    aged_before="в_возрасте/возрасте/возраст/исполнилось",
    to="до по или",
    between="между",
    and_="и",
    changes="вырос снизи увелич сократи упал подня",
    qualifiers="около/примерно/почти/порядка/приблизительно=about более/больше/свыше/более_чем=over "
    "менее/меньше=under не_менее/как_минимум/минимум=at_least не_более/до/максимум=at_most",
    labels="статья/статьи/статье/статьей/ст/глава/главу/главе/главы/страница/стр/номер/линия/комната/"
    "кабинет/формула/том/приложение/категория/класс/класса/фаза/группа/группе/сезон/серия/пункт/"
    "часть/параграф/рейс/терминал/канал/сектор/зона/дом/дома/кв/корпус/школа/больница/маршрут/"
    "автобус/поезд/телефон/тел/звоните/блок/квартира",
    streets="улица/улице/улицы/ул/проспект/проспекте/пр/переулок/площадь/площади/шоссе/бульвар/"
    "набережная/дом",
    sport="выигра побед счет счёт проигра ничь гол матч обыгра разгром",
    little="и или но а в во с со к ко по до от из за на над под перед при о об у не ни же ли бы что как "
    "так то это все он она они мы вы я его ее их был была было были есть будет будут для без через "
    "между после около против вокруг уже еще только тоже также там здесь тут где когда если чем "
    "составил утратила пришла приземлились закончилась стоит",
    coming="будет будут пройдет пройдут состоится состоятся начнется начнутся начнет планирует "
    "планируется откроется ожидается должен должна должны намерен сможет может получит закроется",
    gone="был была было были прошел прошла прошли сообщил сообщила заявил заявила сказал погиб погибли "
    "вырос выросла упал упала начался задержан составил состоялся стал стала стоял обошелся работали "
    "получил ушел сгорело сгорела закрыта",
)

_UKRAINIAN = Tongue(
    idioms="вербна_неділя/чистий_четвер/страсна_п'ятниця/чорна_п'ятниця",
    endings="ь я ю ем е і ій ям ями ях а у ом ою и ів ам ами ах ий ого ому им ій их ими ої й ею ей",
    apostrophe="join",
    ones="один/одна/одне/одного/одної/одному/одну=1",
    small="нуль=0 два/дві/двох/двом/двома=2 три/трьох/трьом/трьома=3 чотири/чотирьох/чотирьом=4 "
    "п'ять/п'яти/п'ятьох=5 шість/шести/шістьох=6 сім/семи/сімох=7 вісім/восьми/вісьмох=8 "
    "дев'ять/дев'яти=9 десять/десяти=10 одинадцят~=11 дванадцят~=12 тринадцят~=13 чотирнадцят~=14 "
    "п'ятнадцят~=15 шістнадцят~=16 сімнадцят~=17 вісімнадцят~=18 дев'ятнадцят~=19 сто/ста=100 "
    "двісті/двохсот=200 триста/трьохсот=300 чотириста/чотирьохсот=400 п'ятсот/п'ятисот=500 "
    "шістсот/шестисот=600 сімсот/семисот=700 вісімсот/восьмисот=800 дев'ятсот/дев'ятисот=900 "
    "двоє=2 троє=3 четверо=4 п'ятеро=5 півмільйона=5e5 півмільярда=5e8 півтисячі=500",
    tens="двадцят~=20 тридцят~=30 сорок/сорока=40 п'ятдесят/п'ятдесяти=50 шістдесят/шістдесяти=60 "
    "сімдесят/сімдесяти=70 вісімдесят/вісімдесяти=80 дев'яносто/дев'яноста=90",
    spaced=True,
    scales="тисяч~/тис=1e3 мільйон~/млн=1e6 мільярд~/млрд=1e9 трильйон~/трлн=1e12 десяток=10 "
    "дюжина/дюжини/дюжину=12 сотня/сотню=100.0",
    alone="тисяча тисячу мільйон мільярд десяток дюжина дюжину сотня",
    halves="півтора/півтори=1.5 пів/половина=0.5",
    plus_half="з_половиною",
    vague="десятки/десятків/сотні/сотень/тисячі/мільйони/мільярди",
    fractions="третини/третина/третіх=3 чверті/чверть/четвертих=4 п'ятих=5 десятих=10",
    portions="третина/третину=0.333333333 чверть=0.25 половина/половину/половини=0.5",
    shy="сорок",
    minus="мінус",
    ordinals="перш~/перша/перше/першого/першу=1 другий/друга/друге/другого/другої/другу/другому/другій=2 третій/третя/третє/третього/третю=3 "
    "четверт~=4 п'ят~/п'ята/п'яте=5 шост~=6 сьом~=7 восьмий/восьма/восьме/восьмого=8 дев'ятий=9 "
    "десятий/десята/десяте=10",
    ordinal_signs="й я е го га ю му а ий ша ше ге ту та те х ій ої",
    months="січень/січня/січні/січнем лютий/лютого/лютому/лютим березень/березня/березні/березнем "
    "квітень/квітня/квітні/квітнем травень/травня/травні/травнем червень/червня/червні/червнем "
    "липень/липня/липні/липнем серпень/серпня/серпні/серпнем вересень/вересня/вересні/вереснем "
    "жовтень/жовтня/жовтні/жовтнем листопад/листопада/листопаді/листопадом "
    "грудень/грудня/грудні/груднем",
    weekdays="понеділок/понеділка вівторок/вівторка середа/середу/середи четвер/четверга "
    "п'ятниця/п'ятницю/п'ятниці субота/суботу/суботи неділя/неділю/неділі",
    shy_days="середа середи середу неділі",
    days="сьогодні=0 вчора/учора=-1 позавчора=-2 завтра=1 післязавтра=2",
    dayparts="ввечері/вранці/увечері/вдень/вночі",
    seasons="навесні/весна/весни/весну=SP влітку/літо/літа=SU восени/осінь/осені=FA "
    "взимку/зима/зими=WI",
    periods="тиждень/тижня/тижні=week місяць/місяця/місяці=month рік/року/році=year "
    "вихідні/вихідних=weekend квартал/кварталі/кварталу=quarter десятиліття=decade "
    "століття/столітті=century",
    shifts="минул~/останн~/торішн~=-1 наступн~/майбутн~=1 цього/цей/цю/ця/поточн~=0",
    named="торік=year-1 цьогоріч=year+0 торішн~=year-1",
    edges="наприкінці/початок/початку/кінець/кінці/кінця/середина/середині/середини",
    ago_after="тому",
    on="в у з із зі до після від близько між на перед влітку взимку навесні восени січні лютому "
    "березні квітні травні червні липні серпні вересні жовтні листопаді грудні за вже початку кінці "
    "о об протягом по",
    year_after="року рік році роком років р рр",
    links="року",
    centuries="століття/столітті/століть/ст",
    past_century="минулого_століття",
    decades="роки/роках/років/х_роках/ті_роки",
    decade_signs="х ті их і",
    quarters="квартал/кварталі/кварталу",
    hours_or_duration="година/годині/години/годин/год",
    at="о об в у до з після близько",
    halves_of_day="ранку/ночі/години_ранку/години_ночі=0 вечора/дня/години_вечора/години_дня=12",
    percents="відсотков~ відсотків відсотка відсоток відсотки відсоткам процентів",
    points="відсоткового_пункту/відсоткових_пунктів/відсоткові_пункти/відсотковий_пункт/"
    "процентного_пункту/процентних_пунктів/процентних_пункти",
    money="гривень/гривні/гривня/гривню/грн=UAH копійок/копійки=UAH* долар~=USD євро=EUR "
    "фунтів/фунти=GBP рубл~=RUB юан~=CNY єн/єни=JPY злотих=PLN франк~=CHF лір=TRY",
    whose="канадськ~=CAD австралійськ~=AUD американськ~=USD російськ~=RUB",
    measures="км/кілометр~=km м/метр~=m см/сантиметр~=cm мм/міліметр~=mm "
    "кв_._км/квадратних_кілометрів=km2 кв_._м/квадратних_метрів=m2 кубометрів/кубічних_метрів=m3 "
    "га/гектар~=ha кг/кілограм~=kg г/грам~=g т/тонн/тонни/тонна=t л/літр~=L градус~=degree "
    "мвт/мегават~=MW гвт=GW гб/гігабайт~=GB км_÷_год=km/h миль=mi",
    per_hour="на_годину",
    durations="рік/роки/років/року/роках/рокам=year місяць/місяці/місяців/місяця=month "
    "тиждень/тижні/тижнів/тижня=week день/дні/днів/дня/діб/добу=day ніч/ночі/ночей=night "
    "година/години/годин/годину=hour хвилин/хвилини/хвилину/хвилина=minute "
    "хвилинн~=minute годинн~=hour денн~=day місячн~=month секунд/секунди/секунду/секунда=second десятиліть/десятиліття=decade століть/століття=century",
    spanning="стаж ювіле період термін досвід контракт договор істор план війн",
    spans="півгодини=0.5*hour півроку=0.5*year",
    aged="річн~",
    out_of="із/з/зі",
    people="хлопчик~/дівчин~/чоловік~/жінк~/хлопець/хлопця/дитин~/підліток/підлітка",
    age_years="років/роки/рік",
    aged_before="у_віці/віці/вік/виповнилося",
    to="до по або чи",
    between="між",
    and_="і й та",
    changes="зрос зни збільш скорот впа підвищ",
    qualifiers="близько/приблизно/майже/десь=about понад/більше/більш_ніж=over менше/менш_ніж=under "
    "щонайменше/не_менше=at_least до/щонайбільше/максимум=at_most",
    labels="стаття/статті/ст/розділ/розділі/сторінка/стор/номер/лінія/кімната/формула/том/додаток/"
    "категорія/клас/фаза/група/сезон/серія/пункт/частина/параграф/рейс/термінал/канал/сектор/зона/"
    "будинок/буд/кв/школа/маршрут/автобус/телефон/тел/дзвоніть/боїнг",
    streets="вулиця/вулиці/вулицею/вул/проспект/проспекті/просп/провулок/площа/площі/шосе/бульвар",
    sport="вигра перем рахун програ нічи гол матч здола розгром",
    little="і й та або але а в у з із зі до від за на над під перед при про не ні же чи би що як так то "
    "це все він вона вони ми ви я його її їх був була було були є буде будуть для без через між після "
    "близько проти вже ще тільки також там тут де коли якщо ніж втратила стоїть становив приземлилися "
    "закінчилася",
    coming="буде будуть відбудеться відбудуться пройде почнеться почнуться планує планується відкриється "
    "очікується має мають повинен зможе отримає",
    gone="був була було були повідомив повідомила заявив заявила сказав загинув загинули зріс зросла "
    "впав почався затриманий становив коштував працювали отримав вирушив згоріло згоріла закрита "
    "призначили вийшли випало записалися",
)

_POLISH = Tongue(
    idioms="wielki_piątek/wielka_sobota/wielki_czwartek/niedziela_palmowa/tłusty_czwartek/"
    "czarny_piątek",
    endings="y i e u a ą ę ego ej emu ym im ych ich ymi imi owi em ami ach om ów",
    ones="jeden/jedna/jedno/jednego/jednej/jednym/jedną=1",
    small="zero=0 dwa/dwie/dwóch/dwu/dwoma/dwom/dwaj=2 trzy/trzech/trzem/trzema/trzej=3 "
    "cztery/czterech/czterem/czterema=4 pięć/pięciu=5 sześć/sześciu=6 siedem/siedmiu=7 "
    "osiem/ośmiu=8 dziewięć/dziewięciu=9 dziesięć/dziesięciu=10 jedenaście/jedenastu=11 "
    "dwanaście/dwunastu=12 trzynaście/trzynastu=13 czternaście/czternastu=14 "
    "piętnaście/piętnastu=15 szesnaście/szesnastu=16 siedemnaście/siedemnastu=17 "
    "osiemnaście/osiemnastu=18 dziewiętnaście/dziewiętnastu=19 sto/stu=100 dwieście/dwustu=200 "
    "trzysta/trzystu=300 czterysta/czterystu=400 pięćset/pięciuset=500 sześćset/sześciuset=600 "
    "siedemset/siedmiuset=700 osiemset/ośmiuset=800 dziewięćset/dziewięciuset=900 dwoje=2 troje=3 "
    "czworo=4 pięcioro=5",
    tens="dwadzieścia/dwudziestu=20 trzydzieści/trzydziestu=30 czterdzieści/czterdziestu=40 "
    "pięćdziesiąt/pięćdziesięciu=50 sześćdziesiąt/sześćdziesięciu=60 "
    "siedemdziesiąt/siedemdziesięciu=70 osiemdziesiąt/osiemdziesięciu=80 "
    "dziewięćdziesiąt/dziewięćdziesięciu=90",
    spaced=True,
    scales="tysiąc/tysiąca/tysiące/tysięcy/tys=1e3 milion/miliona/miliony/milionów/milionach/mln=1e6 "
    "miliard/miliarda/miliardy/miliardów/mld=1e9 bilion/biliony/bilionów=1e12 tuzin/tuziny=12",
    alone="tysiąc milion miliard tuzin",
    halves="półtora/półtorej=1.5 pół=0.5",
    plus_half="i_pół",
    vague="dziesiątki/setki/setek/tysiące/miliony/miliardy",
    fractions="trzecia/trzecie/trzeciej/trzecią/trzecich=3 czwarta/czwarte/czwartej/czwartych=4 "
    "piąta/piąte/piątych=5 dziesiąta/dziesiąte=10",
    portions="połowa/połowę/połowy=0.5 ćwierć=0.25",
    shy="sto stu",
    minus="minus",
    ordinals="pierwsz~=1 drugi/druga/drugie/drugiego/drugiej/drugą/drugim=2 "
    "trzeci/trzecia/trzecie/trzeciego/trzeciej/trzecią/trzecim=3 czwart~=4 piąty/piąta/piąte/piątego/"
    "piątej/piątym=5 szóst~=6 siódm~=7 ósm~=8 dziewiąt~=9 dziesiąt~=10",
    ordinal_signs=".",
    months="styczeń/stycznia/styczniu/styczniem luty/lutego/lutym marzec/marca/marcu/marcem "
    "kwiecień/kwietnia/kwietniu/kwietniem maj/maja/maju/majem czerwiec/czerwca/czerwcu/czerwcem "
    "lipiec/lipca/lipcu/lipcem sierpień/sierpnia/sierpniu/sierpniem "
    "wrzesień/września/wrześniu/wrześniem październik/października/październiku/październikiem "
    "listopad/listopada/listopadzie/listopadem grudzień/grudnia/grudniu/grudniem",
    short_months="sty lut mar kwi - cze lip sie wrz paź lis gru",
    weekdays="poniedziałek/poniedziałku wtorek/wtorku środa/środę/środy czwartek/czwartku "
    "piątek/piątku sobota/sobotę/soboty niedziela/niedzielę/niedzieli",
    days="dziś/dzisiaj=0 wczoraj=-1 przedwczoraj=-2 jutro=1 pojutrze=2",
    dayparts="wieczorem/rano/po_południu/w_nocy",
    seasons="wiosna/wiosną/wiosnę/wiosny=SP lato/latem/lata=SU jesień/jesienią/jesieni=FA "
    "zima/zimą/zimę/zimy=WI",
    periods="tydzień/tygodniu/tygodnia=week miesiąc/miesiącu/miesiąca=month rok/roku=year "
    "weekend/weekendu=weekend kwartał/kwartale/kwartału=quarter dekada/dekadzie=decade "
    "wiek/wieku=century",
    shifts="zeszł~/ubiegł~/ostatni/ostatnim/ostatnią/ostatniego/ostatniej/minion~/poprzedni~=-1 "
    "przyszł~/następn~/najbliższ~=1 ten/tym/tę/ta/tego/tej/bieżąc~=0",
    named="zeszłoroczn~=year-1",
    edges="początek/początku/koniec/końcu/końca/połowie",
    ago_before="przed",
    ago_after="temu",
    on="w we od do po przed z na około między latem zimą wiosną jesienią styczniu lutym marcu "
    "kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu za już rok roku "
    "lata latach o koniec początek",
    year_after="roku rok r rokiem",
    links="roku",
    centuries="wiek/wieku/wieków/stulecia/stulecie",
    past_century="ubiegłego_wieku/zeszłego_wieku/xx_wieku",
    decades="lata/latach/lat",
    quarters="kwartał/kwartale/kwartału",
    hours_or_duration="godzina/godzinie/godz",
    before_hour="godz/godzina/godzinie/godziny",
    at="o do od po przed około",
    halves_of_day="rano=0 wieczorem/po_południu=12",
    percents="procent procenta proc procentow~",
    points="punktu_procentowego/punkty_procentowe/punktów_procentowych/punkt_procentowy/p_._p_./"
    "pkt_._proc/pkt_proc",
    money="zł/złotych/złote/złoty/złotego/złotym=PLN groszy/grosze=PLN* euro=EUR dolar~/dolarów=USD "
    "funt~/funtów=GBP frank~/franków=CHF jen/jenów=JPY juanów=CNY rubli/ruble=RUB "
    "koron/korony=CZK hrywien=UAH forintów=HUF",
    whose="kanadyjsk~=CAD australijsk~=AUD amerykańsk~=USD szwajcarsk~=CHF czesk~=CZK szwedzk~=SEK "
    "norwesk~=NOK duńsk~=DKK",
    measures="kilometr/kilometra/kilometry/kilometrów=km metr/metra/metry/metrów=m "
    "centymetr/centymetra/centymetry/centymetrów=cm milimetr/milimetry/milimetrów=mm "
    "kilometrów_kwadratowych/kilometry_kwadratowe=km2 metrów_kwadratowych/metry_kwadratowe=m2 "
    "metrów_sześciennych=m3 hektar/hektary/hektarów=ha mil/mile=mi "
    "kilogram/kilogramy/kilogramów/kilo=kg gram/gramy/gramów=g tona/tony/ton/tonę=t "
    "litr/litry/litrów=L stopień/stopnie/stopni=degree megawatów=MW gigawatów=GW gigabajtów=GB "
    "koni_mechanicznych=hp",
    per_hour="na_godzinę",
    durations="rok/lata/lat/roku/latach/latami=year miesiąc/miesiące/miesięcy/miesiącami=month "
    "tydzień/tygodnie/tygodni/tygodniami=week dzień/dni/dniami/doba/doby=day noc/noce/nocy=night "
    "godzina/godziny/godzin/godzinę=hour minuta/minuty/minut/minutę=minute "
    "minutow~=minute godzinn~=hour dniow~=day tygodniow~=week miesięczn~=month laty=year "
    "sekunda/sekundy/sekund/sekundę=second dekady/dekad=decade wieki/wieków/wieku=century",
    spanning="staż kontrakt umow wojn okres histori jubileusz doświadczen",
    spans="półgodziny=0.5*hour półroku=0.5*year",
    decade_names="pięćdziesiąte/pięćdziesiątych=50 sześćdziesiąte/sześćdziesiątych=60 "
    "siedemdziesiąte/siedemdziesiątych=70 osiemdziesiąte/osiemdziesiątych=80 "
    "dziewięćdziesiąte/dziewięćdziesiątych=90",
    aged="letni/letnia/letnie/letniego/letniej/letnią/letnim/latek/latka/latkę/latkiem/latką",
    out_of="na",
    age_years="lat/lata/rok",
    aged_before="w_wieku/wieku/ma/miał/miała",
    to="do lub",
    between="między pomiędzy",
    and_="i a",
    changes="wzros spad zwiększ zmniejsz",
    qualifiers="około/ok_./prawie/niemal/blisko/mniej_więcej/jakieś=about "
    "ponad/więcej_niż/przeszło=over mniej_niż/poniżej=under co_najmniej/przynajmniej=at_least "
    "do/najwyżej/maksymalnie=at_most",
    labels="artykuł/art/rozdział/strona/str/numer/linia/peron/pokój/formuła/tom/załącznik/kategoria/"
    "klasa/faza/grupa/sezon/odcinek/paragraf/ustęp/ust/pkt/punkt/lot/terminal/kanał/sektor/strefa/dom/"
    "szkoła/autobus/telefon/tel/dzwonić/droga/tramwaj",
    streets="ulica/ulicy/ulicę/ul/aleja/alei/al/plac/placu/pl/osiedle/os/rondo",
    sport="wygra pokona zwycię przegra remis gol bramk mecz wynik",
    little="i lub ale a w we z ze do od za na nad pod przed przy o u nie ni że czy by co jak tak to "
    "wszystko on ona oni my wy ja go jej ich był była było były jest są będzie będą dla bez przez "
    "między po około przeciw już jeszcze tylko także tam tu gdzie kiedy jeśli niż oraz się traci "
    "wyniósł wylądowały skończyło",
    coming="będzie będą odbędzie odbędą zacznie rozpocznie planuje planowane otworzy ma mają powinien "
    "zostanie zostaną",
    gone="był była było były został została zostały powiedział powiedziała zginął zginęło wzrosła spadł "
    "spadło zaczął zatrzymany wyniósł kosztował pracowało odbył stracił dostał odjechał spłonęło "
    "spłonął zamknięta mieszkały przyszły",
)

_CZECH = Tongue(
    endings="y i e u a o ou ého é ém ému ým ých ými í ího ím ích ími em ech ách ám ům ů ovi",
    ones="jeden/jedna/jedno/jednoho/jedné/jednu/jednom=1",
    small="nula=0 dva/dvě/dvou/dvěma=2 tři/tří/třech/třem/třemi=3 čtyři/čtyř/čtyřech/čtyřem=4 "
    "pět/pěti=5 šest/šesti=6 sedm/sedmi=7 osm/osmi=8 devět/devíti=9 deset/deseti=10 "
    "jedenáct~=11 dvanáct~=12 třináct~=13 čtrnáct~=14 patnáct~=15 šestnáct~=16 sedmnáct~=17 "
    "osmnáct~=18 devatenáct~=19 sto=100 dvě_stě=200 tři_sta=300 čtyři_sta=400 pět_set=500 šest_set=600 "
    "sedm_set=700 osm_set=800 devět_set=900 pětadvacet=25",
    tens="dvacet/dvaceti=20 třicet/třiceti=30 čtyřicet/čtyřiceti=40 padesát/padesáti=50 "
    "šedesát/šedesáti=60 sedmdesát/sedmdesáti=70 osmdesát/osmdesáti=80 devadesát/devadesáti=90",
    pattern="{unit}a{ten}",
    in_pattern="jedna=1 dva=2 tři=3 čtyři=4 pět=5 šest=6 sedm=7 osm=8 devět=9",
    spaced=True,
    scales="tisíc/tisíce/tisíci/tis=1e3 milion/milionu/miliony/milionů/milión/miliónů/mil/mio=1e6 "
    "miliarda/miliardy/miliard/miliardu/mld=1e9 bilion/biliony/bilionů=1e12 tucet/tucty=12",
    alone="tisíc milion tucet",
    halves="půl=0.5 půldruhého/jeden_a_půl=1.5",
    plus_half="a_půl",
    vague="desítky/desítek/stovky/stovek/tisíce/tisícovky/miliony/miliardy",
    fractions="třetina/třetiny/třetinu=3 čtvrtina/čtvrtiny/čtvrtinu=4 pětina/pětiny=5 desetina=10",
    portions="třetina/třetinu/třetiny=0.333333333 čtvrtina/čtvrtinu=0.25 polovina/polovinu/poloviny=0.5",
    shy="sto",
    minus="minus",
    ordinals="první/prvního/prvním=1 druhý/druhá/druhé/druhého/druhou/druhém=2 třetí/třetího/třetím=3 "
    "čtvrt~/čtvrtý=4 pátý/pátá/páté/pátého=5 šestý/šestá/šesté=6 sedmý/sedmá/sedmé=7 "
    "osmý/osmá/osmé=8 devátý/devátá/deváté=9 desátý/desátá/desáté=10",
    ordinal_signs=".",
    nth="",
    months="leden/ledna/lednu/lednem únor/února/únoru/únorem březen/března/březnu/březnem "
    "duben/dubna/dubnu/dubnem květen/května/květnu/květnem červen/června/červnu/červnem "
    "červenec/července/červenci/červencem srpen/srpna/srpnu/srpnem září/zářím "
    "říjen/října/říjnu/říjnem listopad/listopadu/listopadem prosinec/prosince/prosinci/prosincem",
    weekdays="pondělí úterý středa/středu/středy/středě čtvrtek/čtvrtku pátek/pátku "
    "sobota/sobotu/soboty neděle/neděli",
    shy_days="středy středě",
    days="dnes=0 včera=-1 předevčírem=-2 zítra=1 pozítří=2",
    dayparts="večer/ráno/odpoledne/dopoledne/v_noci",
    seasons="jaro/jaře/jara=SP léto/létě/léta=SU podzim/podzimu=FA zima/zimě/zimu/zimy=WI",
    periods="týden/týdnu/týdne=week měsíc/měsíci/měsíce=month rok/roku/roce/rokem=year "
    "víkend/víkendu=weekend čtvrtletí/kvartál=quarter desetiletí=decade století=century",
    shifts="minul~/minulý/minulé/minulém/uplynul~/loňsk~=-1 příští/příštím/příštího=1 "
    "tento/tuto/toto/tomto/letošní/letošním/letošního=0",
    named="loni/vloni=year-1 letos=year+0 předloni=year-2",
    edges="začátkem/začátek/začátku/koncem/konec/konci/polovině/počátkem/počátku",
    ago_before="před",
    on="v ve od do po před z ze na kolem mezi na rok roku roce létě zimě jaře podzim lednu únoru březnu "
    "dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci za už okolo k o s roky letech "
    "koncem začátkem",
    year_after="roku",
    links="roku",
    centuries="století",
    past_century="minulého_století",
    decades="let/léta/letech/leta",
    quarters="čtvrtletí/kvartál/kvartálu",
    hours_or_duration="hodin/hodiny/hodině/hod/h",
    at="v ve od do po před kolem",
    halves_of_day="ráno/hodin_ráno=0 večer/odpoledne/hodin_večer/hodiny_odpoledne=12",
    half_to="půl",
    percents="procent procenta procento procentech",
    points="procentní_bod/procentního_bodu/procentní_body/procentních_bodů",
    money="korun/koruny/koruna/korunu/kč=CZK haléřů=CZK* eur/euro/eura/euru=EUR "
    "dolar/dolaru/dolary/dolarů=USD liber/libry=GBP franků=CHF jenů=JPY jüanů=CNY "
    "rublů/rubly=RUB zlotých=PLN forintů=HUF hřiven=UAH",
    whose="kanadsk~=CAD australsk~=AUD americk~=USD švýcarsk~=CHF švédsk~=SEK norsk~=NOK dánsk~=DKK",
    measures="kilometr/kilometru/kilometry/kilometrů=km metr/metru/metry/metrů=m "
    "centimetr/centimetry/centimetrů=cm milimetr/milimetry/milimetrů=mm "
    "kilometrů_čtverečních/čtverečních_kilometrů=km2 metrů_čtverečních/čtverečních_metrů=m2 "
    "metrů_krychlových=m3 hektar/hektary/hektarů/hektaru=ha mil=mi kilogram/kilogramy/kilogramů/"
    "kilo/kil=kg gramů/gramy=g tuna/tuny/tun=t litr/litry/litrů/litru=L "
    "stupeň/stupně/stupňů=degree megawattů=MW gigawattů=GW gigabajtů=GB koní=hp",
    per_hour="za_hodinu/v_hodině",
    durations="rok/roky/let/roku/lety/letech/rokem=year měsíc/měsíce/měsíců/měsíci=month "
    "týden/týdny/týdnů/týdnem=week den/dny/dní/dnů/dnem=day noc/noci/nocí=night "
    "hodina/hodiny/hodin/hodinu/hodinami=hour minuta/minuty/minut/minutu/minutami=minute "
    "sekunda/sekundy/sekund/sekundu=second desetiletí=decade století=century",
    aged="letý/letá/leté/letého/letou/letému/letém",
    age_years="let/roky/rok",
    aged_before="ve_věku/věku",
    to="až do nebo či",
    between="mezi",
    and_="a",
    changes="vzrost stoup klesl zvýši sníži",
    qualifiers="asi/zhruba/přibližně/kolem/téměř/skoro/okolo=about více_než/přes/víc_než=over "
    "méně_než/pod=under nejméně/alespoň=at_least nejvýše/maximálně/až=at_most",
    labels="článek/kapitola/strana/číslo/č/linka/nástupiště/pokoj/formule/svazek/příloha/kategorie/"
    "třída/fáze/skupina/sezona/díl/odstavec/paragraf/bod/let/terminál/kanál/sektor/zóna/dům/"
    "tramvaj/autobus/telefon/tel/dálnice/silnice/volejte",
    streets="ulice/ulici/ul/třída/třídě/náměstí/nám/nábřeží",
    sport="vyhrá porazi zvítěz prohrá remíz gól zápas výsledk výhr",
    little="a nebo ale i v ve z ze do od za na nad pod před při o u ne ni že jestli by co jak tak to "
    "vše on ona oni my vy já jeho její jejich byl byla bylo byli je jsou bude budou pro bez přes mezi "
    "po kolem proti už ještě jen také tam tady kde když než se si",
    coming="bude budou uskuteční začne plánuje otevře má mají měl by chce čeká proběhne",
    gone="byl byla bylo byli uvedl uvedla řekl zemřel zemřelo vzrostla klesl klesla začal zadržen činil "
    "stál stála pracovalo dostal odjel shořelo shořel zavřena žilo přišly spadlo",
)

SLAVIC: dict[str, Tongue] = {"ru": _RUSSIAN, "uk": _UKRAINIAN, "pl": _POLISH, "cs": _CZECH}
