import Foundation
import SigV4
import Testing

extension SignableRequest {
    /// Reads a request as the published cases write it: request line, headers, blank line, body.
    ///
    /// The path may have blanks and characters beyond ASCII; a header may go on in indented lines.
    init(vector text: String) throws {
        let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\n")
        let first = try #require(lines.first)
        let words = first.split(separator: " ")
        let target = words.dropFirst().dropLast().joined(separator: " ")
        let pathAndQuery = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var headers: [Field] = []
        for line in lines.dropFirst() {
            if line.first == " ", let last = headers.popLast() {
                headers.append(Field(name: last.name, value: last.value + " " + line))
            } else {
                let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                headers.append(Field(name: String(sides[0]), value: String(try #require(sides.last))))
            }
        }
        self.init(
            method: String(words[0]), host: try #require(headers.first { $0.name == "Host" }).value,
            path: String(pathAndQuery[0]),
            query: pathAndQuery.count == 2 ? Self.decodedQuery(pathAndQuery[1]) : [], headers: headers,
            body: parts.count == 2 ? Array(parts[1].utf8) : [])
    }

    private static func decodedQuery(_ text: Substring) -> [Field] {
        text.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = sides.map { String($0).removingPercentEncoding ?? String($0) }
            return Field(name: decoded[0], value: decoded.count == 2 ? decoded[1] : "")
        }
    }
}
