import CLAPACK

/// Eigenvalues, and where asked for eigenvectors, of a symmetric matrix (LAPACK `syevd`).
struct SymmetricEigen: Sendable {
    /// In ascending order.
    let values: [Double]
    /// Eigenvector k is `vectors[k * order ..< (k + 1) * order]`; empty when not asked for.
    let vectors: [Double]
    private let order: Int

    /// - Throws: `notConverged`, which has not been seen on finite input.
    init(_ matrix: SymmetricMatrix, vectors isWanted: Bool) throws(StatisticsError) {
        OneThread.hold()
        order = matrix.order
        var elements = matrix.elements
        var values = Array(repeating: 0.0, count: matrix.order)
        let size = Int32(matrix.order)
        if size > 0 {
            let job = CChar(UInt8(ascii: isWanted ? "V" : "N"))
            let status = elements.withUnsafeMutableBufferPointer { elements in
                values.withUnsafeMutableBufferPointer {
                    LAPACKE_dsyevd(
                        LAPACK_COL_MAJOR, job, CChar(UInt8(ascii: "L")), size, elements.baseAddress, size,
                        $0.baseAddress)
                }
            }
            guard status == 0 else { throw .notConverged(method: "syevd", iterations: Int(status)) }
        }
        self.values = values
        vectors = isWanted ? elements : []
    }

    /// Uᵀ x: the coordinates of a vector along the eigenvectors.
    func coordinates(of vector: [Double]) -> [Double] {
        var result = Array(repeating: 0.0, count: order)
        guard order > 0 else { return result }
        result.withUnsafeMutableBufferPointer {
            cblas_dgemv(
                CblasColMajor, CblasTrans, blasint(order), blasint(order), 1, vectors, blasint(order), vector, 1, 0,
                $0.baseAddress, 1)
        }
        return result
    }

    /// U c: the vector with these coordinates.
    func vector(of coordinates: [Double]) -> [Double] {
        var result = Array(repeating: 0.0, count: order)
        guard order > 0 else { return result }
        result.withUnsafeMutableBufferPointer {
            cblas_dgemv(
                CblasColMajor, CblasNoTrans, blasint(order), blasint(order), 1, vectors, blasint(order), coordinates,
                1, 0, $0.baseAddress, 1)
        }
        return result
    }
}
