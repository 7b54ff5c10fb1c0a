import Glibc

/// The three streams every program starts with.
enum StandardStreams {
    /// Puts something that refuses writing where the caller closed a stream.
    ///
    /// Otherwise the connection to the database would get the free number, and what is printed would go into it.
    static func occupy() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is the one just found closed. It stays open as long as the program runs.
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
