/// Turns drawn scores into places and keeps them until they are counted; one per block of draws.
///
/// Scores are laid on a scale of 2³² steps from the highest to the lowest and dealt into about four boxes for each of
/// them, which leaves hardly anything to be put in order within a box. Those on the same step keep the order in which
/// they are looked at, which `shuffle` can make a matter of chance.
struct PlaceRecorder {
    /// Places of every draw, one draw after the other, from 0.
    private(set) var places: [UInt16]
    private var recorded = 0
    private let count: Int
    private var order: [UInt32]
    /// The step of a candidate's score above, the candidate below.
    private var keys: [UInt64]
    private var sorted: [UInt64]
    /// How many keys are in each box; then where the next of them goes.
    private var boxes: [Int32]
    /// What a key is shifted by to give its box.
    private let shift: UInt64

    /// - Parameters:
    ///   - count: Candidates, at most 65,535.
    ///   - draws: How many draws will come.
    init(count: Int, draws: Int) {
        self.count = count
        order = (0..<UInt32(count)).map { $0 }
        keys = Array(repeating: 0, count: count)
        sorted = keys
        let bits = max(4, Int.bitWidth - (4 * count).leadingZeroBitCount)
        shift = UInt64(64 - bits)
        boxes = Array(repeating: 0, count: 1 << bits)
        places = Array(repeating: 0, count: count * draws)
    }

    /// Looks at candidates in another order from now on.
    mutating func shuffle(using generator: inout SeededGenerator) { generator.shuffle(&order) }

    /// Takes one draw: a score per candidate.
    mutating func record(_ scores: UnsafeBufferPointer<Double>) {
        guard count > 0 else { return }
        box(scores)
        let start = recorded * count
        let count = count
        places.withUnsafeMutableBufferPointer { places in
            sorted.withUnsafeMutableBufferPointer { sorted in
                for place in 1..<max(1, count) {
                    let key = sorted[place]
                    let step = key >> 32
                    var hole = place
                    while hole > 0, sorted[hole &- 1] >> 32 > step {
                        sorted[hole] = sorted[hole &- 1]
                        hole &-= 1
                    }
                    sorted[hole] = key
                }
                for place in 0..<count {
                    let candidate = Int(truncatingIfNeeded: sorted[place] & 0xffff_ffff)
                    places[start &+ candidate] = UInt16(truncatingIfNeeded: place)
                }
            }
        }
        recorded += 1
    }

    /// Puts the candidates into `sorted` by box, within a box in the order they are looked at.
    private mutating func box(_ scores: UnsafeBufferPointer<Double>) {
        var (low, high) = (scores[0], scores[0])
        for score in scores {
            low = min(low, score)
            high = max(high, score)
        }
        // A little less than 2³², so that rounding never goes beyond the last step.
        let scale = high > low ? 4_294_967_295.0 / (high - low) * (1 - 0x1p-50) : 0
        let (count, shift) = (count, shift)
        boxes.withUnsafeMutableBufferPointer { boxes in
            boxes.update(repeating: 0)
            keys.withUnsafeMutableBufferPointer { keys in
                order.withUnsafeBufferPointer { order in
                    for position in 0..<count {
                        let candidate = order[position]
                        let step = UInt64((high - scores[Int(candidate)]) * scale)
                        let key = step << 32 | UInt64(candidate)
                        keys[position] = key
                        boxes[Int(truncatingIfNeeded: key >> shift)] &+= 1
                    }
                }
                var next: Int32 = 0
                for index in 0..<boxes.count {
                    let size = boxes[index]
                    boxes[index] = next
                    next &+= size
                }
                sorted.withUnsafeMutableBufferPointer { sorted in
                    for position in 0..<count {
                        let index = Int(truncatingIfNeeded: keys[position] >> shift)
                        sorted[Int(boxes[index])] = keys[position]
                        boxes[index] &+= 1
                    }
                }
            }
        }
    }
}
