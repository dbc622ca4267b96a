package kb

// recent remembers values: when so many are new, it forgets those that nobody
// has asked for since the last time.
type recent[K comparable, V any] struct {
	room       int // 0 = none
	young, old map[K]V
}

// get returns a value that is remembered.
func (r *recent[K, V]) get(key K) (V, bool) {
	v, ok := r.young[key]
	if ok {
		return v, true
	}
	if v, ok = r.old[key]; ok {
		r.set(key, v)
	}
	return v, ok
}

func (r *recent[K, V]) set(key K, v V) {
	if len(r.young) >= r.room {
		r.old, r.young = r.young, nil
	}
	if r.young == nil {
		r.young = map[K]V{}
	}
	r.young[key] = v
}

// change makes another value of one that is remembered.
func (r *recent[K, V]) change(key K, of func(V) V) {
	for _, m := range []map[K]V{r.young, r.old} {
		if v, ok := m[key]; ok {
			m[key] = of(v)
		}
	}
}

func (r *recent[K, V]) drop(key K) {
	delete(r.young, key)
	delete(r.old, key)
}

func (r *recent[K, V]) clear() { r.young, r.old = nil, nil }
