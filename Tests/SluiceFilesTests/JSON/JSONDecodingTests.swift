import SluiceCore
import SluiceFiles
import Testing

struct JSONDecodingTests {
    private struct Server: Equatable {
        var name: String
        var ports: [Int]
        var note: String?

        init(name: String, ports: [Int], note: String?) {
            self.name = name
            self.ports = ports
            self.note = note
        }

        init(_ cursor: JSONCursor) throws(JSONDecodingError) {
            var fields = try cursor.fields()
            name = try fields.string("name")
            ports = []
            for port in try fields.required("ports").items() { ports.append(try port.int()) }
            note = try fields.optional("note")?.string()
            try fields.finish()
        }
    }

    @Test func `typed values come out`() throws {
        let server = try read(#"{"servers":{"a b":{"name":"x","ports":[80,443],"note":null}}}"#)
        #expect(server == Server(name: "x", ports: [80, 443], note: nil))
    }

    @Test(arguments: [
        (#"{"servers":{"a":{"ports":[]}}}"#, "servers.a.name is missing", 17),
        (
            #"{"servers":{"a b":{"name":"x","ports":[80,"443"]}}}"#,
            #"servers["a b"].ports[1] should be a whole number and is a string"#, 43
        ),
        (
            #"{"servers":{"a":{"name":"x","ports":[1.5]}}}"#, "servers.a.ports[0] should be a whole number and is 1.5",
            38
        ),
        (#"{"servers":{"a":{"name":"x","ports":[],"prot":1}}}"#, "servers.a.prot is not known here", 40),
        (#"{"servers":[]}"#, "servers should be an object and is an array", 12),
        ("7", "the value should be an object and is a number", 1),
    ])
    func `errors name the path and the place`(text: String, words: String, column: Int) throws {
        let error = #expect(throws: JSONDecodingError.self) { try read(text) }
        #expect(error?.description == words)
        #expect(error?.location == SourceLocation(line: 1, column: column))
    }

    private func read(_ text: String) throws -> Server? {
        var root = try JSONCursor(JSONNode(parsing: Array(text.utf8))).fields()
        let servers = try root.required("servers").members()
        return try servers.first.map { try Server($0.value) }
    }
}
