package en

import (
	"strings"
	"sync"
)

type headLexicon struct{ org, place, drop, weak, prefix, common map[string]bool }

var headTables = sync.OnceValue(func() headLexicon {
	return headLexicon{
		org: set(orgHeadWords), place: set(placeHeadWords), drop: set(dropHeadWords),
		weak: set(weakHeadWords), prefix: set(placePrefixWords), common: set(commonWords),
	}
})

var firmHeads = set(`energia energie energi banca banco banque gruppe groupe gruppo grupo grup grupa petrol telekom telecom verlag werke sparkasse aerolíneas aerolineas airlines airways pharma pharmaceuticals bank motors industries holdings holding systems technologies analytics logistics securities partners capital ltd plc inc corp gmbh ag power energy rail railways gas oil electric foods insurance shipping healthcare mining petroleum chemicals`)

// FirmHead reports whether a lower-case word ends the names of firms and no surnames.
func FirmHead(low string) bool { return firmHeads[low] }

var wholeHeads = set(`group party corporation company co limited llp llc sa se nv news radio television tv network pharma airlines`)

// WholeHead reports whether a lower-case word behind an acronym ends the name of the same body, "KLM Group", and
// not of a part of it: "KLM Cargo".
func WholeHead(low string) bool { return firmHeads[low] || wholeHeads[low] }

// OrgHead reports whether a lower-case word ends the names of organizations:
// "ministry", "motors", "inc.".
func OrgHead(low string) bool { return headTables().org[low] }

// PlaceHead reports whether a lower-case word ends the names of places.
func PlaceHead(low string) bool { return headTables().place[low] }

// PlacePrefix reports whether a lower-case word begins the names of places: "mount", "lake".
func PlacePrefix(low string) bool { return headTables().prefix[low] }

// NoActorHead reports whether a lower-case word ends the names of things that
// neither act nor are places: cups, laws, wars, prizes.
func NoActorHead(low string) bool { return headTables().drop[low] }

var noBearers = set(`brexit obamacare medicare medicaid trumpcare oscar oscars bafta baftas grammy grammys emmy emmys pulitzer thatcherism reaganomics bitcoin`)

// NoBearer reports whether a lower-case word is the name of something that is nobody, though it
// looks like a person's: a policy, a prize.
func NoBearer(low string) bool { return noBearers[low] }

// SurnameHead reports whether a head word is also a common surname, so that a
// given name before it makes a person: "Tom Church".
func SurnameHead(low string) bool { return headTables().weak[low] }

// Common reports whether a lower-case word is so common that a capital at the
// start of a sentence makes no name of it.
func Common(low string) bool { return headTables().common[low] || function[low] || starters[low] }

// KnownOrganization is the canonical name of a body that the news names
// without explaining.
func KnownOrganization(alias string) (canonical string, ok bool) {
	canonical, ok = gazetteerTables().org[alias]
	return canonical, ok
}

// NominalAlias is the well known body that a definite phrase stands for where
// the text has named it: "the alliance" for NATO. The caller must see to it
// that the text names that body and no other that the noun would fit.
func NominalAlias(phrase string) (canonical string, ok bool) {
	canonical, ok = nominalAliases[strings.ToLower(strings.TrimPrefix(strings.ToLower(phrase), "the "))]
	return canonical, ok
}

var nominalAliases = map[string]string{
	"alliance": "NATO", "atlantic alliance": "NATO", "western alliance": "NATO", "military alliance": "NATO",
	"bloc": "European Union", "27-nation bloc": "European Union", "european bloc": "European Union",
	"world body": "United Nations", "global body": "United Nations",
	"fund": "International Monetary Fund", "global lender": "International Monetary Fund",
	"oil cartel": "OPEC", "cartel": "OPEC", "watchdog": "IAEA", "nuclear watchdog": "IAEA", "health agency": "World Health Organization",
}

// NoOrgAcronym reports whether a word of capitals is no organization.
func NoOrgAcronym(word string) bool { return noOrgAcronyms[word] }

