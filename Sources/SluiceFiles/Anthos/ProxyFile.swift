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
    var json: JSONValue {
        [
            "httpProxy": httpProxy.reveal { .string($0) }, "httpsProxy": httpsProxy.reveal { .string($0) },
            "noProxy": .string(noProxy.joined(separator: ",")),
        ]
    }

    /// The file as it is to be; one that says the same already is left byte for byte, whatever its layout.
    public func bytes(replacing existing: [UInt8]?) -> [UInt8] {
        let json = json
        if let existing, let value = try? JSONValue(parsing: existing), value.hasMembers(of: json) { return existing }
        return json.bytes(.pretty) + [0x0A]
    }
}

extension JSONValue {
    /// Whether both are objects with the same members, in any order.
    fileprivate func hasMembers(of other: JSONValue) -> Bool {
        guard let object, let members = other.object, object.count == members.count else { return false }
        return members.allSatisfy { object[$0.key] == $0.value }
    }
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
