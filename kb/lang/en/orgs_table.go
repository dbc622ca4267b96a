package en

// knownOrgs has bodies that the news names without explaining: canonical name | other names.
const knownOrgs = `
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance,Nato
European Union|EU,E.U.,European Community,EC,European Communities,European Economic Community,EEC
United Nations|UN,U.N.,UNO,United Nations Organization
UN Security Council|United Nations Security Council,U.N. Security Council,Security Council
UN General Assembly|United Nations General Assembly,U.N. General Assembly,UNGA
OSCE|Organization for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe,Organisation for Security and Co-operation in Europe,Organisation for Security and Cooperation in Europe
World Health Organization|WHO,World Health Organisation
International Monetary Fund|IMF
World Bank|World Bank Group
World Trade Organization|WTO,World Trade Organisation,GATT
UNICEF|United Nations Children's Fund,U.N. Children's Fund,Unicef
UNESCO|Unesco
UNHCR|United Nations High Commissioner for Refugees,UN High Commissioner for Refugees,UN refugee agency
UNRWA|
IAEA|International Atomic Energy Agency
International Criminal Court|ICC
International Court of Justice|ICJ,World Court
OPEC|Organization of the Petroleum Exporting Countries,Opec,OPEC+
OECD|Organisation for Economic Co-operation and Development,Organization for Economic Cooperation and Development
World Food Programme|WFP,World Food Program
African Union|AU,Organization of African Unity,Organisation of African Unity,OAU
Arab League|League of Arab States
ASEAN|Association of Southeast Asian Nations,Association of South East Asian Nations,Asean
APEC|Asia-Pacific Economic Cooperation
Mercosur|MERCOSUR
BRICS|
G7|Group of Seven,G-7
G8|Group of Eight,G-8
G20|Group of 20,Group of Twenty,G-20
G77|Group of 77
ECOWAS|Economic Community of West African States,Ecowas
SADC|Southern African Development Community
Gulf Cooperation Council|GCC
Organization of American States|OAS,Organisation of American States
Commonwealth of Independent States|CIS
Council of Europe|
European Commission|
European Parliament|
European Council|
European Central Bank|ECB
European Court of Justice|ECJ
European Court of Human Rights|
European Medicines Agency|EMA
World Economic Forum|WEF
International Olympic Committee|IOC
FIFA|Fifa
UEFA|Uefa
Red Cross|International Committee of the Red Cross,ICRC,International Red Cross
Red Crescent|
Amnesty International|Amnesty
Human Rights Watch|HRW
Greenpeace|
Oxfam|
Transparency International|
Save the Children|
Médecins Sans Frontières|Doctors Without Borders,MSF,Medecins Sans Frontieres
World Wildlife Fund|WWF,World Wide Fund for Nature
Interpol|INTERPOL
Europol|
Frontex|
Eurostat|
Warsaw Pact|
Contact Group|
White House|
Pentagon|
Congress|US Congress,U.S. Congress
US Senate|U.S. Senate,United States Senate
US House of Representatives|U.S. House of Representatives
State Department|US State Department,U.S. State Department,Department of State,US Department of State,U.S. Department of State
Justice Department|US Justice Department,U.S. Justice Department,Department of Justice,DOJ,US Department of Justice
Treasury Department|US Treasury,U.S. Treasury
Defense Department|Department of Defense,DOD,US Defense Department
Supreme Court|US Supreme Court,U.S. Supreme Court
Federal Bureau of Investigation|FBI,F.B.I.
Central Intelligence Agency|CIA,C.I.A.
National Security Agency|NSA
Federal Reserve|Fed,US Federal Reserve,U.S. Federal Reserve,Federal Reserve Board
Securities and Exchange Commission|SEC
Environmental Protection Agency|EPA
Food and Drug Administration|FDA
Centers for Disease Control and Prevention|CDC
Federal Aviation Administration|FAA
NASA|Nasa,National Aeronautics and Space Administration
Republican Party|GOP,Republicans
Democratic Party|Democrats
Labour Party|Labour,Labour party
Conservative Party|Conservatives,Tories,Tory,Tory Party,Conservative party
Liberal Democrats|Lib Dems,Lib Dem,Liberal Democrat
Scottish National Party|SNP
Democratic Unionist Party|DUP
Sinn Fein|Sinn Féin
Irish Republican Army|IRA
House of Commons|Commons
House of Lords|
Bank of England|
Home Office|
Foreign Office|
Scotland Yard|Metropolitan Police,Met Police
MI5|
MI6|
NHS|National Health Service
Bundestag|
Bundesbank|
Bundesrat|
Duma|State Duma
Federal Security Service|FSB
KGB|
Knesset|
Mossad|
Likud|
Shin Bet|
Hamas|
Hezbollah|Hizbollah,Hizbullah,Hezbullah
Fatah|
Palestine Liberation Organization|PLO,Palestine Liberation Organisation
Palestinian Authority|PA,Palestinian National Authority
Muslim Brotherhood|
Islamic State|IS,ISIS,ISIL,Daesh,Islamic State of Iraq and Syria
Al-Qaeda|Al Qaeda,al-Qaeda,al Qaeda,Al-Qaida,al-Qaida,Al Qaida
Taliban|Taleban
Boko Haram|
Al-Shabaab|Al Shabaab,al-Shabaab,Al-Shabab,al-Shabab
Houthis|Houthi
FARC|Revolutionary Armed Forces of Colombia
ELN|National Liberation Army
ETA|
PKK|Kurdistan Workers' Party,Kurdistan Workers Party
Khmer Rouge|
Tamil Tigers|LTTE,Liberation Tigers of Tamil Eelam
African National Congress|ANC
Inkatha Freedom Party|IFP,Inkatha
Zanu-PF|ZANU-PF,Zanu PF
Bharatiya Janata Party|BJP
Indian National Congress|Congress Party
Communist Party|
Chinese Communist Party|CCP,Communist Party of China,CPC
People's Liberation Army|PLA
Kuomintang|KMT
Democratic Progressive Party|DPP
Reuters|Thomson Reuters,Reuters News Agency
Associated Press|AP
Agence France-Presse|AFP,Agence France Presse
Bloomberg|Bloomberg News
Xinhua|Xinhua News Agency
Kyodo|Kyodo News
Interfax|
TASS|Tass,Itar-Tass,ITAR-TASS
RIA Novosti|RIA
Tanjug|
BBC|British Broadcasting Corporation
CNN|Cable News Network
NBC|
CBS|
ABC|
ITV|
Fox News|
MSNBC|
Al Jazeera|Al-Jazeera,al-Jazeera
New York Times|The New York Times
Washington Post|The Washington Post
Wall Street Journal|The Wall Street Journal
Los Angeles Times|
USA Today|
Financial Times|The Financial Times
The Guardian|
The Times|
Daily Telegraph|The Daily Telegraph
Daily Mail|
The Independent|
The Economist|
Der Spiegel|Spiegel
Le Monde|
Le Figaro|
Die Welt|
Die Zeit|
Bild|
El Pais|El País
El Mundo|
Corriere della Sera|
La Repubblica|
Time Magazine|
Newsweek|
People's Daily|
Global Times|
Pravda|
Izvestia|
RT|Russia Today
NPR|National Public Radio
Microsoft|Microsoft Corp,Microsoft Corp.
Apple|Apple Inc,Apple Inc.
Google|
Alphabet|
Amazon.com|
Facebook|
Meta Platforms|
Twitter|
YouTube|
Instagram|
WhatsApp|
TikTok|
ByteDance|
Netflix|
Tesla|
SpaceX|
IBM|
Intel|
Nvidia|
Oracle|
Cisco|
Sony|
Samsung|Samsung Electronics
LG Electronics|LG
Hyundai|Hyundai Motor
Kia|
Toyota|Toyota Motor
Honda|
Nissan|
Mitsubishi|
Hitachi|
Toshiba|
Panasonic|
SoftBank|
Huawei|
Alibaba|
Tencent|
Gazprom|
Rosneft|
Lukoil|
Aramco|Saudi Aramco
BP|British Petroleum
Shell|Royal Dutch Shell
Exxon|ExxonMobil,Exxon Mobil
Chevron|
Total|TotalEnergies
Eni|ENI
Petrobras|
Pemex|
Boeing|
Airbus|
Lufthansa|
British Airways|
Air France|
KLM|
Ryanair|
Volkswagen|VW
BMW|
Daimler|
Mercedes-Benz|
Porsche|
Audi|
Siemens|
Bosch|
BASF|
Bayer|
SAP|
Deutsche Bank|
Deutsche Telekom|
Commerzbank|
Allianz|
Credit Suisse|
UBS|
Nestle|Nestlé
Novartis|
Roche|
Renault|
Peugeot|
Citroen|
Fiat|
Ferrari|
Vodafone|
HSBC|
Barclays|
Lloyds|
NatWest|
Unilever|
GlaxoSmithKline|GSK
AstraZeneca|
Pfizer|
Moderna|
BioNTech|
Johnson & Johnson|
Merck|
Goldman Sachs|
JPMorgan|JP Morgan,J.P. Morgan,JPMorgan Chase
Morgan Stanley|
Citigroup|Citibank,Citi
Bank of America|
Wells Fargo|
Merrill Lynch|
Lehman Brothers|
Moody's|Moody's Investors Service
Standard & Poor's|S&P,Standard and Poor's
Fitch|Fitch Ratings
General Motors|GM
General Electric|GE
Ford|Ford Motor,Ford Motor Co
Chrysler|
Walmart|Wal-Mart
McDonald's|
Coca-Cola|
Pepsi|PepsiCo
Starbucks|
Nike|
Adidas|
Disney|Walt Disney
Uber|
Airbnb|
Spotify|
PayPal|
Visa|
Mastercard|
Tata|
Infosys|
Reliance|
Eskom|
NBA|
NFL|
NHL|
MLB|
FIA|
IAAF|
WTA|
ATP|
PGA|
ICC|
MCC|
Real Madrid|
Barcelona FC|FC Barcelona
Atletico Madrid|Atlético Madrid
Manchester United|Man United
Manchester City|Man City
Arsenal|
Tottenham Hotspur|Spurs
Everton|
Aston Villa|
West Ham|
Leeds United|
Newcastle United|
Celtic|
Rangers|
Bayern Munich|
Borussia Dortmund|
Juventus|
AC Milan|
Inter Milan|Internazionale
Lazio|
Fiorentina|
Ajax|
Feyenoord|PSV|PSV Eindhoven
Paris St Germain|Paris St-Germain,Paris Saint-Germain,PSG
Benfica|
Sporting Lisbon|
Galatasaray|
Fenerbahce|
Besiktas|
Dynamo Kiev|
Spartak Moscow|
Boca Juniors|
River Plate|
Flamengo|
Corinthians|
Palmeiras|
Sampdoria|
Atalanta|
Udinese|
Yankees|New York Yankees
Red Sox|Boston Red Sox
Dodgers|Los Angeles Dodgers
Lakers|Los Angeles Lakers
Chicago Bulls|
Dallas Cowboys|
Harvard|
Yale|
Stanford|
MIT|
Oxford University|
Cambridge University|
`

