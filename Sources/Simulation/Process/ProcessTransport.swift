import AWS
import AWSTesting

/// The network as a process has it: requests take their time, and things happen to them on the way.
struct ProcessTransport: Transport {
    let process: SimulatedProcess
    let cloud: SimulatedCloud
    let trouble: Trouble
    let trace: StoryTrace

    func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
        if process.isDead { throw .notSent(.cancelled) }
        let call = cloud.call(request, of: process)
        let mishap = trouble.mishap(of: call)
        trace.note(process) { "→ \(call.number) \(call.action)\(mishap.map { " ✗ \($0)" } ?? "")" }
        var end: (moment: Mishap.CallMoment, death: Mishap.Death)?
        if case .call(let moment, let death) = mishap { end = (moment, death) }
        if let end, end.moment == .beforeSending {
            process.die(end.death)
            throw .notSent(.cancelled)
        }
        await pass(call.way.out, of: nil)
        let delivery = cloud.deliver(request, call, mishap?.disturbance ?? .none)
        trace.note(process) { "← \(call.number) \(delivery.summary)" }
        if let end, end.moment == .unanswered { process.die(end.death) }
        await pass(call.way.back, of: process.owner)
        if process.isDead { throw .lost(.cancelled) }
        if let end { process.doom(end.death) }
        return try await answer(delivery, timeout)
    }

    private func answer(_ delivery: FakeDelivery, _ timeout: Duration) async throws(TransportError) -> HTTPResponse {
        switch delivery {
        case .whole(let answer): return answer
        case .cut(let answer, let bytes): throw .lost(.truncated(expected: answer.body.count, received: bytes))
        case .notSent: throw .notSent(.connect("connection refused"))
        case .closed: throw .lost(.closed)
        case .silence:
            await pass(timeout, of: process.owner)
            throw .lost(process.isDead ? .cancelled : .timeout)
        }
    }

    /// What is on its way to AWS arrives, whatever becomes of the sender.
    private func pass(_ span: Duration, of owner: VirtualTime.Owner?) async {
        try? await process.time.sleep(for: span, of: owner)
    }
}

extension FakeDelivery {
    /// In a few words: the status, and the code and the message of an error.
    fileprivate var summary: String {
        switch self {
        case .whole(let answer) where answer.status == 200: "200"
        case .whole(let answer): "\(answer.status) \(String(decoding: answer.body, as: UTF8.self))"
        case .cut(_, let bytes): "cut after \(bytes) bytes"
        case .notSent, .closed, .silence: "\(self)"
        }
    }
}
