#!/usr/bin/env bats
# parlance export: glossaries as thesauri in SKOS

load common

export_() {
	"$PARLANCE" export "$@"
}

@test "two schemes, labels by language and status, notes, sources, what is related" {
	cat >meals.json <<-'END'
	{"parlance": 1, "id": "meals", "title": "Meals \"here\"", "version": "1", "language": "en-GB", "licence": "CC0-1.0",
	 "registers": {"third-sector": "What charities write", "commissioner": "What buyers write"},
	 "sources": {"spec": {"title": "The specification", "url": "https://example.org/a b"}, "talk": "A talk"},
	 "concepts": [
	 {"id": "lunch", "domain": "meals", "definition": "A meal.\nShared.", "mapping": "broader", "reason": "Why.", "note": "C:\\meals",
	  "terms": {"third-sector": [{"term": "dinner club", "status": "admitted"}, {"term": "lunch club", "status": "preferred"},
	   {"term": "clwb cinio", "lang": "cy"}, {"term": "soup kitchen", "status": "deprecated"}], "commissioner": ["community meal"]},
	  "sources": ["spec", "talk"], "see": ["driver", "lunch-price", "elsewhere/x"]},
	 {"id": "driver", "mapping": "none", "terms": {"third-sector": ["driver"], "commissioner": ["transport"]}},
	 {"id": "lunch-price", "terms": {"commissioner": ["unit price", {"term": "rate", "status": "superseded"}]}}]}
	END
	run -0 --separate-stderr export_ meals.json -o meals.ttl
	says ''
	sed '/^#/d; /^@prefix/d' meals.ttl | diff - <(
		cat <<-'END'

		<#third-sector> a skos:ConceptScheme ;
		  dct:title "Meals \"here\" (third-sector)"@en-GB ;
		  dct:description "What charities write"@en-GB ;
		  dct:license "CC0-1.0" ;
		  owl:versionInfo "1" .

		<#commissioner> a skos:ConceptScheme ;
		  dct:title "Meals \"here\" (commissioner)"@en-GB ;
		  dct:description "What buyers write"@en-GB ;
		  dct:license "CC0-1.0" ;
		  owl:versionInfo "1" .

		<#third-sector/lunch> a skos:Concept ;
		  skos:topConceptOf <#third-sector> ;
		  skos:inScheme <#third-sector> ;
		  skos:notation "lunch" ;
		  skos:prefLabel "clwb cinio"@cy ;
		  skos:prefLabel "lunch club"@en-GB ;
		  skos:altLabel "dinner club"@en-GB ;
		  skos:hiddenLabel "soup kitchen"@en-GB ;
		  skos:definition "A meal.\nShared."@en-GB ;
		  skos:scopeNote "C:\\meals"@en-GB ;
		  skos:editorialNote "Why."@en-GB ;
		  dct:subject "meals" ;
		  dct:source <https://example.org/a%20b> ;
		  dct:source "A talk" ;
		  skos:broadMatch <#commissioner/lunch> ;
		  skos:related <#third-sector/driver> ;
		  rdfs:seeAlso <#commissioner/lunch-price> .

		<#commissioner/lunch> a skos:Concept ;
		  skos:topConceptOf <#commissioner> ;
		  skos:inScheme <#commissioner> ;
		  skos:notation "lunch" ;
		  skos:prefLabel "community meal"@en-GB ;
		  skos:definition "A meal.\nShared."@en-GB ;
		  skos:scopeNote "C:\\meals"@en-GB ;
		  dct:subject "meals" ;
		  dct:source <https://example.org/a%20b> ;
		  dct:source "A talk" ;
		  skos:narrowMatch <#third-sector/lunch> ;
		  skos:related <#commissioner/driver> ;
		  skos:related <#commissioner/lunch-price> .

		<#third-sector/driver> a skos:Concept ;
		  skos:topConceptOf <#third-sector> ;
		  skos:inScheme <#third-sector> ;
		  skos:notation "driver" ;
		  skos:prefLabel "driver"@en-GB .

		<#commissioner/driver> a skos:Concept ;
		  skos:topConceptOf <#commissioner> ;
		  skos:inScheme <#commissioner> ;
		  skos:notation "driver" ;
		  skos:prefLabel "transport"@en-GB .

		<#commissioner/lunch-price> a skos:Concept ;
		  skos:topConceptOf <#commissioner> ;
		  skos:inScheme <#commissioner> ;
		  skos:notation "lunch-price" ;
		  skos:prefLabel "unit price"@en-GB ;
		  skos:hiddenLabel "rate"@en-GB .
		END
	)
}

@test "how far two words mean the same is said as the glossary says it, and exactly only where it does" {
	for mapping in exact close broader narrower related none ''; do
		echo '{"parlance": 1, "id": "m", "concepts": [{"id": "a", '"${mapping:+\"mapping\": \"$mapping\", }"'"action": "explain",
			"terms": {"third-sector": ["one"], "commissioner": ["two"]}}]}' >m.json
		export_ m.json --as skos 2>/dev/null | sed -n 's/^  skos:\([a-z]*Match\).*/\1/p' | paste -sd' ' | sed "s/^/${mapping:-nothing}: /; s/ $//"
	done >matches
	diff matches - <<-'END'
	exact: exactMatch exactMatch
	close: closeMatch closeMatch
	broader: broadMatch narrowMatch
	narrower: narrowMatch broadMatch
	related: relatedMatch relatedMatch
	none:
	nothing: closeMatch closeMatch
	END
}

@test "a concept of which all words are dated has no preferred label" {
	echo '{"parlance": 1, "id": "d", "concepts": [{"id": "a", "terms": {"third-sector": [{"term": "old", "status": "deprecated"}]}}]}' >d.json
	run -0 --separate-stderr export_ d.json --as skos
	[[ $output == *'skos:hiddenLabel "old"@en .'* && $output != *prefLabel* ]]
}

@test "what SKOS has no place for is counted once" {
	run -0 --separate-stderr export_ "$TESTS/../docs/examples/kirkdale.json" --as skos
	says "$TESTS/../docs/examples/kirkdale.json: warning: left out, since SKOS has no place for them: 1 override of another glossary, 1 action, 2 conditions, 2 examples [P-217]
help: name this glossary and those it stands on with --glossary, and overrides are settled; for the rest keep the JSON"
	[[ $output != *service-users* ]]
}

@test "composed, two concepts of one name have two addresses" {
	for id in one two; do
		echo '{"parlance": 1, "id": "'$id'", "layer": "base", "concepts": [{"id": "same", "terms": {"third-sector": ["word of '$id'"]}}]}' >$id.json
	done
	export_ --as skos -g one.json -g two.json --no-profile -o both.ttl
	[ "$(grep -c '^<.* a skos:Concept ;' both.ttl)" -eq 2 ]
	grep -q '^<#third-sector/same> a skos:Concept' both.ttl
	grep -q '^<#third-sector/two/same> a skos:Concept' both.ttl
}
