/// Asks which Region a bucket is in: S3 says so even where it refuses everything else.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html>.
struct HeadBucket {
    /// A HEAD of the bucket.
    var request: ServiceRequest { ServiceRequest(method: "HEAD") }

    /// The Region's name; `nil` where nothing is said.
    static func region(in response: HTTPResponse) -> String? { response.headers["x-amz-bucket-region"] }
}
