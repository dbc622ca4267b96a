package en

// runs are what is carried on by a plan or timetable and called off for a time.
var runs = set(`train flight sailing crossing class lesson lecture bus ferry tram service departure route performance show screening exam examination surgery operation appointment delivery collection clinic practice rehearsal`)

// Runs reports whether a noun is for what runs, or is held, by a plan.
func Runs(lemma string) bool { return runs[lemma] }

var ofOneLife = set(`ruling arrest death resignation appointment release treatment award punishment lawsuit hearing trial expulsion illness recognition`)

// OfOneLife reports whether an event of a class befalls one person, so that a report goes on with what the person did
// at other times.
func OfOneLife(class string) bool { return ofOneLife[class] }
