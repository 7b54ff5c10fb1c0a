"""A whole award: from its file to the published result, by an admin, three reviewers and the chair."""

import csv
import json
import pathlib
import shutil
import tempfile

from playwright.sync_api import expect

from journey import Journey
from office import Chair, Office
from sheet import Sheet

PASSWORD = "correct horse battery staple"


def register(journey, folder):
    """An award in draft and the first account, with which everything else is done in the browser."""
    with tempfile.TemporaryDirectory() as draft:
        shutil.copytree(folder / "rubrics", f"{draft}/rubrics")
        text = (folder / "award.yaml").read_text().replace("제1회 마을정책상", "초안")
        (pathlib.Path(draft) / "award.yaml").write_text(text)
        journey.simsa("award", "apply", draft)
    journey.simsa(
        "account", "add", "office@example.kr", "--name", "김민지", "--name-en", "Kim Minji", "--role", "admin",
        given=PASSWORD + "\n",
    )


def invite(journey, code):
    """A reviewer comes in by the personal link and pledges."""
    printed = journey.simsa("reviewer", "invite", code, "--reads", journey.language, "--format", "json")
    reviewer = journey.visitor(code)
    reviewer.accept_invitation(json.loads(printed)["invitations"][0]["link"])
    reviewer.page.get_by_role("checkbox").check()
    reviewer.picture(f"{code}-pledge")
    reviewer.press("서약하기", "Pledge")
    expect(reviewer.page.get_by_role("checkbox")).to_have_count(0)
    return reviewer


def score(reviewer, stage, rows):
    """Every sheet of a reviewer, one after the other, each submitted."""
    sheet = Sheet(reviewer)
    for row in rows:
        marks = {name: text for name, text in row.items() if name not in ("stage", "reviewer", "candidate", "comment")}
        sheet.open(stage, row["candidate"]).write(comment=row["comment"], **marks)
        if row is rows[0]:
            reviewer.picture(f"{stage}-{reviewer.name}-sheet")
        sheet.press("submit")
        expect(reviewer.page.locator("div[role=status] code").first).to_be_visible()
    reviewer.go("work")
    reviewer.picture(f"{stage}-{reviewer.name}-done")


def marks_of(folder, stage, code):
    with open(folder / f"{stage}.csv", newline="") as file:
        return [row for row in csv.DictReader(file) if row["reviewer"] == code]


def recuse(journey, reviewer, stage, candidate):
    """A reviewer steps aside from one candidate."""
    page = Sheet(reviewer).open(stage, candidate).page
    page.locator("details", has=page.locator("#recusal-reason")).locator("summary").click()
    page.locator("#recusal-reason").fill(journey.say("사업 자문을 맡은 적이 있습니다.", "I advised this project."))
    reviewer.picture(f"{stage}-recusal")
    reviewer.press("회피 신청하기", "Recuse myself")
    page.wait_for_url("**/work")


with Journey() as journey:
    folder = pathlib.Path(journey.told["folder"])
    say = journey.say
    register(journey, folder)
    admin = journey.visitor("admin")
    admin.page.goto(journey.address)
    admin.picture("awards")
    admin.sign_in("office@example.kr", PASSWORD)
    office = Office(admin)
    office.apply(folder)
    office.bring_in("candidates", folder / "candidates.csv")
    office.bring_in("reviewers", folder / "reviewers.csv")
    admin.go("candidates")
    expect(admin.page.locator("main tbody tr")).to_have_count(5)
    admin.picture("candidates")
    people = {code: invite(journey, code) for code in ["R01", "R02", "R03", "R04"]}
    chair = Chair(people["R01"])

    journey.simsa("assign", "apply", "paper", "--seed", "1")
    admin.go("assignments")
    admin.picture("assignments")
    office.move("paper", "open")
    for code in ["R02", "R03", "R04"]:
        score(people[code], "paper", marks_of(folder, "paper", code))
    office.is_at("paper", "심사 중", "open")
    expect(admin.page.locator("progress")).to_have_attribute("value", "15")
    admin.picture("paper-scored")
    office.move("paper", "close")
    office.move("paper", "tally")
    admin.go("ranking/paper")
    admin.picture("paper-ranking")
    office.move("paper", "confirm")
    chair.confirm("paper")
    office.is_at("paper", "확정", "confirmed")

    journey.simsa("assign", "apply", "final", "--seed", "1")
    office.move("final", "open")
    recuse(journey, people["R03"], "final", "B2")
    for code, reviewer in people.items():
        score(reviewer, "final", marks_of(folder, "final", code))
    office.move("final", "close")
    office.move("final", "tally")
    chair.decide_tie(["A1", "A2"], say("질의응답의 깊이를 보았습니다.", "The answers went deeper."))
    office.move("final", "recount", say("위원장의 결정을 반영합니다.", "With the chair's decision."))
    office.move("final", "confirm")
    chair.confirm("final")
    admin.go("ranking/final/A1")
    expect(admin.page.locator("main")).to_contain_text(say("질의응답의 깊이를 보았습니다.", "The answers went deeper."))
    admin.picture("explanation")

    anybody = journey.visitor("anybody", viewport={"width": 390, "height": 844})
    anybody.go("")
    expect(anybody.page.locator("main")).to_contain_text(
        say("결과는 아직 공개되지 않았습니다", "The result is not published yet"))
    for step in ["preliminary", "confirm", "publish"]:
        journey.simsa("result", step, "--yes")
    anybody.page.reload()
    winners = anybody.page.locator(".card")
    expect(winners).to_have_count(4)
    expect(winners.nth(0)).to_contain_text(say("가온시", "Gaon-si"))
    expect(winners.nth(0)).to_contain_text(say("대상", "Grand prize"))
    expect(winners.nth(1)).to_contain_text(say("나래시", "Narae-si"))
    anybody.picture("published")
    admin.go("ledger")
    admin.picture("ledger")
    journey.simsa("ledger", "verify")
    journey.simsa("doctor")
    for visitor in journey.visitors:
        assert not visitor.complaints, (visitor.name, visitor.complaints)
