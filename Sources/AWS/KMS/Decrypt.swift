/// Opens what a key of KMS has sealed.
///
/// See <https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html>. For bytes that the key has not sealed, or
/// not with that context, the error is `InvalidCiphertextException`; for those of another key `IncorrectKeyException`.
///
/// ```
/// DecryptResponse
///   Plaintext  Blob
/// ```
public struct Decrypt: JSONLookup, Hashable {
    /// The service that is asked.
    public typealias Service = KMS

    /// The key that has sealed it; no other is tried.
    public var keyId: String
    /// What was said when it was sealed.
    public var encryptionContext: [String: String]
    private var ciphertextBlob: Blob

    /// Makes a request with these members.
    public init(_ ciphertext: [UInt8], keyId: String, encryptionContext: [String: String]) {
        self.keyId = keyId
        self.encryptionContext = encryptionContext
        ciphertextBlob = Blob(ciphertext)
    }

    private enum CodingKeys: String, CodingKey {
        case keyId = "KeyId"
        case encryptionContext = "EncryptionContext"
        case ciphertextBlob = "CiphertextBlob"
    }

    /// What was sealed.
    public struct Output: Decodable, Sendable, CustomReflectable {
        private let secret: Blob

        /// The bytes themselves.
        public var plaintext: [UInt8] { secret.bytes }
        /// Without them, whoever prints it.
        public var customMirror: Mirror { Mirror(self, children: []) }

        private enum CodingKeys: String, CodingKey { case secret = "Plaintext" }
    }
}
