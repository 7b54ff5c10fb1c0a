extension StageWindow {
    /// The last moment at which a sheet is taken: `closes` and the grace.
    public var lastMoment: Moment {
        closes.adding(seconds: Int64(graceMinutes) * 60)
    }
}
