/// What may become of one pair of candidate and reviewer.
enum PairState: UInt8 {
    /// May be chosen or not.
    case open
    /// Must not be chosen.
    case barred
    /// Must be chosen.
    case forced
}
