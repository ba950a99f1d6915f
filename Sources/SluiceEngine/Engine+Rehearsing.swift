import AWS
public import SluiceCore

extension Engine {
    /// Whether a service may be rehearsed with, and why not.
    public enum RehearsalError: Error, Sendable {
        /// It carries calls out that it was asked not to carry out.
        case ignoresDryRun
        case failed(ObservationError)
    }

    /// Asks EC2 about every call of a change set whose objects are there, and has none of them carried out.
    ///
    /// First one call that changes nothing has to be refused as EC2 refuses it.
    ///
    /// - Throws: ``RehearsalError`` before anything is asked about.
    public func rehearse(_ changeSet: ChangeSet, on state: State) async throws(RehearsalError) -> Rehearsal {
        try await probe()
        let provisioner = Provisioner(client: ec2)
        let parts = await withTaskGroup(of: (Int, Rehearsal.Part).self) { group in
            for (index, action) in changeSet.calls.actions.values.enumerated() {
                group.addTask { (index, await part(action, changeSet, state, provisioner)) }
            }
            var parts: [(Int, Rehearsal.Part)] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return Rehearsal(parts)
    }

    private func probe() async throws(RehearsalError) {
        guard try await answer(to: DryRun(DescribeVpcs(maxResults: 5))) else { throw .ignoresDryRun }
        // Some emulators keep to it in some actions. No VPC can have every address: whoever tries has done no harm.
        guard !ec2.isOfAWS else { return }
        guard try await answer(to: DryRun(CreateVpc(cidrBlock: "0.0.0.0/0"))) else { throw .ignoresDryRun }
    }

    /// Whether a call is refused as EC2 refuses what it was asked not to carry out.
    private func answer(to operation: some EC2ReadOperation) async throws(RehearsalError) -> Bool {
        do throws(EC2ClientError) {
            _ = try await ec2.read(operation)
            return false
        } catch {
            guard let refusal = error.serviceError else { throw .failed(.client(error)) }
            return refusal.isAnswerToDryRun
        }
    }

    private func part(
        _ action: Action, _ changeSet: ChangeSet, _ state: State, _ provisioner: Provisioner
    ) async -> Rehearsal.Part {
        let verdict: Rehearsal.Verdict =
            if action.call.name == ModifyVpcAttribute.action {
                .unprovable("EC2 has no dry run for it")
            } else if let call = action.call.named({ changeSet.target($0, in: state) }) {
                await provisioner.prepare(Attempt(rehearsing: action, call, at: now)).rehearse()
            } else {
                .unprovable("it names what is yet to be made")
            }
        return Rehearsal.Part(action.id, action: action.call.name, verdict)
    }
}

extension Attempt {
    /// A sending that is asked about, and never takes place.
    fileprivate init(rehearsing action: Action, _ call: Call, at time: Timestamp) {
        let intent = Intent(
            id: IntentID(run: "rehearsal", sequence: 0), action: action.id, call: call.name, subjects: action.subjects,
            time: time)
        self.init(intent: intent, call: call, number: 1)
    }
}

extension EC2Error {
    /// Whether this is how EC2 answers a call that it was asked not to carry out.
    fileprivate var isAnswerToDryRun: Bool { code == .dryRunOperation || code == .unauthorizedOperation }
}

extension Rehearsal.Verdict {
    /// Reads what EC2 said to a call that it was asked not to carry out.
    init(_ error: EC2ClientError) {
        guard let refusal = error.serviceError else {
            self = .unclear("it could not be asked: \(error.text)")
            return
        }
        self =
            switch refusal.code {
            case .dryRunOperation: .allowed
            case .unauthorizedOperation: .missing(refusal.message)
            default: .unclear("\(refusal.code): \(refusal.message)")
            }
    }
}
