import Dispatch
import Glibc
import Postgres

/// The programs beside the tests that are written in Python, with what they need from PyPI in an environment of their own.
public enum PythonPrograms {
    // Fetching takes a while, and the tests' own threads are few.
    private static let ready = Task {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "simsa.tests.python").async { continuation.resume(with: Result { try prepare() }) }
        }
    }

    /// The folder of the programs.
    static var folder: String { testsFolder + "/Programs" }

    /// The interpreter of the environment, which is made when it is first asked for.
    ///
    /// - Throws: `DatabaseError` of kind `cluster` when it cannot be made; what went wrong is in the file it names.
    public static var interpreter: String {
        get async throws { try await ready.value }
    }

    private static var testsFolder: String {
        // Two names up from this file.
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(2).joined(separator: "/")
    }

    /// Makes the environment, or waits for another process that does; one with other contents is made anew.
    private static func prepare() throws -> String {
        let build =
            testsFolder.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            + "/.build"
        let environment = build + "/python"
        let script = """
            set -e
            mkdir -p "$(dirname "$1")"
            exec 9>"$1.lock"
            flock 9
            cmp -s "$2" "$1/requirements.txt" && exit 0
            rm -rf "$1"
            python3 -m venv "$1"
            "$1/bin/pip" install --quiet --disable-pip-version-check --requirement "$2"
            cp "$2" "$1/requirements.txt"
            """
        let log = environment + ".log"
        mkdir(build, 0o755)
        let child = try ChildProcess.spawn(
            ["/bin/sh", "-c", script, "python", environment, folder + "/requirements.txt"], input: nil, output: log,
            isDetached: false)
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        guard status == 0 else {
            throw DatabaseError(.cluster, "the Python environment cannot be made; see \(log)")
        }
        return environment + "/bin/python"
    }
}
