package turtle

import "strings"

// reference is an IRI taken apart, as RFC 3986 has it; what is absent is not
// what is empty.
type reference struct {
	scheme, authority, path, query, fragment string
	hasAuthority, hasQuery, hasFragment      bool
}

func split(s string) (r reference) {
	s, r.fragment, r.hasFragment = strings.Cut(s, "#")
	s, r.query, r.hasQuery = strings.Cut(s, "?")
	if i := strings.IndexAny(s, ":/"); i > 0 && s[i] == ':' && isScheme(s[:i]) {
		r.scheme, s = s[:i], s[i+1:]
	}
	if rest, ok := strings.CutPrefix(s, "//"); ok {
		r.hasAuthority = true
		r.authority = rest
		s = ""
		if i := strings.IndexByte(rest, '/'); i >= 0 {
			r.authority, s = rest[:i], rest[i:]
		}
	}
	r.path = s
	return r
}

func isScheme(s string) bool {
	for i := range len(s) {
		if c := s[i]; !isLetter(c) && (i == 0 || !isDigit(c) && c != '+' && c != '-' && c != '.') {
			return false
		}
	}
	return s != ""
}

func (r reference) String() string {
	s := r.path
	if r.hasAuthority {
		s = "//" + r.authority + s
	}
	if r.scheme != "" {
		s = r.scheme + ":" + s
	}
	if r.hasQuery {
		s += "?" + r.query
	}
	if r.hasFragment {
		s += "#" + r.fragment
	}
	return s
}

// resolve makes a reference absolute (RFC 3986, 5.2.2). What is absolute stays
// as it is written.
func resolve(base, ref string) string {
	r := split(ref)
	if r.scheme != "" || base == "" {
		return ref
	}
	b := split(base)
	switch {
	case r.hasAuthority:
		r.path = withoutDots(r.path)
	case r.path == "":
		r.path = b.path
		if !r.hasQuery {
			r.query, r.hasQuery = b.query, b.hasQuery
		}
	case strings.HasPrefix(r.path, "/"):
		r.path = withoutDots(r.path)
	case b.hasAuthority && b.path == "":
		r.path = withoutDots("/" + r.path)
	default:
		r.path = withoutDots(b.path[:strings.LastIndexByte(b.path, '/')+1] + r.path)
	}
	if !r.hasAuthority {
		r.authority, r.hasAuthority = b.authority, b.hasAuthority
	}
	r.scheme = b.scheme
	return r.String()
}

// withoutDots removes "." and ".." (RFC 3986, 5.2.4).
func withoutDots(path string) string {
	var out []string
	rest := path
	for rest != "" {
		switch {
		case strings.HasPrefix(rest, "../"):
			rest = rest[3:]
		case strings.HasPrefix(rest, "./"):
			rest = rest[2:]
		case strings.HasPrefix(rest, "/./"):
			rest = rest[2:]
		case rest == "/.":
			rest = "/"
		case strings.HasPrefix(rest, "/../"), rest == "/..":
			rest = "/" + strings.TrimPrefix(strings.TrimPrefix(rest, "/.."), "/")
			if len(out) > 0 {
				out = out[:len(out)-1]
			}
		case rest == ".", rest == "..":
			rest = ""
		default:
			i := strings.IndexByte(rest[1:], '/') + 1
			if i == 0 {
				i = len(rest)
			}
			out = append(out, rest[:i])
			rest = rest[i:]
		}
	}
	return strings.Join(out, "")
}
