/// The marks of a many-facet Rasch analysis: which element of each facet met in which category.
struct RaschMarks {
    /// A facet's place among the three.
    enum Facet: Int, CaseIterable {
        case candidate, reviewer, criterion

        /// +1 where more of it makes a high mark likelier, −1 for severity and difficulty.
        var sign: Double { self == .candidate ? 1 : -1 }
    }

    /// One mark; `elements` by facet, `category` counted from 0.
    struct Mark {
        let elements: SIMD4<Int32>
        let value: Double
        var category: Int

        func element(_ facet: Facet) -> Int { Int(elements[facet.rawValue]) }
    }

    /// Keys by facet.
    let keys: [[String]]
    /// The values of the categories: those that marks of the estimation have, ascending.
    private(set) var values: [Double]
    /// Every mark; one that is set aside has the nearest category below its value.
    private(set) var all: [Mark]
    /// Whether a mark belongs to the estimation: none of its elements is extreme.
    private(set) var isKept: [Bool]
    /// Elements with only lowest or only highest marks, in the order they were set aside.
    private(set) var extremes: [(facet: Facet, element: Int)] = []

    /// - Throws: `empty`; `noVariation` where nothing remains once extreme elements are set aside.
    init(_ table: CriterionTable) throws(StatisticsError) {
        guard !table.rows.isEmpty else { throw .empty }
        let given = table.rows.map(\.value)
        keys = [table.candidates, table.reviewers, table.criteria]
        values = Self.distinct(given, nearness: Ranks.nearness(given))
        isKept = Array(repeating: true, count: given.count)
        all = table.rows.map {
            Mark(
                elements: SIMD4(Int32($0.candidate), Int32($0.reviewer), Int32($0.criterion), 0), value: $0.value,
                category: 0)
        }
        collapse()
        while setAsideOnce() { collapse() }
        guard values.count >= 2, isKept.contains(true) else { throw .noVariation }
    }

    /// The marks of the estimation.
    var kept: [Mark] { zip(all, isKept).filter(\.1).map(\.0) }

    /// Numbers the categories anew, so that each of them occurs among the marks that are kept.
    private mutating func collapse() {
        let near = Ranks.nearness(all.map(\.value))
        values = Self.distinct(kept.map(\.value), nearness: near)
        for position in all.indices {
            let above = values.firstIndex { $0 > all[position].value + near } ?? values.count
            all[position].category = max(0, above - 1)
        }
    }

    /// Takes out, in the first facet that has any, the elements with only lowest or only highest marks.
    private mutating func setAsideOnce() -> Bool {
        for facet in Facet.allCases {
            var sum = Array(repeating: 0, count: keys[facet.rawValue].count)
            var count = sum
            for (mark, isKept) in zip(all, isKept) where isKept {
                sum[mark.element(facet)] += mark.category
                count[mark.element(facet)] += 1
            }
            let found = sum.indices.filter {
                count[$0] > 0 && (sum[$0] == 0 || sum[$0] == count[$0] * (values.count - 1))
            }
            guard !found.isEmpty else { continue }
            let elements = Set(found)
            for (position, mark) in all.enumerated() where elements.contains(mark.element(facet)) {
                isKept[position] = false
            }
            extremes += found.map { (facet, $0) }
            return true
        }
        return false
    }

    private static func distinct(_ values: [Double], nearness near: Double) -> [Double] {
        var distinct: [Double] = []
        for value in values.sorted() where distinct.last.map({ value - $0 > near }) ?? true { distinct.append(value) }
        return distinct
    }
}
