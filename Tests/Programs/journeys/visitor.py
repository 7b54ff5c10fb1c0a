"""Somebody at a browser: signing in, looking, and what the browser complained of meanwhile."""

import re

import pyotp
from playwright.sync_api import expect


class Visitor:
    def __init__(self, journey, name, context):
        self.journey = journey
        self.name = name
        self.context = context
        self.page = context.new_page()
        self.complaints = []
        self.watch(self.page)

    def watch(self, page):
        """Collects what goes wrong in the page, which nobody would see."""
        page.on("console", lambda said: said.type == "error" and self.complaints.append(said.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("response", lambda answer: answer.status >= 500 and self.complaints.append(f"{answer.status} {answer.url}"))

    def tab(self):
        """Another tab of the same browser."""
        page = self.context.new_page()
        self.watch(page)
        return page

    def unexpected(self, *expected):
        """What the browser complained of, but for what tells of one of these."""
        return [text for text in self.complaints if not any(part in text for part in expected)]

    def go(self, path):
        return self.page.goto(self.journey.url(path))

    def picture(self, name, page=None):
        """Keeps what is to be seen; gives the file."""
        path = self.journey.next_picture(name)
        (page or self.page).screenshot(path=path, full_page=True)
        return path

    def press(self, korean, english):
        """Presses the button of that name."""
        self.page.get_by_role("button", name=self.journey.say(korean, english), exact=True).click()

    def accept_invitation(self, link):
        self.page.goto(link)
        self.press("심사 시작하기", "Start reviewing")
        self.page.wait_for_url("**/work")

    def sign_in(self, email, password):
        """The first sign-in of an office account, which sets its second factor up."""
        self.go("sign-in")
        self.page.get_by_label(self.journey.say("전자우편 주소", "E-mail address")).fill(email)
        self.page.get_by_label(self.journey.say("비밀번호", "Password")).fill(password)
        self.press("다음", "Next")
        secret = self.page.locator("dl.facts code").inner_text()
        self.page.get_by_label(self.journey.say("인증 번호", "Code")).fill(pyotp.TOTP(secret).now())
        self.press("로그인", "Sign in")
        self.page.wait_for_url(re.compile("/(stages|sign-in/code)$"))
        # Recovery codes are shown once, in between.
        if self.page.locator("#recovery-codes").count():
            self.page.locator("#continue").click()
            self.page.wait_for_url(re.compile("/stages$"))
        self.read_own_language()

    def read_own_language(self):
        """Switches the pages to the journey's language, unless they are in it."""
        language = self.journey.language
        if self.page.locator("html").get_attribute("lang") != language:
            self.page.locator("form[action='/language'] button").click()
            expect(self.page.locator("html")).to_have_attribute("lang", language)
