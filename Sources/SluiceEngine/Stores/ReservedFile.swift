/// An open journal file, in which room is set aside in steps, so that a full disk shows before it hurts.
actor ReservedFile: JournalMedium {
    private let file: any OpenFile
    /// Up to where room is set aside.
    private var reserved: Int
    private let reserve: Int

    /// Cuts off what is behind the last whole line, and sets room aside.
    ///
    /// - Parameter reserve: how much room to set aside at a time, in bytes.
    init(_ file: any OpenFile, at offset: Int, reserve: Int) throws(FileSystemError) {
        self.file = file
        self.reserve = reserve
        reserved = offset + reserve
        try file.resize(to: offset)
        try file.reserve(reserved)
    }

    /// Writes bytes and syncs them.
    func write(_ bytes: [UInt8], at offset: Int) throws(FileSystemError) {
        if offset + bytes.count > reserved {
            reserved = offset + bytes.count + reserve
            try file.reserve(reserved)
        }
        try file.write(bytes, at: offset)
        try file.sync()
    }
}
