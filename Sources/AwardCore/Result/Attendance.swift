/// Who was there when a committee met, in numbers (회의록).
public struct Attendance: Sendable, Hashable, Codable {
    /// Members of the panel, those who recused themselves left out.
    public var members: Int
    /// Members present.
    public var present: Int

    /// `present` of `members`.
    public init(members: Int, present: Int) {
        self.members = members
        self.present = present
    }

    /// Members that make the quorum: *more* than `percent` of the members, as "a majority of members" is more than half
    /// (decree 32628 art. 8(1)). With 100 percent it is everybody.
    public static func quorum(of members: Int, percent: Rational) -> Int {
        guard members > 0 else { return 1 }
        var needed = 0
        let bound = percent * Rational(members)
        while needed < members && Rational(needed) * .hundred <= bound { needed += 1 }
        return needed
    }

    /// Whether a quorum was present.
    public func hasQuorum(percent: Rational) -> Bool {
        present >= Attendance.quorum(of: members, percent: percent) && present <= members
    }
}
