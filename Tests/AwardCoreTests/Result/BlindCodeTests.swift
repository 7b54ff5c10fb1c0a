import AwardCore
import Testing

@Suite("Blind codes")
struct BlindCodeTests {
    @Test("within a stage no two candidates share a code", arguments: [1, 42, .max] as [UInt64])
    func unique(key: UInt64) {
        let codes = Set((0...100_000).map { BlindCode.code(of: $0, key: key) })
        #expect(codes.count == 100_001)
    }

    @Test("codes stay different up to the largest number")
    func large() {
        let numbers: [Int32] = [0, 1, 1 << 30, (1 << 30) + 1, .max, .max - 1, (1 << 30) - 1]
        #expect(Set(numbers.map { BlindCode.code(of: $0, key: 7) }).count == numbers.count)
    }

    @Test("the same candidate and key give the same code everywhere")
    func stable() {
        #expect(BlindCode.code(of: 51, key: 2019) == BlindCode.code(of: 51, key: 2019))
        #expect(BlindCode.code(of: 51, key: 2019) != BlindCode.code(of: 51, key: 2020))
    }

    @Test("a code has three and three letters or digits, none that can be misread")
    func shape() {
        for candidate in 1...500 as ClosedRange<Int32> {
            let parts = BlindCode.code(of: candidate, key: 3).split(separator: "-")
            #expect(parts.map(\.count) == [3, 3])
            #expect(!parts.joined().contains { "ILOU".contains($0) })
        }
    }

    @Test("the order of codes says nothing of the order of candidates")
    func order() {
        let codes = (1...1000 as ClosedRange<Int32>).map { BlindCode.code(of: $0, key: 3) }
        let rising = zip(codes, codes.dropFirst()).filter { $0 < $1 }.count
        // For a random order the count has mean 499.5 and standard deviation 9.1; five of them is one in two million.
        #expect((454...545).contains(rising))
    }
}
