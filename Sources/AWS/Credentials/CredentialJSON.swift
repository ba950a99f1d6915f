/// The JSON that credentials and logins come in, kind by kind, each read by the function that the chain reads it with.
///
/// It is the door for what feeds the readers made-up bytes; the chain itself knows what it asked for.
package enum CredentialJSON: CaseIterable, Sendable {
    /// What a program of `credential_process` prints.
    case command
    /// The answer of a container's or an instance's metadata service.
    case service
    /// The file that a login's token is kept in.
    case tokenFile
    /// The answer that gives a role's credential for a login's token.
    case roleCredentials
    /// The answer that renews a login's token.
    case renewal
    /// The answer that refuses a call.
    case refusal

    /// Why the bytes are no document of this kind, `nil` where they are one.
    package func fault(in bytes: [UInt8]) -> String? {
        do throws(CredentialDocument.Malformed) {
            switch self {
            case .command: _ = try CredentialDocument(bytes).credentialOfCommand()
            case .service:
                let document = try CredentialDocument(bytes)
                if document.refusal == nil { _ = try document.credentialOfService() }
            case .tokenFile: _ = try SSOTokenFile(String(decoding: bytes, as: UTF8.self))
            case .roleCredentials: _ = try GetRoleCredentials.decode(bytes)
            case .renewal: _ = try CreateToken.decode(bytes)
            case .refusal: _ = JSONServiceError(HTTPResponse(status: 400, headers: [:], body: bytes))
            }
            return nil
        } catch {
            return error.reason
        }
    }

    /// The content of a token's file after the answer that renews the token, `nil` where one of the two is none.
    package static func renewedTokenFile(_ file: [UInt8], with answer: [UInt8]) -> [UInt8]? {
        guard let file = try? SSOTokenFile(String(decoding: file, as: UTF8.self)),
            let token = try? CreateToken.decode(answer)
        else { return nil }
        return file.renewed(with: token, at: 1_767_323_045_000_000)
    }
}
