import AWS

/// Resolves configuration: where credentials would come from, the Region, and the endpoints.
struct ProfileMode: Mode {
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        var members = try Members(.object(request))
        let files: Files = try members.optional("files") ?? Files()
        let variables: Variables = try members.optional("env") ?? Variables()
        let environment = Environment(variables.values)
        do {
            let location = SharedConfigLocation(environment: environment, profile: try members.optional("profile"))
            let config = try SharedConfig(config: files.config, credentials: files.credentials)
            return try answer(environment, config, location)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(.config, "\(error)")
        }
    }

    private func answer(
        _ environment: Environment, _ config: SharedConfig, _ location: SharedConfigLocation
    ) throws -> [String: JSONValue] {
        let resolver = EndpointResolver(
            environment: environment, config: config, profileName: location.profileName)
        let variant = try resolver.variant
        let chain = try chain(CredentialSearch(environment: environment, config: config, location: location))
        return [
            "region": try region(environment, config, location.profileName),
            "useFips": .bool(variant.isFIPS),
            "useDualstack": .bool(variant.isDualStack),
            "endpointUrls": [
                "ec2": try url(of: .ec2, resolver), "sts": try url(of: .sts, resolver),
            ],
            "chain": .array(chain.map { .object($0) }),
        ]
    }

    private func region(
        _ environment: Environment, _ config: SharedConfig, _ profileName: String
    ) throws(EndpointError) -> JSONValue {
        do throws(EndpointError) {
            return .string(
                try Region.chosen(
                    explicit: nil, environment: environment, config: config, profileName: profileName
                ).name)
        } catch {
            guard error == .noRegion else { throw error }
            return .null
        }
    }

    private func url(of service: EndpointService, _ resolver: EndpointResolver) throws(EndpointError) -> JSONValue {
        try resolver.configuredURL(of: service).map { .string($0.description) } ?? .null
    }

    private func chain(_ search: CredentialSearch) throws(CredentialError) -> [[String: JSONValue]] {
        do throws(CredentialError) {
            let route = try search.finding().route
            return [route.base.members] + route.roles.map(\.members)
        } catch {
            guard case .noneFound = error else { throw error }
            return []
        }
    }
}

/// The texts of AWS's files, absent where there is no such file.
private struct Files: ParameterStructure {
    var config: String?
    var credentials: String?

    init() {}

    init(_ members: inout Members) throws(Refusal) {
        config = try members.optional("config")
        credentials = try members.optional("credentials")
    }
}

/// The environment.
private struct Variables: Parameter {
    var values: [String: String] = [:]

    init() {}

    init(_ value: JSONValue) throws(Refusal) {
        guard case .object(let members) = value else { throw Refusal(.malformed, "env is no object") }
        for (name, value) in members where value != .null { values[name] = try String(value) }
    }
}

extension CredentialRoute.Base {
    fileprivate var members: [String: JSONValue] {
        switch self {
        case .keys(let credential):
            [
                "type": "static", "accessKeyId": .string(credential.accessKeyId),
                "secretAccessKey": .string(credential.secretAccessKey),
                "sessionToken": .optional(credential.sessionToken),
            ]
        case .command(let command): ["type": "process", "command": .string(command.text)]
        case .webIdentity(let role):
            [
                "type": "webIdentity", "roleArn": .string(role.roleARN), "tokenFile": .string(role.tokenFile),
                "roleSessionName": .optional(role.sessionName),
            ]
        case .sso(let login):
            [
                "type": "sso", "startUrl": .string(login.startURL), "region": .string(login.region),
                "accountId": .optional(login.accountID), "roleName": .optional(login.roleName),
                "session": .optional(login.session),
            ]
        case .container(let location): ["type": "container", "uri": .string(location.url.description)]
        case .instance: ["type": "imds"]
        }
    }
}

extension AssumedRole {
    fileprivate var members: [String: JSONValue] {
        [
            "type": "assumeRole", "roleArn": .string(roleARN), "externalId": .optional(externalID),
            "roleSessionName": .optional(sessionName), "mfaSerial": .optional(mfaSerial),
            "durationSeconds": durationSeconds.map { .integer($0) } ?? .null,
        ]
    }
}

extension JSONValue {
    fileprivate static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
