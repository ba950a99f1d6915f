import Crypto
import Foundation
import SigV4
import Testing

/// One published case: a request, what to sign it with, and what has to come out of each step.
struct SigningVector {
    var request: SignableRequest
    var credential: Credential
    var signer: Signer
    var timestamp: SigningTimestamp
    let canonicalRequest: String
    let stringToSign: String
    let signature: String
}

extension SigningVector {
    private struct Context: Decodable {
        struct Credentials: Decodable {
            let accessKeyId: String
            let secretAccessKey: String
            let token: String?
        }
        let credentials: Credentials
        let region: String
        let service: String
        let timestamp: String
        let normalize: Bool
        let signBody: Bool
        let omitSessionToken: Bool?
    }

    init(sdk folder: URL) throws {
        let text = { (file: String) in try String(contentsOf: folder.appending(path: file), encoding: .utf8) }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let context = try decoder.decode(
            Context.self, from: Data(contentsOf: folder.appending(path: "context.json")))
        request = try SignableRequest(vector: text("request.txt"))
        credential = Credential(
            accessKeyId: context.credentials.accessKeyId, secretAccessKey: context.credentials.secretAccessKey,
            sessionToken: context.credentials.token)
        signer = Signer(
            region: context.region, service: context.service, normalizesPath: context.normalize,
            signsSessionToken: context.omitSessionToken != true)
        let compact = context.timestamp.filter { $0 != "-" && $0 != ":" }
        timestamp = try #require(SigningTimestamp(compact))
        canonicalRequest = try text("header-canonical-request.txt")
        stringToSign = try text("header-string-to-sign.txt")
        signature = try text("header-signature.txt")
        if context.signBody {
            let hash = SHA256.hash(data: request.body).map { String(format: "%02x", $0) }.joined()
            request.headers.append(.init(name: "x-amz-content-sha256", value: hash))
        }
    }

    init(botocore folder: URL) throws {
        let name = folder.lastPathComponent
        let text = { (end: String) in
            try String(contentsOf: folder.appending(path: "\(name).\(end)"), encoding: .utf8)
                .trimmingCharacters(in: .newlines)
        }
        request = try SignableRequest(vector: text("req"))
        credential = Credential(
            accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
        signer = Signer(region: "us-east-1", service: "service")
        timestamp = try #require(SigningTimestamp("20150830T123600Z"))
        canonicalRequest = try text("creq")
        stringToSign = try text("sts")
        signature = String(try text("authz").suffix(64))
    }
}
