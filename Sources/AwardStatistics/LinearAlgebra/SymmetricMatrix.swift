/// A dense symmetric matrix of which only the lower triangle is kept up to date, column by column as LAPACK wants it.
struct SymmetricMatrix: Sendable {
    /// The number of rows.
    let order: Int
    /// Element (row, column) is at `column * order + row`; only rows from the column down have a meaning.
    var elements: [Double]

    /// All zeros.
    init(order: Int) {
        self.order = order
        elements = Array(repeating: 0, count: order * order)
    }

    /// Zeros beside this diagonal.
    init(diagonal: [Double]) {
        self.init(order: diagonal.count)
        for (index, value) in diagonal.enumerated() { elements[index * order + index] = value }
    }

    /// One element, in either order of its indices.
    subscript(row: Int, column: Int) -> Double {
        get { row >= column ? elements[column * order + row] : elements[row * order + column] }
        set {
            if row >= column {
                elements[column * order + row] = newValue
            } else {
                elements[row * order + column] = newValue
            }
        }
    }

    /// The diagonal.
    var diagonal: [Double] { (0..<order).map { elements[$0 * order + $0] } }

    /// The sum of the diagonal.
    var trace: Double { (0..<order).reduce(0) { $0 + elements[$1 * order + $1] } }

    /// Adds a value to every element of the diagonal.
    mutating func addToDiagonal(_ value: Double) {
        for index in 0..<order { elements[index * order + index] += value }
    }

    /// Adds a value to every element.
    mutating func addEverywhere(_ value: Double) {
        for index in elements.indices { elements[index] += value }
    }
}

extension [Double] {
    /// The sum of products with another list of the same length.
    func dot(_ other: [Double]) -> Double {
        var sum = 0.0
        for index in indices { sum += self[index] * other[index] }
        return sum
    }

    /// The sum of squares.
    var squaredLength: Double { dot(self) }

    /// The sum.
    var total: Double { reduce(0, +) }
}
