public import SluiceCore

/// Reads user name and password for the proxy from where the plan points; no message ever repeats what was read.
public struct ProxyLoginReader {
    /// Why a file could not be read, in a few words.
    public struct Unreadable: Error, Hashable, Sendable {
        /// `there is no such file`
        public var reason: String

        /// A failure for this reason.
        public init(_ reason: String) { self.reason = reason }
    }

    /// More than any proxy takes.
    public static let sizeLimit = 1024

    private let variable: (String) -> String?
    private let file: (String) -> Result<[UInt8], Unreadable>

    /// - Parameters:
    ///   - variable: a variable of the environment.
    ///   - file: the beginning of a file that the plan names, of at least ``sizeLimit`` bytes and three more.
    public init(variable: @escaping (String) -> String?, file: @escaping (String) -> Result<[UInt8], Unreadable>) {
        self.variable = variable
        self.file = file
    }

    /// The login, or what is wrong with it; nil without a finding where the plan has no credentials.
    public func read(_ credentials: ProxyCredentials?) -> (login: ProxyLogin?, findings: [Diagnostic]) {
        guard let credentials else { return (nil, []) }
        let user = secret(credentials.user, "proxy.credentials.user")
        let password = secret(credentials.password, "proxy.credentials.password")
        switch (user, password) {
        case (.success(let user), .success(let password)): return (ProxyLogin(user: user, password: password), [])
        default: return (nil, [user.finding, password.finding].compactMap(\.self))
        }
    }

    private func secret(_ source: ProxyCredentials.Source, _ subject: String) -> Result<Secret, Finding> {
        let bytes: [UInt8]
        switch source {
        case .environment(let name):
            guard let value = variable(name) else { return .failure(.unset(name, subject)) }
            bytes = Array(value.utf8)
        case .file(let path):
            switch file(path) {
            case .failure(let error): return .failure(.unreadable(path, error.reason, subject))
            case .success(let content): bytes = Self.withoutLineEnd(content)
            }
        }
        return Self.checked(bytes, source.place, subject)
    }

    /// Editors and `echo` end a file with a line end, which belongs to no password.
    private static func withoutLineEnd(_ content: [UInt8]) -> [UInt8] {
        guard content.last == UInt8(ascii: "\n") else { return content }
        let line = content.dropLast()
        return Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }

    private static func checked(_ bytes: [UInt8], _ place: String, _ subject: String) -> Result<Secret, Finding> {
        if bytes.isEmpty { return .failure(.empty(place, subject)) }
        if bytes.count > sizeLimit { return .failure(.tooLong(place, subject)) }
        guard let text = String(validating: bytes, as: UTF8.self),
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return .failure(.unprintable(place, subject)) }
        return .success(Secret(text))
    }
}

extension Result where Failure == ProxyLoginReader.Finding {
    fileprivate var finding: Diagnostic? {
        if case .failure(let finding) = self { finding.diagnostic } else { nil }
    }
}

extension ProxyCredentials.Source {
    /// `the variable PROXY_USER`, `the file user.txt`
    fileprivate var place: String {
        switch self {
        case .environment(let name): "the variable \(name)"
        case .file(let path): "the file \(path)"
        }
    }
}
