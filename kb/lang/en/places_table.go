package en

// stateTable has the states and provinces of countries whose papers name them
// without more: name | short forms.
const stateTable = `
Alabama|Ala.
Alaska|
Arizona|Ariz.
Arkansas|Ark.
California|Calif.
Colorado|Colo.
Connecticut|Conn.
Delaware|Del.
District of Columbia|D.C.
Florida|Fla.
Hawaii|
Idaho|
Illinois|Ill.
Indiana|Ind.
Iowa|
Kansas|Kan.
Kentucky|Ky.
Louisiana|La.
Maine|
Maryland|Md.
Massachusetts|Mass.
Michigan|Mich.
Minnesota|Minn.
Mississippi|Miss.
Missouri|Mo.
Montana|Mont.
Nebraska|Neb.
Nevada|Nev.
New Hampshire|N.H.
New Jersey|N.J.
New Mexico|N.M.
New York|N.Y.
North Carolina|N.C.
North Dakota|N.D.
Ohio|
Oklahoma|Okla.
Oregon|Ore.
Pennsylvania|Pa.,Penn.
Rhode Island|R.I.
South Carolina|S.C.
South Dakota|S.D.
Tennessee|Tenn.
Texas|Tex.
Utah|
Vermont|Vt.
Virginia|Va.
Washington state|Wash.
West Virginia|W.Va.
Wisconsin|Wis.
Wyoming|Wyo.
Alberta|
British Columbia|B.C.,BC
Manitoba|
New Brunswick|
Newfoundland and Labrador|Newfoundland
Nova Scotia|
Ontario|Ont.
Prince Edward Island|P.E.I.
Quebec|Québec
Saskatchewan|
Yukon|
Northwest Territories|
Nunavut|
New South Wales|NSW
Queensland|
South Australia|
Tasmania|
Western Australia|
Northern Territory|
`

