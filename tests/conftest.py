"""One Hypothesis profile for all tests: no deadlines (machines differ), the same examples on every run."""

from hypothesis import HealthCheck, settings

settings.register_profile("cleantext", deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("cleantext")
