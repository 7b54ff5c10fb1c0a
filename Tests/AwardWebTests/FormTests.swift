import Testing

@testable import AwardWeb

@Suite struct FormTests {
    @Test func fieldsAreDecodedAndEmptyOnesAreAsIfNotThere() {
        let form = Form(text: "comment=%EC%A2%8B%EB%8B%A4%0D%0Aend&mark-a=1.5&mark-b=&act=draft")
        #expect(form["comment"] == "좋다\nend")
        #expect(form["mark-b"] == nil)
        #expect(form.fields(after: "mark-") == ["a": "1.5"])
    }

    @Test func theFirstOfANameCounts() {
        #expect(Form(text: "csrf=ours&csrf=theirs")["csrf"] == "ours")
    }
}
