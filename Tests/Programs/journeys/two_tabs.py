"""One sheet open in two tabs: the second to save is shown both versions, and neither is lost."""

from playwright.sync_api import expect

from journey import Journey
from sheet import Sheet

with Journey() as journey:
    reviewer = journey.visitor("reviewer")
    reviewer.accept_invitation(journey.told["invitation"])
    first = Sheet(reviewer).open("paper", "A1")
    second = Sheet(reviewer, reviewer.tab()).open("paper", "A1")

    first.write(goals=25, performance="30.5", comment=journey.say("첫째 창의 의견", "From the first tab"))
    first.is_saved()
    first.totals("55.5")
    reviewer.picture("first-saved", first.page)

    # The second tab does not know of it yet; its own draft is refused, and it says so by itself.
    second.write(goals=21, innovation=12, comment=journey.say("둘째 창의 의견", "From the second tab"))
    notice = second.page.get_by_role("alert").filter(
        has_text=journey.say("다른 창이나 기기에서 먼저 저장되었습니다", "Another window or device saved first"))
    expect(notice.first).to_be_visible()
    reviewer.picture("conflict", second.page)
    rows = second.page.locator("div.warning tbody tr")
    expect(rows.nth(0).locator("td")).to_have_text(["25", "21"])
    expect(rows.nth(1).locator("td")).to_have_text(["30.5", "–"])
    expect(rows.nth(2).locator("td")).to_have_text(["–", "12"])
    expect(rows.nth(3).locator("td")).to_have_text(
        [journey.say("첫째 창의 의견", "From the first tab"), journey.say("둘째 창의 의견", "From the second tab")])
    second.holds(goals=21, performance="", innovation=12, comment=journey.say("둘째 창의 의견", "From the second tab"))

    # What the reviewer settles on is saved on top of the first, which stays in the record.
    second.write(performance="30.5").press("draft")
    second.page.wait_for_url("**/work/paper/A1")
    expect(notice).to_have_count(0)
    second.holds(goals=21, performance="30.5", innovation=12)
    first.page.reload()
    first.holds(goals=21, performance="30.5", innovation=12)
    reviewer.picture("settled", first.page)
    assert not reviewer.unexpected("412"), reviewer.complaints
