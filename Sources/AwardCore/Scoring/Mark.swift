/// Points given on one criterion (평점), kept as a whole number of the criterion's steps so that no fraction is ever lost.
///
/// A mark that was not given is the absence of a `Mark`, never a mark of zero.
public struct Mark: Sendable, Hashable, Codable {
    /// How many steps: points = `steps` · step.
    public var steps: Int32

    /// A mark of so many steps.
    public init(steps: Int32) {
        self.steps = steps
    }

    /// The points this mark stands for on `criterion`.
    public func points(on criterion: Criterion) -> Rational {
        Rational(Int64(steps)) * criterion.step
    }
}
