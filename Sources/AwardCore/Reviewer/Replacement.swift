/// Who keeps what when one reviewer takes over from another: finished work stays, unfinished work moves.
public struct Replacement: Sendable, Hashable {
    /// One assignment of the reviewer who leaves, in a stage that is planned or open.
    public struct Assignment: Sendable, Hashable {
        /// The stage.
        public var stage: String
        /// The candidate's code.
        public var candidate: String
        /// The sheet as it is.
        public var sheet: SheetStatus

        /// An assignment.
        public init(stage: String, candidate: String, sheet: SheetStatus) {
            self.stage = stage
            self.candidate = candidate
            self.sheet = sheet
        }
    }

    /// Why an assignment cannot move to the successor.
    public enum Obstacle: Sendable, Hashable {
        /// The successor has a conflict with the candidate.
        case conflict(ConflictKind)
        /// The successor scores the candidate in that stage already.
        case alreadyAssigned
        /// The successor has as many candidates in that stage as they may have.
        case full(maximum: Int)
    }

    /// How much the successor may take on in one stage.
    public struct Room: Sendable, Hashable {
        /// The most candidates.
        public var maximum: Int
        /// How many the successor has.
        public var taken: Int

        /// `taken` of `maximum`.
        public init(maximum: Int, taken: Int) {
            self.maximum = maximum
            self.taken = taken
        }
    }

    /// An assignment that nobody takes over yet.
    public struct Stranded: Sendable, Hashable {
        /// The assignment.
        public var assignment: Assignment
        /// Why the successor cannot take it over.
        public var obstacle: Obstacle

        /// `assignment` cannot move because of `obstacle`.
        public init(_ assignment: Assignment, _ obstacle: Obstacle) {
            self.assignment = assignment
            self.obstacle = obstacle
        }
    }

    /// Finished: submitted and abstained sheets stay with the reviewer who leaves.
    public var staying: [Assignment]
    /// Unfinished: the successor begins afresh; a draft is kept with the reviewer who leaves and counts for nothing.
    public var moving: [Assignment]
    /// Unfinished and not possible for the successor; somebody else has to be found before the stage can close.
    public var stranded: [Stranded]

    /// Divides the assignments of the reviewer who leaves.
    ///
    /// - Parameters:
    ///   - assignments: what the reviewer who leaves has in stages that are planned or open.
    ///   - conflicts: the successor's conflicts that bar, by candidate.
    ///   - existing: what the successor scores already, as stage and candidate.
    ///   - room: how much the successor may take on, by stage; a stage not named has no limit.
    public init(
        of assignments: [Assignment], conflicts: [String: ConflictKind], existing: Set<[String]> = [],
        room: [String: Room] = [:]
    ) {
        var room = room
        staying = []
        moving = []
        stranded = []
        for assignment in assignments {
            if assignment.sheet == .submitted || assignment.sheet == .abstained {
                staying.append(assignment)
            } else if let kind = conflicts[assignment.candidate] {
                stranded.append(Stranded(assignment, .conflict(kind)))
            } else if existing.contains([assignment.stage, assignment.candidate]) {
                stranded.append(Stranded(assignment, .alreadyAssigned))
            } else if let left = room[assignment.stage], left.taken >= left.maximum {
                stranded.append(Stranded(assignment, .full(maximum: left.maximum)))
            } else {
                moving.append(assignment)
                room[assignment.stage]?.taken += 1
            }
        }
    }
}
