import SluiceCore

/// `platform`, `state` and `assumeRole`: for whom, where it is remembered, and as whom.
extension PlanReader {
    mutating func readPlatform(_ node: PlanNode) -> Platform? {
        guard let name = text(node) else { return nil }
        if let platform = Platform.all.first(where: { $0.name == name }) { return platform }
        let names = Platform.all.map(\.name)
        report(
            "plan.unknown-platform", "there is no platform \(name.quoted)",
            cause: "known so far: \(names.joined(separator: ", "))",
            fix: names.nearest(to: name).map { "did you mean `\($0)`?" }
                ?? "leave `platform` out for \(Platform.gkeAWSPrevious.name)",
            at: node)
        return nil
    }

    mutating func readState(_ node: PlanNode) -> String? {
        guard let text = text(node) else { return nil }
        guard Self.isS3Location(text) else {
            report(
                "plan.bad-state", "\(text.quoted) is no place for the state",
                cause:
                    "the plan names an S3 bucket with a prefix, or nothing: then the state lies beside the plan file",
                fix: "remove `state`; for another folder use --state-dir", at: node)
            return nil
        }
        report(
            "plan.not-yet", "sluice cannot keep its state in S3 yet",
            cause: "it would lie beside the plan file, where others do not see it",
            fix: "remove `state`, and share the plan's folder", at: node)
        return nil
    }

    /// `s3://bucket/prefix`
    private static func isS3Location(_ text: String) -> Bool {
        guard text.hasPrefix("s3://") else { return false }
        let parts = text.dropFirst("s3://".count).split(separator: "/", omittingEmptySubsequences: false)
        return (3...63).contains(parts[0].utf8.count) && NameRules.isHostName(String(parts[0])) && parts.count >= 2
            && parts.dropFirst().allSatisfy { NameRules.isFileName(String($0)) }
    }

    mutating func readAssumeRole(_ node: PlanNode) -> String? {
        guard let arn = text(node) else { return nil }
        guard Self.isRole(arn) else {
            report(
                "plan.bad-role", "\(arn.quoted) is not the ARN of a role",
                cause: "it looks like arn:aws:iam::123456789012:role/NAME", fix: "copy the ARN of the role from IAM",
                at: node)
            return nil
        }
        return arn
    }

    private static func isRole(_ arn: String) -> Bool {
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), parts[2] == "iam", parts[3].isEmpty else {
            return false
        }
        return parts[4].utf8.count == 12 && parts[4].utf8.allSatisfy { (0x30...0x39).contains($0) }
            && parts[5].hasPrefix("role/") && parts[5].count > "role/".count
    }
}
