#!/usr/bin/env python3
"""Makes a workspace and a CSV file with so many values in it: figures.py FOLDER UNITS INDICATORS"""
import os, sys

folder, units, indicators = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
os.makedirs(os.path.join(folder, "regimes/viec"), exist_ok=True)


def write(name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


write("baocao.yaml", "name: Thử nghiệm\nstore: data/kho.sqlite\n")
write("units.csv", "code,name,short_name,parent,level\nTINH,Tỉnh,Tỉnh,,tinh\n"
      + "".join(f"xa-{unit},Xã {unit},Xã {unit},TINH,xa\n" for unit in range(units)))
write("regimes/viec/regime.yaml",
      "name: Báo cáo\nfrequency: month\nwindow: decree-09\ndeadlines: [{working_days: 3}]\nflow: {from: [xa], to: parent}\n"
      "indicators:\n" + "".join(f"  ct_{one}: {{name: Chỉ tiêu {one}, unit: việc, decimals: {one % 3}}}\n"
                                for one in range(indicators)))
with open(os.path.join(folder, "so-lieu.csv"), "w", encoding="utf-8") as file:
    file.write("regime,unit,period,indicator,value\n")
    for unit in range(units):
        for one in range(indicators):
            number = (unit * 7919 + one * 104729) % 1000000
            value = f'"{number // 10},{number % 10}"' if one % 3 else str(number)
            file.write(f"viec,xa-{unit},2026-10,ct_{one},{value}\n")
