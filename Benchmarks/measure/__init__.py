"""What Scripts/benchmark measures, a module a part; each part's figures are a JSON object in Benchmarks/figures."""
