import CLAPACK

/// OpenBLAS held to one thread: the order of its sums, and so the last bit of every result, then does not depend on how
/// busy the machine is. Work is divided above it, by draws.
enum OneThread {
    private static let setting: Void = openblas_set_num_threads(1)

    /// Called before any other call to OpenBLAS.
    @inline(__always)
    static func hold() { setting }
}
