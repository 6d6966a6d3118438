"""Own sentences with their figures marked: a table of what the guidelines say, row by row.

A figure is written [surface|kind|value|unit|qualifier]; empty fields at the end are left out, a
range is low..high, and a date or time is as it is stored.
"""

from __future__ import annotations

import re

import pytest

from tui_reader.annotate.figures import find
from tui_reader.model import Annotation, Value

MARKED = (
    (
        "They must pay [N500m|money|500000000|NGN] and [N1,500|money|1500|NGN] in costs for N95 "
        "masks on the N2 road."
    ),
    "Yields rose [5bp|percent|5|bp] on [Monday|date].",
    "She sold [nine|number|9|car] second-hand cars.",
    (
        "The central bank raised rates by [25 basis points|percent|25|bp] to "
        "[5.25%|percent|5.25|%], the highest level in [22 years|duration|22|year]."
    ),
    (
        "Shares fell [3.4 percent|percent|3.4|%] to [$41.20|money|41.2|USD] after the company"
        " cut [1,200|number|1200|job] jobs."
    ),
    (
        "At least [two dozen|number|24|people|at_least] people were hurt, including "
        "[three|number|3|child] children, when a [40-foot|measure|40|ft] wave hit the pier."
    ),
    (
        "The [6.4-magnitude|measure|6.4|magnitude] quake struck at [4:35 a.m.|time|04:35] "
        "local time on [Tuesday|date], [20 miles|measure|20|mi] west of the city."
    ),
    (
        "A [magnitude 7.1|measure|7.1|magnitude] earthquake killed more than "
        "[300|number|300|people|over] people [last month|date]."
    ),
    (
        "He won [6-4|number|6..4|score], [7-6|number|7..6|score] in [two hours and 12 "
        "minutes|duration|2.2|hour]."
    ),
    (
        "The House voted [217-213|number|217..213|vote] to pass the bill; the Senate approved"
        " it by [51|number|51|vote] votes to [49|number|49|vote]."
    ),
    (
        "The judge sentenced him to [15 years|duration|15|year] in prison and fined him "
        "[£250,000|money|250000|GBP]."
    ),
    (
        "About [one in five|number|0.2|adult|about] adults lives alone, up from [17 per "
        "cent|percent|17|%] in [1991|date|1991]."
    ),
    (
        "The deal is worth between [$2 billion and $3 "
        "billion|money|2000000000..3000000000|USD], [two|number|2|people] people familiar "
        "with the matter said."
    ),
    (
        "She was born on [3 May 1961|date|1961-05-03] and died on [Jan. 4, "
        "2019|date|2019-01-04], aged [57|number|57|year-old]."
    ),
    (
        "John Smith, [42|number|42|year-old], of Leeds, was arrested at [10pm|time|22:00] on "
        "[Saturday|date]."
    ),
    "The [first|ordinal|1|winner]-ever winner was a [17-year-old|number|17|year-old] girl.",
    (
        "The firm employs [1.2m|number|1200000|people] people in some "
        "[30|number|30|country|about] countries."
    ),
    (
        "The country's [5.5m|number|5500000|people] people elect [101|number|101|member] "
        "members every [four years|duration|4|year]."
    ),
    "Temperatures will reach [38C|measure|38|°C] ([100F|measure|100|°F]) by [Thursday|date].",
    "Police seized [2.5 tonnes|measure|2.5|t] of cocaine worth [€180m|money|180000000|EUR].",
    ("It took them [three and a half hours|duration|3.5|hour] to walk the [12km|measure|12|km]."),
    (
        "[A third|number|0.333333|household] of all households and "
        "[two-thirds|number|0.666667|renter] of renters struggle."
    ),
    (
        "The company posted a net loss of [$1.3 billion|money|1300000000|USD], or [45 "
        "cents|money|0.45|USD] a share, compared with a profit of [$210 "
        "million|money|210000000|USD] [a year ago|date]."
    ),
    "Oil rose [2%|percent|2|%] to [$85.40|money|85.4|USD] a barrel.",
    "The [19|number|19|member]-member panel meets twice a year.",
    (
        "[Hundreds of thousands|number||people] of people fled; [dozens|number||people] "
        "remain missing."
    ),
    (
        "In the [1980s|date|198X] and [early 1990s|date|199X], some [40 to "
        "50|number|40..50|ship|about] ships a day passed."
    ),
    "The [mid-20th century|date|19XX] saw a [five|number|5|fold]-fold increase.",
    (
        "The men's 4x100m relay team finished [second|ordinal|2] in [37.5 "
        "seconds|duration|37.5|second]."
    ),
    "He ran the [100m|measure|100|m] in [9.58 seconds|duration|9.58|second].",
    "Windows 11 and iPhone 15 sales rose [12 percent|percent|12|%].",
    (
        "The [No. 1|ordinal|1|seed] seed beat the world [number 12|ordinal|12|seed] in "
        "straight sets."
    ),
    (
        "It is the [second|ordinal|2|city]-largest city and the [third|ordinal|3|city] most "
        "populous."
    ),
    "He first met her at Studio 54, and she was the [first|ordinal|1] to laugh.",
    (
        "[Two|number|2|hostage] of the [six|number|6|hostage] hostages were freed; the other "
        "[four|number|4|hostage] remain."
    ),
    "One of the victims was [19|number|19]. No one else was hurt.",
    "One man died and [two|number|2|other] others were injured.",
    "He scored [one|number|1|goal] goal in the [89th|ordinal|89|minute] minute.",
    "The [2020|date|2020] election and the [2016|date|2016] Brexit vote were close.",
    (
        "Between [1990|date|1990] and [1995|date|1995] the population grew from [3.2 "
        "million|number|3200000] to [4.1 million|number|4100000]."
    ),
    (
        "The bill would cost [$40-50 billion|money|40000000000..50000000000|USD] over [10 "
        "years|duration|10|year]."
    ),
    (
        "She has [1.5 million|number|1500000|follower] followers and "
        "[3,000|number|3000|video] videos."
    ),
    "The vessel is [366 metres|measure|366|m] long and [51 metres|measure|51|m] wide.",
    "The storm had winds of [120 mph|measure|120|mph] ([195 km/h|measure|195|km/h]).",
    (
        "[Half a million|number|500000|people] people live within [5 miles|measure|5|mi] of "
        "the river, less than [half|number|0.5|people|under] of them in houses."
    ),
    (
        "It was his [third|ordinal|3|win] win in as many weeks and his [12th|ordinal|12|win] "
        "of the season."
    ),
    "The G7 and the G20 will meet on [September 9-10|date|XXXX-09-09/XXXX-09-10].",
    (
        "The plan, due in the [first|ordinal|1|quarter] quarter of [2025|date|2025], has a "
        "[10-year|duration|10|year] horizon."
    ),
    (
        "On [April 1st|date|XXXX-04-01], the [21-year-old|number|21|year-old] student walked "
        "[3 km|measure|3|km]."
    ),
    ("The court ruled [5-4|number|5..4|vote] on [Monday|date] that Section 230 protects the site."),
    (
        "Interest of [£1,000|money|1000|GBP] a month; [20 quid|money|20|GBP]; "
        "[50p|money|0.5|GBP]; [five bucks|money|5|USD]."
    ),
    "It weighs [5 pounds 4 ounces|measure|5.25|lb] and costs [30 pounds|money|30|GBP].",
    "He is [6ft 2in|measure|6.16667|ft] tall. She is [5-foot-4|measure|5.33333|ft].",
    "In the [year 2000|date|2000], [12 million tonnes|measure|12000000|t] were shipped.",
    (
        "Trump's approval rating dropped [three points|percent|3|pp] to [41%|percent|41|%], a"
        " poll of [1,005|number|1005|adult] adults found."
    ),
    (
        "The attack came just [three days|duration|3|day] before the election and [18 "
        "months|duration|18|month] after the truce."
    ),
    "The next day, a [second|ordinal|2|bomb] bomb exploded at [9.30am|time|09:30].",
    (
        "Some [1,500|number|1500|troop|about] troops, up to [60|number|60|tank|at_most] tanks"
        " and no fewer than [20|number|20|helicopter|at_least] helicopters took part."
    ),
    "Over the past [five years|duration|5|year], [4 out of 10|number|0.4|shop] shops closed.",
    "The species lived [66 million years ago|date], in the Cretaceous.",
    (
        "The [mid-20th century|date|19XX] and the [late nineteenth century|date|18XX], "
        "[38C|measure|38|°C] ([100F|measure|100|°F])."
    ),
    (
        "Between [1990|date|1990] and [1995|date|1995] sales rose; the men's 4x100m relay; "
        "iPhone 15 sales."
    ),
    (
        "The [two-day|duration|2|day] summit opens on [12 June|date|XXXX-06-12]; leaders of "
        "[27|number|27|country] countries attend."
    ),
    (
        "More than [half|number|0.5|voter|over] of voters, or [52%|percent|52|%], chose the "
        "[78-year-old|number|78|year-old] incumbent."
    ),
    (
        "Unemployment fell to [4.2%|percent|4.2|%] in [March|date|XXXX-03] from "
        "[4.5%|percent|4.5|%] a year earlier."
    ),
    "[Wednesday|date]'s vote was the closest since [1974|date|1974].",
    (
        "He served as the [42nd|ordinal|42|governor] governor of Texas from [1995|date|1995] "
        "to [2000|date|2000]."
    ),
    (
        "The [1918-19|date|1918/1919] flu pandemic killed an estimated [50 "
        "million|number|50000000|people|about] people, [a quarter|number|0.25|people] of them"
        " under [20|number|20|year-old|under]."
    ),
    (
        "The building, a [30|number|30|storey]-storey tower built in [1931|date|1931], has "
        "[1,860|number|1860|step] steps and [73|number|73|elevator] elevators."
    ),
    ("The World Cup starts on [8 June 2018|date|2018-06-08] in [12|number|12|stadium] stadiums."),
    (
        "The firm made an operating profit of [3.2bn yen|money|3200000000|JPY] in the [three "
        "months|duration|3|month] to [June|date|XXXX-06]."
    ),
    (
        "The couple, both in their [60s|number|60..69|year-old], were found dead on [Monday "
        "morning|date]."
    ),
    (
        "About [3,000|number|3000|soldier|about] soldiers and [500|number|500|vehicle] "
        "vehicles crossed the border at [midnight|time|00:00]."
    ),
    (
        "Germany beat Brazil [7-1|number|7..1|score] in the semi-final; it finished "
        "[0-0|number|0..0|score] after extra time."
    ),
    (
        "Her [2019|date|2019] novel sold [10,000|number|10000|copy] copies in its "
        "[first|ordinal|1|week] week."
    ),
    (
        "The minimum wage will go up from [$7.25|money|7.25|USD] to [$15|money|15|USD] an "
        "hour by [2025|date|2025]."
    ),
    (
        "Water levels rose by up to [two metres|measure|2|m|at_most] overnight, and "
        "[20cm|measure|20|cm] of snow fell."
    ),
    (
        "The suspect is described as [6 feet|measure|6|ft] tall and about [180 "
        "pounds|measure|180|lb|about]."
    ),
    (
        "A [5-year-old|number|5|year-old] boy and his [3-month-old|number|3|month-old] sister"
        " survived."
    ),
    "The price of [a dozen|number|12|egg] eggs hit [$4|money|4|USD].",
    "He was sentenced to between [five and seven years|duration|5..7|year].",
    (
        "The ship carried [20,000 tons|measure|20000|t] of grain, [10|number|10|crew] crew "
        "and [3|number|3|dog] dogs."
    ),
    "He won gold in the [200m|measure|200|m] butterfly in [1:52.03|duration|1.867167|minute].",
    "The train leaves at [7:45|time|07:45] and arrives at [half past nine|time|09:30].",
    (
        "Some [70%|percent|70|%|about] of the [300,000|number|300000|resident] residents have"
        " fled since the war began [10 months ago|date]."
    ),
    "Only [one in ten|number|0.1|patient] patients recovered within a week.",
    "He has a [3-2|number|3..2|record] record this season with a [2.45|number|2.45|era] ERA.",
    "The party won [326|number|326|seat] of the [650|number|650|seat] seats.",
    (
        "[Twenty-three|number|23|people] people, [11|number|11|people] of them women, died on"
        " [July 4th|date|XXXX-07-04] weekend."
    ),
    "The [7 a.m.|time|07:00] meeting lasted [an hour and a half|duration|1.5|hour].",
    (
        "[Hundreds|number||home] of homes were destroyed by the fire, which burned [45,000 "
        "acres|measure|45000|acre]."
    ),
    (
        "The government pledged [Rs 500 crore|money|5000000000|INR] for the scheme. India has"
        " [1.4 billion|number|1400000000|people] people; [two lakh|number|200000|farmer] "
        "farmers marched."
    ),
    (
        "The rover is [2.9 billion km|measure|2900000000|km] away. Mars is [1.5 "
        "AU|measure|1.5|AU] from the sun."
    ),
    "Over the weekend, [tens of millions|number||american] of Americans travelled.",
    (
        "The index was down [120.5|number|120.5|point] points, or [0.8%|percent|0.8|%], at "
        "[15,123.45|number|15123.5]."
    ),
    "One day he will return. [One day|duration|1|day] later he did. It happened one night.",
    (
        "The [second|ordinal|2|half] half of the year; the [first|ordinal|1|time] time in "
        "decades; for the [third|ordinal|3|year] straight year."
    ),
    (
        "The man, who is [33|number|33|year-old], was hit by [two|number|2|bullet] bullets "
        "from a [9mm|measure|9|mm] pistol."
    ),
    "The top [three|number|3|team] teams and the bottom [two|number|2|team] qualify.",
    (
        "At [6:30 p.m. ET|time|18:30] on [Sunday, Feb. 11|date|XXXX-02-11], the Super Bowl "
        "LVIII begins."
    ),
    (
        "He came [third|ordinal|3] in the [1,500 metres|measure|1500|m] and [first|ordinal|1]"
        " in the [800 metres|measure|800|m]."
    ),
    ("The temperature dropped to [minus 20 degrees Celsius|measure|-20|°C] ([-4F|measure|-4|°F])."),
    "Sales rose to a record [5,000|number|5000|unit] units.",
    "The Senate's [60|number|60|vote]-vote threshold and a 50-50 split.",
    "The Treaty of Versailles of [1919|date|1919]; the Revolution of [1917|date|1917].",
    (
        "[Nine-tenths|number|0.9] of it; [three-fourths|number|0.75]; [one-half|number|0.5]; "
        "[3/4 of an inch|measure|0.75|in]; [2½ hours|duration|2.5|hour]; [1 "
        "1/2|number|1.5|cup] cups."
    ),
    (
        "He is in his mid-[40s|number|40..49|year-old] and she is in her "
        "[60s|number|60..69|year-old]; both grew up in the ['70s|date|197X]."
    ),
    (
        "Born in [1883|date|1883] in Prague, he was the eldest of [six|number|6|child] "
        "children and the [first|ordinal|1|son] of [four|number|4|son] sons."
    ),
    (
        "From [1900|date|1900] to [1905|date|1905] he studied law; in [1907|date|1907], aged "
        "[24|number|24|year-old], he joined an insurance company."
    ),
    (
        "She published her [first|ordinal|1|novel] novel at [23|number|23] and her last in "
        "[2003|date|2003], [two years|duration|2|year] before her death."
    ),
    ("By the age of [nine|number|9|year-old] he had read over [200|number|200|book|over] books."),
    (
        "The museum is open daily [10AM-5PM|time|10:00/17:00]; entry costs [€8|money|8|EUR] "
        "(children under [12|number|12|year-old|under] free)."
    ),
    (
        "Bus 42 leaves every [20 minutes|duration|20|minute] from platform 3; tickets are "
        "[$2.50|money|2.5|USD] one way."
    ),
    (
        "The old town is about a [15-minute|duration|15|minute|about] walk ([1.2 "
        "km|measure|1.2|km]) from the station, at 34 Main Street."
    ),
    (
        "Rooms from [US$45-60|money|45..60|USD] per night; dorm beds [15€|money|15|EUR]. Tel."
        " (030) 2345-6789."
    ),
    ("The mountain rises [2,228 m|measure|2228|m] ([7,310 ft|measure|7310|ft]) above sea level."),
    (
        "The airport (IATA: XYZ) is [25 km|measure|25|km] north; taxis charge [300-400 "
        "baht|money|300..400|THB]."
    ),
    "Take the A4 motorway to exit 17, then follow Route 9 for [5 miles|measure|5|mi].",
    (
        "It rains [200 days|duration|200|day] a year; temperatures range from [18 to 31 "
        "degrees|measure|18..31|degree]."
    ),
    "The festival is held on the [first|ordinal|1|weekend] weekend of [August|date|XXXX-08].",
    (
        "In the last [100 days|duration|100|day] we have created [2 "
        "million|number|2000000|job] jobs, and we are just getting started."
    ),
    "We will not rest until every one of our [50|number|50|state] states is safe.",
    (
        "I want to thank the [3,000|number|3000|man] men and women who served for [20 long "
        "years|duration|20|year]."
    ),
    (
        "[Today|date] we honour the [hundreds of thousands|number] who marched; "
        "[tomorrow|date] we vote."
    ),
    "There are [two|number|2|reason] reasons. One is cost; the other is time.",
    ("On the one hand it is cheap; on the other it takes [two to three weeks|duration|2..3|week]."),
    "I have been doing this for [ten or fifteen years|duration|10..15|year].",
    (
        "It was the best of the [three|number|3], the [second|ordinal|2] best I've seen in my"
        " [30|number|30|year|over]-plus years here."
    ),
    (
        "What was it like being the [first|ordinal|1|woman] woman to do so in the "
        "[150-year|duration|150|year] history of the club?"
    ),
    (
        "We had maybe [40|number|40|people], [50|number|50|people] people at the "
        "[first|ordinal|1|show] show."
    ),
    (
        "Around [80% to 90%|percent|80..90|%|about] of users are under "
        "[25|number|25|year-old|under]."
    ),
    (
        "About [1 in 4|number|0.25|respondent|about] of the [2,500|number|2500|respondent] "
        "respondents ([26%|percent|26|%]) agreed."
    ),
    (
        "Participants (N = [120|number|120]; [62|number|62] female) were aged "
        "[18–25|number|18..25|year-old] (M = [20.4 years|duration|20.4|year])."
    ),
    (
        "The sample of [48|number|48|student] students completed [12|number|12|trial] trials,"
        " each lasting [500 ms|duration|500|millisecond]."
    ),
    "It took [12 ms|duration|12|millisecond] before the next frame.",
    "A trip takes [0.6 ms|duration|0.6|millisecond]\nlookups of styles come next.",
    (
        "Preheat the oven to [180 °C|measure|180|°C] and bake for [25-30 "
        "minutes|duration|25..30|minute]; add [2|number|2|cup] cups of flour and "
        "[1/2|number|0.5|teaspoon] teaspoon of salt."
    ),
    (
        "The team lost [3–2|number|3..2|score] on aggregate after a [1–1|number|1..1|score] "
        "draw in the [second|ordinal|2|leg] leg on [14 March|date|XXXX-03-14]."
    ),
    "The Lakers improved to [12-4|number|12..4|record] and won [104-98|number|104..98|score].",
    (
        "She won the [2012|date|2012] Olympic gold medal, her [third|ordinal|3], in a time of"
        " [22.1 seconds|duration|22.1|second]."
    ),
    (
        "The company was founded in [1998|date|1998], IPOed in [2004|date|2004] at "
        "[$85|money|85|USD] a share and now has [150,000|number|150000|employee|over]+ "
        "employees."
    ),
    (
        "A [$1.9 trillion|money|1900000000000|USD] relief bill; a "
        "[€750bn|money|750000000000|EUR] fund; a [10bn-euro|money|10000000000|EUR] loan."
    ),
    (
        "The satellite weighs [half a tonne|measure|0.5|t] and orbits at [28,000 kilometres "
        "per hour|measure|28000|km/h]."
    ),
    (
        "The phone has a [6.1-inch|measure|6.1|in] display, [128GB|measure|128|GB] of "
        "storage, a [12MP|measure|12|MP] camera and costs [$799|money|799|USD]."
    ),
    (
        "It consumed [3.5 GW|measure|3.5|GW] of power, and the battery lasts up to [12 "
        "hours|duration|12|hour|at_most]."
    ),
    ("The treaty took effect on [1 January 2010|date|2010-01-01] and expires in [2020|date|2020]."),
    "[Last Friday|date]'s blast, the [third|ordinal|3] [this week|date], killed [8|number|8].",
    (
        "Students aged [11 to 16|number|11..16|year-old] and adults over "
        "[65|number|65|year-old|over] qualify."
    ),
    (
        "The law will take effect in [July next year|date|XXXX-07], officials said late on "
        "[Tuesday|date]."
    ),
    (
        "The Apollo 11 crew spent [21 hours and 36 minutes|duration|21.6|hour] on the Moon in"
        " [July 1969|date|1969-07]."
    ),
    "The Fortune 500 company's [Q3|date|XXXX-Q3] revenue rose [8%|percent|8|%] year-on-year.",
    "The [7 July 2005|date|2005-07-07] bombings killed [52|number|52|people] people.",
    "World War II ended in [1945|date|1945], [six years|duration|6|year] after it began.",
    (
        "He is survived by his wife of [42 years|duration|42|year], [three|number|3|son] sons"
        " and [seven|number|7|grandchild] grandchildren."
    ),
    (
        "The [10 a.m.|time|10:00]-to-[4 p.m.|time|16:00] shift; from [9am|time|09:00] to "
        "[5pm|time|17:00]; [8:30–11:00|time|08:30/11:00]."
    ),
    (
        "Nearly [two thirds|number|0.666667|respondent|about] of respondents, [64 per "
        "cent|percent|64|%], said yes."
    ),
    (
        "A [20-30%|percent|20..30|%] increase; a [ten|number|10|fold]-fold rise; a 3:1 ratio;"
        " odds of 5/1."
    ),
    "The vote was [52 to 48|number|52..48|vote]. The motion passed [12-0|number|12..0|vote].",
    (
        "It sold for [£1.2m|money|1200000|GBP], [three|number|3|time] times its estimate of "
        "[£350,000-£400,000|money|350000..400000|GBP]."
    ),
    "The company has offices in [40|number|40|country|over]+ countries.",
    (
        "A [1,280-square-foot|measure|1280|ft2] patio and a [300-foot|measure|300|ft]-tall "
        "tower beside a [2,000-square-mile|measure|2000|mi2] park."
    ),
    (
        "[Three|number|3|people] people were killed and [14|number|14|people] wounded, "
        "[four|number|4|people] of them critically."
    ),
    (
        "Troops killed [12|number|12|militant] militants and captured [30|number|30|militant]"
        " more, the army said."
    ),
    (
        "The bus, carrying [54|number|54|passenger] passengers, fell [100 "
        "feet|measure|100|ft] into a gorge, killing [11|number|11|passenger] and injuring "
        "[23|number|23|passenger]."
    ),
    (
        "[Ten years|duration|10|year] after the [2004|date|2004] tsunami, which killed "
        "[230,000|number|230000|people] people in [14|number|14|country] countries, survivors"
        " gathered."
    ),
    "In a [5-4|number|5..4|vote] ruling the court struck down the [1996|date|1996] law.",
    ("She finished [1-2|number|1..2|score] with her teammate; France won [3-1|number|3..1|score]."),
    (
        "The company's net income rose [12.5%|percent|12.5|%] to [$3.1 "
        "billion|money|3100000000|USD], or [$1.05|money|1.05|USD] a share, in the quarter "
        "ended [June 30|date|XXXX-06-30]."
    ),
    (
        "A litre of petrol costs [1.45 euros|money|1.45|EUR], up [3 cents|money|0.03|USD] "
        "from [last week|date]."
    ),
    (
        "A [29-year-old|number|29|year-old] man and [two|number|2|woman] women, aged "
        "[31|number|31|year-old] and [45|number|45|year-old], were charged."
    ),
    (
        "The [36-year-old|number|36|year-old], who won the title in [2011|date|2011] and "
        "[2013|date|2013], lost in the [third|ordinal|3|round] round."
    ),
    (
        "About [a dozen|number|12|protester|about] protesters and [half a "
        "dozen|number|6|officer] police officers were injured."
    ),
    (
        "More than [90 percent|percent|90|%|over] of the [2 million|number|2000000|voter] "
        "eligible voters cast ballots."
    ),
    "He walked [25 miles|measure|25|mi] a day for [40 days|duration|40|day].",
    '"I was [12|number|12|year-old] when I left," he said. "Now I\'m [30|number|30|year-old]."',
    (
        "It is [10|number|10|time] times more likely, and twice as deadly, as the "
        "[2009|date|2009] strain."
    ),
    (
        "At [8848 metres|measure|8848|m], it is the highest of the [14|number|14|peak] peaks "
        "above [8,000 m|measure|8000|m|over]."
    ),
    (
        "The [first|ordinal|1|round] of [two|number|2|round] rounds begins at "
        "[8am|time|08:00]; the winner gets [10,000 euros|money|10000|EUR]."
    ),
    (
        "The [10th|ordinal|10|edition] edition of the festival runs from [12|date|XXXX-09-12]"
        " to [15 September|date|XXXX-09-15]."
    ),
    (
        "The show ran for [six|number|6|season] seasons and [120|number|120|episode] "
        "episodes; season 7 starts in [fall 2021|date|2021-FA]."
    ),
    (
        "The project, [20 years|duration|20|year] in the making, cost twice the original "
        "[£15m|money|15000000|GBP] estimate."
    ),
    (
        "She is the mother of [three|number|3|boy] boys, ages [4|number|4|year-old], "
        "[7|number|7|year-old] and [9|number|9|year-old]."
    ),
    (
        "Open [Mon-Sat|date] [9am-6pm|time|09:00/18:00], [Sun|date] "
        "[noon-5pm|time|12:00/17:00]; closed [Dec 25|date|XXXX-12-25]."
    ),
    (
        "The road climbs to [3,500 metres|measure|3500|m] ([11,500 ft|measure|11500|ft]) over"
        " [30 km|measure|30|km|over]."
    ),
    (
        "[One in three|number|0.333333|woman] women and nearly [one in "
        "five|number|0.2|man|about] men said so."
    ),
    (
        "One [25-year-old|number|25|year-old] woman, one of [thousands|number] stranded, "
        "waited [four days|duration|4|day]."
    ),
    (
        "There is [one|number|1|bus] bus per day, and only [one|number|1|hotel] hotel with "
        "[12|number|12|room] rooms."
    ),
    (
        "It takes [one to two hours|duration|1..2|hour] by bus (every [30 "
        "min|duration|30|minute]) and costs [2-3 dollars|money|2..3|USD]."
    ),
    (
        "The percentage fell by [half|number|0.5], to about [a quarter|number|0.25||about], "
        "within a decade."
    ),
    (
        "The last [two|number|2|miner] of the [33|number|33|miner] miners were freed at [9:55"
        " pm|time|21:55] local time on [Wednesday, 13 October 2010|date|2010-10-13]."
    ),
    (
        "From the [12th|date|11XX] to the [14th century|date|13XX] the town was ruled by "
        "[13|number|13|king] kings."
    ),
    (
        "The population in [2019|date|2019] was [12,345|number|12345], down from "
        "[15,000|number|15000] in [2001|date|2001]."
    ),
    (
        "During the [1970s|date|197X] oil crisis, inflation hit double digits: [11 to 13 "
        "percent|percent|11..13|%]."
    ),
    (
        "The [3rd|ordinal|3|lake]-largest lake, at [69,000 km²|measure|69000|km2], holds "
        "[2,700 cubic kilometres|measure|2700|km3] of water."
    ),
    (
        "Version 4 of the [64-bit|measure|64|bit] OS needs [8 GB|measure|8|GB] RAM and a [2.4"
        " GHz|measure|2.4|GHz] CPU."
    ),
    (
        "My [three-year-old|number|3|year-old] and my [one-month-old|number|1|month-old]; a "
        "[two-thirds|number|0.666667|majority] majority; a [four|number|4|star]-star general;"
        " a one-way ticket."
    ),
    (
        "The [110th|ordinal|110|congress] Congress; the [25th|ordinal|25|anniversary] "
        "anniversary; the [16th|ordinal|16|president] president; her "
        "[50th|ordinal|50|birthday] birthday; the [1st century AD|date|00XX]."
    ),
    (
        "Since then, I've written [eleven|number|11|book] books, [two|number|2|book] of which"
        " won prizes."
    ),
    (
        "Let me give you [two|number|2|example] examples: first, the tax cut; second, the [$5"
        " billion|money|5000000000|USD] fund."
    ),
    (
        "Ask not what your country can do for you. We have [1|number|1|goal] goal, "
        "[2|number|2|tool] tools, and [3 years|duration|3|year]."
    ),
    "It's like, [99%|percent|99|%] of the time, a couple of hours. Or a few thousand dollars.",
    (
        "In the [late 18th|date|17XX] and [early 19th centuries|date|18XX]; the [early "
        "2000s|date|200X]; [mid-March|date|XXXX-03]; [late last year|date]; [early next "
        "week|date]."
    ),
    (
        "On the night of [31 October–1 November 1917|date|1917-10-31/1917-11-01]; the "
        "[2015–16|date|2015/2016] season; the [winter of 1941|date|1941-WI]."
    ),
    (
        "He was elected to the House in [1988|date|1988] with [53.4%|percent|53.4|%] of the "
        "vote, and to the Senate [six years|duration|6|year] later."
    ),
    (
        'Her debut album, "21 Nights", went double platinum and sold over [5 '
        "million|number|5000000|copy|over] copies worldwide."
    ),
    (
        "At least [1 in 10|number|0.1|people|at_least] of the world's [7.9 "
        "billion|number|7900000000|people] people lacks clean water."
    ),
    (
        "The army has more than [1.2 million|number|1200000|soldier|over] active soldiers and"
        " [500,000|number|500000|reservist] reservists."
    ),
    (
        "By [1776|date|1776] the colony had grown to some "
        "[2,500|number|2500|inhabitant|about] inhabitants."
    ),
    (
        "The [first|ordinal|1|edition] edition appeared in [1859|date|1859]; the "
        "[sixth|ordinal|6|edition], and last, in [1872|date|1872]."
    ),
    (
        "In [2003|date|2003] alone, [400|number|400] were killed. In [2004|date|2004] it was "
        "[350|number|350]."
    ),
    (
        "A total of [45|number|45|candidate] candidates, [20|number|20|candidate] of whom are"
        " women, are running for [13|number|13|seat] seats."
    ),
    (
        "The cathedral's [two|number|2|tower] towers are [157 m|measure|157|m] ([515 "
        "ft|measure|515|ft]) tall, and its nave is [144.5 metres|measure|144.5|m] by [86.5 "
        "metres|measure|86.5|m]."
    ),
    (
        "The bus takes [45 min|duration|45|minute]; there are departures at "
        "[08:00|time|08:00], [12:30|time|12:30] and [17:15|time|17:15]."
    ),
    "The ticket office is on the [2nd|ordinal|2|floor] floor; platform 9; gate B12.",
    "Prices start at [20-25 euros|money|20..25|EUR], or about [$30|money|30|USD|about].",
    (
        "It's [5 km|measure|5|km] ([3 mi|measure|3|mi]) from the centre, a "
        "[10-minute|duration|10|minute] drive or a [one-hour|duration|1|hour] walk."
    ),
    "It opened [24 hours|duration|24|hour] a day, [7 days|duration|7|day] a week.",
    "During the [17th|date|16XX] and [18th centuries|date|17XX] many merchants lived here.",
    (
        "The province has [14|number|14|municipality] municipalities, the largest of which "
        "has [60,000|number|60000|inhabitant] inhabitants."
    ),
    (
        "The [2 km|measure|2|km] long beach is [300 m|measure|300|m] from the hotel; water "
        "temperature is [25 degrees|measure|25|degree]."
    ),
    (
        "My fellow Americans, [tonight|date] I report that [8 million|number|8000000] more of"
        " our citizens have jobs than [four years ago|date]."
    ),
    "We cut taxes by [a third|number|0.333333]. We doubled the budget and tripled exports.",
    (
        "We have lost [one hundred and twenty|number|120|soldier] brave soldiers in the last "
        "[twelve months|duration|12|month]."
    ),
    (
        "In this, the [two hundredth|ordinal|200|year] year of our independence, let us "
        "recall the [thirteen|number|13|colony] colonies."
    ),
    "I've got [2 or 3|number|2..3|idea] ideas. I'd say about 60/40. It was a 50/50 chance.",
    "What do you think of the top [1%|percent|1|%]? The other [99 percent|percent|99|%] pay.",
    (
        "My [second|ordinal|2|question] question: how long is a typical day? The "
        "[third|ordinal|3] is about money."
    ),
    (
        "The court awarded damages of [$1 million|money|1000000|USD] each to the "
        "[two|number|2|plaintiff] plaintiffs."
    ),
    (
        "[Half|number|0.5|american] of Americans and [45%|percent|45|%] of Britons; "
        "[half|number|0.5|american] as many; the other half; [half an "
        "hour|duration|0.5|hour]; [half past two|time|02:30]."
    ),
    (
        "The number of cases rose to [1,024|number|1024|case], with [36|number|36|death] new "
        "deaths, bringing the toll to [112|number|112|death]."
    ),
    (
        "The carbon price hit [€100|money|100|EUR] per tonne; the tax is [4p|money|0.04|GBP] "
        "per litre; gold traded at [$1,900|money|1900|USD] an ounce."
    ),
    (
        "The [10-year|duration|10|year] Treasury yield rose [5 basis points|percent|5|bp] to "
        "[4.25 percent|percent|4.25|%]."
    ),
    (
        "Storm Eunice brought gusts of [122mph|measure|122|mph] and left "
        "[1.4m|number|1400000|home] homes without power."
    ),
    (
        "Earthquakes of [magnitude 6.0|measure|6|magnitude|at_least] or greater; a [5.8 "
        "magnitude|measure|5.8|magnitude] tremor; a depth of [10km|measure|10|km]."
    ),
    (
        "He received an [18-month|duration|18|month] suspended sentence and [200 "
        "hours|duration|200|hour] of community service."
    ),
    (
        "The [6-foot-5|measure|6.41667|ft], [240-pound|measure|240|lb] forward averaged "
        "[22.5|number|22.5|point] points per game."
    ),
    (
        "Ronaldo, [36|number|36|year-old], scored his [700th|ordinal|700|goal] club goal, and"
        " United won [2-1|number|2..1|score]."
    ),
    (
        "The [45-minute|duration|45|minute] flight covered [250 nautical "
        "miles|measure|250|nmi] at [30,000 feet|measure|30000|ft]."
    ),
)

