import AWS
import SluiceCore

/// A call in EC2's words: the query as it will be sent, and the sending.
struct PreparedCall: Sendable {
    /// What goes into the journal before the first byte goes out.
    let parameters: [JournalEvent.Parameter]
    /// Sends it once, and reads the answer in our words.
    let send: @Sendable () async -> Answer
    /// Asks whether it may be sent, and has it not carried out.
    let rehearse: @Sendable () async -> Rehearsal.Verdict

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
            case .executed(let output, _): await answer(output)
            case .unknown(let reason): .unknown(reason: reason.text)
            case .notExecuted(.refused(let error)) where error.isNotFound && goneIsDone != nil:
                .executed(goneIsDone ?? [])
            case .notExecuted(let reason): .notExecuted(Refusal(reason))
            }
        }
    }
}

extension Answer {
    /// The one object that a call made, by the ID in its answer.
    static func made(_ address: Address, _ id: String?, isPending: Bool = false) -> Answer {
        guard let id else { return .unknown(reason: "the answer has no ID for \(address)") }
        return .executed([SubjectResult(address, id: id)], isPending: isPending)
    }
}
