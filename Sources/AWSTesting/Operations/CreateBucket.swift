public import AWS

/// Makes the bucket of an `S3Client`; sluice itself makes none.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html>.
public struct CreateBucket: S3WriteOperation, Hashable {
    /// The Region that it is made in, any but `us-east-1`.
    public var region: String

    /// Makes a request with these members.
    public init(region: String) { self.region = region }

    /// A PUT of the bucket.
    public var request: ServiceRequest {
        let constraint = "<LocationConstraint>\(region)</LocationConstraint>"
        let body = "<CreateBucketConfiguration>\(constraint)</CreateBucketConfiguration>"
        return ServiceRequest(method: "PUT", body: Array(body.utf8))
    }

    /// Nothing is answered.
    public static func decode(_ response: HTTPResponse) throws(XMLError) {}
}