// placeTable has cities, regions, seas, mountains and other places of the
// world, parted by commas and line ends.
const placeTable = `
New York City,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,Austin,Jacksonville,San Francisco,Columbus,Fort Worth,Indianapolis,Charlotte,Seattle,Denver,Boston,El Paso,Nashville,Detroit,Portland,Memphis,Oklahoma City,Las Vegas,Louisville,Baltimore,Milwaukee,Albuquerque,Tucson,Fresno,Sacramento,Kansas City,Atlanta,Omaha,Colorado Springs,Raleigh,Miami,Oakland,Minneapolis,Tulsa,Tampa,Arlington,New Orleans,Wichita,Cleveland,Bakersfield,Honolulu,Anaheim,Santa Ana,Pittsburgh,Cincinnati,St. Louis,St Louis,St. Paul,Orlando,Newark,Buffalo,Toledo,Lexington,Anchorage,Stockton,Riverside,Corpus Christi,Greensboro,Plano,Lincoln,Durham,Fort Lauderdale,Salt Lake City,Baton Rouge,Boise,Richmond,Spokane,Des Moines,Tacoma,Birmingham,Rochester,Syracuse,Hartford,Providence,Worcester,Springfield,Akron,Dayton,Little Rock,Knoxville,Chattanooga,Charleston,Savannah,Tallahassee,Mobile,Montgomery,Shreveport,Albany,Trenton,Annapolis,Harrisburg,Augusta,Juneau,Santa Fe,Cheyenne,Bismarck,Pierre,Helena,Olympia,Salem,Carson City,Topeka,Jefferson City,Concord,Montpelier,Dover,Atlantic City,Palm Beach,West Palm Beach,Santa Monica,Santa Barbara,Santa Cruz,Palo Alto,Silicon Valley,Long Beach,Pasadena,Berkeley,Beverly Hills,Hollywood,Malibu,Cambridge,Princeton,New Haven,Ann Arbor,Flint,Grand Rapids,Green Bay,Madison,Duluth,Fargo,Sioux Falls,Cedar Rapids,Davenport,Peoria,Evansville,Fort Wayne,Gary,Ferguson,Waco,Lubbock,Amarillo,Laredo,Brownsville,Galveston,Uvalde,Parkland,Newtown,Charlottesville,Roanoke,Norfolk,Virginia Beach,Arlington,Alexandria,Bethesda,Chapel Hill,Myrtle Beach,Key West,Daytona Beach,Fort Myers,St. Petersburg,Manhattan,Brooklyn,Queens,Bronx,The Bronx,Staten Island,Harlem,Long Island,Wall Street,Broadway,Times Square,Central Park,Capitol Hill,Guantanamo Bay,Guantanamo,Camp David,Martha's Vineyard,Cape Cod,Nantucket,Lake Tahoe,Napa Valley,Yosemite,Yellowstone,Grand Canyon,Everglades
New England,Midwest,Deep South,Appalachia,Rust Belt,Great Lakes,Gulf Coast,East Coast,West Coast,Great Plains,Rocky Mountains,Rockies,Sierra Nevada,Mississippi River,Rio Grande,Hudson River,Chesapeake Bay,Gulf of Mexico,Silicon Beach,Lake Michigan,Lake Erie,Lake Ontario,Lake Superior,Bay Area,Southern California,Northern California,Northern Virginia,Upstate New York,South Florida,West Bank,Gaza,Gaza Strip,East Jerusalem,Golan Heights,Hebron,Nablus,Jenin,Bethlehem,Jericho,Rafah,Khan Younis,Khan Yunis,Gaza City,Tel Aviv,Haifa,Eilat,Beersheba,Ashdod,Ashkelon,Nazareth,Galilee,Negev,Sinai,Dead Sea
Toronto,Montreal,Montréal,Vancouver,Calgary,Edmonton,Winnipeg,Quebec City,Hamilton,Halifax,Regina,Saskatoon,Whitehorse,Yellowknife,Iqaluit,St. John's,Fredericton,Charlottetown,Moncton,Kitchener,Mississauga,Thunder Bay,Sudbury,Kelowna,Nanaimo,Fort McMurray,Banff,Whistler,Labrador,Baffin Island,Vancouver Island,Rankin Inlet,Dawson City,Nunavik
Guadalajara,Monterrey,Tijuana,Ciudad Juarez,Ciudad Juárez,Puebla,Cancun,Cancún,Acapulco,Oaxaca,Chiapas,Veracruz,Merida,Mérida,Yucatan,Yucatán,Sinaloa,Culiacan,Culiacán,Guerrero,Michoacan,Michoacán,Jalisco,Sonora,Chihuahua,Tamaulipas,Nuevo Leon,Nuevo León,Quintana Roo,Baja California,Baja California Sur,Queretaro,Querétaro,Guanajuato,Leon,Zacatecas,Durango,Coahuila,Tabasco,Campeche,Hidalgo,Morelos,Cuernavaca,Toluca,San Luis Potosi,San Luis Potosí,Aguascalientes,Colima,Nayarit,Puerto Vallarta,Playa del Carmen,Tulum,Mazatlan,Mazatlán,Los Cabos,San Pedro Sula,Leon,Granada,Masaya,Bluefields,Corinto,Esteli,Matagalpa,Limon,Limón,Puntarenas,Guanacaste,Alajuela,Cartago,Heredia,Colon,Colón,Chiriqui,David,Darien,Bocas del Toro,Panama Canal,Quetzaltenango,Antigua Guatemala,Santa Ana,San Miguel,Santiago de Cuba,Camaguey,Holguin,Matanzas,Varadero,Pinar del Rio,Santa Clara,Cienfuegos,Cap-Haitien,Santiago de los Caballeros,Punta Cana,Montego Bay
Sao Paulo,São Paulo,Rio de Janeiro,Rio,Salvador,Bahia,Fortaleza,Belo Horizonte,Minas Gerais,Manaus,Curitiba,Parana,Paraná,Recife,Porto Alegre,Belem,Belém,Goiania,Goiás,Santos,Mato Grosso,Rondonia,Rondônia,Roraima,Acre,Amazon,Amazonas,Amazonia,Rosario,Cordoba,Córdoba,Mendoza,La Plata,Mar del Plata,Tucuman,Tucumán,Salta,Patagonia,Tierra del Fuego,Ushuaia,Bariloche,Santa Fe,Entre Rios,Entre Ríos,Misiones,Corrientes,Chaco,Formosa,Jujuy,Neuquen,Neuquén,Chubut,Rio Negro,Río Negro,Valparaiso,Valparaíso,Vina del Mar,Viña del Mar,Concepcion,Concepción,Antofagasta,Atacama,Araucania,Araucanía,Temuco,Punta Arenas,Iquique,Arica,Medellin,Medellín,Cali,Barranquilla,Cartagena,Bucaramanga,Antioquia,Cauca,Norte de Santander,Cucuta,Cúcuta,Santa Marta,Choco,Chocó,Narino,Nariño,Guayaquil,Cuenca,Galapagos,Galápagos,Galapagos Islands,Manta,Esmeraldas,Arequipa,Cusco,Cuzco,Trujillo,Callao,Machu Picchu,Piura,Puno,Loreto,Iquitos,Lake Titicaca,Santa Cruz,Cochabamba,Oruro,Potosi,Potosí,Tarija,El Alto,Maracaibo,Valencia,Barquisimeto,Zulia,Tachira,Táchira,Carabobo,Ciudad del Este,Encarnacion,Encarnación,Punta del Este,Colonia,Salto,Paysandu,Essequibo,Andes,Southern Cone
Birmingham,Manchester,Liverpool,Leeds,Sheffield,Bristol,Newcastle,Nottingham,Leicester,Coventry,Hull,Bradford,Stoke-on-Trent,Wolverhampton,Plymouth,Derby,Southampton,Portsmouth,Brighton,Norwich,Oxford,Cambridge,Exeter,York,Sunderland,Middlesbrough,Blackpool,Bolton,Blackburn,Preston,Luton,Swindon,Ipswich,Peterborough,Gloucester,Canterbury,Lancaster,Carlisle,Durham,Winchester,Salisbury,Worcester,Bournemouth,Swansea,Newport,Wrexham,Glasgow,Aberdeen,Dundee,Inverness,Perth,Stirling,Londonderry,Derry,Lisburn,Armagh,Omagh,Salford,Stockport,Oldham,Rochdale,Wigan,Doncaster,Rotherham,Barnsley,Huddersfield,Halifax,Wakefield,Grimsby,Lincoln,Northampton,Milton Keynes,Reading,Slough,Windsor,Guildford,Woking,Maidstone,Dover,Folkestone,Hastings,Eastbourne,Southend,Chelmsford,Colchester,Watford,St Albans,Bath,Cheltenham,Torquay,Wembley,Wimbledon,Heathrow,Gatwick,Westminster,Whitehall,Soho,Croydon,Tottenham,Hackney,Brixton,Kensington,Chelsea,Greenwich,Stratford,Camden,Hillsborough,Yorkshire,Lancashire,Kent,Essex,Sussex,Surrey,Hampshire,Devon,Cornwall,Dorset,Somerset,Norfolk,Suffolk,Cumbria,Northumberland,Derbyshire,Nottinghamshire,Leicestershire,Warwickshire,Worcestershire,Gloucestershire,Wiltshire,Berkshire,Oxfordshire,Buckinghamshire,Hertfordshire,Bedfordshire,Cambridgeshire,Lincolnshire,Shropshire,Staffordshire,Cheshire,Merseyside,Tyneside,Teesside,Midlands,West Midlands,East Anglia,Highlands,Orkney,Shetland,Hebrides,Fife,Lothian,Pembrokeshire,Gwent,Glamorgan,Isle of Man,Isle of Wight,Jersey,Guernsey,Channel Islands,Thames,River Thames,Mersey,English Channel,Irish Sea,North Sea,Downing Street,Buckingham Palace,British Isles,Cork,Galway,Limerick,Waterford,Donegal,Kerry,Kilkenny
Marseille,Marseilles,Lyon,Lyons,Toulouse,Nice,Nantes,Strasbourg,Montpellier,Bordeaux,Lille,Rennes,Reims,Le Havre,Saint-Etienne,Toulon,Grenoble,Dijon,Angers,Nimes,Nîmes,Cannes,Calais,Dunkirk,Metz,Nancy,Caen,Rouen,Orleans,Limoges,Tours,Amiens,Lens,Auxerre,Bastia,Ajaccio,Corsica,Brittany,Normandy,Provence,Alsace,Lorraine,Burgundy,Versailles,Cote d'Azur,Riviera,French Riviera,Le Mans,Evian,Davos,French Guiana,Martinique,Guadeloupe,Reunion,Réunion,Mayotte
Hamburg,Munich,Cologne,Frankfurt,Stuttgart,Düsseldorf,Duesseldorf,Dusseldorf,Dortmund,Essen,Leipzig,Bremen,Dresden,Hanover,Hannover,Nuremberg,Duisburg,Bochum,Wuppertal,Bielefeld,Bonn,Münster,Muenster,Karlsruhe,Mannheim,Augsburg,Wiesbaden,Kiel,Rostock,Magdeburg,Erfurt,Mainz,Lübeck,Luebeck,Freiburg,Heidelberg,Potsdam,Leverkusen,Moenchengladbach,Wolfsburg,Ulm,Bavaria,Saxony,Lower Saxony,Hesse,Brandenburg,Thuringia,Saarland,Rhineland,North Rhine-Westphalia,Schleswig-Holstein,Baden-Württemberg,Baden-Wuerttemberg,Ruhr,Black Forest,Rhine,Danube,Elbe
Milan,Naples,Turin,Palermo,Genoa,Bologna,Florence,Bari,Catania,Venice,Verona,Messina,Padua,Trieste,Brescia,Parma,Modena,Bergamo,Siena,Pisa,Perugia,Cagliari,Udine,Lampedusa,Sicily,Sardinia,Tuscany,Lombardy,Veneto,Piedmont,Calabria,Campania,Liguria,Umbria,Apulia,Monza,Imola,Pompeii,Capri
Barcelona,Valencia,Seville,Zaragoza,Malaga,Málaga,Murcia,Palma,Bilbao,Alicante,Cordoba,Valladolid,Vigo,Gijon,Granada,Oviedo,San Sebastian,San Sebastián,Santander,Pamplona,Salamanca,Toledo,Catalonia,Andalusia,Galicia,Basque Country,Asturias,Canary Islands,Tenerife,Gran Canaria,Lanzarote,Majorca,Mallorca,Ibiza,Balearic Islands,Ceuta,Melilla,Castile,Aragon,Extremadura,Porto,Oporto,Braga,Coimbra,Faro,Algarve,Madeira,Azores,Funchal
Rotterdam,Utrecht,Eindhoven,Groningen,Maastricht,Tilburg,Breda,Arnhem,Nijmegen,Antwerp,Ghent,Bruges,Liege,Liège,Charleroi,Namur,Leuven,Mons,Flanders,Wallonia,Ypres,Ostend,Zeebrugge,Zurich,Zürich,Geneva,Basel,Basle,Lausanne,Lugano,Lucerne,St. Gallen,St. Moritz,Salzburg,Innsbruck,Graz,Linz,Tyrol,Tirol,Carinthia,Styria,Alps
Gothenburg,Malmö,Malmo,Uppsala,Bergen,Trondheim,Stavanger,Tromso,Lillehammer,Svalbard,Aarhus,Odense,Aalborg,Tampere,Turku,Espoo,Lapland,Scandinavia,Krakow,Kraków,Cracow,Lodz,Łódź,Wroclaw,Wrocław,Poznan,Poznań,Gdansk,Gdańsk,Szczecin,Lublin,Katowice,Auschwitz,Silesia,Brno,Ostrava,Pilsen,Plzen,Moravia,Bohemia,Kosice,Košice,Debrecen,Szeged,Timisoara,Cluj,Cluj-Napoca,Iasi,Constanta,Transylvania,Plovdiv,Varna,Burgas,Thessaloniki,Salonika,Piraeus,Patras,Crete,Rhodes,Corfu,Lesbos,Aegean,Aegean Sea,Macedonia,Thrace,Peloponnese,Split,Dubrovnik,Rijeka,Osijek,Dalmatia,Istria,Slavonia,Krajina,Vukovar,Maribor,Koper,Mostar,Banja Luka,Tuzla,Srebrenica,Republika Srpska,Gorazde,Bihac,Brcko,Novi Sad,Nis,Vojvodina,Mitrovica,Durres,Vlora,Vlore,Ohrid,Tetovo,Limassol,Larnaca,Paphos,Famagusta,Kaunas,Klaipeda,Daugavpils,Tartu,Narva,Kaliningrad
St Petersburg,Saint Petersburg,Leningrad,Novosibirsk,Yekaterinburg,Nizhny Novgorod,Kazan,Samara,Chelyabinsk,Omsk,Rostov,Rostov-on-Don,Ufa,Krasnoyarsk,Perm,Voronezh,Volgograd,Stalingrad,Krasnodar,Sochi,Saratov,Tyumen,Vladivostok,Khabarovsk,Irkutsk,Murmansk,Arkhangelsk,Grozny,Chechnya,Dagestan,Ingushetia,North Ossetia,Tatarstan,Bashkortostan,Siberia,Kursk,Bryansk,Belgorod,Smolensk,Tula,Beslan,Makhachkala,Nazran,Kamchatka,Sakhalin,Kuril Islands,Kuriles,Urals,Ural,Caucasus,North Caucasus,Volga,Kharkiv,Kharkov,Odesa,Odessa,Dnipro,Dnipropetrovsk,Donetsk,Zaporizhzhia,Zaporizhia,Zaporozhye,Lviv,Lvov,Mariupol,Luhansk,Lugansk,Kherson,Mykolaiv,Sevastopol,Simferopol,Crimea,Donbas,Donbass,Bakhmut,Bucha,Irpin,Chernihiv,Sumy,Poltava,Chernobyl,Kryvyi Rih,Kramatorsk,Avdiivka,Melitopol,Yalta,Gomel,Brest,Grodno,Vitebsk,Batumi,Kutaisi,Gori,Gyumri,Ganja,Almaty,Karaganda,Shymkent,Samarkand,Bukhara,Fergana,Osh,Jalalabad,Khujand,Black Sea,Sea of Azov,Caspian Sea,Caspian,Baltic Sea,Baltics,Barents Sea
Shanghai,Guangzhou,Canton,Shenzhen,Tianjin,Wuhan,Chongqing,Chengdu,Nanjing,Xi'an,Xian,Hangzhou,Shenyang,Harbin,Qingdao,Dalian,Jinan,Zhengzhou,Changsha,Kunming,Suzhou,Xiamen,Fuzhou,Ningbo,Urumqi,Lhasa,Guiyang,Nanning,Hefei,Nanchang,Taiyuan,Lanzhou,Hohhot,Haikou,Sanya,Dongguan,Foshan,Zhuhai,Xinjiang,Tibet,Guangdong,Sichuan,Yunnan,Hubei,Hunan,Henan,Hebei,Shandong,Shanxi,Shaanxi,Jiangsu,Zhejiang,Fujian,Anhui,Jiangxi,Guangxi,Guizhou,Gansu,Qinghai,Ningxia,Inner Mongolia,Heilongjiang,Jilin,Liaoning,Hainan,Manchuria,Kowloon,Yangtze,Yellow River,Great Wall,Tiananmen Square,Tiananmen,Zhongnanhai,South China Sea,East China Sea,Yellow Sea,Taiwan Strait,Kaohsiung,Taichung,Tainan,Hsinchu,Taoyuan,New Taipei,Keelung,Hualien,Chiayi,Pingtung,Yilan,Miaoli,Changhua,Penghu,Kinmen,Osaka,Yokohama,Nagoya,Sapporo,Kobe,Kyoto,Fukuoka,Kawasaki,Saitama,Hiroshima,Sendai,Nagasaki,Okinawa,Hokkaido,Fukushima,Nagano,Niigata,Kanagawa,Chiba,Shizuoka,Kumamoto,Kagoshima,Nara,Aichi,Tohoku,Kyushu,Honshu,Shikoku,Busan,Pusan,Incheon,Inchon,Daegu,Taegu,Daejeon,Gwangju,Kwangju,Ulsan,Suwon,Jeju,Jeju Island,Pyeongchang,Sejong,Gyeonggi,Gangnam,Kaesong,Panmunjom,Korean Peninsula,Korean peninsula,Korea,Sea of Japan
Mumbai,Bombay,Kolkata,Calcutta,Chennai,Madras,Bangalore,Bengaluru,Hyderabad,Ahmedabad,Pune,Jaipur,Surat,Lucknow,Kanpur,Nagpur,Patna,Indore,Bhopal,Agra,Varanasi,Srinagar,Amritsar,Chandigarh,Guwahati,Kochi,Cochin,Coimbatore,Ranchi,Raipur,Ludhiana,Jammu,Goa,Panaji,Mysore,Mysuru,Mangalore,Noida,Gurgaon,Gurugram,Faridabad,Ghaziabad,Allahabad,Prayagraj,Ayodhya,Dehradun,Shimla,Thiruvananthapuram,Trivandrum,Visakhapatnam,Vijayawada,Bhubaneswar,Cuttack,Imphal,Shillong,Agartala,Itanagar,Leh,Kargil,Ladakh,Anantnag,Pulwama,Baramulla,Kupwara,Shopian,Kulgam,Kashmir,Jammu and Kashmir,Punjab,Haryana,Uttar Pradesh,Madhya Pradesh,Andhra Pradesh,Himachal Pradesh,Arunachal Pradesh,Uttarakhand,Bihar,Jharkhand,Chhattisgarh,Odisha,Orissa,West Bengal,Assam,Gujarat,Rajasthan,Maharashtra,Karnataka,Kerala,Tamil Nadu,Telangana,Manipur,Meghalaya,Mizoram,Nagaland,Tripura,Sikkim,Darjeeling,Himalayas,Himalaya,Ganges,Indian Ocean,Bay of Bengal,Arabian Sea,Karachi,Lahore,Rawalpindi,Faisalabad,Multan,Peshawar,Quetta,Gwadar,Sindh,Balochistan,Baluchistan,Khyber Pakhtunkhwa,Waziristan,North Waziristan,South Waziristan,Swat,Gilgit-Baltistan,Azad Kashmir,Abbottabad,Kandahar,Herat,Mazar-i-Sharif,Kunduz,Helmand,Ghazni,Bagram,Panjshir,Bamiyan,Khost,Chittagong,Chattogram,Sylhet,Rajshahi,Khulna,Barisal,Cox's Bazar,Gazipur,Narayanganj,Comilla,Mymensingh,Rangpur,Bogra,Pokhara,Lumbini,Jaffna,Kandy,Galle,Trincomalee,Batticaloa,Mount Everest,Everest
Surabaya,Bandung,Medan,Semarang,Makassar,Bali,Denpasar,Yogyakarta,Aceh,Banda Aceh,Java,Sumatra,Borneo,Kalimantan,Sulawesi,Papua,West Papua,Irian Jaya,Lombok,Batam,Johor,Johor Bahru,Johor Baru,Penang,George Town,Ipoh,Malacca,Melaka,Selangor,Sabah,Sarawak,Kota Kinabalu,Kuching,Perak,Kedah,Kelantan,Terengganu,Pahang,Perlis,Negeri Sembilan,Putrajaya,Shah Alam,Petaling Jaya,Langkawi,Cebu,Davao,Quezon City,Mindanao,Luzon,Visayas,Zamboanga,Marawi,Boracay,Makati,Ho Chi Minh City,Saigon,Da Nang,Danang,Haiphong,Hue,Mekong,Mekong Delta,Chiang Mai,Chiang Rai,Phuket,Pattaya,Ayutthaya,Hat Yai,Songkhla,Yala,Pattani,Narathiwat,Krabi,Koh Samui,Nakhon Ratchasima,Udon Thani,Khon Kaen,Siem Reap,Sihanoukville,Battambang,Luang Prabang,Mandalay,Rakhine,Shan,Kachin,Sittwe,Strait of Malacca,Spratly Islands,Paracel Islands,Scarborough Shoal
Dubai,Sharjah,Ajman,Ras Al Khaimah,Ras al-Khaimah,Fujairah,Al Ain,Jeddah,Mecca,Makkah,Medina,Madinah,Dammam,Dhahran,Taif,Tabuk,Abha,Jizan,Najran,Neom,NEOM,Yanbu,Al-Ahsa,Qassim,Salalah,Sohar,Nizwa,Dhofar,Sur,Aden,Hodeidah,Taiz,Marib,Saada,Hadramout,Basra,Mosul,Kirkuk,Erbil,Arbil,Irbil,Sulaimaniya,Sulaymaniyah,Dohuk,Najaf,Karbala,Kerbala,Fallujah,Falluja,Ramadi,Tikrit,Samarra,Anbar,Nineveh,Diyala,Kurdistan,Iraqi Kurdistan,Aleppo,Homs,Hama,Latakia,Idlib,Deir al-Zor,Deir Ezzor,Raqqa,Palmyra,Daraa,Deraa,Kobani,Afrin,Ghouta,Sidon,Tyre,Bekaa,Bekaa Valley,Baalbek,Zarqa,Irbid,Aqaba,Petra,Istanbul,Izmir,Antalya,Adana,Bursa,Gaziantep,Diyarbakir,Konya,Incirlik,Anatolia,Bosphorus,Bosporus,Isfahan,Esfahan,Shiraz,Mashhad,Tabriz,Qom,Ahvaz,Bushehr,Natanz,Fordow,Arak,Kerman,Bandar Abbas,Kish Island,Khuzestan,Persian Gulf,Strait of Hormuz,Gulf of Aden,Gulf of Oman,Red Sea,Bab el-Mandeb,Suez,Suez Canal,Alexandria,Giza,Luxor,Aswan,Sharm el-Sheikh,Hurghada,Port Said,Ismailia,Mansoura,Minya,Assiut,Tahrir Square,Nile,Nile River,North Sinai,Benghazi,Misrata,Sirte,Tobruk,Derna,Sfax,Sousse,Oran,Constantine,Annaba,Kabylie,Tizi Ouzou,Bejaia,Setif,Blida,Tindouf,Casablanca,Marrakesh,Marrakech,Fez,Tangier,Agadir,Laayoune,Maghreb,Sahel,Sahara,Darfur,Port Sudan,Omdurman,El Fasher,Kordofan,Blue Nile,White Nile
Lagos,Kano,Ibadan,Port Harcourt,Kaduna,Benin City,Maiduguri,Jos,Enugu,Onitsha,Aba,Warri,Calabar,Ilorin,Sokoto,Zaria,Owerri,Abeokuta,Akure,Borno,Yobe,Adamawa,Rivers State,Lagos State,Niger Delta,Ogun,Oyo,Osun,Anambra,Imo,Bayelsa,Kogi,Benue,Chibok,Kumasi,Tamale,Takoradi,Tema,Cape Coast,Ashanti,Ashanti Region,Volta Region,Greater Accra,Northern Region,Upper East,Upper West,Bobo-Dioulasso,Timbuktu,Gao,Kidal,Mopti,Agadez,Diffa,Abidjan,Bouake,Bouaké,Cotonou,Douala,Bamenda,Garoua,Kisangani,Lubumbashi,Goma,Bukavu,Katanga,North Kivu,South Kivu,Kivu,Ituri,Kasai,Equateur,Beni,Butembo,Mombasa,Kisumu,Nakuru,Eldoret,Garissa,Lamu,Turkana,Mandera,Wajir,Rift Valley,Dadaab,Dar es Salaam,Zanzibar,Arusha,Mwanza,Kilimanjaro,Mount Kilimanjaro,Serengeti,Lake Victoria,Entebbe,Gulu,Jinja,Hargeisa,Kismayo,Kismayu,Puntland,Bosaso,Baidoa,Tigray,Mekelle,Mekele,Amhara,Oromia,Oromiya,Afar,Gondar,Bahir Dar,Dire Dawa,Hawassa,Ogaden,Assab,Massawa,Johannesburg,Cape Town,Durban,Soweto,Port Elizabeth,Gqeberha,Bloemfontein,East London,Polokwane,Nelspruit,Kimberley,Pietermaritzburg,Stellenbosch,Gauteng,KwaZulu-Natal,Western Cape,Eastern Cape,Northern Cape,Free State,Limpopo,Mpumalanga,North West,Tshwane,Ekurhuleni,Sandton,Marikana,Robben Island,Bulawayo,Mutare,Matabeleland,Kitwe,Ndola,Copperbelt,Livingstone,Victoria Falls,Blantyre,Beira,Cabo Delgado,Nampula,Pemba,Palma,Benguela,Cabinda,Huambo,Walvis Bay,Swakopmund,Francistown,Horn of Africa,Great Lakes region,Lake Chad,Lake Tanganyika,Congo River,Zambezi,Cape of Good Hope
Sydney,Melbourne,Brisbane,Perth,Adelaide,Gold Coast,Newcastle,Hobart,Darwin,Cairns,Geelong,Townsville,Wollongong,Ballarat,Bendigo,Alice Springs,Byron Bay,Bondi,Bondi Beach,Sunshine Coast,Great Barrier Reef,Victoria,Auckland,Christchurch,Hamilton,Dunedin,Tauranga,Napier,Rotorua,Queenstown,Nelson,Invercargill,Palmerston North,Canterbury,Otago,Waikato,Wairarapa,North Island,South Island,Bougainville,Lae,Nadi,Tahiti,Norfolk Island,Christmas Island,Manus Island,Manus,Pitcairn
Africa,North Africa,West Africa,East Africa,Central Africa,Southern Africa,sub-Saharan Africa,Sub-Saharan Africa,Asia,East Asia,South Asia,Southeast Asia,South-East Asia,South East Asia,Central Asia,Northeast Asia,Asia-Pacific,Asia Pacific,Indo-Pacific,Asia Minor,Europe,Western Europe,Eastern Europe,Central Europe,Northern Europe,Southern Europe,North America,South America,Latin America,Central America,Americas,The Americas,Caribbean,West Indies,Middle East,Mideast,Near East,Far East,Gulf,Arab world,Oceania,Pacific,South Pacific,Pacific Ocean,Atlantic,Atlantic Ocean,North Atlantic,South Atlantic,Mediterranean,Mediterranean Sea,Adriatic,Adriatic Sea,Arctic,Arctic Ocean,Antarctica,Antarctic,Balkans,Western Balkans,Iberia,Benelux,Levant,Mesopotamia,Indochina,Polynesia,Melanesia,Eurasia,Bering Sea,Bering Strait,Virgin Islands,British Virgin Islands,US Virgin Islands,Turks and Caicos,Anguilla,Montserrat,Netherlands Antilles,Diego Garcia,Chagos Islands,Saint Helena,Mount Fuji,K2,Mont Blanc,Matterhorn,Mars,Red Square,Trafalgar Square,St Peter's Square,St. Peter's Square,Vatican,Temple Mount,Al-Aqsa,Al Aqsa,Eiffel Tower,Ground Zero
`
