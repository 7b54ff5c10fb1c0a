/// Numbers keys in the order of their first appearance.
struct Numbering {
    private(set) var keys: [String] = []
    private var numbers: [String: Int] = [:]

    subscript(key: String) -> Int {
        mutating get {
            if let known = numbers[key] { return known }
            numbers[key] = keys.count
            keys.append(key)
            return keys.count - 1
        }
    }
}
