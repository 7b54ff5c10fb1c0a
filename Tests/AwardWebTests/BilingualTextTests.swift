import AwardCore
import Testing

@testable import AwardWeb

@Suite struct BilingualTextTests {
    @Test func eachLanguageReadsItsOwnHalf() throws {
        let text = "<p>[[저장|Save]] 3 [[건|items]]</p>"
        #expect(try BilingualText.text(text, in: .korean) == "<p>저장 3 건</p>")
        #expect(try BilingualText.text(text, in: .english) == "<p>Save 3 items</p>")
    }

    @Test(arguments: ["[[저장]]", "[[저장|Save|Sichern]]", "[[저장|Save"])
    func aHalfThatIsMissingIsRefused(text: String) {
        #expect(throws: BilingualText.Malformed.self) { try BilingualText.text(text, in: .english) }
    }

    @Test func everyTemplateIsWellFormedInBothLanguages() throws {
        #expect(throws: Never.self) { try Templates() }
    }
}
