import AWS
import Benchmark
import SAXWalk

/// An answer to DescribeVpcEndpoints, against a program in C that only counts the elements with libxml2.
func addDecoding() {
    let count = 5000
    let body = EndpointAnswer.body(endpoints: count)
    let walk = { body.withUnsafeBufferPointer { precondition(saxWalk($0.baseAddress, $0.count) > count) } }
    Benchmark("cursor") { benchmark in
        try benchmark.compare(floor: walk) { blackHole(try ResponseDocument.parse(body)) }
    }
    Benchmark("decode") { benchmark in
        try benchmark.compare(floor: walk) {
            let output = try DescribeVpcEndpoints.decode(ResponseDocument.parse(body))
            precondition(output.vpcEndpoints?.count == count)
        }
    }
}
