import Testing

@testable import AWS

struct HTTPDateTests {
    @Test(
        arguments: [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777_000_000),
            ("Fri, 31 Dec 2027 23:59:59 GMT", 1_830_297_599_000_000), ("Sun, 06 Nov 1994 08:49:37 CET", nil),
            ("Sunday, 06-Nov-94 08:49:37 GMT", nil), ("Sun, 6 Nov 1994 08:49:37 GMT", nil),
            ("Sun, 06 Foo 1994 08:49:37 GMT", nil), ("", nil),
        ] as [(String, Int64?)])
    func `reads the one form that HTTP has left`(_ text: String, _ microseconds: Int64?) {
        #expect(HTTPDate.microseconds(text) == microseconds)
    }
}
