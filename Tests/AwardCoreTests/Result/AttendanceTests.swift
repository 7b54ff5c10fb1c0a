import AwardCore
import Testing

@Suite("Quorum")
struct AttendanceTests {
    @Test(
        "a majority is more than half, and of all is everybody",
        arguments: [
            (7, 50, 4), (6, 50, 4), (5, 50, 3), (1, 50, 1), (2, 50, 2), (6, 0, 1), (6, 100, 6), (9, 66, 6), (3, 33, 1),
        ])
    func quorum(members: Int, percent: Int, needs: Int) {
        #expect(Attendance.quorum(of: members, percent: Rational(percent)) == needs)
    }

    @Test("exactly half is no quorum, one more is")
    func half() {
        #expect(!Attendance(members: 6, present: 3).hasQuorum(percent: Rational(50)))
        #expect(Attendance(members: 6, present: 4).hasQuorum(percent: Rational(50)))
    }

    @Test("a third exactly is compared exactly")
    func third() {
        #expect(Attendance.quorum(of: 9, percent: Rational(100, over: 3)) == 4)
    }

    @Test("nobody is no quorum, and more people than members are not believed")
    func odd() {
        #expect(!Attendance(members: 0, present: 0).hasQuorum(percent: Rational(50)))
        #expect(!Attendance(members: 3, present: 4).hasQuorum(percent: Rational(50)))
    }
}
