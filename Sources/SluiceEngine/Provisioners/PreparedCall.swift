import AWS
import SluiceCore

/// A call in EC2's words: the query as it will be sent, and the sending.
struct PreparedCall: Sendable {
    /// What goes into the journal before the first byte goes out.
    let parameters: [JournalEvent.Parameter]
    /// Sends it once, and reads the answer in our words.
    let send: @Sendable () async -> Sent
    /// Asks whether it may be sent, and has it not carried out.
    let rehearse: @Sendable () async -> Rehearsal.Verdict

    /// What came of a sending.
    struct Sent: Sendable {
        let answer: Answer
        /// The number that AWS support asks for; nil where AWS gave none.
        var requestID: String?
    }

    /// - Parameters:
    ///   - goneIsDone: whether "there is no such object" means that the call has nothing left to do.
    ///   - results: what the answer says about the subjects; nil when it lacks what EC2 always sends.
    init<Operation: EC2WriteOperation>(
        _ operation: Operation, client: EC2Client, goneIsDone: [SubjectResult]? = nil,
        _ answer: @escaping @Sendable (Operation.Output) async -> Answer
    ) {
        rehearse = {
            do throws(EC2ClientError) {
                _ = try await client.read(DryRun(operation))
                return .unclear("the service has carried it out although it was asked not to")
            } catch {
                return Rehearsal.Verdict(error)
            }
        }
        parameters = client.parameters(of: operation).pairs.map { .init($0.name, $0.value) }
        send = {
            switch await client.send(operation) {
            case .executed(let output, let requestID): Sent(answer: await answer(output), requestID: requestID)
            case .unknown(let reason): Sent(answer: .unknown(reason: reason.text))
            case .notExecuted(.refused(let error)) where error.isNotFound && goneIsDone != nil:
                Sent(answer: .executed(goneIsDone ?? []), requestID: error.requestID)
            case .notExecuted(let reason): Sent(Refusal(reason))
            }
        }
    }
}

extension PreparedCall.Sent {
    fileprivate init(_ refusal: Refusal) { self.init(answer: .notExecuted(refusal), requestID: refusal.requestID) }
}

extension Answer {
    /// The one object that a call made, by the ID in its answer.
    static func made(_ address: Address, _ id: String?, isPending: Bool = false) -> Answer {
        guard let id else { return .unknown(reason: "the answer has no ID for \(address)") }
        return .executed([SubjectResult(address, id: id)], isPending: isPending)
    }
}
