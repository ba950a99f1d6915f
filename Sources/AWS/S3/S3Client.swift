import Crypto
import SigV4

/// Speaks to S3 about one bucket, wherever it is.
///
/// A bucket may be in another Region than whoever uses it: S3 says so, and the client goes there once and for all. What
/// changes nothing is *read*, and repeated until it is answered; what changes something is *sent*, and sent again only
/// where S3 certainly did not carry it out, as after a throttle.
public actor S3Client {
    /// What the namespace of every answer begins with.
    static let namespace = "http://s3.amazonaws.com/doc/"

    private let bucket: String
    private let configuration: ClientConfiguration
    private let endpoint: @Sendable (Region) throws(EndpointError) -> ServiceEndpoint
    private var client: ServiceClient

    /// A client for a bucket, whose requests go to this Region until S3 says that the bucket is in another.
    ///
    /// - Parameter endpoint: S3's endpoint in a Region. On this machine the bucket's name goes into the path, for no name
    ///   can be put before its host.
    public init(
        bucket: String, region: Region, configuration: ClientConfiguration,
        endpoint: @escaping @Sendable (Region) throws(EndpointError) -> ServiceEndpoint
    ) throws(EndpointError) {
        self.bucket = bucket
        self.configuration = configuration
        self.endpoint = endpoint
        client = try Self.client(bucket, region, configuration, endpoint)
    }

    private static func client(
        _ bucket: String, _ region: Region, _ configuration: ClientConfiguration,
        _ endpoint: (Region) throws(EndpointError) -> ServiceEndpoint
    ) throws(EndpointError) -> ServiceClient {
        let found = try endpoint(region)
        return ServiceClient(
            signingName: EndpointService.s3.rawValue,
            endpoint: found.url.addressing(bucket: bucket, pathStyle: found.url.isLoopback),
            region: found.signingRegion ?? region, configuration: configuration, normalizesPath: false)
    }

    /// The answer to a call that changes nothing; throttles, failures of the service and lost answers are retried.
    public func read<Operation: S3ReadOperation>(
        _ operation: Operation
    ) async throws(EC2ClientError) -> Operation.Output {
        let call = Self.call(operation)
        do throws(EC2ClientError) { return try await client.read(call) } catch {
            guard error.serviceError?.isAboutRegion == true, await moves() else { throw error }
            return try await client.read(call)
        }
    }

    /// All pages of a list as one.
    ///
    /// - Parameter pageSize: how many objects a page has at most; `nil` for as many as S3 gives.
    public nonisolated func list(
        prefix: String, pageSize: Int? = nil
    ) async throws(EC2ClientError) -> [ListObjectsV2.Object] {
        try await ListObjectsV2.Output.all(from: nil) { (token) throws(EC2ClientError) in
            try await read(ListObjectsV2(prefix: prefix, continuationToken: token, maxKeys: pageSize))
        }.contents
    }

    /// Sends a call that changes something until S3 has taken it, and says what is known about it.
    public func send<Operation: S3WriteOperation>(_ operation: Operation) async -> CallOutcome<Operation.Output> {
        let call = Self.call(operation)
        let outcome = await client.sendUntilTaken(call)
        guard case .notExecuted(.refused(let error)) = outcome, error.isAboutRegion, await moves() else {
            return outcome
        }
        return await client.sendUntilTaken(call)
    }

    /// Goes to the Region that the bucket is in; false where S3 does not say.
    private func moves() async -> Bool {
        let head = HeadBucket().request
        let call = ServiceCall<String>(request: Self.hashed(head)) { response in
            // Whatever it says besides, it says where the bucket is.
            HeadBucket.region(in: response).map { .executed($0, requestID: nil) }
                ?? .unknown(.unexpectedStatus(response.status))
        }
        guard case .executed(let name, _) = await client.send(call), let region = try? Region(name),
            let found = try? Self.client(bucket, region, configuration, endpoint)
        else { return false }
        client = found
        return true
    }

    private static func call<Operation: S3Operation>(_ operation: Operation) -> ServiceCall<Operation.Output> {
        ServiceCall(request: hashed(operation.request)) { response in
            let refusal = { (response: HTTPResponse) in EC2Error(ofS3: response, action: Operation.action) }
            // A bucket of another Region is answered for with a redirect, which is never followed.
            if (300..<400).contains(response.status), let error = refusal(response) {
                return .notExecuted(.refused(error))
            }
            return .reading(response, refusal: refusal) { (response) throws(XMLError) in
                (try Operation.decode(response), response.headers["x-amz-request-id"])
            }
        }
    }

    /// S3 wants the hash of the body in a header, and checks what it gets by it.
    private static func hashed(_ request: ServiceRequest) -> ServiceRequest {
        var request = request
        request.headers.append("X-Amz-Content-Sha256", Hexadecimal.encode(SHA256.hash(data: request.body)))
        return request
    }
}
