import SluiceCore

extension ProxyLoginReader {
    /// What is wrong with a secret or with the place that it is read from.
    struct Finding: Error {
        let diagnostic: Diagnostic

        private init(_ code: Diagnostic.Code, _ summary: String, cause: String, fix: String, _ subject: String) {
            diagnostic = Diagnostic(code, summary, cause: cause, fix: fix, subject: subject)
        }

        static func unset(_ variable: String, _ subject: String) -> Finding {
            Finding(
                "proxy.credentials-missing", "the variable \(variable) is not set",
                cause: "the plan says that \(Self.role(subject)) is read from it",
                fix: "set it for this command alone, or name a file: `{ file: path }`", subject)
        }

        static func unreadable(_ file: String, _ reason: String, _ subject: String) -> Finding {
            Finding(
                "proxy.credentials-missing", "the file \(file.quoted) cannot be read", cause: reason,
                fix: "put \(Self.role(subject)) into it; the path is relative to the plan", subject)
        }

        static func empty(_ place: String, _ subject: String) -> Finding {
            Finding(
                "proxy.credentials-empty", "\(place) is empty",
                cause: "the plan says that \(Self.role(subject)) is read from it",
                fix: "fill it, or take proxy.credentials out of the plan where the proxy asks for none", subject)
        }

        static func tooLong(_ place: String, _ subject: String) -> Finding {
            Finding(
                "proxy.credentials-malformed", "\(place) holds more than \(ProxyLoginReader.sizeLimit) bytes",
                cause: "that is longer than any \(Self.noun(subject)): it may be another file",
                fix: "name the place that holds \(Self.role(subject)) alone", subject)
        }

        static func unprintable(_ place: String, _ subject: String) -> Finding {
            Finding(
                "proxy.credentials-malformed", "\(place) holds more than one line of text",
                cause: "a \(Self.noun(subject)) has no line breaks, no control characters and is UTF-8",
                fix: "leave \(Self.role(subject)) alone in it; one line end behind it does no harm", subject)
        }

        private static func noun(_ subject: String) -> String { subject.hasSuffix(".user") ? "user name" : "password" }

        private static func role(_ subject: String) -> String {
            subject.hasSuffix(".user") ? "the proxy's user name" : "the proxy's password"
        }
    }
}
