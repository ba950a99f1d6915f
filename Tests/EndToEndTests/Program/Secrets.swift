import Foundation

/// The texts that no run may let out, in any of the forms in which they could get out.
struct Secrets {
    /// What every run's environment has beside the credentials: a login for the proxy, and one for the way to AWS.
    static let canaries = [
        "PROXY_USER": "canary-user-5e1f0c", "PROXY_PASSWORD": "canary-p@ss:word/5e1f0c",
        "HTTPS_PROXY": "http://canary-way-9b27d4:canary%2Fway%2Bpass-9b27d4@127.0.0.1:9",
    ]

    /// Each with the name under which it is reported.
    private var texts: [(name: String, text: String)] = []

    /// What the environment and the folder's files hold that is secret.
    init(_ environment: [String: String], _ folder: URL) {
        for name in ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "PROXY_PASSWORD"] {
            add(name, environment[name] ?? "")
        }
        // What stands for a user in most tests is a word that any message may have in it.
        if environment["PROXY_USER"] == Self.canaries["PROXY_USER"] { add("PROXY_USER", environment["PROXY_USER"]!) }
        for (name, value) in environment where name.uppercased().hasSuffix("_PROXY") {
            guard let url = URLComponents(string: value) else { continue }
            for part in [url.user, url.password, url.percentEncodedUser, url.percentEncodedPassword] {
                add(name, part ?? "")
            }
        }
        let file = try? String(contentsOf: folder.appending(path: "password.txt"), encoding: .utf8)
        add("password.txt", String(file?.split(separator: "\n").first ?? ""))
        texts.append(("a signature", "Signature="))
    }

    /// Takes in a secret as it is and in the forms that URLs and headers give it.
    private mutating func add(_ name: String, _ secret: String) {
        // Shorter ones stand in words of the language.
        guard secret.utf8.count > 6 else { return }
        let escaped = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? secret
        let unreserved = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
        let encoded = secret.addingPercentEncoding(withAllowedCharacters: unreserved) ?? secret
        let base64 = Data(secret.utf8).base64EncodedString().trimmingCharacters(in: ["="])
        texts += Set([secret, escaped, encoded, base64]).map { (name, $0) }
    }

    /// Where which secret was found, after a run in that folder.
    func leaks(in outcome: Account.Outcome, _ folder: URL) -> [String] {
        let streams = [("stdout", outcome.standardOutput), ("stderr", outcome.standardError)]
        return (streams + files(in: folder)).flatMap { place, content in
            Set(texts.filter { content.contains($0.text) }.map { "\($0.name) in \(place)" }).sorted()
        }
    }

    /// The folder's own files but for the one that holds a password; a workspace's are made to hold it.
    private func files(in folder: URL) -> [(String, String)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0 != "password.txt" }.compactMap { name in
            let bytes = FileManager.default.contents(atPath: folder.appending(path: name).path)
            return bytes.map { (name, String(decoding: $0, as: UTF8.self)) }
        }
    }
}
