import SigV4

/// Takes roles with the token of another identity provider, by STS.
struct WebIdentityCredentials {
    let context: CredentialContext

    /// The role's credential. The token is the proof, so the call is not signed.
    func credential(of role: WebIdentityRole) async throws(CredentialProblem) -> IssuedCredential {
        let token = try context.token(in: role.tokenFile)
        let (client, host) = try context.stsClient(signingWith: Credential(accessKeyId: "", secretAccessKey: ""))
        let call = AssumeRoleWithWebIdentity(
            roleARN: role.roleARN, roleSessionName: role.sessionName ?? context.sessionName, webIdentityToken: token)
        do throws(EC2ClientError) {
            return try await client.read(call).credentials.issued
        } catch {
            throw .call(CredentialCallFailure(AssumeRoleWithWebIdentity.action, at: host, error))
        }
    }
}
