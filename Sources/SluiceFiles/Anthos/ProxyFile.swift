public import SluiceCore

/// What proxy.json says: the proxy's two URLs and what goes past them.
public struct ProxyFile: Hashable, Sendable {
    private let httpProxy: Secret
    private let httpsProxy: Secret
    private let noProxy: [String]

    /// A proxy with the login in both of its URLs; without an `httpsProxy`, `httpProxy` serves both.
    public init(httpProxy: ProxyURL, httpsProxy: ProxyURL?, noProxy: [String], login: ProxyLogin?) {
        self.httpProxy = httpProxy.text(with: login)
        self.httpsProxy = (httpsProxy ?? httpProxy).text(with: login)
        self.noProxy = noProxy
    }

    /// The one object that Anthos reads, its keys in the documented order.
    private var json: JSONValue {
        [
            "httpProxy": httpProxy.reveal { .string($0) }, "httpsProxy": httpsProxy.reveal { .string($0) },
            "noProxy": .string(noProxy.joined(separator: ",")),
        ]
    }

    /// The file as it is to be; one that says the same already is left byte for byte, whatever its layout.
    public func bytes(replacing existing: [UInt8]?) -> [UInt8] {
        if let existing, isSaid(by: existing) { return existing }
        return json.bytes(.pretty) + [0x0A]
    }

    /// Whether a text is an object with the same members, in any order.
    func isSaid(by text: [UInt8]) -> Bool {
        guard let members = (try? JSONValue(parsing: text))?.object, let own = json.object else { return false }
        return members.count == own.count && own.allSatisfy { members[$0.key] == $0.value }
    }

    /// Says where a file that is to be replaced holds more than such a file has, or something else altogether.
    static func findings(about existing: [UInt8], file: String) -> [Diagnostic] {
        let members = (try? JSONValue(parsing: existing))?.object
        let foreign = members?.keys.filter { !keys.contains($0) } ?? []
        guard members == nil || !foreign.isEmpty else { return [] }
        return [
            Diagnostic(
                "anthos.proxy-file-foreign", .warning,
                members == nil
                    ? "\(file.quoted) is no JSON object, and is replaced"
                    : "\(file.quoted) loses what Anthos does not read: \(foreign.joined(separator: ", ").quoted)",
                cause: "anthos-gke reads exactly \(keys.joined(separator: ", "))",
                fix: "look whether the file is another program's; if so, name another in anthos.proxyFile",
                subject: "anthos.proxyFile")
        ]
    }

    private static let keys = ["httpProxy", "httpsProxy", "noProxy"]
}

extension ProxyURL {
    /// The URL with its port and with user name and password percent-encoded.
    fileprivate func text(with login: ProxyLogin?) -> Secret {
        let place = "\(host):\(port)"
        guard let login else { return Secret("\(scheme)://\(place)") }
        return login.user.reveal { user in
            login.password.reveal { password in
                Secret("\(scheme)://\(user.percentEncoded):\(password.percentEncoded)@\(place)")
            }
        }
    }
}

extension String {
    /// Everything but RFC 3986's unreserved characters as `%XX`, byte by byte.
    fileprivate var percentEncoded: String {
        utf8.reduce(into: "") { text, byte in
            if Self.isUnreserved(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
