import CNetworkFlow

/// A network under construction and its cheapest flow, by the network simplex method.
struct MinimumCostNetwork {
    /// One unit count per arc and one potential per node; the potentials prove that the flow is optimal.
    struct Solution {
        let flow: [Int32]
        let potential: [Int64]
    }

    private var arcs: [network_flow_arc] = []
    private var supply: [Int32]

    init(nodeCount: Int, arcCapacity: Int) {
        supply = Array(repeating: 0, count: nodeCount)
        arcs.reserveCapacity(arcCapacity)
    }

    mutating func addNode() -> Int {
        supply.append(0)
        return supply.count - 1
    }

    mutating func setSupply(_ units: Int, at node: Int) {
        supply[node] = Int32(units)
    }

    /// Adds an arc and gives its number.
    @discardableResult
    mutating func addArc(from tail: Int, to head: Int, _ bounds: ClosedRange<Int>, cost: Int64) -> Int {
        arcs.append(
            network_flow_arc(
                tail: Int32(tail), head: Int32(head), lower: Int32(bounds.lowerBound), upper: Int32(bounds.upperBound),
                cost: cost))
        return arcs.count - 1
    }

    /// The cheapest flow that meets every bound and supply; `nil` when there is none or memory runs out.
    func solution() -> Solution? {
        var flow = [Int32](repeating: 0, count: arcs.count)
        var potential = [Int64](repeating: 0, count: supply.count)
        guard !arcs.isEmpty else {
            return supply.allSatisfy { $0 == 0 } ? Solution(flow: flow, potential: potential) : nil
        }
        let status = network_flow_minimum_cost(
            Int32(supply.count), supply, Int32(arcs.count), arcs, &flow, &potential)
        return status == NETWORK_FLOW_OPTIMAL ? Solution(flow: flow, potential: potential) : nil
    }
}
