import AWS
import SigV4

extension FakeEC2 {
    /// How far a request's date may be from the service's clock, in microseconds.
    ///
    /// Documentation says five minutes "in most cases", and that RequestExpired comes after fifteen.
    static let signatureLife: Int64 = 900 * 1_000_000

    /// Refuses a request that is not signed by the account's key pair for this moment, Region and a known service.
    mutating func authenticate(_ request: RecordedRequest, at now: Int64) throws(FakeRefusal) {
        guard request.headers.contains(name: "Authorization") else {
            throw FakeRefusal(
                "MissingAuthenticationToken", "Request is missing Authentication Token", status: 403)
        }
        guard let claim = request.authorization, let date = request.headers["X-Amz-Date"].first,
            let sent = FakeCalendar.microseconds(ofSigningTimestamp: date),
            let timestamp = SigningTimestamp(date)
        else {
            throw FakeRefusal("IncompleteSignature", "Authorization or X-Amz-Date is malformed", status: 403)
        }
        let service = claim.service
        let scope = CredentialScope(date: timestamp.date, region: settings.region, service: service)
        guard ["ec2", "sts"].contains(service), claim.scope == "\(scope)" else {
            throw .signature("Credential should be scoped to a valid region and service, not \(claim.scope).")
        }
        try authenticateIdentity(of: claim, in: request)
        guard abs(now - sent) <= Self.signatureLife else {
            throw FakeRefusal("RequestExpired", "Request has expired.")
        }
        let judge = SignatureJudge(credential: settings.credential, region: settings.region)
        let problems =
            judge.coverageProblems(of: claim, in: request)
            + judge.signatureProblems(of: claim, in: request, timestamp: timestamp, key: signingKey(for: scope))
        guard let problem = problems.first else { return }
        throw .signature("The request signature we calculated does not match the one you provided: \(problem)")
    }

    /// The key of a day and a service, derived but once.
    private mutating func signingKey(for scope: CredentialScope) -> SigningKey {
        if let key = signingKeys[scope] { return key }
        let key = SigningKey(secretAccessKey: settings.credential.secretAccessKey, scope: scope)
        signingKeys[scope] = key
        return key
    }

    private func authenticateIdentity(
        of claim: AuthorizationHeader, in request: RecordedRequest
    ) throws(FakeRefusal) {
        let token = request.headers["X-Amz-Security-Token"].first
        guard claim.accessKeyId == settings.credential.accessKeyId, token == settings.credential.sessionToken else {
            throw claim.service == "sts"
                ? FakeRefusal(
                    "InvalidClientTokenId", "The security token included in the request is invalid.", status: 403)
                : FakeRefusal(
                    "AuthFailure", "AWS was not able to validate the provided access credentials", status: 401)
        }
    }
}

extension FakeRefusal {
    fileprivate static func signature(_ message: String) -> FakeRefusal {
        FakeRefusal("SignatureDoesNotMatch", message, status: 403)
    }
}
