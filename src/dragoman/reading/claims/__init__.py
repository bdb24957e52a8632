"""What one side asserts and another denies."""
