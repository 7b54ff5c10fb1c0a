extension StageWindow {
    /// The last moment at which a sheet is taken: `closes` and the grace.
    public var lastMoment: Moment {
        closes.adding(seconds: Int64(graceMinutes) * 60)
    }

    /// The window a stage runs by: the award file's, or with the closing time a reopening set, which knows no grace.
    public static func inForce(_ declared: StageWindow?, closes: Moment?) -> StageWindow? {
        guard let closes else { return declared }
        // Without a declared opening the stage takes sheets from the moment it is open.
        return StageWindow(opens: declared?.opens ?? Moment(microseconds: 0), due: closes, closes: closes)
    }
}
