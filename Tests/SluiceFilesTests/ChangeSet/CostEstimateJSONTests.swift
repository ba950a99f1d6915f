import Testing

@testable import SluiceCore
@testable import SluiceFiles

struct CostEstimateJSONTests {
    private func cost(in region: String = "eu-south-1", _ endpoints: [CostEstimate.Endpoint] = []) -> JSONValue {
        CostEstimate(region: region, prices: .published, endpoints: endpoints).json
    }

    private let kms = CostEstimate.Endpoint(
        address: .endpoint("kms"), service: "kms", added: ["a", "b"], removed: ["c"], begun: 2)

    @Test func `the amounts are numbers, exact to the last digit`() {
        let cost = cost([kms])
        #expect(cost["currency"] == "USD")
        #expect(cost["added"]?.text() == #"{"perHour":0.0231,"perMonth":16.863}"#)
        #expect(cost["saved"]?.text() == #"{"perHour":0.01155,"perMonth":8.4315}"#)
        #expect(cost["net"]?.text() == #"{"perHour":0.01155,"perMonth":8.4315}"#)
        #expect(cost["leastForATest"]?.text() == "0.0231")
    }

    @Test func `each endpoint has its zones, each service and each zone its share`() {
        let cost = cost([kms])
        #expect(
            cost["endpoints"] == [
                ["address": "endpoint/kms", "service": "kms", "added": ["a", "b"], "removed": ["c"]]
            ])
        #expect(cost["byService"]?.text() == #"[{"service":"kms","perHour":0.01155,"perMonth":8.4315}]"#)
        #expect(cost["byZone"]?[2]?.text() == #"{"zone":"c","perHour":-0.01155,"perMonth":-8.4315}"#)
    }

    @Test func `the prices say of when and of which Region they are`() {
        #expect(
            cost()["prices"]?.text()
                == #"{"date":"2026-09-21","source":"https://aws.amazon.com/privatelink/pricing/","#
                + #""region":"eu-south-1","perZoneHour":0.01155,"#
                + #""perGB":[{"above":0,"price":0.01},{"above":1048576,"price":0.006},{"above":5242880,"price":0.004}]}"#
        )
        #expect(cost(in: "cn-north-1")["prices"]?["region"] == "us-east-1")
    }

    @Test func `what costs nothing has the same members`() {
        #expect(cost().object?.keys == cost([kms]).object?.keys)
        #expect(cost()["added"]?.text() == #"{"perHour":0.00,"perMonth":0.00}"#)
    }
}
