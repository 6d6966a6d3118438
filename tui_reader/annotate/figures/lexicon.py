"""Rows: closed-class words, labels and fixed phrases the grammar asks about. Owns no grammar."""

from __future__ import annotations

from tui_reader.annotate.figures.tables import word_set

PREPOSITIONS = word_set(
    "of in on at by for with without within from to into onto over under above below between "
    "among amongst across through throughout during before after since until till against "
    "about around along behind beside besides beyond near off out outside inside up down upon "
    "per via than as like unlike toward towards despite except concerning regarding amid "
    "worth aboard plus minus versus vs v amidst alongside apiece ago aged"
)
CONJUNCTIONS = word_set(
    "and or but nor so yet because if when while where whereas though although unless whether "
    "that which who whom whose what why how & then"
)
PRONOUNS = word_set(
    "i you he she it we they me him us them myself yourself himself herself itself ourselves "
    "themselves mine yours hers ours theirs someone anyone everyone nobody somebody everybody "
    "there here i'm i've i'd i'll he's she's it's we're we've you're they're they've we'll "
    "that's"
)
DETERMINERS = word_set(
    "the a an this that these those my your his her its our their no every each any another "
    "either neither both"
)
AUXILIARIES = word_set(
    "is are was were be been being am has have had having do does did will would shall should "
    "can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't "
    "didn't won't wouldn't can't couldn't shouldn't ought need used"
)
ADVERBS = word_set(
    "now today yesterday tomorrow tonight already also still just only even ever never later "
    "earlier soon again once twice together away back ahead forward left right too very not "
    "n't instead however therefore perhaps maybe always often sometimes usually rather quite "
    "almost apart elsewhere abroad overall altogether alike overseas nationwide worldwide "
    "anywhere somewhere everywhere nowhere onwards onward afterwards upwards downwards "
    "respectively downstairs upstairs nearby"
)
ENDING_ADJECTIVES = word_set(
    "dead alive injured wounded killed missing hurt sick ill aboard available more less fewer "
    "old high tall wide deep thick strong unclear pregnant homeless arrested detained charged "
    "younger older larger smaller bigger greater higher lower better worse free best worst "
    "most"
)
"""Adjectives that stand after a number in place of a noun ("14 injured")."""

COMMON_VERBS = word_set(
    "said says say told tells went goes go gone came comes come made makes make got gets get "
    "took takes take gave gives give began begins begin became becomes ran runs saw sees see "
    "found finds find seen left lost won wins beat fell rose grew held holds kept keeps led leads "
    "met paid sent sat stood spoke wrote knew knows know thought thinks think felt feels feel "
    "brought brings broke burst bought built caught chose cut drew drove flew forgot hit hurt lay "
    "put quit read rode rang sang set shot shut slept spent stole struck swam taught threw "
    "wore ended died dies die live lives remain remains include includes contain contains "
    "seem seems appear appears stay stays want wants need needs believe believes call calls "
    "help helps follow follows require requires receive receives join joins attend attends "
    "own owns owned face faces offer offers let arrive arrives travel work works"
)
STOPS: frozenset[str] = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | DETERMINERS | AUXILIARIES | ADVERBS
"""Words that end a noun phrase begun by a number."""

MODIFIERS = word_set(
    "more other further additional new extra different separate such same own following "
    "previous most least all main major minor little big large small great good bad young old "
    "long short high low early late public private local national international federal "
    "foreign total consecutive straight successive single full whole entire similar various "
    "possible simultaneous alleged suspected armed top senior former current key serious "
    "unique solid very best worst only subsequent"
)
"""Adjectives: passed over on the way to the head noun, never the head unless nothing else is."""

ADJECTIVE_ENDINGS: tuple[str, ...] = ("ous", "ful", "less", "able", "ible", "ical", "ish", "ese",
                                      "ive", "ly", "ic")  # fmt: skip

NOUNS_LIKE_ADJECTIVES = word_set(
    "arrest forest request guest interest protest contest test quest harvest digest chest vest "
    "nest priest west conquest family assembly supply monopoly rally ally reply anomaly butterfly "
    "bully fly jelly belly seed breed speed creed bloodshed thoroughbred hundred shed executive "
    "representative detective relative initiative alternative archive olive objective perspective "
    "directive motive drive dive hive narrative incentive captive fugitive operative collective "
    "missive adjective clinic critic mechanic picnic topic comic epidemic pandemic medic relic "
    "attic fabric republic paramedic academic music traffic tactic metric characteristic "
    "statistic antibiotic fanatic sceptic skeptic cleric mosaic vegetable variable cable table "
    "constable syllable bible crucible periodical chemical rival festival hospital dish fish wish "
    "parish flourish skirmish finish mouthful handful witness fortress mattress"
)
"""Nouns with the ending of an adjective, a participle or an adverb."""

