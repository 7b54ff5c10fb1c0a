#include "CNetworkFlow.h"

// Only the headers are used, so that nothing of LEMON is needed at run time.
#define LEMON_ONLY_TEMPLATES
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <new>

namespace {

typedef lemon::SmartDigraph Graph;
typedef lemon::NetworkSimplex<Graph, int32_t, int64_t> Simplex;

network_flow_status solve(int32_t node_count, const int32_t *supply, int32_t arc_count, const network_flow_arc *arcs,
                          int32_t *flow, int64_t *potential) {
    Graph graph;
    graph.reserveNode(node_count);
    graph.reserveArc(arc_count);
    for (int32_t node = 0; node < node_count; ++node) {
        graph.addNode();
    }
    for (int32_t arc = 0; arc < arc_count; ++arc) {
        graph.addArc(Graph::nodeFromId(arcs[arc].tail), Graph::nodeFromId(arcs[arc].head));
    }
    Graph::NodeMap<int32_t> supplies(graph);
    for (int32_t node = 0; node < node_count; ++node) {
        supplies[Graph::nodeFromId(node)] = supply[node];
    }
    Simplex simplex(graph);
    simplex.supplyMap(supplies);
    {
        // The solver copies each map, so none needs to outlive this block.
        Graph::ArcMap<int32_t> lower(graph), upper(graph);
        Graph::ArcMap<int64_t> cost(graph);
        for (int32_t arc = 0; arc < arc_count; ++arc) {
            const Graph::Arc handle = Graph::arcFromId(arc);
            lower[handle] = arcs[arc].lower;
            upper[handle] = arcs[arc].upper;
            cost[handle] = arcs[arc].cost;
        }
        simplex.lowerMap(lower).upperMap(upper).costMap(cost);
    }
    switch (simplex.run()) {
    case Simplex::INFEASIBLE:
        return NETWORK_FLOW_INFEASIBLE;
    case Simplex::UNBOUNDED:
        return NETWORK_FLOW_UNBOUNDED;
    case Simplex::OPTIMAL:
        break;
    }
    for (int32_t arc = 0; arc < arc_count; ++arc) {
        flow[arc] = simplex.flow(Graph::arcFromId(arc));
    }
    for (int32_t node = 0; node < node_count; ++node) {
        potential[node] = simplex.potential(Graph::nodeFromId(node));
    }
    return NETWORK_FLOW_OPTIMAL;
}

} // namespace

network_flow_status network_flow_minimum_cost(int32_t node_count, const int32_t *supply, int32_t arc_count,
                                              const network_flow_arc *arcs, int32_t *flow, int64_t *potential) {
    try {
        return solve(node_count, supply, arc_count, arcs, flow, potential);
    } catch (const std::bad_alloc &) {
        // No exception may cross into the caller's language.
        return NETWORK_FLOW_OUT_OF_MEMORY;
    }
}
