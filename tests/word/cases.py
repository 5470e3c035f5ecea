"""Small Word documents, each with one construct, and what becomes of them."""
import zipfile

from package import W

NAMESPACES = (
    'xmlns:w="%s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable=""' % W).replace(' mc:Ignorable=""', "")
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
ML = "application/vnd.openxmlformats-officedocument.wordprocessingml."

STYLES = HEAD + """<w:styles %s>
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our Own"/><w:basedOn w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Listing"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="character" w:styleId="Typed"><w:name w:val="HTML Code"/></w:style>
<w:style w:type="character" w:styleId="Said"><w:name w:val="Quote Char"/></w:style>
</w:styles>""" % NAMESPACES

CIRCLE = STYLES.replace("</w:styles>", """
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Round"/><w:basedOn w:val="Circle2"/></w:style>
<w:style w:type="paragraph" w:styleId="Circle2"><w:name w:val="Round 2"/><w:basedOn w:val="Circle"/></w:style>
</w:styles>""")


def t(text):
    return '<w:t xml:space="preserve">%s</w:t>' % text


def r(text, looks=""):
    return "<w:r>%s%s</w:r>" % ("<w:rPr>%s</w:rPr>" % looks if looks else "", t(text))


def p(*inside, style=""):
    return "<w:p>%s%s</w:p>" % ('<w:pPr><w:pStyle w:val="%s"/></w:pPr>' % style if style else "", "".join(inside))


def para(text, style=""):
    return p(r(text), style=style)


def ins(author, *inside):
    return '<w:ins w:id="101" w:author="%s" w:date="2026-01-05T10:00:00Z">%s</w:ins>' % (author, "".join(inside))


def deleted(author, text, number=102):
    return ('<w:del w:id="%d" w:author="%s" w:date="2026-01-05T10:00:00Z"><w:r>'
            '<w:delText xml:space="preserve">%s</w:delText></w:r></w:del>' % (number, author, text))


def field(instruction, result):
    return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>%s</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>%s<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            % (instruction, result))


def box(*paragraphs):
    inside = "<w:txbxContent>%s</w:txbxContent>" % "".join(paragraphs)
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
            '<wp:extent cx="2000000" cy="600000"/><wp:docPr id="7" name="Box"/><a:graphic>'
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>%s</wps:txbx><wps:bodyPr/></wps:wsp>'
            '</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>'
            '<v:shape style="width:150pt;height:40pt"><v:textbox>%s</v:textbox></v:shape></w:pict></mc:Fallback>'
            '</mc:AlternateContent></w:r>' % (inside, inside))


def control(properties, inside):
    return "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>" % (properties, inside)


class Case:
    """BODY becomes the paragraphs BECOMES when all is accepted (NOTHING: they stay), with COMMENTS."""

    def __init__(self, name, body, becomes, comments=1, parts=None, revisions=None, everywhere=None,
                 styles=STYLES):
        self.name, self.body, self.becomes, self.comments = name, body, becomes, comments
        self.parts = parts or {}          # name: (kind, content type, XML)
        self.revisions = comments if revisions is None else revisions
        self.everywhere = everywhere or {}  # part: its paragraphs
        self.styles = styles

    def write(self, path):
        relations, overrides = "", ""
        parts = dict(self.parts)
        parts["styles.xml"] = ("styles", ML + "styles+xml", self.styles)
        for number, (name, (kind, content, _)) in enumerate(parts.items()):
            relations += '<Relationship Id="rId%d" Type="%s%s" Target="%s"/>' % (number + 1, OFFICE, kind, name)
            overrides += '<Override PartName="/word/%s" ContentType="%s"/>' % (name, content)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            def add(name, text):
                package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
            add("[Content_Types].xml", HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/>'
                '<Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>%s</Types>' % (ML, overrides))
            add("_rels/.rels", HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                '<Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/></Relationships>' % OFFICE)
            add("word/document.xml", HEAD + "<w:document %s><w:body>%s</w:body></w:document>" % (NAMESPACES, self.body))
            if relations:
                add("word/_rels/document.xml.rels", HEAD +
                    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
                    % relations)
            for name, (_, _, text) in parts.items():
                add("word/" + name, text)


def notes(kind, *texts):
    lines = "".join('<w:%s w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:%s>' % (kind, kind)
                    for _ in (0,))
    return HEAD + "<w:%ss %s>%s%s</w:%ss>" % (kind, NAMESPACES, lines, "".join(
        '<w:%s w:id="%d">%s</w:%s>' % (kind, i + 1, text, kind) for i, text in enumerate(texts)), kind)


