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
        try await withConnections(to: lookups, in: region, count: connections) {
            try await work($0.engine(in: region, as: role, asking: lookups))
        }
    }

    /// Does the work with the ways to AWS open, and closes them afterwards.
    func withConnection<Value: Sendable>(
        in region: Region, as role: String?, connections: Int, asking lookups: [EndpointService] = [],
        _ work: (AWSConnection) async throws -> Value
    ) async throws -> Value {
        try await withConnections(to: lookups, in: region, count: connections) {
            try await work($0.connection(in: region, as: role))
        }
    }

    /// Does the work of a fleet with one pool of connections, which every engine in it shares.
    ///
    /// - Parameter work: is given the composition to go on with.
    func asFleet<Value: Sendable>(
        parallelism: Int, connections: Int, _ work: (Composition) async throws -> Value
    ) async throws -> Value {
        try await open(connections, at: FleetPace(parallelism: parallelism)) { opened in
            var composition = self
            composition.connections = opened
            return try await work(composition)
        }
    }

    /// With those that are open, or with some that are closed afterwards.
    func withConnections<Value: Sendable>(
        to services: [EndpointService], in region: Region, count: Int, _ work: (AWSConnections) async throws -> Value
    ) async throws -> Value {
        let (location, config) = try configuration
        let endpoints = EndpointResolver(
            environment: environment, config: config, profileName: location.profileName)
        let proxies = ProxyEnvironment(environment)
        for service in [.ec2, .sts] + services {
            _ = try proxies.proxy(to: endpoints.endpoint(of: service, in: region).url)
        }
        if let connections { return try await work(connections) }
        return try await open(count, work)
    }

    private func open<Value: Sendable>(
        _ count: Int, at pace: FleetPace? = nil, _ work: (AWSConnections) async throws -> Value
    ) async throws -> Value {
        let (location, config) = try configuration
        let proxies = ProxyEnvironment(environment)
        let services = TransportPool { (endpoint) throws(TransportError) in
            try self.transport(to: endpoint, through: proxies, connections: count)
        }
        let metadata = TransportPool { _ in Self.metadataTransport }
        let connections = AWSConnections(
            self,
            endpoints: EndpointResolver(
                environment: environment, config: config, profileName: location.profileName),
            services: LoggingTransport(
                wrapped: pace == nil ? services : Turnstile(services, width: count), logger: logger, time: time),
            metadata: LoggingTransport(wrapped: metadata, logger: logger, time: time), pace: pace)
        let result: Result<Value, any Error>
        do { result = .success(try await work(connections)) } catch { result = .failure(error) }
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
