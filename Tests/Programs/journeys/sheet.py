"""The scoresheet as a reviewer handles it."""

from playwright.sync_api import expect


class Sheet:
    def __init__(self, visitor, page=None):
        self.visitor = visitor
        self.page = page or visitor.page
        self.say = visitor.journey.say

    def open(self, stage, candidate):
        self.page.goto(self.visitor.journey.url(f"work/{stage}/{candidate}"))
        # The first sheet of a stage comes after the reviewer's word on interests.
        confirmed = self.page.locator("#declaration #confirmed")
        if confirmed.count():
            confirmed.check()
            self.page.locator("#declaration button.main").click()
            self.page.wait_for_url(f"**/work/{stage}/{candidate}")
        return self

    def mark(self, criterion):
        return self.page.locator(f"#mark-{criterion}")

    def write(self, comment=None, **marks):
        for criterion, points in marks.items():
            self.mark(criterion).fill(str(points))
        if comment is not None:
            self.page.locator("#comment").fill(comment)
        return self

    def holds(self, comment=None, **marks):
        """Expects that this stands in the form."""
        for criterion, points in marks.items():
            expect(self.mark(criterion)).to_have_value(str(points))
        if comment is not None:
            expect(self.page.locator("#comment")).to_have_value(comment)

    def totals(self, points):
        expect(self.page.locator("#total")).to_have_text(str(points))

    def is_saved(self):
        """Expects that the service has all of it, and that nothing is kept on the device any more."""
        self.says("saved", "저장됨 ", "Saved ")
        assert self.kept() == 0

    def is_kept(self):
        """Expects that the page says there is no connection, and that the device keeps what is written."""
        self.says("offline", "연결이 끊겼습니다", "You are offline")
        assert self.kept() == 1

    def says(self, state, korean, english):
        """Expects what the line beside the total says."""
        line = self.page.locator("#saved")
        expect(line).to_have_attribute("data-state", state)
        expect(line).to_contain_text(self.say(korean, english))

    def kept(self):
        return self.page.evaluate("localStorage.length")

    def revision(self):
        return int(self.page.locator("#sheet input[name=revision]").input_value())

    def press(self, act):
        self.page.locator(f"#sheet button[value={act}]").click()
