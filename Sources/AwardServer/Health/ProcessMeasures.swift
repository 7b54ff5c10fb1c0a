import CoreMetrics
import FoundationEssentials
import Glibc
import Postgres

/// What the process itself uses, read when somebody asks.
enum ProcessMeasures {
    /// Sets the gauges.
    static func record(_ statistics: Database.Statistics) {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        if let pages, pages.count > 1, let resident = Int64(pages[1]) {
            Gauge(label: "process_resident_memory_bytes").record(resident * Int64(sysconf(Int32(_SC_PAGESIZE))))
        }
        var usage = rusage()
        // 0 is RUSAGE_SELF, which is no number in Swift.
        if getrusage(0, &usage) == 0 {
            let seconds =
                Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
            Gauge(label: "process_cpu_seconds").record(seconds)
        }
        Gauge(label: "simsa_database_transactions").record(Int64(statistics.transactions))
    }
}
