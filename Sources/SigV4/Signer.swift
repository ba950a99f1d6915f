/// Signs requests to one service in one Region with Signature Version 4.
///
/// A value without a clock: signing the same request for the same moment gives the same signature. That is also how
/// a received request is checked: sign what came with the selection `.only` of its `SignedHeaders`, and compare.
public struct Signer: Hashable, Sendable {
    /// The Region that requests are signed for.
    public let region: String
    /// The signing name of the service, for example `ec2`.
    public let service: String
    /// Whether dots and double slashes leave the path before it is signed; true for all services but S3.
    public let normalizesPath: Bool
    /// Whether the session token is signed; where it is not, it is added after signing.
    public let signsSessionToken: Bool

    /// A signer for a service in a Region.
    public init(region: String, service: String, normalizesPath: Bool = true, signsSessionToken: Bool = true) {
        self.region = region
        self.service = service
        self.normalizesPath = normalizesPath
        self.signsSessionToken = signsSessionToken
    }

    /// Signs a request for a moment.
    ///
    /// Adds `Host` unless it is given, `X-Amz-Date`, and `X-Amz-Security-Token` if the credential has a token.
    public func sign(
        _ request: SignableRequest, credential: Credential, timestamp: SigningTimestamp,
        headers selection: HeaderSelection = .all
    ) -> SignedRequest {
        let scope = CredentialScope(date: timestamp.date, region: region, service: service)
        let key = SigningKey(secretAccessKey: credential.secretAccessKey, scope: scope)
        return sign(request, credential: credential, key: key, timestamp: timestamp, headers: selection)
    }

    /// Signs a request with a key that was derived before; its scope takes the place of the signer's.
    public func sign(
        _ request: SignableRequest, credential: Credential, key: SigningKey, timestamp: SigningTimestamp,
        headers selection: HeaderSelection = .all
    ) -> SignedRequest {
        var complete = request
        complete.headers = headersToSign(of: request, credential: credential, timestamp: timestamp)
        let canonical = CanonicalRequest(complete, headers: selection, normalizesPath: normalizesPath)
        let string = StringToSign(canonical, timestamp: timestamp, scope: key.scope)
        let signature = key.signature(of: string)
        let authorization = """
            \(StringToSign.algorithm) Credential=\(credential.accessKeyId)/\(key.scope), \
            SignedHeaders=\(canonical.signedHeaders), Signature=\(signature)
            """
        return SignedRequest(
            canonicalRequest: canonical, stringToSign: string, signature: signature, authorization: authorization,
            headers: complete.headers + unsignedHeaders(of: credential)
                + [SignableRequest.Field(name: "Authorization", value: authorization)])
    }

    /// The request's headers and what signing adds; what it sets itself replaces what was there.
    private func headersToSign(
        of request: SignableRequest, credential: Credential, timestamp: SigningTimestamp
    ) -> [SignableRequest.Field] {
        let token = signsSessionToken ? tokenHeader(of: credential) : nil
        let own = [SignableRequest.Field(name: "X-Amz-Date", value: timestamp.text)] + [token].compactMap(\.self)
        let replaced = Set(own.map { $0.name.lowercased() } + ["authorization"])
        let kept = request.headers.filter { !replaced.contains($0.name.lowercased()) }
        let hasHost = kept.contains { $0.name.lowercased() == "host" }
        return (hasHost ? [] : [SignableRequest.Field(name: "Host", value: request.hostHeader)]) + kept + own
    }

    private func unsignedHeaders(of credential: Credential) -> [SignableRequest.Field] {
        signsSessionToken ? [] : [tokenHeader(of: credential)].compactMap(\.self)
    }

    private func tokenHeader(of credential: Credential) -> SignableRequest.Field? {
        credential.sessionToken.map { SignableRequest.Field(name: "X-Amz-Security-Token", value: $0) }
    }
}
