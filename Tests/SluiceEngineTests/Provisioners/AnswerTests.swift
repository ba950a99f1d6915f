import AWS
import Testing

@testable import SluiceCore
@testable import SluiceEngine

/// What EC2's answers mean in our words.
struct AnswerTests {
    private static let names = ["a", "b", "c"]

    private static func deletion(isGoneDone: Bool = true) -> Attempt {
        let subjects = names.map { Intent.Subject(.endpoint($0), .delete) }
        let intent = Intent(
            id: IntentID(run: "run", sequence: 1), action: Action.ID(rawValue: "endpoint:DeleteVpcEndpoints"),
            call: "DeleteVpcEndpoints", subjects: subjects, time: Timestamp(microseconds: 0))
        return Attempt(
            intent: intent, call: .deleteEndpoints(names.map { .id("vpce-\($0)") }), number: 1, isGoneDone: isGoneDone)
    }

    private func answer(_ response: HTTPResponse, to attempt: Attempt) async throws -> Answer {
        await Provisioner(client: try .canned(response)).prepare(attempt).send().answer
    }

    /// A 200 that says of some endpoints that they were not deleted.
    private static func unsuccessful(_ items: (id: String, code: String)...) -> HTTPResponse {
        let items = items.map {
            "<item><error><code>\($0.code)</code><message>words</message></error><resourceId>\($0.id)</resourceId></item>"
        }
        return .answer("DeleteVpcEndpoints", "<unsuccessful>\(items.joined())</unsuccessful>")
    }

    private static func results(_ names: String...) -> [SubjectResult] { names.map { SubjectResult(.endpoint($0)) } }

    @Test func `endpoints that are all deleted are on their way`() async throws {
        let answer = try await answer(Self.unsuccessful(), to: Self.deletion())
        #expect(answer == .executed(Self.results("a", "b", "c"), isPending: true))
    }

    @Test func `one that is not known is gone, where that may be believed`() async throws {
        let response = Self.unsuccessful(("vpce-b", "InvalidVpcEndpointId.NotFound"))
        #expect(
            try await answer(response, to: Self.deletion()) == .executed(Self.results("a", "b", "c"), isPending: true))
        let doubted = try await answer(response, to: Self.deletion(isGoneDone: false))
        guard case .partial(let done, true, let refused) = doubted else {
            Issue.record("\(doubted)")
            return
        }
        #expect(done == Self.results("a", "c") && refused.keys.map(\.self) == [.endpoint("b")])
        #expect(refused[.endpoint("b")]?.kind == .notVisible)
    }

    @Test(arguments: [
        ("RequestLimitExceeded", Refusal.Kind.throttled), ("DependencyViolation", .inUse),
        ("UnauthorizedOperation", .denied), ("InvalidParameter", .final),
    ])
    func `each item of a 200 is read by its code`(_ code: String, _ kind: Refusal.Kind) async throws {
        let answer = try await answer(Self.unsuccessful(("vpce-c", code)), to: Self.deletion())
        guard case .partial(let done, true, let refused) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(done == Self.results("a", "b"))
        #expect(refused.mapValues(\.kind) == [.endpoint("c"): kind] && refused[.endpoint("c")]?.code == code)
    }

    @Test func `where none was deleted the call was not carried out`() async throws {
        let items = Self.names.map { (id: "vpce-\($0)", code: "UnauthorizedOperation") }
        let answer = try await answer(Self.unsuccessful(items[0], items[1], items[2]), to: Self.deletion())
        guard case .notExecuted(let refusal) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(refusal.kind == .denied)
    }

    @Test func `an item that names nothing that was asked for speaks of all`() async throws {
        let answer = try await answer(Self.unsuccessful(("", "InternalError")), to: Self.deletion())
        guard case .notExecuted = answer else {
            Issue.record("\(answer)")
            return
        }
    }

    @Test(arguments: [
        ("RequestExpired", "words", 400, Refusal.Kind.credentials), ("RequestTimeTooSkewed", "words", 403, .clock),
        ("SignatureDoesNotMatch", "Signature expired: now", 403, .clock),
        ("SignatureDoesNotMatch", "does not match", 403, .credentials), ("AuthFailure", "words", 401, .credentials),
        ("ExpiredTokenException", "words", 400, .credentials), ("UnauthorizedOperation", "words", 403, .denied),
        ("RequestLimitExceeded", "words", 503, .throttled), ("DependencyViolation", "words", 400, .inUse),
        ("InvalidGroup.Duplicate", "words", 400, .alreadyThere), ("VpcLimitExceeded", "words", 400, .final),
        ("InvalidVpcID.NotFound", "words", 400, .notVisible),
    ])
    func `a refusal says what may be done about it`(
        _ code: String, _ message: String, _ status: Int, _ kind: Refusal.Kind
    ) async throws {
        let answer = try await answer(
            .refusal(code, message: message, status: status), to: Self.deletion(isGoneDone: false))
        guard case .notExecuted(let refusal) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(refusal.kind == kind && refusal.code == code)
    }
}
