/// Asks whether a bucket keeps what its objects were before they were written over.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html>.
///
/// ```
/// VersioningConfiguration
///   Status  String  Enabled | Suspended; absent where it was never asked for
/// ```
public struct GetBucketVersioning: S3ReadOperation, Hashable {
    /// Makes a request; it has no members.
    public init() {}

    /// A GET of the bucket's versioning.
    public var request: ServiceRequest {
        var query = QueryParameters()
        query.append("versioning", "")
        return ServiceRequest(method: "GET", query: query)
    }

    /// What is known about the versions.
    public struct Output: Sendable, Hashable {
        /// Whether versions are kept from now on.
        public var isEnabled: Bool
    }

    /// Reads the status from the body.
    public static func decode(_ response: HTTPResponse) throws(XMLError) -> Output {
        Output(isEnabled: try root(of: response).optional("Status") == "Enabled")
    }

    /// AWS's own root, or the one that stores write which name it as other services name theirs, moto among them.
    private static func root(of response: HTTPResponse) throws(XMLError) -> ResponseElement {
        let spare = "GetBucketVersioningResponse"
        let found = try ResponseDocument.parse(response.body).name
        return try ResponseDocument.parse(
            response.body, expecting: found == spare ? spare : "VersioningConfiguration", namespace: S3Client.namespace)
    }
}
