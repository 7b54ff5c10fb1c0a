import HTTPTypes
public import NIOCore
import NIOHTTP1
public import NIOHTTPTypes

/// Keeps one connection within bounds: bodies that trickle in, answers nobody reads, requests that go on after their
/// answer, headers beyond the limit.
public final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    public typealias InboundIn = HTTPRequestPart
    public typealias InboundOut = HTTPRequestPart
    public typealias OutboundIn = HTTPResponsePart
    public typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private var bodyBytes = 0
    private var isReadingRequest = false
    private var answersOwed = 0
    private var hasBegunAnswer = false
    private var bodyDeadline: Scheduled<Void>?
    private var readerDeadline: Scheduled<Void>?
    private var deadlineStart: NIODeadline = .now()

    /// A guard of one connection.
    public init(_ limits: ConnectionLimits) {
        self.limits = limits
    }

    public func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReadingRequest = true
            answersOwed += 1
            bodyBytes = 0
            deadlineStart = .now()
        case .body(let part):
            bodyBytes += part.readableBytes
            if bodyDeadline == nil { watchBody(context) }
        case .end:
            isReadingRequest = false
            bodyDeadline?.cancel()
            bodyDeadline = nil
        }
        context.fireChannelRead(data)
    }

    public func channelReadComplete(context: ChannelHandlerContext) {
        // A head whose body has not even begun.
        if isReadingRequest, bodyDeadline == nil { watchBody(context) }
        context.fireChannelReadComplete()
    }

    public func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head: hasBegunAnswer = true
        case .body: break
        case .end:
            hasBegunAnswer = false
            answersOwed -= 1
            if isReadingRequest {
                // Answered before the body was read: what still comes is not waited for long.
                bodyDeadline?.cancel()
                bodyDeadline = close(context, in: limits.lingering)
            }
        }
        context.write(data, promise: promise)
    }

    public func channelWritabilityChanged(context: ChannelHandlerContext) {
        readerDeadline?.cancel()
        readerDeadline = context.channel.isWritable ? nil : close(context, in: limits.reading)
        context.fireChannelWritabilityChanged()
    }

    public func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError, answersOwed == 0 || (answersOwed == 1 && !hasBegunAnswer) else {
            context.fireErrorCaught(error)
            return
        }
        refuse(context, status: error == .headerOverflow ? .requestHeaderFieldsTooLarge : .badRequest)
    }

    public func handlerRemoved(context: ChannelHandlerContext) {
        bodyDeadline?.cancel()
        readerDeadline?.cancel()
    }

    private func watchBody(_ context: ChannelHandlerContext) {
        let allowed = limits.body + .milliseconds(Int64(bodyBytes) * 1000 / limits.bytesPerSecond)
        let left = deadlineStart + allowed - .now()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        bodyDeadline = context.eventLoop.scheduleTask(in: max(left, .milliseconds(1))) {
            let (guardian, context) = bound.value
            guardian.checkBody(context)
        }
    }

    private func checkBody(_ context: ChannelHandlerContext) {
        bodyDeadline = nil
        guard isReadingRequest else { return }
        let allowed = limits.body + .milliseconds(Int64(bodyBytes) * 1000 / limits.bytesPerSecond)
        if deadlineStart + allowed > .now() {
            watchBody(context)
        } else if hasBegunAnswer || answersOwed > 1 {
            context.close(promise: nil)
        } else {
            refuse(context, status: .requestTimeout)
        }
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        return context.eventLoop.scheduleTask(in: time) { bound.value.close(promise: nil) }
    }

    /// Says why and closes; the request never reached a handler, or its handler waits for the rest of it.
    private func refuse(_ context: ChannelHandlerContext, status: HTTPResponse.Status) {
        let problem =
            Array(
                #"{"type":"/problems/connection","title":"\#(status.reasonPhrase)","status":\#(status.code),"#.utf8
            ) + Array(#""detail":"\#(status.reasonPhrase)","code":"connection","request":""}"#.utf8)
        let head = HTTPResponse(
            status: status,
            headerFields: [
                .contentType: "application/problem+json", .connection: "close", .contentLength: "\(problem.count)",
            ])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: problem))), promise: nil)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in bound.value.close(promise: nil) }
    }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
