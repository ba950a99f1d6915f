public import SluiceCore

/// What a ``ProofScript`` wrote: the outcome of each probe, from the machine that it ran on.
///
/// Text, a line a probe, with fields between tabs:
///
///     sluice-proof  1  stack=prod  region=us-west-2  login=yes  started=2026-01-02T03:04:05Z  probes=2
///     endpoint  kms.us-west-2.amazonaws.com:443  addresses=10.0.1.5  url=https://kms.us-west-2.amazonaws.com/  …
///     tunnel  gcr.io:443  url=https://gcr.io/v2/  status=302  location=https://…/  url=https://…/  failed=tunnel  …
///     end  2
///
/// `url` begins a request; of what follows, `issuer` and `name` are the certificate's, `status`, `location` and `hint`
/// the answer's, and `failed` and `problem` say how far it got and what stopped it there.
public struct ProofRecord: Hashable, Sendable {
    /// One line: what was probed, and what came of it.
    public struct Probe: Hashable, Sendable {
        /// `endpoint`, `tunnel` or `plain`.
        public var kind: String
        /// Host and port.
        public var authority: String
        /// What was seen.
        public var outcome: ProbeOutcome
        /// The line's number, from 1.
        public var line: Int
    }

    /// As messages name it.
    public let file: String
    /// The stack that the script was written for.
    public let stack: String
    /// The AWS region.
    public let region: String
    /// Whether the script had a user name and a password for the proxy.
    public let hasLogin: Bool
    /// When the script began, by its machine's clock.
    public let started: Timestamp
    /// In the order of the script.
    public let probes: [Probe]

    /// Reads all that a script wrote, and nothing else.
    ///
    /// - Parameter file: as messages name it.
    public init(parsing bytes: [UInt8], file: String) throws(ProofRecordError) {
        var lines = try ProofLines(bytes, file: file)
        let header = try lines.header()
        self.file = file
        (stack, region) = (header.stack, header.region)
        (hasLogin, started) = (header.hasLogin, header.started)
        probes = try lines.probes(count: header.count)
    }

    /// The outcomes by the plan's targets.
    ///
    /// - Throws: `ProofRecordError` for a probe of something that is none of them.
    public func outcomes(of targets: [ProofTarget]) throws(ProofRecordError) -> [ProofTarget: ProbeOutcome] {
        var outcomes: [ProofTarget: ProbeOutcome] = [:]
        for probe in probes {
            guard
                let target = targets.first(where: { $0.kind == probe.kind && $0.url.authority == probe.authority })
            else { throw ProofRecordError(file, line: probe.line, .strangeProbe(probe.authority)) }
            outcomes[target] = probe.outcome
        }
        return outcomes
    }
}
