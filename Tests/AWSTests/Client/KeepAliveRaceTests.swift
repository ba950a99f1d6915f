import AWS
import Testing

/// Servers give up connections while the next request is on its way. Libraries that send it again by themselves make a
/// call that changes something happen twice.
struct KeepAliveRaceTests {
    /// What a request's sender knows.
    private enum Known {
        case answered
        case notSent
        case lost
    }

    private static let races = 10_000
    private static let senders = 16

    @Test func `in 10,000 races no request is received twice, and what is taken for not sent never arrived`()
        async throws
    {
        try await RacingServer.with(seed: 5) { server in
            let known = try await outcomes(of: server)
            let races = server.record.races
            #expect(races.values.reduce(0, +) >= Self.races)
            for moment in RacingServer.Moment.allCases { #expect(races[moment, default: 0] > Self.races / 10) }
            for (body, known) in known {
                let received = server.record.received(body)
                switch known {
                case .answered: #expect(received == 1, "\(body)")
                case .notSent: #expect(received == 0, "\(body)")
                case .lost: #expect(received <= 1, "\(body)")
                }
            }
            // Three of the five moments cost a request its answer, or the races were none.
            #expect(known.values.count { $0 != .answered } > Self.races / 3)
        }
    }

    /// Sends requests side by side, each once, until there were enough races.
    private func outcomes(of server: RacingServer) async throws -> [String: Known] {
        let transport = HTTPTransport(configuration: HTTPTransportConfiguration(connections: Self.senders))
        let known = await withTaskGroup(of: [String: Known].self) { group in
            for sender in 0..<Self.senders {
                group.addTask { await outcomes(of: server, through: transport, sender: sender) }
            }
            return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        }
        await transport.shutDown()
        return known
    }

    private func outcomes(
        of server: RacingServer, through transport: HTTPTransport, sender: Int
    ) async -> [String: Known] {
        var known: [String: Known] = [:]
        var number = 0
        while server.record.raceCount < Self.races, number < Self.races {
            number += 1
            let body = "sender=\(sender)&number=\(number);"
            known[body] = await outcome(of: body, to: server.port, through: transport)
        }
        return known
    }

    private func outcome(of body: String, to port: Int, through transport: HTTPTransport) async -> Known {
        let endpoint = EndpointURL(scheme: .http, host: "127.0.0.1", port: port)
        let request = HTTPRequest(method: "POST", endpoint: endpoint, body: Array(body.utf8))
        do throws(TransportError) {
            let response = try await transport.send(request, timeout: .seconds(30))
            #expect(response.body == Array("ok".utf8), "\(body)")
            return .answered
        } catch {
            guard case .notSent = error else { return .lost }
            return .notSent
        }
    }
}
