import AwardCore
import AwardUseCases
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What the script is told of a draft that was kept.
struct SheetSaved: Encodable {
    private let revision: Int32
    private let total: String
    private let savedAt: String
    private let state: SheetStatus

    init(_ receipt: SheetReceipt, savedAt: String) {
        revision = receipt.revision
        total = receipt.total
        state = receipt.state
        self.savedAt = savedAt
    }

    /// The answer.
    var response: Response {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let bytes = try encoder.encode(self)
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}
