import AWS
import Testing

/// What is asked again, and how often, on the way to a credential.
struct PatientTransportTests {
    private let container = ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1/c"]
    private let credential = HTTPResponse(
        status: 200, body: #"{"AccessKeyId": "ASIA", "SecretAccessKey": "s", "Token": "t"}"#)

    private func requests(
        _ variables: [String: String], _ answers: [Result<HTTPResponse, TransportError>]
    ) async -> (count: Int, problem: CredentialProblem?) {
        let metadata = ScriptedTransport(answers)
        do throws(CredentialError) {
            _ = try await CredentialChain(.test(variables, metadata: metadata)).issue()
            return (await metadata.requests.count, nil)
        } catch {
            guard case .broken(_, let problem, _) = error else { return (await metadata.requests.count, nil) }
            return (await metadata.requests.count, problem)
        }
    }

    @Test(
        arguments: [
            .failure(.lost(.timeout)), .failure(.lost(.closed)), .failure(.notSent(.connect("refused"))),
            .success(HTTPResponse(status: 500)), .success(HTTPResponse(status: 503)),
            .success(HTTPResponse(status: 429)),
            .success(HTTPResponse(status: 400, body: #"{"__type": "x#TooManyRequestsException"}"#)),
            .success(HTTPResponse(status: 400, body: #"{"code": "ThrottlingException"}"#)),
        ] as [Result<HTTPResponse, TransportError>])
    func `what may pass is asked three times`(_ failure: Result<HTTPResponse, TransportError>) async {
        let passing = await requests(container, [failure, failure, .success(credential)])
        #expect(passing.count == 3 && passing.problem == nil)
        let staying = await requests(container, [failure, failure, failure, .success(credential)])
        #expect(staying.count == 3 && staying.problem != nil)
    }

    @Test(
        arguments: [
            .failure(.notSent(.tls("x"))), .failure(.lost(.tooLarge(limit: 1))), .success(HTTPResponse(status: 403)),
            .success(HTTPResponse(status: 501)),
        ] as [Result<HTTPResponse, TransportError>])
    func `what would only come back is asked once`(_ failure: Result<HTTPResponse, TransportError>) async {
        #expect(await requests(container, [failure, .success(credential)]).count == 1)
    }

    @Test func `an instance that is not there is asked once, one in distress again`() async {
        #expect(await requests([:], [.failure(.lost(.timeout)), .success(credential)]).count == 1)
        #expect(await requests([:], [.failure(.notSent(.connect("x"))), .success(credential)]).count == 1)
        #expect(await requests([:], [.success(HTTPResponse(status: 503)), .failure(.lost(.timeout))]).count == 2)
    }

    @Test func `the agent's own words are kept`() async {
        let body = #"{"code": "InvalidIdInRequest", "message": "no such id", "HTTPErrorCode": 400}"#
        let (_, problem) = await requests(container, [.success(HTTPResponse(status: 400, body: body))])
        let reason = CredentialCallFailure.Reason.refused(
            status: 400, code: "InvalidIdInRequest", message: "no such id")
        #expect(problem == .call(CredentialCallFailure("GetContainerCredentials", at: "127.0.0.1", reason)))
    }

    /// Remembers how long it was waited for.
    private actor Watch: Transport {
        private(set) var timeouts: [Duration] = []

        func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
            timeouts.append(timeout)
            throw .lost(.timeout)
        }
    }

    @Test func `an agent has two seconds, an instance one`() async {
        let (agent, instance) = (Watch(), Watch())
        _ = try? await CredentialChain(.test(container, metadata: agent)).issue()
        _ = try? await CredentialChain(.test(metadata: instance)).issue()
        #expect(await agent.timeouts == [.seconds(2), .seconds(2), .seconds(2)])
        #expect(await instance.timeouts == [.seconds(1)])
    }
}
