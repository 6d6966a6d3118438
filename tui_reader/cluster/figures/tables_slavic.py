"""Rows: Russian, Ukrainian, Polish. Owns no grammar."""

from __future__ import annotations

from tui_reader.cluster.figures.cues import Cues

RUSSIAN = Cues(
    people="человек человека люди людей людям жертв жертвы лиц жителей гражданин граждан",
    deeds="dead=погиб*/убит*/уби*/умер*/смерт*/скончал*/жизн*/мертв*/мёртв*/тел hurt=ранен*/пострада*/ранил* missing=пропал*/пропавш* held=задержа*/арестова* charged=обвин* jailed=осужд*/приговор* ill=заражен*/заболе*/заразил*/инфицир* "
    "fled=эвакуир*/беженц*/покинул* saved=спас*/освобожд*/выжи* cut=уволен*/сокращ* taken=заложник*/похищен*/похити*",
    unsure="ожида* прогноз* предполага* мог могут может могла можно вероятно возможн* опрос* опрошен* респондент* план* хочет хотят требу* потребова* предлож* предлага* угро* надеж* надеет* цель цели опаса* обещ* максимум если не нет без будет будут нужно необходим* намерен* лимит",
    earlier="прошл* ранее назад прежд* тогда первоначальн* рекорд* предыдущ* сравнен* вчера последн* ежегодн* когда-либо накануне",
    was="против вместо",
    part="очередн* включая среди_них среди в_том_числе еще ещё дополнительн* нов* также из_них оба другие первые первый",
    part_after="из_них из_которых из других новых из_ста",
    rate="за_каждый за_каждого за_каждые в_день в_сутки в_год в_месяц в_неделю в_час каждый каждого каждые кажд* на_душу ежедневн* за_сутки",
    wide="мире всего мир общей общее всей стране суммарно",
    grows="выросл* возросл* увелич* достиг* уже раст* превысил*",
    up="выросл* возросл* увелич* рост* раст* подорожа* повы*",
    down="сниз* упал* пада* сократ* уменьш* подешев* потеря*",
    to="до на",
    breaks="но однако хотя после перед когда поскольку а",
    joins="и или",
    by="с для",
    not_counted="летия летие летию летием летний летнего летней летняя летнюю медаль медали медалей вещей причин произошло произошел произошёл зафиксировано зарегистрировано стало год года лет году день дня дней месяц месяца месяцев неделя недели недель час часа часов минут минуты минута секунд раз раза процент процента процентов балл балла баллов очков очка гол гола голов голосов место страница матч матчей тур сезон градусов рублей долларов января февраля марта апреля мая июня июля августа сентября октября ноября декабря суток сутки ночи ночей век",
    little="и в во на с со к ко по из от до за о об у для при что как это этот эта эти его ее её их он она они был была были было есть стал стали более менее около почти примерно не ни же ли бы тысяч тысячи тысяча миллион миллиона миллионов миллиарда миллиардов млн млрд тыс два две три четыре пять шесть семь восемь девять десять "
    "сообщил сообщили сообщает полиция числ* число понедельник вторник среду четверг пятницу субботу воскресенье минимум мере меньшей",
    aged="в возрасте",
    magnitude="магнитуд* силой",
    endings="ами ями ого его ых их ов ев ей ам ям ой ы и а я о е й ь у",
    rounds="около почти примерно порядка",
)