var noOrgAcronyms = set(`TV CEO CFO COO CTO GDP GNP EV EVs AI IT PR HR PC PCs CD CDs DVD DNA RNA HIV AIDS SARS COVID COVID-19 MERS AM PM GMT BST EST EDT PST PDT CET UTC ET MP MPs MEP MEPs PM VIP VIPs NGO NGOs IPO VAT ID IDs UFO GPS SMS USB IQ PhD MBA BA MA BSc DIY FAQ RSS HTML PDF URL WWW OK XI II III IV VI VII VIII IX XX XXI AD BC BCE ISBN LGBT LGBTQ LGBTQ+ STEM ICU ER PCR PPE CCTV LNG LPG CO2 GM-free SUV SUVs ATV RV ATM ATMs PIN Q&A Q1 Q2 Q3 Q4 H1 H2 YTD YOY EPS FY CPI PMI WPI PPI FX FDI IT ICT R&D B2B API VR AR 3D 4G 5G LTE UHF FM DJ MC MVP ERA RBI NCO POW POWs MIA KO TKO PGA-style WBC-style GBP USD EUR JPY CHF RMB CNY INR BST MSc LLB RIP SOS ETA-style TBA TBD NB PS NA N/A DUI DWI IED IEDs WMD ICBM ICBMs A A.M. P.M. B C D E F G H J K L M N O P Q R S T U V W X Y Z`)

const weakHeadWords = `church park hill hills banks power post day may bond law court case price wells field fields lake rivers mission knight king kings star stars west east north south house bush wood woods stone waters brothers bridge bridges castle street lane tower towers mount sun guard watch press gas bell rice baker cook mills marsh moss forest cliff ford glass heath hull green greens brown black gray grey white young love best hope bar foster holding steel heat magic nets hunter page major judge bishop pope prince marshal chambers chamber spring summer winter march april june august holiday night weeks week season peace pace sharp lamb lambs bird crane drake swan finch wolf fox lyon lions bear cross cup bill bills act ball rose lilly lily flowers gold silver diamond pearl ruby jewel cash penny money pound barker butler carter cooper fisher gardener gardner mason miller parker porter potter shepherd skinner smith tailor taylor thatcher turner walker weaver valley parish village grove gates gate plant port camp base rock coast cove city town county`

const placePrefixWords = `mount lake cape port fort gulf bay strait isle mt. ft. river camp rio puerto ciudad villa monte ile lac loch ras wadi jebel tel tell nizhny krasny porto sao são`

