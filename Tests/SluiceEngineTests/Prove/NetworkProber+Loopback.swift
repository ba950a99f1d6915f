import AWS
import ProxyTesting
import SluiceCore

@testable import SluiceEngine

extension NetworkProber {
    /// A prober that goes through a proxy on this machine.
    static func through(
        _ port: Int, scheme: String = "http", host: String = "127.0.0.1", login: Login? = nil,
        trusting authority: String? = nil, timeout: Duration = .seconds(300), resolver: FixedResolver = FixedResolver()
    ) throws -> NetworkProber {
        let proxy = ProxySettings(httpProxy: ProxyURL(scheme: scheme, host: host, port: port))
        let login = login.map { ProxyLogin(user: Secret($0.user), password: Secret($0.password)) }
        return NetworkProber(
            Settings(proxy: proxy, login: login, timeout: timeout),
            trust: try TrustStore(additionalFiles: [authority].compactMap(\.self)), resolver: resolver,
            time: SystemTime())
    }

    /// The code of the reason why a target is not proven; nil where it is.
    func code(of target: ProofTarget, blocks: [IPv4CIDR] = []) async -> String? {
        let context = ProofContext(blocks: blocks, hasLogin: settings.login != nil)
        return Verdict(of: await outcome(of: target), for: target, context).reason?.code.rawValue
    }
}

extension ProofTarget {
    static func tunnel(_ host: String, path: String = "/") -> ProofTarget {
        ProofTarget(ProbeURL(.https, host: host, path: path), .tunnel)
    }

    static func plain(_ host: String) -> ProofTarget { ProofTarget(ProbeURL(.http, host: host), .plain) }
}
