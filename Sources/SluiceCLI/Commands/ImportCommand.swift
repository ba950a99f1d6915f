import ArgumentParser
import SluiceCore
import SluiceEngine

struct ImportCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take an object that is there into the state, without touching it.",
        usage: "sluice import <plan> <address> <id> [<options>]",
        discussion: """
            For what somebody made by hand and the plan can use as it is: the state remembers it as adopted, and sluice \
            never changes or deletes it. What carries this stack's own tags comes back as made by sluice. No call that \
            changes anything is sent.

            EXAMPLES
              sluice import plan.yaml endpoint/kms vpce-0a1b2c3d4e5f60718
              sluice import plan.yaml endpoint/s3 vpce-0a1b2c3d4e5f60719 --json
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Argument(help: "The address at which the plan wants it, such as endpoint/kms.")
    var address: String

    @Argument(help: "The AWS ID.")
    var id: String

    @OptionGroup var edit: StateEditOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan)
        let region = try composition.region(of: plan.plan, option: region.region)
        let edit = try StateEdit(
            composition: composition, plan: plan, options: state, timeout: edit.lockTimeout,
            command: CommandLineText("import", plan.path, state, self.region))
        return try await edit.perform { store, stored, composition in
            let before = try stored.fold(of: plan.plan, in: region.name).state
            let (outcome, network, identity, findings) = try await composition.withEngine(
                in: region, as: plan.plan.assumeRole, connections: RunOptions.defaultParallelism
            ) { engine in
                composition.renderer.note("looking at \(region)")
                let (outcome, network, identity) = try await engine.importing(
                    id, as: Address(rawValue: address), of: plan.plan, into: before)
                return (outcome, network, identity, await engine.clockFindings)
            }
            var answer = try await record(outcome, network, identity, on: before, edit, store)
            answer.findings = Findings(findings)
            return answer
        }
    }

    private func record(
        _ outcome: ImportCheck.Outcome, _ network: ChangeSet.NetworkFacts, _ identity: Observation.Identity,
        on before: State, _ edit: StateEdit, _ store: any StateStore
    ) async throws -> StateEditAnswer {
        if let known = before.account, known != identity.account {
            throw Failure(stateOfAccount: known, not: identity, stack: before.stack)
        }
        let address = Address(rawValue: address)
        var after = before
        after.account = identity.account
        switch outcome {
        case .refused(let diagnostic): throw Failure(refusedImport: diagnostic)
        case .known(let entry): return answer(entry, after, edit)
        case .entry(let entry):
            after = after.importing(entry, as: address, in: network)
            try await edit.record(
                [.noted(address, entry, time: edit.composition.now)], on: before, as: after, in: store)
            return answer(entry, after, edit)
        }
    }

    private func answer(_ entry: StateEntry, _ state: State, _ edit: StateEdit) -> StateEditAnswer {
        StateEditAnswer(
            verb: .imported, entries: [(Address(rawValue: address), entry)], state: state, file: edit.place.description,
            next: CommandLineText("plan", edit.plan.path, self.state, region).text)
    }
}

extension Failure {
    /// A decision is needed where somebody else's stack is in the way; everything else is a check that failed.
    fileprivate init(refusedImport diagnostic: Diagnostic) {
        let isConflict = ["import.another-stack", "import.taken"].contains(diagnostic.code.rawValue)
        self.init(isConflict ? .conflict : .invalid, diagnostic)
    }
}
