import AWSTesting
import InMemoryTracing
import SluiceCore
import Testing
import Tracing

@testable import SluiceEngine

/// What whoever embeds the engine sees in their traces.
struct RunTracingTests {
    private static let plan = """
        name: prod
        region: us-west-2
        network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a], publicSubnets: [] } }
        endpoints: { services: [kms] }
        proxy: { httpProxy: "http://10.0.0.254:3128", egress: { s3: false } }
        """

    /// What was finished while a plan was carried out, on the same clock as the account's.
    private static func spans(
        _ disturb: @escaping FakeTransport.Disturber = { _ in .none }
    ) throws -> (spans: [FinishedInMemorySpan], calls: Int) {
        let tracer = InMemoryTracer()
        let rehearsal = try Rehearsal(tracer: tracer, disturb: disturb)
        try rehearsal.play { rehearsal in
            _ = try await rehearsal.carryOut(.apply, Rehearsal.plan(plan))
        }
        #expect(tracer.activeSpans.isEmpty)
        return (tracer.finishedSpans, rehearsal.transport.calls.count { !$0.action.hasPrefix("Describe") })
    }

    private static func text(_ span: FinishedInMemorySpan, _ key: String) -> String? {
        guard case .string(let text)? = span.attributes.get(key) else { return nil }
        return text
    }

    @Test func `a run has a span, in it each action, and in that each call`() throws {
        let spans = try Self.spans().spans
        let run = try #require(spans.first { $0.operationName == "sluice apply" })
        #expect(run.parentSpanID == nil && run.status == nil && Self.text(run, "sluice.stack") == "prod")
        let action = try #require(spans.first { $0.operationName == "endpoint/kms:CreateVpcEndpoint" })
        #expect(action.parentSpanID == run.spanID)
        let call = try #require(spans.first { $0.operationName == "EC2.CreateVpcEndpoint" })
        #expect(call.parentSpanID == action.spanID && call.kind == .client)
        #expect(Self.text(call, "sluice.address") == "endpoint/kms" && Self.text(call, "cloud.region") == "us-west-2")
        #expect(
            Self.text(call, "aws.request_id")?.isEmpty == false && call.attributes.get("sluice.attempt") == .int64(1))
        // The action lasts until the endpoint is there, the call until its answer is.
        #expect(action.endInstant.nanosecondsSinceEpoch > call.endInstant.nanosecondsSinceEpoch)
        #expect(run.endInstant.nanosecondsSinceEpoch >= action.endInstant.nanosecondsSinceEpoch)
    }

    @Test func `a call that is refused and sent again has two spans in one action`() throws {
        let spans = try Self.spans { call in
            call.action == "CreateSecurityGroup" && call.numberOfAction == 1 ? .throttled : .none
        }.spans
        let calls = spans.filter { $0.operationName == "EC2.CreateSecurityGroup" }
        let refused = calls.filter { $0.status?.code == .error }
        #expect(refused.count == 1 && Self.text(refused[0], "aws.error_code") == "RequestLimitExceeded")
        let action = try #require(spans.first { $0.spanID == refused[0].parentSpanID })
        #expect(calls.count { $0.parentSpanID == action.spanID } == 2 && action.status == nil)
        #expect(action.events.contains { $0.name == "waiting: throttle" })
    }
}
