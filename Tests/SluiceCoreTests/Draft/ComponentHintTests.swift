import Testing

@testable import SluiceCore

struct ComponentHintTests {
    private func hint(_ name: String, _ tags: [String: String] = [:]) -> ComponentHint? {
        ComponentHint(ObservedSecurityGroup(id: "sg-1", vpc: "vpc-1", name: name, tags: tags))
    }

    @Test(arguments: [
        ("gke-x7f-management", ComponentHint.Component.managementPlane), ("Management Plane", .managementPlane),
        ("gke-x7f-controlplane", .controlPlane), ("control-plane of c0", .controlPlane),
        ("Control_Plane", .controlPlane), ("nodepool-1", .nodePools), ("c0 Node Pool", .nodePools),
        ("node-pools", .nodePools),
    ])
    func `a name that has the component's word is one of its`(name: String, component: ComponentHint.Component) {
        #expect(hint(name)?.component == component)
        #expect(hint(name)?.isCertain == false)
        #expect(hint("sg-7", ["Name": name])?.component == component)
    }

    @Test(arguments: ["gke:cluster", "gke:management-service-version", "kubernetes.io/cluster/c0"])
    func `name and tags together leave no doubt`(key: String) {
        #expect(hint("gke-x7f-nodepool", [key: "owned"])?.isCertain == true)
    }

    @Test func `a tag alone does not say which component it is`() {
        let hint = hint("k8s-elb-1", ["kubernetes.io/cluster/c0": "owned"])
        #expect(hint?.component == nil && hint?.isTagged == true && hint?.isCertain == false)
    }

    @Test func `a name that says two things says nothing`() {
        let hint = hint("management of control-plane", ["gke:cluster": "c0"])
        #expect(hint != nil && hint?.component == nil && hint?.isCertain == false)
    }

    @Test(arguments: ["default", "web", "node", "control", "kubernetes", ""])
    func `other names are nobody's`(name: String) {
        #expect(hint(name, ["team": "gke:", "kubernetes.io": "cluster"]) == nil)
    }

    @Test func `what sluice made is no component's`() {
        #expect(hint("management-endpoints", [SluiceTag.stack: "management", "gke:cluster": "c0"]) == nil)
    }
}
