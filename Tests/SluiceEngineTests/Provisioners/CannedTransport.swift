import AWS
import AWSTesting
import Synchronization

/// Answers one request after the other from a list, as EC2 would.
final class CannedTransport: Transport {
    private let answers: Mutex<[HTTPResponse]>

    init(_ answers: [HTTPResponse]) { self.answers = Mutex(answers) }

    func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
        let answer = answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        guard let answer else { throw .notSent(.other("nothing is left to answer with")) }
        return answer
    }
}

extension EC2Client {
    /// A client whose calls are answered from a list.
    static func canned(_ answers: HTTPResponse...) throws -> EC2Client {
        EC2Client(
            endpoint: try EndpointURL(parsing: "http://127.0.0.1:1"), region: try Region("us-west-2"),
            configuration: ClientConfiguration(
                transport: CannedTransport(answers),
                credentials: StaticCredentials(Relay.credential),
                userAgent: "test"))
    }
}

extension HTTPResponse {
    /// An answer of an action, with these members.
    static func answer(_ action: String, _ members: String) -> HTTPResponse {
        let namespace = "http://ec2.amazonaws.com/doc/2016-11-15/"
        return HTTPResponse(
            status: 200,
            body: Array(
                "<\(action)Response xmlns=\"\(namespace)\"><requestId>r-1</requestId>\(members)</\(action)Response>"
                    .utf8))
    }

    /// A refusal in EC2's envelope.
    static func refusal(_ code: String, message: String = "words", status: Int = 400) -> HTTPResponse {
        let error = "<Error><Code>\(code)</Code><Message>\(message)</Message></Error>"
        return HTTPResponse(
            status: status, body: Array("<Response><Errors>\(error)</Errors><RequestID>r-1</RequestID></Response>".utf8)
        )
    }
}
