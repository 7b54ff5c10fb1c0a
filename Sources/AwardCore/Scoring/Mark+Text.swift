extension Mark {
    /// Reads points as a reviewer types them, against `criterion`; blank is a mark that was not given (`nil`).
    ///
    /// Blanks around the number are ignored. Nothing is guessed: a comma is refused with its own reason, a fraction, an
    /// exponent or a sign other than `-` is no number of points, and nothing is rounded to the step.
    ///
    /// - Throws: ``MarkError`` saying what was found and what is allowed.
    public static func read(_ text: some StringProtocol, on criterion: Criterion) throws(MarkError) -> Mark? {
        let shown = String(text)
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
        guard !bytes.isEmpty else { return nil }
        func refused(_ reason: MarkError.Reason) -> MarkError {
            MarkError(criterion: criterion.id, title: criterion.title, text: shown, reason: reason)
        }
        if bytes.contains(UInt8(ascii: ",")) { throw refused(.comma) }
        guard !bytes.contains(UInt8(ascii: "/")), bytes.count <= 64, bytes.allSatisfy({ $0 < 0x80 }),
            let points = Rational(String(decoding: bytes, as: UTF8.self))
        else { throw refused(.notANumber) }
        guard criterion.step.sign > 0 else { throw refused(.offStep(criterion.step, neighbours: [])) }
        if points < criterion.lowest { throw refused(.belowLowest(criterion.lowest)) }
        if points > criterion.maximum { throw refused(.aboveMaximum(criterion.maximum)) }
        if let allowed = criterion.step.decimals, let found = points.decimals, found > allowed {
            throw refused(.tooManyDecimals(allowed: allowed))
        }
        guard let steps = (points / criterion.step).wholeNumber else {
            throw refused(.offStep(criterion.step, neighbours: criterion.neighbours(of: points)))
        }
        guard let mark = Int32(exactly: steps) else { throw refused(.aboveMaximum(criterion.maximum)) }
        return Mark(steps: mark)
    }

    /// The points as text with the decimals of the criterion's step, e.g. `8.5`.
    public func text(on criterion: Criterion) -> String {
        points(on: criterion).text(digits: criterion.step.decimals ?? 2)
    }
}

extension Criterion {
    /// The fewest and the most steps a mark may have, where both are whole numbers of 32 bits.
    var stepRange: ClosedRange<Int32>? {
        guard step.sign > 0 else { return nil }
        let fewest = (lowest / step).rounded(Rounding(digits: 0, mode: lowest.sign < 0 ? .truncate : .ceiling))
        let most = (maximum / step).rounded(Rounding(digits: 0, mode: maximum.sign < 0 ? .ceiling : .truncate))
        guard let low = fewest.wholeNumber.flatMap({ Int32(exactly: $0) }), low != .min,
            let high = most.wholeNumber.flatMap({ Int32(exactly: $0) }), low <= high
        else { return nil }
        return low...high
    }

    /// The allowed points next to `points`, below and above.
    func neighbours(of points: Rational) -> [Rational] {
        let down = (points / step).rounded(Rounding(digits: 0, mode: points.sign < 0 ? .ceiling : .truncate)) * step
        return [down, down + step].filter { $0 >= lowest && $0 <= maximum }
    }
}

extension Rational {
    /// The decimals of the shortest exact text; `nil` when no decimal is exact.
    var decimals: Int? {
        let text = exactText
        if text.utf8.contains(UInt8(ascii: "/")) { return nil }
        guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
        return text.utf8.distance(from: point, to: text.utf8.endIndex) - 1
    }
}
