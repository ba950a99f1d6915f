public import AWS

/// Keeps objects in a bucket of S3, or of something that answers as S3 does, below one prefix.
public struct S3Objects: ObjectStore {
    private let client: S3Client
    private let bucket: String
    private let prefix: String
    private let pageSize: Int?

    /// The objects of a bucket below a prefix.
    ///
    /// - Parameters:
    ///   - client: a client for that bucket.
    ///   - prefix: what stands before every key, with a slash at its end or without; empty for the bucket's root.
    ///   - pageSize: how many keys are asked for at once; `nil` for as many as S3 gives.
    public init(_ client: S3Client, bucket: String, prefix: String, pageSize: Int? = nil) {
        self.client = client
        self.bucket = bucket
        self.prefix = prefix.isEmpty || prefix.hasSuffix("/") ? prefix : prefix + "/"
        self.pageSize = pageSize
    }

    /// The object of this key as it is now.
    public func object(_ key: String) async throws(ObjectStoreError) -> StoredObject? {
        let path = try checked(key)
        do throws(EC2ClientError) {
            let output = try await client.read(GetObject(key: path))
            return StoredObject(bytes: output.body, eTag: output.eTag)
        } catch {
            if error.serviceError?.isNoSuchKey == true { return nil }
            throw failure(error, at: path)
        }
    }

    /// Writes an object whole where its condition holds.
    public func put(
        _ bytes: [UInt8], at key: String, if condition: PutCondition?
    ) async throws(ObjectStoreError) -> String? {
        let path = try checked(key)
        switch await client.send(PutObject(key: path, body: bytes, condition: condition.map { .init($0) })) {
        case .executed(let output, _): return output.eTag
        case .unknown(let reason): throw failure(.unknown(reason), at: path)
        case .notExecuted(let reason):
            if case .refused(let error) = reason, error.saysConditionFailed { return nil }
            throw failure(.notExecuted(reason), at: path)
        }
    }

    /// Takes an object away.
    public func delete(_ key: String) async throws(ObjectStoreError) {
        let path = try checked(key)
        switch await client.send(DeleteObject(key: path)) {
        case .executed: return
        case .unknown(let reason): throw failure(.unknown(reason), at: path)
        case .notExecuted(.refused(let error)) where error.isNoSuchKey: return
        case .notExecuted(let reason): throw failure(.notExecuted(reason), at: path)
        }
    }

    /// The keys that begin so; they are put in order here, for not every kind of bucket lists them so.
    public func keys(beginning prefix: String) async throws(ObjectStoreError) -> [String] {
        let path = try checked(prefix, isWhole: false)
        do throws(EC2ClientError) {
            let found = try await client.list(prefix: path, pageSize: pageSize)
            return found.map { String($0.key.dropFirst(self.prefix.count)) }.sorted()
        } catch {
            throw failure(error, at: path)
        }
    }
}

extension S3Objects {
    /// The whole key, where every byte of it means itself in a URL; others would have to be written in one way to S3 and
    /// in another into the signature.
    ///
    /// Source: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html>.
    private func checked(_ key: String, isWhole: Bool = true) throws(ObjectStoreError) -> String {
        let path = prefix + key
        var segments = path.split(separator: "/", omittingEmptySubsequences: false)
        if !isWhole { segments.removeLast() }
        guard path.utf8.allSatisfy(Self.isPlain), path.utf8.count <= Self.longestKey,
            segments.allSatisfy({ !["", ".", ".."].contains($0) })
        else { throw ObjectStoreError(name(of: path), .refused(Self.rule)) }
        return path
    }

    private static let longestKey = 1024
    private static let rule =
        "this is no key: letters, digits, '.', '_', '-', '~', and single slashes between them, at most 1024 bytes"

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "._-~/".utf8.contains(byte)
        }
    }

    private func name(of path: String) -> String { "s3://\(bucket)/\(path)" }

    private func failure(_ error: EC2ClientError, at path: String) -> ObjectStoreError {
        ObjectStoreError(name(of: path), ObjectStoreError.Problem(error))
    }
}

extension PutObject.Condition {
    fileprivate init(_ condition: PutCondition) {
        self =
            switch condition {
            case .absent: .absent
            case .unchanged(let tag): .unchanged(eTag: tag)
            }
    }
}
