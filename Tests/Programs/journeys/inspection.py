"""What holds for every page: it answers, has one heading, breaks no rule of its own, fits a phone and can be used by all."""

import pathlib
import urllib.parse

import axe_playwright_python

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


def faults_of(visitor, answer):
    """Everything wrong with the page the visitor is on: in Korean, darkened, on a phone; in English at a desk."""
    page = visitor.page
    faults = list(visitor.complaints)
    visitor.complaints.clear()
    if answer is not None and answer.status != 200:
        faults.append(f"status {answer.status}")
    headings = page.locator("h1").count()
    if headings != 1:
        faults.append(f"{headings} first headings")
    # Sent over the debugger's line, which the page's policy does not bind.
    page.evaluate(AXE)
    # One language at each size: every page is looked at in both, and twice is enough for one run.
    looks = [("phone", PHONE, "dark")] if visitor.journey.language == "ko" else [("desk", WIDE, "light")]
    for name, size, scheme in looks:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        faults += [f"{name}: {fault}" for fault in accessibility(page)]
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            faults.append(f"{name}: the page is {width} pixels wide: {page.evaluate(WIDEST)}")
        visitor.picture(f"{name_of(page)}-{name}")
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    return faults


def accessibility(page):
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [
        f"axe {rule['id']}: {node['html'][:160]} {node['failureSummary'].splitlines()[-1].strip()[:160]}"
        for rule in found
        for node in rule["nodes"][:3]
    ]


def name_of(page):
    """A short name for the page's address."""
    parts = urllib.parse.urlsplit(page.url).path.strip("/").split("/")
    return "-".join(parts[2:]) or ("start" if len(parts) > 1 else "home")


# What reaches beyond the right edge, and is not within something that scrolls by itself.
WIDEST = """() => [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".scroll, figure"))
    .slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join(" | ")"""
