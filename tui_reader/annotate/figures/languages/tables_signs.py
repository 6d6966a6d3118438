"""Rows: Chinese, Japanese, Korean, Thai, whose figures stand between signs without blanks.

Owns no grammar. "a/b=2" gives two words one meaning; "_" is a blank that may be there or not,
"÷" a stroke.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignTongue:
    """What the figures of such a language are written with."""

    digits: str
    """Numbers below ten (and other small ones). word=value"""
    places: str
    """Ten, hundred, thousand within a group. word=factor"""
    groups: str
    """What multiplies all before it: 万, 亿, ล้าน. word=factor"""
    natives: str = ""
    """Numbers that need a counter behind them: 두, 세. word=value"""
    money: str = ""
    """元=CNY"""
    measures: str = ""
    """公里=km"""
    durations: str = ""
    """小时=hour"""
    counters: str = ""
    """Behind a number in words they make it a figure: 人."""
    ages: str = ""
    """岁"""
    aged_before: str = ""
    """อายุ: a number of years behind it is an age."""
    percents: str = ""
    """% in words."""
    percent_before: str = ""
    """百分之"""
    tenths: str = ""
    """Ten percent each: 成, 割."""
    points: str = ""
    """百分点"""
    over: str = ""
    """Between denominator and numerator: 分之."""
    halves: str = ""
    """一半"""
    vague: str = ""
    """Before a place or a group, a number nobody knows: 数."""
    ago: str = ""
    """前"""
    days: str = ""
    """昨天=-1"""
    named: str = ""
    """上周=week-1"""
    weekdays: str = ""
    """Seven groups, Monday first."""
    last: str = ""
    """Right before a weekday, 지난=-1; 上=-7 is the one of last week."""
    months: str = ""
    """Twelve groups, where they have names."""
    day_head: str = ""
    """Before the day of a date, outside of it: วันที่."""
    seasons: str = ""
    """夏天=SU"""
    edges: str = ""
    """初, 底 behind a year or month: they belong to it."""
    eras: str = ""
    """令和=2018: what is added to the year of an era."""
    years: str = ""
    """Years of the Buddha: 2400-2700."""
    year_sign: str = ""
    month_sign: str = ""
    day_sign: str = ""
    halves_of_day: str = ""
    """下午=12"""
    parts_of_day: str = ""
    """The same, outside of the time: 晚上=12."""
    hour_sign: str = ""
    minute_sign: str = ""
    half_sign: str = ""
    no_hour: str = ""
    """Behind the sign of the hour it is a duration."""
    centuries: str = ""
    decades: str = ""
    last_century: str = ""
    """上世纪, before a decade."""
    ordinal_head: str = ""
    """第"""
    ordinal_tails: str = ""
    """番目, 위: behind a number, outside of it."""
    ordinals: str = ""
    """첫_번째=1"""
    quarters: str = ""
    to: str = ""
    """Between the ends of a range."""
    versus: str = ""
    """Between the sides of a score: 比."""
    sport: str = ""
    """Words beside scores."""
    labels: str = ""
    """Before digits that count nothing."""
    labels_after: str = ""
    """Behind digits that count nothing: 号."""
    idioms: str = ""
    """Words with a numeral in them that are no figures."""
    coming: str = ""
    """Words of what is to come."""
    qualifiers: str = ""
    """约=about, before a figure."""
    qualifiers_after: str = ""
    """左右=about, behind it."""


_HAN_DIGITS = "〇/零=0 一/壹=1 二/两/兩/贰/貳=2 三/叁=3 四/肆=4 五/伍=5 六=6 七=7 八=8 九=9"
_SYMBOLS = (
    "km=km cm=cm mm=mm kg=kg mg=mg km²=km2 ㎢=km2 m²=m2 ㎡=m2 m³=m3 ㎥=m3 ㎞=km ㎝=cm ㎜=mm ㎏=kg "
    "km/h=km/h kW=kW MW=MW GW=GW kWh=kWh GB=GB MB=MB TB=TB ℃=°C °C=°C ha=ha m=m g=g t=t"
)

_CHINESE = SignTongue(
    digits=_HAN_DIGITS,
    places="十=10 百/佰=100 千=1000",
    groups="万/萬=1e4 亿/億=1e8 兆=1e12",
    money="人民币/元人民币/元/块钱/块/圆/人民幣/塊=CNY 美元/美金/元美金=USD 欧元/歐元=EUR 港元/港币/港幣=HKD "
    "日元/日圆/日圓=JPY 英镑/英鎊=GBP 韩元/韓元/韩圆=KRW 卢布/盧布=RUB 新台币/新台幣/台币/元新台币=TWD "
    "澳元=AUD 加元=CAD 瑞士法郎/法郎=CHF 新元/新加坡元=SGD 卢比/盧比=INR 泰铢/泰銖=THB 里拉=TRY 比索=MXN "
    "角=CNY. 林吉特=MYR 第纳尔=IQD 里亚尔=IRR 先令=KES 兰特=ZAR 加拿大元=CAD 澳大利亚元=AUD",
    measures="公里/千米/公里/km=km 米/公尺=m 厘米/公分=cm 毫米/公釐=mm 平方公里/平方千米=km2 "
    "平方米/平方公尺/平米=m2 立方米=m3 公顷/公頃=ha 亩/畝=mu 英里/哩=mi 海里=nmi 公斤/千克=kg 克=g 毫克=mg "
    "吨/噸/公吨/公噸=t 升/公升=L 毫升=mL 斤=jin 摄氏度/攝氏度=°C 度=degree 千瓦时=kWh 亿千瓦时=kWh 兆瓦=MW "
    "千瓦=kW 吉瓦=GW 马力=hp 公里每小时/公里÷小时/公里÷时=km/h 桶=bbl 英尺=ft 英寸/吋=in 里=li "
    + _SYMBOLS,
    durations="年/年间/周年=year 个月/個月/个多月=month 周/星期/个星期/週/個星期/礼拜=week "
    "天/日/个工作日/天时间/昼夜=day 小时/小時/个小时/個小時/钟头=hour 分钟/分鐘=minute 秒/秒钟/秒鐘=second "
    "个世纪=century 晚=night",
    counters="人/名/个/個/位/家/户/戶/辆/輛/艘/架/件/次/场/場/座/所/条/條/只/隻/头/匹/张/張/本/部/台/臺/套/"
    "栋/棟/间/間/项/項/种/種/批/起/宗/例/票/席/枚/颗/箱/份/篇/首/口/门/支/支/班/款/届/倍/国/國/岛/省/市/县/"
    "县/州/村/镇/方/派/党/地/校/队/隊/轮/輪/步/处/處/层/層/片/块/堂/股/期/代/人次/多人/余人/餘人/多名/余名/多个/"
    "余个/万人/匹马/笔/大/只/群/对/双/门课/组/年级",
    ages="岁/歲",
    percents="个百分比",
    percent_before="百分之",
    tenths="成",
    points="个百分点/個百分點/百分点/百分點",
    over="分之",
    halves="一半/半数/半數",
    vague="数/數/几/幾/好几/上/成/近",
    ago="前/之前/以前",
    days="今天/今日/今晚/今早=0 昨天/昨日/昨晚/昨夜=-1 前天/前日=-2 明天/明日/明晚=1 后天/後天=2 大前天=-3",
    named="上周/上星期/上个星期/上個星期/上週/上礼拜=week-1 本周/这周/这星期/本週/這週=week+0 "
    "下周/下星期/下个星期/下週/下個星期=week+1 上个月/上月/上個月=month-1 本月/这个月/這個月=month+0 "
    "下个月/下月/下個月=month+1 去年=year-1 今年/本年=year+0 明年=year+1 前年=year-2 后年/後年=year+2 "
    "上季度/上个季度=quarter-1 本季度=quarter+0 下季度=quarter+1 上周末/上週末=weekend-1 "
    "本周末/这个周末/本週末=weekend+0 下周末/下週末=weekend+1 上世纪/上世紀=century-1 本世纪/本世紀=century+0",
    weekdays="周一/星期一/礼拜一/週一/礼拜一 周二/星期二/礼拜二/週二 周三/星期三/礼拜三/週三 "
    "周四/星期四/礼拜四/週四 周五/星期五/礼拜五/週五 周六/星期六/礼拜六/週六 "
    "周日/星期日/星期天/礼拜天/週日/周天/礼拜日",
    last="上/上个=-7 下/下个=7 本/这/這=0",
    seasons="春天/春季/春=SP 夏天/夏季/夏=SU 秋天/秋季/秋=FA 冬天/冬季/冬=WI",
    edges="初/底/末/年初/年底/中/初期/上旬/中旬/下旬/年末",
    eras="民国/民國=1911",
    year_sign="年",
    month_sign="月/月份",
    day_sign="日/号/號",
    halves_of_day="上午=0 下午=12",
    parts_of_day="早上/凌晨/清晨/早晨=0 晚上/晚间/傍晚/夜间/晚間/夜里/中午=12",
    hour_sign="时/時/点/點/点钟/點鐘",
    minute_sign="分",
    half_sign="半",
    no_hour="间/間/候/代/期/刻/尚/左/赞/击/评/燃/心/头/滴/缀/名/出",
    centuries="世纪/世紀",
    decades="年代",
    last_century="上世纪/上世紀/上个世纪/上個世紀",
    ordinal_head="第",
    quarters="季度/季",
    to="至/到/~/-/–/—/、",
    versus="比/:/-",
    sport="胜/勝/败/敗/负/負/击败/擊敗/比分/战平/進球/进球/球队/决赛",
    labels="波音/空客/空中客车/空中巴士/电话/電話/热线/邮编/编号/型号/歼/轰/神舟/嫦娥/东风/东航/国航/国道/"
    "拨打/撥打/版本/频道/微信/房/门牌/群号/号码/號碼/世博会/奥迪/宝马",
    labels_after="号/號/号楼/号线/號線/路公交/楼/室/频道/部队/章/条/頁/页/师",
    idioms="一些/一直/一般/一样/一樣/一起/一定/一切/一旦/一边/一邊/一方面/一方/一下/一下子/一时/一向/一致/一律/一再/"
    "一同/一行/一番/一度/一带/一帶/一举/一舉/一流/一贯/一体/一體/一路/一共/统一/統一/唯一/惟一/万一/萬一/千万别/"
    "千萬別/千万不/千万要/万岁/萬歲/万分/万能/万科/万象/万达/万物/万豪/三星/四川/三亚/三亞/五粮液/三峡/三峽/一汽/"
    "三一重工/七喜/九江/九寨沟/百度/千里马/百姓/百货/千古/千山/百年/百科/三明/六安/十堰/双十一/八卦/八达岭/四季/"
    "四周/四处/四方/五官/五花八门/乱七八糟/七上八下/三心二意/一心一意/一国两制/一國兩制/一带一路/两岸/兩岸/两会/"
    "兩會/两国/两者/两边/两侧/两地/三角/三国/三国演义/二战/二戰/一战/一戰/一线/二线/三线/一手/二手/三农/四大/五一/"
    "十一届/九一八/七七事变/五四/六四/十八大/十九大/二十大/第一时间/第一時間/第三方/第一夫人/第二次世界大战/"
    "第一次世界大战/第二次世界大戰/第一次世界大戰/第三世界/第一财经/第一线/十分/十足/百分百/万里/千里/"
    "不一/专一/任一/逐一/单一/单一/进一步/進一步/一步步/一点/一點/有一天/一天天/一会/一會/一会儿/一代/"
    "一一/一对一/一半以上/一年一度/一下/万州/万宁/千岛/千島/一口气/一番/一份子/一员/一員/第一次/一个/一個/一名/一位/"
    "一家/一种/一種/一项/一項/一次/一场/一場/一座/一所/一条/一條/一只/一件/一张/一部/一台/一片/一批/一起/一系列/"
    "一处/一份/一人/一头/一笔/一道/一篇/一本/一辆/一架/一艘/一套/一间/一段/一首/一支/一根/一颗/一句/一层/一组/一群/"
    "一双/一门/一口/一生/一身/一面/一声/一命/一眼/一天/一周/一日/一月份的/两难/两极/两性/一分/一秒/"
    "三分球/四分卫/五指/六神/七夕/八月十五/九牛/千金/千秋/万圣节/万民/万众/亿万/四合院/三文鱼/五金/三轮/"
    "百事/百胜/百思/千禧/八宝/九龙/三里屯/王府/五台山/四面/三番/七成新/十字/十项/十三陵/万历/千叶/千葉/五角大楼",
    coming="将/將/会于/拟/預計/预计/计划/計劃/即将/即將/定于/下周/下个月/明年/准备/打算",
    qualifiers_after="左右/上下=about 以上/余/餘/多=over 以下/以内=at_most",
    qualifiers="约/約/大约/大約/近/将近/约有/左右=about 超过/超過/逾/多于/高于/超=over 不到/不足/少于/低于=under "
    "至少/最少=at_least 至多/最多/高达/高達=at_most",
)

_JAPANESE = SignTongue(
    digits=_HAN_DIGITS,
    places="十=10 百=100 千=1000",
    groups="万=1e4 億=1e8 兆=1e12",
    money="円/円余=JPY 銭=JPY. ドル/米ドル=USD ユーロ=EUR ポンド=GBP ウォン=KRW 人民元/元=CNY ルーブル=RUB "
    "スイスフラン/フラン=CHF カナダドル=CAD 豪ドル/オーストラリアドル=AUD 香港ドル=HKD 台湾ドル=TWD バーツ=THB "
    "ルピー=INR ペソ=MXN レアル=BRL リラ=TRY シンガポールドル=SGD",
    measures="キロメートル/キロ=km メートル/m=m センチメートル/センチ=cm ミリメートル/ミリ=mm "
    "平方キロメートル/平方キロ=km2 平方メートル=m2 立方メートル=m3 ヘクタール=ha マイル=mi 海里=nmi "
    "キログラム=kg グラム=g ミリグラム=mg トン=t リットル=L ミリリットル=mL 度=degree 平米=m2 坪=tsubo "
    "キロワット時=kWh キロワット=kW メガワット=MW ギガワット=GW 馬力=hp ギガバイト=GB テラバイト=TB "
    "ヘクトパスカル=hPa " + _SYMBOLS,
    durations="年/年間/カ年/か年/ヵ年/周年=year カ月/か月/ヶ月/ヵ月/ケ月/カ月間/か月間/ヶ月間=month 週間=week "
    "日/日間=day 泊=night 時間=hour 分/分間=minute 秒/秒間=second 世紀=century",
    counters="人/名/個/件/社/軒/戸/世帯/台/本/枚/冊/匹/頭/羽/隻/機/棟/基/校/店/回/度/票/議席/席/か国/カ国/ヵ国/ヶ国/"
    "か所/カ所/ヵ所/ヶ所/県/市/町/村/点/倍/試合/勝/敗/チーム/組/者/体/種/種類/段/階/杯/着/足/通/便/両/部屋/室/人以上/"
    "割引/つ/カ年/曲/作/話/巻/団体/人目/棟/万人/本目/問",
    ages="歳/才",
    percents="パーセント/ﾊﾟｰｾﾝﾄ",
    tenths="割",
    points="ポイント/パーセントポイント",
    over="分の",
    halves="半分/半数",
    vague="数/何",
    ago="前",
    days="今日/本日/きょう/今夜/今朝/今晩=0 昨日/きのう/昨夜/昨晩=-1 一昨日/おととい=-2 明日/あす/あした=1 "
    "明後日/あさって=2",
    named="先週=week-1 今週=week+0 来週=week+1 先々週=week-2 再来週=week+2 先月=month-1 今月=month+0 来月=month+1 "
    "昨年/去年=year-1 今年/ことし/本年=year+0 来年=year+1 一昨年/おととし=year-2 再来年=year+2 先週末=weekend-1 "
    "今週末=weekend+0 来週末=weekend+1 前世紀=century-1 今世紀=century+0",
    weekdays="月曜日/月曜 火曜日/火曜 水曜日/水曜 木曜日/木曜 金曜日/金曜 土曜日/土曜 日曜日/日曜",
    last="先週の/先週=-7 来週の/来週=7 今週の/今週=0",
    seasons="春=SP 夏=SU 秋=FA 冬=WI",
    edges="初め/末/初頭/半ば/上旬/中旬/下旬/初旬/頭/はじめ/度末",
    eras="令和=2018 平成=1988 昭和=1925 大正=1911 明治=1867",
    year_sign="年",
    month_sign="月",
    day_sign="日",
    halves_of_day="午前=0 午後=12",
    parts_of_day="朝/未明/早朝=0 夜/夕方=12",
    hour_sign="時",
    minute_sign="分",
    half_sign="半",
    no_hour="間/代/期/点/刻/計/給/短/速/価",
    centuries="世紀",
    decades="年代",
    last_century="",
    ordinal_head="第",
    ordinal_tails="番目/位/回目/人目/年目/度目/つ目/日目/本目/戦目/件目",
    quarters="四半期",
    to="~/-/–/—/から/、/ないし",
    versus="対/-/:",
    sport="勝/敗/試合/得点/ゴール/決勝/引き分け/下した/破/優勝/本塁打/先制",
    labels="ボーイング/エアバス/電話/番号/型番/国道/スカイライン/ＩＳＯ/郵便番号/はやぶさ/アポロ/ウィンドウズ/バージョン/"
    "プレイステーション/チャンネル",
    labels_after="番地/号室/丁目/号線/番線/号/章/条/頁/ページ/番/系/巻/話/型/式",
    idioms="一般/一緒/一部/一方/一度/一番/一時/一気/一種/一律/一致/一切/一連/一定/一体/一見/一瞬/一層/一人/一人一人/"
    "ひとり/一つ/一つ一つ/統一/唯一/万一/万が一/千葉/四国/三菱/三井/八王子/三重/三越/三洋/二酸化/二重/二次/三次/"
    "十分/五輪/六本木/七夕/九州/百貨店/千代田/千歳/万博/万全/万能/八百屋/八幡/八戸/四日市/三鷹/三島/五島/"
    "五所川原/十勝/十和田/九段/一橋/一宮/二宮/三宅/三浦/三木/三原/五十嵐/七尾/八尾/八代/千住/千田/万葉/第一生命/"
    "第一三共/第一人者/第三者/第二次世界大戦/第一次世界大戦/一歩/一戸建て/一戸/一家/一員/一覧/一面/一環/一因/一貫/"
    "一転/一変/一昨/一命/一刻/一帯/一角/一本化/一括/一石/二酸/三角/四季/四方/四半期/五感/八方/十字/百科/百年/千里/"
    "一日/一月/一年中/一夜/一生/一回/二度と/二人三脚/一世/二世/三世/一帯一路/一国二制度/一段と/一筋/一目/一際/一息/"
    "一行/一言/一文/一句/一面的/一様/一律/三振/一塁/二塁/三塁/二塁打/三塁打/一挙/一躍/一考/一向/一新/一丸/一翼/一助/"
    "九日新聞/一役/一端/一郎/二郎/三郎/四郎/五郎/健一/純一/浩二/誠一/賢一/賢三/栄一/龍一/隆一/雄一/裕二/慎二/大三/"
    "英二/研一/賢二/五百旗頭/一之/八重/五月雨/七五三/三月堂/一茶/一斉/一揆/二条/三条/四条/五条/六条/七条/八条/九条/十条",
    coming="予定/見通し/見込み/計画/行われる/開かれる/開催され/始まる予定/だろう/する方針/来週/来月/来年",
    qualifiers_after="前後/ほど/程度/くらい/ぐらい=about 以上/超/余り=over 未満=under 以下/以内=at_most",
    qualifiers="約/およそ/ほぼ/推定=about 超=over 最低=at_least 最大=at_most",
)

_KOREAN = SignTongue(
    digits="영=0 일=1 이=2 삼=3 사=4 오=5 육=6 칠=7 팔=8 구=9",
    places="십=10 백=100 천=1000",
    groups="만=1e4 억=1e8 조=1e12",
    natives="두=2 세=3 네=4 다섯=5 여섯=6 일곱=7 여덟=8 아홉=9 열=10 열한=11 열두=12 열세=13 열네=14 열다섯=15 "
    "열여섯=16 열일곱=17 열여덟=18 열아홉=19 스무=20 스물한=21 스물두=22 스물세=23 스물네=24 스물다섯=25 서른=30 "
    "서른한=31 서른두=32 서른세=33 마흔=40 마흔두=42 쉰=50 예순=60 일흔=70 여든=80 아흔=90 서너=3.5",
    money="원=KRW 달러/미국_달러=USD 유로=EUR 엔/엔화=JPY 위안/위안화=CNY 파운드=GBP 루블=RUB 프랑=CHF 바트=THB "
    "캐나다_달러=CAD 호주_달러=AUD 홍콩_달러=HKD 루피=INR 동=VND. 페소=MXN 헤알=BRL 리라=TRY",
    measures="킬로미터/㎞/킬로=km 미터=m 센티미터/센티=cm 밀리미터/밀리=mm 제곱킬로미터/㎢=km2 제곱미터/㎡=m2 "
    "세제곱미터=m3 헥타르=ha 평=pyeong 마일=mi 킬로그램/킬로그램=kg 그램=g 밀리그램=mg 톤=t 리터=L 밀리리터=mL "
    "도=degree 메가와트=MW 기가와트=GW 킬로와트시=kWh 마력=hp 기가바이트=GB 배럴=bbl " + _SYMBOLS,
    durations="년/년간/해/주년=year 개월/달/개월간=month 주/주간/주일=week 일/일간/일째=day 밤/박=night "
    "시간=hour 분/분간=minute 초=second 세기=century",
    counters="명/개/가구/대/번/마리/곳/건/사람/차례/배/채/권/장/병/잔/가지/군데/살/척/그루/팀/표/석/쌍/차/회/곡/편/"
    "나라/개국/개사/여명/여_명/국가/도시/동/골/경기/팀/종/호_이상/가구/세대/자루/송이/통/벌/켤레/조각/식구/형제/학교",
    ages="세/살",
    percents="퍼센트/프로",
    points="%포인트/%_포인트/퍼센트포인트/%p/포인트",
    over="분의_",
    halves="절반",
    vague="수/몇",
    ago="_전",
    days="오늘=0 어제=-1 그저께/그제=-2 내일=1 모레=2 어젯밤=-1 오늘밤=0",
    named="지난주/지난_주=week-1 이번_주/이번주/금주=week+0 다음_주/다음주/내주=week+1 지난달/지난_달=month-1 "
    "이번_달/이번달/이달=month+0 다음_달/다음달/내달=month+1 지난해/작년/지난_해=year-1 올해/금년=year+0 "
    "내년/다음_해=year+1 재작년=year-2 내후년=year+2 지난_주말=weekend-1 이번_주말=weekend+0 다음_주말=weekend+1 "
    "지난_세기=century-1 지난_분기=quarter-1",
    weekdays="월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    last="지난주_=-7 지난_=-1 이번_주_=0 다음_주_=7 다음주_=7 이번_=0 오는_=1",
    seasons="봄=SP 여름=SU 가을=FA 겨울=WI",
    edges="_초/_말/_중순/_하순/_상순/초/말/_초반/_후반/_중반",
    year_sign="년",
    month_sign="월",
    day_sign="일",
    halves_of_day="오전=0 오후=12",
    parts_of_day="새벽_/아침_=0 저녁_/밤_=12",
    hour_sign="시",
    minute_sign="분",
    half_sign="_반",
    no_hour="간/장/대/즌/민/내/청/의원/설/스템",
    centuries="세기",
    decades="년대",
    ordinal_head="제",
    ordinal_tails="번째/_번째/분기/_분기/위/째/회째/차례째/호골",
    ordinals="첫_번째/첫째=1 두_번째/둘째=2 세_번째/셋째=3 네_번째/넷째=4 다섯_번째=5",
    quarters="분기",
    to="~/-/–/—/에서_/내지_",
    versus="대/_대_/대_/-/:",
    sport="이겼/이기/꺾/졌/패배/승리/승부/경기/골/득점/무승부/우승/결승/제압/완파",
    labels="보잉/에어버스/전화/번호/버전/국도/우편번호/채널/누리호/아폴로/윈도/갤럭시/아이폰",
    labels_after="번지/호/호선/동/층/번_국도/번_출구/쪽/장/절/조/항/기/급/형",
    idioms="이_사람/만남/오만/이란/사천/구미/일부/육지/일본/이번/이후/이상/이하/이날/이미/이런/이것/일단/일반/일정/일요/"
    "구체/구성/구속/사고/사실/사람/사이/사건/오는/천안/조사/조선/조직/만약/만큼/백두산/백악관/백신/"
    "제주/제일/제이/제조/제공/제한/제출/제품/천만에/만일/조만간/억울/구조/삼성/사이/팔당/칠레/육군/오직/오히려",
    coming="예정/것으로_보인다/것으로_예상/계획/열린다/개최한다/할_것/다음_주/내년/내달",
    qualifiers_after="_안팎/_정도/_가량/안팎/정도/가량=about _이상/_넘/여=over _미만=under _이하=at_most",
    qualifiers="약_/약/대략_/거의_=about 최소_/적어도_=at_least 최대_=at_most",
)

_THAI = SignTongue(
    digits="ศูนย์=0 หนึ่ง=1 เอ็ด=1 สอง=2 ยี่=2 สาม=3 สี่=4 ห้า=5 หก=6 เจ็ด=7 แปด=8 เก้า=9",
    places="สิบ=10 ร้อย=100 พัน=1000 หมื่น=10000 แสน=100000",
    groups="ล้าน=1e6",
    money="บาท=THB สตางค์=THB. ดอลลาร์สหรัฐ/ดอลลาร์/เหรียญสหรัฐ=USD ยูโร=EUR ปอนด์=GBP เยน=JPY หยวน=CNY วอน=KRW "
    "รูเบิล=RUB รูปี=INR ดอง=VND ริงกิต=MYR ดอลลาร์สิงคโปร์=SGD ดอลลาร์แคนาดา=CAD ดอลลาร์ออสเตรเลีย=AUD",
    measures="กิโลเมตร/กม.=km เมตร=m เซนติเมตร/ซม.=cm มิลลิเมตร/มม.=mm ตารางกิโลเมตร=km2 ตารางเมตร/ตร.ม.=m2 "
    "ลูกบาศก์เมตร/ลบ.ม.=m3 ไร่=rai เฮกตาร์=ha ไมล์=mi กิโลกรัม/กก.=kg กรัม=g ตัน=t ลิตร=L "
    "องศาเซลเซียส=°C องศา=degree เมกะวัตต์=MW กิโลเมตรต่อชั่วโมง/กม./ชม.=km/h แมกนิจูด=magnitude "
    + _SYMBOLS,
    durations="ปี=year เดือน=month สัปดาห์=week วัน=day คืน=night ชั่วโมง/ชม.=hour นาที=minute วินาที=second "
    "ทศวรรษ=decade ศตวรรษ=century",
    counters="คน/ราย/หลัง/คัน/ลำ/แห่ง/ครั้ง/ตัว/เล่ม/ประเทศ/จังหวัด/ครัวเรือน/ครอบครัว/เสียง/ที่นั่ง/โรงเรียน/บริษัท/"
    "เท่า/ฉบับ/นัด/ประตู/ชิ้น/ใบ/ต้น/ทีม/ชนิด/ข้อ/เรื่อง/ศพ/นาย/ล้านคน/คู่",
    ages="ขวบ",
    aged_before="อายุ",
    percents="เปอร์เซ็นต์/เปอร์เซนต์",
    percent_before="ร้อยละ_",
    points="จุดเปอร์เซ็นต์",
    over="",
    halves="ครึ่งหนึ่ง",
    vague="หลาย/นับ",
    ago="_ก่อน/_ที่แล้ว/_ที่ผ่านมา",
    days="วันนี้/คืนนี้=0 เมื่อวานนี้/เมื่อวาน/เมื่อคืน=-1 เมื่อวานซืน=-2 พรุ่งนี้/วันพรุ่งนี้=1 มะรืนนี้=2",
    named="สัปดาห์ที่แล้ว/สัปดาห์ก่อน/อาทิตย์ที่แล้ว=week-1 สัปดาห์นี้=week+0 สัปดาห์หน้า=week+1 เดือนที่แล้ว/เดือนก่อน=month-1 "
    "เดือนนี้=month+0 เดือนหน้า=month+1 ปีที่แล้ว/ปีก่อน/เมื่อปีที่แล้ว=year-1 ปีนี้=year+0 ปีหน้า=year+1 "
    "สุดสัปดาห์ที่แล้ว=weekend-1 สุดสัปดาห์นี้=weekend+0",
    weekdays="วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี/วันพฤหัส วันศุกร์ วันเสาร์ วันอาทิตย์",
    months="มกราคม/ม.ค. กุมภาพันธ์/ก.พ. มีนาคม/มี.ค. เมษายน/เม.ย. พฤษภาคม/พ.ค. มิถุนายน/มิ.ย. กรกฎาคม/ก.ค. "
    "สิงหาคม/ส.ค. กันยายน/ก.ย. ตุลาคม/ต.ค. พฤศจิกายน/พ.ย. ธันวาคม/ธ.ค.",
    eras="พ.ศ.=-543 ค.ศ.=0",
    years="2400-2700",
    year_sign="",
    month_sign="",
    day_sign="",
    halves_of_day="",
    hour_sign="_น./_นาฬิกา",
    centuries="",
    decades="",
    ordinal_head="ที่_/อันดับ_",
    to="-/–/—/ถึง/~",
    versus="-/ต่อ/:",
    sport="ชนะ/แพ้/เสมอ/ประตู/นัด/สกอร์",
    labels="โบอิ้ง/แอร์บัส/มาตรา/โทร/เลขที่/หมายเลข/ข้อ/หน้า/ถนน/ช่อง/ซอย/ทางหลวง",
    idioms="หนึ่งใน/คนหนึ่ง/ครั้งหนึ่ง/วันหนึ่ง/สองแคว/สามพราน/พันธุ์/พันธ์/สี่แยก/สามแยก/ห้าง/หกล้ม/แสนดี/พันเอก/พันโท/พันตรี/"
    "สิบเอก/ร้อยเอก/ร้อยโท/ร้อยตรี/สี่แยก/อันหนึ่ง/หนึ่งเดียว/เป็นหนึ่ง",
    coming="จะ/กำหนด/คาดว่า/เตรียม",
    qualifiers="ประมาณ_/ราว_/เกือบ_/ประมาณ/ราว/เกือบ=about กว่า/มากกว่า_/มากกว่า/เกิน_=over น้อยกว่า_/ต่ำกว่า_=under "
    "อย่างน้อย_=at_least ไม่เกิน_/สูงสุด_=at_most",
)

SIGN_TONGUES: dict[str, SignTongue] = {
    "zh": _CHINESE, "ja": _JAPANESE, "ko": _KOREAN, "th": _THAI,
}  # fmt: skip
