"""One picture: an apply call by call, and how the time to decide grows."""

import html
import math

WIDTH = 920
LEFT, RIGHT = 250, 30
# Readable on light and dark: the picture asks what its reader prefers.
STYLE = """
text { font: 12px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600; font-size: 14px }
.dim { fill: #57606a }
.axis { stroke: #8c959f; stroke-width: 1 }
.grid { stroke: #d0d7de; stroke-width: 1 }
.look { fill: #0969da }
.change { fill: #1a7f37 }
.line { fill: none; stroke-width: 2 }
.a { stroke: #0969da } .b { stroke: #1a7f37 } .c { stroke: #9a6700 } .d { stroke: #cf222e }
.fa { fill: #0969da } .fb { fill: #1a7f37 } .fc { fill: #9a6700 } .fd { fill: #cf222e }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.dim { fill: #9198a1 }
.axis { stroke: #6e7681 }
.grid { stroke: #30363d }
.look { fill: #58a6ff }
.change { fill: #3fb950 }
.a { stroke: #58a6ff } .b { stroke: #3fb950 } .c { stroke: #d29922 } .d { stroke: #ff7b72 }
.fa { fill: #58a6ff } .fb { fill: #3fb950 } .fc { fill: #d29922 } .fd { fill: #ff7b72 }
}
"""


def picture(figures):
    """The SVG, or nothing where neither of its parts was measured."""
    drawing, top = [], 20
    for part, draw in (("apply", waterfall), ("decide", growth)):
        if part in figures:
            elements, height = draw(figures[part], top)
            drawing += elements
            top += height + 30
    if not drawing:
        return None
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" width="{WIDTH}" height="{top}" role="img">'
        f"<style>{STYLE}</style>" + "".join(drawing) + "</svg>\n")


def text(x, y, words, kind="", anchor="start"):
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">{html.escape(words)}</text>'


def line(x1, y1, x2, y2, kind):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{kind}"/>'


# MARK: An apply

ROW = 14


def waterfall(part, top):
    """Every call of one apply, a row each, from its beginning to its end."""
    case = next(
        case for case in part["cases"]
        if case["network"] == "fresh" and case["delayMilliseconds"] == 100 and not case["pendingSeconds"])
    run = case["apply"]
    timeline = sorted(run["traffic"]["timeline"], key=lambda call: call[1])
    end = max(run["boundSeconds"], max(call[2] for call in timeline)) * 1.05
    scale = (WIDTH - LEFT - RIGHT) / end
    bottom = top + 30 + len(timeline) * ROW
    drawn = [
        text(0, top, "A fresh VPC is made, call by call, at 100 ms", "title"),
        text(0, top + 16, f"{len(timeline)} calls in {run['traffic']['roundTrips']} round trips; blue looks, green changes", "dim"),
    ]
    for tick in range(int(end * 10) + 1):
        x = LEFT + tick / 10 * scale
        drawn += [line(x, top + 24, x, bottom, "grid"), text(x, bottom + 14, f"{tick / 10:.1f} s", "dim", "middle")]
    for row, (action, began, ended) in enumerate(timeline):
        kind = "look" if action.startswith(("Describe", "Get")) else "change"
        y = top + 28 + row * ROW
        drawn.append(
            f'<rect x="{LEFT + began * scale:.1f}" y="{y}" width="{(ended - began) * scale:.1f}" height="10" class="{kind}"/>')
        if row == 0 or timeline[row - 1][0] != action:
            drawn.append(text(LEFT - 8, y + 9, action, "", "end"))
    return drawn, bottom + 14 - top


# MARK: Many objects

HEIGHT = 260
KINDS = "abcd"


def growth(part, top):
    """The time to decide against the number of objects, both on logarithmic axes."""
    points = {name: [(size["objects"], size["medianSeconds"]) for size in case["sizes"]] for name, case in part["cases"].items()}
    sizes = [size for size, _ in next(iter(points.values()))]
    low, high = 1e-3, 10.0
    right = WIDTH - 180

    def x(objects):
        return LEFT + (math.log10(objects) - math.log10(sizes[0])) / (math.log10(sizes[-1] / sizes[0])) * (right - LEFT)

    def y(seconds):
        return top + 30 + HEIGHT - (math.log10(seconds / low)) / math.log10(high / low) * HEIGHT

    drawn = [
        text(0, top, "How the time to decide grows", "title"),
        text(0, top + 16, "CPU seconds by objects, both axes logarithmic; linear growth climbs one square a square", "dim"),
    ]
    for power in range(-3, 2):
        drawn += [line(LEFT, y(10.0**power), right, y(10.0**power), "grid"),
                  text(LEFT - 8, y(10.0**power) + 4, f"{10.0**power:g} s", "dim", "end")]
    for objects in sizes:
        drawn += [line(x(objects), y(low), x(objects), y(high), "grid"),
                  text(x(objects), y(low) + 16, f"{objects:,}", "dim", "middle")]
    ends = spread([(y(values[-1][1]), name) for name, values in points.items()])
    for kind, (name, values) in zip(KINDS, points.items()):
        path = " ".join(f"{x(objects):.1f},{y(seconds):.1f}" for objects, seconds in values)
        drawn.append(f'<polyline points="{path}" class="line {kind}"/>')
        drawn += [f'<circle cx="{x(objects):.1f}" cy="{y(seconds):.1f}" r="3" class="f{kind}"/>' for objects, seconds in values]
        drawn.append(text(right + 10, ends[name] + 4, f"{name} {values[-1][1]:.2f} s", f"f{kind}"))
    return drawn, HEIGHT + 50


def spread(places, gap=16):
    """Moves labels apart that would lie on each other: the height of each, by name."""
    found, lowest = {}, -math.inf
    for height, name in sorted(places):
        lowest = max(height, lowest + gap)
        found[name] = lowest
    return found
