import AWS
import Synchronization
import Testing

@testable import SluiceCLI

struct TurnstileTests {
    /// Answers when it is told to, and counts who waits for that.
    private actor Desk: Transport {
        private(set) var arrived = 0
        private var waiting: [CheckedContinuation<Void, Never>] = []

        func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
            arrived += 1
            await withCheckedContinuation { waiting.append($0) }
            throw .notSent(.connect("enough"))
        }

        func serveOne() { waiting.removeFirst().resume() }
    }

    @Test func `so many are inside at a time, and everybody gets their turn`() async {
        let desk = Desk()
        let turnstile = Turnstile(desk, width: 2)
        let request = HTTPRequest(method: "POST", endpoint: EndpointURL(host: "ec2.us-west-2.amazonaws.com"))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<5 { group.addTask { _ = try? await turnstile.send(request, timeout: .seconds(1)) } }
            for served in 0..<5 {
                while await desk.arrived < min(5, served + 2) { await Task.yield() }
                #expect(await desk.arrived <= served + 2)
                await desk.serveOne()
            }
        }
        #expect(await desk.arrived == 5)
    }
}
