"""Commands about rule files: checked, tested, tried, brought back."""
