import SluiceCore

extension Allowlist {
    /// A name a line, in the platform's order; a leading dot stands for everything beneath the name too.
    var plainText: String { domains.map { "\($0.name)\n" }.joined() }
}
