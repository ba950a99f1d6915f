import Foundation

/// The folder that holds `Package.swift`.
enum PackageRoot {
    static let url = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