const commonWords = `
according across actually addition additional advance affairs aftermath again age ago aid air airlines airport all allegations almost alone along already alright although always amid among analysts analyst animal announcement another answer anti anybody anyone anything apart apparently apparent appeals appeal application approximately april area areas argument armed army around arrest arrests article as aside asked assembly assistance assuming at attack attacks attempt attempts attendance attention august author authorities average award awards away back background bad bail ballot ballots ban bank banks based basically battle bed beginning behind being believe below besides best better beyond bid big bill billions birth bit black blood board boats bodies body bombs bond bonds book books border born both boy boys bread breaking brief briefing britain's brokers brother budget building buildings burglars bus buses business businesses businessmen but buyers buying by bystanders cabinet call called calls campaign campaigners can cancer car care cars case cases cash cause central certain certainly change changes charges charity cheap check chief child children church cities citizens city civil claims class clashes classes clean clear clearly clients closing clubs coach coal coalition coffee cold college combined come coming comment comments commission committee commodities common communities community companies company compared competition concern concerned concerns conditions conference congratulations considering construction consumer consumers contact contacted contents contract contrary control copies copper core corn corporate corruption cost costs council countries country couple court courts cover crew crime criminal crisis critics crops crowd crowds crude cultural currency current currently customers cut cutting daily damage data day days deal dealers dealing deals dear death deaths debate debt decades december decision deep defence defense deficit delegates delegation demand demonstrators department deposits deputies deputy desktop despite detail details developing development did diplomats directors disaster discussions display district do doctors documents does dollar domestic donors doubts dozens drivers drug drugs due during dutch duty each earlier early earnings earth east economic economists economy editor editorial editors education effective efforts eight eighteen eighty either elections election electricity eleven else elsewhere emergency employees employers employment ending energy engineers enough entering environment environmental equally equities equity especially essentially estimated estimates ethnic even eventually ever every everybody everyone everything evidence evidently exactly except exchange excluding executives exit expect expected experience experts explosion explosions exporters exports extra eyewitnesses face facing factories fact failure families family fans far farmers fast father february federal federation few fewer fifteen fifth fifty fight fighters fighting figures film final finally finance financial find finding fire firefighters firemen firm firms first fish five fixed flights follow following food football for forces foreign forget former formerly forty forward found four fourteen fourth free freedom frankly fresh friday friends from fuel full fully fund funding funds further furthermore future futures gains game games gas general generally george's get getting girl girls give given giving global goals god going gold good goods gov government governments grain green gross ground group groups growing growth gunmen guns had half hand happy hard has have having he head headline headquarters health healthcare heavy help helping her here hers herself hi high higher highlights highway him himself his historians historic history holders home homes hopefully hospital hospitals hot hotels hour hours house housing how however huge human hundreds hunger i ideally if immediately immigrants immigration importantly imports in inc including income increasingly indeed independence independent indeed individual industrial industry inflation information initial initially injured inside insiders instead institutions insurance intelligence interest interestingly internal international internet into investigation investigations investigators investment investors involved iron is islam issue issues it items its itself january jewellery job jobs joint journalist journalists judge judges judicial july june just justice keep keeping key kids killing know knowing labor labour land language large largely last lastly late lately later law laws lawmakers lawyer lawyers lead leader leaders leading learning least leave leaving left legal legislators less let letter letters liberation life light like likewise line links list listen listening little live living loan loans local london's long look looking looks lord loss losses lots love low lower luckily machinery made mail main maintenance major make making man management managers manufacturers manufacturing many march margins marine mark market markets marriage martial mass material matter may maybe mayor me meanwhile measures media medical meeting meetings members men merchants message metal midday middle military millions mindful miners mines minister ministers ministry minutes missing mixed model modern monday money month monthly months moral more moreover morning mortgage most mostly mother mothers motor mounting move movement moving mr mrs much multiple municipal murder music my myself name named names nation national nations natural naturally nature near nearby nearly necessary negotiations negotiators neighbours neither net never nevertheless new newly news newspaper newspapers next night nine nineteen ninety no nobody none nonetheless nor normally north not note nothing notice november now nowadays nuclear number numbers nurses obviously occasionally october of off offer offers office officer officers official officials often oil okay old older on once one ones only onto open opening operations operators opinion opponents opportunities opposition or orders organisations organised organisers organization organizations organizers original others otherwise our ours out outside over overall overnight owners pace paramedics parent parents parking parliament part parties parts party passengers past patients pay peace peasants penalties pension people per perhaps permission person personally petrol philosophy phone photographs photos pickets picture pictures pilots place plan plans plant plastic players please plus police policemen policy political politicians politics polling polls poor population possible possibly potentially poverty power powerful practically practice prayers present presently preservation president presidential press pressed pressure presumably previous previously price prices primary prior prison prisoners private privately probably problem problems proceeds process producers product production products profit profits program progress proper property proponents proposals prosecutors prospects protesters protestors protests prove provided provincial public publishers pupils put putting quality quarterly question questions quick quickly quite quoted race radio rail railway rain raising ranks rates rather ratings read reaction reactions read reading real really rebels recent recently reconstruction records red referring reform reforms refugees refusing regarding region regional regions regular relations relatives relief religion religious remarkably remember remnants repeated report reporters reporting reports republic rescue rescuers research researchers reserve reserves residents resistance respect respondents responding restaurants results retail retailers revenue revenues rice rich right rights riot risk road roads rules rumours running rural safety said salaries sales same saturday save say saying schools science scientists score scores scoring search second secondly secretary section security see seeing seeking seen select self sellers selling send senior september series serious service services seven seventeen seventy several shall share shareholders shares she shelling ships shop shops short shortly should show shows sick side sides sign signs similar similarly simply since six sixteen sixth sixty skills slowly small so soccer social soldiers some somebody somehow someone something sometimes somewhere soon sorry sound sources south space speak speakers speaking special specialists specific specifically spending spokesman spokesmen spokeswoman sport sports spot spring squad staff standard standards standing start starting state statement statements states statistics steel step still stock stocks stop store stores stories storm story street streets strikes striking strong strongly student students studies study subject subsequently success such suddenly sufficient sugar summary summer sunday supplies supply support supporters sure surely surgeons surplus surprisingly survivors suspects take taken taking talk talking talks tanks target tax taxes teachers teaching team teams technical technically technology teen teenagers television tell ten tens term terms terrorism terrorists test testing textile than thank thankfully thanks that the their them themselves then there thereafter therefore these they thing things think third thirdly thirteen thirty this thorough those though thousands three through throughout thursday thus time times tin to today together tomorrow tonight too top total tour tourism tourists toward towards town toxic trade traders trades trading traditional traditionally traffic trains training transactions transfer transport travel travellers treasury treatment tribal trillions troops true truly trust trying tuesday turning turnover twelve twenty twice two typically ultimately under underground understand understandably undoubtedly unemployment unfortunately union unions unit united universities unless unlike until up upon urban urgent us use used users using usually utilities valid value various vehicles versus very via victims victory video viewers villages villagers violence visitors visits volume volunteers voters votes voting wages wait waiting walking wall wanted war warning was watch watching water waters way ways we weak wealth weapons wearing weather wednesday week weekend weekly weeks welcome well went were west western what whatever when whenever where whereas wherever whether which while white who whoever whole whose why wide widespread wife will win wind winners winning winter with within without witnesses woman women wonderful won words work workers working works world worldwide worse would writer writers writing written wrong year years yellow yes yesterday yet yields you young younger your yours yourself youth zero
photo photograph correction clarification editing reporting additional subscribe copyright update updated exclusive opinion analysis interview advertisement sponsored related topics follow share sign newsletter bulletin
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
spain's russia's thanksgiving christmas easter ramadan hanukkah diwali halloween passover eid lent covid covid-19 coronavirus internet web god allah jesus bible koran quran torah english earth moon sun
assembled attached attacking attending based beaten born bought bringing built calling chaired claiming closed commenting crossing dated described discussing driven driving drawn elected established facing failed failing faced feeling filed finished founded funded gathered hailed held hearing hit hoping hosted injured investigating joined joining killed kicking launched led leaving listed living located lost meant meeting met missing moved named noting organised organized owned played playing pointing prompted pulled quoting raised ranked reached reacting recalling released removed replacing replying returning scored seeded sent set shot shocked sitting situated sold speaking spoken spurred standing started stressing struck stung stunned supported surrounded tabled threatened told touched trapped urged urging visiting voted walked wanted warned watched wearing worried
`

// legalForms end the full name of a firm that most call by what is before them.
var legalForms = set(`AG plc PLC Plc Inc Inc. Ltd Ltd. Limited LLC LLP GmbH Corp Corp. S.A. SA N.V. NV SpA S.p.A. Oyj ASA AB KGaA SE`)

// WithoutLegalForm is a firm's name of two words or more without its legal form: "Oakham Bank" of "Oakham Bank AG". A
// shorter name keeps it, for the word alone may be anybody's: "Oakham Inc".
func WithoutLegalForm(name string) string {
	w := strings.Fields(name)
	if len(w) < 3 || !legalForms[w[len(w)-1]] {
		return name
	}
	return strings.TrimRight(strings.Join(w[:len(w)-1], " "), ",")
}
