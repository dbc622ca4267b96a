package en

import (
	"strings"
)

// aside matches lines that stand around a report: pointers to other pages,
// captions, credits, bylines.
var aside = lazy(`(?i)^(read (more|next|also)|see also|more (on|from|about) |related( stories)?:|click here|sign up|subscribe|follow (us|@)|share (this|on)|watch( now| live|:)|listen( now|:)|photo( by|graph)?:?\b|picture:|pictures:|image( credit|:)|credit:|caption:|file photo|advertisement|©|copyright|all rights reserved|additional reporting|reporting by|editor.s note|correction[:.]|clarification[:.]|edited by|editing by|writing by|compiled by|with (files|reporting) from|by [A-Z][a-z]+ [A-Z][a-z]+$|get our |download (the|our) |comments?$|newsletter|this (story|article) (was|has been|originally)|related (articles|topics)|tags?:|topics:|view comments|continue reading|[a-z]+/(reuters|afp|getty|ap)\b|(reuters|afp|ap)$)`)

// Aside reports whether a line is none of the report but around it.
func Aside(line string) bool { return aside().MatchString(line) }

// Listed reports whether a line is an item of a list or a speaker's turn in a
// transcript rather than a heading.
func Listed(line string) bool {
	return listed().MatchString(line)
}

var listed = lazy(`^([-•*–—·]\s|\(?[0-9a-z]{1,2}[.)]\s|[A-Z][A-Z.' ]{2,30}:\s)`)

// Chronicled reports whether a line opens with a date as the lines of a chronology do: "3 March: Mill shut".
func Chronicled(line string) bool { return chronicled().MatchString(line) }

var chronicled = lazy(`^(?:[-•*–—·]\s+)?(?i:(?:on |in |early |late |mid-)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)? )?(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?: \d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?)?(?:,? (?:1[5-9]|20)\d\d)?(?:\s?:|\s[-–—]{1,2})|(?:1[5-9]|20)\d\d\s?:)\s+\S`)

// Abbreviations before a point: never is what does not end a sentence (Mr.,
// Sen., Jan.), may what the next word decides of (U.S., a.m., Inc.).
var (
	never = set(`assoc drs lieut const asst atty ald dep fr ofc cst brig pte spc dets sgts lts cllr comdr al c vs mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr maj adm cpl pvt rev hon pres supt det insp messrs mme mlle st mt ft jan feb mar apr jun jul aug sept sep oct nov dec no nos vs v cf fig art vol pp op ed viz eg ie al ave blvd rd approx est dept univ assn bros ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mont neb nev okla ore pa tenn tex vt va wash wis wyo`)
	may   = set(`inc corp co ltd llc plc jr sr etc u.s u.k u.n u.s.a u.a.e d.c a.m p.m am pm ph.d m.d b.a m.a e.u n.y n.j n.h n.m n.c s.c n.d s.d w.va r.i esq`)
	// starters open a sentence and are rarely the second part of a name.
	starters = set(`the a an he she it they we i you this that these those there in on at by for from with as but and or so if when while after before since although though however his her its their our my who what where why how one some many most all no not meanwhile also both earlier later last next according asked yet now then still instead despite during under over two three four`)
	latin    = set(`e.g i.e`)
	// addresses open one behind a firm or a state: "of Acme Inc. Mr. Doe said".
	addresses = set(`Mr. Mrs. Ms. Messrs. Mr Mrs Ms Messrs`)
	circa     = set(`c al vs`) // abbreviations in small letters
	// prefixes stay with what they are hyphened to: "pro-Russian", "e-mail".
	prefixes = set(`anti bi bio co counter cross de e eco electro euro ex extra geo hyper infra inter intra macro meta micro mid mini multi neo non over pan post pre pro proto pseudo psycho quasi re semi socio sub super trans tri ultra un uni vice`)
	elisions = set(`em tis twas til cause bout n round`)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Abbreviated reports whether a word may be an abbreviation before a point.
func Abbreviated(word string) bool {
	low := strings.ToLower(word)
	return never[low] || may[low]
}

// HyphenPrefix reports whether a word before a hyphen is a prefix of what follows.
func HyphenPrefix(word string) bool { return prefixes[strings.ToLower(word)] }

// PointBelongs reports whether the point behind a word is part of it.
func PointBelongs(word string) bool {
	low := strings.ToLower(word)
	return len(word) == 1 && word >= "A" && word <= "Z" || never[low] && word != low || circa[word] || may[low] || strings.Contains(word, ".") && len(word) < 8 && !strings.ContainsAny(word, "0123456789")
}

// PointEnds reports whether an abbreviation's point ends the sentence too,
// given the word that follows.
func PointEnds(word, next string) bool {
	opens := starters[strings.ToLower(next)] || addresses[next]
	return PointMayEnd(word) && opens && next != strings.ToLower(next)
}

// OpensSentence reports whether a word with a capital opens a sentence rather than being the
// second part of a name.
func OpensSentence(word string) bool { return starters[strings.ToLower(word)] }

// PointMayEnd reports whether a sentence can end with an abbreviation: "U.S.", "Inc.", not "e.g.".
func PointMayEnd(word string) bool {
	low := strings.ToLower(strings.TrimSuffix(word, "."))
	return may[low] || strings.Contains(low, ".") && !latin[low]
}

// Elision reports whether s, behind an apostrophe, goes on as a shortened word
// or year: "’em", "’90s".
func Elision(s string) bool {
	end := strings.IndexFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	if end < 0 {
		end = len(s)
	}
	w := s[:end]
	return elisions[w] || len(w) >= 2 && w[0] >= '0' && w[0] <= '9' && (len(w) == 2 || w[2:] == "s")
}

// function words carry no meaning of their own.
var function = set(`a an the and or but nor so yet if of in on at by for from with to into onto over under about after before between during through against as than then that this these those there here it its he his him she her they their them we our us you your i my me who whom whose which what when where why how is are was were be been being am do does did have has had will would shall should may might can could must not no yes also too very more most some any all both each few many much other such only own same just now 's n't`)

// Function reports whether a lower-case word is a function word.
func Function(w string) bool { return function[w] }
