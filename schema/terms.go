// Package schema says what the graph may hold: the terms, and one record a
// thing, each written to quads and read back from them. It may import quad,
// and nothing of ours.
package schema

import "github.com/cayleygraph/quad"

// Namespaces.
const (
	RDF    = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	RDFS   = "http://www.w3.org/2000/01/rdf-schema#"
	XSD    = "http://www.w3.org/2001/XMLSchema#"
	Schema = "http://schema.org/"
	SEM    = "http://semanticweb.cs.vu.nl/2009/11/sem/"
	PROV   = "http://www.w3.org/ns/prov#"
	DL     = "https://w3id.org/dateline/ns#"
	// Base is the default namespace of things that a knowledge base makes.
	Base = "https://w3id.org/dateline/id/"
)

// Terms of other vocabularies.
const (
	Type  quad.IRI = RDF + "type"
	Label quad.IRI = RDFS + "label"

	XSDDate quad.IRI = XSD + "date"
	EDTF    quad.IRI = "http://id.loc.gov/datatypes/edtf/EDTF"

	NewsArticle           quad.IRI = Schema + "NewsArticle"
	NewsMediaOrganization quad.IRI = Schema + "NewsMediaOrganization"
	Person                quad.IRI = Schema + "Person"
	Organization          quad.IRI = Schema + "Organization"
	Place                 quad.IRI = Schema + "Place"
	Country               quad.IRI = Schema + "Country"
	Quotation             quad.IRI = Schema + "Quotation"
	Headline              quad.IRI = Schema + "headline"
	DatePublished         quad.IRI = Schema + "datePublished"
	Author                quad.IRI = Schema + "author"
	InLanguage            quad.IRI = Schema + "inLanguage"
	Publisher             quad.IRI = Schema + "publisher"
	URL                   quad.IRI = Schema + "url"
	ArticleBody           quad.IRI = Schema + "articleBody"
	Name                  quad.IRI = Schema + "name"
	AlternateName         quad.IRI = Schema + "alternateName"
	JobTitle              quad.IRI = Schema + "jobTitle"
	Affiliation           quad.IRI = Schema + "affiliation"
	SpokenBy              quad.IRI = Schema + "spokenByCharacter"
	Text                  quad.IRI = Schema + "text"
	About                 quad.IRI = Schema + "about"
	DateCreated           quad.IRI = Schema + "dateCreated"
	Creator               quad.IRI = Schema + "creator"

	SEMEvent     quad.IRI = SEM + "Event"
	HasTimeStamp quad.IRI = SEM + "hasTimeStamp"
	HasEarliest  quad.IRI = SEM + "hasEarliestBeginTimeStamp"
	HasLatest    quad.IRI = SEM + "hasLatestEndTimeStamp"
	HasActor     quad.IRI = SEM + "hasActor"
	HasPlace     quad.IRI = SEM + "hasPlace"

	Bundle          quad.IRI = PROV + "Bundle"
	SoftwareAgent   quad.IRI = PROV + "SoftwareAgent"
	WasDerivedFrom  quad.IRI = PROV + "wasDerivedFrom"
	WasAttributedTo quad.IRI = PROV + "wasAttributedTo"
)

// Terms of our own.
const (
	DirectStatement   quad.IRI = DL + "DirectStatement"
	PartialStatement  quad.IRI = DL + "PartialStatement"
	IndirectStatement quad.IRI = DL + "IndirectStatement"
	Mention           quad.IRI = DL + "Mention"        // an actor as one article names it
	EventReport       quad.IRI = DL + "EventReport"    // what one article says of one event: the (article, date, status) line
	ProposalReport    quad.IRI = DL + "ProposalReport" // what one article says of one proposal or demand
	ProposalClass     quad.IRI = DL + "Proposal"
	ClaimClass        quad.IRI = DL + "Claim" // what one article, or somebody in it, gives as so: a figure, or a side of a contradiction
	DemandClass       quad.IRI = DL + "Demand"

	ContentHash    quad.IRI = DL + "contentHash"
	TextCluster    quad.IRI = DL + "textCluster"   // article -> what it shares with others that print its text
	Denotes        quad.IRI = DL + "denotes"       // mention -> person, organization or place
	EntityType     quad.IRI = DL + "entityType"    // mention -> "person", ...
	ActorOf        quad.IRI = DL + "actor"         // report or proposal -> mention that takes part
	PlaceOf        quad.IRI = DL + "place"         // report -> mention of the place
	RoleOf         quad.IRI = DL + "roleOf"        // mention -> mention that its role belongs to
	Mentions       quad.IRI = DL + "mentions"      // statement -> mention or event report that it speaks of
	Source         quad.IRI = DL + "source"        // statement -> mention that speaks
	SettledSource  quad.IRI = DL + "settledSource" // statement -> mention that speaks, known from other articles
	SourceWritten  quad.IRI = DL + "sourceWritten" // statement -> speaker as written: "The Russian minister"
	Relay          quad.IRI = DL + "relay"         // statement -> mention that passes the words on
	RelayedBy      quad.IRI = DL + "relayedBy"     // statement -> who passes the words on
	To             quad.IRI = DL + "to"            // statement or proposal -> mention addressed
	Addressee      quad.IRI = DL + "addressee"     // statement or proposal -> who is addressed
	By             quad.IRI = DL + "by"            // proposal or claim -> mention that makes it
	Cue            quad.IRI = DL + "cue"
	QuoteSpan      quad.IRI = DL + "quote" // statement -> span of quoted words, "b,e"
	Topic          quad.IRI = DL + "topic"
	Figure         quad.IRI = DL + "figure"  // claim -> a number and what it counts: "12 killed"
	Against        quad.IRI = DL + "against" // claim -> claim that the text sets it against
	Cluster        quad.IRI = DL + "cluster" // statement -> what its copies and re-wordings share
	Status         quad.IRI = DL + "status"
	Class          quad.IRI = DL + "class"   // event report -> its sort; proposal report -> "proposal" or "demand"
	Reports        quad.IRI = DL + "reports" // report -> the event, proposal or demand that it tells of
	Plover         quad.IRI = DL + "plover"  // event report -> PLOVER's type of event
	InStatement    quad.IRI = DL + "inStatement"
	Evidence       quad.IRI = DL + "evidence" // report or proposal -> its sentence, "b,e"
	Content        quad.IRI = DL + "content"
	CreatorWords   quad.IRI = DL + "creatorWords"   // proposal -> who makes it, where nobody is named
	AddresseeWords quad.IRI = DL + "addresseeWords" // proposal -> whom it is put to, where nobody is named
	Presented      quad.IRI = DL + "presented"
	RestsOn        quad.IRI = DL + "restsOn"     // dated thing -> span of the expression, "b,e"; none: the publication date
	CountedFrom    quad.IRI = DL + "countedFrom" // dated thing -> day that the expression is counted from; none: it says its day alone

	NameForm  quad.IRI = DL + "nameForm"  // name -> how an article writes it
	ShortForm quad.IRI = DL + "shortForm" // name -> shorter name that it is shortened to
	GivenForm quad.IRI = DL + "givenForm" // person's name -> given name that an article uses alone
	Acronym   quad.IRI = DL + "acronym"   // name -> its acronym
	NameRole  quad.IRI = DL + "nameRole"  // name -> words of a role that an article gives it
	Key       quad.IRI = DL + "key"       // article -> hash of what it can have in common with others

	// Unsettled marks a knowledge base whose articles changed since identities
	// were last worked out; it is in a graph of its own, never exported.
	Unsettled quad.IRI = DL + "unsettled"
)
