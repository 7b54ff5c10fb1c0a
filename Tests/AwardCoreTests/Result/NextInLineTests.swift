import AwardCore
import Testing

@Suite("Next in line")
struct NextInLineTests {
    private static func prize(_ id: String, _ count: Int?) -> PrizeDefinition {
        PrizeDefinition(id: id, title: LocalizedText(ko: id, en: id), count: count)
    }

    private static let prizes = [prize("grand", 1), prize("excellence", 1), prize("merit", nil)]

    private static func place(_ code: String, _ place: Int, _ prize: String?, in category: String = "city")
        -> NextInLine
        .Place
    {
        NextInLine.Place(
            candidate: code, category: category, place: place, prize: prize, isEligible: prize != "lost")
    }

    private static let standing = [
        place("a", 1, "lost"), place("b", 2, "excellence"), place("c", 3, "merit"), place("d", 4, "merit"),
        place("e", 5, nil), place("x", 1, "grand", in: "county"), place("y", 2, nil, in: "county"),
    ]

    private func next(_ rule: SelectionRules.Vacancy, _ standing: [NextInLine.Place] = standing) -> NextInLine {
        NextInLine(after: "grand", in: "city", by: rule, prizes: Self.prizes, standing: standing)
    }

    @Test("by leave_empty the prize stays vacant")
    func leaveEmpty() {
        #expect(next(.leaveEmpty).promotions == [])
        #expect(next(.leaveEmpty).vacant == "grand")
    }

    @Test("by next_in_category each moves up, down to the grade that everybody left has")
    func chain() {
        let found = next(.nextInCategory)
        #expect(
            found.promotions == [
                .init(candidate: "b", from: "excellence", to: "grand"),
                .init(candidate: "c", from: "merit", to: "excellence"),
            ])
        #expect(found.vacant == nil)
        #expect(found.tied == [])
    }

    @Test("the last prize of a chain stays vacant when nobody is left")
    func chainEnds() {
        let found = next(.nextInCategory, [Self.place("a", 1, "lost"), Self.place("b", 2, "excellence")])
        #expect(found.promotions == [.init(candidate: "b", from: "excellence", to: "grand")])
        #expect(found.vacant == "excellence")
    }

    @Test("a category with a single entry leaves its prize vacant")
    func single() {
        let found = next(.nextInCategory, [Self.place("a", 1, "lost")])
        #expect(found.promotions == [])
        #expect(found.vacant == "grand")
    }

    @Test("candidates that tie for the vacancy are left to the chair")
    func tie() {
        let found = next(
            .nextInCategory,
            [Self.place("a", 1, "lost"), Self.place("c", 2, "merit"), Self.place("b", 2, "excellence")])
        #expect(found.promotions == [])
        #expect(found.tied == ["b", "c"])
    }

    @Test("a candidate with the same or a better prize does not move")
    func better() {
        let standing = [
            Self.place("a", 1, "grand"), Self.place("b", 2, "lost"), Self.place("c", 3, nil),
        ]
        let found = NextInLine(
            after: "excellence", in: "city", by: .nextInCategory, prizes: Self.prizes, standing: standing)
        #expect(found.promotions == [.init(candidate: "c", from: nil, to: "excellence")])
    }

    @Test("by move_to the first category named that has somebody without a prize gets it")
    func moveTo() {
        #expect(next(.moveTo(["district", "county"])).promotions == [.init(candidate: "y", from: nil, to: "grand")])
        #expect(next(.moveTo(["district"])).vacant == "grand")
    }

    @Test("nobody gets two prizes and no limited prize is given twice", arguments: 1...20)
    func property(seed: UInt64) {
        var random = PolicyRandom(seed: seed)
        for _ in 0..<100 {
            let count = Int.random(in: 1...8, using: &random)
            let held = ["lost", "excellence"] + Array(repeating: "merit", count: 6)
            let standing = (0..<count).map { index in
                NextInLine.Place(
                    candidate: "c\(index)", category: "city", place: index + 1, prize: held[index],
                    isEligible: index > 0 && !random.chance(4))
            }
            let found = next(.nextInCategory, standing)
            #expect(Set(found.promotions.map(\.candidate)).count == found.promotions.count, "seed \(seed)")
            var holders = Dictionary(
                uniqueKeysWithValues: standing.dropFirst().map { ($0.candidate, $0.prize ?? "") })
            for promotion in found.promotions { holders[promotion.candidate] = promotion.to }
            for limited in ["grand", "excellence"] {
                #expect(holders.values.filter { $0 == limited }.count <= 1, "seed \(seed): \(standing)")
            }
        }
    }
}
