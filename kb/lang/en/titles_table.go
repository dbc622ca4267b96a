package en

// honorificTable has titles that stand before a name, with the gender that
// they tell (m, f, -). Those marked c are courtesy and say nothing of a role.
const honorificTable = `
mr mc
mr. mc
mister mc
messrs mc
messrs. mc
mrs fc
mrs. fc
ms fc
ms. fc
miss fc
mme fc
mme. fc
madame fc
madam fc
mlle fc
monsieur mc
herr mc
frau fc
señor mc
senor mc
senora fc
señora fc
signor mc
dr -c
dr. -c
sir mc
dame fc
lord mc
lady fc
prof -
prof. -
professor -
sen -
sen. -
sens. -
senator -
rep -
rep. -
reps. -
gov -
gov. -
lt -
lt. -
col -
col. -
gen -
gen. -
capt -
capt. -
maj -
maj. -
sgt -
sgt. -
cpl -
cpl. -
cmdr -
cmdr. -
adm -
adm. -
pvt. -
insp. -
supt. -
det. -
const. -
cst. -
asst. -
atty. -
ald. -
dep. -
fr. m
ofc. -
brig. -
pte. -
spc. -
lieut. -
di -
dci -
ds -
dsu -
pc -
wpc -
cllr -
rev -
rev. -
hon. -
hon -
pres. -
president -
king m
queen f
prince m
princess f
emperor m
empress f
emir m
sheikh m
sheikha f
sultan m
ayatollah m
imam m
mullah m
rabbi -
pope m
cardinal m
archbishop -
bishop -
father m
sister f
brother m
pastor -
reverend -
mother f
general -
colonel -
major -
captain -
lieutenant -
sergeant -
corporal -
commander -
admiral -
marshal -
brigadier -
private -
constable -
inspector -
superintendent -
detective -
commodore -
justice -
judge -
saint -
baron m
baroness f
count m
countess f
duke m
duchess f
tan -c
datuk -c
datin fc
tun -c
haji mc
hajj mc
shri mc
smt fc
ustadz mc
comrade -c
uncle m
highness -c
excellency -c
majesty -c
hrh -c
hon'ble -c
alhaji mc
alhaja fc
pm -
engineer -
mp -
ambassador -
assemblyman m
assemblywoman f
mk -
dp -
aunt f
congressman m
congresswoman f
chancellor -
premier -
coach -
chairman m
chairwoman f
spokesman m
spokeswoman f
`

// roleTable has nouns for what somebody is in an organization, a state or a
// trade. Heads alone; what may stand before them is in roleModifiers.
const roleTable = `
president vice-president minister premier chancellor secretary undersecretary under-secretary governor senator congressman congresswoman congressperson councilmember assemblyman assemblywoman assemblymember selectman lawmaker legislator deputy parliamentarian mp mps mep mla councillor councilor councilman councilwoman alderman mayor mayoress commissioner ambassador envoy diplomat consul attache attaché representative delegate negotiator mediator spokesman spokeswoman spokesperson
chief head leader director manager executive ceo cfo coo cto chairman chairwoman chairperson chair boss founder co-founder cofounder owner co-owner partner officer official administrator coordinator co-ordinator organiser organizer convener convenor steward treasurer trustee president-elect vice-chairman vice-president deputy-president secretary-general director-general attorney-general governor-general rector dean provost principal headmaster headmistress teacher professor lecturer researcher scientist academic scholar historian economist analyst strategist adviser advisor aide consultant expert specialist commentator columnist editor publisher journalist reporter correspondent broadcaster presenter anchor writer author novelist poet playwright critic photographer cameraman cartoonist blogger
lawyer attorney barrister solicitor counsel prosecutor judge justice magistrate coroner sheriff marshal detective inspector superintendent constable sergeant policeman policewoman investigator general colonel major captain lieutenant commander admiral soldier pilot astronaut cosmonaut guard
doctor physician surgeon nurse psychologist psychiatrist epidemiologist virologist dentist vet pharmacist biologist chemist physicist mathematician astronomer geologist engineer architect designer developer programmer technician
bishop archbishop cardinal pope priest pastor rabbi imam cleric ayatollah vicar chaplain monk nun
king queen prince princess emperor sultan emir sheikh monarch duke duchess baron baroness lord
activist campaigner dissident opponent politician statesman candidate nominee incumbent whip speaker backbencher opposition-leader unionist trade-unionist lobbyist volunteer
farmer worker driver docker miner fisherman banker trader broker investor dealer fund-manager shopkeeper businessman businesswoman entrepreneur industrialist tycoon magnate billionaire millionaire financier developer retailer builder baker chef
actor actress singer musician composer conductor pianist violinist guitarist drummer rapper artist painter sculptor filmmaker film-maker producer comedian dancer model star celebrity
player captain coach trainer goalkeeper keeper striker midfielder defender forward winger batsman bowler skipper quarterback pitcher catcher jockey referee umpire champion swimmer runner sprinter cyclist golfer boxer wrestler skier gymnast rider athlete cricketer footballer
student graduate pupil resident neighbour neighbor witness victim survivor suspect defendant plaintiff father mother son daughter brother sister wife husband widow widower cousin uncle aunt nephew niece grandfather grandmother fiancee fiance girlfriend boyfriend partner friend colleague
warlord rebel militant guerrilla terrorist commander dictator ruler strongman
premier-elect leader-elect governor-elect mayor-elect ex-president ex-minister ex-wife ex-husband
laureate warden consul advocate seer chieftainess sardar regulator auditor accountant forecaster meteorologist seismologist pollster librarian curator archivist registrar clerk receptionist secretary-treasurer ombudsman ombudswoman chieftain chief-of-staff superintendent foreman dispatcher operator supervisor inspector-general
`

// roleModifiers stand before a role noun and belong to it.
const roleModifierWords = `
former ex ex- then late acting interim caretaker outgoing incoming new current long-time longtime veteran senior junior top chief deputy vice assistant associate prime foreign defence defense interior finance home health education trade transport transportation environment energy justice labour labor agriculture culture sports tourism industry commerce economy economic economics development communications information planning housing treasury budget oil petroleum mining mines water fisheries immigration security national state federal regional local provincial city general attorney press presidential prime-ministerial parliamentary opposition party government cabinet business managing executive financial operating technology marketing commercial communications legal medical scientific technical political military naval army police air force special permanent under first second third crown senate house majority minority council union trade labour-party shadow co- founding non-executive independent world human rights peace retired honorary elected self-styled chief-executive head team club company group bank investment market currency equity research policy media public relations public-relations field football cricket rugby tennis basketball baseball soccer star opening fast left right middle goal centre center back world-class two-time three-time olympic champion defending
investigative editorial science literary film music opera pop rock movie book fellow visiting emeritus
supreme court high appeal district county judicial chief prosecuting lead leading principal deputy-chief religious spiritual social community youth women student tribal village church mission
nobel peace prize-winning award-winning international intelligence foundation
`

// roleComplements end a phrase behind a role: "Secretary of State for European Affairs".
const roleComplementWords = `state defense defence affairs treasury health justice interior commerce trade labor labour education energy transportation transport agriculture security relations development finance culture industry information tourism environment staff police parliament government communications intelligence operations personnel mission veterans homeland the exchequer duchy lancaster council commons lords representatives house senate services science sciences sport sports fisheries forestry livestock water welfare women youth employment works housing planning economy infrastructure innovation mines petroleum resources protection equality family refugees trade-union children gender rights`
