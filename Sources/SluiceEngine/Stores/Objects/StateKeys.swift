public import AWS
public import SluiceCore
import SluiceFiles

/// Finds the key that a state is sealed with where the plan says that it is.
public struct StateKeys: Sendable {
    /// The object beside the state that holds the data key as KMS alone can open it.
    public static let dataKey = "data-key"

    private let files: any FileSystem
    private let environment: Environment
    private let random: any RandomNumberGenerator & Sendable
    private let kms: @Sendable (Region?) throws(EndpointError) -> LookupClient<KMS>

    /// - Parameters:
    ///   - random: gives the nonces that objects are sealed with.
    ///   - kms: a client for a Region, or for the run's own where there is none.
    public init(
        files: any FileSystem, environment: Environment,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        kms: @escaping @Sendable (Region?) throws(EndpointError) -> LookupClient<KMS>
    ) {
        self.files = files
        self.environment = environment
        self.random = random
        self.kms = kms
    }

    /// The store that seals what it keeps in another one, or without a source keeps it as it is.
    ///
    /// - Parameter place: as messages name it, ending in a slash: `s3://bucket/prefix/`.
    public func sealing(
        _ objects: any ObjectStore, at place: String, with source: StateKeySource?
    ) async throws(StateKeyError) -> any ObjectStore {
        guard let source else { return UnsealedObjects(objects, at: place) }
        return SealedObjects(objects, at: place, key: try await key(source, objects, place), random: random)
    }

    private func key(
        _ source: StateKeySource, _ objects: any ObjectStore, _ place: String
    ) async throws(StateKeyError) -> SealingKey {
        switch source {
        case .file(let path): try key(inFile: path, source)
        case .environment(let name): try key(inVariable: name, source)
        case .kms(let id): try await DataKey(id, source, objects, place, client(source)).key()
        }
    }

    private func key(inVariable name: String, _ source: StateKeySource) throws(StateKeyError) -> SealingKey {
        guard let text = environment[name] else {
            throw .unusable(source, reason: "the variable is not set", fix: "set it to \(SealingKey.forms)")
        }
        guard let key = SealingKey(text: text) else {
            throw .unusable(
                source, reason: "the variable does not hold a key of 32 bytes", fix: "set it to \(SealingKey.forms)")
        }
        return key
    }

    private func key(inFile path: String, _ source: StateKeySource) throws(StateKeyError) -> SealingKey {
        let make = "make one with: head -c 32 /dev/urandom > FILE && chmod 600 FILE"
        guard let status = try looking(source, { () throws(FileSystemError) in try files.status(of: path) }) else {
            throw .unusable(source, reason: "there is no such file", fix: make)
        }
        guard status.permissions & 0o077 == 0 else {
            throw .unusable(source, reason: "others may read the file", fix: "chmod 600 \(path)")
        }
        let contents = try looking(source) { () throws(FileSystemError) in try files.contents(of: path) }
        guard let key = contents.flatMap({ SealingKey(contents: $0) }) else {
            throw .unusable(source, reason: "the file does not hold a key of 32 bytes", fix: make)
        }
        return key
    }

    private func looking<Value>(
        _ source: StateKeySource, _ work: () throws(FileSystemError) -> Value
    ) throws(StateKeyError) -> Value {
        do throws(FileSystemError) { return try work() } catch {
            throw .unusable(source, reason: "\(error)", fix: "name a file that you can read")
        }
    }

    private func client(_ source: StateKeySource) throws(StateKeyError) -> LookupClient<KMS> {
        do throws(EndpointError) {
            return try kms(source.region.flatMap { try? Region($0) })
        } catch {
            throw .refused(source, "\(error)")
        }
    }
}
