/// Gets the token of a login: from its file, renewed where it is about to end and can be.
struct SSOTokenSource {
    let context: CredentialContext
    let login: SSOLogin

    /// A token that is good for a while.
    ///
    /// - Throws: `CredentialProblem.loginNeeded` where only a person can get one.
    func accessToken() async throws(CredentialProblem) -> String {
        guard let home = context.configuration.environment["HOME"] else { throw .notSet(["HOME"]) }
        let path = SSOTokenFile.path(of: login, home: home)
        let file = try file(at: path)
        let now = context.configuration.time.microseconds + context.configuration.clock.offset
        if file.expiration.microseconds - now > Self.margin { return file.accessToken }
        let isGood = file.expiration.microseconds > now
        guard login.session != nil, let renewal = file.renewal(at: now) else {
            guard isGood else { throw .loginNeeded(.expired) }
            return file.accessToken
        }
        let endpoint = try context.endpoint(of: .oidc, for: login)
        do throws(CredentialCallFailure) {
            let token = try await context.answer(to: renewal, at: endpoint)
            keep(file.renewed(with: token, at: now), at: path)
            return token.accessToken
        } catch {
            // What is good for another minute is better than nothing.
            guard !isGood else { return file.accessToken }
            // A service in distress has not judged the login.
            guard case .refused(let status, let code, _) = error.reason, [400, 401, 403].contains(status) else {
                throw .call(error)
            }
            throw .loginNeeded(.notRenewed(code: code))
        }
    }

    private func file(at path: String) throws(CredentialProblem) -> SSOTokenFile {
        let text: String
        do throws(CredentialProblem) {
            text = try context.text(of: path)
        } catch {
            guard case .missingFile = error else { throw error }
            throw .loginNeeded(.noToken(path: path))
        }
        do throws(CredentialDocument.Malformed) {
            return try SSOTokenFile(text)
        } catch {
            throw .badFile(path, error.reason)
        }
    }

    /// Keeps a renewed token for the next run. Where that fails the token is as good for this one, and the next will
    /// say that somebody has to log in.
    private func keep(_ content: [UInt8], at path: String) {
        try? context.configuration.files.replaceContent(of: path, with: content)
    }

    /// Tokens are renewed five minutes before they end, in microseconds.
    private static let margin: Int64 = 300_000_000
}
