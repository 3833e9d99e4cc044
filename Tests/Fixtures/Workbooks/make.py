"""Makes the workbooks beside it, each by a library that people use, and what another reader (openpyxl, pandas) finds in them.

    python3 -m venv v && v/bin/pip install openpyxl==3.1.5 xlsxwriter==3.3.1 odfpy==1.4.1 pandas && v/bin/python make.py
"""
import datetime as dt
import gzip
import json
import pathlib
import shutil
import zipfile

import openpyxl
import pandas
import xlsxwriter
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

here = pathlib.Path(__file__).parent
expected = {}


def value(cell):
    if isinstance(cell, dt.datetime):
        text = cell.isoformat(timespec="milliseconds" if cell.microsecond else "seconds")
        return text.removesuffix("T00:00:00")
    if isinstance(cell, dt.time):
        return cell.isoformat(timespec="seconds")
    if isinstance(cell, dt.timedelta):
        seconds = int(cell.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(cell, str) and cell.startswith("#"):
        return None
    return cell


def keep(name, sheet, header, rows):
    """What openpyxl finds in these rows, by the header's."""
    found = openpyxl.load_workbook(here / name, data_only=True)[sheet]
    names = [cell.value for cell in found[header]]
    cells = [[value(cell.value) for cell in found[row]] for row in rows]
    expected[name] = {"columns": [str(n) if n is not None else "column0" for n in names], "rows": cells}


# A title over all columns, a blank row, the header in row 4; cells of every kind; notes below; other sheets.
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Towns"
sheet["A1"] = "Museums and their visitors, 2019-2023"
sheet.merge_cells("A1:H1")
sheet["A2"] = "thousand visitors"
sheet.append([])
sheet.append(["code", "town", "opened", "seen", "visitors", "share", "state", "note"])
rows = [
    ["007", "Касли", dt.date(1950, 5, 1), dt.datetime(2024, 1, 5, 10, 30), 12, 0.125, True, "free"],
    ["010", "Nevyansk", dt.date(1900, 1, 5), dt.datetime(2024, 2, 29), 1234567.5, 0.5, False, "1 hall"],
    ["120", "Irbit", dt.date(1900, 3, 1), dt.datetime(2023, 12, 31, 23, 59, 59), -0.25, 1.0, True, None],
    ["A 1", "  Sysert ", None, dt.datetime(2000, 1, 1, 0, 0, 1), 1e-7, None, None, "=1+1 is text"],
]
for row in rows:
    sheet.append(row)
sheet["H8"].data_type = "s"
for row in range(5, 9):
    sheet[f"F{row}"].number_format = "0.0%"
    sheet[f"C{row}"].number_format = "dd.mm.yyyy"
    sheet[f"D{row}"].number_format = "yyyy\\-mm\\-dd\\ hh:mm:ss;@"
sheet["E8"] = "#N/A"
sheet["E8"].data_type = "e"
for row in range(9, 12):
    sheet[f"A{row}"].fill = PatternFill("solid", fgColor="FFFF00")
sheet["A13"] = "Source: a yearbook"
sheet["A4"].font = Font(bold=True)
other = book.create_sheet("Notes")
other["A1"] = "nothing here"
book.create_sheet("Old").sheet_state = "hidden"
book.save(here / "titled.xlsx")
keep("titled.xlsx", "Towns", 4, range(5, 9))

# Days counted from 1904, times and amounts of time.
book = openpyxl.Workbook()
book.epoch = CALENDAR_MAC_1904
sheet = book.active
sheet.append(["day", "moment", "clock", "span"])
for day in (dt.datetime(1904, 1, 2), dt.datetime(1999, 12, 31), dt.datetime(2024, 2, 29)):
    sheet.append([day, day + dt.timedelta(hours=13, minutes=5), dt.time(23, 59, 58), dt.timedelta(hours=26, minutes=30)])
for row in range(2, 5):
    sheet[f"A{row}"].number_format = "mm-dd-yy"
    sheet[f"B{row}"].number_format = "m/d/yy h:mm"
    sheet[f"C{row}"].number_format = "h:mm:ss"
    sheet[f"D{row}"].number_format = "[h]:mm:ss"
book.save(here / "from1904.xlsx")
keep("from1904.xlsx", "Sheet", 1, range(2, 5))

# Texts in the cells, formulas with values, runs of letters, a header of two rows.
book = xlsxwriter.Workbook(here / "inline.xlsx", {"constant_memory": True})
sheet = book.add_worksheet("Data")
bold = book.add_format({"bold": True})
for column, name in enumerate(["id", "sum", "word", "odd", "said"]):
    sheet.write(0, column, name, bold)
for row in range(1, 4):
    sheet.write_string(row, 0, f"{row:03}")
    sheet.write_formula(row, 1, f"={row}*1.5", None, row * 1.5)
    sheet.write_formula(row, 2, '="w"&1', None, f"w{row}")
    sheet.write_boolean(row, 3, row % 2 == 1)
    sheet.write_rich_string(row, 4, "a ", bold, "bold", " end\tand\nline")
book.close()
keep("inline.xlsx", "Data", 1, range(2, 5))

book = xlsxwriter.Workbook(here / "two-rows.xlsx")
sheet = book.add_worksheet("Sexes")
sheet.merge_range("A1:A2", "Region")
sheet.merge_range("B1:C1", 2020)
sheet.merge_range("D1:E1", 2021)
for column, name in enumerate(["men", "women", "men", "women"]):
    sheet.write(1, column + 1, name)
sheet.merge_range("A3:A4", "Ural")
sheet.write_row(2, 1, [1, 2, 3, 4])
sheet.write_row(3, 1, [5, 6, 7, 8])
book.close()

# As pandas writes a frame, with the numbers of its rows.
frame = pandas.DataFrame(
    {"name": ["a", None, "c"], "x": [1.5, float("nan"), 3.0], "n": [1, 2, 3], "when": pandas.to_datetime(["2020-01-01", None, "2020-03-01 05:06:07"], format="ISO8601")}
)
frame.to_excel(here / "pandas.xlsx")
keep("pandas.xlsx", "Sheet1", 1, range(2, 5))

# OpenDocument, as pandas writes it by odfpy.
frame = pandas.DataFrame(
    {"code": ["007", "010", "x"], "town": ["Касли", "two  spaces", None], "x": [1.5, float("nan"), -3.0], "yes": [True, False, True],
     "when": pandas.to_datetime(["2020-01-01", "2021-02-03 04:05:06", None], format="ISO8601")}
)
with pandas.ExcelWriter(here / "towns.ods", engine="odf") as writer:
    frame.to_excel(writer, sheet_name="Towns", index=False)
    pandas.DataFrame({"b": [1]}).to_excel(writer, sheet_name="Second", index=False)
read = pandas.read_excel(here / "towns.ods", engine="odf", dtype={"code": str})
expected["towns.ods"] = {
    "columns": list(read.columns),
    "rows": [[None if pandas.isna(c) else value(c.to_pydatetime()) if isinstance(c, pandas.Timestamp) else c for c in row] for row in read.values.tolist()],
}

# Archives of one table, and of two.
with zipfile.ZipFile(here / "one.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr(zipfile.ZipInfo("data/emp.csv", (1980, 1, 1, 0, 0, 0)), "id,n\n007,1\n008,2\n", zipfile.ZIP_DEFLATED)
    archive.writestr(zipfile.ZipInfo("__MACOSX/data/._emp.csv", (1980, 1, 1, 0, 0, 0)), "junk")
    archive.writestr(zipfile.ZipInfo("readme.txt", (1980, 1, 1, 0, 0, 0)), "about")
with zipfile.ZipFile(here / "two.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr(zipfile.ZipInfo("a.csv", (1980, 1, 1, 0, 0, 0)), "a\n1\n")
    archive.write(here / "pandas.xlsx", "b.xlsx")
with open(here / "pandas.xlsx", "rb") as source, gzip.GzipFile(here / "pandas.xlsx.gz", "wb", mtime=0) as target:
    shutil.copyfileobj(source, target)

(here / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n")
