#!/usr/bin/env python3
"""Writes units.csv and lineage.csv from the vietnamadminunits wheel and corrections.csv.

    pip download vietnamadminunits==1.0.4 --no-deps -d DIR
    python3 make-units.py DIR/vietnamadminunits-1.0.4-py3-none-any.whl

The same wheel gives the same bytes. The model, its reasons and the known doubts are in README.md.
"""

import csv
import hashlib
import json
import sqlite3
import sys
import tempfile
import unicodedata
import uuid
import zipfile
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
WHEEL_SHA256 = "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35"
UNIT_NAMESPACE = uuid.UUID("b1150d7a-709b-4f7b-b143-73a5963e5d8d")

# The package dates nothing. The code list of 2004 opens every unit that was in force on 30/06/2025.
OPENED = "2004-07-08"
OPENED_BASIS = "QĐ 124/2004/QĐ-TTg"
REFORMED = "2025-07-01"
CODES_BASIS = "QĐ 19/2025/QĐ-TTg"
PROVINCES_BASIS = "NQ 202/2025/QH15"

# The resolution of the Standing Committee of the National Assembly that formed the communes of each province.
COMMUNES_RESOLUTION = {
    "91": 1654, "96": 1655, "01": 1656, "04": 1657, "24": 1658, "48": 1659, "66": 1660, "11": 1661, "75": 1662,
    "82": 1663, "52": 1664, "42": 1665, "33": 1666, "56": 1667, "92": 1668, "31": 1669, "12": 1670, "68": 1671,
    "20": 1672, "15": 1673, "37": 1674, "46": 1675, "25": 1676, "51": 1677, "40": 1678, "22": 1679, "44": 1680,
    "14": 1681, "80": 1682, "19": 1683, "08": 1684, "79": 1685, "38": 1686, "86": 1687,
}  # fmt: skip

KINDS = {
    "province": {"Tỉnh": "province", "Thành phố": "city"},
    "district": {
        "Huyện": "rural_district",
        "Quận": "urban_district",
        "Thị xã": "town",
        "Thành phố": "provincial_city",
    },
    "commune": {"Xã": "commune", "Phường": "ward", "Thị trấn": "township", "Đặc khu": "special_zone"},
}
LEVELS = list(KINDS)
LEVEL_OF_CODE_LENGTH = {2: "province", 3: "district", 5: "commune"}


def level_of(code):
    return LEVEL_OF_CODE_LENGTH[len(code)]


def split_name(level, full_name):
    """("ward", "Ba Đình", "Phường Ba Đình"); the package writes "Thị Trấn" and "Thị trấn" alike."""
    text = " ".join(unicodedata.normalize("NFC", full_name).split())
    for prefix, kind in KINDS[level].items():
        if text.lower().startswith(prefix.lower() + " "):
            name = text[len(prefix) + 1 :]
            return kind, name, f"{prefix} {name}"
    raise ValueError(f"no kind of {level} in {full_name!r}")


def commune_basis(province):
    return f"NQ {COMMUNES_RESOLUTION[province]}/NQ-UBTVQH15"


def day_before(day):
    return str(date.fromisoformat(day) - timedelta(days=1))


def read_wheel(path):
    """(old rows, new rows, the package's conversion tables)"""
    if hashlib.sha256(Path(path).read_bytes()).hexdigest() != WHEEL_SHA256:
        raise SystemExit(f"{path} is not the wheel of vietnamadminunits 1.0.4 this script was checked with")
    with zipfile.ZipFile(path) as wheel, tempfile.TemporaryDirectory() as folder:
        data = "vietnamadminunits/data/"
        database = sqlite3.connect(wheel.extract(data + "dataset.db", folder))
        database.row_factory = sqlite3.Row
        old, new = (
            [dict(row) for row in database.execute(f"SELECT * FROM {table}")]
            for table in ("admin_units_legacy", "admin_units")
        )
        database.close()
        return old, new, json.loads(wheel.read(data + "converter_2025.json"))


def old_communes(rows):
    """Package key -> code. Five island districts have no communes: the district itself stands there."""
    return {
        f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}": row["wardCode"] or row["districtCode"]
        for row in rows
    }


def successors(old, new, converter):
    """Old code -> the codes of the new communes that took it over, wholly (one) or in parts (several)."""
    code_of = old_communes(old)
    new_code = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in new}
    result = {}
    for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, keys in wards.items():
            for key in keys:
                result[code_of[key]] = {new_code[province, ward]}
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, parts in divided.items():
            result[code_of[key]] = {new_code[province, part["newWardKey"]] for part in parts}
    return result


