import AWS
import SluiceCore
import SluiceEngine

extension Composition {
    /// The Region to work in: the plan's, else what the command line, the environment or the profile say.
    func region(of plan: Plan?, option: String?) throws -> Region {
        if let planned = plan?.region, let option, planned != option {
            throw Failure(
                usage: "the plan is for \(planned), and --region says \(option)",
                cause: "a stack stays in its Region", fix: "leave --region out, or use another plan")
        }
        guard let region = try namedRegion(plan?.region ?? option) else {
            throw plan == nil ? Failure.noRegionWithoutPlan : EndpointError.noRegion
        }
        return region
    }

    /// The Region that is given, else the one that the environment or the profile says; nil where they leave it open.
    func namedRegion(_ given: String?) throws -> Region? {
        let (location, config) = try configuration
        do throws(EndpointError) {
            return try Region.chosen(
                explicit: given, environment: environment, config: config, profileName: location.profileName)
        } catch {
            guard error == .noRegion else { throw error }
            // The profile would have had one, so its absence is what is wrong.
            if location.isProfileNamed, config.profiles[location.profileName] == nil {
                throw CredentialError.broken(
                    .profile(location.profileName), config.absence(ofProfileAt: location))
            }
            return nil
        }
    }

    /// Does the work with an engine for a Region, and closes its connections afterwards.
    ///
    /// - Parameters:
    ///   - role: the role to work as, the plan's `assumeRole`; nil for whoever the credentials are.
    ///   - connections: the most calls that go side by side.
    ///   - lookups: the services that the engine is to ask besides EC2 and STS.
    func withEngine<Value: Sendable>(
        in region: Region, as role: String?, connections: Int, asking lookups: [EndpointService] = [],
        _ work: (Engine) async throws -> Value
    ) async throws -> Value {
        try await withConnection(in: region, as: role, connections: connections, asking: lookups) { connection in
            try await work(
                Engine(
                    ec2: try connection.ec2(), sts: try connection.sts(), lookups: try connection.lookups(lookups),
                    time: time))
        }
    }

    /// Does the work with the ways to AWS open, and closes them afterwards.
    func withConnection<Value: Sendable>(
        in region: Region, as role: String?, connections: Int, asking lookups: [EndpointService] = [],
        _ work: (AWSConnection) async throws -> Value
    ) async throws -> Value {
        let (location, config) = try configuration
        let endpoints = EndpointResolver(
            environment: environment, config: config, profileName: location.profileName)
        let proxies = ProxyEnvironment(environment)
        for service in [.ec2, .sts] + lookups {
            _ = try proxies.proxy(to: endpoints.endpoint(of: service, in: region).url)
        }
        let services = TransportPool { (endpoint) throws(TransportError) in
            try self.transport(to: endpoint, through: proxies, connections: connections)
        }
        let metadata = TransportPool { _ in Self.metadataTransport }
        let logged = LoggingTransport(wrapped: services, logger: logger, time: time)
        let clock = ServerClock()
        let credentials = RefreshingCredentials(
            CredentialChain(
                CredentialConfiguration(
                    environment: environment, files: LocalConfigurationFiles(), profile: profile, region: region,
                    role: role.map { AssumedRole(roleARN: $0) }, transport: logged,
                    metadataTransport: LoggingTransport(wrapped: metadata, logger: logger, time: time),
                    commands: SubprocessCommandRunner(isOnTerminal: POSIX.hasTerminal),
                    prompt: ConsolePrompt(console: console, canAsk: canAsk),
                    time: time, clock: clock, sessionName: "sluice", userAgent: Version.userAgent)),
            time: time, clock: clock)
        let connection = AWSConnection(
            region: region,
            endpoints: endpoints, credentials: credentials,
            client: ClientConfiguration(
                transport: logged, credentials: credentials, time: time, clock: clock, userAgent: Version.userAgent))
        let result: Result<Value, any Error>
        do { result = .success(try await work(connection)) } catch { result = .failure(error) }
        for pool in [services, metadata] { await pool.shutDown() }
        return try result.get()
    }

    /// What AWS's own files say, and where they are.
    private var configuration: (location: SharedConfigLocation, config: SharedConfig) {
        get throws {
            let location = SharedConfigLocation(environment: environment, profile: profile)
            return (location, try location.load(from: LocalConfigurationFiles()))
        }
    }

    private func transport(
        to endpoint: EndpointURL, through proxies: ProxyEnvironment, connections: Int
    ) throws(TransportError) -> HTTPTransport {
        let proxy: HTTPProxy?
        do { proxy = try proxies.proxy(to: endpoint) } catch {
            throw .notSent(.connect(ProxyEnvironment.unusable))
        }
        return HTTPTransport(
            configuration: HTTPTransportConfiguration(
                connections: connections, caBundlePath: environment["AWS_CA_BUNDLE"], proxy: proxy))
    }

    /// To the services beside an instance or a container: straight there, and what does not answer at once is not there.
    private static var metadataTransport: HTTPTransport {
        HTTPTransport(
            configuration: HTTPTransportConfiguration(
                connections: 1, connectTimeout: .seconds(1), responseLimit: 65_536, allowsPlainHTTP: true))
    }
}
