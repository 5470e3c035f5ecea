"""Small OpenDocument texts, each with one construct, and what becomes of them."""
import zipfile

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = {
    "office": ODF + "office:1.0", "text": ODF + "text:1.0", "style": ODF + "style:1.0", "table": ODF + "table:1.0",
    "draw": ODF + "drawing:1.0", "fo": ODF + "xsl-fo-compatible:1.0", "svg": ODF + "svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink", "dc": "http://purl.org/dc/elements/1.1/",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
NAMESPACES = " ".join('xmlns:%s="%s"' % item for item in SPACES.items()) + ' office:version="1.2"'
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
TYPE = "application/vnd.oasis.opendocument.text"

STYLES = """<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Our_20_Own" style:display-name="Our Own" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph"/>
<style:style style:name="Source_20_Text" style:display-name="Source Text" style:family="text"/>
<style:style style:name="Citation" style:family="text"/>
<style:style style:name="Round" style:family="paragraph" style:parent-style-name="Rounder"/>
<style:style style:name="Rounder" style:family="paragraph" style:parent-style-name="Round"/>
</office:styles>"""

AUTOMATIC = """<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Our_20_Own"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" fo:color="#ff0000"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T4" style:family="text"><style:text-properties fo:language="cy" fo:country="GB"/></style:style>
</office:automatic-styles>"""

PAGES = """<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties/>
<style:header-style><style:header-footer-properties/></style:header-style>
<style:footer-style><style:header-footer-properties/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">%s</style:master-page></office:master-styles>"""


def p(*inside, style="Standard"):
    return '<text:p text:style-name="%s">%s</text:p>' % (style, "".join(inside))


def span(style, *inside):
    return '<text:span text:style-name="%s">%s</text:span>' % (style, "".join(inside))


def region(number, kind, inside="", author="Ann", more=""):
    info = "<office:change-info><dc:creator>%s</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info>" % author
    return '<text:changed-region xml:id="c%d" text:id="c%d"><text:%s>%s%s</text:%s>%s</text:changed-region>' % (
        number, number, kind, info, inside, kind, more)


def gone(number):
    return '<text:change text:change-id="c%d"/>' % number


def marked(number, *inside):
    return '<text:change-start text:change-id="c%d"/>%s<text:change-end text:change-id="c%d"/>' % (
        number, "".join(inside), number)


def note(kind, *paragraphs):
    return ('<text:note text:id="n" text:note-class="%s"><text:note-citation>1</text:note-citation><text:note-body>%s'
            '</text:note-body></text:note>' % (kind, "".join(paragraphs)))


def frame(*paragraphs):
    return ('<draw:frame draw:name="F" text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm"><draw:text-box>%s'
            '</draw:text-box></draw:frame>' % "".join(paragraphs))


def shape(*paragraphs):
    return ('<draw:custom-shape text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm" svg:y="4cm">%s'
            '<draw:enhanced-geometry svg:viewBox="0 0 21600 21600" draw:type="rectangle" '
            'draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N"/></draw:custom-shape>' % "".join(paragraphs))


def link(*inside):
    return '<text:a xlink:type="simple" xlink:href="https://charity.example/">%s</text:a>' % "".join(inside)


def remark(name, *lines):
    return ('<office:annotation office:name="%s"><dc:creator>Ann</dc:creator><dc:date>2026-01-05T10:00:00</dc:date>%s'
            '</office:annotation>' % (name, "".join(p(line) for line in lines)))


def table(*cells):
    return ('<table:table table:name="T"><table:table-column table:number-columns-repeated="%d"/><table:table-row>%s'
            '</table:table-row></table:table>' % (len(cells), "".join(
                '<table:table-cell office:value-type="string">%s</table:table-cell>' % cell for cell in cells)))


class Case:
    """BODY's paragraphs read BECOMES when all is accepted (None: as they are), with COMMENTS."""

    def __init__(self, name, body, becomes, comments=1, revisions=None, regions="", margins="", becomes_margins=None,
                 flat=False):
        self.name, self.body, self.becomes, self.comments = name, body, becomes, comments
        self.revisions = comments if revisions is None else revisions
        self.regions, self.margins, self.becomes_margins = regions, margins, becomes_margins
        self.flat = flat
        self.extension = "fodt" if flat else "odt"

    def text(self):
        tracked = "<text:tracked-changes>%s</text:tracked-changes>" % self.regions if self.regions else ""
        return "<office:body><office:text>%s%s</office:text></office:body>" % (tracked, self.body)

    def write(self, path):
        if self.flat:
            with open(path, "w", encoding="utf-8") as file:
                file.write(HEAD + '<office:document %s office:mimetype="%s">%s%s%s</office:document>' % (
                    NAMESPACES, TYPE, STYLES, AUTOMATIC, self.text()))
            return
        pack(path, [
            ("mimetype", TYPE),
            ("content.xml", HEAD + "<office:document-content %s>%s%s</office:document-content>" % (
                NAMESPACES, AUTOMATIC, self.text())),
            ("styles.xml", HEAD + "<office:document-styles %s>%s%s</office:document-styles>" % (
                NAMESPACES, STYLES, PAGES % self.margins)),
            ("Pictures/x.png", "no picture"),
            ("META-INF/manifest.xml", manifest("content.xml", "styles.xml", "Pictures/x.png"))])


def manifest(*names, more=""):
    entries = "".join('<manifest:file-entry manifest:full-path="%s" manifest:media-type="%s">%s</manifest:file-entry>' % (
        name, "text/xml" if name.endswith(".xml") else TYPE if name == "/" else "", more) for name in ("/",) + names)
    return HEAD + '<manifest:manifest xmlns:manifest="%smanifest:1.0" manifest:version="1.2">%s</manifest:manifest>' % (ODF, entries)


def pack(path, parts):
    """The first part as it is, the others packed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for number, (name, text) in enumerate(parts):
            method = zipfile.ZIP_STORED if number == 0 else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, method)


A_CLIENT = "A service user rang."
PLAIN = p("A client rang.")

CASES = [
    Case("plain", PLAIN, [A_CLIENT]),
    Case("article", p("He met a helper here."), ["He met an unpaid assistant here."]),
    Case("across-spans", p("A cl", span("T1", "ie"), span("T2", "nt"), " rang."), [A_CLIENT]),
    Case("nested-spans", p(span("T1", "Our ", span("T2", "cli"), "ents"), " rang."), ["Our service users rang."]),
    Case("formatting", p("Our ", span("T1", "clients"), " rang."), ["Our service users rang."]),
    Case("two-in-a-text", p("Our clients met helpers."), ["Our service users met unpaid assistants."], 2),
    Case("two-in-a-span", p(span("T1", "Our clients met two helpers here.")),
         ["Our service users met two unpaid assistants here."], 2),
    Case("white-space", p("\n  Our\n\tclients  ", span("T1", " met"), "\n helpers. "),
         ["Our service users met unpaid assistants. "], 2),
    Case("spaces", p("A drop-in", '<text:s text:c="3"/>', "session ended."), ["An open-access session ended."]),
    Case("spaces-around", p("The", "<text:s/>", "client", '<text:s text:c="2"/>', "rang."), ["The service user  rang."]),
    Case("tab-and-break", p("Name", "<text:tab/>", "A client", "<text:line-break/>", "rang."),
         ["Name\tA service user\nrang."]),
    Case("soft-page-break", p("A drop-in<text:soft-page-break/> session ended."), ["An open-access session ended."]),
    Case("hyperlink", p("See ", link("our clients"), " here."), ["See our service users here."]),
    Case("span-in-hyperlink", p("See ", link("our ", span("T1", "clients"), " today"), " here."),
         ["See our service users today here."]),
    Case("across-a-hyperlink", p("The drop-in ", link("session here"), "."), None, 1, revisions=0),
    Case("fields", p("A client of ", "<text:author-name>client</text:author-name>", ", ",
                     '<text:user-defined text:name="x">client</text:user-defined>', "."),
         ["A service user of client, client."]),
    Case("table", p("First.") + table(p("A client rang."), p("Two helpers came.") + table(p("No clients."))) + p("Last."),
         ["First.", A_CLIENT, "Two unpaid assistants came.", "No service users.", "Last."], 3),
    Case("heading", '<text:h text:style-name="Heading_20_1" text:outline-level="1">Clients first</text:h>' + PLAIN,
         ["Service users first", A_CLIENT], 2),
    Case("quotation-and-code", p("A client can say no.", style="P1") + p("client --start", style="Preformatted_20_Text")
         + p("Type ", span("Source_20_Text", "client"), " for a client; ", span("Citation", "a client can say no"), "."),
         ["A client can say no.", "client --start", "Type client for a service user; a client can say no."]),
    Case("circular-styles", p("A client rang.", style="Round"), [A_CLIENT]),
    Case("list", '<text:list><text:list-item>%s<text:list><text:list-item>%s</text:list-item></text:list></text:list-item>'
         '</text:list>' % (p("Each client has a key"), p("No helper has one")),
         ["Each service user has a key", "No unpaid assistant has one"], 2),
    Case("others-changes", p("A ", gone(1), marked(2, "client"), " rang ", gone(3), "us."), ["A service user rang us."],
         regions=region(1, "deletion", p("client ")) + region(2, "insertion") + region(3, "deletion", p("helpers"))),
    Case("others-change-inside", p("A drop-in", marked(2, " session"), " ended."), ["An open-access session ended."],
         regions=region(2, "insertion")),
    Case("inside-an-insertion", p("Ann ", marked(2, "met our clients here"), "."), ["Ann met our service users here."],
         regions=region(2, "insertion")),
    Case("insertion-of-paragraphs", p("First ", '<text:change-start text:change-id="c2"/>', "part.") + p("A client rang.")
         + p("End", '<text:change-end text:change-id="c2"/>', "."), ["First part.", A_CLIENT, "End."],
         regions=region(2, "insertion")),
    Case("deletion-in-place", p("A ", marked(1, "client "), "helper ", marked(2, "and client "), "rang."),
         ["An unpaid assistant rang."], regions=region(1, "deletion") + region(
             2, "deletion", more="<text:insertion><office:change-info><dc:creator>Bob</dc:creator>"
             "<dc:date>2026-01-05T10:00:00</dc:date></office:change-info></text:insertion>")),
    Case("format-change", p("A ", marked(1, span("T1", "client")), " rang."), [A_CLIENT], regions=region(1, "format-change")),
    Case("others-comments", p(remark("x", "Which client?"), "A client", '<office:annotation-end office:name="x"/>', " rang",
                              remark("y", "Why?"), "."), [A_CLIENT]),
    Case("bookmarks", p('<text:bookmark-start text:name="x"/>', "A cli", '<text:bookmark-end text:name="x"/>', "ent rang."),
         [A_CLIENT]),
    Case("note-inside", p("A drop-in", note("footnote", p("A client said so.")), " session ended."),
         ["An open-access session ended.", "A service user said so."], 1, revisions=2),
    Case("endnotes", p("A client rang.", note("endnote", p("Two clients.") + p("No helper."))),
         [A_CLIENT, "Two service users.", "No unpaid assistant."], 1, revisions=3),
    Case("header-and-footer", PLAIN, [A_CLIENT], revisions=3, margins="<style:header>%s</style:header><style:footer>%s</style:footer>"
         % (p("For our clients."), p("No clients here.")),
         becomes_margins=["For our service users.", "No service users here."]),
    Case("hidden-header", PLAIN, [A_CLIENT], margins='<style:header style:display="false">%s</style:header>'
         % p("For our clients."), becomes_margins=["For our clients."]),
    Case("frame", p("A client rang.", frame(p("Two clients came.") + p("") + p("A helper left."))),
         [A_CLIENT, "Two service users came.", "", "An unpaid assistant left."], 3),
    Case("drawing", p("A client rang.", shape(p("Two clients came."))), [A_CLIENT, "Two clients came."]),
    Case("index", '<text:table-of-content text:name="C"><text:table-of-content-source text:outline-level="1"/><text:index-body>'
         '%s</text:index-body></text:table-of-content>' % p("Clients") + PLAIN, ["Clients", A_CLIENT]),
    Case("sections", '<text:section text:name="A" text:protected="true">%s</text:section><text:section text:name="B">%s'
         '</text:section>' % (p("No clients."), p("All clients.")), ["No clients.", "All service users."]),
    Case("hidden", p("A client ", span("T3", "clients "), "rang."), ["A service user clients rang."]),
    Case("xml-id", p("A ", '<text:span xml:id="me" text:style-name="T1">client rang</text:span>', " us."),
         ["A service user rang us."]),
    Case("suggest-and-explain", p("The community caf\u00e9 is open. A case was closed."), None, 2, revisions=0),
    Case("explained-once", p("First a case, then a case.")
         + '<text:h text:outline-level="1">Part two</text:h>' + p("One more case came."), None, 2, revisions=0),
    Case("entities", p("Smith &amp; Sons &lt;a client&gt; &#8220;met&#8221; a helper."),
         ["Smith & Sons <a service user> \u201cmet\u201d an unpaid assistant."], 2),
    Case("flat", PLAIN + p("Two helpers."), [A_CLIENT, "Two unpaid assistants."], 2, flat=True),
    Case("nothing", p("The weather is fine."), None, 0),
    Case("empty", "", None, 0),
]
