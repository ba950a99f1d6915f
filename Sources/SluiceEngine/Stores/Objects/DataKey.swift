import AWS
import SluiceCore
import SluiceFiles

/// The key that KMS has made for a state, and opens again for whoever may use KMS's own key.
struct DataKey {
    private let id: String
    private let source: StateKeySource
    private let objects: any ObjectStore
    private let client: LookupClient<KMS>
    private let context: [String: String]

    init(
        _ id: String, _ source: StateKeySource, _ objects: any ObjectStore, _ place: String, _ client: LookupClient<KMS>
    ) {
        self.id = id
        self.source = source
        self.objects = objects
        self.client = client
        let scheme = "s3://"
        let path = place.hasPrefix(scheme) ? String(place.dropFirst(scheme.count)) : place
        context = ["sluice": path.hasSuffix("/") ? String(path.dropLast()) : path]
    }

    /// The key, opened, or made where there is none.
    func key() async throws(StateKeyError) -> SealingKey {
        if let kept = try await kept() { return try await opened(kept) }
        let made = try await asking(GenerateDataKey(keyId: id, encryptionContext: context))
        if try await keep(made.ciphertext) { return try sealingKey(made.plaintext) }
        // Somebody else's is kept, or ours although nobody said so: what is kept is the key.
        guard let kept = try await kept() else {
            throw .inaccessible(ObjectStoreError(StateKeys.dataKey, .refused("it was taken away by somebody else")))
        }
        return try await opened(kept)
    }

    private func kept() async throws(StateKeyError) -> [UInt8]? {
        do throws(ObjectStoreError) { return try await objects.object(StateKeys.dataKey)?.bytes } catch {
            throw .inaccessible(error)
        }
    }

    /// Whether these bytes are kept now; false where that is not known, or others are.
    private func keep(_ ciphertext: [UInt8]) async throws(StateKeyError) -> Bool {
        do throws(ObjectStoreError) {
            return try await objects.put(ciphertext, at: StateKeys.dataKey, if: .absent) != nil
        } catch {
            if error.isUnanswered || error.problem == .conflict { return false }
            throw .inaccessible(error)
        }
    }

    private func opened(_ ciphertext: [UInt8]) async throws(StateKeyError) -> SealingKey {
        try sealingKey(
            await asking(Decrypt(ciphertext, keyId: id, encryptionContext: context)).plaintext)
    }

    private func sealingKey(_ bytes: [UInt8]) throws(StateKeyError) -> SealingKey {
        guard let key = SealingKey(bytes) else { throw .refused(source, "KMS gave out no key of 32 bytes") }
        return key
    }

    private func asking<Operation: JSONLookup>(
        _ operation: Operation
    ) async throws(StateKeyError) -> Operation.Output where Operation.Service == KMS {
        do throws(EC2ClientError) { return try await client.read(operation) } catch {
            throw .refused(source, error.serviceError.map { "\($0.code): \($0.message)" } ?? error.text)
        }
    }
}
