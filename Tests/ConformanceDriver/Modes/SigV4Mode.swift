import Foundation
import SigV4

/// Signs one request and shows every step.
struct SigV4Mode: Mode {
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        var members = try Members(.object(request))
        let signer = Signer(
            region: try members.required("region"), service: try members.required("service"),
            normalizesPath: try members.optional("normalizePath") ?? true)
        let signed = signer.sign(
            try signableRequest(&members), credential: try members.required("credentials"),
            timestamp: try timestamp(&members))
        return [
            "canonicalRequest": .string(signed.canonicalRequest.text),
            "stringToSign": .string(signed.stringToSign.text),
            "signature": .string(signed.signature),
            "authorization": .string(signed.authorization),
        ]
    }

    private func signableRequest(_ members: inout Members) throws(Refusal) -> SignableRequest {
        SignableRequest(
            method: try members.required("method"), scheme: try members.optional("scheme") ?? "https",
            host: try members.required("host"), path: try members.optional("path") ?? "/",
            query: try members.optional("query") ?? [], headers: try members.optional("headers") ?? [],
            body: [UInt8](try members.optional("bodyBase64") ?? Data()))
    }

    private func timestamp(_ members: inout Members) throws(Refusal) -> SigningTimestamp {
        let text: String = try members.required("timestamp")
        guard let timestamp = SigningTimestamp(text) else { throw Refusal(.malformed, "\(text) is no timestamp") }
        return timestamp
    }
}

extension SignableRequest.Field: Parameter {
    /// Reads `[name, value]`.
    init(_ value: JSONValue) throws(Refusal) {
        let pair: [String] = try [String](value)
        guard pair.count == 2 else { throw Refusal(.malformed, "\(value.text) is no pair") }
        self.init(name: pair[0], value: pair[1])
    }
}

extension Credential: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            accessKeyId: try members.required("accessKeyId"), secretAccessKey: try members.required("secretAccessKey"),
            sessionToken: try members.optional("sessionToken"))
    }
}
