/// Whose totals are normalised together.
struct ScaleKey: Hashable {
    /// The component's position in the stage; 0 where it has none.
    var component: Int
    /// The reviewer's number.
    var reviewer: Int32
    /// The category, where each is normalised by itself.
    var category: String?
}
