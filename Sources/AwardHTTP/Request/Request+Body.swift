import HTTPTypes
public import Hummingbird
public import NIOCore

extension Request {
    /// The whole body.
    ///
    /// - Throws: `RequestFault` when it is larger than `limit` bytes or breaks off.
    public func wholeBody(upTo limit: Int = BodyLimit.json) async throws -> ByteBuffer {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw RequestFault.tooLarge(limit: limit)
        }
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw RequestFault.tooLarge(limit: limit)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw RequestFault.incompleteBody
        }
    }

    /// The bytes of the body, taken as they come, so that they are held once.
    ///
    /// - Throws: `RequestFault` when it is larger than `limit` bytes or breaks off.
    public func bytes(upTo limit: Int) async throws -> [UInt8] {
        let length = headers[.contentLength].flatMap { Int($0) }
        if let length, length > limit { throw RequestFault.tooLarge(limit: limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length ?? 0)
        do {
            for try await part in body {
                guard bytes.count + part.readableBytes <= limit else { throw RequestFault.tooLarge(limit: limit) }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch let error as RequestFault {
            throw error
        } catch let error as CancellationError {
            throw error
        } catch {
            throw RequestFault.incompleteBody
        }
        return bytes
    }

    /// The media type of the body without its parameters, in small letters.
    public var mediaType: String? {
        headers[.contentType].map { value in
            String(value.prefix { $0 != ";" }).lowercased().replacing(" ", with: "")
        }
    }

    /// Whether the client takes answers of this media type.
    public func accepts(_ type: String) -> Bool {
        guard let header = headers[.accept] else { return true }
        let group = type.prefix { $0 != "/" } + "/*"
        return header.lowercased().split(separator: ",").contains { part in
            let range = part.prefix { $0 != ";" }.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            let isRefused = part.replacing(" ", with: "").hasSuffix(";q=0")
            return !isRefused && (range.elementsEqual("*/*") || range.elementsEqual(type) || range.elementsEqual(group))
        }
    }

    /// Whether the client would rather read a page than data: a browser that asks for HTML by name.
    public var prefersPage: Bool {
        headers[.accept]?.contains("text/html") ?? false
    }
}
