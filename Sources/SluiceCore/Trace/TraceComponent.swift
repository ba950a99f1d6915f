/// A part of the clusters that makes calls of its own.
///
/// Spelled `managementPlane`, `controlPlane`, `nodePools`; with the file behind it where a cluster has a proxy of its
/// own: `controlPlane of cluster-1.yaml`.
public struct TraceComponent: Hashable, Sendable, CustomStringConvertible {
    /// What it does for a cluster.
    public enum Plane: String, Hashable, Sendable, CaseIterable {
        case managementPlane
        case controlPlane
        case nodePools
    }

    /// What it does.
    public var plane: Plane
    /// The file of the one cluster that it belongs to; nil for all that have the plan's proxy.
    public var cluster: String?

    /// A component, of one cluster or of all.
    public init(_ plane: Plane, of cluster: String? = nil) {
        self.plane = plane
        self.cluster = cluster
    }

    /// `controlPlane`, or `controlPlane of cluster-1.yaml`.
    public var description: String { cluster.map { "\(plane.rawValue) of \($0)" } ?? plane.rawValue }
}
