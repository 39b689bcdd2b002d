"""Callbacks by GET with a JSON object in one parameter: how one vendor's gateways send events."""
