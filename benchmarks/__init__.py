"""How well, how fast and how safely cleantext works, measured beside what a user would pick instead.

One module answers one question; ``python -m benchmarks --help`` lists them.
"""
