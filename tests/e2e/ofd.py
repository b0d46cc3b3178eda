"""A small reader of OFD (GB/T 33190-2016), written from the standard and not from our writer: what is in the file, whether it
holds together, and each page as SVG with the glyphs of the embedded faces as paths. For tests."""
import re
import struct
import zipfile
import xml.etree.ElementTree as ET

import glyf

NS = "{http://www.ofdspec.org/2016}"
# Every element we may meet, with the attributes it must have. Anything else is a fault: nobody has looked at it.
KNOWN = {
    "OFD": "Version DocType", "DocBody": "", "DocInfo": "", "DocID": "", "Title": "", "Author": "", "Subject": "", "CreationDate": "",
    "ModDate": "", "Creator": "", "DocRoot": "", "Document": "", "CommonData": "", "MaxUnitID": "", "PageArea": "", "PhysicalBox": "",
    "PublicRes": "", "Pages": "", "Page": "", "Outlines": "", "OutlineElem": "Title", "Actions": "", "Action": "Event", "Goto": "",
    "Dest": "Type PageID", "Res": "BaseLoc", "Fonts": "", "Font": "ID FontName FamilyName", "FontFile": "", "Area": "", "Content": "",
    "Layer": "ID", "TextObject": "ID Boundary Font Size", "FillColor": "Value", "StrokeColor": "Value", "TextCode": "X Y",
    "PathObject": "ID Boundary", "AbbreviatedData": "",
}


def numbers(text):
    return [float(word) for word in (text or "").split()]


class Face(glyf.Outlines):
    """A TrueType file that the document embeds."""

    def __init__(self, data):
        super().__init__(data)
        self.map = self.read_cmap(self.tables["cmap"])

    @staticmethod
    def read_cmap(cmap):
        found = {}
        for i in range(struct.unpack(">H", cmap[2:4])[0]):
            at = struct.unpack(">I", cmap[8 + 8 * i:12 + 8 * i])[0]
            kind = struct.unpack(">H", cmap[at:at + 2])[0]
            if kind == 12:
                for g in range(struct.unpack(">I", cmap[at + 12:at + 16])[0]):
                    first, last, glyph = struct.unpack(">III", cmap[at + 16 + 12 * g:at + 28 + 12 * g])
                    found.update((c, glyph + c - first) for c in range(first, last + 1))
            elif kind == 4:
                n = struct.unpack(">H", cmap[at + 6:at + 8])[0] // 2
                part = [at + 14, at + 16 + 2 * n, at + 16 + 4 * n, at + 16 + 6 * n]
                ends, starts, deltas, offsets = [struct.unpack(">%dH" % n, cmap[p:p + 2 * n]) for p in part]
                for s in range(n):
                    for c in range(starts[s], min(ends[s], 0xFFFE) + 1):
                        glyph = c
                        if offsets[s]:
                            where = part[3] + 2 * s + offsets[s] + 2 * (c - starts[s])
                            glyph = struct.unpack(">H", cmap[where:where + 2])[0]
                        if glyph and (glyph + deltas[s]) & 0xFFFF:
                            found.setdefault(c, (glyph + deltas[s]) & 0xFFFF)
        return found

    def path(self, character):
        """The glyph as SVG path data in font units, y upwards; None: the face does not have it."""
        if ord(character) not in self.map:
            return None
        out = []
        for points in self.contours(self.map[ord(character)]):
            full = []
            for a, b in zip(points, points[1:] + points[:1]):
                full.append(a)
                if not a[2] and not b[2]:
                    full.append(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 1))
            start = next(i for i, p in enumerate(full) if p[2])
            full = full[start:] + full[:start + 1]
            out.append("M%g %g" % full[0][:2])
            i = 1
            while i < len(full):
                if full[i][2]:
                    out.append("L%g %g" % full[i][:2])
                    i += 1
                else:
                    out.append("Q%g %g %g %g" % (full[i][:2] + full[i + 1][:2]))
                    i += 2
            out.append("Z")
        return "".join(out)