// orgHeadWords end (or before "of" begin) the name of an organization.
const orgHeadWords = `
ministry ministries department council party parties university college institute institution school academy agency authority administration commission committee union federation confederation association league organization organisation society foundation trust fund bank board bureau office service services court tribunal police army navy force forces guard corps brigade division command militia front movement congress parliament assembly senate duma knesset diet cabinet government coalition alliance bloc group company corporation corp corp. inc inc. ltd ltd. limited co co. plc llc llp lp gmbh ag sa s.a. spa s.p.a. nv n.v. ab asa oyj a.s. bv pte bhd sdn holdings holding partners motors motor securities industries industrial energia energie energi banca banco banque bankas gruppe groupe gruppo grupo grup grupa petrol petróleo elettrica eléctrica electrica électricité telekom telecomunicações verlag werke sparkasse versicherung aerolíneas aerolineas transportes energia energie energi banca banco banque bankas gruppe groupe gruppo grupo grup grupa petrol petróleo elettrica eléctrica electrica électricité telekom telecomunicações verlag werke sparkasse versicherung aerolíneas aerolineas transportes airlines airways airline air lines railway railways rail energy oil gas petroleum power electric electronics systems technologies technology software networks communications telecom telecommunications media press news times post herald tribune journal daily gazette chronicle telegraph observer mirror sun-times globe examiner star-tribune ledger echo wire television tv radio broadcasting network studios pictures records entertainment publishing books magazine weekly review pharmaceuticals pharmaceutical pharma laboratories labs biotech chemicals chemical steel mining minerals resources foods food brewery breweries stores supermarkets retail insurance assurance financial finance capital investments investment investors asset management advisors consulting associates hospital clinic church diocese mosque synagogue museum gallery library theatre theater orchestra philharmonic choir club fc f.c. cf united rovers wanderers athletic rangers albion hotspur workers teamsters guild brotherhood chamber exchange mission embassy consulate headquarters secretariat directorate directorate-general inspectorate treasury registry centre center laboratory observatory initiative campaign network project programme program forum conference workshop taskforce watch international network jihad brigades liberation democrats socialists republicans greens conservatives liberals unionists nationalists communists bar shipyard shipyards shipping logistics engineering works foundry constructions construction builders properties realty estates hotels resorts casino casinos brothers sons bros bros. & consortium cooperative co-operative syndicate cartel mafia gang tigers lions bears eagles hawks sox cubs giants dodgers braves mets yankees phillies pirates cardinals reds astros brewers twins royals indians tigers orioles athletics mariners angels padres rockies marlins expos bulls knicks lakers celtics pistons pacers cavaliers hornets heat magic nets 76ers sixers raptors spurs rockets mavericks nuggets jazz suns kings warriors clippers blazers supersonics timberwolves grizzlies bruins sabres canadiens senators islanders devils flyers penguins capitals panthers lightning blackhawks wings blues stars avalanche flames oilers canucks ducks sharks coyotes cowboys redskins packers vikings steelers browns bengals colts dolphins patriots bills jets chiefs broncos raiders chargers seahawks saints falcons buccaneers rams 49ers cavalry regiment battalion squadron fleet patrol customs consumers lawyers reporters physicians federations unions associations universities banks airlines companies departments agencies biosciences biologics therapeutics biopharma residential housing homes aerospace diagnostics genomics vaccines robotics semiconductor semiconductors freight solar renewables dynamics aviation analytics haulage seafoods utilities mobility brands developments infrastructure petrochemicals agrochemicals ferries
`

