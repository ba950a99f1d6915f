import SluiceCore
import SluiceFiles
import Testing

struct LockHolderTests {
    private let holder = LockHolder(
        processID: 42, host: "build-7", command: "sluice apply \"plan.yaml\"", started: Timestamp(microseconds: 0))

    @Test func `reads back what it wrote`() {
        #expect(LockHolder(parsing: holder.bytes) == holder)
    }

    @Test func `is nobody while the file is empty or half written`() {
        for length in 0..<holder.bytes.count - 1 {
            #expect(LockHolder(parsing: Array(holder.bytes[..<length])) == nil)
        }
    }

    @Test func `names the command, the process, the host and the time`() {
        #expect(
            holder.description
                == #"sluice apply "plan.yaml" (process 42 on build-7, since 1970-01-01T00:00:00Z)"#)
    }
}