FOOTNOTES = ("footnotes", ML + "footnotes+xml")
ENDNOTES = ("endnotes", ML + "endnotes+xml")
HEADER = ("header", ML + "header+xml")
FOOTER = ("footer", ML + "footer+xml")
COMMENTS = ("comments", ML + "comments+xml")

A_CLIENT = "A service user rang."
NUMBER = '<w:footnoteReference w:id="1"/>'
LINE = '<w:r><w:br/></w:r>'

CASES = [
    Case("plain", para("A client rang."), [A_CLIENT]),
    Case("article", para("He met a helper here."), ["He met an unpaid assistant here."]),
    Case("across-runs", p(r("A cl"), r("ie", "<w:b/>"), r("nt", "<w:i/>"), r(" rang.")), [A_CLIENT]),
    Case("across-proofing", p(r("A "), '<w:proofErr w:type="spellStart"/>', r("client"),
                              '<w:proofErr w:type="spellEnd"/>', r(" rang.")), [A_CLIENT]),
    Case("formatting", p(r("Our "), r("clients", '<w:b/><w:color w:val="FF0000"/>'), r(" rang.")),
         ["Our service users rang."]),
    Case("two-in-a-run", para("Our clients met helpers."), ["Our service users met unpaid assistants."], 2),
    Case("no-spaces-kept", p("<w:r><w:t>Our clients</w:t></w:r>", r(" rang.")), ["Our service users rang."]),
    Case("no-break-hyphen", p(r("A drop"), "<w:r><w:noBreakHyphen/></w:r>", r("in session ended.")),
         ["An open-access session ended."]),
    Case("no-break-hyphen-in-run", p("<w:r>%s<w:noBreakHyphen/>%s</w:r>" % (t("A drop"), t("in session ended."))),
         ["An open-access session ended."]),
    Case("soft-hyphen", p(r("A cli"), "<w:r><w:softHyphen/></w:r>", r("ent rang.")), [A_CLIENT]),
    Case("tab-and-break", p(r("Name"), "<w:r><w:tab/></w:r>", r("A client"), LINE, r("rang.")),
         ["Name\tA service user\nrang."]),
    Case("hyperlink", p(r("See "), '<w:hyperlink w:anchor="x">%s</w:hyperlink>' % r("our clients"), r(" here.")),
         ["See our service users here."]),
    Case("across-a-hyperlink", p(r("The drop-in "), '<w:hyperlink w:anchor="x">%s</w:hyperlink>' % r("session here"), r(".")),
         None, 1, revisions=0),
    Case("field", p(r("A client saw "), field('HYPERLINK "https://charity.example"', r("client")), r(".")), ["A service user saw client."]),
    Case("simple-field", p(r("A client saw "), '<w:fldSimple w:instr="HYPERLINK &quot;https://charity.example&quot;">%s</w:fldSimple>' % r("client"), r(".")),
         ["A service user saw client."]),
    Case("field-across-paragraphs", p(r("A client. "), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                                      '<w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                                      r("Clients")) + p(r("Clients"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
         + para("A client rang."), ["A service user. Clients", "Clients", A_CLIENT], 2),
    Case("table", para("First.") + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>%s</w:tc>"
         "<w:tc>%s</w:tc></w:tr></w:tbl>" % (para("A client rang."), para("Two helpers came.")) + para("Last."),
         ["First.", A_CLIENT, "Two unpaid assistants came.", "Last."], 2),
    Case("styles", para("Clients first", "Heading1") + para("A client can say no.", "Own")
         + para("client --start", "Listing"), ["Service users first", "A client can say no.", "client --start"]),
    Case("circular-styles", para("A client rang.", "Circle"), [A_CLIENT], styles=CIRCLE),
    Case("code-and-quotation", p(r("Type "), r("client", '<w:rStyle w:val="Typed"/>'), r(" for a client; "),
                                 r("a client can say no", '<w:rStyle w:val="Said"/>'), r(".")),
         ["Type client for a service user; a client can say no."]),
    Case("list", '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>%s</w:p>'
         % r("Each client has a key"), ["Each service user has a key"]),
    Case("others-revisions", p(r("A "), deleted("Ann", "client "), ins("Ann", r("client")), r(" rang "),
                               deleted("Ann", "helpers", 103), r("us.")), ["A service user rang us."]),
    Case("others-format-change", p('<w:r><w:rPr><w:b/><w:rPrChange w:id="55" w:author="Ann" w:date="2026-01-05T10:00:00Z">'
                                   '<w:rPr/></w:rPrChange></w:rPr>%s</w:r>' % t("A client rang.")), [A_CLIENT]),
    Case("moved", p('<w:moveFrom w:id="60" w:author="Ann" w:date="2026-01-05T10:00:00Z">%s</w:moveFrom>' % r("Clients rang."))
         + p('<w:moveTo w:id="61" w:author="Ann" w:date="2026-01-05T10:00:00Z">%s</w:moveTo>' % r("Clients rang.")),
         ["", "Service users rang."]),
    Case("others-comments", p('<w:commentRangeStart w:id="0"/>', r("A client"), '<w:commentRangeEnd w:id="0"/>'
                              '<w:r><w:commentReference w:id="0"/></w:r>', r(" rang.")), [A_CLIENT], parts={
        "comments.xml": COMMENTS + (HEAD + '<w:comments %s><w:comment w:id="0" w:author="Ann" w:initials="A">%s</w:comment>'
                                    '</w:comments>' % (NAMESPACES, para("Which client?")),)}),
    Case("bookmarks", p('<w:bookmarkStart w:id="5" w:name="x"/>', r("A cli"), '<w:bookmarkEnd w:id="5"/>', r("ent rang.")),
         [A_CLIENT]),
    Case("note-mark-inside", p(r("A drop-in"), "<w:r>%s</w:r>" % NUMBER, r(" session ended.")),
         ["An open-access session ended."], parts={
             "footnotes.xml": FOOTNOTES + (notes("footnote", para("A client said so.")),)},
         revisions=2, everywhere={"word/footnotes.xml": ["", "A service user said so."]}),
    Case("endnotes", p(r("A client rang."), '<w:r><w:endnoteReference w:id="1"/></w:r>'), [A_CLIENT], parts={
        "endnotes.xml": ENDNOTES + (notes("endnote", para("Two clients."), para("No helper.")),)},
        revisions=3, everywhere={"word/endnotes.xml": ["", "Two service users.", "No unpaid assistant."]}),
    Case("header-and-footer", para("A client rang.")
         + '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>',
         [A_CLIENT], parts={
             "header1.xml": HEADER + (HEAD + "<w:hdr %s>%s</w:hdr>" % (NAMESPACES, para("For our clients.")),),
             "footer1.xml": FOOTER + (HEAD + "<w:ftr %s>%s</w:ftr>" % (NAMESPACES, para("No clients here.")),)},
         revisions=3, everywhere={"word/header1.xml": ["For our service users."],
                                  "word/footer1.xml": ["No service users here."]}),
    Case("text-box", p(r("A client rang."), box(para("Two clients came."), para("")  + para("A helper left."))),
         [A_CLIENT, "Two service users came.", "", "An unpaid assistant left."], 1, revisions=3),
    Case("old-text-box", p(r("A client rang."), '<w:r><w:pict><v:shape style="width:9pt;height:9pt"><v:textbox><w:txbxContent>%s'
                           '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>' % para("Clients came.")),
         [A_CLIENT, "Service users came."], 1, revisions=2),
    Case("controls", p(r("A client saw "), control("", r("a client")), r(" and "), control('<w:lock w:val="contentLocked"/>',
                                                                                         r("a client")),
                       r(" and "), control("<w:showingPlcHdr/>", r("client name")), r("."))
         + control("", para("Clients rang.")) + control("<w:dropDownList/>", para("Clients rang.")),
         ["A service user saw a service user and a client and client name.", "Service users rang.", "Clients rang."], 2, revisions=3),
    Case("hidden", p(r("A client "), r("clients ", "<w:vanish/>"), r("rang.")), ["A service user clients rang."]),
    Case("smart-tag", p('<w:smartTag w:element="place">%s</w:smartTag>' % r("A cli"), r("ent rang.")), [A_CLIENT]),
    Case("suggest-and-explain", para("The community café is open. A case was closed."), None, 2, revisions=0),
    Case("explained-once", para("First a case, then a case.") + para("Part two", "Heading1") + para("One more case came."),
         None, 2, revisions=0),
    Case("entities", para("Smith &amp; Sons &lt;a client&gt; &#8220;met&#8221; a helper."),
         ["Smith & Sons <a service user> \u201cmet\u201d an unpaid assistant."], 2),
    Case("nothing", para("The weather is fine."), None, 0),
    Case("empty", "", None, 0),
]
