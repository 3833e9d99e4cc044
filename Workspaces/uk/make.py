#!/usr/bin/env python3
"""Makes the tables of this workspace from tables that the Office for National Statistics and Mapping Museums publish.

    python3 make.py BRES.csv.gz COUNTS.csv.gz GVA.csv MUSEUMS.csv

BRES: employment by ITL2 region and five-digit SIC 2007 (ONS, Business Register and Employment Survey, open access,
by Nomis); COUNTS: businesses of Great Britain by SIC and size band (ONS, UK Business Counts, by Nomis); GVA: gross
value added by ITL2 region and section (ONS, regional GVA balanced); MUSEUMS: the attributes file of Mapping Museums
of 2020-02-23. README.md says where each was taken from and under which licence. What people compiled lies in
`compiled`; the same input gives the same files, byte for byte.
"""

import csv
import gzip
import json
import pathlib
import sys
from collections import defaultdict

HERE = pathlib.Path(__file__).resolve().parent
YEARS = range(2015, 2022)
COUNTRY = "GB"
PUBLISHED = {
    "bres": "ONS, Business Register and Employment Survey, open access, by Nomis",
    "gva": "ONS, Regional GVA (balanced) by industry: all ITL regions",
    "museums": "Mapping Museums, attributes of 2020-02-23, www.mappingmuseums.org",
}
# What open-access BRES rounds to, by the least value of the band: one of two bases,
# https://www.nomisweb.co.uk/articles/1103.aspx
BASES = [(5000, (1000, 2000)), (2500, (500, 1000)), (1000, (250, 500)), (500, (100, 200)), (250, (50, 100)),
         (50, (25, 50)), (0, (5, 10))]
# UK Business Counts are rounded to 5.
COUNT_BASE = 5
# Farm agriculture is published for England and Wales alone before 2018: it is left out of every total.
FARMS = "01000"
# Sections in which most creative industries lie, with the divisions they span.
SECTIONS = {"J (58-63)": ("information_communication", "58", "63"),
            "M (69-75)": ("professional_scientific", "69", "75"), "R (90-93)": ("arts_recreation", "90", "93")}
# Columns of compiled/measures.csv that the plugin's catalogue alone has.
OF_CATALOGUE = {"cost_model", "cost", "low", "high", "price_year", "people", "cost_basis", "prior"}
EVIDENCE = "expert prior by instrument, as the built-in catalogue of measures has it; not measured"


