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

    mutating func readState(_ node: PlanNode) -> BucketLocation? {
        guard let text = text(node) else { return nil }
        do { return try BucketLocation(text) } catch {
            report(
                "plan.bad-state", "\(text.quoted) \(error.reason)",
                cause: "the plan names a bucket and a prefix, or nothing: then the state lies beside the plan file",
                fix: error == .scheme
                    ? "remove `state`; for another folder use --state-dir"
                    : "write s3://BUCKET/PREFIX, for example s3://acme-states/networks", at: node)
            return nil
        }
    }

    mutating func readStateKey(_ node: PlanNode, isShared: Bool) -> StateKeySource? {
        guard let text = text(node) else { return nil }
        do throws(StateKeySource.Invalid) {
            let source = try StateKeySource(text)
            guard !isShared else { return source }
            report(
                "plan.bad-state-key", "`stateKey` goes with `state: s3://…`",
                cause: "a state in files is sealed by nobody: its files are for their owner alone",
                fix: "remove `stateKey`, or name a bucket with `state`", at: node)
        } catch {
            // It may be the key itself, by mistake.
            hide(node)
            report(
                "plan.bad-state-key", "`stateKey` names no place of a key", cause: error.cause, fix: error.fix, at: node
            )
        }
        return nil
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