class Text:
    """A text object: where its characters begin, on the paper, in mm."""

    def __init__(self, element):
        self.box = numbers(element.get("Boundary"))
        self.font, self.size = element.get("Font"), float(element.get("Size"))
        self.matrix = numbers(element.get("CTM")) or [1, 0, 0, 1, 0, 0]
        self.colour = [int(v) for v in numbers(element.find(NS + "FillColor").get("Value"))]
        code = element.find(NS + "TextCode")
        self.text = code.text
        self.steps = numbers(code.get("DeltaX"))
        self.at = [(float(code.get("X")) + sum(self.steps[:i]), float(code.get("Y"))) for i in range(len(self.text))]

    def on_paper(self, x, y):
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e + self.box[0], b * x + d * y + f + self.box[1]


class Ofd:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.faults = ["damaged: %s" % self.zip.testzip()] if self.zip.testzip() else []
        self.trees = {name: ET.fromstring(self.zip.read(name)) for name in self.zip.namelist() if name.endswith(".xml")}
        self.info = {e.tag[len(NS):]: e.text for e in self.trees["OFD.xml"].find("%sDocBody/%sDocInfo" % (NS, NS))}
        self.root = self.trees["OFD.xml"].find("%sDocBody/%sDocRoot" % (NS, NS)).text
        self.folder = self.root.rsplit("/", 1)[0] + "/"
        self.document = self.trees[self.root]
        self.page_names = {e.get("ID"): self.folder + e.get("BaseLoc") for e in self.document.find(NS + "Pages")}
        resources = self.trees[self.folder + self.document.find("%sCommonData/%sPublicRes" % (NS, NS)).text]
        self.fonts = {e.get("ID"): (e, self.folder + resources.get("BaseLoc") + "/" + e.find(NS + "FontFile").text)
                      for e in resources.iter(NS + "Font")}
        self.faces = {}

    def face(self, font):
        if font not in self.faces:
            self.faces[font] = Face(self.zip.read(self.fonts[font][1]))
        return self.faces[font]

    def pages(self):
        return [self.trees[name] for name in self.page_names.values()]

    def texts(self, page):
        return [Text(e) for e in page.iter(NS + "TextObject")]

    def outline(self):
        """(depth, title, page from 1) of every mark."""
        order = list(self.page_names)

        def walk(element, depth):
            for mark in element.findall(NS + "OutlineElem"):
                yield depth, mark.get("Title"), order.index(next(mark.iter(NS + "Dest")).get("PageID")) + 1
                yield from walk(mark, depth + 1)
        top = self.document.find(NS + "Outlines")
        return list(walk(top, 1)) if top is not None else []

    def check(self):
        """Everything that is wrong with the file, in words."""
        faults, ids = list(self.faults), {}
        stamps = {i.date_time for i in self.zip.infolist()}
        if self.zip.namelist()[0] != "OFD.xml" or stamps != {(1980, 1, 1, 0, 0, 0)}:
            faults.append("members: %s, %s" % (self.zip.namelist()[0], stamps))
        if not re.fullmatch("[0-9a-f]{32}", self.info["DocID"]):
            faults.append("DocID " + self.info["DocID"])
        for name, tree in self.trees.items():
            for e in tree.iter():
                tag = e.tag[len(NS):]
                if not e.tag.startswith(NS) or tag not in KNOWN:
                    faults.append("%s: element %s" % (name, e.tag))
                    continue
                faults += ["%s: %s without %s" % (name, tag, a) for a in KNOWN[tag].split() if e.get(a) is None]
                if e.get("ID"):
                    faults += ["ID %s is in %s and in %s" % (e.get("ID"), ids[e.get("ID")], name)] if e.get("ID") in ids else []
                    ids[e.get("ID")] = name
        largest = int(self.document.find("%sCommonData/%sMaxUnitID" % (NS, NS)).text)
        if largest != max(map(int, ids)):
            faults.append("MaxUnitID %d, the largest ID is %d" % (largest, max(map(int, ids))))
        members = set(self.zip.namelist())
        used = {"OFD.xml", self.root, self.folder + "PublicRes.xml"} | set(self.page_names.values()) | {f for _, f in self.fonts.values()}
        faults += ["no such file: " + name for name in sorted(used - members)] + ["of no use: " + name for name in sorted(members - used)]
        faults += ["page of no ID: " + e.get("PageID") for e in self.document.iter(NS + "Dest") if e.get("PageID") not in self.page_names]
        for name in self.page_names.values():
            faults += ["%s: %s" % (name, fault) for fault in self.check_page(self.trees[name])]
        for font, (_, name) in self.fonts.items():
            faults += ["%s has no table %s" % (name, tag) for tag in ("cmap", "OS/2", "name", "hmtx", "glyf", "post")
                       if tag not in self.face(font).tables]
        return faults

    def check_page(self, page):
        width, height = numbers(page.find("%sArea/%sPhysicalBox" % (NS, NS)).text)[2:]
        for e in page.iter():
            if e.get("Boundary"):
                x, y, w, h = numbers(e.get("Boundary"))
                if x < 0 or y < 0 or x + w > width or y + h > height or w < 0 or h < 0:
                    yield "%s off the paper: %s" % (e.get("ID"), e.get("Boundary"))
        for text in self.texts(page):
            if text.font not in self.fonts:
                yield "no font " + text.font
                continue
            if len(text.steps) != len(text.text) - 1 or text.text != text.text.strip(" \n"):
                yield "%d steps for \"%s\"" % (len(text.steps), text.text)
            if any(ord(c) > 0xFFFF for c in text.text) and len(text.text) > 1:
                yield "beyond the basic plane and not alone: " + text.text
            for character, at in zip(text.text, text.at):
                if ord(character) not in self.face(text.font).map:
                    yield "font %s lacks %s" % (text.font, character)
                x, y = text.on_paper(*at)
                if not (text.box[0] - .001 <= x <= text.box[0] + text.box[2] and text.box[1] <= y <= text.box[1] + text.box[3] + .001):
                    yield "\"%s\" begins outside of its boundary" % text.text

    def svg(self, page):
        width, height = numbers(page.find("%sArea/%sPhysicalBox" % (NS, NS)).text)[2:]
        out = ['<svg xmlns="http://www.w3.org/2000/svg" width="%gmm" height="%gmm" viewBox="0 0 %g %g">' % (width, height, width, height)]
        for e in page.iter():
            if e.tag == NS + "TextObject":
                out += self.svg_text(Text(e))
            elif e.tag == NS + "PathObject":
                out.append(self.svg_path(e))
        return "\n".join(out + ["</svg>"])

    def svg_text(self, text):
        scale = text.size / self.face(text.font).em
        for character, (x, y) in zip(text.text, text.at):
            path = self.face(text.font).path(character)
            if path:
                a, b, c, d = text.matrix[:4]
                yield '<path fill="rgb(%d,%d,%d)" transform="matrix(%g %g %g %g %g %g)" d="%s"/>' % (
                    *text.colour, a * scale, b * scale, -c * scale, -d * scale, *text.on_paper(x, y), path)

    @staticmethod
    def svg_path(e):
        def ink(tag, drawn, attribute):
            colour = e.find(NS + tag)
            value = [int(v) for v in numbers(colour.get("Value"))] if colour is not None else [0, 0, 0]
            return '%s="%s"' % (attribute, "rgb(%d,%d,%d)" % tuple(value) if drawn == "true" else "none")
        box = numbers(e.get("Boundary"))
        data = e.find(NS + "AbbreviatedData").text.replace("B", "K").replace("C", "Z").replace("K", "C")
        dash = ' stroke-dasharray="%s"' % e.get("DashPattern") if e.get("DashPattern") else ""
        return '<path %s %s stroke-width="%s"%s transform="translate(%g %g)" d="%s"/>' % (
            ink("FillColor", e.get("Fill", "false"), "fill"), ink("StrokeColor", e.get("Stroke", "true"), "stroke"),
            e.get("LineWidth", "0.353"), dash, box[0], box[1], data)
