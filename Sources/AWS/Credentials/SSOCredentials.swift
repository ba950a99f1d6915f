import SigV4

/// Gets credentials from IAM Identity Center with the token of a login.
struct SSOCredentials {
    let context: CredentialContext

    /// The credential of the login's role.
    func credential(of login: SSOLogin) async throws(CredentialProblem) -> IssuedCredential {
        guard let accountID = login.accountID, let roleName = login.roleName else {
            throw .notSet(["sso_account_id", "sso_role_name"])
        }
        let token = try await SSOTokenSource(context: context, login: login).accessToken()
        let call = GetRoleCredentials(accountID: accountID, roleName: roleName, accessToken: token)
        let endpoint = try context.endpoint(of: .sso, for: login)
        do throws(CredentialCallFailure) {
            return try await context.answer(to: call, at: endpoint)
        } catch {
            if case .refused(401, _, _) = error.reason { throw .loginNeeded(.refused) }
            throw .call(error)
        }
    }
}

extension CredentialContext {
    /// The endpoint of IAM Identity Center in the login's own Region.
    func endpoint(of service: EndpointService, for login: SSOLogin) throws(CredentialProblem) -> EndpointURL {
        do throws(EndpointError) {
            return try endpoint(of: service, in: Region(login.region)).url
        } catch {
            throw .endpoint(error)
        }
    }

    /// The answer to a call with JSON.
    func answer<Operation: JSONOperation>(
        to operation: Operation, at endpoint: EndpointURL
    ) async throws(CredentialCallFailure) -> Operation.Output {
        let request = operation.request(to: endpoint, userAgent: configuration.userAgent)
        let response: HTTPResponse
        do throws(TransportError) {
            response = try await service.send(request)
        } catch {
            throw CredentialCallFailure(Operation.action, at: endpoint.host, error)
        }
        guard response.status == 200 else {
            let error = JSONServiceError(response)
            throw CredentialCallFailure(
                Operation.action, at: endpoint.host,
                .refused(status: response.status, code: error.code, message: error.message))
        }
        do throws(CredentialDocument.Malformed) {
            return try Operation.decode(response.body)
        } catch {
            throw CredentialCallFailure(Operation.action, at: endpoint.host, .malformed(error.reason))
        }
    }
}
