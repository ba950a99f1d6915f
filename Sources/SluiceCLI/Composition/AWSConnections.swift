import AWS
import SluiceCore
import SluiceEngine
import Synchronization

/// The ways to AWS while they are open: one pool of connections, and the credentials and engines that were asked for.
///
/// Commands about one stack open them for themselves. A fleet opens them once: whoever works as the same role has the
/// same credentials, and whoever works in the same Region too has the same engine.
final class AWSConnections: Sendable {
    let endpoints: EndpointResolver
    private let composition: Composition
    private let services: any Transport
    private let metadata: any Transport
    private let clock = ServerClock()
    /// What the runs of a fleet share; nil for a stack alone.
    private let pace: FleetPace?
    private let known = Mutex(Known())

    private struct Known {
        var credentials: [String?: RefreshingCredentials] = [:]
        var engines: [Key: Engine] = [:]
    }

    private struct Key: Hashable {
        let region: Region
        let role: String?
    }

    init(
        _ composition: Composition, endpoints: EndpointResolver, services: any Transport, metadata: any Transport,
        pace: FleetPace?
    ) {
        self.composition = composition
        self.endpoints = endpoints
        self.services = services
        self.metadata = metadata
        self.pace = pace
    }

    /// What talks to a Region as a role.
    func connection(in region: Region, as role: String?) -> AWSConnection {
        let credentials = known.withLock { known in
            let credentials = known.credentials[role] ?? self.credentials(in: region, as: role)
            known.credentials[role] = credentials
            return credentials
        }
        return AWSConnection(
            region: region, endpoints: endpoints, credentials: credentials,
            client: ClientConfiguration(
                transport: services, credentials: credentials, time: composition.time, clock: clock,
                userAgent: Version.userAgent))
    }

    /// An engine for a Region and a role; of a fleet, the one that all such stacks share.
    func engine(in region: Region, as role: String?, asking lookups: [EndpointService]) throws -> Engine {
        let connection = connection(in: region, as: role)
        let engine = Engine(
            ec2: try connection.ec2(), sts: try connection.sts(), lookups: try connection.lookups(lookups),
            time: composition.time)
        guard let pace else { return engine }
        return known.withLock { known in
            let key = Key(region: region, role: role)
            let shared = known.engines[key] ?? engine.inCompany(at: pace)
            known.engines[key] = shared
            return shared
        }
    }

    /// A client for a bucket.
    ///
    /// Whoever keeps the state is whoever runs sluice, not the role of a plan: a team has one place, and many accounts.
    func bucket(_ name: String, region: Region) throws(EndpointError) -> S3Client {
        try S3Client(bucket: name, region: region, configuration: connection(in: region, as: nil).client) {
            (region) throws(EndpointError) in try self.endpoints.endpoint(of: .s3, in: region)
        }
    }

    /// The objects of a place in a bucket.
    func objects(
        of bucket: S3Client, in location: BucketLocation, region: Region, sealedWith key: StateKeySource?
    ) async throws -> any ObjectStore {
        let objects = S3Objects(bucket, bucket: location.bucket, prefix: location.prefix)
        let keys = StateKeys(files: LocalFileSystem(), environment: composition.environment) {
            (other) throws(EndpointError) in
            try self.connection(in: other ?? region, as: nil).lookup()
        }
        return try await keys.sealing(objects, at: "\(location)", with: key)
    }

    private func credentials(in region: Region, as role: String?) -> RefreshingCredentials {
        RefreshingCredentials(
            CredentialChain(
                CredentialConfiguration(
                    environment: composition.environment, files: LocalConfigurationFiles(),
                    profile: composition.profile, region: region, role: role.map { AssumedRole(roleARN: $0) },
                    transport: services, metadataTransport: metadata,
                    commands: SubprocessCommandRunner(isOnTerminal: POSIX.hasTerminal),
                    prompt: ConsolePrompt(console: composition.console, canAsk: composition.canAsk),
                    time: composition.time, clock: clock, sessionName: "sluice", userAgent: Version.userAgent)),
            time: composition.time, clock: clock)
    }
}
