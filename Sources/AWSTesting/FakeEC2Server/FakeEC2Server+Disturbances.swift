extension FakeEC2Server {
    /// Does to a call what a disturbance says, and comes to what the client is to see of it.
    ///
    /// A server cannot refuse a request before its first byte: `notSent` is for the client a call that was lost.
    public func intervention(for disturbance: Disturbance, of request: RecordedRequest) async -> Intervention {
        switch delivery(of: request, disturbance) {
        case .whole(let response): return .deliver(.whole(RelayResponse(response)))
        case .cut(let response, let bytes): return .deliver(.cut(RelayResponse(response), bodyBytes: bytes))
        case .notSent, .closed: return .deliver(.nothing)
        case .silence:
            // Every client loses its patience before; the server's end is the end of it too.
            try? await Task.sleep(for: .seconds(600))
            return .deliver(.nothing)
        }
    }
}
