"""Converts the reports of the benchmark with LibreOffice: soffice_peer.py warm|cold FOLDER COUNT WORK

warm: one LibreOffice that listens on a pipe, asked through UNO (python3-uno); the first two files are not counted.
cold: a process for each file, with a profile that is there already.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import time


def cold(files, work):
    times = []
    profile = f"-env:UserInstallation=file://{work}/profile"
    for index, file in enumerate(files):
        start = time.perf_counter()
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(work), str(file)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if index > 0:
            times.append((time.perf_counter() - start) * 1000)
    return times


def warm(files, work):
    import uno
    from com.sun.star.beans import PropertyValue

    pipe = f"baocao{int(time.time() * 1000)}"
    process = subprocess.Popen(
        ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--norestore",
         f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", uno.getComponentContext())
    for _ in range(100):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.1)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def option(name, value):
        return PropertyValue(Name=name, Value=value)

    times = []
    for index, file in enumerate(files):
        start = time.perf_counter()
        document = desktop.loadComponentFromURL(f"file://{file}", "_blank", 0, (option("Hidden", True),))
        document.storeToURL(f"file://{work}/{file.stem}.pdf", (option("FilterName", "writer_pdf_Export"),))
        document.close(True)
        if index > 1:
            times.append((time.perf_counter() - start) * 1000)
    try:
        desktop.terminate()
    except Exception:
        pass
    process.wait(timeout=30)
    return times


def main():
    mode, folder, count, work = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]), pathlib.Path(sys.argv[4])
    work.mkdir(parents=True, exist_ok=True)
    files = sorted(folder.resolve().glob("*.docx"))
    extra = 1 if mode == "cold" else 2
    times = (cold if mode == "cold" else warm)(files[: count + extra], work.resolve())
    print(json.dumps({"runs": len(times), "ms": statistics.median(times), "min_ms": min(times)}))


main()