FREE = (
    "The Boeing 737 MAX landed at Gate 12 of Terminal 5.",
    "Call 555-0199 or +44 20 7946 0958 for details.",
    "First, we need to act. Second, we must listen.",
    (
        "Article 5 of the treaty; Chapter 11 bankruptcy; Title IX; Type 2 diabetes; Level 3 "
        "biosafety."
    ),
    "Version 2.0.1 and HTML5 and MP3 and B-52 bombers and F-16s and AK-47s and an M4.",
    "The Class of 2020; the Summer Olympics 2024; Euro 2016; Expo 2020 Dubai; Paris 2024.",
    "One of the guards told them that no one would be allowed in.",
    "The first lady and a third party met at First Avenue, a stone's throw from Studio 54.",
    "See https://example.org/2019/05/12/story-42?id=7 or mail desk24@example.org.",
    "She drove a Boeing of a car, said one witness, once a month and twice in a row.",
    "At first, many doubted it; several others, and a few of both camps, came around again.",
    "COVID-19, the S&P 500, Formula 1, the G20 and Route 66 are names.",
    "They waited for months, met the next day and left that year.",
    "It was, first and foremost, a second-degree burn of the Second Amendment kind.",
    "The file is called report_2020.pdf; the build is v3.12.4.",
    "Call 020 7946 0958 now, room 12, page 3.",
)

