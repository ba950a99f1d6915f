import AWS
import AWSTesting

/// What answers in a test of behaviour.
enum Backend: String, CaseIterable, Sendable {
    case fakeEC2, moto

    /// FakeEC2 alone, for a behaviour of EC2 that moto does not have.
    ///
    /// - Parameter reason: what moto does instead.
    static func fakeAlone(_ reason: String) -> [Backend] { [.fakeEC2] }

    /// Runs a test with a client of an account that is empty but for what AWS or moto puts there.
    func withClient(_ body: @Sendable (EC2Client) async throws -> Void) async throws {
        switch self {
        case .fakeEC2:
            let time = ScriptedTime()
            var settings = FakeEC2.Settings()
            settings.delays = .none
            let transport = FakeTransport(FakeEC2(settings: settings), time: time)
            try await body(try EC2Client.reaching(transport, time: time))
        case .moto:
            try await Relay.withEmulator { relay in
                let transport = HTTPTransport()
                let client = EC2Client(
                    endpoint: try EndpointURL(parsing: relay.endpoint), region: try Region("us-west-2"),
                    configuration: ClientConfiguration(
                        transport: transport, credentials: StaticCredentials(Relay.credential),
                        userAgent: "sluice/test"))
                let result: Result<Void, any Error>
                do { result = .success(try await body(client)) } catch { result = .failure(error) }
                await transport.shutDown()
                try result.get()
            }
        }
    }
}

extension EC2Client {
    /// The answer to a call that has to be carried out.
    @discardableResult
    func sent<Operation: EC2WriteOperation>(_ operation: Operation) async throws -> Operation.Output {
        switch await send(operation) {
        case .executed(let output, _): return output
        case .notExecuted(.refused(let error)): throw error
        case .notExecuted(let reason): throw EC2ClientError.notExecuted(reason)
        case .unknown(let reason): throw reason
        }
    }

    /// The code that a call is refused with, `nil` where it is carried out.
    func code(_ operation: some EC2WriteOperation) async throws -> String? {
        do {
            try await sent(operation)
            return nil
        } catch let error as EC2Error {
            return error.code.rawValue
        }
    }
}
