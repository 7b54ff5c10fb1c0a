import AwardUseCases
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A JSON answer with its entity tag: the revision where there is one, else a hash of the bytes.
    init(json: JSONValue, to request: Request, status: HTTPResponse.Status = .ok) {
        let bytes = JSONWriter.bytes(json)
        var headers: HTTPFields = [.contentType: "application/json", .contentLength: "\(bytes.count)"]
        if let revision = json.members?["revision"]?.integer {
            headers[.eTag] = "\"\(revision)\""
        } else if request.method == .get {
            let tag = "W/\"\(CanonicalJSON.sha256(bytes: bytes).hexadecimal.prefix(32))\""
            headers[.eTag] = tag
            if request.headers[.ifNoneMatch] == tag {
                headers[.contentLength] = nil
                self.init(status: .notModified, headers: headers)
                return
            }
        }
        self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
