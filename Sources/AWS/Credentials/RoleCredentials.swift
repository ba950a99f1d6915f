import SigV4

/// Takes roles with a credential, by STS.
struct RoleCredentials {
    let context: CredentialContext

    /// The role's credential.
    func credential(
        of role: AssumedRole, with credential: Credential
    ) async throws(CredentialProblem) -> IssuedCredential {
        let (client, host) = try context.stsClient(signingWith: credential)
        var call = AssumeRole(roleARN: role.roleARN, roleSessionName: role.sessionName ?? context.sessionName)
        call.durationSeconds = role.durationSeconds
        call.externalID = role.externalID
        if let serial = role.mfaSerial {
            call.serialNumber = serial
            call.tokenCode = try await tokenCode(for: serial)
        }
        do throws(EC2ClientError) {
            return try await client.read(call).credentials.issued
        } catch {
            throw .call(CredentialCallFailure(AssumeRole.action, at: host, error))
        }
    }

    private func tokenCode(for serial: String) async throws(CredentialProblem) -> String {
        do throws(TokenCodeRefusal) {
            let code = try await context.configuration.prompt.tokenCode(for: serial)
            guard code.utf8.count == 6, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .noCode }
            return code
        } catch {
            throw .tokenCode(serial: serial, error)
        }
    }
}
