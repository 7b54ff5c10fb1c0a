import Foundation
import Glibc
import Synchronization
import Terminal

/// A real terminal device with a typist in front of it: a thread that reads what appears and types when it has seen what
/// it waits for.
final class PseudoTerminal: Sendable {
    /// What the typist waits for, and what it does then.
    struct Step: Sendable {
        let waitFor: String
        let act: @Sendable (PseudoTerminal) -> Void

        static func type(_ text: String, after waitFor: String) -> Step {
            Step(waitFor: waitFor) { $0.type(text) }
        }
    }

    /// The side of the program under test.
    let device: Int32
    private let master: Int32
    private let screen = Mutex<[UInt8]>([])
    private let finished = DispatchSemaphore(value: 0)

    init(columns: UInt16 = 80) {
        var ends: (master: Int32, device: Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = openpty(&ends.master, &ends.device, nil, nil, &size)
        (master, device) = ends
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        _ = fcntl(device, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        close(master)
    }

    /// A console on this terminal.
    func console(_ environment: [String: String] = ["TERM": "xterm"]) -> Console {
        Console(input: device, output: device, errors: device) { environment[$0] }
    }

    /// Types `text`.
    func type(_ text: String) {
        _ = write(master, text, text.utf8.count)
    }

    /// Makes this the terminal that this process, in a session of its own, gets its Ctrl-C from.
    func takeControl() {
        // Only while it is watched for is a closed terminal of interest.
        signal(SIGHUP, SIG_IGN)
        _ = setsid()
        _ = ioctl(device, UInt(TIOCSCTTY), 0)
    }

    /// Takes the terminal away, as when its window is closed.
    func hangUp() {
        // The number stays taken until the terminal goes, so that no other test is given it meanwhile.
        let null = open("/dev/null", O_RDWR)
        _ = dup2(null, master)
        close(null)
    }

    /// Starts the typist. Where a text it waits for does not come within 20 seconds, it hangs up.
    func start(_ steps: [Step]) {
        Thread.detachNewThread { [self] in
            var seen = 0
            for step in steps {
                guard let end = wait(for: step.waitFor, from: seen) else {
                    hangUp()
                    break
                }
                seen = end
                step.act(self)
            }
            while readMore() {}
            finished.signal()
        }
    }

    /// Everything that appeared, once the program under test has closed its side.
    func transcript() -> String {
        close(device)
        finished.wait()
        return text()
    }

    private func text() -> String {
        String(decoding: screen.withLock { $0 }, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    }

    /// Where `text` ends on the screen, looked for from `start` on, in bytes.
    private func wait(for text: String, from start: Int) -> Int? {
        let wanted = Data(text.utf8)
        while true {
            let shown = screen.withLock { Data($0) }
            if start <= shown.count, let found = shown.range(of: wanted, in: start..<shown.count) {
                return found.upperBound
            }
            guard readMore() else { return nil }
        }
    }

    private func readMore() -> Bool {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, 20_000) > 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(master, &chunk, chunk.count)
        guard count > 0 else { return false }
        screen.withLock { $0 += chunk[..<count] }
        return true
    }
}
