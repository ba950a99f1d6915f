import AWS

extension CredentialSource {
    /// The source in a sentence.
    var words: String {
        switch self {
        case .environment: "the environment"
        case .profile(let name): "profile \(name.visible)"
        case .webIdentity: "the environment's web identity"
        case .container: "the container"
        case .instance: "the EC2 instance"
        case .role(let arn): "the plan's role \(arn.visible)"
        }
    }

    /// The source for scripts.
    var word: String {
        switch self {
        case .environment: "environment"
        case .profile: "profile"
        case .webIdentity: "webIdentity"
        case .container: "container"
        case .instance: "instance"
        case .role: "role"
        }
    }
}

extension CredentialRoute {
    /// What happens on the way, one step each; never a secret.
    var steps: [String] { [base.words] + roles.map { "role \($0.roleARN.visible)" } }
}

extension CredentialRoute.Base {
    private var sessionSuffix: String {
        guard case .sso(let login) = self, let session = login.session else { return "" }
        return ", session \(session.visible)"
    }

    fileprivate var words: String {
        switch self {
        case .keys(let credential): "access key \(credential.accessKeyId.visible)"
        case .command: "credential_process"
        case .webIdentity(let role): "web identity role \(role.roleARN.visible)"
        case .sso(let login):
            "IAM Identity Center\(sessionSuffix), role \(login.roleName?.visible ?? "none")"
                + " in account \(login.accountID?.visible ?? "none")"
        case .container(let location): "\(location.url.endpoint.host.visible)"
        case .instance(let location): "\(location.endpoint.host.visible)"
        }
    }
}
