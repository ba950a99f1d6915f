extension TimelinePage {
    /// Each kind of bar has a pattern of its own, so that it is known without its colour.
    static let patterns = """
        <svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
        <pattern id="settling" width="7" height="7" patternUnits="userSpaceOnUse">\
        <rect class="ground settling-ground" width="7" height="7"/>\
        <circle class="settling-ink" cx="3.5" cy="3.5" r="1.6"/></pattern>
        <pattern id="throttled" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect class="ground throttled-ground" width="7" height="7"/>\
        <rect class="throttled-ink" width="3" height="7"/></pattern>
        <pattern id="paced" width="5" height="5" patternUnits="userSpaceOnUse">\
        <rect class="ground paced-ground" width="5" height="5"/><rect class="paced-ink" width="1.5" height="5"/></pattern>
        <pattern id="waiting" width="5" height="5" patternUnits="userSpaceOnUse">\
        <rect class="ground waiting-ground" width="5" height="5"/>\
        <rect class="waiting-ink" width="5" height="1.5"/></pattern>
        <pattern id="looking" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="ground looking-ground" width="6" height="6"/>\
        <path class="looking-line" d="M0 0L6 6M6 0L0 6"/></pattern>
        </defs></svg>
        """

    static let style = """
        :root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --faint: #59636e; --rule: #d5dae0; \
        --mark: #a02c5a; --stripe: #f6f8fa; \
        --sending: #1f5fbf; --settling: #1a7f45; --settling-ground: #d6f2e0; --throttled: #b42318; \
        --throttled-ground: #fde0dc; --paced: #8a5a00; --paced-ground: #fff0cc; --waiting: #6e40aa; \
        --waiting-ground: #eadffb; --looking: #4d5761; --looking-ground: #e6e9ec; }
        @media screen and (prefers-color-scheme: dark) { :root { --paper: #12161b; --ink: #e8ecf0; --faint: #9aa5b1; \
        --rule: #343c45; --mark: #ff8fbd; --stripe: #1a2027; \
        --sending: #6aa9ff; --settling: #5fd68f; --settling-ground: #123c25; --throttled: #ff9a8f; \
        --throttled-ground: #4a1712; --paced: #f5c55a; --paced-ground: #3f2d05; --waiting: #c3a1ff; \
        --waiting-ground: #33205c; --looking: #b7c0c9; --looking-ground: #2b333b; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
        main { max-width: 84rem; margin: 0 auto; padding: 1.25rem; }
        h1 { font-size: 1.5rem; margin: 0; overflow-wrap: anywhere; }
        h2 { font-size: 1.15rem; margin: 1.75rem 0 0.5rem; overflow-wrap: anywhere; }
        p { margin: 0.4rem 0 1rem; overflow-wrap: anywhere; }
        .patterns { position: absolute; }
        .wide { overflow-x: auto; }
        .wide:focus-visible, summary:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
        table { border-collapse: collapse; font-size: 0.87rem; }
        caption { text-align: left; color: var(--faint); padding-bottom: 0.3rem; white-space: nowrap; }
        th, td { text-align: left; font-weight: normal; padding: 0.2rem 0.75rem 0.2rem 0; vertical-align: middle; }
        thead th { color: var(--faint); border-bottom: 1px solid var(--rule); vertical-align: bottom; }
        .totals td, .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
        .totals th { white-space: nowrap; }
        .timeline { width: 100%; min-width: 52rem; table-layout: fixed; }
        .timeline th, .timeline td { overflow-wrap: anywhere; }
        .timeline td:last-child, .timeline th:last-child { padding: 0; }
        .timeline tbody tr:nth-child(even) { background: var(--stripe); }
        .timeline .object { width: 25%; } .timeline .call { width: 20%; } .timeline .took { width: 6.5rem; }
        .spans th, .spans td { border-top: 1px solid var(--rule); }
        code { font: 0.95em ui-monospace, monospace; word-break: break-all; }
        small { color: var(--faint); display: block; }
        .path code { font-weight: bold; } .mark { color: var(--mark); }
        details { margin: 0.75rem 0; } summary { cursor: pointer; color: var(--faint); }
        svg { display: block; } .swatch { display: inline-block; vertical-align: -2px; }
        .axis text { fill: var(--faint); font-size: 12px; }
        .axis line, .bar line { stroke: var(--rule); stroke-width: 1; }
        .legend { list-style: none; margin: 1.25rem 0 0; padding: 0; font-size: 0.87rem; display: grid; gap: 0.2rem 1.5rem; \
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
        .sending { fill: var(--sending); stroke: var(--sending); }
        .settling { fill: url(#settling); stroke: var(--settling); } .settling-ink { fill: var(--settling); }
        .throttled { fill: url(#throttled); stroke: var(--throttled); } .throttled-ink { fill: var(--throttled); }
        .paced { fill: url(#paced); stroke: var(--paced); } .paced-ink { fill: var(--paced); }
        .waiting { fill: url(#waiting); stroke: var(--waiting); } .waiting-ink { fill: var(--waiting); }
        .looking { fill: url(#looking); stroke: var(--looking); } .looking-line { stroke: var(--looking); fill: none; }
        .settling-ground { fill: var(--settling-ground); } .throttled-ground { fill: var(--throttled-ground); }
        .paced-ground { fill: var(--paced-ground); } .waiting-ground { fill: var(--waiting-ground); }
        .looking-ground { fill: var(--looking-ground); }
        @media print { :root { color-scheme: light; } body { font-size: 11px; } main { max-width: none; padding: 0; }
        * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .wide { overflow: visible; }
        .timeline { min-width: 0; } tr { break-inside: avoid; } h2 { break-after: avoid; } details { display: none; } }
        """
}
