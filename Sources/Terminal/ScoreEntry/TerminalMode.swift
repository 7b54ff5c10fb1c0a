internal import Glibc

/// Makes a terminal's own line editing erase whole Korean letters, and puts things back.
struct TerminalMode: Sendable {
    private let descriptor: Int32
    private let original: termios

    /// Tells the terminal that input is UTF-8; `nil` when it knows already or is no terminal.
    init?(_ descriptor: Int32) {
        var mode = termios()
        guard tcgetattr(descriptor, &mode) == 0, mode.c_iflag & tcflag_t(IUTF8) == 0 else { return nil }
        original = mode
        self.descriptor = descriptor
        // Without this, the erase key takes away one of a Hangul letter's three bytes and leaves text that is not UTF-8.
        mode.c_iflag |= tcflag_t(IUTF8)
        tcsetattr(descriptor, TCSANOW, &mode)
    }

    func restore() {
        var mode = original
        tcsetattr(descriptor, TCSANOW, &mode)
    }
}
