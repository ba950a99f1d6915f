import AWS

/// Finds the endpoint of a service by AWS's rules.
struct EndpointMode: Mode {
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        var members = try Members(.object(request))
        let name: String = try members.required("service")
        guard let service = Self.services[name] else { throw Refusal(.unsupported, "no service \(name)") }
        let region: String? = try members.optional("region")
        let custom: String? = try members.optional("endpoint")
        let variant = EndpointVariant(
            isFIPS: try members.optional("useFips") ?? false,
            isDualStack: try members.optional("useDualstack") ?? false)
        do {
            let endpoint = try ServiceEndpoint(
                of: service, in: region.map { try Region($0) }, variant,
                custom: custom.map { try EndpointURL(parsing: $0) })
            let isElsewhere = endpoint.signingRegion != nil
            return [
                "url": .string(endpoint.url.description),
                "signingRegion": endpoint.signingRegion.map { .string($0.name) } ?? .null,
                "signingName": isElsewhere ? .string(name) : .null,
            ]
        } catch {
            throw Refusal(.endpoint, "\(error)")
        }
    }

    private static let services: [String: EndpointService] = [
        "ec2": .ec2, "sts": .sts, "s3": .s3, "sso": .sso, "oidc": .oidc, "sso-oidc": .oidc,
    ]
}
