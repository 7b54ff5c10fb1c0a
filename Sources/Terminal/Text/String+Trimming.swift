extension String {
    /// The text without blanks of any kind at both ends.
    func trimmingWhitespace() -> String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
