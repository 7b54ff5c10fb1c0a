"""Opens an HTML page or a workbook with programs that know nothing of ours and says, as one line of JSON, what is in it."""

import json
import sys


def page(path):
    import html5lib

    with open(path, "rb") as file:
        parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
        tree = parser.parse(file)
    text = " ".join("".join(tree.itertext()).split())
    return {
        "errors": [f"{position} {code}" for position, code, _ in parser.errors],
        "h1": ["".join(element.itertext()) for element in tree.iter("h1")],
        "headings": [element.tag for element in tree.iter() if element.tag in ("h1", "h2", "h3", "h4")],
        "tables": len(list(tree.iter("table"))),
        "scripts": len(list(tree.iter("script"))),
        "language": tree.get("lang"),
        "outside": [
            value
            for element in tree.iter()
            for name, value in element.attrib.items()
            if name in ("src", "href", "action")
        ],
        "text": text,
    }


def workbook(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheets = {}
    for sheet in book.worksheets:
        sheets[sheet.title] = {
            "rows": [[cell.value for cell in row] for row in sheet.iter_rows()],
            "types": sorted({cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}),
            "freeze": sheet.freeze_panes,
            "width": sheet.column_dimensions["A"].width,
        }
    return {"names": book.sheetnames, "title": book.properties.title, "sheets": sheets}


print(json.dumps(page(sys.argv[1]) if sys.argv[1].endswith(".html") else workbook(sys.argv[1]), default=str))
sys.stdin.read()
