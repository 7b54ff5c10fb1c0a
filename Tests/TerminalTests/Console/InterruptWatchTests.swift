import Glibc
import Testing

@testable import Terminal

/// Signals belong to the whole process, so each of these runs in one of its own.
@Suite struct InterruptWatchTests {
    @Test func aSignalEndsTheWaitForALine() async {
        await #expect(processExitsWith: .success) {
            let pipe = Pipe()
            let reader = LineReader(descriptor: pipe.reading)
            let watch = try #require(InterruptWatch())
            kill(getpid(), SIGTERM)
            #expect(reader.next(watch: watch) == .interrupted(signal: SIGTERM))
            pipe.put(Array("8\n".utf8))
            #expect(reader.next(watch: watch) == .text("8"))
        }
    }

    @Test func aSecondSignalBeforeTheFirstIsTakenEndsTheProcess() async {
        await #expect(processExitsWith: .signal(SIGINT)) {
            let watch = try #require(InterruptWatch())
            kill(getpid(), SIGINT)
            // The same signal twice at once would be one: the second is sent when the first has arrived.
            var arrived = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
            while poll(&arrived, 1, 20_000) < 0 {}
            kill(getpid(), SIGINT)
            waitForTheEnd()
        }
    }

    @Test func aStoppedWatchGivesTheSignalsBack() async {
        await #expect(processExitsWith: .signal(SIGHUP)) {
            let watch = try #require(InterruptWatch())
            watch.stop()
            kill(getpid(), SIGHUP)
            waitForTheEnd()
        }
    }

    @Test func thereIsOneWatchAtATime() async {
        await #expect(processExitsWith: .success) {
            let first = try #require(InterruptWatch())
            #expect(InterruptWatch() == nil)
            first.stop()
            #expect(InterruptWatch() != nil)
        }
    }
}

/// Gives a signal that is to end the process time to arrive.
private func waitForTheEnd() {
    _ = poll(nil, 0, 20_000)
}
