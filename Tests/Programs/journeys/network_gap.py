"""The network goes and comes back while a reviewer scores: the page says so, and everything is saved, once."""

from playwright.sync_api import expect

from journey import Journey
from sheet import Sheet


def swallow_answer(route):
    """Lets a draft arrive and its answer get lost."""
    if route.request.method == "POST":
        route.fetch()
        route.abort("connectionreset")
    else:
        route.continue_()


with Journey() as journey:
    reviewer = journey.visitor("reviewer")
    network = reviewer.context.set_offline
    reviewer.accept_invitation(journey.told["invitation"])
    sheet = Sheet(reviewer).open("paper", "A1")
    sheet.write(goals=25).is_saved()
    assert sheet.revision() == 1

    network(True)
    sheet.write(performance="30.5").is_kept()
    reviewer.picture("without-network")
    sheet.totals("55.5")
    network(False)
    sheet.is_saved()
    assert sheet.revision() == 2, sheet.revision()
    reviewer.picture("network-is-back")

    # Without a network the tab is closed, too; the device still has it.
    network(True)
    sheet.write(innovation=20).is_kept()
    sheet.page.close()
    network(False)
    reviewer.page = reviewer.tab()
    sheet = Sheet(reviewer).open("paper", "A1")
    sheet.holds(goals=25, performance="30.5", innovation=20)
    sheet.is_saved()
    assert sheet.revision() == 3, sheet.revision()

    # The draft arrives, its answer does not: sent again, it is not saved again, and conflicts with nobody.
    sheet.page.route("**/work/paper/A1", swallow_answer)
    sheet.write(goals=26).is_kept()
    sheet.page.unroute("**/work/paper/A1")
    network(True)
    network(False)
    sheet.is_saved()
    assert sheet.revision() == 4, sheet.revision()

    # Pressed into nowhere, the button loses nothing either.
    sheet.page.route("**/work/paper/A1", lambda route: route.abort("connectionreset"))
    sheet.write(comment=journey.say("끊긴 동안 쓴 의견", "Written in the gap")).press("submit")
    expect(sheet.page.locator("#sheet")).to_have_count(0)
    reviewer.page = reviewer.tab()
    sheet = Sheet(reviewer).open("paper", "A1")
    sheet.holds(goals=26, comment=journey.say("끊긴 동안 쓴 의견", "Written in the gap"))
    sheet.is_saved()
    sheet.page.reload()
    sheet.holds(
        goals=26, performance="30.5", innovation=20,
        comment=journey.say("끊긴 동안 쓴 의견", "Written in the gap"))
    reviewer.picture("nothing-lost")
    assert not reviewer.unexpected("net::ERR_"), reviewer.complaints
