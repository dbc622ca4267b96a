package nquads

// What Turtle's grammar shares with that of N-Quads.

// NameStart reports whether r may begin a blank node's label (PN_CHARS_U).
func NameStart(r rune) bool { return nameStart(r) }

// NameRune reports whether r may stand in one (PN_CHARS).
func NameRune(r rune) bool { return nameRune(r) }

// BNodeLen returns the length of the longest blank node label at the start of s.
func BNodeLen(s string) int { return bnodeLen(s) }

// Escape decodes the escape at the start of b; size 0 means that it is none.
// Only literals know the short ones such as \n.
func Escape(b []byte, literal bool) (r rune, size int) { return escape(b, literal) }
