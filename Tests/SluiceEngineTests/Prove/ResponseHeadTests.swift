import SluiceCore
import Testing

@testable import SluiceEngine

struct ResponseHeadTests {
    @Test func `an answer is read as soon as its head is whole, wherever it is cut`() throws {
        let bytes = Array(
            "HTTP/1.1 403 Forbidden\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\nServer:squid\r\n\r\nbody".utf8)
        let end = bytes.count - "body".utf8.count
        for count in 0..<end { #expect(try ResponseHead(bytes.prefix(count)) == nil) }
        let head = try #require(try ResponseHead(bytes.prefix(end)))
        #expect(head.status == 403)
        #expect(head["server"] == "squid")
        #expect(head.proxyHint == "ERR_ACCESS_DENIED 0")
        #expect(head["location"] == nil)
    }

    @Test func `an answer without headers, or with bare line feeds, is one too`() throws {
        #expect(try ResponseHead(Array("HTTP/1.0 200 Connection established\r\n\r\n".utf8))?.status == 200)
        #expect(try ResponseHead(Array("HTTP/1.1 204\nServer: x\n\n".utf8))?["server"] == "x")
    }

    @Test(arguments: [
        "<html>", "HTTP/2 200\r\n\r\n", "HTTP/1.1\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 -1\r\n\r\n",
    ])
    func `anything else is garbage`(text: String) {
        #expect(throws: ProbeFailure.Problem.garbage) { try ResponseHead(Array(text.utf8)) }
    }
}
