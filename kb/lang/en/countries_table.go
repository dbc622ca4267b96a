package en

// countryTable has one country a line: its name | other names | demonyms
// (people and adjectives) | capital. Names of one line are parted by commas.
// Peoples without a state of their own and unions of states stand in other tables.
const countryTable = `
Afghanistan|Islamic Republic of Afghanistan,Islamic Emirate of Afghanistan|Afghan,Afghans,Afghani|Kabul
Albania|Republic of Albania|Albanian|Tirana
Algeria|People's Democratic Republic of Algeria|Algerian|Algiers
Andorra|Principality of Andorra|Andorran|Andorra la Vella
Angola|Republic of Angola|Angolan|Luanda
Antigua and Barbuda|Antigua,Barbuda|Antiguan,Barbudan|
Argentina|Argentine Republic|Argentine,Argentinian,Argentinean|Buenos Aires
Armenia|Republic of Armenia|Armenian|Yerevan
Australia|Commonwealth of Australia|Australian,Aussie,Aussies|Canberra
Austria|Republic of Austria|Austrian|Vienna
Azerbaijan|Republic of Azerbaijan|Azerbaijani,Azeri,Azeris|Baku
Bahamas|The Bahamas,Commonwealth of the Bahamas|Bahamian|Nassau
Bahrain|Kingdom of Bahrain|Bahraini|Manama
Bangladesh|People's Republic of Bangladesh|Bangladeshi|Dhaka,Dacca
Barbados||Barbadian,Bajan|Bridgetown
Belarus|Republic of Belarus,Byelorussia,Belorussia|Belarusian,Belarussian,Belarusan,Byelorussian|Minsk
Belgium|Kingdom of Belgium|Belgian|Brussels
Belize||Belizean|Belmopan
Benin|Republic of Benin|Beninese|Porto-Novo
Bhutan|Kingdom of Bhutan|Bhutanese|Thimphu
Bolivia|Plurinational State of Bolivia|Bolivian|La Paz,Sucre
Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina,Bosnia & Herzegovina,Herzegovina|Bosnian,Herzegovinian|Sarajevo
Botswana|Republic of Botswana|Botswanan,Batswana,Motswana|Gaborone
Brazil|Federative Republic of Brazil|Brazilian|Brasilia,Brasília
Brunei|Brunei Darussalam|Bruneian|Bandar Seri Begawan
Bulgaria|Republic of Bulgaria|Bulgarian|Sofia
Burkina Faso||Burkinabe,Burkinabé|Ouagadougou
Burundi|Republic of Burundi|Burundian|Bujumbura,Gitega
Cambodia|Kingdom of Cambodia,Kampuchea|Cambodian|Phnom Penh
Cameroon|Republic of Cameroon|Cameroonian|Yaounde,Yaoundé
Canada||Canadian|Ottawa
Cape Verde|Cabo Verde|Cape Verdean|Praia
Central African Republic|CAR|Central African,Central Africans|Bangui
Chad|Republic of Chad|Chadian|N'Djamena
Chile|Republic of Chile|Chilean|Santiago
China|People's Republic of China,PRC,Mainland China,Red China|Chinese|Beijing,Peking
Colombia|Republic of Colombia|Colombian|Bogota,Bogotá
Comoros|The Comoros,Union of the Comoros|Comoran,Comorian|Moroni
Congo|Republic of the Congo,Republic of Congo,Congo-Brazzaville,Congo Republic|Congolese|Brazzaville
Democratic Republic of the Congo|Democratic Republic of Congo,DRC,DR Congo,Congo-Kinshasa,Zaire|Zairean,Zairian|Kinshasa
Costa Rica|Republic of Costa Rica|Costa Rican|San Jose,San José
Croatia|Republic of Croatia|Croatian,Croat,Croats|Zagreb
Cuba|Republic of Cuba|Cuban|Havana
Cyprus|Republic of Cyprus,Northern Cyprus|Cypriot,Greek Cypriot,Turkish Cypriot|Nicosia
Czech Republic|Czechia|Czech,Czechs|Prague
Denmark|Kingdom of Denmark|Danish,Dane,Danes|Copenhagen
Djibouti|Republic of Djibouti|Djiboutian|
Dominica|Commonwealth of Dominica||Roseau
Dominican Republic||Dominican|Santo Domingo
East Timor|Timor-Leste,Timor Leste|East Timorese,Timorese|Dili
Ecuador|Republic of Ecuador|Ecuadorian,Ecuadorean,Ecuadoran|Quito
Egypt|Arab Republic of Egypt|Egyptian|Cairo
El Salvador|Republic of El Salvador|Salvadoran,Salvadorean,Salvadorian|San Salvador
Equatorial Guinea|Republic of Equatorial Guinea|Equatoguinean,Equatorial Guinean|Malabo
Eritrea|State of Eritrea|Eritrean|Asmara
Estonia|Republic of Estonia|Estonian|Tallinn
Eswatini|Swaziland,Kingdom of Eswatini|Swazi,Swazis|Mbabane
Ethiopia||Ethiopian|Addis Ababa
Fiji||Fijian|Suva
Finland|Republic of Finland|Finnish,Finn,Finns|Helsinki
France|French Republic|French,Frenchman,Frenchwoman,Frenchmen|Paris
Gabon|Gabonese Republic|Gabonese|Libreville
Gambia|The Gambia|Gambian|Banjul
Georgia|Republic of Georgia|Georgian|Tbilisi
Germany|Federal Republic of Germany,West Germany,East Germany,German Democratic Republic|German,Germans,West German,East German|Berlin
Ghana|Republic of Ghana|Ghanaian,Ghanian|Accra
Greece|Hellenic Republic|Greek,Greeks|Athens
Grenada||Grenadian|
Guatemala|Republic of Guatemala|Guatemalan|Guatemala City
Guinea|Republic of Guinea|Guinean|Conakry
Guinea-Bissau|Guinea Bissau|Bissau-Guinean|Bissau
Guyana|Co-operative Republic of Guyana|Guyanese|Georgetown
Haiti|Republic of Haiti|Haitian|Port-au-Prince
Honduras|Republic of Honduras|Honduran|Tegucigalpa
Hungary||Hungarian|Budapest
Iceland||Icelandic,Icelander,Icelanders|Reykjavik,Reykjavík
India|Republic of India|Indian|New Delhi,Delhi
Indonesia|Republic of Indonesia|Indonesian|Jakarta
Iran|Islamic Republic of Iran,Persia|Iranian|Tehran,Teheran
Iraq|Republic of Iraq|Iraqi|Baghdad
Ireland|Republic of Ireland,Irish Republic,Eire|Irish,Irishman,Irishwoman,Irishmen|Dublin
Israel|State of Israel|Israeli|Jerusalem
Italy|Italian Republic|Italian|Rome
Ivory Coast|Cote d'Ivoire,Côte d'Ivoire|Ivorian|Yamoussoukro
Jamaica||Jamaican|Kingston
Japan||Japanese|Tokyo
Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
Kazakhstan|Republic of Kazakhstan,Kazakstan|Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan
Kenya|Republic of Kenya|Kenyan|Nairobi
Kiribati||I-Kiribati|Tarawa
Kosovo|Republic of Kosovo|Kosovar,Kosovan,Kosovars|Pristina
Kuwait|State of Kuwait|Kuwaiti|Kuwait City
Kyrgyzstan|Kyrgyz Republic,Kirghizia|Kyrgyz,Kirghiz|Bishkek
Laos|Lao People's Democratic Republic,Lao PDR|Laotian,Lao|Vientiane
Latvia|Republic of Latvia|Latvian|Riga
Lebanon|Lebanese Republic|Lebanese|Beirut
Lesotho|Kingdom of Lesotho|Basotho|Maseru
Liberia|Republic of Liberia|Liberian|Monrovia
Libya|State of Libya|Libyan|Tripoli
Liechtenstein|Principality of Liechtenstein|Liechtensteiner|Vaduz
Lithuania|Republic of Lithuania|Lithuanian|Vilnius
Luxembourg|Grand Duchy of Luxembourg,Luxemburg|Luxembourger,Luxembourgish|
Madagascar|Republic of Madagascar|Malagasy|Antananarivo
Malawi|Republic of Malawi|Malawian|Lilongwe
Malaysia||Malaysian|Kuala Lumpur
Maldives|The Maldives,Republic of Maldives|Maldivian|Male
Mali|Republic of Mali|Malian|Bamako
Malta|Republic of Malta|Maltese|Valletta
Marshall Islands|Republic of the Marshall Islands|Marshallese|Majuro
Mauritania|Islamic Republic of Mauritania|Mauritanian|Nouakchott
Mauritius|Republic of Mauritius|Mauritian|Port Louis
Mexico|United Mexican States|Mexican|Mexico City
Micronesia|Federated States of Micronesia|Micronesian|Palikir
Moldova|Republic of Moldova,Moldavia|Moldovan,Moldavian|Chisinau,Kishinev
Monaco|Principality of Monaco|Monegasque,Monacan|
Mongolia||Mongolian,Mongol,Mongols|Ulaanbaatar,Ulan Bator
Montenegro||Montenegrin|Podgorica
Morocco|Kingdom of Morocco|Moroccan|Rabat
Mozambique|Republic of Mozambique|Mozambican|Maputo
Myanmar|Burma,Union of Myanmar|Burmese|Naypyidaw,Naypyitaw,Rangoon,Yangon
Namibia|Republic of Namibia|Namibian|Windhoek
Nauru|Republic of Nauru|Nauruan|
Nepal||Nepalese,Nepali|Kathmandu
Netherlands|The Netherlands,Holland,Kingdom of the Netherlands|Dutch,Dutchman,Dutchwoman|Amsterdam,The Hague
New Zealand|Aotearoa|New Zealander,New Zealanders,Kiwi,Kiwis|Wellington
Nicaragua|Republic of Nicaragua|Nicaraguan|Managua
Niger|Republic of Niger|Nigerien|Niamey
Nigeria|Federal Republic of Nigeria|Nigerian|Abuja
North Korea|DPRK,Democratic People's Republic of Korea,N. Korea|North Korean|Pyongyang
North Macedonia|Macedonia,Republic of North Macedonia,FYROM|Macedonian,North Macedonian|Skopje
Norway|Kingdom of Norway|Norwegian|Oslo
Oman|Sultanate of Oman|Omani|Muscat
Pakistan|Islamic Republic of Pakistan|Pakistani|Islamabad
Palau|Republic of Palau|Palauan|
Palestine|State of Palestine,Palestinian Territories,Palestinian territories|Palestinian|Ramallah
Panama|Republic of Panama|Panamanian|Panama City
Papua New Guinea|PNG|Papua New Guinean,Papuan|Port Moresby
Paraguay|Republic of Paraguay|Paraguayan|Asuncion,Asunción
Peru|Republic of Peru|Peruvian|Lima
Philippines|The Philippines,Republic of the Philippines|Filipino,Philippine,Filipina,Filipinos|Manila
Poland|Republic of Poland|Polish,Pole,Poles|Warsaw
Portugal|Portuguese Republic|Portuguese|Lisbon
Qatar|State of Qatar|Qatari|Doha
Romania|Rumania|Romanian,Rumanian|Bucharest
Russia|Russian Federation,Kremlin|Russian|Moscow
Rwanda|Republic of Rwanda|Rwandan,Rwandese|Kigali
Saint Kitts and Nevis|St Kitts and Nevis,St. Kitts and Nevis|Kittitian|Basseterre
Saint Lucia|St Lucia,St. Lucia|Saint Lucian,St Lucian|Castries
Saint Vincent and the Grenadines|St Vincent and the Grenadines,St. Vincent and the Grenadines,St Vincent|Vincentian|Kingstown
Samoa|Western Samoa|Samoan|Apia
San Marino|Republic of San Marino|Sammarinese|
Sao Tome and Principe|São Tomé and Príncipe,Sao Tome|Sao Tomean|
Saudi Arabia|Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian|Riyadh
Senegal|Republic of Senegal|Senegalese|Dakar
Serbia|Republic of Serbia|Serbian,Serb,Serbs|Belgrade
Seychelles|The Seychelles|Seychellois|
Sierra Leone|Republic of Sierra Leone|Sierra Leonean|Freetown
Singapore|Republic of Singapore|Singaporean|
Slovakia|Slovak Republic|Slovak,Slovaks,Slovakian|Bratislava
Slovenia|Republic of Slovenia|Slovenian,Slovene,Slovenes|Ljubljana
Solomon Islands|The Solomons|Solomon Islander|Honiara
Somalia|Federal Republic of Somalia,Somaliland|Somali,Somalis,Somalian|Mogadishu
South Africa|Republic of South Africa|South African|Pretoria
South Korea|Republic of Korea,S. Korea|South Korean|Seoul
South Sudan|Republic of South Sudan|South Sudanese|Juba
Spain|Kingdom of Spain|Spanish,Spaniard,Spaniards|Madrid
Sri Lanka|Ceylon|Sri Lankan|Colombo
Sudan|Republic of the Sudan|Sudanese|Khartoum
Suriname|Surinam|Surinamese|Paramaribo
Sweden|Kingdom of Sweden|Swedish,Swede,Swedes|Stockholm
Switzerland|Swiss Confederation|Swiss|Bern,Berne
Syria|Syrian Arab Republic|Syrian|Damascus
Taiwan|Republic of China,ROC,Chinese Taipei|Taiwanese|Taipei
Tajikistan|Republic of Tajikistan|Tajik,Tajiks|Dushanbe
Tanzania|United Republic of Tanzania|Tanzanian|Dodoma
Thailand|Kingdom of Thailand,Siam|Thai,Thais|Bangkok
Togo|Togolese Republic|Togolese|Lome,Lomé
Tonga|Kingdom of Tonga|Tongan|Nuku'alofa
Trinidad and Tobago|Trinidad,Trinidad & Tobago,Tobago|Trinidadian,Tobagonian|Port of Spain
Tunisia|Republic of Tunisia|Tunisian|Tunis
Turkey|Türkiye,Turkiye,Republic of Turkey|Turkish,Turk,Turks|Ankara
Turkmenistan||Turkmen,Turkmens|Ashgabat
Tuvalu||Tuvaluan|Funafuti
Uganda|Republic of Uganda|Ugandan|Kampala
Ukraine||Ukrainian|Kyiv,Kiev
United Arab Emirates|UAE,U.A.E.,the Emirates,Emirates|Emirati|Abu Dhabi
United Kingdom|UK,U.K.,Britain,Great Britain,United Kingdom of Great Britain and Northern Ireland|British,Briton,Britons,Brit,Brits|London
United States|US,U.S.,USA,U.S.A.,United States of America,America|American|Washington,Washington D.C.,Washington DC
Uruguay|Oriental Republic of Uruguay|Uruguayan|Montevideo
Uzbekistan|Republic of Uzbekistan|Uzbek,Uzbeks|Tashkent
Vanuatu||Vanuatuan,Ni-Vanuatu|Port Vila
Vatican City|Vatican,The Vatican,Holy See||
Venezuela|Bolivarian Republic of Venezuela|Venezuelan|Caracas
Vietnam|Viet Nam,Socialist Republic of Vietnam,South Vietnam,North Vietnam|Vietnamese|Hanoi
Yemen|Republic of Yemen,South Yemen|Yemeni,Yemenis|Sanaa,Sana'a
Zambia|Republic of Zambia|Zambian|Lusaka
Zimbabwe|Republic of Zimbabwe,Rhodesia|Zimbabwean,Rhodesian|Harare
Soviet Union|USSR,U.S.S.R.,Union of Soviet Socialist Republics|Soviet,Soviets|
Yugoslavia|Federal Republic of Yugoslavia|Yugoslav,Yugoslavian,Yugoslavs|
Czechoslovakia||Czechoslovak,Czechoslovakian|
Hong Kong|HK,Hongkong|Hongkonger,Hong Konger,Hong Kongers|
Macau|Macao|Macanese|
Puerto Rico||Puerto Rican|San Juan
Greenland||Greenlandic,Greenlander,Greenlanders|Nuuk
Faroe Islands|Faeroe Islands|Faroese|Torshavn
Bermuda||Bermudian,Bermudan|Hamilton
Gibraltar||Gibraltarian|
Guam||Guamanian|
Aruba||Aruban|
Curacao|Curaçao||Willemstad
Cayman Islands|||George Town
French Polynesia|||Papeete
New Caledonia||New Caledonian|Noumea
Cook Islands||Cook Islander|
Falkland Islands|Falklands||Port Stanley
Western Sahara||Sahrawi,Saharawi|
Abkhazia||Abkhaz,Abkhazian|Sukhumi
South Ossetia||South Ossetian,Ossetian|Tskhinvali
Nagorno-Karabakh|Nagorny Karabakh,Karabakh||Stepanakert
Transnistria|Transdniestria|Transnistrian|Tiraspol
England||English,Englishman,Englishwoman,Englishmen|
Scotland||Scottish,Scot,Scots,Scotsman|Edinburgh
Wales||Welsh,Welshman|Cardiff
Northern Ireland|Ulster|Northern Irish|Belfast
`

