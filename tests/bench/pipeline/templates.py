"""The bulletins' texts: Mustache, and the queries (queries.sql) that fill it in."""
import re

NAMED = re.compile(r"^-- name: (\w+)\n", re.M)


def read_queries(path):
    parts = NAMED.split(path.read_text(encoding="utf-8"))
    return {name: sql.strip().rstrip(";") for name, sql in zip(parts[1::2], parts[2::2])}


class Rows(list):
    """What a query gives: dictionaries; those with a column id are found by it."""

    def __init__(self, cursor):
        names = [column[0] for column in cursor.description]
        super().__init__(dict(zip(names, row)) for row in cursor)
        self.by_id = {row["id"]: row for row in self} if "id" in names else None

    def get(self, name):
        if self.by_id is not None:
            return self.by_id.get(name)
        return self[0].get(name) if self else None


class Facts(dict):
    """Query name -> Rows, asked when first used; those that do not know :county are asked once for all letters."""

    def __init__(self, db, queries, arguments, shared):
        super().__init__(arguments)
        self.db, self.queries, self.arguments, self.shared = db, queries, arguments, shared

    def __contains__(self, name):
        return dict.__contains__(self, name) or name in self.queries

    def __missing__(self, name):
        sql = self.queries[name]
        known = self if ":county" in sql else self.shared
        if not dict.__contains__(known, name):
            dict.__setitem__(known, name, Rows(self.db.execute(sql, self.arguments)))
        return known[name]


def parse(text, open_="{{", close="}}"):
    """Nested lists of text and (kind, path, nodes)."""
    root, position = [], 0
    stack = [root]
    while True:
        start = text.find(open_, position)
        if start < 0:
            stack[-1].append(text[position:])
            return root
        before = text[position:start]
        triple = text.startswith("{", start + len(open_))
        closing = "}" + close if triple else close
        end = text.index(closing, start + len(open_))
        tag = text[start + len(open_) + triple:end]
        position = end + len(closing)
        kind, name = (tag[:1], tag[1:].strip()) if tag[:1] in ("#", "^", "/", ">", "!", "=") else ("", tag.strip())
        if kind:  # alone on its line, it takes the line with it
            line_start = before.rpartition("\n")[2] if "\n" in before or start == len(before) else None
            if line_start is not None and not line_start.strip() and text[position:position + 1] in ("\n", "") and kind != ">":
                before, position = before[:len(before) - len(line_start)], position + 1
            elif not before and text[start - 1:start] in ("\n", "") and text[position:position + 1] == "\n":
                position += 1
        stack[-1].append(before)
        if kind in ("#", "^"):
            nodes = []
            stack[-1].append((kind, name.split("."), nodes))
            stack.append(nodes)
        elif kind == "/":
            stack.pop()
        elif kind == "=":
            open_, close = name.rstrip("=").split()
        elif kind != "!":
            stack[-1].append((kind, name.split("."), None))


def look_up(stack, path):
    for frame in reversed(stack):
        if path[0] in frame:
            value = frame[path[0]]
            break
    else:
        return None
    for name in path[1:]:
        if not value:
            return None
        value = value.get(name)
    return value


def render(nodes, stack, partials, out):
    for node in nodes:
        if node.__class__ is str:
            out.append(node)
            continue
        kind, path, inner = node
        if kind == ">":
            render(partials[path[0]], stack, partials, out)
            continue
        value = look_up(stack, path)
        if kind == "":
            if value is not None:
                out.append(str(value))
        elif kind == "^":
            if not value:
                render(inner, stack, partials, out)
        elif value:
            if isinstance(value, list):
                for row in value:
                    render(inner, stack + [row], partials, out)
            elif isinstance(value, dict):
                render(inner, stack + [value], partials, out)
            else:
                render(inner, stack, partials, out)


class Template:
    def __init__(self, folder):
        self.queries = read_queries(folder / "queries.sql")
        self.nodes = parse((folder / "body.md").read_text(encoding="utf-8"))
        self.partials = {path.stem: parse(path.read_text(encoding="utf-8").rstrip("\n")) for path in folder.glob("*.md")
                         if path.stem != "body"}

    def fill(self, facts):
        out = []
        render(self.nodes, [facts], self.partials, out)
        return "".join(out)
