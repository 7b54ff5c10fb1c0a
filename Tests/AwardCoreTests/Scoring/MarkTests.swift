import AwardCore
import Testing

@Suite struct MarkTests {
    private let half = Criterion(
        id: "impact", title: LocalizedText(ko: "성과", en: "Impact"), lowest: Rational(1), maximum: Rational(10),
        step: Rational(1, over: 2))
    private let whole = Criterion(
        id: "impact", title: LocalizedText(ko: "성과", en: "Impact"), maximum: Rational(10))

    private func reason(_ text: String, _ criterion: Criterion) -> MarkError.Reason? {
        do {
            _ = try Mark.read(text, on: criterion)
            return nil
        } catch { return error.reason }
    }

    static let readings: [(String, Int32)] = [
        ("8.5", 17), ("8", 16), ("8.0", 16), ("8.50", 17), (" 10\t", 20), ("1", 2), ("08.5", 17),
    ]

    @Test(arguments: readings)
    func pointsBecomeSteps(text: String, steps: Int32) throws {
        #expect(try Mark.read(text, on: half) == Mark(steps: steps))
    }

    @Test(arguments: ["", " ", "\t"])
    func blankIsNoMark(text: String) throws {
        #expect(try Mark.read(text, on: half) == nil)
    }

    @Test func zeroIsAMark() throws {
        #expect(try Mark.read("0", on: whole) == Mark(steps: 0))
    }

    @Test(arguments: ["8,5", "1,000", ","])
    func aCommaIsRefusedForWhatItIs(text: String) {
        #expect(reason(text, half) == .comma)
    }

    @Test(
        arguments: [
            "abc", "8.5점", "1/2", "1e1", "+8", "8..5", ".5", "8.", "８", "8 5", "--8", "NaN", "8\u{0}",
            String(repeating: "9", count: 65),
        ])
    func whatIsNoNumberIsRefused(text: String) {
        #expect(reason(text, half) == .notANumber)
    }

    @Test func theLimitsAreKept() {
        #expect(reason("0.5", half) == .belowLowest(Rational(1)))
        #expect(reason("-1", whole) == .belowLowest(.zero))
        #expect(reason("10.5", half) == .aboveMaximum(Rational(10)))
        #expect(reason("99999999999999999999", whole) == .aboveMaximum(Rational(10)))
    }

    @Test func theStepIsKept() {
        #expect(
            reason("8.3", half) == .offStep(Rational(1, over: 2), neighbours: [Rational(8), Rational(17, over: 2)]))
        #expect(reason("8.25", half) == .tooManyDecimals(allowed: 1))
        #expect(reason("8.5", whole) == .tooManyDecimals(allowed: 0))
        let fives = Criterion(id: "x", title: half.title, maximum: Rational(20), step: Rational(5))
        #expect(reason("7", fives) == .offStep(Rational(5), neighbours: [Rational(5), Rational(10)]))
    }

    @Test func aStepThatIsNoDecimalIsExact() throws {
        let thirds = Criterion(id: "x", title: half.title, maximum: Rational(3), step: Rational(1, over: 3))
        #expect(try Mark.read("2", on: thirds) == Mark(steps: 6))
        #expect(Mark(steps: 1).points(on: thirds) == Rational(1, over: 3))
        #expect(reason("0.33", thirds) == .offStep(Rational(1, over: 3), neighbours: [.zero, Rational(1, over: 3)]))
    }

    @Test func theSentenceSaysWhatWasFoundAndWhatIsAllowed() throws {
        let error = #expect(throws: MarkError.self) { _ = try Mark.read("8,5", on: half) }
        #expect(error?.sentence(in: .korean) == "성과: ‘8,5’에 쉼표가 있습니다. 소수점은 점(.)으로 적어 주십시오(예: 8.5).")
        #expect(
            error?.sentence(in: .english) == "Impact: “8,5” has a comma; write the decimal point as a point, e.g. 8.5.")
        let above = #expect(throws: MarkError.self) { _ = try Mark.read("11", on: whole) }
        #expect(above?.sentence(in: .korean) == "성과: ‘11’은 배점 10점을 넘습니다.")
        let below = #expect(throws: MarkError.self) { _ = try Mark.read("-2", on: whole) }
        #expect(below?.sentence(in: .korean) == "성과: ‘-2’는 줄 수 있는 최저 점수 0점보다 낮습니다.")
    }

    @Test func aLongOrBinaryTextIsShownCut() throws {
        let error = #expect(throws: MarkError.self) {
            _ = try Mark.read("\u{1B}[31m" + String(repeating: "x", count: 500), on: whole)
        }
        let sentence = try #require(error?.sentence(in: .english))
        #expect(sentence.count < 100)
        #expect(!sentence.contains("\u{1B}"))
    }

    @Test func pointsAreShownWithTheDecimalsOfTheStep() {
        #expect(Mark(steps: 17).text(on: half) == "8.5")
        #expect(Mark(steps: 16).text(on: half) == "8.0")
        #expect(Mark(steps: 8).text(on: whole) == "8")
    }
}
