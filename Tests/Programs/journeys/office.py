"""What the office and the chair do on their pages."""

import re

from playwright.sync_api import expect


class Office:
    def __init__(self, visitor):
        self.visitor = visitor
        self.page = visitor.page
        self.say = visitor.journey.say

    def apply(self, folder):
        """Sends the award's files, looks at the plan and applies it."""
        self.visitor.go("setup")
        self.page.locator("main input[type=file]").set_input_files([folder / "award.yaml", *folder.glob("rubrics/*.yaml")])
        self.visitor.press("바뀌는 내용 보기", "Show what would change")
        expect(self.page.locator("#changes tbody tr").first).to_be_visible()
        self.visitor.picture("plan")
        self.visitor.press("이대로 적용하기", "Apply it")
        self.page.wait_for_url("**/setup?done=1")

    def bring_in(self, kind, file):
        """Sends a table, looks at how it is read and imports it."""
        self.visitor.go(f"import/{kind}")
        self.page.locator("main input[type=file]").set_input_files(file)
        self.visitor.press("확인하기", "Check it")
        expect(self.page.locator("#checked")).to_be_visible()
        self.visitor.picture(f"{kind}-checked")
        self.visitor.press("이대로 가져오기", "Import it")
        self.page.wait_for_url(f"**/{kind}?done=1")

    def move(self, stage, move, reason=None):
        """Moves a stage: from its board to the preview, and then the button."""
        self.visitor.go(f"stages/{stage}")
        self.page.locator(f"main a[href$='/stages/{stage}/{move}']").click()
        if reason is not None:
            self.page.locator("#reason").fill(reason)
        self.visitor.picture(f"{stage}-{move}")
        self.page.locator("main form button.main").click()
        self.page.wait_for_url(re.compile(rf"/stages/{stage}(\?|$)"))

    def is_at(self, stage, korean, english):
        """Expects a state of the stage."""
        self.visitor.go(f"stages/{stage}")
        expect(self.page.locator("#progress .state")).to_have_text(self.say(korean, english))


class Chair(Office):
    def decide_tie(self, order, reason):
        """Says in which order tied candidates stand, and why."""
        self.visitor.go("chair")
        form = self.page.locator("main form").filter(has=self.page.locator(f"input[name=place-{order[0]}]"))
        for place, candidate in enumerate(order, start=1):
            form.locator(f"input[name=place-{candidate}]").fill(str(place))
        form.locator("textarea[name=reason]").fill(reason)
        self.visitor.picture("tie")
        with self.page.expect_navigation():
            form.get_by_role("button").click()
        # A preview asks once more.
        decide = self.page.locator("#decide button.final")
        if decide.count():
            self.visitor.picture("tie-preview")
            with self.page.expect_navigation():
                decide.click()

    def confirm(self, stage):
        self.visitor.go("chair")
        self.page.locator(f"main a[href$='/stages/{stage}/confirm']").click()
        self.visitor.picture(f"{stage}-confirm-chair")
        self.page.locator("main form button.main").click()
        self.page.wait_for_url("**/chair?done=1")
