import AWS

/// Answers requests from a list, one after the other, and remembers them.
actor ScriptedTransport: Transport {
    private(set) var requests: [HTTPRequest] = []
    private var answers: [Result<HTTPResponse, TransportError>]

    init(_ answers: [Result<HTTPResponse, TransportError>]) {
        self.answers = answers
    }

    func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
        requests.append(request)
        guard !answers.isEmpty else { throw .notSent(.other("the script is over")) }
        return try answers.removeFirst().get()
    }
}
