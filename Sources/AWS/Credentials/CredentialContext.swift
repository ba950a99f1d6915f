import SigV4

/// What all sources of a credential have in common while one is got.
struct CredentialContext: Sendable {
    let configuration: CredentialConfiguration
    let config: SharedConfig
    let location: SharedConfigLocation

    /// The credential that a route begins with.
    func credential(of base: CredentialRoute.Base) async throws(CredentialProblem) -> IssuedCredential {
        switch base {
        case .keys(let credential): IssuedCredential(credential)
        case .command(let command): try await CommandCredentials(context: self).credential(of: command)
        case .webIdentity(let role): try await WebIdentityCredentials(context: self).credential(of: role)
        case .sso(let login): try await SSOCredentials(context: self).credential(of: login)
        case .container(let location): try await ContainerCredentials(context: self).credential(at: location)
        case .instance(let location): try await InstanceCredentials(context: self).credential(at: location)
        }
    }

    // MARK: STS

    /// A client for STS in the Region to work in.
    func stsClient(signingWith credential: Credential) throws(CredentialProblem) -> (client: STSClient, host: String) {
        let endpoint: ServiceEndpoint
        let region: Region
        do throws(EndpointError) {
            region = try Region.chosen(
                explicit: configuration.region?.name, environment: configuration.environment, config: config,
                profileName: location.profileName)
            endpoint = try self.endpoint(of: .sts, in: region)
        } catch {
            throw error == .noRegion ? .noRegion : .endpoint(error)
        }
        let client = STSClient(
            endpoint: endpoint.url, region: endpoint.signingRegion ?? region,
            configuration: ClientConfiguration(
                transport: configuration.transport, credentials: StaticCredentials(credential),
                time: configuration.time, clock: configuration.clock, userAgent: configuration.userAgent))
        return (client, endpoint.url.host)
    }

    /// What a session is called that no setting names.
    var sessionName: String { "\(configuration.sessionName)-\(configuration.time.microseconds / 1000)" }

    // MARK: Services with JSON

    /// The endpoint of a service, as the settings have it.
    func endpoint(of service: EndpointService, in region: Region) throws(EndpointError) -> ServiceEndpoint {
        try EndpointResolver(
            environment: configuration.environment, config: config, profileName: location.profileName
        ).endpoint(of: service, in: region)
    }

    /// Asks AWS, with the SDKs' retries.
    var service: PatientTransport {
        PatientTransport(wrapped: configuration.transport, time: configuration.time, timeout: .seconds(10))
    }

    /// Asks the metadata service of an instance; it is near, so what does not answer within a second is not there.
    var instanceMetadata: PatientTransport {
        PatientTransport(
            wrapped: configuration.metadataTransport, time: configuration.time, timeout: .seconds(1),
            repeatsUnanswered: false)
    }

    /// Asks the service beside a container, which is there: somebody has named it. The time is that of the AWS CLI.
    var containerMetadata: PatientTransport {
        PatientTransport(wrapped: configuration.metadataTransport, time: configuration.time, timeout: .seconds(2))
    }

    // MARK: Files

    /// A file that the settings name, as text.
    func text(of path: String) throws(CredentialProblem) -> String {
        let content: [UInt8]?
        do throws(SharedConfigError) {
            content = try configuration.files.content(of: path)
        } catch {
            throw .files(error)
        }
        guard let content else { throw .missingFile(path) }
        guard content.count <= CredentialDocument.limit else { throw .badFile(path, "it is too long") }
        guard let text = String(validating: content, as: UTF8.self) else { throw .badFile(path, "it is not UTF-8") }
        return text
    }

    /// A token that a file holds, without the line's end; one with control characters would make headers of its own.
    func token(in path: String) throws(CredentialProblem) -> String {
        var token = try text(of: path)
        while token.last?.isWhitespace == true { token.removeLast() }
        guard !token.isEmpty else { throw .badFile(path, "it is empty") }
        guard token.isHeaderValue else { throw .badFile(path, "it has characters that no token has") }
        return token
    }
}

extension String {
    /// Whether the text can be the value of a header: printable ASCII and blanks.
    var isHeaderValue: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}