def read(path):
    """The rows of a table, packed or not."""
    open_ = gzip.open if str(path).endswith(".gz") else open
    with open_(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name, columns, rows):
    with open(HERE / "data" / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    print(f"{name}: {len(rows)} rows")


def compiled(name):
    return read(HERE / "compiled" / f"{name}.csv")


def itl(code):
    """The ITL code of a region: the NUTS code of 2016 with TL for UK; the areas are the same."""
    return "TL" + code[2:] if code.startswith("UK") else code


def half(value):
    """Half of the greatest base that a published value of BRES may have been rounded to."""
    bases = next(bases for least, bases in BASES if value >= least)
    fitting = [base for base in bases if value % base == 0]
    if not fitting:
        raise SystemExit(f"{value} is no rounded value of BRES: {bases}")
    return max(fitting) / 2


def plain(number):
    return str(int(number)) if number == int(number) else str(number)


def cell(territory, code, year, unit, value, low, high):
    return {"territory": territory, "code": code, "year": year, "unit": unit, "value": plain(value),
            "status": "rounded", "low": plain(low), "high": plain(high)}


def register(bres, counts, classes):
    """The cells of the creative classes and of all activity; bounds of a sum are the sums of the bounds."""
    rows, totals, regions = [], defaultdict(lambda: [0, 0, 0]), {}
    for row in bres:
        region, code, year = itl(row["GEOGRAPHY_CODE"]), row["INDUSTRY_CODE"], int(row["DATE"])
        regions[region] = row["GEOGRAPHY_NAME"]
        if year not in YEARS or code == FARMS:
            continue
        value = int(row["COUNT"])
        low, high = max(0, value - half(value)), value + half(value)
        whole = totals[region, year, "employees"]
        for at, amount in enumerate((value, low, high)):
            whole[at] += amount
        if any(code.startswith(own) for own in classes):
            rows.append(cell(region, code, year, "employees", value, low, high))
    bands = defaultdict(list)
    for row in counts:
        if int(row["DATE"]) in YEARS and row["INDUSTRY_CODE"] != FARMS:
            bands[row["INDUSTRY_CODE"], int(row["DATE"])].append(int(row["COUNT"]))
    for (code, year), values in bands.items():
        # A size band without business is published as 0 too, so that each band may hide up to two.
        value, low = sum(values), sum(max(0, value - COUNT_BASE / 2) for value in values)
        high = value + len(values) * COUNT_BASE / 2
        whole = totals[COUNTRY, year, "organisations"]
        for at, amount in enumerate((value, low, high)):
            whole[at] += amount
        if any(code.startswith(own) for own in classes):
            rows.append(cell(COUNTRY, code, year, "organisations", value, low, high))
    rows += [cell(place, "all", year, unit, *whole) for (place, year, unit), whole in totals.items()]
    rows.sort(key=lambda row: (row["unit"], row["territory"], row["year"], row["code"]))
    write("register", ["territory", "code", "year", "unit", "value", "status", "low", "high"], rows)
    return regions


def territories(regions, places):
    people = defaultdict(int)
    for place in places:
        people[place["region"]] += int(place["population"])
    rows = [{
        "code": COUNTRY, "name_en": "Great Britain", "level": "federal", "population": 65121000,
        "population_year": 2021, "source": "ONS, population estimates mid-2021, in https://caithness-business.co.uk/article/18783",
        "confidence": "high", "note": "England 56,536,000, Scotland 5,480,000 and Wales 3,105,000; "
                                      "Northern Ireland is not in the register"}]
    for code in sorted(regions):
        known = code in people
        rows.append({
            "code": code, "name_en": regions[code], "level": "regional", "parent": COUNTRY,
            "population": people[code] if known else "", "population_year": 2021 if known else "",
            "source": PUBLISHED["bres"], "confidence": "high",
            "note": "population: the sum of its local authorities" if known else ""})
    rows += [{
        "code": place["code"], "name_en": place["name_en"], "level": "municipal", "parent": place["region"],
        "population": place["population"], "population_year": place["population_year"], "source": place["source"],
        "confidence": place["confidence"], "note": place["note"]} for place in places]
    write("territories", ["code", "name_en", "level", "parent", "population", "population_year", "source", "confidence",
                          "note"], rows)
    return rows


def subject_of(museum, subjects):
    """The coding of what a museum keeps; nothing where the data do not say what that is."""
    if museum["subject"] in ("Mixed", "Other"):
        return None
    return subjects.get(museum["subject_matter"]) or subjects.get(museum["subject"])


def words(museum):
    """The subject of a collection as words: the narrowest part that says something."""
    parts = [part for part in museum["subject_matter"].split(":") if part not in ("Other", "Mixed")]
    return " ".join(word if word.isupper() else word.lower() for word in parts[-1].split())


# What the rows say where the published table does not tell how far a collection is known.
UNSTATED = "no source seen says how far it is known: the least level stands"


def recognition(museum):
    """How far a collection is known, as far as the published table states it, with a note where it does not.

    That a museum is the nation's is stated; size, an owner such as the National Trust and accreditation say nothing of how
    far a collection is known.
    """
    if museum["governance"] == "Government:National":
        return {"recognition": "national", "note": "a national museum by the published table"}
    return {"recognition": "local", "note": UNSTATED}


# What a name has in small letters unless it begins with it; the publisher's file has a capital at each word.
SMALL = {"And", "At", "For", "In", "Of", "On", "With"}
ABBREVIATED = {"Fc": "FC"}


def titled(name):
    """A museum's name as people write it: "Museum Of The Manchester Regiment" is "Museum of the Manchester Regiment"."""
    told = []
    for word in name.split():
        inside = told and not told[-1].endswith(":")
        if inside and (word in SMALL or word == "The" and told[-1].title() in SMALL):
            word = word.lower()
        told.append(ABBREVIATED.get(word, word))
    return " ".join(told)


def sensitivity(museum):
    """What is remembered and not sold, told by the name."""
    return "memorial" if "Holocaust" in museum["musname"] else ""


def museums(published, places):
    """Museums that were open: each an actor, and an element of identity where the data say what it keeps."""
    towns = {place["name_en"]: place for place in places}
    subjects = {row["subject"]: row for row in compiled("subjects")}
    actors, elements, ties = [], [], []
    for museum in sorted(published, key=lambda row: row["muse_id"]):
        place = towns.get(museum["local_authority"])
        if museum["open"] != "1" or place is None:
            continue
        name = museum["muse_id"].replace(".", "-")
        actors.append({
            "id": name, "name_en": titled(museum["musname"]), "territory": place["code"],
            "level": "federal" if museum["governance"] == "Government:National" else "municipal", "kind": "museum",
            "industries": "museums-galleries-libraries", "role": "education;promotion", "source": PUBLISHED["museums"],
            "confidence": "high", "note": "; ".join([
                museum["accreditation"].lower(), museum["governance"], museum["size"], museum["subject_matter"]])})
        if museum["governance"] == "Government:Local Authority":
            ties.append({
                "source": f"{place['code']}-council", "target": name, "kind": "funds",
                "source_page": PUBLISHED["museums"], "confidence": "medium",
                "note": "governed by a local authority, taken to be that of its area"})
        coding = subject_of(museum, subjects)
        if coding:
            elements.append({
                "id": f"{name}-collection", "name_en": f"{titled(museum['musname'])} ({words(museum)})",
                "territory": place["code"], "component": "material", "layer": coding["layer"],
                "kind": "museum_collection", **recognition(museum), "status": "living",
                "sensitivity": sensitivity(museum),
                "linked_industries": coding["industries"], "source": PUBLISHED["museums"], "confidence": "high"})
    bodies = compiled("bodies")
    write("actors", ["id", "name_en", "territory", "level", "kind", "industries", "role", "founded", "source",
                     "confidence", "note"], bodies + actors)
    write("identity", ["id", "name_en", "territory", "component", "layer", "kind", "recognition", "status",
                       "linked_industries", "sensitivity", "source", "confidence", "note"], elements)
    write("ties", ["source", "target", "kind", "since", "source_page", "confidence", "note"], compiled("ties") + ties)


def observation(indicator, territory, period, value, unit, qualifier, source, confidence="high"):
    return {"indicator": indicator, "territory": territory, "period": period, "value": value, "unit": unit,
            "qualifier": qualifier, "source": source, "confidence": confidence}


def statistics(gva, bres, places):
    """Population, value added as published, and jobs: the sum of published cells, each rounded."""
    rows = [
        observation("population", place["code"], place["population_year"], place["population"], "persons", "exact",
                    place["source"], place["confidence"]) for place in places if place["population"]]
    for row in gva:
        name = SECTIONS.get(row["SIC07_code"], [None])[0]
        if name:
            rows.append(observation(f"gva_{name}", row["ITL_code"], row["year"], row["gva"], "mln GBP", "exact",
                                    PUBLISHED["gva"]))
    jobs = defaultdict(int)
    for row in bres:
        for name, first, last in SECTIONS.values():
            if first <= row["INDUSTRY_CODE"][:2] <= last:
                jobs[f"jobs_{name}", itl(row["GEOGRAPHY_CODE"]), row["DATE"]] += int(row["COUNT"])
    rows += [observation(*key, value, "jobs", "about", PUBLISHED["bres"]) for key, value in jobs.items()]
    rows.sort(key=lambda row: (row["indicator"], row["territory"], str(row["period"])))
    write("statistics", ["indicator", "territory", "industry", "period", "value", "unit", "qualifier", "source",
                         "confidence"], rows)


def declared(name, lines):
    (HERE / "plugins" / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def crosswalk(industries):
    quoted = sorted((code, row["id"]) for row in industries for code in row["sic2007"].split(";"))
    declared("uk-creative-codes/sic2007-dcms.yaml", [
        "# Made by make.py of compiled/subsectors.csv.",
        "summary: The nine sub-sectors of the UK's creative industries by their classes of SIC 2007", "citations:",
        '  - "Department for Culture, Media and Sport: DCMS Sectors Economic Estimates, definitions of 31 July 2025"',
        '  - "The codes as in the release of November 2017, github.com/Strategoose/gva_publication"',
        '  - "ONS (2009) UK Standard Industrial Classification 2007"', "system: sic2007", "codes:",
    ] + [f'  - code: "{code}"\n    industries: {{{industry}: 1}}' for code, industry in quoted])


def effects(prior):
    # Half of the effect either way; somewhat less for what opens a platform, as in the built-in catalogue.
    spread = 0.4 if prior["prior"] == "event" else 0.5
    for dimension in ("economic", "sociocultural", "reputational"):
        value = float(prior[dimension])
        low, high = round(value * (1 - spread), 4), round(min(1, value * (1 + spread)), 4)
        yield f'      {dimension}: {{value: {value}, low: {low}, high: {high}, evidence: "{EVIDENCE}"}}'


def bounds(row):
    """The interval of a cost; none where a page tells the sum itself."""
    return f"low: {row['low']}, high: {row['high']}, " if row["low"] != row["high"] else ""


def people(row):
    """The inhabitants of the area that a shared total is for."""
    return f"people: {row['people']}, " if row["people"] else ""


def told(row):
    """Who pays, acts and receives, in what units, how long: what of it a page tells."""
    lines = [f"    {column}: {row[column]}" for column in
             ("payer", "implementer", "unit", "cofinancing", "success_rate", "capacity") if row[column]]
    lines += [f"    {column}: [{row[column].replace(';', ', ')}]" for column in ("beneficiaries",) if row[column]]
    lines += [f"    {column}: {json.dumps(row[column])}" for column in ("valid_from", "valid_to") if row[column]]
    return lines + [f"    pilotable: {'yes' if row['pilotable'] == 'true' else 'no'}"] if row["pilotable"] else lines


def catalogue(measures):
    """Measures in force whose yearly cost a page tells; the others stay in the table of measures."""
    priors = {row["prior"]: row for row in compiled("priors")}
    lines = ["# Made by make.py of compiled/measures.csv: measures in force whose yearly cost a page tells.",
             "summary: Measures of national bodies, combined authorities and councils in three regions of England",
             "regions: [TLD3, TLE3, TLE4]", "measures:"]
    for row in filter(lambda row: row["cost_model"], measures):
        lines += [f"  - id: {row['id']}", f"    name: {{en: {json.dumps(row['name'])}}}", f"    level: {row['level']}",
                  f"    type: {row['type']}", f"    instrument: {json.dumps(row['instrument'])}"]
        if row["target_industries"] != "all":
            lines.append(f"    industries: [{row['target_industries'].replace(';', ', ')}]")
        if row["territory"] != COUNTRY:
            lines.append(f"    territories: [{row['territory']}]")
        if row["legal_act"]:
            lines.append(f"    legal_basis: {json.dumps(row['legal_act'])}")
        lines += told(row)
        lines += [f"    status: {row['status']}", f"    year: {row['year']}",
                  f"    platform: {'yes' if row['prior'] == 'event' else 'no'}",
                  f"    cost: {{model: {row['cost_model']}, amount: {row['cost']}, {bounds(row)}{people(row)}currency: GBP, "
                  f"price_year: {row['price_year']}, basis: {json.dumps(row['cost_basis'])}}}",
                  "    effects:", *effects(priors[row["prior"]]),
                  f"    source: {json.dumps(row['source'])}", f"    confidence: {row['confidence']}"]
        if row["note"]:
            lines.append(f"    note: {json.dumps(row['note'])}")
    declared("uk-measures/measures.yaml", lines)


def main(arguments):
    if len(arguments) != 4:
        raise SystemExit(__doc__)
    bres, counts, gva, published = map(read, arguments)
    places, industries, measures = compiled("places"), compiled("subsectors"), compiled("measures")
    classes = [code for row in industries for code in row["sic2007"].split(";")]
    regions = register(bres, counts, classes)
    known = territories(regions, places)
    museums(published, places)
    statistics(gva, bres, known)
    write("industries", list(industries[0]), industries)
    columns = [column for column in measures[0] if column not in OF_CATALOGUE]
    write("measures", columns, [{column: row[column] for column in columns} for row in measures])
    crosswalk(industries)
    catalogue(measures)


if __name__ == "__main__":
    main(sys.argv[1:])