// regionDemonyms has words for people of regions, faiths and peoples: they are
// no names of actors, and stand for no country.
const regionDemonyms = `European Europeans African Africans Asian Asians Arab Arabs Arabic Arabian Kurdish Kurd Kurds Jewish Jew Jews Muslim Muslims Moslem Moslems Islamic Islamist Islamists Christian Christians Catholic Catholics Protestant Protestants Orthodox Sunni Sunnis Shiite Shiites Shia Shi'ite Hindu Hindus Sikh Sikhs Buddhist Buddhists Latin Hispanic Latino Latinos Latina Western Eastern Northern Southern Westerner Westerners Balkan Baltic Nordic Scandinavian Caribbean Chechen Chechens Tibetan Tibetans Tamil Tamils Hutu Hutus Tutsi Tutsis Zulu Zulus Basque Basques Catalan Catalans Corsican Sicilian Bavarian Flemish Walloon Crimean Siberian Cossack Cossacks Uighur Uighurs Uyghur Uyghurs Rohingya Pashtun Pashtuns Hazara Baloch Punjabi Bengali Kashmiri Gujarati Sinhalese Roma Gypsy Maori Maoris Aboriginal Inuit Hawaiian Texan Texans Californian Parisian Londoner Londoners Muscovite Roman Romans Berliner Andean Amazonian Mediterranean Pacific Atlantic Saharan Anglo-Saxon Anglican Anglicans Methodist Baptist Mormon Mormons Presbyterian Marxist Marxists Communist Communists Maoist Maoists Leninist Stalinist Nazi Nazis Fascist Zionist Zionists Republican Republicans Democrat Democrats Democratic Tory Tories Liberal Liberals Conservative Conservatives Socialist Socialists Hebrew Persian Mandarin Cantonese Hindi Urdu Swahili Yiddish Gaelic Pacific-Islander Afrikaner Afrikaners Afrikaans Yoruba Igbo Hausa Fulani Berber Berbers Bedouin Bedouins Druze Alawite Alawites Maronite Coptic Copts Nordics Iberian Slavic Slav Slavs Anglo African-American African-Americans African-Caribbean Afro-Caribbean Native First-Nations Quebecer Quebecers Quebecois Québécois Ontarian Albertan Manitoban Nunavummiut Yukoner Palestinians Antarctic Arctic Victorian Elizabethan Georgian-era Byzantine Ottoman Hellenic Gothic Trotskyist Peronist Chavista Sandinista Sandinistas Kirchnerist Gaullist Thatcherite Reaganite Keynesian Orwellian Taliban-style Houthi-run Evangelical Pentecostal Jesuit Salafi Wahhabi Mapuche Quechua Aymara Mayan Aztec Navajo Cherokee Cree Ojibwe Indigenous Inuk Métis Metis Islander Islanders Aborigine Aborigines Turkic Creole Mi'kmaq Mohawk Ivorian-led`
