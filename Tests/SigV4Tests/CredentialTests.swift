import SigV4
import Testing

struct CredentialTests {
    @Test func `nothing that prints a credential shows its secret or its token`() {
        let credential = Credential(accessKeyId: "AKIDEXAMPLE", secretAccessKey: "canary-1", sessionToken: "canary-2")
        var dumped = ""
        dump([credential], to: &dumped)
        let texts = ["\(credential)", String(reflecting: credential), "\(Optional(credential) as Any)", dumped]
        for text in texts {
            #expect(text.contains("AKIDEXAMPLE"))
            #expect(!text.contains("canary"))
        }
    }
}
