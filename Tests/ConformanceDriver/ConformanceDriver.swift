import Foundation

/// Puts questions from standard input to the product's own functions: one JSON object a line in, one a line out.
///
/// Adds nothing but JSON, so that a judge outside can compare sluice with what other programs answer.
@main
struct ConformanceDriver {
    static func main() {
        guard let mode = CommandLine.arguments.dropFirst().first.flatMap(Self.mode) else {
            FileHandle.standardError.write(Data("usage: conformance-driver \(modes.keys.sorted())\n".utf8))
            exit(64)
        }
        while let line = readLine() {
            let answer = answer(to: line, in: mode)
            FileHandle.standardOutput.write(Data("\(answer.text)\n".utf8))
        }
    }

    private static let modes: [String: any Mode] = [
        "sigv4": SigV4Mode(),
        "ec2-request": EC2RequestMode(),
        "ec2-response": EC2ResponseMode(),
        "noproxy": NoProxyMode(),
        "profile": ProfileMode(),
        "endpoint": EndpointMode(),
    ]

    private static func mode(named name: String) -> (any Mode)? { modes[name] }

    private static func answer(to line: String, in mode: any Mode) -> JSONValue {
        guard let request = JSONValue(text: line), case .object(let members) = request else {
            return Refusal(.malformed, "the line is no JSON object").answer(id: .null)
        }
        let id = members["id"] ?? .null
        do throws(Refusal) {
            return .object(try mode.answer(members).merging(["id": id]) { _, id in id })
        } catch {
            return error.answer(id: id)
        }
    }
}
