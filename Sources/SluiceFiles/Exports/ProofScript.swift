public import SluiceCore

/// A shell script that probes hosts from a node inside, and writes to its standard output what ``ProofRecord`` reads.
///
/// It needs sh, curl and getent, holds no secret, and asks nobody anything.
public struct ProofScript: Hashable, Sendable {
    /// What its output is good for: the stack's name.
    public var stack: String
    /// The AWS region.
    public var region: String
    /// What is probed, in this order.
    public var targets: [ProofTarget]
    /// How hosts are reached that are no endpoints.
    public var proxy: ProxySettings
    /// How long a request may take, in seconds; twice as long where it is slow to the end.
    public var timeout: Int

    /// A script for a plan's targets.
    public init(of targets: [ProofTarget], for plan: Plan, region: String, timeout: Int = 10) {
        stack = plan.name
        self.region = region
        self.targets = targets
        proxy = plan.proxy
        self.timeout = timeout
    }

    /// The whole script.
    public var text: String {
        [opening, login, settings, Self.requests, Self.digestion, Self.problems, Self.probes, body].joined()
    }

    private var opening: String {
        """
        #!/bin/sh
        # Proves, from the machine that it runs on, that each host of the stack \(stack) is reached the way it should be.
        # Written by `sluice prove --bundle`. Needs sh, curl and getent; changes nothing.
        #
        #   sh THIS > \(stack).proof          and then, where sluice is: sluice prove PLAN --read \(stack).proof
        #
        \(loginWords)

        set -f -u
        LC_ALL=C
        export LC_ALL
        unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY all_proxy ALL_PROXY no_proxy NO_PROXY


        """
    }

    private var settings: String {
        """
        http_proxy_url=\(proxy.httpProxy.text.shellQuoted)
        https_proxy_url=\((proxy.httpsProxy ?? proxy.httpProxy).text.shellQuoted)
        connect_timeout=\(timeout) max_time=\(2 * timeout) number=0 count=\(targets.count)
        tab=$(printf '\\t')
        newline='
        '
        report='\\nsluice-result %{ssl_verify_result} %{proxy_ssl_verify_result} %{http_code} %{redirect_url}\\n'


        """
    }

    private var body: String {
        let probes = targets.map { target in
            let words = [target.kind, target.url.full, target.url.authority]
            return "probe \(words.map(\.shellQuoted).joined(separator: " "))\n"
        }
        return """
            for tool in curl getent; do
                command -v "$tool" >/dev/null || { say "$tool is not installed here"; exit 69; }
            done
            [ -z "${AWS_CA_BUNDLE-}" ] || CURL_CA_BUNDLE=${CURL_CA_BUNDLE:-$AWS_CA_BUNDLE}
            [ -z "${CURL_CA_BUNDLE-}" ] || export CURL_CA_BUNDLE

            printf 'sluice-proof\\t1\\tstack=%s\\tregion=%s\\tlogin=%s\\tstarted=%s\\tprobes=%s\\n' \\
                \(stack.shellQuoted) \(region.shellQuoted) "${login:-no}" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$count"
            \(probes.joined())printf 'end\\t%s\\n' "$count"
            say "done: read it with sluice prove PLAN --read FILE"

            """
    }
}

extension ProbeURL {
    /// With its query, as a request needs it.
    fileprivate var full: String { "\(scheme.rawValue)://\(hostHeader)\(path)" }
}

extension ProxyURL {
    fileprivate var text: String { "\(scheme)://\(host):\(port)" }
}
