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
        return try Region.chosen(
            explicit: plan?.region ?? option, environment: environment, profile: try configuration.profile)
    }

    /// Does the work with an engine for a Region, and closes its connections afterwards.
    ///
    /// - Parameter connections: the most calls that go side by side.
    func withEngine<Value: Sendable>(
        in region: Region, connections: Int, _ work: (Engine) async throws -> Value
    ) async throws -> Value {
        let (location, config, _) = try configuration
        let endpoints = EndpointResolver(
            environment: environment, config: config, profileName: location.profileName)
        let (ec2, sts) = (try endpoints.endpoint(of: .ec2, in: region), try endpoints.endpoint(of: .sts, in: region))
        let transports = try [ec2, sts].map { try transport(to: $0, connections: connections) }
        let engine = Engine(
            ec2: EC2Client(endpoint: ec2, region: region, configuration: clientConfiguration(transports[0])),
            sts: STSClient(endpoint: sts, region: region, configuration: clientConfiguration(transports[1])),
            time: time)
        let result: Result<Value, any Error>
        do { result = .success(try await work(engine)) } catch { result = .failure(error) }
        for transport in transports { await transport.shutDown() }
        return try result.get()
    }

    /// What AWS's own files say, and the profile in them that is meant.
    private var configuration: (location: SharedConfigLocation, config: SharedConfig, profile: SharedConfig.Section?) {
        get throws {
            let location = SharedConfigLocation(environment: environment)
            let config = try location.load(from: LocalConfigurationFiles())
            return (location, config, config.profiles[location.profileName])
        }
    }

    private func transport(to endpoint: EndpointURL, connections: Int) throws -> HTTPTransport {
        let proxy = try ProxyEnvironment(environment).proxy(to: endpoint)
        return HTTPTransport(
            configuration: HTTPTransportConfiguration(
                connections: connections, caBundlePath: environment["AWS_CA_BUNDLE"], proxy: proxy))
    }

    private func clientConfiguration(_ transport: HTTPTransport) -> ClientConfiguration {
        ClientConfiguration(
            transport: LoggingTransport(wrapped: transport, logger: logger, time: time),
            credentials: CredentialChain.standard(environment: environment, files: LocalConfigurationFiles()),
            time: time, userAgent: Version.userAgent)
    }
}
