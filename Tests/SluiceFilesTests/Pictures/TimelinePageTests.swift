import Foundation
import SluiceCore
import Testing

@testable import SluiceFiles

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A run as a page.
struct TimelinePageTests {
    private static func at(_ seconds: Double) -> Timestamp {
        Timestamp(microseconds: 1_767_225_600_000_000 + Int64(seconds * 1_000_000))
    }

    /// A call that goes through all that there is.
    private static func record(_ id: String = "endpoint/kms:CreateVpcEndpoint", stacks: [String?] = [nil])
        -> TimelineRecord
    {
        var record = TimelineRecord(started: at(0))
        for stack in stacks {
            let id = Action.ID(rawValue: id)
            let endpoint = Address.endpoint("kms")
            let events: [RunEvent] = [
                .sent(id, subjects: [endpoint], attempt: 1, at(0.5)),
                .refused(id, Refusal(.throttled, code: "RequestLimitExceeded", message: "slow down"), at(1)),
                .waiting(Wait(id, [endpoint], for: .pace, cause: "", until: at(4)), at(2)),
                .sent(id, subjects: [endpoint], attempt: 2, at(4)),
                .refused(id, Refusal(.notVisible, code: "InvalidVpcID.NotFound", message: "?"), at(4.25)),
                .sent(id, subjects: [endpoint], attempt: 3, at(6)), .lost(id, reason: "cut off", at(6.5)),
                .carriedOut(id, [SubjectResult(endpoint)], isPending: true, at(8)),
                .endpoints([endpoint: .available], at(68)), .verifying(at(68)),
            ]
            for event in events { record.receive(event, of: stack) }
        }
        return record
    }

    private static func page(_ record: TimelineRecord, until end: Double = 69, _ heading: String = "apply prod")
        -> String
    {
        TimelinePage(heading: heading, outcome: "All of it is done.", timeline: record.timeline(until: at(end))).html
    }

    @Test func `the page of a small run is as it was looked at`() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../Fixtures/timelines/small.html")
            .standardizedFileURL
        let page = Self.page(Self.record())
        if ProcessInfo.processInfo.environment["SLUICE_GOLDEN"] == "update" {
            try page.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == page)
    }

    @Test func `it is well-formed, asks nobody for anything, and has no script`() throws {
        for page in [
            Self.page(Self.record()), Self.page(Self.record(stacks: ["a", "b"])),
            Self.page(TimelineRecord(started: Self.at(0)), until: 0),
        ] {
            #expect(page.hasPrefix("<!doctype html>\n"))
            let elements = try Elements(page)
            #expect(!elements.names.contains("script") && !elements.names.contains("link"))
            #expect(elements.names.contains("title") && !page.contains("http:") && !page.contains("https:"))
            #expect(!elements.attributes.contains { ["src", "href", "onclick", "onload"].contains($0) })
        }
    }

    @Test func `each thing that goes on has a bar with a pattern, and words`() throws {
        let page = Self.page(Self.record())
        for activity in Timeline.Activity.allCases {
            #expect(page.contains(#"<rect class="\#(activity.rawValue)" x="#), "\(activity)")
            #expect(activity == .sending || page.contains(#"<pattern id="\#(activity.rawValue)""#))
            #expect(page.contains("<b>\(activity.word)</b>: \(activity.meaning)"))
        }
        #expect(
            page.contains(
                "<desc>sending 0.50 s, from 0.50 s; throttled 1.00 s, from 1.00 s; held back 2.00 s, from 2.00 s; "))
        #expect(page.contains("<small>sent 3 times</small>") && page.contains("took 69.0 s"))
    }

    @Test func `a fleet has a part for each stack, on one axis`() throws {
        let page = Self.page(Self.record(stacks: ["team-a", "team-b", "team-c"]), until: 100)
        for stack in ["team-a", "team-b", "team-c"] { #expect(page.components(separatedBy: ">\(stack)<").count == 3) }
        #expect(page.components(separatedBy: "80 s</text>").count == 4)
        #expect(page.contains(#"<th scope="row">all</th><td>3</td><td>6</td><td>3</td>"#))
    }

    @Test func `nothing that comes from outside is markup`() throws {
        let evil = #"<script>alert("1")</script>&amp;'"#
        let page = Self.page(Self.record("\(evil):Call", stacks: ["\(evil)\u{202E}", "b"]), "apply \(evil)")
        #expect(!page.contains("<script") && !page.contains("\u{202E}") && page.contains(#"\u{202e}"#))
        let text = try Elements(page).text
        #expect(text.contains("apply \(evil)") && text.contains(evil))
    }

    @Test func `a run of which nothing was sent says so`() {
        #expect(Self.page(TimelineRecord(started: Self.at(0)), until: 0).contains("<p>No call was sent.</p>"))
    }

    @Test(
        arguments: [
            (0.0, ["0", "0.001 s"]), (0.13, ["0", "0.05 s", "0.1 s"]), (1.5, ["0", "0.5 s", "1 s", "1.5 s"]),
            (81, ["0", "20 s", "40 s", "60 s", "80 s"]), (400, ["0", "2 min", "4 min", "6 min"]),
            (7200, ["0", "20 min", "40 min", "60 min", "80 min", "100 min", "120 min"]),
        ] as [(Double, [String])])
    func `the axis has round numbers, and few of them`(seconds: Double, labels: [String]) {
        let scale = TimeScale(from: Self.at(0), until: Self.at(seconds))
        #expect(scale.ticks.map(\.label) == labels)
    }

    /// However long a run is, what is drawn lies in the picture.
    @Test(arguments: [0.001, 0.7, 3, 59, 61, 3600, 86_400, 500_000]) func `no mark sticks out`(seconds: Double) {
        let scale = TimeScale(from: Self.at(0), until: Self.at(seconds))
        #expect(scale.ticks.count <= 7 && scale.ticks.allSatisfy { $0.offset <= scale.length })
        #expect(scale.percent(scale.length) == "100.00%" && scale.percent(.zero) == "0.00%")
    }
}

/// What an XML parser sees in a page behind its first line.
private final class Elements: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var attributes: Set<String> = []
    var text = ""

    init(_ page: String) throws {
        super.init()
        let parser = XMLParser(data: Data(page.split(separator: "\n", maxSplits: 1)[1].utf8))
        parser.delegate = self
        if !parser.parse() { throw try #require(parser.parserError) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.insert(name)
        self.attributes.formUnion(attributes.keys)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
