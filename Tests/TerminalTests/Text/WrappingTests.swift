import Testing

@testable import Terminal

@Suite struct WrappingTests {
    @Test func koreanBreaksBetweenWords() {
        #expect(
            DisplayWidth.wrap("광주광역시는 인공지능 중심도시 정책으로 대상을 받았다.", to: 20)
                == ["광주광역시는", "인공지능 중심도시", "정책으로 대상을", "받았다."])
    }

    @Test func englishBreaksBetweenWords() {
        #expect(
            DisplayWidth.wrap("The grand prize goes to Gwangju", to: 12) == ["The grand", "prize goes", "to Gwangju"])
    }

    @Test func aWordWiderThanTheLineIsCutBetweenCharacters() {
        #expect(DisplayWidth.wrap("a 한국지방행정연구원 b", to: 7) == ["a", "한국지", "방행정", "연구원", "b"])
    }

    @Test func lineEndsAndBlankParagraphsStay() {
        #expect(DisplayWidth.wrap("가\n\n나\r\n다", to: 10) == ["가", "", "나", "다"])
    }

    @Test func aNoBreakSpaceHoldsWordsTogether() {
        #expect(DisplayWidth.wrap("합계 61.5\u{A0}점", to: 7) == ["합계", "61.5\u{A0}점"])
    }

    @Test func emptyTextIsOneEmptyLine() {
        #expect(DisplayWidth.wrap("", to: 10) == [""])
    }

    @Test func hangingIndentsStandUnderTheText() {
        #expect(DisplayWidth.hang("하나 둘 셋", after: "10. ", to: 9) == ["10. 하나", "    둘 셋"])
    }

    @Test(arguments: 1...200)
    func noLineIsTooWideAndNothingIsLost(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = random.text(words: 30)
        let columns = Int.random(in: 2...40, using: &random)
        let lines = DisplayWidth.wrap(text, to: columns)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns }, "seed \(seed)")
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "seed \(seed)")
    }
}
