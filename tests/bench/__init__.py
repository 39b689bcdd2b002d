"""What the service can do, measured against what it promises."""
