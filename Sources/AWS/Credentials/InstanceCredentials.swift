/// Gets credentials from the metadata service of an EC2 instance, in its second version alone.
///
/// A session first, then the name of the instance's role, then the role's credential.
/// Source: docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
struct InstanceCredentials {
    let context: CredentialContext

    /// The credential of the instance's role.
    func credential(at location: InstanceMetadataLocation) async throws(CredentialProblem) -> IssuedCredential {
        let session = try await session(at: location)
        let folder = "/latest/meta-data/iam/security-credentials/"
        let names = try await document(folder, session, at: location)
        let role = String(decoding: names.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        guard Self.isRoleName(role) else { throw failure(location, .malformed("the role's name is none")) }
        let answer = try await document(folder + role, session, at: location)
        let document = try reading(location) { () throws(CredentialDocument.Malformed) in
            try CredentialDocument(answer)
        }
        if let (code, message) = document.refusal {
            throw failure(location, .refused(status: 200, code: code, message: message))
        }
        return try reading(location) { () throws(CredentialDocument.Malformed) in
            try document.credentialOfService()
        }
    }

    private func reading<Value>(
        _ location: InstanceMetadataLocation, _ read: () throws(CredentialDocument.Malformed) -> Value
    ) throws(CredentialProblem) -> Value {
        do throws(CredentialDocument.Malformed) {
            return try read()
        } catch {
            throw failure(location, .malformed(error.reason))
        }
    }

    private func session(at location: InstanceMetadataLocation) async throws(CredentialProblem) -> String {
        let response = try await send("PUT", "/latest/api/token", [Self.lifetime: "21600"], at: location)
        switch response.status {
        case 200: break
        case 403, 404, 405: throw .instance(.forbidden)
        default: throw failure(location, .refused(status: response.status, code: nil, message: ""))
        }
        let session = String(decoding: response.body, as: UTF8.self)
        guard !session.isEmpty, session.isHeaderValue else {
            throw failure(location, .malformed("the session is none"))
        }
        return session
    }

    private func document(
        _ path: String, _ session: String, at location: InstanceMetadataLocation
    ) async throws(CredentialProblem) -> [UInt8] {
        let response = try await send("GET", path, [Self.session: session], at: location)
        switch response.status {
        case 200: return response.body
        case 404: throw .instance(.noRole)
        default: throw failure(location, .refused(status: response.status, code: nil, message: ""))
        }
    }

    private func send(
        _ method: String, _ path: String, _ headers: HTTPHeaders, at location: InstanceMetadataLocation
    ) async throws(CredentialProblem) -> HTTPResponse {
        var headers = headers
        headers.append("User-Agent", context.configuration.userAgent)
        let request = HTTPRequest(
            method: method, endpoint: location.endpoint, path: location.endpoint.basePath + path, headers: headers)
        do throws(TransportError) {
            return try await context.instanceMetadata.send(request)
        } catch {
            switch error {
            case .lost(.timeout), .lost(.closed), .notSent(.connect), .notSent(.name):
                throw .instance(.noAnswer(host: location.endpoint.host))
            default: throw .call(CredentialCallFailure(Self.call, at: location.endpoint.host, error))
            }
        }
    }

    private func failure(
        _ location: InstanceMetadataLocation, _ reason: CredentialCallFailure.Reason
    ) -> CredentialProblem {
        .call(CredentialCallFailure(Self.call, at: location.endpoint.host, reason))
    }

    /// The characters that IAM allows: the name becomes a part of a path.
    private static func isRoleName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "_+=,.@-".utf8.contains(byte)
                }
            }
    }

    private static let call = "GetInstanceCredentials"
    private static let lifetime = "X-aws-ec2-metadata-token-ttl-seconds"
    private static let session = "X-aws-ec2-metadata-token"
}
