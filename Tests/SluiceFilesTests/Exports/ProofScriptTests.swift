import SluiceCore
import SluiceFiles
import Testing

/// The script's text; that it works is proven where it runs.
struct ProofScriptTests {
    @Test func `the script holds no secret and names where they come from`() {
        let text = script(.init(user: .environment("PROXY_USER"), password: .file("secrets/the word.txt"))).text
        #expect(text.contains("# The proxy's user name is taken from the variable PROXY_USER"))
        #expect(text.contains("sluice_user=${PROXY_USER-}\n"))
        #expect(text.contains(#"IFS= read -r sluice_password <"$here"'the word.txt'"#))
        #expect(!text.contains("secrets/"))
    }

    @Test func `whatever stands in a name is one word for the shell`() {
        let text = script(.init(user: .file("it's"), password: .file("a'; rm -rf /; '"))).text
        #expect(text.contains(#"<"$here"'it'\''s'"#))
        #expect(text.contains(#"<"$here"'; '\''' || :"#))
    }

    @Test func `every target is probed, and nothing else`() {
        let lines = script(nil).text.split(separator: "\n").filter { $0.hasPrefix("probe '") }
        #expect(
            lines == [
                "probe 'endpoint' 'https://kms.us-west-2.amazonaws.com/' 'kms.us-west-2.amazonaws.com:443'",
                "probe 'tunnel' 'https://gcr.io/v2/' 'gcr.io:443'",
                "probe 'plain' 'http://archive.test/' 'archive.test:80'",
            ])
    }

    private func script(_ credentials: ProxyCredentials?) -> ProofScript {
        let plan = Plan(
            name: "prod", region: "us-west-2", network: .existing(.init(vpc: "vpc-1", subnets: [])),
            proxy: ProxySettings(httpProxy: ProxyURL(host: "10.0.0.254", port: 80), credentials: credentials))
        let targets = [
            ProofTarget(service: .init("kms", .interface), host: "kms.us-west-2.amazonaws.com"),
            ProofTarget(domain: .init("gcr.io")), ProofTarget(domain: .init("archive.test", .required, .plain)),
        ]
        return ProofScript(of: targets, for: plan, region: "us-west-2")
    }
}
