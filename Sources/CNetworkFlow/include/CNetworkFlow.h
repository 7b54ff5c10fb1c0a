#ifndef CNETWORKFLOW_H
#define CNETWORKFLOW_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One arc of a network: from `tail` to `head`, carrying between `lower` and `upper` units at `cost` each.
typedef struct network_flow_arc {
    int32_t tail;
    int32_t head;
    int32_t lower;
    int32_t upper;
    int64_t cost;
} network_flow_arc;

/// How a run of the solver ended.
typedef enum network_flow_status {
    NETWORK_FLOW_OPTIMAL = 0,
    NETWORK_FLOW_INFEASIBLE = 1,
    NETWORK_FLOW_UNBOUNDED = 2,
    NETWORK_FLOW_OUT_OF_MEMORY = 3
} network_flow_status;

/// Finds a flow of least cost by the primal network simplex method (LEMON graph library).
///
/// `supply` holds one number per node (negative: demand) and must sum to zero; node numbers in `arcs` count from zero.
/// On success `flow` holds one number per arc and `potential` one per node, such that every arc's reduced cost
/// cost + potential[tail] - potential[head] is at least zero where more could flow and at most zero where less could.
/// Deterministic: equal input gives equal output.
network_flow_status network_flow_minimum_cost(int32_t node_count, const int32_t *supply, int32_t arc_count,
                                              const network_flow_arc *arcs, int32_t *flow, int64_t *potential);

#ifdef __cplusplus
}
#endif

#endif
