package badger

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"unsafe"

	db "github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/table"
)

// pins are references to tables. Badger cuts a table to nothing before it
// removes it, and a process that has it open to read dies of that. A writer
// holds the tables that it found, and removes those which are no longer needed
// when it closes: who has them open keeps them then.
type pins []*table.Table

// pin holds all tables of a database that was just opened. Badger has no way to
// ask for them; the test TestOpenBeside fails should a version of it keep them
// elsewhere.
func pin(d *db.DB) (held pins) {
	levels := hidden(hidden(reflect.ValueOf(d).Elem(), "lc").Elem(), "levels")
	for i := range levels.Len() {
		for _, t := range hidden(levels.Index(i).Elem(), "tables").Interface().([]*table.Table) {
			t.IncrRef()
			held = append(held, t)
		}
	}
	return held
}

// filterTables makes the tables of streams that begin from now on have Bloom
// filters, which spare a look-up of what is not there. Hashes are looked up for
// each new term. All else is there when it is looked up, or scanned, and filters
// would make a store larger by a twentieth, and opening one slower by half. Badger has
// one option for all, which the tables of streams that have ended may still be
// read with: they are waited for. The test TestFilters fails should a version of
// Badger keep either elsewhere.
func filterTables(d *db.DB, w *db.StreamWriter) {
	const usual = 0.01 // wrong answers
	throttle := hidden(reflect.ValueOf(w).Elem(), "throttle").Elem()
	hidden(throttle, "wg").Addr().Interface().(*sync.WaitGroup).Wait()
	hidden(hidden(reflect.ValueOf(d).Elem(), "opt"), "BloomFalsePositive").SetFloat(usual)
}

// hidden is a field that has no exported name.
func hidden(v reflect.Value, name string) reflect.Value {
	f := v.FieldByName(name)
	return reflect.NewAt(f.Type(), unsafe.Pointer(f.UnsafeAddr())).Elem()
}

// release removes the tables that a closed database no longer has.
func (held pins) release(dir string, has []uint64) {
	for _, t := range held {
		if !slices.Contains(has, t.ID()) {
			_ = t.Close(-1)
			_ = os.Remove(filepath.Join(dir, tableName(t.ID())))
		}
	}
}
