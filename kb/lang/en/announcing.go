package en

// Verbs by which somebody makes known, decides, lays aside or only thinks about what is to be done.

var announcing = set(`announce say confirm declare disclose reveal state`)

// ByAnnouncement reports whether what an event's noun names is there once it is announced: an inquiry, not a strike.
func ByAnnouncement(lemma string) bool {
	switch lemma {
	case "inquiry", "enquiry", "probe", "investigation", "review", "inquest", "appointment", "nomination", "resignation":
		return true
	}
	return false
}

// Announces reports whether a verb makes known what was decided.
func Announces(lemma string) bool { return announcing[lemma] }

var resolving = set(`seek run stand leave hold keep take-back give-up give-back bring-back pull-out set-up take-down scale-back stay-out recommend appeal challenge propose`)

// Resolves reports whether a verb that tells no event by itself tells a decision where somebody makes known
// that he will do so: "would not seek another term", "was taking back 30,000 heaters".
func Resolves(lemma string) bool { return resolving[lemma] }

// Shelves reports whether a verb tells that what its object names is laid aside, for now or for good.
func Shelves(lemma string) bool {
	switch lemma {
	case "shelve", "mothball", "freeze", "drop", "ditch", "bury", "bin", "axe", "kill", "scrap", "abandon":
		return true
	}
	return false
}

var shelved = set(`proposal plan project bill scheme programme program idea motion amendment levy reform policy measure legislation`)

// Shelved reports whether a noun is for what is planned or put to others, which its makers can lay aside.
func Shelved(lemma string) bool { return shelved[lemma] }

var alikeInPast = set(`put set cut hit quit shut let spread split beat bid cost burst cast read`)

// AlikeInPast reports whether the past of a verb looks like its present.
func AlikeInPast(low string) bool { return alikeInPast[low] }

// Ponders reports whether a verb tells that somebody thinks about what to do or how he takes a thing, and
// nothing that he does.
func Ponders(lemma string) bool {
	switch lemma {
	case "assess", "evaluate", "explore", "monitor", "weigh", "consider", "study", "review", "examine", "discuss", "respond", "comply", "cooperate", "co-operate", "miss", "tolerate":
		return true
	}
	return false
}