class Units:
    """Units under (code, first day), each with the periods of its name, kind and parent."""

    def __init__(self):
        self.periods = {}

    def open(self, code, since, full_name, parent, basis):
        self.periods[code, since] = [dict(start=since, end="", full_name=full_name, parent=parent, basis=basis)]

    def close(self, code, since, last_day):
        self.periods[code, since][-1]["end"] = last_day

    def change(self, code, since, start, full_name, parent, basis):
        """From `start` on the same unit has another name, kind or parent; on its own first day this corrects it."""
        periods = self.periods[code, since]
        if periods[-1]["start"] == start:
            periods[-1].update(full_name=full_name, parent=parent, basis=basis)
        else:
            periods[-1]["end"] = day_before(start)
            periods.append(dict(start=start, end="", full_name=full_name, parent=parent, basis=basis))

    def rows(self):
        for code, since in sorted(self.periods, key=lambda key: (LEVELS.index(level_of(key[0])), *key)):
            level = level_of(code)
            unit_id = uuid.uuid5(UNIT_NAMESPACE, f"{level}/{code}/{since}")
            for period in self.periods[code, since]:
                kind, name, full_name = split_name(level, period["full_name"])
                names = (kind, name, full_name)
                yield unit_id, level, code, since, *names, period["parent"], period["start"], period["end"], period["basis"]


def open_old(units, old):
    for row in old:
        units.open(row["provinceCode"], OPENED, row["province"], "", OPENED_BASIS)
        units.open(row["districtCode"], OPENED, row["district"], row["provinceCode"], OPENED_BASIS)
        if row["wardCode"]:
            units.open(row["wardCode"], OPENED, row["ward"], row["districtCode"], OPENED_BASIS)


def reform_provinces(units, lineage, old, new, converter):
    """Eleven provinces go on; the others end, and those they were merged into begin."""
    old_code = {row["provinceKey"]: row["provinceCode"] for row in old}
    named = {row["provinceKey"]: (row["provinceCode"], row["province"]) for row in new}
    for key, merged in converter["DICT_PROVINCE"].items():
        if len(merged) == 1:
            continue
        code, full_name = named[key]
        for part in merged:
            units.close(old_code[part], OPENED, day_before(REFORMED))
            lineage.append((old_code[part], OPENED, code, REFORMED, "merge", "1", PROVINCES_BASIS))
        units.open(code, REFORMED, full_name, "", PROVINCES_BASIS)


def reform_communes(units, lineage, old, new, successors_of):
    sources_of = defaultdict(set)
    for code, targets in successors_of.items():
        for target in targets:
            sources_of[target].add(code)
    province_of = {row["wardCode"]: row["provinceCode"] for row in new}
    goes_on = {code for code, targets in successors_of.items() if targets == {code} and sources_of[code] == {code}}

    for row in new:
        code, province = row["wardCode"], row["provinceCode"]
        if code in goes_on:
            units.change(code, OPENED, REFORMED, row["ward"], province, CODES_BASIS)
    for code, targets in sorted(successors_of.items()):
        if code in goes_on:
            continue
        units.close(code, OPENED, day_before(REFORMED))
        for target in sorted(targets):
            if len(targets) > 1:
                kind, share = "partial", ""
            else:
                kind, share = "reclassify" if sources_of[target] == {code} else "merge", "1"
            lineage.append((code, OPENED, target, REFORMED, kind, share, commune_basis(province_of[target])))
    for row in new:
        if row["wardCode"] not in goes_on:
            province = row["provinceCode"]
            units.open(row["wardCode"], REFORMED, row["ward"], province, commune_basis(province))
    return goes_on, sources_of, province_of


def end_districts(units, lineage, old, successors_of, goes_on, sources_of, province_of):
    """The district tier is abolished: a district is succeeded by the communes formed out of its communes."""
    communes = defaultdict(set)
    for row in old:
        if row["wardCode"]:
            communes[row["districtCode"]].add(row["wardCode"])
    for district, members in sorted(communes.items()):
        units.close(district, OPENED, day_before(REFORMED))
        targets = set().union(*(successors_of[code] for code in members))
        for target in sorted(targets):
            whole = len(targets) == 1
            alone = sources_of[target] <= members
            kind = ("reclassify" if alone else "merge") if whole else "split"
            since = OPENED if target in goes_on else REFORMED
            basis = commune_basis(province_of[target])
            lineage.append((district, OPENED, target, since, kind, "1" if whole else "", basis))


def apply_corrections(units):
    with open(HERE / "corrections.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            start = row["valid_from"]
            since = max(since for code, since in units.periods if code == row["code"] and since <= start)
            parent = units.periods[row["code"], since][-1]["parent"]
            units.change(row["code"], since, start, row["full_name"], parent, row["basis"])


def write(name, header, rows):
    with open(HERE / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def main(wheel):
    old, new, converter = read_wheel(wheel)
    units, lineage = Units(), []
    successors_of = successors(old, new, converter)
    open_old(units, old)
    reform_provinces(units, lineage, old, new, converter)
    reformed = reform_communes(units, lineage, old, new, successors_of)
    end_districts(units, lineage, old, successors_of, *reformed)
    apply_corrections(units)
    write("units.csv", "unit_id,level,code,since,kind,name,full_name,parent_code,valid_from,valid_to,basis", units.rows())
    lineage_rows = sorted(
        ((*row[:4], row[4], row[5], REFORMED, row[6]) for row in lineage),
        key=lambda row: (LEVELS.index(level_of(row[0])), *row),
    )
    write("lineage.csv", "from_code,from_since,to_code,to_since,kind,share,valid_from,basis", lineage_rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
