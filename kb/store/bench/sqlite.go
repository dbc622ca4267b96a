package main

import (
	"bufio"
	"database/sql"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	_ "modernc.org/sqlite"
)

// sqlite is the floor: a table of quads with four indexes and one of terms.
// Days are numbers in order.
type sqlite struct {
	file string
	db   *sql.DB
}

func (s *sqlite) open() (err error) {
	if s.db, err = sql.Open("sqlite", s.file); err != nil {
		return err
	}
	s.db.SetMaxOpenConns(1)
	_, err = s.db.Exec("pragma cache_size=-262144; pragma mmap_size=2000000000")
	return err
}

func (s *sqlite) close() error { return s.db.Close() }

// dayBit marks the numbers of days.
const dayBit = 1 << 40

func (s *sqlite) load(file string) (quads int64, err error) {
	f, err := os.Open(file)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	ids := make(map[quad.Value]int64)
	var terms []quad.Value
	id := func(v quad.Value) int64 {
		if d, ok := v.(quad.TypedString); ok && d.Type == xsd+"date" {
			return dayNumber(string(d.Value))
		}
		x, ok := ids[v]
		if !ok {
			x = int64(len(terms) + 1)
			ids[v] = x
			terms = append(terms, v)
		}
		return x
	}
	var rows [][4]int64
	for q, err := range nquads.NewReader(bufio.NewReaderSize(f, 1<<20)).All() {
		if err != nil {
			return 0, err
		}
		rows = append(rows, [4]int64{id(q.Subject), id(q.Predicate), id(q.Object), id(q.Label)})
	}
	slices.SortFunc(rows, func(a, b [4]int64) int { return slices.Compare(a[:], b[:]) })
	rows = slices.Compact(rows)
	if err := s.open(); err != nil {
		return 0, err
	}
	if err := s.insert(rows, terms); err != nil {
		return 0, err
	}
	return int64(len(rows)), s.close()
}

func (s *sqlite) insert(rows [][4]int64, terms []quad.Value) error {
	if _, err := s.db.Exec(`pragma journal_mode=off; pragma synchronous=off;
		create table q(s int, p int, o int, g int, primary key(s,p,o,g)) without rowid; create table t(id integer primary key, v text)`); err != nil {
		return err
	}
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	put, err := tx.Prepare("insert into q values(?,?,?,?)")
	if err != nil {
		return err
	}
	for _, r := range rows {
		if _, err := put.Exec(r[0], r[1], r[2], r[3]); err != nil {
			return err
		}
	}
	if put, err = tx.Prepare("insert into t values(?,?)"); err != nil {
		return err
	}
	for i, v := range terms {
		if _, err := put.Exec(i+1, quad.StringOf(v)); err != nil {
			return err
		}
	}
	if _, err := tx.Exec("create unique index tv on t(v); create index posg on q(p,o,s,g); create index ospg on q(o,s,p,g); create index gspo on q(g,s,p,o)"); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = s.db.Exec("analyze")
	return err
}

func weekBefore(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err) // of the generator
	}
	return t.AddDate(0, 0, -7).Format(time.DateOnly)
}

func dayNumber(s string) int64 {
	var y, m, d int64
	fmt.Sscanf(s, "%d-%d-%d", &y, &m, &d)
	return dayBit | y*10000 + m*100 + d
}

func (s *sqlite) ask(q Questions) []question {
	node := func(v string) any { return quad.StringOf(quad.IRI(v)) }
	term := func(n string) string { return "(select id from t where v='" + quad.StringOf(quad.IRI(n)) + "')" }
	asked := func(text string, args func(i int) []any) func(int) (int, error) {
		var st *sql.Stmt
		return func(i int) (int, error) {
			if st == nil {
				var err error
				if st, err = s.db.Prepare(text); err != nil {
					return 0, err
				}
			}
			return count(st, args(i)...)
		}
	}
	card := asked("select a.v,coalesce(b.v,q.o),d.v from q join t a on a.id=q.p left join t b on b.id=q.o join t d on d.id=q.g where q.s=(select id from t where v=?)",
		func(i int) []any { return []any{node(q.Entities[i])} })
	who := asked(`select s.v,x.v,d.o from q a join q b on b.p=`+term(ns+"about")+` and b.o=(select id from t where v=?) and b.s=a.s and b.g=a.g
		join q tx on tx.s=a.s and tx.p=`+term(ns+"text")+` and tx.g=a.g join q d on d.s=a.s and d.p=`+term(ns+"said")+` and d.g=a.g
		join t s on s.id=a.s join t x on x.id=tx.o where a.p=`+term(ns+"speaker")+` and a.o=(select id from t where v=?)`,
		func(i int) []any { return []any{node(q.Speakers[i][1]), node(q.Speakers[i][0])} })
	// Events that overlap the month: they last less than a week.
	month := asked(`select e.v,l.v,a.o from q a join q f on f.s=a.s and f.g=a.g and f.p=`+term(ns+"end")+` and f.o>=?
		join q ty on ty.s=a.s and ty.p=`+term(typ)+` and ty.o=`+term(ns+"Event")+` and ty.g=a.g
		join q n on n.s=a.s and n.p=`+term(label)+` and n.g=a.g join t e on e.id=a.s join t l on l.id=n.o
		where a.p=`+term(ns+"begin")+` and a.o>=? and a.o<=? order by a.o limit 100`,
		func(i int) []any {
			return []any{dayNumber(q.Months[i][0]), dayNumber(weekBefore(q.Months[i][0])), dayNumber(q.Months[i][1])}
		})
	hops := asked("select v from t where id in (select distinct b.o from q a join q b on b.s=a.s and b.p=a.p and b.g=a.g where a.p="+term(ns+"participant")+" and a.o=(select id from t where v=?))",
		func(i int) []any { return []any{node(q.Entities[i])} })
	counts := asked("select t.v,n from (select p,count(*) n from q group by p) join t on t.id=p", func(int) []any { return nil })
	article := asked("select s.v,p.v,coalesce(o.v,q.o) from q join t s on s.id=q.s join t p on p.id=q.p left join t o on o.id=q.o where q.g=(select id from t where v=?)",
		func(i int) []any { return []any{node(q.Graphs[i])} })
	return []question{{"entity card", 20, card}, {"who about what", 20, who}, {"events by date", 20, month}, {"two hops", 20, hops}, {"count by predicate", 1, counts}, {"whole article", 20, article}}
}

// count reads all rows, every column.
func count(st *sql.Stmt, args ...any) (n int, err error) {
	rows, err := st.Query(args...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return 0, err
	}
	cells := make([]any, len(columns))
	for i := range cells {
		cells[i] = new(any)
	}
	for rows.Next() {
		if err := rows.Scan(cells...); err != nil {
			return n, err
		}
		n++
	}
	return n, rows.Err()
}
