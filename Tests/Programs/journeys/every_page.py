"""Every page a role can reach, from where it starts, following links."""

import re
import urllib.parse

from playwright.sync_api import Error

from inspection import faults_of
from journey import Journey


def kind(path):
    """The address without what tells pages apart that differ only in the candidate, reviewer or number they are about."""
    parts = urllib.parse.urlsplit(path)
    names = sorted(urllib.parse.parse_qs(parts.query))
    return re.sub(r"/[^/]*\d[^/]*", "/*", parts.path) + "?" + "&".join(names)


def crawl(visitor, start):
    """Looks at one page of each kind; gives what is wrong and how many pages were seen."""
    journey, faults, waiting, known = visitor.journey, [], [start], {kind(start)}
    for path in waiting:
        try:
            answer = visitor.page.goto(journey.address + path)
        except Error as error:
            # What is kept as a file is no page; that it is to be had is enough.
            if "Download is starting" not in str(error):
                raise
            status = visitor.context.request.get(journey.address + path).status
            faults += [f"{visitor.name} {path}: status {status}"] * (status != 200)
            continue
        faults += [f"{visitor.name} {path}: {fault}" for fault in faults_of(visitor, answer)]
        links = visitor.page.eval_on_selector_all("a[href]", "links => links.map((link) => link.href)")
        for link in links:
            path = link.removeprefix(journey.address).split("#")[0]
            if path.startswith("/") and "/files/" not in path and kind(path) not in known:
                known.add(kind(path))
                waiting.append(path)
    return faults, len(waiting)


with Journey() as journey:
    role = journey.told["role"]
    visitor = journey.visitor(role)
    if "invitation" in journey.told:
        visitor.accept_invitation(journey.told["invitation"])
    elif "email" in journey.told:
        visitor.sign_in(journey.told["email"], journey.told["password"])
    start = visitor.page.url if visitor.page.url.startswith("http") else journey.url()
    faults, pages = crawl(visitor, start[len(journey.address):])
    print(f"{role}: {pages} pages")
    assert not faults, "\n".join([f"{len(faults)} faults"] + faults)