_MARK = re.compile(r"\[([^]]*)\]")


def parse(marked: str) -> tuple[str, list[tuple[int, int, str, Value, str | None, str | None]]]:
    """The plain sentence and the figures marked in it."""
    text, figures, last = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[last : found.start()]
        surface, kind, value, unit, qualifier = (found[1].split("|") + [""] * 4)[:5]
        start = len(text)
        text += surface
        figures.append(
            (start, len(text), kind, parse_value(kind, value), unit or None, qualifier or None)
        )
        last = found.end()
    return text + marked[last:], figures


def parse_value(kind: str, value: str) -> Value:
    if not value:
        return None
    if kind in ("date", "time"):
        return value
    if ".." in value:
        low, high = value.split("..")
        return float(low), float(high)
    return float(value)


def same(found: Value, wanted: Value) -> bool:
    if isinstance(found, str) or isinstance(wanted, str) or found is None or wanted is None:
        return found == wanted
    return found == pytest.approx(wanted, rel=1e-4)


def row(found: Annotation) -> tuple[int, int, str, str | None, str | None]:
    return found.span.start, found.span.end, found.kind, found.unit, found.qualifier


@pytest.mark.parametrize("marked", MARKED, ids=lambda marked: marked[:40])
def test_the_figures_of_a_sentence_are_found(marked: str) -> None:
    text, wanted = parse(marked)
    found = find(text)
    assert [row(f) for f in found] == [(a, b, kind, u, q) for a, b, kind, _, u, q in wanted]
    for figure, (*_, value, _, _) in zip(found, wanted, strict=True):
        assert same(figure.value, value), text[figure.span.start : figure.span.end]


@pytest.mark.parametrize("text", FREE, ids=lambda text: text[:40])
def test_a_sentence_without_figures_stays_clean(text: str) -> None:
    assert [text[f.span.start : f.span.end] for f in find(text)] == []


def test_a_figure_names_its_source_and_no_entity() -> None:
    (found,) = find("It took 12 years.")
    assert (found.source, found.entity_id) == ("figures", None)
