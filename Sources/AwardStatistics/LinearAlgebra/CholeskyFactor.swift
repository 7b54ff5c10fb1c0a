import CLAPACK

/// The Cholesky factor L of a positive definite matrix S = L Lᵀ (LAPACK `potrf`).
struct CholeskyFactor: Sendable {
    private var lower: SymmetricMatrix

    /// The number of rows.
    var order: Int { lower.order }

    /// - Returns: `nil` where the matrix is not positive definite.
    init?(_ matrix: SymmetricMatrix) {
        OneThread.hold()
        lower = matrix
        let order = Int32(matrix.order)
        guard order > 0 else { return }
        let status = lower.elements.withUnsafeMutableBufferPointer {
            LAPACKE_dpotrf_work(LAPACK_COL_MAJOR, CChar(UInt8(ascii: "L")), order, $0.baseAddress, order)
        }
        guard status == 0 else { return nil }
    }

    /// log |S|.
    var logDeterminant: Double { lower.diagonal.reduce(0) { $0 + 2 * logarithm($1) } }

    /// S⁻¹ b.
    func solve(_ right: [Double]) -> [Double] {
        backward(forward(right))
    }

    /// L⁻¹ b.
    func forward(_ right: [Double]) -> [Double] { triangular(right, CblasNoTrans) }

    /// L⁻ᵀ b: with b a list of standard normal draws, one draw of covariance S⁻¹.
    func backward(_ right: [Double]) -> [Double] { triangular(right, CblasTrans) }

    /// The same for several columns at once, in place.
    func backward(_ columns: inout [Double], columns count: Int) {
        guard order > 0, count > 0 else { return }
        lower.elements.withUnsafeBufferPointer { matrix in
            columns.withUnsafeMutableBufferPointer {
                cblas_dtrsm(
                    CblasColMajor, CblasLeft, CblasLower, CblasTrans, CblasNonUnit, blasint(order), blasint(count), 1,
                    matrix.baseAddress, blasint(order), $0.baseAddress, blasint(order))
            }
        }
    }

    private func triangular(_ right: [Double], _ transposition: CBLAS_TRANSPOSE) -> [Double] {
        var solution = right
        guard order > 0 else { return solution }
        lower.elements.withUnsafeBufferPointer { matrix in
            solution.withUnsafeMutableBufferPointer {
                cblas_dtrsv(
                    CblasColMajor, CblasLower, transposition, CblasNonUnit, blasint(order), matrix.baseAddress,
                    blasint(order), $0.baseAddress, 1)
            }
        }
        return solution
    }

    /// S⁻¹ (LAPACK `potri`).
    func inverse() -> SymmetricMatrix {
        var inverse = lower
        let order = Int32(self.order)
        guard order > 0 else { return inverse }
        // It fails only on a zero on the diagonal of L, which `init` has excluded.
        _ = inverse.elements.withUnsafeMutableBufferPointer {
            LAPACKE_dpotri_work(LAPACK_COL_MAJOR, CChar(UInt8(ascii: "L")), order, $0.baseAddress, order)
        }
        return inverse
    }
}
