import AWS
import SluiceCore
import SluiceEngine
import Testing

@testable import SluiceCLI

/// Every failure of a layer has words and an exit code.
struct ErrorTextTests {
    @Test(
        arguments: [
            ("UnauthorizedOperation", "aws.denied", 6), ("AuthFailure", "aws.credentials-refused", 6),
            ("InvalidClientTokenId", "aws.credentials-refused", 6), ("ExpiredToken", "aws.credentials-expired", 6),
            ("RequestExpired", "aws.credentials-expired", 6), ("RequestLimitExceeded", "aws.refused", 1),
            ("InvalidParameterValue", "aws.refused", 1),
        ] as [(String, String, Int32)])
    func `what AWS refuses is told by its code`(code: String, diagnosis: String, exit: Int32) throws {
        let error = EC2Error(
            code: .init(rawValue: code), message: "some words", requestID: "r-1", action: "DescribeVpcs",
            httpStatus: 403)
        let failure = Failure(ObservationError.client(.notExecuted(.refused(error))))
        let diagnostic = try #require(failure.findings.items.first?.diagnostic)
        #expect(failure.status.rawValue == exit)
        #expect(diagnostic.code.rawValue == diagnosis)
        #expect(diagnostic.cause == "DescribeVpcs: \(code): some words (request ID r-1)")
    }

    @Test(arguments: [
        ObservationError.cancelled, .malformed("Vpc/cidrBlock is missing"), .client(.repeatedToken("a")),
        .client(.notExecuted(.notSent(.connect("connection refused")))),
        .client(.notExecuted(.notSent(.name("x")))), .client(.notExecuted(.notSent(.tls("x")))),
        .client(.notExecuted(.notSent(.proxy("x")))), .client(.unknown(.lost(.timeout))),
        .client(.unknown(.serverError(status: 500, nil))), .client(.unknown(.unexpectedStatus(302))),
    ])
    func `what is lost on the way is told in one line each`(error: ObservationError) throws {
        let failure = Failure(error)
        let diagnostic = try #require(failure.findings.items.first?.diagnostic)
        #expect(failure.status == .failed)
        for sentence in [diagnostic.summary, diagnostic.cause, diagnostic.fix] {
            #expect(!sentence.isEmpty && !sentence.contains("\n"))
        }
    }

    @Test func `all sources of credentials are named, each with its reason`() throws {
        let absences = [
            CredentialAbsence(source: .environment, problem: .notSet(["AWS_ACCESS_KEY_ID"])),
            CredentialAbsence(source: .profile("dev"), problem: .noProfile("dev", files: ["/a", "/b"], others: [])),
        ]
        let failure = Failure(ObservationError.client(.notExecuted(.credentials(.noneFound(absences)))))
        #expect(failure.status == .denied)
        #expect(
            failure.findings.items.first?.diagnostic.cause
                == "the environment: AWS_ACCESS_KEY_ID is not set; profile dev: no such profile in /a, /b")
    }

    @Test func `an error that nobody foresaw is told all the same`() {
        struct Surprise: Error {}
        let failure = Failure(Surprise())
        #expect(failure.status == .failed)
        #expect(failure.json["kind"] == "error")
        #expect(failure.json["diagnostics"]?[0]?["summary"] == "sluice cannot go on: Surprise()")
    }
}
