import SluiceCore
import SluiceFiles
import Testing

struct ProofRecordTests {
    private static let header =
        "sluice-proof\t1\tstack=prod\tregion=us-west-2\tlogin=yes\tstarted=2026-01-02T03:04:05Z\tprobes=1\n"
    private static let kms = "endpoint\tkms.us-west-2.amazonaws.com:443"
    private static let text = """
        sluice-proof\t1\tstack=prod\tregion=us-west-2\tlogin=yes\tstarted=2026-01-02T03:04:05Z\tprobes=3
        endpoint\tkms.us-west-2.amazonaws.com:443\taddresses=10.0.1.5,10.0.2.7\turl=https://kms.us-west-2.amazonaws.com/\tissuer=C=US; O=Amazon; CN=Amazon RSA 2048 M01\tname=*.kms.us-west-2.amazonaws.com
        tunnel\tgcr.io:443\turl=https://gcr.io/v2/\tstatus=302\tlocation=https://evil.test/x\tissuer=CN=WR2\turl=https://evil.test/x\thint=ERR_ACCESS_DENIED 0\tfailed=tunnel\tproblem=status:403
        plain\tarchive.test:80\turl=http://archive.test/\tfailed=answer\tproblem=timeout
        end\t3

        """

    @Test func `a script's output becomes the outcomes that it saw`() throws {
        let record = try ProofRecord(parsing: Array(Self.text.utf8), file: "a.proof")
        #expect(record.stack == "prod" && record.region == "us-west-2" && record.hasLogin)
        #expect(record.started == Timestamp(microseconds: 1_767_323_045_000_000))
        #expect(record.probes.map(\.kind) == ["endpoint", "tunnel", "plain"])
        let certificate = PresentedCertificate(
            issuer: "C=US; O=Amazon; CN=Amazon RSA 2048 M01", names: ["*.kms.us-west-2.amazonaws.com"])
        #expect(
            record.probes[0].outcome
                == ProbeOutcome(
                    addresses: ["10.0.1.5", "10.0.2.7"],
                    attempts: [.init(ProbeURL(.https, host: "kms.us-west-2.amazonaws.com"), certificate: certificate)]))
        #expect(
            record.probes[1].outcome.attempts == [
                .init(
                    ProbeURL(.https, host: "gcr.io", path: "/v2/"), certificate: .init(issuer: "CN=WR2"), status: 302,
                    location: "https://evil.test/x"),
                .init(
                    ProbeURL(.https, host: "evil.test", path: "/x"), hint: "ERR_ACCESS_DENIED 0",
                    failure: ProbeFailure(.tunnel, .status(403))),
            ])
        #expect(record.probes[2].outcome.attempts[0].failure == ProbeFailure(.answer, .timeout))
    }

    @Test func `outcomes belong to the plan's targets, and a stranger is named`() throws {
        let record = try ProofRecord(parsing: Array(Self.text.utf8), file: "a.proof")
        let targets = [
            ProofTarget(service: .init("kms", .interface), host: "kms.us-west-2.amazonaws.com"),
            ProofTarget(domain: .init("gcr.io")), ProofTarget(domain: .init("archive.test", .required, .plain)),
        ]
        #expect(try record.outcomes(of: targets)[targets[1]] == record.probes[1].outcome)
        #expect(throws: ProofRecordError("a.proof", line: 4, .strangeProbe("archive.test:80"))) {
            try record.outcomes(of: Array(targets.dropLast()))
        }
    }

    @Test func `whatever is cut off is noticed`() {
        let bytes = Array(Self.text.utf8)
        for length in bytes.indices {
            #expect(throws: ProofRecordError.self, "\(length) bytes") {
                try ProofRecord(parsing: Array(bytes.prefix(length)), file: "a.proof")
            }
        }
    }

    @Test func `a file that ends early is told from one that is broken`() {
        let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(error(lines.prefix(3).joined(separator: "\n") + "\n") == "4:1 the file ends after 2 of 3 probes")
        #expect(error(lines.prefix(3).joined(separator: "\n")) == "3:1 the file ends after 1 of 3 probes")
        #expect(error(Self.text.dropLast() + "x\n") == "5:5 the file ends after 3 of 3 probes")
    }

    @Test(arguments: [
        ("", "1:1 this is not what the script of `sluice prove --bundle` writes"),
        ("sluice-proof 1 stack=prod\n", "1:1 this is not what the script of `sluice prove --bundle` writes"),
        ("sluice-proof\t2\tfuture\n", "1:14 version `2` of the format is not known here"),
        ("sluice-proof\t1\tregion=us-west-2\n", "1:16 the line has no `stack`"),
        (header + "end\t1\n", "2:5 the file ends after 0 of 1 probes"),
        (header + "tunnle\tgcr.io:443\turl=https://gcr.io/\nend\t1\n", "2:1 `tunnle` has no place here"),
        (header + "tunnel\tgcr.io:443\tend\t1\n\n", "2:19 the line has no `url`"),
        (header + "tunnel\tgcr.io:443\turl=ftp://gcr.io/\nend\t1\n", "2:19 the value of `url` cannot be"),
        (
            header + "tunnel\tgcr.io:443\turl=https://gcr.io/\tstatus=99\nend\t1\n",
            "2:39 the value of `status` cannot be"
        ),
        (
            header + "tunnel\tgcr.io:443\turl=https://gcr.io/\tfailed=tls\nend\t1\n",
            "2:50 the line has no `problem`"
        ),
        (
            header + "tunnel\tgcr.io:443\turl=https://gcr.io/\tfailed=tls\tproblem=untrusted:me\nend\t1\n",
            "2:50 the value of `problem` cannot be"
        ),
        (
            header + kms + "\turl=https://kms.us-west-2.amazonaws.com/\r\nend\t1\n",
            "2:82 there is a character that the script never writes"
        ),
        (
            header + kms + "\turl=https://kms.us-west-2.amazonaws.com/\nend\t1\nmore\n",
            "4:1 something follows the last line"
        ),
        (header + kms + "\turl=https://kms.us-west-2.amazonaws.com/\nend\t1\tmore\n", "3:7 `more` has no place here"),
    ])
    func `what is wrong is said with its place`(text: String, expected: String) {
        #expect(error(text) == expected)
    }

    @Test func `bytes that are no text are refused`() {
        #expect(throws: ProofRecordError("a.proof", line: 1, .unexpectedCharacter)) {
            try ProofRecord(parsing: [0xFF, 0x0A], file: "a.proof")
        }
    }

    private func error(_ text: some StringProtocol) -> String? {
        do {
            _ = try ProofRecord(parsing: Array(text.utf8), file: "a.proof")
            return nil
        } catch {
            return "\(error.location.line):\(error.location.column) \(error)"
        }
    }
}
