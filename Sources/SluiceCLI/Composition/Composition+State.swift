import AWS
import SluiceCore
import SluiceEngine
import SluiceFiles

extension Composition {
    /// Where the state of a plan's stack is kept.
    func statePlace(of plan: LoadedPlan, _ options: StateOptions) throws -> StatePlace {
        try options.place(ofStack: plan.plan.name, besidePlan: plan.path, planned: plan.plan.state)
    }

    /// Does the work with the store of a state, wherever that is kept.
    ///
    /// - Parameters:
    ///   - region: where to look for a bucket first; nil = where the environment says.
    ///   - work: is given the composition to go on with, in which what was opened for the store is open.
    func withStore<Value: Sendable>(
        at place: StatePlace, sealedWith key: StateKeySource?, in region: Region? = nil,
        connections: Int = RunOptions.defaultParallelism,
        _ work: (any StateStore, Composition) async throws -> Value
    ) async throws -> Value {
        switch place {
        case .files(let path):
            return try await work(FileJournal(path, spareDirectory: environment["TMPDIR"] ?? "/tmp"), self)
        case .bucket(let path):
            return try await withBucket(path, sealedWith: key, in: region, connections: connections) {
                store, _, composition in
                try await work(store, composition)
            }
        }
    }

    /// Does the work with the store of a state in a bucket, and with what speaks to that bucket.
    func withBucket<Value: Sendable>(
        _ path: BucketPath, sealedWith key: StateKeySource?, in region: Region? = nil,
        connections: Int = RunOptions.defaultParallelism,
        _ work: (ObjectJournal, S3Client, Composition) async throws -> Value
    ) async throws -> Value {
        let region = try region ?? namedRegion(nil) ?? Self.anyRegion
        return try await withConnections(to: [.s3], in: region, count: connections) { connections in
            var composition = self
            composition.connections = connections
            let bucket = try connections.bucket(path.location.bucket, region: region)
            let objects = try await connections.objects(
                of: bucket, in: path.location, region: region, sealedWith: key)
            return try await work(ObjectJournal(path, in: objects), bucket, composition)
        }
    }

    /// Where to ask for a bucket of which nobody says where it is: S3 knows in every Region.
    private static var anyRegion: Region {
        get throws { try Region("us-east-1") }
    }

    /// Does the work with the store of the state of a plan's stack.
    func withStore<Value: Sendable>(
        of plan: LoadedPlan, _ options: StateOptions, in region: Region? = nil,
        _ work: (any StateStore, Composition) async throws -> Value
    ) async throws -> Value {
        try await withStore(
            at: statePlace(of: plan, options), sealedWith: options.key(planned: plan.plan.stateKey),
            in: region ?? plan.plan.region.map { try Region($0) }, work)
    }

    /// What is stored of a plan's stack.
    func stored(of plan: LoadedPlan, _ options: StateOptions) async throws -> StoredState {
        try await withStore(of: plan, options) { store, _ in try await store.load() }
    }

    /// What is recorded of a plan's stack, without asking AWS.
    func recordedState(of plan: LoadedPlan, _ options: StateOptions) async throws -> RecordedState {
        let stored = try await stored(of: plan, options)
        guard let state = stored.state else {
            throw Failure(noState: try statePlace(of: plan, options).description, plan: plan.path)
        }
        guard state.stack == plan.plan.name else { throw Failure(stateOfStack: state.stack, for: plan.plan.name) }
        return RecordedState(state: state, isInterrupted: stored.isInterrupted)
    }

    /// The blocks of the VPC that a plan is about, as the state of its stack or the plan itself says; else none.
    func blocks(of plan: LoadedPlan, _ options: StateOptions) async throws -> [IPv4CIDR] {
        let state = try await stored(of: plan, options).state
        if let state, state.stack != plan.plan.name { throw Failure(stateOfStack: state.stack, for: plan.plan.name) }
        if let blocks = state?.outputs.vpcBlocks, !blocks.isEmpty { return blocks }
        return plan.plan.plannedBlocks
    }

    /// This process, for whoever finds the state locked.
    func lockHolder(_ command: String) -> LockHolder {
        LockHolder(
            processID: POSIX.processID, host: POSIX.hostName, command: command,
            started: Timestamp(microseconds: time.microseconds))
    }

    /// Whether something stands at a path already.
    func isTaken(_ path: String) -> Bool { (try? LocalFileSystem().status(of: path)) != nil }

    /// Writes an answer to a file, which only its owner may read unless it is meant for others.
    func write(
        _ text: String, to path: String, _ creation: FileCreation = .ifMissing, forEveryone: Bool = false
    ) throws(Failure) {
        do throws(FileSystemError) {
            let file = try LocalFileSystem().openFile(at: path, creation)
            do throws(FileSystemError) {
                try fill(file, text, forEveryone: forEveryone)
            } catch {
                // Half a file must not look as if somebody had written it.
                if creation == .exclusive { try? LocalFileSystem().delete(path) }
                throw error
            }
        } catch {
            throw Failure(unwritten: path, error.message)
        }
    }

    private func fill(_ file: any OpenFile, _ text: String, forEveryone: Bool) throws(FileSystemError) {
        try file.resize(to: 0)
        try file.write(Array(text.utf8), at: 0)
        if forEveryone { try file.setPermissions(0o644) }
        try file.sync()
    }
}

/// A state as it is recorded.
struct RecordedState {
    let state: State
    let isInterrupted: Bool

    var findings: Findings { isInterrupted ? Findings([.runWasCutOff]) : Findings() }
}

extension StoredState {
    /// The state to plan on: what is stored, or a new one.
    ///
    /// - Parameters:
    ///   - lineage: of a state that is new; nil for any.
    ///   - found: the state to begin with where none is stored.
    func fold(
        of plan: Plan, in region: String, lineage: String? = nil, orOf found: State? = nil
    ) throws(Failure) -> JournalFold {
        guard let fold else {
            if let found { return JournalFold(found) }
            var generator = SystemRandomNumberGenerator()
            return JournalFold(
                lineage.map { State(stack: plan.name, lineage: $0, region: region) }
                    ?? State(newStack: plan.name, region: region, using: &generator))
        }
        guard fold.state.stack == plan.name else { throw Failure(stateOfStack: fold.state.stack, for: plan.name) }
        if let found, fold.state.lineage != found.lineage {
            throw Failure(StoreError.changed("its lineage is \(fold.state.lineage), not \(found.lineage)"))
        }
        guard fold.state.region == region else { throw Failure(stateInRegion: fold.state.region, not: region) }
        return fold
    }
}
