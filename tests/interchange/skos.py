#!/usr/bin/env python3
"""skos.py FILE.ttl... - thesauri judged by rdflib: that they parse, and SKOS's own conditions of integrity (S9 to S46).

What has to hold of our files beyond that: each concept is in a scheme and has a label; matches go to another scheme
and back, related stays within one."""
import sys

from rdflib import RDF, Graph, Namespace

SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
BACK = {"exactMatch": "exactMatch", "closeMatch": "closeMatch", "relatedMatch": "relatedMatch",
        "broadMatch": "narrowMatch", "narrowMatch": "broadMatch", "related": "related"}


def faults_of(graph):
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    if not concepts or not schemes:
        yield "there is no concept, or no scheme"
    for both in concepts & schemes:
        yield f"S9: {both} is a concept and a scheme"
    for concept in concepts:
        home = set(graph.objects(concept, SKOS.inScheme))
        if len(home) != 1 or not home <= schemes:
            yield f"{concept} is not in one scheme"
        labels = [set(graph.objects(concept, kind)) for kind in LABELS]
        if not any(labels):
            yield f"{concept} has no label"
        for i, one in enumerate(labels):
            for other in labels[i + 1:]:
                for label in one & other:
                    yield f"S13: {concept} has '{label}' as two kinds of label"
        languages = [label.language for label in labels[0]]
        if len(languages) != len(set(languages)):
            yield f"S14: {concept} has two preferred labels in a language"
        for name, back in BACK.items():
            for other in graph.objects(concept, SKOS[name]):
                if other not in concepts:
                    yield f"{name} of {concept} leads to {other}, which is no concept here"
                elif (set(graph.objects(other, SKOS.inScheme)) == home) != (name == "related"):
                    yield f"{name} of {concept} leads to {other}, in the wrong scheme"
                if name != "related" and (other, SKOS[back], concept) not in graph:
                    yield f"{name} of {concept} has no {back} from {other}"
        exact = set(graph.objects(concept, SKOS.exactMatch))
        for name in ("broadMatch", "relatedMatch", "narrowMatch"):
            for other in exact & set(graph.objects(concept, SKOS[name])):
                yield f"S46: {concept} matches {other} exactly and as {name}"


passed = failed = 0
for path in sys.argv[1:]:
    graph = Graph()
    try:
        graph.parse(path, format="turtle", publicID="https://example.org/glossary")
        faults = list(faults_of(graph))
    except Exception as fault:  # whatever a parser raises is a verdict
        faults = [str(fault)]
    for fault in faults[:10]:
        print(f"{path}: {fault}")
    passed += not faults
    failed += bool(faults)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
