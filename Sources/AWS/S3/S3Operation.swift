/// One call of S3 about a bucket or an object in it.
///
/// Its path begins below the bucket; where the bucket's name goes, the client knows.
/// Source: <https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAPI.html>.
public protocol S3Operation: Sendable {
    /// What it answers.
    associatedtype Output: Sendable

    /// The action as AWS names it.
    static var action: String { get }

    /// The call without its date and signature.
    var request: ServiceRequest { get }

    /// The answer, read from a successful response.
    ///
    /// - Throws: an `XMLError` for a response that is not what was asked for.
    static func decode(_ response: HTTPResponse) throws(XMLError) -> Output
}

extension S3Operation {
    /// The name of the type, which is that of the action.
    public static var action: String { "\(Self.self)" }
}

/// A call that changes nothing, and may be repeated until it is answered.
public protocol S3ReadOperation: S3Operation {}

/// A call that changes something, and is not sent again where S3 may have carried it out; whoever sends it decides by
/// the outcome.
public protocol S3WriteOperation: S3Operation {}

extension HTTPResponse {
    /// The header that tells one version of an object's bytes from another; every object has one.
    func eTag(of action: String) throws(XMLError) -> String {
        guard let tag = headers["ETag"], !tag.isEmpty else {
            throw XMLError(path: "\(action)Response/ETag", problem: .missing)
        }
        return tag
    }
}
