// Package edtf is the Extended Date/Time Format (ISO 8601-2, levels 0 to 2) as
// far as news needs it: days, months, seasons, quarters, years, decades and
// centuries, exact, approximate or uncertain, and intervals and sets of these,
// open on either side.
//
// It is strict: what is no date, or a date that never was, is an error. It
// knows no clock and may import the standard library only.
package edtf
