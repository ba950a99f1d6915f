#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension POSIX {
    /// The requests to stop that somebody may send to a process.
    private static let stopSignals: [Int32] = [SIGINT, SIGTERM, SIGHUP]

    /// The pipe through which signals leave their handler, the only thing that a handler may do.
    ///
    /// A constant of the process, as handlers are: the C library hands a handler nothing but the number. Signals cannot
    /// be waited for instead, because libdispatch keeps the main thread in sigsuspend with every signal let in.
    private static let signalPipe: (reader: Int32, writer: Int32)? = {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }()

    /// Nobody dies of a reader that has left.
    static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

    /// A file that may not grow any further is an error of the write, and must not end the process without a word.
    static func ignoreFileSizeLimit() { _ = signal(SIGXFSZ, SIG_IGN) }

    /// From now on ``nextStopSignal()`` has the requests to stop; those that are ignored from birth, as SIGHUP is under
    /// nohup, stay so.
    static func catchStopSignals() {
        guard signalPipe != nil else { return }
        for number in stopSignals where !isIgnored(number) {
            _ = signal(number) { number in
                let before = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = POSIX.signalPipe.map { writeByte($0.writer, &byte) }
                errno = before
            }
        }
    }

    /// Waits for the next request to stop, on the calling thread; nil where none can come.
    static func nextStopSignal() -> Int32? {
        guard let signalPipe else { return nil }
        var byte: UInt8 = 0
        while true {
            let count = read(signalPipe.reader, &byte, 1)
            if count == 1 { return Int32(byte) }
            guard count < 0, errno == EINTR else { return nil }
        }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        #if canImport(Darwin)
        let handler = action.__sigaction_u.__sa_handler
        #else
        let handler = action.__sigaction_handler.sa_handler
        #endif
        // Functions cannot be compared in Swift; SIG_IGN is the address 1.
        return unsafeBitCast(handler, to: UInt.self) == 1
    }
}

private func writeByte(_ descriptor: Int32, _ byte: inout UInt8) -> Int { write(descriptor, &byte, 1) }
