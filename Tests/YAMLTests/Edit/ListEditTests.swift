import Testing
import YAML

struct ListEditTests {
    @Test(arguments: [
        ("a:\n- x\nb: 1\n", "a:\n- x\n- new\nb: 1\n"),
        ("a:\n  - x  # why\n\nb: 1\n", "a:\n  - x  # why\n  - new\n\nb: 1\n"),
        ("a:\n  - x", "a:\n  - x\n  - new"), ("a:\r\n  - x\r\n", "a:\r\n  - x\r\n  - new\r\n"),
        ("a:\n-   x\n-   y\n", "a:\n-   x\n-   y\n-   new\n"), ("a:\n- 'x'\n", "a:\n- 'x'\n- 'new'\n"),
        ("a:\n- k: v\n  l: w\n", "a:\n- k: v\n  l: w\n- new\n"), ("a:\n-\n  x\n", "a:\n-\n  x\n- new\n"),
        ("a:\n- &i x\n- *i\n", "a:\n- &i x\n- *i\n- new\n"), ("a: &l\n- x\n", "a: &l\n- x\n- new\n"),
        ("a:\n- |\n  text\n\n", "a:\n- |\n  text\n- new\n\n"), ("a:\n- x\n-\n", "a:\n- x\n-\n- new\n"),
    ])
    func `an item is added to a list of lines`(yaml: String, edited: String) throws {
        #expect(try YAMLEditing.adding("new", to: "a", in: yaml) == edited)
    }

    @Test(arguments: [
        ("a: [x, y]  # why\n", "a: [x, y, new]  # why\n"), ("a: [x, y,]\n", "a: [x, y, new,]\n"),
        ("a: [ 'x' ]\n", "a: [ 'x', 'new' ]\n"), ("a: [\n  x,\n  y\n]\n", "a: [\n  x,\n  y,\n  new\n]\n"),
        ("a: [\n  x,\n  y,  # why\n]\n", "a: [\n  x,\n  y,  # why\n  new,\n]\n"),
        ("a: [\n\tx,\n\ty  # why\n  # end\n]\n", "a: [\n\tx,\n\ty,  # why\n\tnew\n  # end\n]\n"),
        ("a: [x,\n    y]\n", "a: [x,\n    y,\n    new]\n"), ("a: [x, y  # why\n  ]\n", "a: [x, y, new  # why\n  ]\n"),
        ("a: [{k: v}]\n", "a: [{k: v}, new]\n"), ("a: [k: v]\n", "a: [k: v, new]\n"),
        ("{\"a\": [\"x\"]}", "{\"a\": [\"x\", \"new\"]}"), ("{\"a\": []}", "{\"a\": [\"new\"]}"),
        ("a: [  # why\n  ]\n", "a: [new  # why\n  ]\n"), ("a: [\r\n  x\r\n]\r\n", "a: [\r\n  x,\r\n  new\r\n]\r\n"),
    ])
    func `a list in brackets stays in brackets`(yaml: String, edited: String) throws {
        #expect(try YAMLEditing.adding("new", to: "a", in: yaml) == edited)
    }

    @Test(arguments: [
        "a: [new]", "a:\n- 'new'\n", "a: [x, \"new\", y]", "x: &n new\na: [*n]\n", "x: &l [new]\na: *l\n",
    ])
    func `what is in the list already stays as it is written`(yaml: String) throws {
        #expect(try YAMLEditing.adding("new", to: "a", in: yaml) == yaml)
    }

    @Test(arguments: [
        ("a:\n", "a:\n- new\n"), ("a: []  # why\nb: 1\n", "a:  # why\n- new\nb: 1\n"), ("a: null\n", "a:\n- new\n"),
        ("a: []\nb:\n  - x\n", "a:\n  - new\nb:\n  - x\n"), ("{a: }", "{a: [new] }"), ("{a: []}", "{a: [new]}"),
        ("b:\n   - x\n", "b:\n   - x\na:\n   - new\n"), ("b:\n- x\n", "b:\n- x\na:\n- new\n"),
        ("a: &l []\n", "a: &l\n- new\n"), ("{b: 1}", "{b: 1, a: [new]}"), ("", "a:\n- new\n"),
        ("a:\n  []  # why\n", "a:\n  - new  # why\n"), ("---\n---\nb:\n  - x\n", "---\na:\n  - new\n---\nb:\n  - x\n"),
    ])
    func `a list that is missing, null or empty is made as the file makes its lists`(yaml: String, edited: String)
        throws
    {
        #expect(try YAMLEditing.adding("new", to: "a", in: yaml) == edited)
    }

    @Test func `a list beside the new one decides how it is indented`() throws {
        let yaml = "x:\n- 1\ny:\n- 2\nspec:\n    subnets:\n      - s\n"
        #expect(try YAMLEditing.adding("g", to: "spec.groups", in: yaml) == yaml + "    groups:\n      - g\n")
    }

    @Test func `mappings on the way to the list are made`() throws {
        let yaml = "kind: AWSCluster\nmetadata:\n    name: c\n"
        #expect(
            try YAMLEditing.adding("g", to: "spec.controlPlane.groups", in: yaml)
                == yaml + "spec:\n    controlPlane:\n        groups:\n        - g\n")
    }
}
