/// Takes the requests of one connection apart, by their `Content-Length`.
struct RequestSplitter {
    private var received = ""

    /// Whether bytes came that are no whole request yet.
    var isInTheMiddle: Bool { !received.isEmpty }

    mutating func add(_ text: String) {
        received += text
    }

    /// The next whole request; bytes that are no HTTP are one request as they come.
    mutating func next() -> String? {
        guard !received.isEmpty else { return nil }
        guard received.first?.isLetter == true, received.contains("HTTP/1.1") || received.utf8.count < 8 else {
            defer { received = "" }
            return received
        }
        guard let end = received.firstRange(of: "\r\n\r\n") else { return nil }
        let head = received[..<end.lowerBound].lowercased()
        let length =
            head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
            .flatMap { Int($0.drop { !$0.isNumber }) } ?? 0
        guard received[end.upperBound...].utf8.count >= length else { return nil }
        let bodyEnd = received.utf8.index(end.upperBound, offsetBy: length)
        defer { received = String(received[bodyEnd...]) }
        return String(received[..<bodyEnd])
    }
}