UKRAINIAN = Cues(
    people="людина людини людей люди осіб особи жертв жертви громадян мешканців жителів",
    deeds="dead=загин*/вбит*/убит*/помер*/смерт*/житт*/мертв*/тіл hurt=поранен*/постражда*/травмован* missing=зник* held=затрима*/заарештова* charged=звинувач*/обвинувач* jailed=засудж* ill=заражен*/захворі*/інфікова* fled=евакуйова*/біженц*/переселен* saved=врятова*/урятова*/звільнен*/вижи* cut=скороч* taken=заручник*/викраден*",
    unsure="очіку* прогноз* може можуть міг могли ймовірно можлив* опитув* опитан* план* хоче хочуть вимага* пропону* запропонува* погрож* надія сподіва* ціль мета побоюю* обіця* максимум якщо не ні без буде будуть потрібно необхідн* ліміт",
    earlier="минул* раніше тому попередн* тоді спочатку рекорд* порівнян* вчора учора останн* щорічн* напередодні",
    was="проти замість",
    part="черговий чергов* зокрема серед_них серед у_тому_числі ще додатков* нов* також із_них обидва інші перші",
    part_after="з_них із_них з_яких інших нових",
    rate="на_день на_добу на_рік на_місяць на_тиждень кожен кожного кожн* щоденн* щодня за_добу",
    wide="світі всього загалом країні сумарно загальна",
    grows="зросл* збільш* сягнул* досягл* вже уже зростає перевищ*",
    up="зросл* зріс збільш* зростання підвищ* подорожч*",
    down="зниз* впав впала впали скорот* зменш* подешев* втрат*",
    to="до на",
    breaks="але проте однак хоча після перед коли оскільки а",
    joins="і й та або",
    by="з для",
    not_counted="медаль медалі медалей причин сталося стався рік роки років року день дні днів місяць місяці місяців тиждень тижні тижнів година години годин хвилин хвилини секунд раз рази разів відсоток відсотки відсотків бал бали балів очок гол голи голів голосів місце сторінка матч матчів тур сезон градусів гривень доларів січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня доби ночі",
    little="і й та в у на з із зі до по від за про для при що як це цей ця ці його її їх він вона вони був була були було є стали більше менше близько майже приблизно тисяч тисячі тисяча мільйон мільйони мільйонів мільярд мільярди мільярдів млн млрд тис два дві три чотири п'ять шість сім вісім дев'ять десять "
    "повідомив повідомили повідомляє поліція кількість число понеділок вівторок середу четвер п'ятницю суботу неділю щонайменше принаймні",
    aged="у в віці",
    magnitude="магнітуд* силою",
    endings="ами ями ого ього их ів їв ей ам ям ою и і а я о е й ь у",
    rounds="близько майже приблизно",
)

POLISH = Cues(
    people="osoba osoby osób ludzi ludzie człowiek ofiar ofiary mieszkańców",
    deeds="dead=zgin*/zabit*/zabi*/zmar*/śmier*/nie_żyje/nie_żyją/życie/zwłok*/ciał/śmierteln*/zamordowa* hurt=ran*/rann*/poszkodowan*/obraże* missing=zagin* held=zatrzyma*/aresztowa* charged=oskarż*/zarzut* jailed=skazan* ill=zakażeń/zakażon*/zakaże*/chor*/zachorowa* fled=ewakuowa*/uchodźc*/przesiedl* saved=uratowa*/uwolnion*/ocala* cut=zwolni*/zwolnie* taken=zakładni*/porwan*",
    unsure="oczek* prognoz* spodziewa* może mogą mogło mógł mogłoby prawdopodobn* możliw* sondaż* ankiet* respondent* plan* chce chcą żąda* domaga* ofer* propon* zaproponowa* groź* gróź* nadziej* cel celem obawia* obieca* maksymaln* jeśli nie brak bez będzie będą potrzeb* limit co_najwyżej",
    earlier="zeszł* ubiegł* wcześniej* temu poprzedn* wtedy początkowo rekord* porównan* wczoraj ostatni* roczn* dotychczas",
    was="wobec zamiast",
    part="w_tym wśród_nich wśród kolejn* dodatkow* now* także również inne innych spośród oboje pierwsz* jeszcze",
    part_after="z_nich spośród innych nowych z_tych z_których",
    rate="na_dzień dziennie na_dobę rocznie na_rok miesięcznie na_miesiąc tygodniowo każdy każdego każd* co_dzień na_godzinę na_osobę",
    wide="świecie łącznie ogółem świata kraju razem",
    grows="wzr* wzrosł* rośnie sięg* zwiększ* już przekroczy* osiągn*",
    up="wzr* wzrosł* rośnie rosną zwiększ* podwyż* podroża*",
    down="spad* spadł* zmniejsz* malej* obniż* stracił* zmala* skróc*",
    to="do na",
    breaks="ale jednak chociaż choć po przed gdy ponieważ a",
    joins="i oraz lub",
    by="przez z dla",
    not_counted="medal medale medali powodów rok lata lat roku dzień dni miesiąc miesiące miesięcy tydzień tygodnie tygodni godzina godziny godzin minut minuty minuta sekund raz razy procent punkt punkty punktów gol gole goli głosów miejsce strona mecz meczów runda sezon stopni złotych euro dolarów stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia nocy wiek",
    little="i w we na z ze do od po za o u dla przy że jak to ten ta te jego jej ich on ona oni był była byli było są jest został zostało zostały zostali co najmniej około prawie ponad mniej więcej niemal tysięcy tysiące tysiąc milion miliony milionów miliard miliardy miliardów mln mld tys dwa dwie dwóch trzy trzech cztery pięć sześć siedem osiem dziewięć dziesięć "
    "policja poinformował poinformowała podał podała liczba liczb* poniedziałek wtorek środę czwartek piątek sobotę niedzielę się",
    aged="w wieku",
    magnitude="magnitud* sile siły",
    endings="ami ach ów om ie y i a e ę ą u",
    rounds="około prawie niemal blisko",
)
