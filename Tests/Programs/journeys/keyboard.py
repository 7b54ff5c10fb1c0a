"""From the invitation to the receipt with nothing but a keyboard."""

import re

from playwright.sync_api import expect

from journey import Journey


class Keyboard:
    def __init__(self, visitor):
        self.visitor = visitor
        self.page = visitor.page

    def to(self, target):
        """Goes on by Tab until the target has the focus, which must be seen."""
        for _ in range(80):
            self.page.keyboard.press("Tab")
            if target.evaluate("element => element === document.activeElement"):
                seen = target.evaluate("element => getComputedStyle(element).outlineStyle")
                assert seen != "none", f"the focus on {target} is not seen"
                return self
        raise AssertionError(f"Tab does not lead to {target}")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def type(self, text):
        self.page.keyboard.type(str(text))
        return self

    def has_focus(self, selector):
        expect(self.page.locator(selector)).to_be_focused()


with Journey() as journey:
    reviewer = journey.visitor("reviewer")
    page, keyboard, say = reviewer.page, Keyboard(reviewer), journey.say
    page.goto(journey.told["invitation"])
    keyboard.to(page.get_by_role("button", name=say("심사 시작하기", "Start reviewing"))).press("Enter")
    page.wait_for_url("**/work")
    # The first Tab offers to skip the menu.
    keyboard.to(page.locator("a.skip"))
    reviewer.picture("skip-link")
    keyboard.press("Enter")
    keyboard.has_focus("main")
    keyboard.to(page.locator("main a[href$='/work/paper/A1']").first).press("Enter")
    page.wait_for_url(re.compile("/work/paper/A1|/declaration/"))
    if "/declaration/" in page.url:
        keyboard.to(page.locator("#confirmed")).press("Space")
        keyboard.to(page.locator("#declaration button.main")).press("Enter")
        page.wait_for_url("**/work/paper/A1")

    def score(goals, performance, innovation, comment):
        keyboard.to(page.locator("#mark-goals")).type(goals).press("Enter")
        keyboard.has_focus("#mark-performance")
        keyboard.type(performance).press("Enter")
        keyboard.has_focus("#mark-innovation")
        keyboard.type(innovation).press("Enter")
        keyboard.has_focus("#comment")
        keyboard.type(comment)

    score(27, "36.5", 25, say("주민이 함께한 점이 좋습니다.", "Residents take part."))
    expect(page.locator("#total")).to_have_text("88.5")
    reviewer.picture("first-sheet")
    keyboard.to(page.locator("button[value=submit-next]")).press("Enter")
    page.wait_for_url("**/work/paper/A2")
    score(22, "30", 21, say("보완이 필요합니다.", "Some work is left."))
    keyboard.to(page.locator("button[value=submit]")).press("Enter")
    page.wait_for_url("**/work/paper/A2?receipt=*")
    receipt = page.get_by_role("status").filter(has_text=say("접수 번호", "Receipt"))
    expect(receipt.locator("code").first).to_have_text(re.compile(r"^\d+(-\d+){3}$"))
    reviewer.picture("receipt")
    keyboard.to(page.locator("nav a", has_text=say("내 심사", "My work")).first).press("Enter")
    page.wait_for_url("**/work")
    for candidate in ["A1", "A2"]:
        row = page.locator("main tr").filter(has=page.locator(f"a[href$='/work/paper/{candidate}']"))
        expect(row).to_contain_text(say("제출함", "submitted"))
    reviewer.picture("work-afterwards")
    assert not reviewer.complaints, reviewer.complaints
