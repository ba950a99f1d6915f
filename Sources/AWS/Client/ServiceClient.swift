import SigV4

/// Carries calls to one service, whatever protocol it speaks: signs, repeats, and learns what the service's clock says.
///
/// It is the machinery beneath `EC2Client`, `STSClient` and `LookupClient`.
struct ServiceClient: Sendable {
    let endpoint: EndpointURL
    let configuration: ClientConfiguration
    let signer: Signer
    let state: ClientState

    /// - Parameter normalizesPath: whether dots and double slashes leave the path before it is signed; S3 wants them kept.
    init(
        signingName: String, endpoint: EndpointURL, region: Region, configuration: ClientConfiguration,
        normalizesPath: Bool = true
    ) {
        self.endpoint = endpoint
        self.configuration = configuration
        signer = Signer(region: region.name, service: signingName, normalizesPath: normalizesPath)
        state = ClientState(clock: configuration.clock, random: configuration.random)
    }

    /// Sends a call once and says what is known about it.
    func send<Output>(_ call: ServiceCall<Output>) async -> CallOutcome<Output> {
        do throws(CredentialError) {
            let credential = try await configuration.credentials.credential()
            let now = configuration.time.microseconds
            let offset = state.clockOffset
            return await exchange(signed(call, credential: credential, at: now + offset), call, clockOffset: offset)
        } catch {
            return .notExecuted(.credentials(error))
        }
    }

    /// Sends a call that changes nothing until it is answered, or trying again would not help.
    func read<Output>(_ call: ServiceCall<Output>) async throws(EC2ClientError) -> Output {
        var session = RetrySession(policy: configuration.retryPolicy)
        while true {
            switch await send(call) {
            case .executed(let output, _):
                await state.note(successOf: session)
                return output
            case .notExecuted(let reason):
                try await pause(after: .notExecuted(reason), in: &session)
            case .unknown(let reason):
                try await pause(after: .unknown(reason), in: &session)
            }
        }
    }

    /// Sends a call that changes something again as long as it was certainly not carried out and another try may help.
    ///
    /// For calls that depend on a condition, or say it all: whoever changes EC2 decides about each attempt itself.
    func sendUntilTaken<Output>(_ call: ServiceCall<Output>) async -> CallOutcome<Output> {
        var session = RetrySession(policy: configuration.retryPolicy)
        while true {
            let outcome = await send(call)
            guard case .notExecuted(let reason) = outcome else { return outcome }
            do throws(EC2ClientError) { try await pause(after: .notExecuted(reason), in: &session) } catch {
                return outcome
            }
        }
    }

    /// Waits for the next attempt, or throws what the last one failed with.
    private func pause(after failure: EC2ClientError, in session: inout RetrySession) async throws(EC2ClientError) {
        guard let kind = failure.retryKind, case .retry(let delay) = await state.decide(after: kind, in: &session)
        else { throw failure }
        do throws(CancellationError) {
            try await configuration.time.sleep(for: delay)
        } catch {
            throw .notExecuted(.notSent(.cancelled))
        }
    }

    private func exchange<Output>(
        _ request: HTTPRequest, _ call: ServiceCall<Output>, clockOffset: Int64
    ) async -> CallOutcome<Output> {
        do throws(TransportError) {
            let response = try await configuration.transport.send(request, timeout: configuration.timeout)
            return await learningClock(from: response, call.outcome(response), clockOffset)
        } catch {
            switch error {
            case .notSent(let cause): return .notExecuted(.notSent(cause))
            case .lost(let cause): return .unknown(.lost(cause))
            }
        }
    }

    /// Takes over the server's clock from an answer that complains about ours.
    ///
    /// Compared is what the clock says when the answer comes: a call may have been on its way for long.
    ///
    /// - Parameter clockOffset: what the call was signed with; another one may have set the clock meanwhile.
    private func learningClock<Output>(
        from response: HTTPResponse, _ outcome: CallOutcome<Output>, _ clockOffset: Int64
    ) async -> CallOutcome<Output> {
        guard case .notExecuted(.refused(let error)) = outcome, error.mayBeClockSkew,
            let server = response.headers["Date"].flatMap(HTTPDate.microseconds)
        else { return outcome }
        let ours = configuration.time.microseconds
        // With clocks that agree, a request that has "expired" was sent with credentials that have.
        guard abs(server - ours - clockOffset) > Self.tolerance else { return outcome }
        await state.learnClock(server: server, ours: ours)
        return .notExecuted(.clock(error))
    }

    /// Clocks that are closer are not what a refusal is about, in microseconds: AWS accepts five minutes and more.
    ///
    /// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html; the SDKs take four minutes.
    private static let tolerance: Int64 = 240_000_000
}
