import SeededRandom
import SigV4

/// A request as nobody would write it: odd paths, repeated parameters, blanks in headers, any bytes in the body.
struct RandomRequest {
    let request: SignableRequest
    let credential: Credential
    let signer: Signer
    let timestamp: SigningTimestamp

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        request = SignableRequest(
            method: Self.pick(["GET", "POST", "PUT", "DELETE"], &random),
            scheme: Self.pick(["http", "https"], &random),
            host: Self.pick(["ec2.us-east-1.amazonaws.com", "EXAMPLE.com:8443", "localhost:443", "h:80"], &random),
            path: "/" + Self.many(0...5, &random) { Self.pick(Self.segments, &$0) }.joined(separator: "/"),
            query: Self.many(0...6, &random) { .init(name: Self.text(1...3, &$0), value: Self.text(0...6, &$0)) },
            headers: Self.many(0...5, &random) { random in
                .init(name: Self.pick(Self.headers, &random), value: Self.pick(Self.values, &random))
            },
            body: Self.many(0...64, &random) { UInt8.random(in: 0...255, using: &$0) })
        credential = Credential(
            accessKeyId: "AKID\(UInt32.random(in: 0 ... .max, using: &random))",
            secretAccessKey: Self.text(20...40, &random),
            sessionToken: Bool.random(using: &random) ? "token/\(UInt64.random(in: 0 ... .max, using: &random))==" : nil
        )
        signer = Signer(
            region: Self.pick(["us-east-1", "cn-north-1", "local"], &random),
            service: Self.pick(["ec2", "sts", "service"], &random))
        timestamp = SigningTimestamp(
            microseconds: Int64.random(in: 0...4_000_000_000, using: &random) * 1_000_000)
    }

    private static let segments = [
        "", ".", "..", "a", "b-c", "d e", "%20", "ሴ", "~x_y.z", "$&+,;=:@", "A*B", "...", "%2F", "(1)",
    ]
    private static let headers = ["X-A", "x-b", "X-Amz-Meta-C", "Content-Type", "User-Agent", "My-Header", "x-a"]
    private static let values = ["", "v", "  lead", "trail  ", "two  blanks", "tab\tbed", "a,b", "\"q   q\"", "0=~/"]
    private static let characters = Array("abzAZ09 -._~!*'();:@&=+$,/?#[]%\"<>^`{|}ሴéß\u{1F600}")

    private static func pick<Element>(_ elements: [Element], _ random: inout SplitMix64) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private static func many<Element>(
        _ count: ClosedRange<Int>, _ random: inout SplitMix64, _ make: (inout SplitMix64) -> Element
    ) -> [Element] {
        (0..<Int.random(in: count, using: &random)).map { _ in make(&random) }
    }

    private static func text(_ count: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
        String(many(count, &random) { pick(characters, &$0) })
    }
}
