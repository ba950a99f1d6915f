import AWS
import Foundation

/// A published scenario: an environment, files, a record of requests with their answers, and what comes of it.
struct Scenario {
    struct Ending: Decodable {
        struct Keys: Decodable {
            let accessKeyId: String
            let secretAccessKey: String
            let sessionToken: String?
            let expiry: Int64?

            enum CodingKeys: String, CodingKey {
                case accessKeyId = "access_key_id"
                case secretAccessKey = "secret_access_key"
                case sessionToken = "session_token"
                case expiry
            }
        }
        let keys: Keys?
        let error: String?

        enum CodingKeys: String, CodingKey {
            case keys = "Ok"
            case error = "ErrorContains"
        }
    }

    /// One request of the record, and its answer.
    struct Exchange {
        var method: String
        var url: String
        var headers: [String: [String]]
        var body = ""
        var answer = HTTPResponse(status: 0)
    }

    let environment: [String: String]
    let files: [String: String]
    let record: [Exchange]
    let result: Ending

    init(_ path: String) throws {
        let folder = ConformanceFolder.url.appending(path: path)
        environment = try ConformanceFolder.json("\(path)/env.json")
        result = try (ConformanceFolder.json("\(path)/test-case.json") as TestCase).result
        files = try Self.files(below: folder.appending(path: "fs").resolvingSymlinksInPath().path)
        record =
            ConformanceFolder.contains("\(path)/http-traffic.json")
            ? try (ConformanceFolder.json("\(path)/http-traffic.json") as Traffic).exchanges : []
    }

    private struct TestCase: Decodable {
        let result: Ending
    }

    private static func files(below root: String) throws -> [String: String] {
        guard let paths = FileManager.default.enumerator(atPath: root) else { return [:] }
        var files: [String: String] = [:]
        for case let path as String in paths {
            var isFolder = ObjCBool(false)
            guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            files["/\(path)"] = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
        }
        return files
    }
}

/// The record as it is written: requests, answers and pieces of their bodies, by connection.
private struct Traffic: Decodable {
    struct Event: Decodable {
        let connection: Int
        let action: Action

        enum CodingKeys: String, CodingKey {
            case connection = "connection_id"
            case action
        }
    }

    struct Action: Decodable {
        struct Question: Decodable {
            struct Head: Decodable {
                let uri: String
                let method: String
                let headers: [String: [String]]
            }
            let request: Head
        }
        struct Answer: Decodable {
            struct Head: Decodable {
                struct Line: Decodable {
                    let status: Int
                }
                let line: Line

                enum CodingKeys: String, CodingKey {
                    case line = "Ok"
                }
            }
            let response: Head
        }
        struct Piece: Decodable {
            struct Text: Decodable {
                let text: String?

                enum CodingKeys: String, CodingKey {
                    case text = "Utf8"
                }
            }
            let data: Text
            let direction: String
        }
        let question: Question?
        let answer: Answer?
        let piece: Piece?

        enum CodingKeys: String, CodingKey {
            case question = "Request"
            case answer = "Response"
            case piece = "Data"
        }
    }

    let events: [Event]

    var exchanges: [Scenario.Exchange] {
        var exchanges: [Int: Scenario.Exchange] = [:]
        for event in events {
            let (id, action) = (event.connection, event.action)
            if let head = action.question?.request {
                exchanges[id] = Scenario.Exchange(method: head.method, url: head.uri, headers: head.headers)
            } else if let status = action.answer?.response.line.status {
                exchanges[id]?.answer.status = status
            } else if let piece = action.piece, let text = piece.data.text {
                if piece.direction == "Request" {
                    exchanges[id]?.body += text
                } else {
                    exchanges[id]?.answer.body += Array(text.utf8)
                }
            }
        }
        return exchanges.sorted { $0.key < $1.key }.map(\.value)
    }
}
