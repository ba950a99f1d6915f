import AWS
import FoundationEssentials

extension RecordedRequest {
    /// The request as the client had it before its transport put it on the wire.
    func clientRequest(on port: Int) -> AWS.HTTPRequest {
        let added: Set = ["content-length", "connection", "accept-encoding"]
        let fields = headers.filter { !added.contains($0.name.lowercased()) }
            .map { AWS.HTTPHeaders.Field(name: $0.name, value: $0.value) }
        return AWS.HTTPRequest(
            method: method, endpoint: EndpointURL(scheme: .http, host: "127.0.0.1", port: port), path: target,
            headers: AWS.HTTPHeaders(fields), body: body)
    }

    /// When the client signed it; nil where it does not say.
    var signingDate: Date? {
        guard let text = headers["X-Amz-Date"].first else { return nil }
        let digits = text.filter(\.isNumber).map { Int(String($0)) ?? 0 }
        guard digits.count == 14 else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(
            from: DateComponents(
                year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10),
                minute: number(10..<12), second: number(12..<14)))
    }
}

extension RelayResponse {
    /// An answer of the fake, on its way to the wire.
    init(_ response: AWS.HTTPResponse) {
        self.init(
            status: response.status, headers: .init(response.headers.fields.map { ($0.name, $0.value) }),
            body: response.body)
    }
}
