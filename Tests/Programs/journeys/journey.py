"""One way through the pages: what it is told, its browser, its visitors and the pictures it leaves.

A journey is told one JSON object: address, award, language, pictures (a folder), and what else it needs.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading

from playwright.sync_api import expect, sync_playwright

from visitor import Visitor

# Long enough for two loaded cores; nothing waits for it to pass.
PATIENCE = 60_000


class Journey:
    def __init__(self):
        self.told = json.loads(sys.argv[1])
        self.address = self.told["address"]
        self.award = self.told["award"]
        self.language = self.told["language"]
        self.folder = pathlib.Path(self.told["pictures"])
        self.visitors = []
        self.pictures = 0

    def __enter__(self):
        # When the test is gone, however it ended, so is the journey, and the browser with it.
        threading.Thread(target=lambda: (sys.stdin.read(), os._exit(1)), daemon=True).start()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        expect.set_options(timeout=PATIENCE)
        self.playwright = sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"], timeout=PATIENCE
        )
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            for visitor in self.visitors:
                try:
                    print("seen last:", visitor.picture(f"failure-{visitor.name}"), visitor.page.url, flush=True)
                except Exception as problem:
                    print(f"{visitor.name}: no picture: {problem}", flush=True)
        self.chromium.close()
        self.playwright.stop()

    def visitor(self, name, **options):
        """Somebody with a browser of their own."""
        context = self.chromium.new_context(
            locale="ko-KR" if self.language == "ko" else "en-US",
            viewport=options.pop("viewport", {"width": 1280, "height": 900}),
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(PATIENCE)
        visitor = Visitor(self, name, context)
        self.visitors.append(visitor)
        return visitor

    def say(self, korean, english):
        return korean if self.language == "ko" else english

    def url(self, path=""):
        return f"{self.address}/awards/{self.award}" + (f"/{path}" if path else "")

    def simsa(self, *arguments, given=""):
        """A command of the program, for what no page does; gives what it prints."""
        told = {"DATABASE_URL": self.told["database"], "SIMSA_HTTP_PUBLIC_URL": self.address}
        run = subprocess.run(
            [self.told["program"], *arguments], input=given, capture_output=True, text=True, env={**os.environ, **told}
        )
        assert run.returncode == 0, f"simsa {' '.join(arguments)}: {run.stderr}"
        return run.stdout

    def next_picture(self, name):
        self.pictures += 1
        return self.folder / f"{self.pictures:02}-{name}.png"
