extension SQL.Interpolation {
    /// Binds a value or null.
    ///
    /// The label says that null is meant: the compiler warns of an optional in an interpolation without one.
    public mutating func appendInterpolation<Value: SQLValue>(orNull value: Value?) {
        appendInterpolation(value as Optional<Value>)
    }
}
