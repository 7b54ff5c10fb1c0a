import CCurl
import Dispatch

/// One transfer of libcurl, used by one thread at a time and thrown away after it.
final class CurlHandle {
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    private static let line = DispatchQueue(label: "simsa.transfer", attributes: .concurrent)

    private let handle: OpaquePointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private var problem: CURLcode?

    /// A new transfer with what holds for all of them: time limits, TLS 1.2, no signals.
    ///
    /// - Throws: ``CurlError`` when there is no memory.
    init() throws(CurlError) {
        guard Self.isReady, let handle = curl_easy_init() else {
            throw CurlError(code: CURLE_FAILED_INIT.rawValue, message: "libcurl cannot be started", status: 0)
        }
        self.handle = OpaquePointer(handle)
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_CONNECTTIMEOUT, 10)
        set(CURLOPT_TIMEOUT, 60)
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    }

    deinit {
        curl_easy_cleanup(raw)
        for list in lists { curl_slist_free_all(list) }
    }

    /// Runs `body` on a thread that may block.
    ///
    /// - Throws: what `body` throws.
    static func offload<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            line.async { continuation.resume(with: Result(catching: body)) }
        }
    }

    func set(_ option: CURLoption, _ value: Int) {
        note(simsa_curl_set_number(raw, option, value))
    }

    func set(_ option: CURLoption, _ value: String) {
        note(simsa_curl_set_text(raw, option, value))
    }

    func set(_ option: CURLoption, list values: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for value in values { list = curl_slist_append(list, value) }
        guard let list else { return }
        lists.append(list)
        note(simsa_curl_set_list(raw, option, list))
    }

    func set(_ option: CURLoption, context: UnsafeMutableRawPointer) {
        note(simsa_curl_set_pointer(raw, option, context))
    }

    func set(_ option: CURLoption, transfer: simsa_curl_transfer) {
        note(simsa_curl_set_transfer(raw, option, transfer))
    }

    /// The last status the server gave.
    var status: Int {
        var value = 0
        return simsa_curl_get_number(raw, CURLINFO_RESPONSE_CODE, &value) == CURLE_OK ? value : 0
    }

    /// Does the transfer.
    ///
    /// - Throws: ``CurlError`` when it does not come to its end.
    func perform() throws(CurlError) {
        let code = problem ?? curl_easy_perform(raw)
        if code == CURLE_OK { return }
        throw CurlError(code: code.rawValue, message: String(cString: curl_easy_strerror(code)), status: status)
    }

    private var raw: UnsafeMutableRawPointer { UnsafeMutableRawPointer(handle) }

    private func note(_ code: CURLcode) {
        if code != CURLE_OK, problem == nil { problem = code }
    }
}
