"""glyf.py: the outlines of a TrueType file, read from the standard and not by a library. For tests."""
import struct


class Outlines:
    def __init__(self, data):
        self.tables = {}
        for i in range(struct.unpack(">H", data[4:6])[0]):
            tag, _, at, length = struct.unpack(">4sIII", data[12 + 16 * i:28 + 16 * i])
            self.tables[tag.decode()] = data[at:at + length]
        head, loca = self.tables["head"], self.tables["loca"]
        self.em = struct.unpack(">H", head[18:20])[0]
        self.count = struct.unpack(">H", self.tables["maxp"][4:6])[0]
        if struct.unpack(">h", head[50:52])[0]:
            self.at = struct.unpack(">%dI" % (self.count + 1), loca[:4 * self.count + 4])
        else:
            self.at = [2 * v for v in struct.unpack(">%dH" % (self.count + 1), loca[:2 * self.count + 2])]

    def glyph(self, number):
        """Its bytes; none for a blank."""
        return self.tables["glyf"][self.at[number]:self.at[number + 1]]

    def box(self, number):
        data = self.glyph(number)
        return struct.unpack(">hhhh", data[2:10]) if data else None

    def contours(self, number):
        """Lists of (x, y, on the curve)."""
        data = self.glyph(number)
        if not data:
            return []
        count = struct.unpack(">h", data[:2])[0]
        return self.simple(data, count) if count >= 0 else self.composite(data)

    @staticmethod
    def simple(data, count):
        ends = struct.unpack(">%dH" % count, data[10:10 + 2 * count])
        at = 10 + 2 * count
        at += 2 + struct.unpack(">H", data[at:at + 2])[0]
        flags = []
        while ends and len(flags) <= ends[-1]:
            flags.append(data[at])
            at += 1
            if flags[-1] & 8:
                flags += [flags[-1]] * data[at]
                at += 1
        axes = []
        for short, same in ((2, 16), (4, 32)):
            value, values = 0, []
            for flag in flags:
                if flag & short:
                    value += data[at] if flag & same else -data[at]
                    at += 1
                elif not flag & same:
                    value += struct.unpack(">h", data[at:at + 2])[0]
                    at += 2
                values.append(value)
            axes.append(values)
        points = [(x, y, flag & 1) for x, y, flag in zip(axes[0], axes[1], flags)]
        return [points[a:b + 1] for a, b in zip((0,) + tuple(e + 1 for e in ends), ends)]

    def composite(self, data):
        at, more, found = 10, True, []
        while more:
            flags, glyph = struct.unpack(">HH", data[at:at + 4])
            at += 4
            dx, dy = struct.unpack(">hh" if flags & 1 else ">bb", data[at:at + (4 if flags & 1 else 2)])
            at += 4 if flags & 1 else 2
            matrix = [1, 0, 0, 1]
            for bit, n in ((8, 1), (0x40, 2), (0x80, 4)):
                if flags & bit:
                    v = [w / 16384 for w in struct.unpack(">%dh" % n, data[at:at + 2 * n])]
                    matrix = [v[0], 0, 0, v[-1]] if n < 4 else v
                    at += 2 * n
            found += [[(matrix[0] * x + matrix[2] * y + dx, matrix[1] * x + matrix[3] * y + dy, on) for x, y, on in c]
                      for c in self.contours(glyph)]
            more = flags & 0x20
        return found
