/// Makes a key of 256 bits that only KMS can give out again.
///
/// See <https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html>.
///
/// ```
/// GenerateDataKeyResponse
///   CiphertextBlob  Blob
///   Plaintext       Blob
/// ```
public struct GenerateDataKey: JSONLookup, Hashable {
    /// The service that is asked.
    public typealias Service = KMS

    /// The key that seals the new one: an ID, an ARN, or `alias/NAME`.
    public var keyId: String
    /// What has to be said again to open it; it stands in CloudTrail as it is.
    public var encryptionContext: [String: String]
    private let keySpec = "AES_256"

    /// Makes a request with these members.
    public init(keyId: String, encryptionContext: [String: String]) {
        self.keyId = keyId
        self.encryptionContext = encryptionContext
    }

    private enum CodingKeys: String, CodingKey {
        case keyId = "KeyId"
        case encryptionContext = "EncryptionContext"
        case keySpec = "KeySpec"
    }

    /// A new key.
    public struct Output: Decodable, Sendable, CustomReflectable {
        private let ciphertextBlob: Blob
        private let secret: Blob

        /// The key as KMS alone can open it.
        public var ciphertext: [UInt8] { ciphertextBlob.bytes }
        /// The key itself.
        public var plaintext: [UInt8] { secret.bytes }
        /// Without the key, whoever prints it.
        public var customMirror: Mirror { Mirror(self, children: ["ciphertext": ciphertext]) }

        private enum CodingKeys: String, CodingKey {
            case ciphertextBlob = "CiphertextBlob"
            case secret = "Plaintext"
        }
    }
}
