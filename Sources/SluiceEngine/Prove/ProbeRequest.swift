import FoundationEssentials
import SluiceCore

/// The bytes of one request of a probe.
struct ProbeRequest {
    let text: String

    /// Asks a proxy for a tunnel.
    init(connectTo url: ProbeURL, agent: String, login: ProxyLogin?) {
        self.init(["CONNECT \(url.authority) HTTP/1.1", "Host: \(url.authority)"], agent, login)
    }

    /// Asks for a page: of the host itself, or (forwarded) of a proxy, which is shown the login.
    init(get url: ProbeURL, isForwarded: Bool, agent: String, login: ProxyLogin?) {
        let target = isForwarded ? "\(url.scheme.rawValue)://\(url.hostHeader)\(url.path)" : url.path
        self.init(
            ["GET \(target) HTTP/1.1", "Host: \(url.hostHeader)", "Accept: */*", "Connection: close"], agent,
            isForwarded ? login : nil)
    }

    private init(_ lines: [String], _ agent: String, _ login: ProxyLogin?) {
        let authorization = login.map { ["Proxy-Authorization: Basic \(Self.basic($0))"] } ?? []
        text = (lines + ["User-Agent: \(agent)"] + authorization).map { "\($0)\r\n" }.joined() + "\r\n"
    }

    private static func basic(_ login: ProxyLogin) -> String {
        login.user.reveal { user in
            login.password.reveal { Data("\(user):\($0)".utf8).base64EncodedString() }
        }
    }
}
