import AwardTestSupport
import Foundation
import Glibc
import Postgres

/// One run of the built `simsa` by a person at a terminal of their own.
struct TerminalRun: Sendable {
    /// What the person waits for, and what they type then.
    struct Step: Sendable {
        let wait: String
        let type: String

        init(_ wait: String, type: String) {
            self.wait = wait
            self.type = type
        }
    }

    /// The exit code; 128 and the signal's number where a signal ended it.
    let code: Int32
    /// Everything that stood on the screen.
    let screen: String

    /// Runs the program. Where what is waited for does not come within a minute, the terminal is taken away.
    static func run(_ arguments: [String], database: String, typing steps: [Step]) async throws -> TerminalRun {
        var ends: (master: Int32, device: Int32) = (-1, -1)
        var size = winsize(ws_row: 40, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ends.master, &ends.device, nil, nil, &size) == 0, let name = ttyname(ends.device) else {
            throw DatabaseError(.misuse, "there is no terminal to be had")
        }
        for end in [ends.master, ends.device] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // In a session of its own, with the terminal as the one its Ctrl-C comes from.
        let process = try ChildProcess.spawn(
            [
                "setsid", "--ctty", "env", "-u", "SIMSA_AWARD", "-u", "LC_ALL", "-u", "LC_MESSAGES", "-u", "COLUMNS",
                "LANG=en_US.UTF-8",
                "TERM=xterm", "DATABASE_URL=\(database)", BuiltProgram.path,
            ] + arguments, input: ends.device, output: String(cString: name), isDetached: false)
        close(ends.device)
        let master = ends.master
        // The typist waits on a thread of its own: those of the other tests are few.
        return await withCheckedContinuation { done in
            Thread.detachNewThread {
                var typist = Typist(master: master)
                for step in steps where typist.waits(for: step.wait) { typist.type(step.type) }
                typist.readToTheEnd()
                close(master)
                var status: Int32 = 0
                while waitpid(process, &status, 0) == -1, errno == EINTR {}
                let signal = status & 0x7f
                done.resume(
                    returning: TerminalRun(
                        code: signal == 0 ? (status >> 8) & 0xff : 128 + signal, screen: typist.screen))
            }
        }
    }
}

/// Who sits at the terminal.
private struct Typist {
    let master: Int32
    private var shown: [UInt8] = []
    private var seen = 0
    private var hasGone = false

    init(master: Int32) {
        self.master = master
    }

    var screen: String { String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n") }

    func type(_ text: String) {
        _ = write(master, text, text.utf8.count)
    }

    /// Reads until `text` appears; not what appeared before.
    mutating func waits(for text: String) -> Bool {
        let wanted = Data(text.utf8)
        while !hasGone {
            if let found = Data(shown).range(of: wanted, in: seen..<shown.count) {
                seen = found.upperBound
                return true
            }
            read()
        }
        return false
    }

    mutating func readToTheEnd() {
        while !hasGone { read() }
    }

    private mutating func read() {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        var chunk = [UInt8](repeating: 0, count: 4096)
        let isReadable = poll(&wait, 1, 60_000) > 0
        let count = isReadable ? Glibc.read(master, &chunk, chunk.count) : 0
        if count > 0 { shown += chunk[..<count] } else { hasGone = true }
    }
}
