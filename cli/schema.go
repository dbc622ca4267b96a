package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/render"
	"github.com/dateline-kb/dateline/schema"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) schema() *ucli.Command {
	return &ucli.Command{
		Name: "schema", Usage: "what the graph may say, and the form of all JSON output", ArgsUsage: "[NAME]",
		Description: `Prints one of them; without NAME, their list. ontology is Turtle, context is the
JSON-LD context of exports, shapes are SHACL, the others are JSON Schemas (2020-12)
of what the commands of that name print with --json (extract: each line); report is
a line of add --report, error what is printed on standard error with --json. JSON
changes by addition only.

Examples:
  dateline schema ontology
  dateline schema said | check-jsonschema --schemafile - said.json
  dateline schema -o schemas`,
		Flags: []ucli.Flag{
			&ucli.StringFlag{Name: "o", Usage: "write all into the folder `DIR`"},
			boolean("json", "errors as JSON, for programs"),
		},
		Action: a.runSchema,
	}
}

// vocabulary are the files that schema holds.
func vocabulary() map[string]string {
	return map[string]string{"ontology": schema.Ontology(), "context": schema.Context(), "shapes": schema.Shapes()}
}

// schemaFile is the name of the file for a schema.
func schemaFile(name string) string {
	switch name {
	case "ontology":
		return "dateline.ttl"
	case "shapes":
		return "shapes.ttl"
	case "context":
		return "context.jsonld"
	}
	return name + ".schema.json"
}

func schemaNames() []string {
	names := []string{"ontology", "context", "shapes"}
	var outputs []string
	for name := range outputTypes() {
		outputs = append(outputs, name)
	}
	slices.Sort(outputs)
	return append(names, outputs...)
}

func (a *app) runSchema(c *ucli.Context) error {
	name, dir := c.Args().First(), c.String("o")
	switch {
	case c.NArg() > 1 || name != "" && dir != "":
		return usage(errors.New("it takes one name, or -o and a folder"))
	case dir != "":
		return a.writeSchemas(dir)
	case name == "":
		_, err := io.WriteString(a.io.Out, strings.Join(schemaNames(), "\n")+"\n")
		return err
	case !slices.Contains(schemaNames(), name):
		return unknownWord("schema", name, schemaNames())
	}
	return writeSchema(a.io.Out, name)
}

func (a *app) writeSchemas(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("write %s: %w", dir, err)
	}
	for _, name := range schemaNames() {
		if err := a.output(filepath.Join(dir, schemaFile(name)), func(w io.Writer) error { return writeSchema(w, name) }); err != nil {
			return err
		}
	}
	return nil
}

func writeSchema(w io.Writer, name string) error {
	if text, ok := vocabulary()[name]; ok {
		_, err := io.WriteString(w, text)
		return err
	}
	return render.JSON(w, jsonSchema(name))
}

// outputTypes are what the commands print with --json, by command.
func outputTypes() map[string]any {
	return map[string]any{
		"said": []query.Statement{}, "timeline": query.Timeline{}, "proposals": []query.Proposal{}, "entities": []query.Entity{},
		"articles": []query.Article{}, "stats": query.Stats{}, "show": query.Card{}, "ask": query.Asked{}, "match": query.Matches{},
		"extract": extractionJSON{}, "add": addJSON{}, "import": addJSON{},
		"remove": []query.Article{}, "verify": verified{}, "restore": verified{}, "compact": compacted{}, "report": refusalJSON{}, "error": errorJSON{},
	}
}

// object is a JSON Schema in the making.
type object map[string]any

// jsonSchema describes an output: its types become definitions, fields that are
// always there are required. Others may come: readers must bear them.
func jsonSchema(name string) object {
	d := &definitions{all: object{}}
	s := d.of(reflect.TypeOf(outputTypes()[name]), "")
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["$id"] = schema.DL[:len(schema.DL)-len("ns#")] + "schema/" + name
	s["title"] = "dateline " + name + " --json"
	if name == "error" {
		s["title"] = "dateline's errors with --json"
	}
	s["$defs"] = d.all
	return s
}

type definitions struct{ all object }

func (d *definitions) of(t reflect.Type, field string) object {
	switch t.Kind() {
	case reflect.Pointer:
		return object{"anyOf": []object{d.of(t.Elem(), field), {"type": "null"}}}
	case reflect.Slice:
		return object{"type": "array", "items": d.of(t.Elem(), field)}
	case reflect.Map:
		return object{"type": "object", "additionalProperties": d.of(t.Elem(), "")}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	case reflect.Struct:
		return d.define(t)
	}
	return textSchema(field)
}

// textSchema describes a text by the name of its field.
func textSchema(field string) object {
	s := object{"type": "string"}
	day := `^(-?\d{4,}-\d{2}-\d{2})?$`
	switch field {
	case "earliest", "latest", "published", "first", "last":
		s["pattern"], s["description"] = day, `a day, "" if nobody tells`
	case "date", "said", "presented", "edtf":
		s["description"] = `EDTF, "" if not known`
	case "id":
		s["description"] = "an IRI, or the input's own"
	}
	return s
}

func (d *definitions) define(t reflect.Type) object {
	ref := object{"$ref": "#/$defs/" + t.Name()}
	if _, ok := d.all[t.Name()]; ok {
		return ref
	}
	properties, required := object{}, []string{}
	d.all[t.Name()] = object{} // for types that hold themselves
	for _, f := range fieldsOf(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		s := d.of(f.Type, name)
		if values := fixed(t.Name(), name); values != nil {
			s["enum"] = values
		}
		properties[name] = s
		if options != "omitempty" {
			required = append(required, name)
		}
	}
	d.all[t.Name()] = object{"type": "object", "properties": properties, "required": required}
	return ref
}

// fieldsOf are the fields that JSON has, those of embedded types among them.
func fieldsOf(t reflect.Type) (out []reflect.StructField) {
	for i := range t.NumField() {
		switch f := t.Field(i); {
		case f.Anonymous && f.Tag.Get("json") == "":
			out = append(out, fieldsOf(f.Type)...)
		case f.IsExported() && f.Tag.Get("json") != "-":
			out = append(out, f)
		}
	}
	return out
}

// fixed are the values of a field that has few.
func fixed(typeName, field string) []string {
	switch typeName + "." + field {
	case "Statement.kind", "attributionJSON.kind":
		return []string{"direct", "partial", "indirect"}
	case "Event.status", "Report.status":
		return statuses()
	case "Proposal.status":
		return query.Fates()
	case "Proposal.kind":
		return []string{"proposal", "demand"}
	case "Entity.type":
		return []string{"person", "organization", "place"}
	}
	return nil
}