// placeHeadWords end the name of a place.
const placeHeadWords = `
river lake sea ocean bay gulf strait straits channel island islands isle isles peninsula mountain mountains mount valley desert forest canal coast beach cape hills heights hill plateau basin delta falls springs creek county province district region prefecture governorate municipality borough parish village township street avenue road boulevard lane square plaza park gardens bridge airport station port harbour harbor stadium arena prison palace castle tower dam highway motorway volcano glacier reef ridge territory territories city town republic kingdom emirate camp base checkpoint crossing border terminal
`

// dropHeadWords end the name of something that is nobody and nowhere: a
// contest, a law, a prize, a thing.
const dropHeadWords = `
cup open championship championships tournament trophy prize award awards medal act bill law treaty agreement agreements accord accords protocol convention constitution amendment charter war wars day days night week month year festival games olympics olympic tour grand prix series season marathon race classic derby stakes final finals semifinal semifinals report plan deal pact summit resolution declaration summit eve christmas easter ramadan revolution uprising spring crisis conference-call budget index average virus disease syndrome programme-run masters invitational round division one division-one conference-room referendum election elections primary primaries inquiry affair scandal case operation programme doctrine scheme bond bonds note notes rate standard standards time street-journal-style renaissance depression holocaust genocide intifada ceasefire offensive ode symphony speech tweet tweets email emails transcript debate debates rally interview remarks
`