LABELS = word_set(
    "category terminal season chapter chapters ch volume vol page pages pp article articles "
    "section sections amendment room route routes highway highways hwy interstate junction "
    "exit gate platform flight flights version versions phase level tier type class grade "
    "stage part parts episode act scene verse verses figure fig table item channel studio "
    "zone unit apartment apt suite building rule proposition prop resolution bill directive "
    "question model mark mk series division league formula apollo psalm opus op post posts "
    "week day game lap round size lot runway bus tram chromosome grade sector ward precinct "
    "district pier camp block hall stand track take appendix annex option scenario protocol "
    "generation gen step book note pt para paragraph clause titles title group pool code area "
    "windows internet release build schedule heading plan plot square tel phone fax ext "
    "extension postcode zip box isbn issn doi id hurricane number numbers no nos year seed "
    "prompt example lesson listing exhibit floor reference ref "
    "line lines carriage coach court lane bay berth booth desk reactor heat"
)
"""Nouns that take a number as their label ("Category 3", "day five", "season 2")."""

LABEL_TIMES = word_set("day week year month game round minute")
"""Labels only when the number is not a figure of its own kind after them."""

STREETS = word_set(
    "street st avenue ave road rd boulevard blvd lane ln drive dr way square sq place pl "
    "court ct highway hwy parkway pkwy terrace crescent close mews broadway"
)

ORDINAL_PHRASES = word_set(
    "lady ladies gentleman aid hand name names nature fiddle class party parties degree "
    "person world cousin cousins estate responder responders hand-hand thought thoughts wind "
    "string guess strike principles floor-floor offender baseman basemen amendment nation "
    "nations language instance rate generation-x sight instinct mover movers"
)
"""Nouns that make an ordinal word an idiom ("first lady", "third party")."""

ORDINAL_NAMES = word_set(
    "lt lieutenant sgt sergeant amendment avenue street st ave legion earl baron duke marquess "
    "viscount baronet regiment "
    "brigade battalion infantry division army corps fleet squadron airborne cavalry battery "
    "armored armoured marines reich crusade temple estate circuit district precinct bank "
    "corinthians samuel kings chronicles timothy peter john thessalonians empire vatican lord"
)
"""After a capitalised or figure ordinal: a name ("Second Amendment", "501st Legion")."""

SCORE_WORDS = word_set(
    "won win wins winning beat beats beating lost lose loses losing defeated defeat defeats "
    "led lead leads leading trailed trailing drew draw draws tied tie ended score scored "
    "scores victory triumph final finished down ahead goals half-time halftime match series "
    "loss scoreline thrashed thrashing rout upset edged downed aggregate penalties set sets "
    "advantage shutout"
)
VOTE_WORDS = word_set(
    "vote votes voted voting ruling ruled decision passed justices approved senate committee "
    "majority margin council court ballot plurality jury jurors"
)
RECORD_WORDS = word_set("record records mark standing start")

PEOPLE_TITLES = word_set("mr mrs ms dr president")

AGE_SUBJECTS = word_set("i he she we they you who")
AGE_VERBS = word_set(
    "am is are was were turned turns turning be being becomes became i'm he's she's i'm "
    "you're they're we're just only now already"
)

POINT_CUES = word_set(
    "behind ahead lead clear adrift percent poll polls percentage % lead margin swing "
    "approval rating"
)

FUNCTION_OPENERS = word_set(
    "in on at by for from to since until after before during between about over under nearly "
    "some almost around more less than up another these those the a an his her its their our "
    "my your this that and or but so then when while with without of all only just if as not "
    "no every each there here are is was were had has have did do does will would can could i "
    "he she we they it you what which who approximately roughly least most both also even "
    "within through says said including killing leaving an other last next past first per "
    "plus vs versus via among amid against last near off onto out across above below into "
    "upon like exactly nor yet now still well get got give see take pay buy yes ok because "
    "although though whether however meanwhile today yesterday tomorrow monday tuesday "
    "wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december"
)
"""A capital on one of these at the head of a sentence makes no name."""
