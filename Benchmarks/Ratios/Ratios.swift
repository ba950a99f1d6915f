import AWS
import Crypto
import Glibc
import SAXWalk
import SigV4

/// Prints what signing and decoding cost as ratios to the least that they could cost, on this machine, in this run.
///
/// Build it with optimisation, or the figures mean nothing: `swift run -c release ratios`. Times are CPU times of this
/// thread, the best of several rounds, so that other programs disturb little.
@main
struct Ratios {
    private static let rounds = 9

    static func main() throws {
        try decoding()
        signing()
    }

    /// The typed decoding of 20,000 endpoints against a C program that only counts the elements.
    private static func decoding() throws {
        let body = EndpointAnswer.body(endpoints: 20_000)
        let before = residentBytes()
        let endpoints = try DescribeVpcEndpoints.decode(ResponseDocument.parse(body)).vpcEndpoints?.count ?? 0
        let memory = Double(max(0, peakBytes() - before) + body.count) / Double(body.count)
        precondition(endpoints == 20_000)
        let times = best(
            { body.withUnsafeBufferPointer { precondition(saxWalk($0.baseAddress, $0.count) > endpoints) } },
            { _ = try? ResponseDocument.parse(body) },
            {
                let output = try? DescribeVpcEndpoints.decode(ResponseDocument.parse(body))
                precondition(output?.vpcEndpoints?.count == endpoints)
            })
        let (walk, parse, decode) = (times[0], times[1], times[2])
        print("decoding 20,000 endpoints (\(megabytes(body.count)) MB)")
        print("  SAX walk in C  \(speed(body.count, walk))")
        print("  cursor         \(speed(body.count, parse)) = \(rounded(walk / parse)) of it")
        print("  typed values   \(speed(body.count, decode)) = \(rounded(walk / decode)) of it; at least 0.5 is wanted")
        print("  peak memory    \(rounded(memory)) times the body, the body included")
    }

    /// Signing a call, body and all, against one HMAC-SHA256 of the bytes that are hashed for it.
    private static func signing() {
        let request = SignableRequest(
            method: "POST", scheme: "https", host: "ec2.us-west-2.amazonaws.com", path: "/",
            headers: [
                .init(name: "Content-Type", value: QueryParameters.contentType),
                .init(name: "User-Agent", value: "sluice/1.0"),
            ],
            body: Array(
                """
                Action=CreateVpcEndpoint&Version=2016-11-15&ClientToken=0123456789abcdef0123456789abcdef-12&\
                PrivateDnsEnabled=true&SecurityGroupId.1=sg-0123456789abcdef0&ServiceName=com.amazonaws.us-west-2.kms&\
                SubnetId.1=subnet-0123456789abcdef0&SubnetId.2=subnet-0123456789abcdef1&VpcEndpointType=Interface&\
                TagSpecification.1.ResourceType=vpc-endpoint&TagSpecification.1.Tag.1.Key=sluice%3Astack&\
                TagSpecification.1.Tag.1.Value=prod&VpcId=vpc-0123456789abcdef0
                """.utf8))
        let signer = Signer(region: "us-west-2", service: "ec2")
        let credential = Credential(
            accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
        let timestamp = SigningTimestamp(microseconds: 1_767_323_045_000_000)
        let signed = signer.sign(request, credential: credential, timestamp: timestamp)
        let bytes = request.body + Array(signed.canonicalRequest.text.utf8) + Array(signed.stringToSign.text.utf8)
        let key = SymmetricKey(data: Array("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".utf8))
        let calls = 5000
        var sum = 0
        let times = best(
            {
                for _ in 0..<calls {
                    sum &+= signer.sign(request, credential: credential, timestamp: timestamp).signature.utf8.count
                }
            },
            {
                for _ in 0..<calls {
                    sum &+= HMAC<SHA256>.authenticationCode(for: bytes, using: key).withUnsafeBytes { Int($0[0]) }
                }
            })
        let (sign, hash) = (times[0], times[1])
        precondition(sum != 0)
        print("signing a call of \(request.body.count) bytes (\(bytes.count) bytes to hash)")
        print("  HMAC-SHA256    \(Int(Double(calls) / hash)) a second")
        print("  signature      \(Int(Double(calls) / sign)) a second = \(rounded(sign / hash)) times an HMAC-SHA256")
    }

    // MARK: Measures

    /// The best time of each kind of work; they take turns, so that all of them meet the same machine.
    private static func best(_ works: (() -> Void)...) -> [Double] {
        var best = [Double](repeating: .infinity, count: works.count)
        for _ in 0..<rounds {
            for (index, work) in works.enumerated() {
                let start = cpuSeconds()
                work()
                best[index] = min(best[index], cpuSeconds() - start)
            }
        }
        return best
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// What this process occupies now, in bytes, as Linux tells it.
    private static func residentBytes() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 256)
        guard fgets(&buffer, Int32(buffer.count), file) != nil else { return 0 }
        let words = String(decoding: buffer.map(UInt8.init(bitPattern:)), as: UTF8.self).split(separator: " ")
        return words.count > 1 ? (Int(words[1]) ?? 0) * Int(getpagesize()) : 0
    }

    /// The most that it has occupied so far, in bytes.
    private static func peakBytes() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }

    private static func rounded(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private static func megabytes(_ bytes: Int) -> Int { bytes / 1_000_000 }

    private static func speed(_ bytes: Int, _ seconds: Double) -> String {
        "\(Int(Double(bytes) / seconds / 1e6)) MB/s"
    }
}
