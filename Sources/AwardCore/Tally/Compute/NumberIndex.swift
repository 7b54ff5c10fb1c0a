/// From the numbers of candidates or reviewers to their positions in a list.
///
/// Numbers of an award are given one after the other, so a plain table serves; where they lie far apart a dictionary
/// does.
struct NumberIndex {
    private var table: [Int32] = []
    private var sparse: [Int32: Int32] = [:]
    /// The numbers that occur more than once, each once.
    private(set) var duplicates: [Int32] = []

    init(_ numbers: some Collection<Int32>) {
        let largest = numbers.max() ?? 0
        let isDense = (numbers.min() ?? 0) >= 0 && Int(largest) < 4 * numbers.count + 4096
        if isDense { table = Array(repeating: -1, count: Int(largest) + 1) }
        for (position, number) in numbers.enumerated() {
            if self[number] != nil {
                if !duplicates.contains(number) { duplicates.append(number) }
            } else if isDense {
                table[Int(number)] = Int32(position)
            } else {
                sparse[number] = Int32(position)
            }
        }
    }

    /// The position of `number`; `nil` when it is not in the list.
    subscript(number: Int32) -> Int? {
        if table.isEmpty { return sparse[number].map(Int.init) }
        guard number >= 0, Int(number) < table.count else { return nil }
        let position = table[Int(number)]
        return position < 0 ? nil : Int(position)
    }
}
