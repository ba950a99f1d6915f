import SluiceCore

/// Envoy: an HTTP filter that answers 403 to everything that no policy of it names.
///
/// Source: envoyproxy.io, the reference of `envoy.extensions.filters.http.rbac.v3.RBAC`,
/// `envoy.config.rbac.v3.RBAC` and `envoy.type.matcher.v3.StringMatcher`.
extension Allowlist {
    var envoyText: String {
        let header = opening(
            "Envoy",
            usage: [
                "One more of the http_filters of the HTTP connection manager, before the router and before the dynamic",
                "forward proxy. That manager lets CONNECT through (upgrade_configs) and leaves ports in host names.",
            ])
        let policies = Platform.Domain.Access.allCases.flatMap { access -> [String] in
            let domains = domains(reachedBy: access)
            return domains.isEmpty ? [] : policy(access, domains)
        }
        let filter =
            [
                "- name: envoy.filters.http.rbac", "  typed_config:",
                #"    "@type": type.googleapis.com/envoy.extensions.filters.http.rbac.v3.RBAC"#,
                "    rules:", "      action: ALLOW", policies.isEmpty ? "      policies: {}" : "      policies:",
            ] + policies.map { "        \($0)" }
        return (header + filter).map { "\($0)\n" }.joined()
    }

    /// One method, to any of these hosts.
    private func policy(_ access: Platform.Domain.Access, _ domains: [Platform.Domain]) -> [String] {
        let method = access == .tunnel ? "CONNECT" : "GET"
        let hosts = domains.linesByTier { $0.authorities.map(Self.authorityRule).joined(separator: "\n") }
        return [
            "\(stack)-\(access.rawValue):", "  permissions:", "    - and_rules:", "        rules:",
            #"          - header: { name: ":method", string_match: { exact: "\#(method)" } }"#,
            "          - or_rules:", "              rules:",
        ] + hosts.flatMap { $0.split(separator: "\n") }.map { "                \($0)" }
            + ["  principals:", "    - any: true"]
    }

    private static func authorityRule(_ match: String) -> String {
        #"- header: { name: ":authority", string_match: { \#(match), ignore_case: true } }"#
    }
}

extension Platform.Domain {
    /// Matches of what stands in a request for it: a CONNECT always names the port, a plain request need not.
    fileprivate var authorities: [String] {
        let ends = access == .tunnel ? [":443"] : ["", ":80"]
        return ends.flatMap { end in
            [#"exact: "\#(host)\#(end)""#] + (hasSubdomains ? [#"suffix: "\#(name)\#(end)""#] : [])
        }
    }
}
