/// Gets credentials from the program of `credential_process`.
struct CommandCredentials {
    let context: CredentialContext

    /// Runs the program and reads what it prints.
    func credential(of command: CredentialCommand) async throws(CredentialProblem) -> IssuedCredential {
        do throws(CredentialCommandFault) {
            let output = try await context.configuration.commands.output(of: try command.words())
            return try Self.credential(in: output)
        } catch {
            throw .command(command.setting, error)
        }
    }

    private static func credential(in output: [UInt8]) throws(CredentialCommandFault) -> IssuedCredential {
        do throws(CredentialDocument.Malformed) {
            return try CredentialDocument(output).credentialOfCommand()
        } catch {
            throw .malformed(error.reason)
        }
    }
}
