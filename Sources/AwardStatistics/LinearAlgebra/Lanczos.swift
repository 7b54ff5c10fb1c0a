/// The largest eigenvalue of a symmetric operator that is known only by what it does to a vector (Lanczos 1950, every new
/// vector made orthogonal to all before it).
enum Lanczos {
    /// - Parameters:
    ///   - order: The length of the vectors.
    ///   - apply: The operator; it must map onto vectors of sum 0.
    /// - Throws: `notConverged` where the value still moves after 400 steps.
    static func largestEigenvalue(
        order: Int, _ apply: ([Double]) -> [Double]
    ) throws(StatisticsError) -> Double {
        var generator = SeededGenerator(seed: 1)
        let start = apply((0..<order).map { _ in generator.uniform() - 0.5 })
        var basis = [scaled(start, by: 1 / start.squaredLength.squareRoot())]
        var diagonal: [Double] = []
        var beside: [Double] = []
        let most = min(order - 1, 400)
        while let last = basis.last {
            var next = apply(last)
            diagonal.append(next.dot(last))
            for _ in 0..<2 {
                for vector in basis {
                    let share = next.dot(vector)
                    for index in next.indices { next[index] -= share * vector[index] }
                }
            }
            let length = next.squaredLength.squareRoot()
            let (value, tail) = try largest(diagonal, beside)
            // The residual of the pair is the length of the next vector times the last coordinate.
            if length * abs(tail) <= 1e-11 * value || diagonal.count == most {
                guard length * abs(tail) <= 1e-6 * value else {
                    throw .notConverged(method: "Lanczos", iterations: diagonal.count)
                }
                return value
            }
            beside.append(length)
            basis.append(scaled(next, by: 1 / length))
        }
        return 0
    }

    /// The largest eigenvalue of the tridiagonal matrix and the last coordinate of its vector.
    private static func largest(
        _ diagonal: [Double], _ beside: [Double]
    ) throws(StatisticsError) -> (value: Double, tail: Double) {
        var matrix = SymmetricMatrix(diagonal: diagonal)
        for (index, value) in beside.enumerated() { matrix[index + 1, index] = value }
        let eigen = try SymmetricEigen(matrix, vectors: true)
        return (eigen.values[diagonal.count - 1], eigen.vectors[eigen.vectors.count - 1])
    }

    private static func scaled(_ vector: [Double], by factor: Double) -> [Double] { vector.map { $0 * factor } }
}
