package en

// runs are what is carried on by a plan or timetable and called off for a time.
var runs = set(`train flight sailing crossing class lesson lecture bus ferry tram service departure route performance show screening exam examination surgery operation appointment delivery collection clinic practice rehearsal`)

// Runs reports whether a noun is for what runs, or is held, by a plan.
func Runs(lemma string) bool { return runs[lemma] }

var ofOneLife = set(`ruling arrest death resignation appointment release treatment award punishment lawsuit hearing trial expulsion illness recognition`)

// OfOneLife reports whether an event of a class befalls one person, so that a report goes on with what the person did
// at other times.
func OfOneLife(class string) bool { return ofOneLife[class] }

var cabinets = set(`government coalition cabinet administration`)

// Cabinet reports whether a noun is for a government, which can fall.
func Cabinet(lemma string) bool { return cabinets[lemma] }

var structures = set(`bridge dam wall roof crane tower building balcony scaffold scaffolding ceiling tree pylon chimney levee dyke dike embankment tunnel grandstand stand stage walkway mine shaft floor facade steeple spire jetty pier silo tank pipeline pipe main reservoir viaduct overpass flyover billboard mast gantry`)

// Structure reports whether a noun is for what is built, whose fall is an accident.
func Structure(lemma string) bool { return structures[lemma] }
