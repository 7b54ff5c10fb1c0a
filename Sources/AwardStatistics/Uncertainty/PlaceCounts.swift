import Dispatch
import Synchronization

/// How often each candidate took each place over many draws.
struct PlaceCounts: Sendable, Equatable {
    /// The number of candidates, and of places.
    let candidates: Int
    /// The number of draws.
    private(set) var draws = 0
    /// Candidate i was in place p (from 0) `counts[i * candidates + p]` times.
    private var counts: [UInt32]

    /// None yet.
    init(candidates: Int) {
        self.candidates = candidates
        counts = Array(repeating: 0, count: candidates * candidates)
    }

    /// Draws in blocks, each from a stream of its own, on as many threads as there are cores. Counts are whole numbers,
    /// so it does not matter which block is done first.
    ///
    /// - Parameters:
    ///   - draws: In all.
    ///   - block: Draws of one block.
    ///   - body: Records so many draws.
    static func collect(
        candidates: Int, draws: Int, block: Int, seed: UInt64,
        _ body: @Sendable (_ draws: Int, _ generator: inout SeededGenerator, _ recorder: inout PlaceRecorder) -> Void
    ) -> PlaceCounts {
        let blocks = (draws + block - 1) / block
        let streams = SeededGenerator(seed: seed).streams(blocks)
        let counts = Mutex(PlaceCounts(candidates: candidates))
        DispatchQueue.concurrentPerform(iterations: blocks) { number in
            var generator = streams[number]
            let size = min(block, draws - number * block)
            var recorder = PlaceRecorder(count: candidates, draws: size)
            body(size, &generator, &recorder)
            counts.withLock { $0.add(recorder.places) }
        }
        return counts.withLock { $0 }
    }

    /// Adds draws, one after the other, each with a place per candidate.
    private mutating func add(_ places: [UInt16]) {
        guard candidates > 0 else { return }
        let size = candidates
        let added = places.count / size
        draws += added
        counts.withUnsafeMutableBufferPointer { counts in
            places.withUnsafeBufferPointer { places in
                for candidate in 0..<size {
                    let row = candidate * size
                    var position = candidate
                    for _ in 0..<added {
                        counts[row + Int(places[position])] &+= 1
                        position += size
                    }
                }
            }
        }
    }

    /// How often a candidate was in places 1 … `place`.
    func upTo(place: Int, candidate: Int) -> Int {
        counts[(candidate * candidates)..<(candidate * candidates + min(place, candidates))]
            .reduce(0) { $0 + Int($1) }
    }

    /// The mean place of a candidate, from 1.
    func expectedPlace(_ candidate: Int) -> Double {
        var sum = 0
        for place in 0..<candidates { sum += Int(counts[candidate * candidates + place]) * (place + 1) }
        return Double(sum) / Double(draws)
    }

    /// The first place up to which a candidate was in at least this part of the draws, from 1.
    func quantile(_ part: Double, candidate: Int) -> Int {
        let needed = part * Double(draws)
        var sum = 0
        for place in 0..<candidates {
            sum += Int(counts[candidate * candidates + place])
            if Double(sum) >= needed { return place + 1 }
        }
        return candidates
    }
}
