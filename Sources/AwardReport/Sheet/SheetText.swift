/// What cells and sheets may say.
enum SheetText {
    /// The most letters a cell holds.
    private static let most = 32_000

    /// The text without what XML cannot hold, and no longer than a cell.
    static func allowed(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(most) {
            let isAllowed = scalar.value >= 0x20 || scalar == "\n" || scalar == "\t"
            if isAllowed, scalar.value & 0xfffe != 0xfffe { scalars.append(scalar) }
        }
        return String(scalars)
    }

    /// How wide the widest line is: Korean letters count twice.
    static func width(_ text: String) -> Double {
        text.split(separator: "\n").map { line in
            line.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
        }.max() ?? 0
    }
}

/// Names of sheets: 31 letters at most, none of `[]:*?/\`, and no two the same.
struct SheetNames {
    private var taken: Set<String> = []

    /// A name like the one wanted.
    mutating func next(_ wanted: String) -> String {
        var clean = String(wanted.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
        if clean.allSatisfy({ $0 == " " }) { clean = "sheet" }
        var name = clean
        var number = 2
        while taken.contains(name.lowercased()) {
            let tail = " \(number)"
            name = String(clean.prefix(31 - tail.count)) + tail
            number += 1
        }
        taken.insert(name.lowercased())
        return name
    }
}
