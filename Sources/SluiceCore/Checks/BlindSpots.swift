/// What was to be looked at and could not be, so that nobody takes silence for health.
enum BlindSpots: Check {
    static let codes: [Diagnostic.Code] = ["limit.unknown", "network.dns-unknown", "permission.missing"]

    static func isAsked(in examination: Examination) -> Bool { !spots(examination).isEmpty }

    static func findings(in examination: Examination) -> [Diagnostic] { spots(examination).map(finding) }

    private static func spots(_ examination: Examination) -> [BlindSpot] {
        examination.observation.surroundings?.blindSpots ?? []
    }

    private static func finding(_ spot: BlindSpot) -> Diagnostic {
        let fix = "have it allowed: sluice policy PLAN --part doctor writes the statements"
        let cause = spot.reason.withoutEncodedPart
        return switch spot.place {
        case .action(let action):
            Diagnostic(
                "permission.missing", .warning,
                "these credentials may not call \(action), so what it shows is not known",
                cause: cause, fix: fix, subject: action)
        case .quotas:
            Diagnostic(
                "limit.unknown", .warning, "the account's own limits are not known; AWS's defaults count",
                cause: cause, fix: "\(fix); or leave --quotas out")
        case .hostedZones:
            Diagnostic(
                "network.dns-unknown", .warning, "the private hosted zones of the VPC are not known",
                cause: cause, fix: "\(fix); or leave --route53 out", subject: "network")
        case .resolverRules:
            Diagnostic(
                "network.dns-unknown", .warning, "the resolver rules of the VPC are not known",
                cause: cause, fix: "\(fix); or leave --route53 out", subject: "network")
        }
    }
}

extension String {
    /// A refusal without what EC2 encodes for those who may read it.
    var withoutEncodedPart: String {
        split(separator: " Encoded authorization failure message").first.map(String.init) ?? self
    }
}
