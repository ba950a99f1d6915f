import AWS
import Foundation

extension CredentialConfiguration {
    /// A configuration that reaches nothing but what it is given.
    static func test(
        _ variables: [String: String] = [:], files: [String: String] = [:], profile: String? = nil,
        role: AssumedRole? = nil, transport: any Transport = ScriptedTransport([]),
        metadata: any Transport = ScriptedTransport([]), commands: any CredentialCommandRunner = ScriptedCommands(),
        prompt: any TokenCodePrompt = ScriptedPrompt(), time: any TimeSource = ScriptedTime()
    ) -> Self {
        CredentialConfiguration(
            environment: Environment(variables), files: MemoryFiles(contents: files), profile: profile, role: role,
            transport: transport, metadataTransport: metadata, commands: commands, prompt: prompt, time: time,
            sessionName: "test", userAgent: "test/1")
    }
}

/// A program that prints what it was told to, or fails as it was told to.
struct ScriptedCommands: CredentialCommandRunner {
    var result: Result<String, CredentialCommandFault> = .failure(.notStarted("nobody said what it prints"))

    func output(of words: [String]) async throws(CredentialCommandFault) -> [UInt8] {
        Array(try result.get().utf8)
    }
}

/// Somebody who reads the same code again and again; nil for nobody.
struct ScriptedPrompt: TokenCodePrompt {
    var code: String?

    func tokenCode(for serial: String) async throws(TokenCodeRefusal) -> String {
        guard let code else { throw .nobodyToAsk }
        return code
    }
}

extension HTTPResponse {
    /// STS's answer to whoever takes a role.
    static func role(_ action: String = "AssumeRole", key: String, expires: String = "2026-01-02T04:04:05Z") -> Self {
        HTTPResponse(
            status: 200,
            body: """
                <\(action)Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><\(action)Result>
                <AssumedRoleUser><AssumedRoleId>A:s</AssumedRoleId><Arn>arn:aws:sts::1:assumed-role/r/s</Arn>
                </AssumedRoleUser><Credentials><AccessKeyId>\(key)</AccessKeyId>
                <SecretAccessKey>canary-\(key)</SecretAccessKey><SessionToken>canary-token</SessionToken>
                <Expiration>\(expires)</Expiration></Credentials></\(action)Result></\(action)Response>
                """)
    }
}

extension HTTPRequest {
    /// The decoded parameters of a form in the body.
    var form: [String: String] {
        let pairs = String(decoding: body, as: UTF8.self).split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), (parts.count > 1 ? String(parts[1]) : "").removingPercentEncoding ?? "")
        }
        return Dictionary(pairs) { $1 }
    }
}
