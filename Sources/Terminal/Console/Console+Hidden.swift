internal import Glibc

extension Console {
    /// Reads one line from standard input without showing what is typed.
    public func readHiddenLine() -> TypedLine {
        var mode = termios()
        guard inputIsTerminal, tcgetattr(input, &mode) == 0 else { return readLine() }
        // Ctrl-C while nothing shows would leave the terminal so.
        let watch = InterruptWatch()
        var hidden = mode
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(input, TCSANOW, &hidden)
        let line = readLine(watch: watch)
        tcsetattr(input, TCSANOW, &mode)
        writeErrorLine()
        return line
    }
}
