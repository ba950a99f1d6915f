/// Key Management Service, which makes data keys and opens them again.
///
/// Both change nothing in the account, so that they may be repeated.
public enum KMS: JSONService {
    /// `kms` in hosts and signatures.
    public static let endpointService = EndpointService.kms
    /// The name of the API.
    public static let targetPrefix = "TrentService"
}
