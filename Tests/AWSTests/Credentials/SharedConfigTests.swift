import AWS
import Testing

struct SharedConfigTests {
    @Test func `reads what people write`() throws {
        let config = try SharedConfig(
            config: """
                # ours
                [default]
                region = eu-west-1 ; near
                [profile dev]
                Region=us-west-2
                s3 =
                  # indented comment
                  addressing_style = path
                note = one
                  two # not a comment
                [sso-session corp]
                sso_region = eu-west-1
                """, credentials: "[dev]\naws_access_key_id = AKID")
        #expect(config.profiles["default"]?["region"] == "eu-west-1")
        #expect(config.profiles["dev"]?["region"] == "us-west-2")
        #expect(config.profiles["dev"]?["aws_access_key_id"] == "AKID")
        #expect(config.profiles["dev"]?["note"] == "one\ntwo # not a comment")
        #expect(config.profiles["dev"]?.nested("s3") == ["addressing_style": "path"])
        #expect(config.profiles["dev"]?["s3"] == nil)
        #expect(config.ssoSessions["corp"]?["sso_region"] == "eu-west-1")
    }

    @Test func `knows where properties of a property stand`() throws {
        let config = try SharedConfig(
            config: "[services mine]\nec2 =\n  endpoint_url = a\n\nsts =\n  endpoint_url = b", configPath: "file",
            credentials: nil)
        let origins = config.services["mine"]?.nestedOrigins
        #expect(origins?["ec2"]?["endpoint_url"] == SharedConfig.Origin(path: "file", line: 3))
        #expect(origins?["sts"]?["endpoint_url"] == SharedConfig.Origin(path: "file", line: 6))
    }

    @Test(
        arguments: [
            ("[a", 1, .unclosedSection), ("\n[a] b", 2, .textAfterSection), ("a = b", 1, .noSection),
            (" a", 1, .noSection), ("[a]\n b", 2, .nothingToContinue), ("[a]\r\n\r\nb", 3, .noEqualsSign),
            ("[a]\n= b", 2, .noName), ("[a]\nb =\n c", 3, .noEqualsSign),
        ] as [(String, Int, SharedConfigError.Problem)])
    func `an error names the line`(_ text: String, _ line: Int, _ problem: SharedConfigError.Problem) {
        #expect(throws: SharedConfigError.malformed(path: "file", line: line, problem)) {
            try SharedConfig(config: text, configPath: "file", credentials: nil)
        }
    }
}
