import Fuzzing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Runs one target under libFuzzer: `fuzz --target=NAME [libFuzzer's options] [CORPUS…]`.
///
/// libFuzzer passes over options with two hyphens and hands them to the processes that it starts of this program.
@main
struct Fuzz {
    /// The target that libFuzzer's callback reads, which is a C function and can carry nothing with it.
    ///
    /// Safe without a lock: it is written once, in `main`, before libFuzzer starts and with it the first other thread;
    /// from then on it is only read.
    nonisolated(unsafe) private static var target = FuzzTarget.json

    static func main() {
        let arguments = CommandLine.arguments
        let option = "--target="
        let name = arguments.first { $0.hasPrefix(option) }?.dropFirst(option.count) ?? ""
        guard let target = FuzzTarget.named(String(name)) else {
            tell("usage: fuzz \(option)\(FuzzTarget.names) [OPTION…] [CORPUS…]\n")
            exit(64)
        }
        Self.target = target
        var strings = arguments.map { strdup($0) } + [nil]
        var count = CInt(strings.count - 1)
        let status = strings.withUnsafeMutableBufferPointer { buffer in
            var pointer = buffer.baseAddress
            return runDriver(&count, &pointer) { bytes, count in
                Fuzz.target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            }
        }
        exit(status)
    }

    private static func tell(_ line: String) {
        _ = Array(line.utf8).withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
}

/// libFuzzer's own entry, for programs that have a `main`: <https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library>.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
