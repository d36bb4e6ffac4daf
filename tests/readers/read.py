"""Opens a file that we made with a reader that we did not make, and says as JSON what is in it.

read.py csv FILE    Python's own csv module: a list of rows.
read.py xlsx FILE   openpyxl: sheets with their rows; formulas are told apart from texts.
read.py zip FILE    zipfile and csv: the check of every file, then each CSV's rows.
read.py docx FILE   python-docx: properties, paragraphs with their styles, tables.
"""

import csv
import io
import json
import sys
import zipfile


def rows_of(raw):
    if not raw.startswith(b"\xef\xbb\xbf"):
        raise SystemExit("no byte order mark")
    if b"\r\n" not in raw:
        raise SystemExit("lines do not end with CRLF")
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))


def read_csv(path):
    with open(path, "rb") as file:
        return rows_of(file.read())


def read_zip(path):
    with zipfile.ZipFile(path) as archive:
        broken = archive.testzip()
        if broken:
            raise SystemExit(f"{broken} is broken")
        names = archive.namelist()
        return {"names": names, "files": {name: rows_of(archive.read(name)) for name in names if name.endswith(".csv")}}


def read_xlsx(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheets = {}
    for sheet in book.worksheets:
        rows = []
        for row in sheet.iter_rows():
            rows.append([None if cell.value is None else {"type": cell.data_type, "value": str(cell.value)} for cell in row])
        sheets[sheet.title] = {"rows": rows, "frozen": sheet.freeze_panes, "right_to_left": bool(sheet.sheet_view.rightToLeft)}
    return {"names": book.sheetnames, "sheets": sheets}


def read_docx(path):
    import docx

    document = docx.Document(path)
    properties = document.core_properties
    tables = []
    for table in document.tables:
        first = table.rows[0]._tr
        heads = first.xpath("./w:trPr/w:tblHeader")
        tables.append({"head_repeats": bool(heads), "rows": [[cell.text for cell in row.cells] for row in table.rows]})
    section = document.sections[0]
    return {
        "title": properties.title,
        "author": properties.author,
        "language": properties.language,
        "paragraphs": [{"style": each.style.name, "text": each.text} for each in document.paragraphs],
        "tables": tables,
        "width_mm": round(section.page_width.mm),
        "height_mm": round(section.page_height.mm),
        "styles_language": document.styles.element.xpath("string(//w:docDefaults//w:lang/@w:val)"),
    }


READERS = {"csv": read_csv, "zip": read_zip, "xlsx": read_xlsx, "docx": read_docx}

if __name__ == "__main__":
    json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout, ensure_ascii=True)
