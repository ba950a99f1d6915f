import SluiceCore

/// `proxy.credentials`: where user and password are read from. What stands here may be a secret by mistake,
/// so no message repeats a value.
extension PlanReader {
    mutating func readCredentials(_ node: PlanNode) -> ProxyCredentials? {
        hide(node)
        guard case .map = node.content else {
            return refuseSecret(node, place: "{ user: { env: NAME }, password: { env: NAME } }")
        }
        guard let fields = fields(of: node, ["user", "password"]) else { return nil }
        let user = required("user", in: fields, example: "user: { env: PROXY_USER }").flatMap { readSecretSource($0) }
        let password = required("password", in: fields, example: "password: { env: PROXY_PASSWORD }")
            .flatMap { readSecretSource($0) }
        guard let user, let password else { return nil }
        return ProxyCredentials(user: user, password: password)
    }

    private mutating func readSecretSource(_ node: PlanNode) -> ProxyCredentials.Source? {
        guard case .map = node.content else { return refuseSecret(node, place: "{ env: NAME }") }
        guard let fields = fields(of: node, ["env", "file"]) else { return nil }
        switch (fields["env"], fields["file"]) {
        case (let variable?, nil): return readEnvironmentVariable(variable)
        case (nil, let file?): return text(file).map(ProxyCredentials.Source.file)
        case (nil, nil), (_?, _?):
            report(
                "plan.credential-source",
                "\(node.path) names \(fields["env"] == nil ? "no place" : "two places") to read from",
                cause: "a secret comes from one environment variable or from one file",
                fix: "write `{ env: NAME }` or `{ file: path }`",
                at: node)
            return nil
        }
    }

    private mutating func readEnvironmentVariable(_ node: PlanNode) -> ProxyCredentials.Source? {
        guard let name = text(node) else { return nil }
        guard !NameRules.isEnvironmentVariable(name) else { return .environment(name) }
        report(
            "plan.credential-source", "\(node.path) is not the name of an environment variable",
            cause: "such a name has letters, digits and underscores only; a secret itself does not belong here",
            fix: "write a name such as PROXY_PASSWORD, and set that variable", at: node)
        return nil
    }

    private mutating func refuseSecret<Value>(_ node: PlanNode, place: String) -> Value? {
        guard !node.isRefused else { return nil }
        report(
            "plan.credential-in-plan", "\(node.path) must not be written into the plan",
            cause: "a plan is shared and kept; whoever reads it would have the secret",
            fix: "name where to read it: `\(place)`, or `file` in place of `env`; if it was real, change it now",
            at: node)
        return nil
    }
}
