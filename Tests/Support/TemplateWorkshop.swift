import Logging
import Postgres

/// Makes templates and their clones in one cluster, one at a time as PostgreSQL wants it.
actor TemplateWorkshop {
    private let cluster: TestCluster
    private var templates: [String: Task<String, any Error>] = [:]
    private var maintenance: Database?
    private var nextNumber = 1
    /// Cloning one template twice at once is refused by the server.
    private let turn = Seats(1)
    /// Bounds the connections of tests running at once.
    let seats = Seats(16)

    init(cluster: TestCluster) {
        self.cluster = cluster
    }

    /// Clones a template; returns the name and the address of the clone.
    func clone(_ template: TestTemplate) async throws -> (name: String, url: String) {
        let source = try await prepared(template)
        let name = "t\(nextNumber)"
        nextNumber += 1
        try await create(name, from: source)
        return (name, try await cluster.running.url(database: name))
    }

    func drop(_ name: String) async {
        await turn.take()
        // A test that ended badly may have left a session; a clone that stays does no harm in a temporary cluster.
        _ = try? await database().executeOutsideTransaction("DROP DATABASE \(identifier: name) WITH (FORCE)")
        await turn.giveBack()
    }

    private func prepared(_ template: TestTemplate) async throws -> String {
        if let task = templates[template.name] { return try await task.value }
        let name = "template_\(template.name)"
        let task = Task {
            try await create(name, from: "template0")
            let url = try await cluster.running.url(database: name)
            let database = Database(
                DatabaseConfiguration(url: url, maxConnections: 2), logger: Logger(label: "template"))
            do {
                try await template.prepare(database)
            } catch {
                await database.close()
                throw error
            }
            await database.close()
            return name
        }
        templates[template.name] = task
        return try await task.value
    }

    private func create(_ name: String, from source: String) async throws {
        await turn.take()
        do {
            // A session of the template that is just ending is waited for by the server itself.
            try await database().executeOutsideTransaction(
                "CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: source) STRATEGY file_copy")
        } catch {
            await turn.giveBack()
            throw error
        }
        await turn.giveBack()
    }

    private func database() async throws -> Database {
        if let maintenance { return maintenance }
        let url = try await cluster.running.url()
        let database = Database(
            DatabaseConfiguration(url: url, maxConnections: 1), logger: Logger(label: "workshop"))
        maintenance = database
        return database
    }
}
