/// Lists the objects whose keys begin alike, in the order of their keys.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html>.
///
/// ```
/// ListBucketResult
///   Contents               one element an object
///     Key                  String
///     ETag                 String
///   NextContinuationToken  String
/// ```
public struct ListObjectsV2: S3ReadOperation, Hashable {
    /// What the keys begin with.
    public var prefix: String
    /// What the request for the next page carries; `nil` for the first.
    public var continuationToken: String?
    /// How many objects a page has at most; `nil` for 1000.
    public var maxKeys: Int?

    /// Makes a request with these members.
    public init(prefix: String, continuationToken: String? = nil, maxKeys: Int? = nil) {
        self.prefix = prefix
        self.continuationToken = continuationToken
        self.maxKeys = maxKeys
    }

    /// A GET of the bucket.
    public var request: ServiceRequest {
        var query = QueryParameters()
        query.append("list-type", "2")
        query.append("prefix", prefix)
        query.append("continuation-token", continuationToken)
        query.append("max-keys", maxKeys)
        return ServiceRequest(method: "GET", query: query)
    }

    /// An object in a list.
    public struct Object: ResponseDecodable, Hashable {
        /// Its key.
        public var key: String
        /// What its bytes are known by, in its quotes.
        public var eTag: String?

        /// Reads the members from their element.
        public init(_ element: ResponseElement) throws(XMLError) {
            key = try element.required("Key")
            eTag = try element.optional("ETag")
        }
    }

    /// One page of the answer.
    public struct Output: EC2Page, ResponseDecodable, Hashable {
        /// The objects on this page.
        public var contents: [Object]
        /// What the request for the next page carries; `nil` or empty on the last page.
        public var nextToken: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            contents = []
            for child in response.children where child.name == "Contents" { contents.append(try Object(child)) }
            nextToken = try response.optional("NextContinuationToken")
        }

        /// Takes over the objects of the next page and its token.
        public mutating func append(_ next: Output) {
            contents += next.contents
            nextToken = next.nextToken
        }
    }

    /// Reads the page from the body.
    public static func decode(_ response: HTTPResponse) throws(XMLError) -> Output {
        try Output(
            ResponseDocument.parse(response.body, expecting: "ListBucketResult", namespace: S3Client.namespace))
    }
}
