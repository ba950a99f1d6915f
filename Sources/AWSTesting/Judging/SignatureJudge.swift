import FoundationEssentials
import SigV4

/// Checks a request's signature by making it anew from what arrived.
public struct SignatureJudge: Sendable {
    /// The only key pair that is known.
    public let credential: Credential
    /// The Region that requests have to be signed for.
    public let region: String
    /// Other Regions that they may be signed for.
    public let otherRegions: Set<String>

    /// A judge that knows one key pair and one Region, or a few more.
    public init(credential: Credential, region: String, otherRegions: Set<String> = []) {
        self.credential = credential
        self.region = region
        self.otherRegions = otherRegions
    }

    /// Everything that is wrong with the signature of a request to a service; `now` is what the server's clock says.
    public func problems(in request: RecordedRequest, toService service: String, now: Date = .now) -> [String] {
        guard request.headers.contains(name: "Authorization") else { return ["the request is not signed"] }
        guard let claim = request.authorization else { return ["Authorization is malformed"] }
        guard let date = request.headers["X-Amz-Date"].first, let timestamp = SigningTimestamp(date) else {
            return ["X-Amz-Date is missing or malformed"]
        }
        let named = claim.scope.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        let scope = CredentialScope(
            date: timestamp.date, region: otherRegions.contains(named) ? named : region, service: service)
        guard claim.scope == "\(scope)" else { return ["the scope is \(claim.scope), not \(scope)"] }
        return identityProblems(of: claim, in: request)
            + timeProblems(of: timestamp, now: now)
            + coverageProblems(of: claim, in: request)
            + signatureProblems(
                of: claim, in: request, timestamp: timestamp,
                key: SigningKey(secretAccessKey: credential.secretAccessKey, scope: scope))
    }

    private func identityProblems(of claim: AuthorizationHeader, in request: RecordedRequest) -> [String] {
        let token = request.headers["X-Amz-Security-Token"].first
        return (claim.accessKeyId == credential.accessKeyId ? [] : ["the access key is not known"])
            + (token == credential.sessionToken ? [] : ["the session token is not the credential's"])
    }

    private func timeProblems(of timestamp: SigningTimestamp, now: Date) -> [String] {
        let window = [-300.0, 300.0].map { offset in
            SigningTimestamp(microseconds: Int64((now.timeIntervalSince1970 + offset) * 1_000_000)).text
        }
        // Timestamps of four-digit years order as their texts do.
        let isInside = window[0] <= timestamp.text && timestamp.text <= window[1]
        return isInside ? [] : ["X-Amz-Date \(timestamp.text) is more than five minutes off"]
    }

    /// What should be covered by the signature and is not.
    func coverageProblems(of claim: AuthorizationHeader, in request: RecordedRequest) -> [String] {
        let mustBeSigned = ["content-type", "host", "x-amz-content-sha256", "x-amz-date", "x-amz-security-token"]
            .filter { request.headers.contains(name: $0) || $0 == "host" }
        let isSorted = claim.signedHeaders == claim.signedHeaders.sorted()
        return mustBeSigned.filter { !claim.signedHeaders.contains($0) }.map { "\($0) is not signed" }
            + (isSorted ? [] : ["SignedHeaders is not sorted"])
    }

    /// That the signature is not the one of what arrived.
    func signatureProblems(
        of claim: AuthorizationHeader, in request: RecordedRequest, timestamp: SigningTimestamp, key: SigningKey
    ) -> [String] {
        let service = key.scope.service
        let signed = Signer(region: key.scope.region, service: service, normalizesPath: service != "s3").sign(
            request.signable, credential: credential, key: key, timestamp: timestamp,
            headers: .only(Set(claim.signedHeaders)))
        guard signed.signature != claim.signature else { return [] }
        return ["the signature is not that of this canonical request:\n\(signed.canonicalRequest.text)"]
    }
}
