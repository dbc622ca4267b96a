package render

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"unicode/utf8"
)

// JSON writes v indented and with a line end. Lists without members are [],
// never null, and characters that command a terminal are written as escapes.
func JSON(w io.Writer, v any) error {
	if list := reflect.ValueOf(v); list.Kind() == reflect.Slice && list.Len() > 0 {
		return jsonList(w, list)
	}
	data, err := encode(v, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// JSONLine is JSON on one line.
func JSONLine(w io.Writer, v any) error {
	data, err := encode(v, "", "")
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// jsonList writes a list member by member: thousands of statements make more
// text than anybody wants to hold in memory.
func jsonList(w io.Writer, list reflect.Value) error {
	b := bufio.NewWriterSize(w, 64<<10)
	b.WriteString("[\n  ")
	for i := range list.Len() {
		data, err := encode(list.Index(i).Interface(), "  ", "  ")
		if err != nil {
			return err
		}
		if i > 0 {
			b.WriteString(",\n  ")
		}
		b.Write(bytes.TrimSuffix(data, []byte("\n")))
	}
	b.WriteString("\n]\n")
	return b.Flush()
}

func encode(v any, prefix, indent string) ([]byte, error) {
	top := reflect.New(reflect.TypeFor[any]()).Elem()
	top.Set(filled(reflect.ValueOf(v)))
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // quotations are read by people too
	e.SetIndent(prefix, indent)
	if err := e.Encode(top.Interface()); err != nil {
		return nil, fmt.Errorf("write JSON: %w", err)
	}
	return escaped(b.Bytes()), nil
}

// filled is a copy of v in which nil slices and maps are empty ones.
func filled(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Slice:
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(filled(v.Index(i)))
		}
		return out
	case reflect.Map:
		if v.IsNil() {
			return reflect.MakeMap(v.Type())
		}
	case reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		out.Set(v)
		for i := range v.NumField() {
			if out.Field(i).CanSet() {
				out.Field(i).Set(filled(v.Field(i)))
			}
		}
		return out
	case reflect.Pointer:
		if !v.IsNil() {
			out := reflect.New(v.Type().Elem())
			out.Elem().Set(filled(v.Elem()))
			return out
		}
	case reflect.Interface:
		if !v.IsNil() {
			return filled(v.Elem())
		}
	}
	return v
}

// escaped writes unsafe characters as \u escapes. In JSON they can stand in
// strings only, where an escape means the same.
func escaped(data []byte) []byte {
	from := firstUnsafe(data)
	if from < 0 {
		return data
	}
	out := slices.Clone(data[:from])
	for _, r := range string(data[from:]) {
		if r == 0x7f || unsafe(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
			continue
		}
		out = append(out, string(r)...)
	}
	return out
}

// firstUnsafe is where the first unsafe character begins, or -1. All of an
// answer goes through it, so that ASCII is not decoded.
func firstUnsafe(data []byte) int {
	for i := 0; i < len(data); i++ {
		if data[i] < utf8.RuneSelf {
			if data[i] == 0x7f {
				return i
			}
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if unsafe(r) {
			return i
		}
		i += size - 1
	}
	return -1
}
